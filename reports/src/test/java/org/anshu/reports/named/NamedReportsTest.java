package org.anshu.reports.named;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.declared.PlainText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports of named cases: what each says to the office, to a district, and of no cases at all. */
class NamedReportsTest {

  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
  private static final String CODE = "91990102100000198A";
  private static final Map<String, String> ASKED = Map.of("enterprise", CODE);
  private static final String LONG = "云江垚堃㙦𬭚安昌路桥市政工程设计施工总承包股份有限责任公司第二分公司";

  static Stream<NamedReport> reports() {
    return Stream.of(
        new HazardLedgerReport(),
        new HazardListingReport(),
        new HazardNoticeReport(),
        new EnterpriseProfileReport());
  }

  @ParameterizedTest
  @MethodSource("reports")
  void saysWhatItAlwaysSaid(NamedReport report) throws SQLException, IOException {
    StringBuilder text = new StringBuilder();
    try (ServedCases cases = new ServedCases()) {
      keep(cases, true);
      text.append(PlainText.of(report.write(cases.input(Reader.INTERNAL, ASKED))));
      if (report.readers().contains(Reader.Kind.DISTRICT)) {
        text.append("\n======== 县区 ========\n");
        text.append(PlainText.of(report.write(cases.input(Reader.district("990103"), ASKED))));
      }
    }
    try (ServedCases none = new ServedCases()) {
      keep(none, false);
      text.append("\n======== 无记录 ========\n");
      text.append(PlainText.of(report.write(none.input(Reader.INTERNAL, ASKED))));
    }
    Path now = Path.of("target", report.id() + ".txt");
    Files.writeString(now, text);
    Path golden = GOLDEN.resolve(report.id() + ".txt");
    assertThat(now)
        .as("Look at %s; if it is right, copy it to %s", now, golden)
        .hasSameTextualContentAs(golden);
  }

  private static void keep(ServedCases cases, boolean some) throws SQLException {
    cases.keep(
        "hazard.ledger",
        "",
        "hazard_no|enterprise_name|state|found_on|due_on|assigned_on|ledgered_on|cancelled_on"
            + "|notified_on|days_overdue|gap_assigned|gap_ledgered|gap_notified",
        rows(
            some,
            "990102|H1|"
                + LONG
                + "|未销号|2025-05-01|2025-06-10|2025-05-02|||2025-06-12|385|false|true|false",
            "990103|H2||未销号|2026-06-30|2026-08-10|||||||true|true|false"
                .replace("|||||||", "||||||"),
            "990103|H3|垚堃厂|已销号|2026-01-01|2026-02-01|2026-01-02|2026-01-03|2026-01-20|||false|false|false",
            "990190|H4|云江高新厂|随企业关闭退出|2025-01-01|2025-02-01|2025-01-02|2025-01-03||||false|false|false",
            "990190|H5|云江高新厂|已销号|2025-01-01|2025-02-01|||2025-01-20|||true|true|false"));
    cases.keep(
        "hazard.listed",
        "",
        "hazard_no|enterprise_name|listed_level|listed_on|listing_due_on|delisted_on|listed_now"
            + "|days_overdue",
        rows(
            some,
            "990102|H1|" + LONG + "|province|2025-05-01|2025-06-10||false|385",
            "990103|H2|垚堃厂|county|2026-06-16|2026-09-06||true|",
            "990103|H6|㙦𬭚厂|city|2026-01-16|2026-06-29||false|1",
            "990190|H7|云江高新厂|city|2026-03-24|2026-06-05|2026-06-20|false|"));
    cases.keep(
        "hazard.overdue",
        "",
        "hazard_no|enterprise_name|hazard_level|found_on|due_on|rectified_on|notified_on"
            + "|days_overdue",
        rows(
            some,
            "990102|H1|" + LONG + "|major|2025-05-01|2025-06-10||2025-06-12|385",
            "990103|H8|㙦𬭚厂|general|2026-05-01|2026-06-10|2026-06-20||20",
            "990103|H9|㙦𬭚厂|general|2026-05-01|2026-06-29|||1"));
    cases.keep(
        "hazard.escalation",
        "",
        "hazard_no|enterprise_name|due_on|days_overdue|reason",
        rows(some, "990102|H1|" + LONG + "|2025-06-10|385|重大隐患超期，未采取强制措施"));
    profile(cases, some);
  }

  private static void profile(ServedCases cases, boolean some) throws SQLException {
    String scope = "enterprise_uscc=" + CODE;
    cases.keep(
        "credit.enterprise_profile",
        scope,
        "enterprise_name|kind|kind_zh|records|first_on|last_on|state",
        rows(
            some,
            "990102|" + LONG + "|accident|生产安全事故|0|||无记录",
            "990102|" + LONG + "|training|安全生产培训||||无数据",
            "990102|" + LONG + "|hazard|隐患排查治理|40|2025-05-01|2026-06-09|有记录"));
    cases.keep(
        "credit.enterprise_records",
        scope,
        "kind|object_no|happened_on",
        some
            ? IntStream.rangeClosed(1, 40)
                .mapToObj(i -> "990102|hazard|YH%04d|2026-05-%02d".formatted(i, i % 28 + 1))
                .toList()
            : List.of());
    cases.keep(
        "hazard.overdue",
        scope,
        "hazard_no|hazard_level|found_on|due_on|days_overdue",
        rows(some, "990102|YH0007|major|2025-05-01|2025-06-10|385"));
  }

  private static List<String> rows(boolean some, String... rows) {
    return some ? List.of(rows) : List.of();
  }
}
