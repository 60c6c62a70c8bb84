package org.anshu.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Column;
import org.anshu.reports.document.Frame;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.rendering.JasperRenderer;
import org.anshu.reports.rendering.Typography;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables on pages, read back: forms, landscape, merged, empty, too wide, and the frames. */
class TablePagesTest {

  private static final Instant MADE = Instant.parse("2026-07-08T01:00:00Z");
  private static final FontRoles FONTS = FontRoles.find(List.of());

  @TempDir static Path folder;
  private static PdfFile bulletin;
  private static PdfFile notice;

  @BeforeAll
  static void drawOnce() {
    bulletin = new PdfFile(draw(SampleTables.report(), folder.resolve("bulletin.pdf")));
    notice = new PdfFile(draw(SampleTables.notice(), folder.resolve("notice.pdf")));
  }

  @AfterAll
  static void closeFiles() {
    bulletin.close();
    notice.close();
  }

  private static Path draw(WrittenReport report, Path pdf) {
    new JasperRenderer(FONTS).pdf(report, pdf, MADE);
    return pdf;
  }

  @Test
  void everyCellHeaderNoteAndPlaceOfAFormIsPrinted() throws IOException {
    String text = PdfFile.squeezed(allText(bulletin));
    for (Table table : SampleTables.report().tables()) {
      table.columns().stream()
          .flatMap(column -> column.headers().stream())
          .forEach(header -> assertThat(text).contains(PdfFile.squeezed(header)));
      for (Row row : table.rows()) {
        row.cells().stream()
            .filter(Cell::isNumber)
            .forEach(cell -> assertThat(text).contains(cell.shown()));
      }
      table.notes().forEach(note -> assertThat(text).contains(printed(note.text())));
    }
    assertThat(text)
        .contains("本期无记录", "垚堃㙦𬭚区", "表号：云安统1表", "制定机关：云江市应急管理局", "综合单位：")
        .contains("计量单位：起、人", "单位负责人：", "报出日期：2026年7月3日")
        .doesNotContain("批准（备案）");
  }

  private static String printed(String text) {
    return PdfFile.squeezed(Typography.chinese(text));
  }

  private static String allText(PdfFile file) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int page = 1; page <= file.pages(); page++) {
      text.append(file.page(page));
    }
    return text.toString();
  }

  @Test
  void aLandscapeTableLiesWithItsHeadAtTheLeftOfTheSheetAndItsNumberWhereAllAre()
      throws IOException {
    List<Integer> landscape =
        IntStream.rangeClosed(1, bulletin.pages())
            .filter(page -> bulletin.document().getPage(page - 1).getRotation() == 90)
            .boxed()
            .toList();
    assertThat(landscape).containsExactly(3, 4, 5);
    for (int number : landscape) {
      assertThat(bulletin.document().getPage(number - 1).getMediaBox().getWidth()).isEqualTo(595);
      List<TextPosition> characters = bulletin.characters(number);
      float head = sheetX(find(characters, "地"));
      characters.stream()
          .filter(one -> one.getUnicode().equals("第"))
          .forEach(one -> assertThat(sheetX(one)).isGreaterThanOrEqualTo(head - 40));
      TextPosition dash = find(characters, "—");
      float foot = dash.getTextMatrix().getTranslateY();
      assertThat(foot).isBetween(99 - 20 - 12f, 99 - 20 + 4f);
      float x = sheetX(dash);
      assertThat(x > 300).as("odd numbers at the right").isEqualTo(number % 2 == 1);
    }
  }

  private static float sheetX(TextPosition character) {
    return character.getTextMatrix().getTranslateX();
  }

  private static TextPosition find(List<TextPosition> characters, String wanted) {
    return characters.stream()
        .filter(one -> one.getUnicode().equals(wanted))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void mergedCellsSayTheirTextOnceOnAPage() throws IOException {
    String text = PdfFile.squeezed(allText(notice));
    assertThat(text.split("挂牌督办清单", -1)).hasSize(2);
    assertThat(count(text, "云江市人民政府安全")).isEqualTo(4);
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }

  @Test
  void anOfficialLetterHasItsHeadAndItsFootOnTheLastEvenPage() throws IOException {
    String first = PdfFile.squeezed(notice.page(1));
    assertThat(first)
        .contains("000012", "内部★1年", "特急", "云安办〔2026〕6号")
        .contains("各县（市、区）人民政府，市安全生产委员会各成员单位：");
    assertThat(notice.pages() % 2).isZero();
    String last = PdfFile.squeezed(notice.page(notice.pages()));
    assertThat(last).contains("抄送：市委办公室", "市属各国有企业。", "2026年7月8日印发").doesNotContain("。。");
    TextPosition printed = find(notice.characters(notice.pages()), "印");
    assertThat(printed.getYDirAdj()).isBetween(743 - 25f, 743f);
  }

  @Test
  void statisticalTablesMayBeginLandscapeWithTheTitleOfTheReport() throws IOException {
    Path pdf = draw(SampleTables.tables(), folder.resolve("tables.pdf"));
    try (PdfFile tables = new PdfFile(pdf)) {
      assertThat(tables.pages()).isEqualTo(2);
      assertThat(tables.document().getPage(0).getRotation()).isEqualTo(90);
      assertThat(PdfFile.squeezed(tables.page(1))).contains("云江市安全生产统计表", "（2026年6月）");
    }
  }

  @Test
  void aTableWiderThanThePageInTheSmallestTypeIsNamed() {
    List<Column> columns = new ArrayList<>(List.of(Column.names(1, "地区")));
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      columns.add(Column.numbers(1, "事故起数" + i));
      cells.add(Cell.text("1234567.89"));
    }
    Table wide = Table.of("wide", "表12　过宽的表", "", columns, List.of(new Row("全市", cells, false)));
    WrittenReport report = SampleTables.report(List.of(wide), Frame.TABLES);
    assertThatThrownBy(() -> draw(report, folder.resolve("wide.pdf")))
        .isInstanceOfSatisfying(
            AnshuException.class,
            e -> {
              assertThat(e.code()).isEqualTo(FailureCode.TEMPLATE_INVALID);
              assertThat(e.getMessage()).contains("过宽的表");
            });
  }

  @Test
  void aTableBelowTheRedRuleIsBlack() throws IOException {
    // Only cells that are drawn directly: Jasper would set the colours.
    WrittenReport report = SampleTables.report(List.of(SampleTables.none()), Frame.BULLETIN);
    try (PdfFile file = new PdfFile(draw(report, folder.resolve("black.pdf")))) {
      BufferedImage page = new PDFRenderer(file.document()).renderImage(0, 2f);
      for (int y = 2 * 330; y < page.getHeight(); y++) {
        for (int x = 0; x < page.getWidth(); x++) {
          Color dot = new Color(page.getRGB(x, y));
          if (dot.getRed() - dot.getBlue() > 40) {
            throw new AssertionError("red at " + x + ", " + y);
          }
        }
      }
    }
  }

  @Test
  void severalThreadsPrintTheSameBytes() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<Future<Path>> files = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        Path pdf = folder.resolve("again" + i + ".pdf");
        files.add(threads.submit(() -> draw(SampleTables.notice(), pdf)));
      }
      for (Future<Path> file : files) {
        assertThat(Files.mismatch(file.get(), folder.resolve("notice.pdf"))).isEqualTo(-1);
      }
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    } finally {
      threads.shutdown();
    }
  }
}
