package org.anshu.schedules.cli;

import java.util.List;
import org.anshu.connectors.files.ExcelWorkbooks;
import org.anshu.connectors.files.FilesConnector;
import org.anshu.failure.AnshuException;
import org.anshu.failure.Text;
import org.anshu.pipeline.assessment.AssessmentOffice;
import org.anshu.pipeline.assessment.Refusals;
import org.anshu.pipeline.assessment.sheet.AssessmentSheets;
import org.anshu.pipeline.assessment.sheet.HandedInReader;
import org.anshu.pipeline.submission.Fault;
import org.anshu.registry.scoring.AssessedUnit;

/** What the commands about sheets of an assessment have in common. */
final class AssessSheetWork {

  private AssessSheetWork() {}

  /** The sheets of an assessment. */
  static AssessmentSheets sheets(AssessmentOffice office, String id) {
    return new AssessmentSheets(
        new AssessmentSheets.Means(office.settings(), new FilesConnector(), new ExcelWorkbooks()),
        office.book(),
        office.assessment(id));
  }

  /** Reads all that was handed in. */
  static HandedInReader reader(AssessmentOffice office) {
    return new HandedInReader(office.settings(), new FilesConnector());
  }

  /** The code of the unit named by code or name; empty for none. */
  static String unit(AssessmentSheets sheets, String named) {
    if (named.isEmpty()) {
      return "";
    }
    return sheets.units().stream()
        .filter(unit -> unit.code().equals(named) || unit.name().equals(named))
        .map(AssessedUnit::code)
        .findFirst()
        .orElseThrow(
            () ->
                unknown(
                    new Text("名单中单位的代码或名称", "The code or name of a unit of the roster"), named));
  }

  /** The name of the assessor; empty for none. */
  static String assessor(AssessmentSheets sheets, String named) {
    if (named.isEmpty() || sheets.assessors().stream().anyMatch(a -> a.name().equals(named))) {
      return named;
    }
    List<String> names = sheets.assessors().stream().map(a -> a.name()).toList();
    throw unknown(new Text("评分人之一：" + names, "One of the assessors " + names), named);
  }

  private static AnshuException unknown(Text expected, String found) {
    return Refusals.refused(
        expected, Text.same(found), new Text("请改正后重试", "Correct it and try again"));
  }

  /** One fault as a line. */
  static String line(Fault fault) {
    String column = fault.column().isEmpty() ? "" : "　" + fault.column();
    String value = fault.value().isEmpty() ? "" : "“" + fault.value() + "”";
    return "  " + fault.place() + column + value + "：" + fault.reason();
  }
}
