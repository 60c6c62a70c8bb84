package org.anshu.reports.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anshu.reports.FontRoles;
import org.anshu.reports.Format;
import org.anshu.reports.Printing;
import org.anshu.reports.RenderedReport;
import org.anshu.reports.ReportSettings;
import org.anshu.reports.SampleValues;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.cells.CellMap;
import org.anshu.reports.checking.CheckSettings;
import org.anshu.reports.checking.ReportCheck;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.figures.ReleaseFigures;
import org.anshu.reports.wording.Facts;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every declared report in the months that are like no other. */
class DeclaredMonthsTest {

  private static final ReportSettings SETTINGS =
      ReportSettings.of("云江市安全生产委员会办公室", 6, 2026, "", List.of());
  private static final FontRoles FONTS = FontRoles.find(List.of());

  @TempDir Path folder;

  static List<String> reports() throws Exception {
    return DeclaredReportsTest.reports();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void passesTheChecksOfItsFirstAndLastMonths(String id) {
    Folder of = new Folder(id, Path.of("templates", id));
    Declaration declaration = DeclarationReader.read(of, new UseCheck(SampleFigures.INDICATORS));
    List<String> faults = new ArrayList<>();
    for (int month : List.of(1, 12)) {
      if (declaration.months().isEmpty() || declaration.months().contains(month)) {
        YearMonth then = YearMonth.of(2025, month);
        check(of, declaration, SampleFigures.of(then).figures(declaration.uses()), faults);
      }
    }
    assertThat(faults).isEmpty();
  }

  private void check(
      Folder of, Declaration declaration, ReleaseFigures figures, List<String> faults) {
    Facts facts = new Facts(figures, SampleFigures.INDICATORS);
    Scope scope = new Scope(facts, of.words(), SETTINGS.issuer(), "", declaration.quarterNames());
    WrittenReport report =
        new DeclaredWriter(declaration, scope, SETTINGS, FONTS, Reader.INTERNAL).write();
    String release = figures.release().id();
    CellMap.Head head = new CellMap.Head(of.id(), release, "", figures.release().month());
    RenderedReport rendered =
        new Printing(FONTS, Set.of(Format.CSV, Format.XLSX))
            .print(report, head, folder, of.id(), figures.release().computedAt());
    SampleValues values = new SampleValues(figures, SampleFigures.INDICATORS);
    ReportCheck.check(report, rendered, CheckSettings.all(values))
        .forEach(one -> faults.add(release + one.text().chinese()));
  }
}
