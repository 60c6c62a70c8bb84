package org.anshu.reports.named;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anshu.reports.FontRoles;
import org.anshu.reports.Format;
import org.anshu.reports.Printing;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.checking.CheckSettings;
import org.anshu.reports.checking.ReportCheck;
import org.anshu.reports.document.WrittenReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names as people copy them: with marks nobody sees, blanks and ends of lines. */
class OddNamesTest {

  @TempDir Path folder;

  @Test
  void aNameThatWasCopiedDoesNotStopTheCircular() throws SQLException {
    try (ServedCases cases = new ServedCases()) {
      cases.keep(
          "hazard.overdue",
          "",
          "hazard_no|enterprise_name|hazard_level|found_on|due_on|days_overdue",
          List.of(
              "990102|H1|\\u202a云江\\u200e⼭厂\\r\\n二\\t车间\\u00a0东|major|2026-05-01|2026-06-10|20"));
      cases.keep("hazard.escalation", "", "hazard_no", List.of());
      WrittenReport report = new HazardNoticeReport().write(cases.input(Reader.INTERNAL, Map.of()));
      var rendered =
          new Printing(FontRoles.find(List.of()), Set.of(Format.PDF, Format.XLSX, Format.CSV))
              .print(report, null, folder, "通报", LocalDateTime.of(2026, 7, 8, 9, 0));
      assertThat(ReportCheck.check(report, rendered, CheckSettings.withoutFigures())).isEmpty();
    }
  }
}
