package org.anshu.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.anshu.reports.word.WordWriter;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The text document, read back by another library. */
class WordTest {

  private static final Instant CREATED = Instant.parse("2026-07-25T00:00:00Z");

  @TempDir static Path folder;
  private static XWPFDocument document;

  @BeforeAll
  static void writeOnce() throws IOException {
    Path docx = folder.resolve("a.docx");
    WordWriter.write(FormatSample.everything(), docx, CREATED);
    try (InputStream in = Files.newInputStream(docx)) {
      document = new XWPFDocument(in);
    }
  }

  @Test
  void headingsAreHeadingsAndParagraphsHaveStyles() {
    assertThat(texts("Heading1")).containsExactly("一、三层表头", "二、统计调查表", "三、横表");
    assertThat(texts("Title")).containsExactly("关于上半年\n安全生产情况的通报");
    assertThat(texts("BodyText")).contains("6月，全市（含市直）共12起。", "第二段，含生僻字垚堃㙦𬭚与<尖括号>&“引号”。");
    assertThat(texts("RemarkSigned")).containsExactly("1. 数据截至2026年7月25日。");
    assertThat(document.getStyles().getStyle("RemarkSigned").getCTStyle().getPPr().getKeepNext())
        .as("kept with the signature")
        .isNotNull();
    assertThat(texts("Rank")).containsExactly("000001", "秘密★1年", "特急");
    assertThat(texts("Recipient")).containsExactly("各县（市、区）人民政府：");
    assertThat(texts("Imprint")).containsExactly("抄送：市委办公室，市人大常委会办公室。");
    assertThat(texts("ImprintLast")).containsExactly("云江市安全生产委员会办公室\t2026年7月25日印发");
    assertThat(document.getStyles().getStyle("Heading1").getCTStyle().getPPr().getOutlineLvl())
        .isNotNull();
  }

  @Test
  void tablesAreTablesWithRepeatedHeadsAndMergedCells() {
    assertThat(document.getTables()).hasSize(4);
    XWPFTable deep = document.getTables().get(0);
    assertThat(deep.getRows().stream().filter(XWPFTableRow::isRepeatHeader)).hasSize(3);
    assertThat(cells(deep.getRow(0))).containsExactly("地　区", "事故", "事故", "死亡人数", "备注");
    assertThat(cells(deep.getRow(2))).containsExactly("", "", "较大\n以上", "", "", "");
    assertThat(cells(deep.getRow(3)))
        .containsExactly("合　计", "12", "1", "1,234,567.00", "-8.30", "统计口径变化，不可比（见说明）");
    assertThat(cells(deep.getRow(4))).endsWith("12.5", "—", "");
    assertThat(deep.getRow(3).getCell(5).getCTTc().getTcPr().getVMerge().getVal().toString())
        .isEqualTo("restart");
    assertThat(deep.getRow(4).getCell(5).getCTTc().getTcPr().getVMerge().getVal().toString())
        .isEqualTo("continue");
    assertThat(cells(document.getTables().get(2).getRow(1))).containsExactly("本期无记录");
  }

  @Test
  void aLandscapeTableHasPagesOfItsOwnAndOddAndEvenPagesHaveTheirNumber() {
    List<Boolean> wide =
        document.getDocument().getBody().getPList().stream()
            .filter(paragraph -> paragraph.isSetPPr() && paragraph.getPPr().isSetSectPr())
            .map(paragraph -> paragraph.getPPr().getSectPr().getPgSz().isSetOrient())
            .toList();
    assertThat(wide).containsExactly(false, true);
    assertThat(document.getDocument().getBody().getSectPr().getPgSz().isSetOrient()).isFalse();
    assertThat(document.getFooterList()).hasSize(2);
    assertThat(document.getEvenAndOddHeadings()).isTrue();
  }

  @Test
  void propertiesNameTheReportAndTheSameReportIsTheSameBytes() throws IOException {
    assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("关于上半年安全生产情况的通报");
    assertThat(document.getProperties().getCoreProperties().getCreated()).isEqualTo(CREATED);
    Path again = folder.resolve("b.docx");
    WordWriter.write(FormatSample.everything(), again, CREATED);
    assertThat(again).hasSameBinaryContentAs(folder.resolve("a.docx"));
  }

  private static List<String> texts(String style) {
    return document.getParagraphs().stream()
        .filter(paragraph -> style.equals(paragraph.getStyle()))
        .map(XWPFParagraph::getText)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static List<String> cells(XWPFTableRow row) {
    return row.getTableCells().stream().map(XWPFTableCell::getText).toList();
  }
}
