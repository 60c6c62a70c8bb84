package org.anshu.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.anshu.reports.checking.CheckFinding;
import org.anshu.reports.checking.CheckFinding.Check;
import org.anshu.reports.checking.CheckSettings;
import org.anshu.reports.checking.ReportCheck;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Frame;
import org.anshu.reports.document.WrittenReport;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every fault that can be planted in a PDF is found and placed. */
class PdfFaultsTest {

  private static final WrittenReport REPORT = SampleTables.report();
  private static final CheckSettings PAGES = new CheckSettings(false, true, null);

  @TempDir static Path original;
  private static Path pdf;

  @TempDir Path folder;

  @BeforeAll
  static void print() {
    pdf = printed(REPORT, original);
  }

  private static List<CheckFinding> check(WrittenReport report, Path file, CheckSettings settings) {
    RenderedReport rendered =
        new RenderedReport(Map.of(Format.PDF, List.of(file)), null, List.of());
    return ReportCheck.check(report, rendered, settings);
  }

  private List<CheckFinding> planted(Consumer<PDDocument> fault) {
    return check(REPORT, Planted.pdf(pdf, folder, fault), PAGES);
  }

  private static Path printed(WrittenReport report, Path into) {
    return new Printing(FontRoles.find(List.of()), Set.of(Format.PDF))
        .print(report, null, into, "表", LocalDateTime.of(2026, 7, 8, 9, 0))
        .pdf();
  }

  @Test
  void aHeadingMayBeginTheTitle() {
    Block heading = new Block.Heading("云江市安全生产", "总体平稳。", "总体");
    WrittenReport report = SampleTables.report(List.of(heading), Frame.BULLETIN);
    assertThat(check(report, printed(report, folder), PAGES)).isEmpty();
  }

  /** Plants at the string that shows {@code text} on page 1. */
  private List<CheckFinding> at(String text, Fault fault) {
    return planted(
        document ->
            Planted.contents(
                document,
                1,
                tokens -> fault.plant(tokens, Planted.shown(document, 1, tokens, text))));
  }

  private interface Fault {
    void plant(List<Object> tokens, int string);
  }

  private static void assertFound(
      List<CheckFinding> findings, Check check, String place, String... said) {
    assertThat(findings)
        .as("%s", findings)
        .anyMatch(
            finding ->
                finding.check() == check
                    && finding.file().equals("表.pdf")
                    && finding.place().chinese().contains(place)
                    && Arrays.stream(said).allMatch(finding.text().chinese()::contains));
  }

  /** The number of the operand of the text matrix before a string: 4 is x, 5 is y. */
  private static int matrix(List<Object> tokens, int string, int operand) {
    int at = string;
    while (!(tokens.get(at) instanceof Operator operator && operator.getName().equals("Tm"))) {
      at--;
    }
    return at - 6 + operand;
  }

  @Test
  void aReportWithoutFaultPassesWithArchive() {
    assertThat(check(REPORT, pdf, CheckSettings.withoutFigures())).isEmpty();
  }

  @Test
  void aLostTextIsMissed() {
    assertFound(
        at("第1区", (tokens, string) -> tokens.set(string, new COSString(new byte[0]))),
        Check.TEXT,
        "第1页",
        "表3第2行（第1区）“地区”列“第1区”",
        "处理：");
  }

  @Test
  void anAlteredTextIsFound() {
    assertFound(
        planted(
            document ->
                Planted.contents(
                    document,
                    1,
                    tokens ->
                        tokens.set(
                            Planted.shown(document, 1, tokens, "第1区"),
                            tokens.get(Planted.shown(document, 1, tokens, "第2区"))))),
        Check.TEXT,
        "第1页",
        "应为表3第2行（第1区）“地区”列“第1区”；实为“第2区”");
  }

  @Test
  void aTextTooMuchIsFound() {
    assertFound(
        at(
            "第1区",
            (tokens, string) -> {
              tokens.add(string + 2, tokens.get(string));
              tokens.add(string + 3, Operator.getOperator("Tj"));
            }),
        Check.TEXT,
        "第1页",
        "之前没有别的文字；实为“第1区”");
  }

  @Test
  void aLostPageIsFound() {
    assertFound(planted(document -> document.removePage(3)), Check.TEXT, "第4页", "表8");
  }

  @Test
  void anUnknownGlyphIsFound() {
    assertFound(
        at("第1区", (tokens, string) -> tokens.set(string, new COSString(new byte[] {0, 0}))),
        Check.GLYPHS,
        "第1页",
        "没有对应的文字");
  }

  @Test
  void aCharacterNoFontHasIsFound() {
    WrittenReport rare =
        SampleTables.report(
            List.of(new Block.Paragraph("企业名称" + Character.toString(0x2FFFD) + "如下。")),
            Frame.BULLETIN);
    assertFound(check(rare, printed(rare, folder), PAGES), Check.GLYPHS, "第1页", "〓", "安装含该字的字体");
  }

  @Test
  void aFontThatDoesNotSayItsCharactersIsFound() {
    assertFound(
        planted(document -> font(document).removeItem(COSName.TO_UNICODE)),
        Check.GLYPHS,
        "第1页",
        "没有对应的文字");
  }

  @Test
  void aFontThatIsNotEmbeddedIsFound() {
    assertFound(
        planted(
            document -> {
              COSDictionary descriptor =
                  ((COSDictionary)
                          font(document).getCOSArray(COSName.DESCENDANT_FONTS).getObject(0))
                      .getCOSDictionary(COSName.FONT_DESC);
              descriptor.removeItem(COSName.FONT_FILE2);
              descriptor.removeItem(COSName.FONT_FILE3);
            }),
        Check.FONTS,
        "第1页",
        "没有嵌入");
  }

  @Test
  void aFontThatIsEmbeddedWholeIsFound() {
    assertFound(
        planted(
            document -> {
              COSDictionary font = font(document);
              COSDictionary inner =
                  (COSDictionary) font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
              for (COSDictionary each : List.of(font, inner)) {
                each.setName(COSName.BASE_FONT, "Whole");
              }
              inner.getCOSDictionary(COSName.FONT_DESC).setName(COSName.FONT_NAME, "Whole");
            }),
        Check.FONTS,
        "第1页",
        "字体“Whole”只嵌入用到的字");
  }

  private static COSDictionary font(PDDocument document) {
    try {
      PDPage page = document.getPage(0);
      for (COSName name : page.getResources().getFontNames()) {
        if (page.getResources().getFont(name) instanceof PDType0Font font) {
          return font.getCOSObject();
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    throw new IllegalStateException("No font");
  }

  @Test
  void aTextBeyondThePageIsFound() {
    assertFound(
        at("第1区", (tokens, string) -> tokens.set(matrix(tokens, string, 4), new COSFloat(590))),
        Check.CLIPPING,
        "第1页",
        "超出页边");
  }

  @Test
  void aTextOutsideTheTypeAreaIsFound() {
    assertFound(
        at("第1区", (tokens, string) -> tokens.set(matrix(tokens, string, 4), new COSFloat(30))),
        Check.GEOMETRY,
        "第1页",
        "在版心之内（156 × 225 mm）",
        "距左 10.6 mm");
  }

  @Test
  void aTextOverAnotherOneIsFound() {
    assertFound(
        planted(
            document ->
                Planted.contents(
                    document,
                    1,
                    tokens -> {
                      int one = Planted.shown(document, 1, tokens, "第1区");
                      int two = Planted.shown(document, 1, tokens, "第2区");
                      tokens.set(matrix(tokens, two, 5), tokens.get(matrix(tokens, one, 5)));
                    })),
        Check.CLIPPING,
        "第1页",
        "叠印");
  }

  @Test
  void aCoveredTextIsFound() {
    assertFound(
        planted(document -> Planted.append(document, 1, "1 g 100 560 300 50 re f")),
        Check.CLIPPING,
        "第1页",
        "被后画的图形盖住");
  }

  @Test
  void aTextInTheColourOfPaperIsFound() {
    assertFound(
        at(
            "第1区",
            (tokens, string) -> {
              tokens.addAll(string + 2, colour(0));
              tokens.addAll(string, colour(1));
            }),
        Check.CLIPPING,
        "第1页",
        "被裁掉，或颜色与纸相同");
  }

  private static List<Object> colour(float part) {
    COSFloat each = new COSFloat(part);
    return List.of(each, each, each, Operator.getOperator("rg"));
  }

  @Test
  void aTextCutOffIsFound() {
    assertFound(
        planted(
            document ->
                Planted.contents(
                    document,
                    1,
                    tokens ->
                        tokens.addAll(
                            0,
                            List.of(
                                new COSFloat(0),
                                new COSFloat(0),
                                new COSFloat(200),
                                new COSFloat(842),
                                Operator.getOperator("re"),
                                Operator.getOperator("W"),
                                Operator.getOperator("n"))))),
        Check.CLIPPING,
        "第1页",
        "被裁掉");
  }

  @Test
  void aTextCrossedByALineIsFound() {
    assertFound(
        planted(
            document ->
                Planted.append(document, 1, "0 585 m 595 597.5 l S 0 597.5 m 595 597.5 l S")),
        Check.CLIPPING,
        "第1页",
        "被格线穿过");
  }

  @Test
  void aSheetThatIsNotA4IsFound() {
    assertFound(
        planted(document -> document.getPage(1).setMediaBox(PDRectangle.LETTER)),
        Check.GEOMETRY,
        "第2页",
        "A4（210 × 297 mm）",
        "215.9 × 279.4 mm");
  }

  @Test
  void aMissingPageNumberIsFound() {
    assertFound(
        at("— 1 —", (tokens, string) -> tokens.set(string, new COSString(new byte[0]))),
        Check.GEOMETRY,
        "第1页",
        "页码“— 1 —”");
  }

  @Test
  void aPageNumberOnTheWrongSideIsFound() {
    assertFound(
        at("— 1 —", (tokens, string) -> tokens.set(matrix(tokens, string, 4), new COSFloat(93))),
        Check.GEOMETRY,
        "第1页",
        "单页码居右");
  }

  @Test
  void aPageNumberAtTheWrongHeightIsFound() {
    assertFound(
        at("— 1 —", (tokens, string) -> tokens.set(matrix(tokens, string, 5), new COSFloat(50))),
        Check.GEOMETRY,
        "第1页",
        "7 mm");
  }

  @Test
  void aMissingChartIsFound() {
    Block.Exhibit chart = new Block.Exhibit("chart-trend", Map.of("TITLE", "图1　近12个月"), List.of());
    WrittenReport charted = SampleTables.report(List.of(chart), Frame.BULLETIN);
    assertFound(check(charted, pdf, PAGES), Check.CHARTS, "", "1幅图", "0幅");
  }

  @Test
  void aFileThatIsNoArchiveIsFound() {
    Path file =
        Planted.pdf(
            pdf,
            folder,
            document -> document.getDocumentCatalog().getCOSObject().removeItem(COSName.METADATA));
    assertFound(
        check(REPORT, file, CheckSettings.withoutFigures()),
        Check.ARCHIVE,
        "",
        "PDF/A-2b",
        "6.6.2.1");
  }

  @Test
  void aTruncatedFileIsFound() throws IOException {
    byte[] bytes = Files.readAllBytes(pdf);
    Path file = Files.write(folder.resolve("表.pdf"), Arrays.copyOf(bytes, 200));
    assertFound(check(REPORT, file, PAGES), Check.TEXT, "", "可读取的PDF");
  }
}
