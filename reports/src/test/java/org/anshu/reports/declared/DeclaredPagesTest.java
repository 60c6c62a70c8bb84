package org.anshu.reports.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.anshu.reports.FontRoles;
import org.anshu.reports.Format;
import org.anshu.reports.Printing;
import org.anshu.reports.ReportSettings;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.cells.CellMap;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.figures.ReleaseFigures;
import org.anshu.reports.wording.Facts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The survey forms on pages: sixty units, landscape, headings right over tables, rare characters.
 */
class DeclaredPagesTest {

  private static final YearMonth JUNE = YearMonth.of(2026, 6);

  @TempDir Path folder;

  @Test
  void everyTableIsOnThePagesAlsoRightBelowAHeading() throws IOException {
    WrittenReport report = report();
    FontRoles fonts = FontRoles.find(List.of());
    Path pdf =
        new Printing(fonts, Set.of(Format.PDF))
            .print(
                report,
                new CellMap.Head("accident-tables", "R2026-06-e1", "", JUNE),
                folder,
                "tables",
                LocalDateTime.of(2026, 7, 25, 8, 0))
            .pdf();
    String text = text(pdf);
    for (Table table : report.tables()) {
      assertThat(text).contains(squeezed(table.title()));
    }
    assertThat(text).contains("第60管理区", "㙦𬭚", "安数统事1表", "填表人");
    assertThat(text.split("本年累计", -1)).hasSizeGreaterThan(report.tables().size());
    assertThat(text).as("A table that goes on says so").contains("续表2地区", "续表4地区");
    assertThat(page(pdf, 1))
        .as("A heading goes with its landscape table")
        .contains("一、综合情况", "表1", "单位负责人");
  }

  private static WrittenReport report() {
    Folder tables = new Folder("accident-tables", Path.of("templates", "accident-tables"));
    Declaration declaration =
        DeclarationReader.read(tables, new UseCheck(SampleFigures.INDICATORS));
    ReleaseFigures figures = SampleFigures.many(JUNE).figures(declaration.uses());
    ReportSettings settings = ReportSettings.of("云江市安全生产委员会办公室", 6, 2026, "", List.of());
    Scope scope =
        new Scope(
            new Facts(figures, SampleFigures.INDICATORS),
            tables.words(),
            settings.issuer(),
            "",
            false);
    return new DeclaredWriter(
            declaration, scope, settings, FontRoles.find(List.of()), Reader.INTERNAL)
        .write();
  }

  private static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return squeezed(new PDFTextStripper().getText(document));
    }
  }

  private static String page(Path pdf, int number) throws IOException {
    PDFTextStripper one = new PDFTextStripper();
    one.setStartPage(number);
    one.setEndPage(number);
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return squeezed(one.getText(document));
    }
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s　]", "");
  }
}
