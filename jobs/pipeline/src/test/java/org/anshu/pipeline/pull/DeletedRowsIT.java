package org.anshu.pipeline.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.pipeline.pull.Discrepancy.Kind;
import org.anshu.pipeline.warehouse.Warehouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Rows that vanish or come with an old cursor, and the certificates that tell of it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeletedRowsIT {

  private static final String LIVE =
      "SELECT source_total, deleted, live_rows FROM anshu_tiny_ops.pull_certificate"
          + " WHERE table_name = '%s' ORDER BY pull_id DESC LIMIT 1";

  @TempDir static Path folder;
  private static TinySource tiny;

  @BeforeAll
  static void pullOnce() {
    tiny = TinySource.create(folder, "tiny");
    tiny.execute(
        "INSERT INTO tiny.thing VALUES (1, '一', 1.50, '2026-01-01', '2026-06-01 08:00:00'),"
            + " (2, '二', NULL, '0000-00-00', '2026-06-02 08:00:00'),"
            + " (3, '三', 3.00, NULL, '2026-06-30 08:00:00.123'),"
            + " (4, NULL, 3.00, NULL, '2026-06-30 08:00:00')");
    tiny.execute("INSERT INTO tiny.part VALUES ('a', 1, 10, '2026-06-01'), ('b', 2, 20, NULL)");
    tiny.execute("INSERT INTO tiny.note VALUES (1, 'x', '备注😀'), (1, 'y', NULL), (2, 'x', '')");
    tiny.pull("2026-07-01T00:00:00Z");
  }

  @AfterAll
  static void stop() {
    tiny.close();
  }

  @Test
  @Order(1)
  void theSourcesOwnChecksumIsCertified() {
    assertThat(
            tiny.query(
                "SELECT table_name, source_checksum IS NOT NULL, source_position <> '',"
                    + " source_total, live_rows FROM anshu_tiny_ops.pull_certificate ORDER BY 1"))
        .containsExactly("note 1 1 3 3", "part 1 1 2 2", "thing 1 1 4 3");
  }

  @Test
  @Order(2)
  void whatIsGoneLandsAsADeletionAndComesBackAsAnInsert() {
    tiny.execute("DELETE FROM tiny.thing WHERE no = 2");
    tiny.execute("DELETE FROM tiny.note WHERE b = 'x'");
    PullSummary pull = tiny.pull("2026-07-02T00:00:00Z");
    assertThat(pull.deleted()).isEqualTo(3);
    assertThat(pull.landed()).isZero();
    assertThat(tiny.query(LIVE.formatted("thing"))).containsExactly("3 1 2");
    assertThat(tiny.query(LIVE.formatted("note"))).containsExactly("1 2 1");
    assertThat(versions("thing")).filteredOn(row -> row.contains(", delete, 2,")).hasSize(1);
    assertThat(versions("thing"))
        .filteredOn(row -> row.contains(", delete, 2,"))
        .allMatch(row -> row.startsWith("Record(2, 二, null, null, 2026-06-02T08:00"));

    assertThat(tiny.pull("2026-07-03T00:00:00Z").deleted()).isZero();
    tiny.execute(
        "INSERT INTO tiny.thing VALUES (2, '二', NULL, '0000-00-00', '2026-06-02 08:00:00')");
    PullSummary back = tiny.pull("2026-07-04T00:00:00Z");
    assertThat(back.landed()).isEqualTo(1);
    assertThat(versions("thing")).filteredOn(row -> row.contains(", insert, 2,")).hasSize(2);
    assertThat(tiny.query(LIVE.formatted("thing"))).containsExactly("4 0 3");
  }

  @Test
  @Order(3)
  void aRowThatComesWithAnOldCursorIsFound() {
    tiny.execute("INSERT INTO tiny.thing VALUES (5, '五', 5, NULL, '2020-01-01 00:00:00')");
    tiny.execute("INSERT INTO tiny.part VALUES ('c', 5, 50, '2020-01-01')");
    PullSummary pull = tiny.pull("2026-07-05T00:00:00Z");
    assertThat(pull.landed()).isEqualTo(2);
    assertThat(pull.deleted()).isZero();
  }

  @Test
  @Order(4)
  void theIndexIsMadeAnewWhenItIsLostOrAPullDiedWhileChangingIt() throws IOException {
    Path states = tiny.home().resolve("state/known-rows");
    List<Path> files;
    try (Stream<Path> listed = Files.list(states)) {
      files = listed.toList();
    }
    assertThat(files).hasSize(3);
    for (Path file : files) {
      if (file.getFileName().toString().contains("note")) {
        Files.delete(file);
      } else {
        byte[] bytes = Files.readAllBytes(file);
        bytes[8] = 1;
        bytes[SlotFile.HEADER + 40] ^= 1;
        Files.write(file, bytes);
      }
    }
    PullSummary pull = tiny.pull("2026-07-06T00:00:00Z");
    assertThat(pull.landed() + pull.deleted()).isZero();
    assertThat(tiny.verify("2026-07-06T00:00:00Z", true))
        .hasSize(3)
        .allSatisfy(
            table -> {
              assertThat(table.discrepancies()).isEmpty();
              assertThat(table.expired()).isZero();
              assertThat(table.pending()).isZero();
            });
  }

  @Test
  @Order(5)
  void theSourceIsComparedRowByRow() {
    tiny.execute("UPDATE tiny.thing SET amount = 7 WHERE no = 3");
    List<VerifiedTable> before = tiny.verify("2026-07-06T00:00:00Z", true);
    assertThat(before.get(0).discrepancies()).isEmpty();
    assertThat(before.get(0).pending()).isEqualTo(1);
    tiny.execute("UPDATE tiny.thing SET amount = 8 WHERE no = 1");
    VerifiedTable unseen = tiny.verify("2026-07-06T00:00:00Z", true).get(0);
    assertThat(unseen.discrepancies())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.kind()).isEqualTo(Kind.DIFFERENT);
              assertThat(one.rowKey()).isEqualTo("1");
            });
    assertThat(unseen.holds()).isFalse();
  }

  @Test
  @Order(6)
  void aCertificateThatWasForgedIsFound() {
    tiny.execute(
        "UPDATE anshu_tiny_ops.pull_certificate SET live_rows = live_rows + 1, landed = landed + 1"
            + " WHERE table_name = 'note' AND pull_id LIKE '%2'");
    VerifiedTable note = tiny.verify("2026-07-06T00:00:00Z", false).get(2);
    assertThat(note.discrepancies())
        .extracting(Discrepancy::kind)
        .containsExactlyInAnyOrder(Kind.OUTCOMES, Kind.LIVE_ROWS, Kind.LANDED);
  }

  @Test
  @Order(7)
  void aSourceThatWasEmptiedStopsThePull() {
    StringBuilder rows = new StringBuilder("INSERT INTO tiny.note VALUES (9, '0', '')");
    for (int i = 1; i < 1500; i++) {
      rows.append(", (9, '").append(i).append("', '')");
    }
    tiny.execute(rows.toString());
    tiny.pull("2026-07-07T00:00:00Z");
    tiny.execute("DELETE FROM tiny.note");
    AnshuException failure =
        catchThrowableOfType(AnshuException.class, () -> tiny.pull("2026-07-08T00:00:00Z"));
    assertThat(failure.code()).isEqualTo(FailureCode.SOURCE_ROWS_GONE);
  }

  private static List<String> versions(String table) {
    try (Warehouse warehouse = Warehouse.open(tiny.settings("2026-07-01T00:00:00Z"))) {
      return PulledCity.rows(warehouse, "ods.tiny__" + table);
    }
  }
}
