package org.anshu.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.anshu.progress.Progress;
import org.anshu.registry.Indicator;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Block.Exhibit;
import org.anshu.reports.document.Block.Heading;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.figures.LargerAccident;
import org.anshu.reports.figures.ReleaseFigures;
import org.anshu.reports.monthly.MonthlyWriter;
import org.anshu.reports.rendering.Typography;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The printed page, read back. */
class MonthlyReportTest {

  private static final List<Indicator> INDICATORS = IndicatorFolders.load(List.of());

  @TempDir static Path folder;
  private static RenderedReport report;
  private static PdfFile pdf;

  @BeforeAll
  static void renderOnce() {
    report = render(SampleRelease.ordinary(), folder);
    pdf = new PdfFile(report.pdf());
  }

  @AfterAll
  static void closePdf() {
    pdf.close();
  }

  @Test
  void everySentenceAndEveryFigureIsOnThePages() throws IOException {
    assertAllPrinted(SampleRelease.ordinary(), pdf);
  }

  @Test
  void thePagesAreA4AndNumbered() throws IOException {
    assertThat(pdf.pages()).isBetween(8, 11);
    for (int number = 1; number <= pdf.pages(); number++) {
      assertThat(pdf.document().getPage(number - 1).getMediaBox().getWidth()).isEqualTo(595);
      assertThat(pdf.document().getPage(number - 1).getMediaBox().getHeight()).isEqualTo(842);
      assertThat(PdfFile.squeezed(pdf.page(number))).contains("—" + number + "—");
    }
  }

  @Test
  void nothingIsPrintedOutsideTheTypeAreaButThePageNumber() throws IOException {
    for (int number = 1; number <= pdf.pages(); number++) {
      for (TextPosition character : pdf.characters(number)) {
        float left = character.getXDirAdj();
        float right = left + character.getWidthDirAdj();
        float base = character.getYDirAdj();
        assertThat(left).as("page %d, '%s'", number, character).isGreaterThan(78.5f);
        assertThat(right).as("page %d, '%s'", number, character).isLessThan(523f);
        boolean footer = base > 750 && base < 790;
        assertThat(base > 105 && base < 744 || footer)
            .as("page %d, '%s' at %s", number, character, base)
            .isTrue();
      }
    }
  }

  @Test
  void bodyTextIsSizeThreeOnAGridOfTwentyNinePoints() throws IOException {
    TreeMap<Integer, Integer> pitches = new TreeMap<>();
    float last = 0;
    for (TextPosition character : pdf.characters(1)) {
      boolean body = character.getFont().getName().contains("FandolFang");
      if (body && character.getYDirAdj() > 300) {
        assertThat(character.getFontSizeInPt()).isEqualTo(16f);
        int pitch = Math.round(character.getYDirAdj() - last);
        last = character.getYDirAdj();
        pitches.merge(pitch, 1, Integer::sum);
      }
    }
    pitches.keySet().removeIf(pitch -> pitch == 0 || pitch > 100);
    // A paragraph of one line is measured a point higher.
    assertThat(pitches.keySet()).isSubsetOf(29, 30);
    assertThat(pitches.get(29)).isGreaterThan(8);
  }

  @Test
  void everyFontIsEmbedded() throws IOException {
    assertThat(pdf.fonts()).isNotEmpty().noneMatch(name -> name.startsWith("not embedded"));
  }

  @Test
  void thePropertiesAndBookmarksNameTheReport() {
    assertThat(pdf.document().getDocumentInformation().getTitle()).isEqualTo("云江市安全生产月报（2026年6月）");
    assertThat(pdf.document().getDocumentInformation().getAuthor()).isEqualTo("云江市安全生产委员会办公室");
    assertThat(pdf.document().getDocumentInformation().getSubject()).isEqualTo("〔2026〕第6期");
    List<String> bookmarks = new ArrayList<>();
    pdf.document()
        .getDocumentCatalog()
        .getDocumentOutline()
        .children()
        .forEach(item -> bookmarks.add(item.getTitle()));
    assertThat(bookmarks).contains("一、总体情况", "七、信用管理").hasSize(8);
  }

  @Test
  void noPageButTheLastEndsHalfEmpty() throws IOException {
    assertFull(pdf);
  }

  @Test
  void theSameReleasePrintsToTheSameBytes(@TempDir Path second) throws IOException {
    RenderedReport again = render(SampleRelease.ordinary(), second);
    assertThat(Files.mismatch(report.pdf(), again.pdf())).isEqualTo(-1);
    assertThat(Files.mismatch(report.xlsx(), again.xlsx())).isEqualTo(-1);
    assertThat(again.cells()).hasSameBinaryContentAs(report.cells());
  }

  @Test
  void fortyUnitsMakeMorePagesWithTheHeadsRepeated(@TempDir Path many) throws IOException {
    SampleRelease sample = SampleRelease.many();
    try (PdfFile file = new PdfFile(render(sample, many).pdf())) {
      assertThat(file.pages()).isGreaterThan(11);
      assertAllPrinted(sample, file);
      assertFull(file);
      assertThat(file.text().split("亿元GDP", -1)).hasSizeGreaterThan(2);
    }
  }

  @Test
  void aCharacterNoFontHasIsMarkedAndReported(@TempDir Path rare) throws IOException {
    SampleRelease sample = SampleRelease.ordinary();
    String none = Character.toString(0x2FFFD);
    sample.larger.set(
        0,
        new LargerAccident(
            "x",
            LocalDate.of(2026, 2, 14),
            "990121",
            "mining",
            "㙦垚堃" + none + "事故",
            "larger",
            3,
            1,
            null));
    RenderedReport marked = render(sample, rare);
    assertThat(marked.warnings()).anyMatch(warning -> warning.english().contains("U+2FFFD"));
    try (PdfFile file = new PdfFile(marked.pdf())) {
      assertThat(file.text()).contains("㙦垚堃〓事故", "直接经济损失尚在核定");
    }
  }

  @Test
  void substituteFontsAreReportedAndDeclared() throws IOException {
    boolean standard =
        FontRoles.find(List.of()).font(FontRole.TITLE).fit() == FontFile.Fit.STANDARD;
    assertThat(pdf.text().contains("本报告使用替代字体")).isEqualTo(!standard);
    assertThat(report.warnings().stream().anyMatch(one -> one.chinese().contains("小标宋")))
        .isEqualTo(!standard);
  }

  private static void assertAllPrinted(SampleRelease sample, PdfFile file) throws IOException {
    String text = file.text();
    WrittenReport written = written(sample.figures());
    for (Block block : written.blocks()) {
      if (block instanceof Exhibit exhibit) {
        assertThat(text).contains(PdfFile.squeezed(exhibit.title()));
      } else if (block instanceof Table table) {
        assertThat(text).contains(PdfFile.squeezed(table.title()));
        for (var row : table.rows()) {
          String cells = String.join("", row.cells().stream().map(cell -> cell.printed()).toList());
          assertThat(text).as(row.name()).contains(PdfFile.squeezed(cells));
        }
      } else {
        for (String line : Transcript.of(block).split("\n")) {
          assertThat(text).contains(PdfFile.squeezed(Typography.chinese(line)));
        }
      }
      if (block instanceof Heading heading) {
        assertThat(text).contains(PdfFile.squeezed(heading.title()));
      }
    }
  }

  private static void assertFull(PdfFile file) throws IOException {
    for (int number = 1; number < file.pages(); number++) {
      double lowest =
          file.characters(number).stream()
              .mapToDouble(TextPosition::getYDirAdj)
              .filter(base -> base < 745)
              .max()
              .orElse(0);
      assertThat(lowest).as("page %d", number).isGreaterThan(743 - 638 * 0.4);
    }
  }

  private static WrittenReport written(ReleaseFigures figures) {
    return new MonthlyWriter(SampleRelease.settings(), FontRoles.find(List.of()))
        .write(figures, INDICATORS);
  }

  private static RenderedReport render(SampleRelease sample, Path to) {
    return MonthlyReport.render(
        sample.figures(), INDICATORS, to, SampleRelease.settings(), Progress.SILENT);
  }
}
