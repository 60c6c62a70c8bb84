package org.anshu.reports.declared;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.anshu.reports.FontRoles;
import org.anshu.reports.ReportSettings;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.figures.ReleaseFigures;
import org.anshu.reports.wording.Facts;

/** The reports that folders declare, written of made-up figures, for tests of their files. */
public final class SampleReports {

  private SampleReports() {}

  /**
   * A report and what it was written of.
   *
   * @param id its folder
   */
  public record Sample(String id, WrittenReport report, ReleaseFigures figures) {}

  /** All of them, in a month in which each is printed. */
  public static List<Sample> all(ReportSettings settings, FontRoles fonts) throws Exception {
    List<Sample> all = new ArrayList<>();
    for (String id : DeclaredReportsTest.reports()) {
      Folder folder = new Folder(id, Path.of("templates", id));
      Declaration declaration =
          DeclarationReader.read(folder, new UseCheck(SampleFigures.INDICATORS));
      boolean june = declaration.months().isEmpty() || declaration.months().contains(6);
      int last = declaration.months().contains(12) ? 12 : 9;
      YearMonth month = june ? YearMonth.of(2026, 6) : YearMonth.of(2025, last);
      ReleaseFigures figures = SampleFigures.of(month).figures(declaration.uses());
      Scope scope =
          new Scope(
              new Facts(figures, SampleFigures.INDICATORS),
              folder.words(),
              settings.issuer(),
              "",
              declaration.quarterNames());
      all.add(
          new Sample(
              id,
              new DeclaredWriter(declaration, scope, settings, fonts, Reader.INTERNAL).write(),
              figures));
    }
    return all;
  }
}
