package org.anshu.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.anshu.reports.checking.CheckFinding;
import org.anshu.reports.checking.CheckFinding.Check;
import org.anshu.reports.checking.CheckSettings;
import org.anshu.reports.checking.ReportCheck;
import org.anshu.reports.document.WrittenReport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every fault that can be planted in a workbook, text document, list or OFD is found and placed.
 */
class FileFaultsTest {

  private static final WrittenReport REPORT = SampleTables.report();
  private static final CheckSettings FILES = new CheckSettings(false, false, null);

  @TempDir static Path original;
  private static RenderedReport rendered;

  @TempDir Path folder;

  @BeforeAll
  static void print() {
    rendered =
        new Printing(FontRoles.find(List.of()), Set.of(Format.values()))
            .print(REPORT, null, original, "表", LocalDateTime.of(2026, 7, 8, 9, 0));
  }

  private static List<CheckFinding> check(Format format, List<Path> files) {
    Map<Format, List<Path>> all = new EnumMap<>(Format.class);
    all.put(format, files);
    if (format == Format.OFD) {
      all.put(Format.PDF, rendered.files(Format.PDF));
    }
    return ReportCheck.check(REPORT, new RenderedReport(all, null, List.of()), FILES);
  }

  private List<CheckFinding> zip(Format format, String entry, UnaryOperator<String> fault) {
    Path file = Planted.zip(rendered.files(format).get(0), folder, entry, fault);
    return check(format, List.of(file));
  }

  private List<CheckFinding> sheet(int number, UnaryOperator<String> fault) {
    return zip(Format.XLSX, "xl/worksheets/sheet" + number + ".xml", fault);
  }

  private List<CheckFinding> document(UnaryOperator<String> fault) {
    return zip(Format.DOCX, "word/document.xml", fault);
  }

  /** A fault in the list of the first table. */
  private List<CheckFinding> list(UnaryOperator<String> fault) {
    List<Path> files = new ArrayList<>(rendered.files(Format.CSV));
    files.set(0, Planted.text(files.get(0), folder, fault));
    return check(Format.CSV, files);
  }

  private static void assertFound(List<CheckFinding> findings, Check check, String... said) {
    assertThat(findings)
        .as("%s", findings)
        .anyMatch(
            finding ->
                finding.check() == check
                    && Arrays.stream(said).allMatch(finding.text().chinese()::contains));
  }

  @Test
  @Timeout(60)
  void aLongParagraphAlteredFarFromItsBeginningIsFound() {
    WrittenReport notice = SampleTables.notice();
    Path file =
        new Printing(FontRoles.find(List.of()), Set.of(Format.DOCX))
            .print(notice, null, folder, "函", LocalDateTime.of(2026, 7, 8, 9, 0))
            .files(Format.DOCX)
            .get(0);
    Path altered =
        Planted.zip(
            file,
            folder.resolve(".."),
            "word/document.xml",
            text -> text.replace("并报送整改报告", "不报送整改报告"));
    RenderedReport rendered =
        new RenderedReport(Map.of(Format.DOCX, List.of(altered)), null, List.of());
    assertFound(ReportCheck.check(notice, rendered, FILES), Check.WORD, "正文第1段", "并报送", "不报送");
  }

  @Test
  void filesWithoutFaultPass() {
    assertThat(ReportCheck.check(REPORT, rendered, FILES)).isEmpty();
  }

  @Test
  void anotherNumberInTheWorkbookIsFound() {
    assertFound(
        sheet(2, text -> text.replaceFirst("<v>\\d+</v>", "<v>4711</v>")),
        Check.WORKBOOK,
        "表.xlsx",
        "表3 各地区事故情况!B6",
        "表3第1行（全市合计）“6月·事故起数·本月”列“700”",
        "实为“4711（格式0）”");
  }

  @Test
  void aTextInThePlaceOfANumberIsFound() {
    assertFound(
        sheet(
            2,
            text ->
                text.replaceFirst(
                    "><v>(\\d+)</v>",
                    " t=\"inlineStr\"><is><t xml:space=\"preserve\">$1</t></is>")),
        Check.WORKBOOK,
        "（文字，不是数值）");
  }

  @Test
  void anotherFormatOfANumberIsFound() {
    assertFound(
        zip(
            Format.XLSX,
            "xl/styles.xml",
            text -> text.replace("formatCode=\"0.0\"", "formatCode=\"0\"")),
        Check.WORKBOOK,
        "格式0）");
  }

  @Test
  void anotherHeaderInTheWorkbookIsFound() {
    assertFound(
        sheet(2, text -> text.replaceFirst(">死亡人数<", ">受伤人数<")),
        Check.WORKBOOK,
        "表3的表头“死亡人数”",
        "受伤人数");
  }

  @Test
  void aLostRowOfTheWorkbookIsFound() {
    assertFound(
        sheet(2, text -> text.replaceFirst("<row r=\"7\".*?</row>", "")),
        Check.WORKBOOK,
        "表3第2行（第1区）");
  }

  @Test
  void anotherSentenceInTheWorkbookIsFound() {
    assertFound(
        sheet(1, text -> text.replace("本月事故情况见下表", "上月事故情况见下表")),
        Check.WORKBOOK,
        "工作表正文",
        "本月事故情况见下表",
        "上月事故情况见下表");
  }

  @Test
  void aLostSheetIsFound() {
    assertFound(
        zip(
            Format.XLSX,
            "xl/workbook.xml",
            text -> text.replaceFirst("<sheet [^>]*sheetId=\"3\"[^>]*/>", "")),
        Check.WORKBOOK,
        "个工作表");
  }

  @Test
  void aBrokenWorkbookIsFound() throws IOException {
    Path broken = Files.writeString(folder.resolve("表.xlsx"), "no workbook");
    assertFound(check(Format.XLSX, List.of(broken)), Check.WORKBOOK, "可读取的工作簿");
  }

  @Test
  void anotherCellOfTheDocumentIsFound() {
    assertFound(
        document(text -> text.replaceFirst(">第2区<", ">第9区<")),
        Check.WORD,
        "表.docx",
        "第1个表格第6行第1列",
        "表3第3行（第2区）",
        "第9区");
  }

  @Test
  void anotherParagraphOfTheDocumentIsFound() {
    assertFound(document(text -> text.replace("横排表见其后", "横排表见附件")), Check.WORD, "正文第1段", "附件");
  }

  @Test
  void aLostTableOfTheDocumentIsFound() {
    assertFound(
        document(text -> text.replaceFirst("(?s)<w:tbl>.*?</w:tbl>", "")), Check.WORD, "个表格");
  }

  @Test
  void anotherValueOfAListIsFound() {
    assertFound(
        list(text -> text.replaceFirst("第2区,\\d+", "第2区,4711")),
        Check.LISTS,
        "表3-areas3.csv",
        "第4行第2列",
        "4711");
  }

  @Test
  void aLostLineOfAListIsFound() {
    assertFound(list(text -> text.replaceFirst("第2区,.*\r\n", "")), Check.LISTS, "第3行");
  }

  @Test
  void aLostListIsFound() {
    List<Path> files = rendered.files(Format.CSV);
    assertFound(check(Format.CSV, files.subList(1, files.size())), Check.LISTS, "个文件");
  }

  @Test
  void anotherTextOfTheOfdIsFound() {
    assertFound(
        zip(Format.OFD, "Doc_0/Pages/Page_0/Content.xml", text -> text.replaceFirst("第1区", "第8区")),
        Check.OFD,
        "表.ofd",
        "第1页",
        "第8区");
  }
}
