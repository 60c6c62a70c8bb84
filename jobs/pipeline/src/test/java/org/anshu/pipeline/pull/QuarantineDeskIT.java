package org.anshu.pipeline.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.anshu.connectors.spi.ContractReader;
import org.anshu.connectors.spi.TableContract;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.pipeline.batch.BatchRuntime;
import org.anshu.pipeline.quarantine.Decision;
import org.anshu.pipeline.quarantine.QuarantineDesk;
import org.anshu.pipeline.quarantine.QuarantinedRow;
import org.anshu.pipeline.release.MonthlyRuns;
import org.anshu.pipeline.warehouse.Warehouse;
import org.anshu.progress.Progress;
import org.anshu.registry.rule.RuleBooks;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.CloseableIterable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QuarantineDeskIT {

  private static final Decision OFFICER = new Decision("李四", "data_officer", "已电话核实，纸质档案无误");

  @TempDir static Path folder;
  private static PulledCity city;

  @BeforeAll
  static void pull() {
    city = PulledCity.create(folder, "0.005");
    city.pull("enforcement");
    for (int i = 1; i <= 10; i++) {
      city.execute(
          "INSERT INTO aqzf.penalty SELECT MAX(id) + 1, 'F19-%02d', NULL, NULL, '990102', NULL, NULL,"
                  .formatted(i)
              + " '2026-07-01', '2026-07-10', '1', '5000', 'N', 0, '2026-07-24 08:00:00'"
              + " FROM aqzf.penalty");
    }
    plant("F19-01", "fine_amount = '-1'");
    plant("F19-02", "fine_amount = '-5000'");
    plant("F19-03", "filed_date = '2026-07-11'");
    plant("F19-04", "filed_date = '2026-07-12'");
    plant("F19-05", "decision_date = '2026-12-01'");
    plant("F19-06", "decision_date = '2027-01-01'");
    plant("F19-07", "inspect_no = 'NO-SUCH-1'");
    plant("F19-08", "inspect_no = 'NO-SUCH-2'");
    plant("F19-09", "region_code = '123456'");
    plant("F19-10", "fine_amount = '五千'");
    city.pull("enforcement");
  }

  @AfterAll
  static void stop() {
    city.close();
  }

  private static void plant(String key, String fault) {
    city.execute("UPDATE aqzf.penalty SET %s WHERE decision_no = '%s'".formatted(fault, key));
  }

  @Test
  @Order(1)
  void tenPlantedErrorsAreTenRowsWithTheirRules() {
    assertThat(states())
        .containsExactly(
            "F19-01 NEGATIVE_NUMBER open",
            "F19-02 NEGATIVE_NUMBER open",
            "F19-03 DATE_ORDER open",
            "F19-04 DATE_ORDER open",
            "F19-05 FUTURE_DATE open",
            "F19-06 FUTURE_DATE open",
            "F19-07 ORPHAN_KEY open",
            "F19-08 ORPHAN_KEY open",
            "F19-09 UNKNOWN_CODE open",
            "F19-10 BAD_NUMBER open");
    assertThat(landed()).isEmpty();
  }

  @Test
  @Order(2)
  void aWaivedRowLandsWithItsIssueAndWaitsAgainWhenTheWaiverEnds() {
    QuarantinedRow row = row("F19-03");
    LocalDate until = LocalDate.of(2026, 8, 1);
    refused(desk -> desk.waive(row.id(), new Decision("王五", "clerk", "看起来没问题"), until));
    refused(desk -> desk.waive(row.id(), OFFICER, LocalDate.of(2026, 7, 1)));
    refused(desk -> desk.waive(row("F19-10").id(), OFFICER, until));
    atDesk(desk -> desk.waive(row.id(), OFFICER, until));
    city.pull("enforcement");
    assertThat(landed()).containsExactly("F19-03 2026-07-11");
    assertThat(states()).contains("F19-03 DATE_ORDER waived");
    assertThat(
            city.query(
                "SELECT rule_id FROM anshu_ops.data_issue WHERE row_key = 'F19-03'"
                    + " AND state = 'open'"))
        .containsExactly("DATE_ORDER");

    city.at("2026-08-02T00:00:00Z").pull("enforcement");
    assertThat(states()).contains("F19-03 DATE_ORDER open");
  }

  @Test
  @Order(3)
  void aRepairHoldsAsLongAsTheSourceSaysTheSame() {
    QuarantineDesk.Repair repair = new QuarantineDesk.Repair("", null, "5000");
    atDesk(desk -> desk.repair(row("F19-10").id(), penalty(), repair, OFFICER));
    refused(desk -> desk.repair(row("F19-04").id(), penalty(), repair, OFFICER));
    refused(
        desk ->
            desk.repair(
                row("F19-04").id(),
                penalty(),
                new QuarantineDesk.Repair("decision_no", "F19-04", "X"),
                OFFICER));
    city.at("2026-08-03T00:00:00Z").pull("enforcement");
    assertThat(fines("F19-10")).containsExactly("5000.00");
    assertThat(states()).contains("F19-10 BAD_NUMBER resolved");

    city.execute(
        "UPDATE aqzf.penalty SET fine_amount = '6000', update_time = '2026-08-03 09:00:00'"
            + " WHERE decision_no = 'F19-10'");
    city.at("2026-08-04T00:00:00Z").pull("enforcement");
    assertThat(fines("F19-10")).containsExactly("5000.00", "6000.00");
    assertThat(city.query("SELECT state FROM anshu_ops.correction")).containsExactly("lapsed");
  }

  @Test
  @Order(4)
  void aReplayedRowIsReadThoughItHasNotChanged() {
    city.execute(
        "INSERT INTO aqzf.penalty SELECT MAX(id) + 1, 'LATER', NULL, NULL, '990102', NULL, NULL,"
            + " '2026-07-01', '2026-07-10', '1', '5000', 'N', 0, '2026-08-15 08:00:00'"
            + " FROM aqzf.penalty");
    city.at("2026-08-20T00:00:00Z").pull("enforcement");
    city.execute("UPDATE aqzf.penalty SET fine_amount = '7' WHERE decision_no = 'F19-10'");
    city.at("2026-08-20T12:00:00Z").pull("enforcement");
    assertThat(fines("F19-10")).doesNotContain("7.00");
    atDesk(
        desk -> {
          desk.replay(List.of(row("F19-10")), OFFICER);
          return row("F19-10");
        });
    city.at("2026-08-21T00:00:00Z").pull("enforcement");
    assertThat(fines("F19-10")).contains("7.00");
    assertThat(city.query("SELECT COUNT(*) FROM anshu_ops.replay WHERE done_pull IS NULL"))
        .containsExactly("0");
  }

  @Test
  @Order(5)
  void theTrailTellsWhoDecidedWhatAndWhyAndAnEditedEventIsFound() {
    atDesk(
        desk -> {
          assertThat(desk.trail().events("enforcement/penalty/F19-", 20))
              .extracting(e -> e.action() + " " + e.object() + " " + e.by().by())
              .containsExactly(
                  "replay enforcement/penalty/F19-10 李四",
                  "repair enforcement/penalty/F19-10 李四",
                  "waive enforcement/penalty/F19-03 李四");
          assertThat(desk.trail().firstBroken()).isEmpty();
          city.execute("UPDATE anshu_ops.audit_event SET why = '无' WHERE action = 'repair'");
          assertThat(desk.trail().firstBroken()).isPresent();
          return row("F19-10");
        });
  }

  @Test
  @Order(6)
  void moreWaitingRowsThanAllowedStopTheReport() throws IOException {
    Path rules = Files.createDirectories(city.settings().home().resolve("rules"));
    Files.writeString(
        rules.resolve("rulebook.yml"),
        """
        overrides:
          FUTURE_DATE: { by: 赵六, why: 从严, allowed: { rows: 1 } }
        """);
    city.pull("accident_direct", "credit", "special_equipment", "hazard_platform");
    try (MonthlyRuns runs = new MonthlyRuns(city.settings(), Progress.SILENT)) {
      assertThatThrownBy(() -> runs.run(YearMonth.of(2026, 6), null, false))
          .isInstanceOfSatisfying(
              AnshuException.class,
              e -> {
                assertThat(e.code()).isEqualTo(FailureCode.CHECK_FAILED);
                assertThat(e.getMessage())
                    .contains("FUTURE_DATE", "enforcement penalty", "1 allowed", "F19-05, F19-06");
              });
    }
  }

  private static List<String> states() {
    return city.query(
        "SELECT row_key, rule_id, state FROM anshu_ops.quarantine WHERE row_key LIKE 'F19-%'"
            + " ORDER BY row_key");
  }

  private static List<String> landed() {
    return penalties().stream()
        .map(version -> version.get(0) + " " + version.get(1))
        .sorted()
        .toList();
  }

  private static List<String> fines(String key) {
    return penalties().stream()
        .filter(version -> version.get(0).equals(key))
        .map(version -> version.get(2))
        .sorted()
        .toList();
  }

  /** The planted rows that landed: number, day of filing, fine. */
  private static List<List<String>> penalties() {
    List<Record> versions = new ArrayList<>();
    try (Warehouse warehouse = Warehouse.open(city.settings());
        CloseableIterable<Record> read =
            IcebergGenerics.read(warehouse.table("ods.enforcement__penalty")).build()) {
      read.forEach(versions::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return versions.stream()
        .filter(version -> String.valueOf(version.getField("decision_no")).startsWith("F19-"))
        .map(
            version ->
                List.of(
                    String.valueOf(version.getField("decision_no")),
                    String.valueOf(version.getField("filed_on")),
                    String.valueOf(version.getField("fine_yuan"))))
        .toList();
  }

  private static QuarantinedRow row(String key) {
    return atDesk(
        desk ->
            desk.list(new QuarantineDesk.Filter("enforcement", "penalty", "", ""), 1000).stream()
                .filter(found -> found.key().equals(key))
                .findFirst()
                .orElseThrow());
  }

  private static void refused(Function<QuarantineDesk, QuarantinedRow> act) {
    assertThatThrownBy(() -> atDesk(act))
        .isInstanceOfSatisfying(
            AnshuException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.QUALITY_REFUSED));
  }

  private static QuarantinedRow atDesk(Function<QuarantineDesk, QuarantinedRow> act) {
    try (BatchRuntime batch = new BatchRuntime(city.settings())) {
      return act.apply(
          new QuarantineDesk(
              new JdbcTemplate(batch.dataSource()),
              new TransactionTemplate(batch.transactions()),
              RuleBooks.load(List.of(PulledCity.productRoot().resolve("jobs/registry"))),
              Clock.fixed(Instant.parse("2026-07-25T00:00:00Z"), PulledCity.ZONE),
              PulledCity.ZONE));
    }
  }

  private static TableContract penalty() {
    return new ContractReader()
        .read(PulledCity.productRoot().resolve("connectors/sources/enforcement/source.yml"))
        .table("penalty")
        .orElseThrow();
  }
}
