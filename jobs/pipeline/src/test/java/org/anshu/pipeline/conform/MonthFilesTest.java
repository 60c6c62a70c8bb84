package org.anshu.pipeline.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anshu.pipeline.duck.DuckColumn;
import org.anshu.pipeline.duck.DuckDb;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.inmemory.InMemoryCatalog;
import org.apache.iceberg.types.Types;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonthFilesTest {

  private static final String TABLE = "dwd.hazard";
  private static final Schema SCHEMA =
      new Schema(
          Types.NestedField.required(1, "hazard_no", Types.StringType.get()),
          Types.NestedField.optional(2, "found_on", Types.DateType.get()),
          Types.NestedField.optional(3, "level", Types.StringType.get()),
          Types.NestedField.optional(4, "loss", Types.DecimalType.of(16, 2)),
          Types.NestedField.optional(5, "known_at", Types.TimestampType.withZone()));

  @TempDir private Path folder;
  private DuckDb duck;
  private InMemoryCatalog catalog;

  @BeforeEach
  void open() {
    duck = DuckDb.open(folder.resolve("spill"), ZoneId.of("Asia/Shanghai"), 512);
    catalog = new InMemoryCatalog();
    catalog.initialize(
        "test", Map.of(CatalogProperties.WAREHOUSE_LOCATION, folder.resolve("w").toString()));
    catalog.createNamespace(Namespace.of("dwd"));
    catalog.createTable(TableIdentifier.parse(TABLE), SCHEMA).newAppend().commit();
  }

  @AfterEach
  void close() throws Exception {
    duck.close();
    catalog.close();
  }

  @Test
  void aMonthWhoseRowsAreTheSameKeepsItsFile() {
    rows("('H1', DATE '2026-05-31', 'major')", "('H2', DATE '2026-06-01', NULL)");
    publish("run_1", 1);
    List<String> before = files();
    assertThat(months(before)).containsExactly("2026-05", "2026-06");

    rows(
        "('H2', DATE '2026-06-01', 'general')",
        "('H3', DATE '2026-07-01', NULL)",
        "('H1', DATE '2026-05-31', 'major')",
        "('H4', NULL, NULL)");
    MonthFiles.Change change = publish("run_2", 1);
    assertThat(change.removed()).hasSize(1);
    assertThat(months(files())).containsExactly("2026-05", "2026-06", "2026-07", "none");
    assertThat(files()).contains(before.get(0)).doesNotContain(before.get(1));
    assertThat(published()).isEqualTo(duck.query("FROM hazard ORDER BY ALL").rows());

    assertThat(publish("run_3", 1).none()).isTrue();
    assertThat(new BranchTables(catalog, "run_3").branchOf(TABLE)).isNull();
  }

  @Test
  void fewRowsAreOneFileAndManyAreOneAMonth() {
    rows("('H1', DATE '2026-05-31', 'major')", "('H2', DATE '2026-06-01', NULL)");
    publish("run_1", 3);
    assertThat(months(files())).containsExactly("all");
    publish("run_2", 2);
    assertThat(months(files())).containsExactly("2026-05", "2026-06");
  }

  @Test
  void aColumnThatIsAddedReplacesAllFiles() {
    rows("('H1', DATE '2026-05-31', 'major')");
    publish("run_1", 1);
    table().updateSchema().addColumn("note", Types.StringType.get()).commit();
    duck.execute("ALTER TABLE hazard ADD COLUMN note VARCHAR");
    MonthFiles.Change change = publish("run_2", 1);
    assertThat(change.removed()).hasSize(1);
    assertThat(change.added()).hasSize(1);
  }

  @Test
  void whatIsPublishedAfterManyChangesIsWhatAWholeWriteWouldGive() {
    Random random = new Random(20260725);
    Map<String, String> state = new TreeMap<>();
    for (int run = 1; run <= 12; run++) {
      for (int change = 0; change < 5; change++) {
        String no = "H" + random.nextInt(60);
        if (random.nextInt(4) == 0) {
          state.remove(no);
        } else {
          state.put(
              no,
              "('%s', DATE '2026-01-01' + %d, '%s')"
                  .formatted(no, random.nextInt(150), "级别'".substring(random.nextInt(2), 2)));
        }
      }
      rows(state.values().toArray(String[]::new));
      publish("run_" + run, run % 5 == 0 ? 1000 : 1);
      assertThat(published()).isEqualTo(duck.query("FROM hazard ORDER BY ALL").rows());
    }
  }

  private void rows(String... rows) {
    duck.execute(
        SCHEMA.columns().stream()
            .map(DuckColumn::of)
            .map(column -> column.name() + " " + column.type())
            .collect(Collectors.joining(", ", "CREATE OR REPLACE TABLE hazard (", ")")));
    if (rows.length > 0) {
      duck.execute(
          """
          INSERT INTO hazard SELECT no, day, level, length(no) + 0.25,
            TIMESTAMPTZ '2026-07-01 00:00:00Z' FROM (VALUES %s) v(no, day, level)\
          """
              .formatted(String.join(", ", rows)));
    }
  }

  /** Brings the rows into the table as a run does. */
  private MonthFiles.Change publish(String run, long large) {
    BranchTables tables = new BranchTables(catalog, run);
    MonthFiles.Change change =
        new MonthFiles(duck, large).write("hazard", TABLE, table(), "found_on");
    tables.exchange(change);
    long left = tables.left(TABLE);
    tables.publish(TABLE, left);
    assertThat(tables.rows(TABLE, left)).isEqualTo(published().size());
    return change;
  }

  private Table table() {
    return catalog.loadTable(TableIdentifier.parse(TABLE));
  }

  private List<String> files() {
    BranchTables tables = new BranchTables(catalog, "main");
    return tables.files(TABLE, tables.published(TABLE));
  }

  private static List<String> months(List<String> files) {
    return files.stream()
        .map(file -> file.replaceFirst(".*/anshu-(.+)-[0-9a-f]{32}-.*", "$1"))
        .toList();
  }

  private List<?> published() {
    String rows = DuckDb.select(DuckColumn.of(table().schema()), files());
    return duck.query(rows + " ORDER BY ALL").rows();
  }
}
