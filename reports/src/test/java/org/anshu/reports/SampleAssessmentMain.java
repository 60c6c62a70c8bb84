package org.anshu.reports;

import java.nio.file.Path;
import java.util.List;
import org.anshu.failure.Language;
import org.anshu.progress.Progress;
import org.anshu.registry.league.League;
import org.anshu.registry.scoring.AssessmentResult;
import org.anshu.reports.assessment.Publicity;

/** Prints the sample assessment for people to look at. */
final class SampleAssessmentMain {

  private SampleAssessmentMain() {}

  /**
   * Prints everything.
   *
   * @param arguments the folder
   */
  public static void main(String[] arguments) {
    AssessmentResult first = SampleAssessment.ordinary();
    AssessmentResult second = SampleAssessment.afterAppeal();
    AssessmentReports reports =
        new AssessmentReports(
            SampleAssessment.settings(),
            SampleAssessment.SECOND,
            Path.of(arguments[0]),
            Progress.SILENT);
    reports.announcement(second);
    reports.workingTable(second);
    reports.advice(second, League.of(second, 2000, 20260203));
    reports.dossier(SampleAssessment.appeal());
    reports.extract(second, Publicity.RANKS);
    AssessmentReports.Sheets sheets =
        reports.sheets(second, first, List.of(second.units().get(2), second.units().get(9)));
    sheets.files().forEach(System.out::println);
    sheets.warnings().forEach(warning -> System.out.println(warning.in(Language.CHINESE)));
  }
}
