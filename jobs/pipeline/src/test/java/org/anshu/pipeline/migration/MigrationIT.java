package org.anshu.pipeline.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.anshu.connectors.demo.EmbeddedServer;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Language;
import org.anshu.pipeline.DatabaseLogin;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.warehouse.Warehouse;
import org.anshu.progress.Progress;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationIT {

  @TempDir static Path folder;
  private static EmbeddedServer server;

  @BeforeAll
  static void start() {
    server = EmbeddedServer.startOrAttach(folder.resolve("server"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void everyTableIsMadeOnceWithAFirstSnapshotAndItsComments() throws IOException {
    PipelineSettings settings = settings("a");
    Migration.migrate(settings, Progress.SILENT);
    try (Warehouse warehouse = Warehouse.open(settings)) {
      List<TableIdentifier> landing = warehouse.catalog().listTables(Namespace.of("ods"));
      assertThat(landing).hasSize(landingTables(settings));
      for (TableIdentifier each : landing) {
        Table table = warehouse.table(each.toString());
        assertThat(table.currentSnapshot()).isNotNull();
        assertThat(table.properties()).containsKey("comment");
        assertThat(table.schema().columns()).allSatisfy(c -> assertThat(c.doc()).isNotBlank());
        assertThat(warehouse.liveFiles(each.toString())).isEmpty();
      }
      String location = warehouse.table("ods.credit__subject").location();
      Migration.migrate(settings, Progress.SILENT);
      assertThat(warehouse.table("ods.credit__subject").location()).isEqualTo(location);
    }
  }

  @Test
  void aTableOfTheHomeIsMadeToo() throws IOException {
    PipelineSettings settings = settings("b");
    write(settings, "ods/101_fars__accident.sql", "CREATE TABLE ods.fars__accident (");
    Migration.migrate(settings, Progress.SILENT);
    try (Warehouse warehouse = Warehouse.open(settings)) {
      assertThat(warehouse.table("ods.fars__accident").schema().columns()).hasSize(1);
    }
  }

  @Test
  void anAppliedFileThatWasEditedIsRefused() throws IOException {
    PipelineSettings settings = settings("c");
    Path file = write(settings, "dim/101_own.sql", "CREATE TABLE dim.own (");
    Migration.migrate(settings, Progress.SILENT);
    Files.writeString(file, Files.readString(file).replace("甲", "乙"));
    AnshuException failure =
        catchThrowableOfType(
            AnshuException.class, () -> Migration.migrate(settings, Progress.SILENT));
    assertThat(failure.code()).isEqualTo(FailureCode.DDL_INVALID);
    assertThat(failure.message(Language.CHINESE)).contains("101_own.sql", "已被改动");
  }

  @Test
  void aDefinitionThatIsWrongStopsBeforeAnyTableIsMade() throws IOException {
    PipelineSettings settings = settings("d");
    write(settings, "ads/101_wrong.sql", "CREATE TABLE dim.wrong (");
    AnshuException failure =
        catchThrowableOfType(
            AnshuException.class, () -> Migration.migrate(settings, Progress.SILENT));
    assertThat(failure.code()).isEqualTo(FailureCode.DDL_INVALID);
    try (Warehouse warehouse = Warehouse.open(settings)) {
      assertThat(warehouse.catalog().listNamespaces()).isEmpty();
    }
  }

  private static Path write(PipelineSettings settings, String name, String head)
      throws IOException {
    Path file = settings.home().resolve("warehouse-ddl").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, head + "\n  a STRING COMMENT '甲'\n) COMMENT '表';\n");
  }

  private static PipelineSettings settings(String name) {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(root.resolve("warehouse-ddl/ods"))) {
      root = root.getParent();
    }
    return new PipelineSettings(
        root,
        folder.resolve("home-" + name),
        folder.resolve("warehouse-" + name).toAbsolutePath(),
        login("anshu_ops_" + name),
        login("anshu_serving_" + name),
        List.of(),
        ZoneId.of("Asia/Shanghai"),
        Clock.fixed(Instant.parse("2026-07-25T00:00:00Z"), ZoneId.of("Asia/Shanghai")),
        "local[*]");
  }

  private static DatabaseLogin login(String database) {
    return new DatabaseLogin(
        server.url(database), server.application().user(), server.application().password());
  }

  /** How many files make a landing table; the others add columns to one. */
  private static int landingTables(PipelineSettings settings) throws IOException {
    int tables = 0;
    try (Stream<Path> files = Files.list(settings.productRoot().resolve("warehouse-ddl/ods"))) {
      for (Path file : files.toList()) {
        tables += Files.readString(file).contains("CREATE TABLE ods.") ? 1 : 0;
      }
    }
    return tables;
  }
}
