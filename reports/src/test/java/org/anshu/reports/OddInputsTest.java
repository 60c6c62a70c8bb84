package org.anshu.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anshu.registry.Indicator;
import org.anshu.reports.cells.CellMap;
import org.anshu.reports.checking.CheckFinding;
import org.anshu.reports.checking.CheckSettings;
import org.anshu.reports.checking.ReportCheck;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Block.Exhibit;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Column;
import org.anshu.reports.document.Frame;
import org.anshu.reports.document.Legible;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.figures.Axis;
import org.anshu.reports.figures.Figure;
import org.anshu.reports.figures.Key;
import org.anshu.reports.figures.Member;
import org.anshu.reports.figures.ReleaseFigures;
import org.anshu.reports.monthly.MonthlyWriter;
import org.anshu.reports.wording.Leaders;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a city may have that the demo city has not: a January, long names, odd characters. */
class OddInputsTest {

  private static final List<Indicator> INDICATORS = IndicatorFolders.load(List.of());
  private static final FontRoles FONTS = FontRoles.find(List.of());
  private static final LocalDateTime MADE = LocalDateTime.of(2026, 7, 8, 9, 0);

  @TempDir Path folder;

  private List<CheckFinding> printed(WrittenReport report, Format... formats) {
    RenderedReport rendered =
        new Printing(FONTS, Set.of(formats)).print(report, null, folder, "表", MADE);
    return ReportCheck.check(report, rendered, CheckSettings.withoutFigures());
  }

  private List<CheckFinding> monthly(SampleRelease sample, Format... formats) {
    ReleaseFigures figures = sample.figures();
    WrittenReport report =
        new MonthlyWriter(SampleRelease.settings(), FONTS).write(figures, INDICATORS);
    CellMap.Head head =
        new CellMap.Head("monthly", figures.release().id(), "", figures.release().month());
    RenderedReport rendered =
        new Printing(FONTS, Set.of(formats)).print(report, head, folder, "月报", MADE);
    return ReportCheck.check(
        report, rendered, CheckSettings.all(new SampleValues(figures, INDICATORS)));
  }

  @Test
  void inJanuaryTheMonthIsTheYearToDate() {
    SampleRelease sample = new SampleRelease();
    sample.month = YearMonth.of(2026, 1);
    sample.fill();
    assertThat(monthly(sample, Format.CSV, Format.XLSX, Format.DOCX)).isEmpty();
  }

  @Test
  void aKindOfEquipmentWithoutAnyDateOfInspectionHasMarks() {
    SampleRelease sample = SampleRelease.ordinary();
    sample
        .values
        .keySet()
        .removeIf(
            key ->
                key.indicator().equals("equipment.overdue_rate")
                    && key.code().equals("passenger_ropeway"));
    Key all = Key.total("equipment.overdue_rate", "month");
    Figure due = sample.values.get(all);
    sample.values.put(
        all,
        new Figure(
            due.numerator(), BigDecimal.valueOf(due.denominator().longValueExact() - 3), false));
    assertThat(monthly(sample, Format.XLSX)).isEmpty();
  }

  @Test
  void nobodyEqualIsLeftOutOfTheFirstOnes() {
    SampleRelease sample = SampleRelease.ordinary();
    for (Member sector : sample.sectors.subList(1, 6)) {
      sample.put("accident.deaths", "cumulative", Axis.SECTOR, sector.code(), Figure.of(9));
    }
    String text =
        Transcript.of(
            new MonthlyWriter(SampleRelease.settings(), FONTS).write(sample.figures(), INDICATORS));
    assertThat(text).contains("死亡人数居前的行业领域为采矿业9人、商贸制造业9人、建筑业9人、交通运输业9人、其他行业9人。");
    List<Integer> sizes = List.of(5, 4, 4, 4, 1);
    assertThat(Leaders.of(sizes, 1, BigDecimal::valueOf)).containsExactly(5);
    assertThat(Leaders.of(sizes, 3, BigDecimal::valueOf)).containsExactly(5, 4, 4, 4);
    List<Integer> many = new ArrayList<>(List.of(7, 7));
    many.addAll(Collections.nCopies(20, 1));
    assertThat(Leaders.of(many, 3, BigDecimal::valueOf)).containsExactly(7, 7);
    assertThat(Leaders.of(many.subList(2, 22), 3, BigDecimal::valueOf)).hasSize(3);
  }

  @Test
  void overABreakOfDefinitionsNothingIsSaidToRiseOrFall() {
    SampleRelease sample = new SampleRelease();
    sample.month = YearMonth.of(2016, 1);
    sample.fill();
    String text =
        Transcript.of(
            new MonthlyWriter(SampleRelease.settings(), FONTS).write(sample.figures(), INDICATORS));
    assertThat(text)
        .contains("1月，死亡人数口径变化，无法同比。", "与12月相比，事故起数、死亡人数口径变化，不可比。")
        .doesNotContain("死亡人数同比上升的", "死亡人数分别");
  }

  private static WrittenReport letter(String issuer) {
    WrittenReport notice = SampleTables.notice();
    List<Block> blocks = new ArrayList<>(notice.blocks());
    blocks.set(blocks.size() - 1, new Block.Signature(issuer, "2026年12月28日", "（联系人：张某某）"));
    Frame frame =
        new Frame(
            Frame.Kind.NOTICE,
            "云安办〔2026〕106号",
            "",
            "",
            "",
            "各县（市、区）人民政府",
            "市委办公室，市人大常委会办公室",
            issuer,
            "2026年12月28日",
            true);
    return new WrittenReport(
        issuer, "", "2026年12月28日", "", "关于隐患的通报", "", blocks, List.of(), frame);
  }

  @Test
  void anOfdMayBePrintedAlone() {
    assertThat(printed(SampleTables.report(), Format.OFD)).isEmpty();
    RenderedReport rendered =
        new Printing(FONTS, Set.of(Format.OFD))
            .print(SampleTables.notice(), null, folder, "函", MADE);
    assertThat(ReportCheck.check(SampleTables.report(), rendered, CheckSettings.withoutFigures()))
        .isNotEmpty();
  }

  @Test
  void anIssuerMayHaveALongName() {
    assertThat(printed(letter("黔西南布依族苗族自治州安全生产委员会办公室"), Format.PDF)).isEmpty();
  }

  @Test
  void charactersThatTheFontsKnowButDoNotDrawAreLent() {
    String text = "2020–2025年规划投入€1、¥2，甲\u00a0乙。";
    assertThat(
            printed(
                SampleTables.report(List.of(new Block.Heading("一、规划", text, "规划")), Frame.BULLETIN),
                Format.PDF))
        .isEmpty();
  }

  @Test
  void whatCannotBeSeenIsNotPrinted() {
    assertThat(Legible.of("\u202a云江\u200e\ufeff厂\ufe0f\r\n二\u00a0车\t间\u0007\r⼭\uf9dc"))
        .isEqualTo("云江厂\n二 车 间\n山隆");
    assertThat(Legible.of("㙦𬭚　云·江（“3·15”）")).isEqualTo("㙦𬭚　云·江（“3·15”）");
  }

  private static WrittenReport withLongCells(String one, String other) {
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      rows.add(
          new Row(
              String.valueOf(i),
              List.of(
                  Cell.text(i == 2 ? one : "短"),
                  Cell.text("2026年" + i + "月"),
                  Cell.text(i == 2 ? other : "也短"),
                  Cell.text("完")),
              false));
    }
    Table table =
        Table.of(
            "long",
            "表1　隐患台账",
            "单位：项",
            List.of(
                Column.words(10, "序号"),
                Column.names(40, "隐患描述"),
                Column.words(20, "发现"),
                Column.names(40, "整改措施"),
                Column.words(15, "状态")),
            rows);
    return SampleTables.report(List.of(table), Frame.BULLETIN);
  }

  /** Every sentence another, so that a lost or doubled one is seen. */
  private static String sentences(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "第" + i + "处防护栏杆缺失，限期整改；")
        .collect(Collectors.joining());
  }

  @Test
  void aCellMayBeLongerThanAPage() {
    WrittenReport report = withLongCells(sentences(150), sentences(60));
    assertThat(printed(report, Format.PDF)).isEmpty();
    WrittenReport other = withLongCells(sentences(150).replace("第140处", "第141处"), sentences(60));
    RenderedReport rendered =
        new Printing(FONTS, Set.of(Format.PDF)).print(report, null, folder, "另", MADE);
    assertThat(ReportCheck.check(other, rendered, CheckSettings.withoutFigures())).isNotEmpty();
  }

  private static Exhibit trend(Cell mark) {
    Cell one = new Cell(BigDecimal.ONE, "0");
    return new Exhibit(
        "chart-trend",
        Map.of("TITLE", "图1　近2个月闭环率", "SERIES_NOW", "今年", "SERIES_BEFORE", "上年"),
        List.of(new Row("5月", List.of(one, mark), false), new Row("6月", List.of(one, one), false)));
  }

  @Test
  void aMonthWithoutARateIsNoPointOfAChart() {
    assertThat(
            printed(
                SampleTables.report(List.of(trend(Cell.NONE)), Frame.BULLETIN),
                Format.PDF,
                Format.XLSX,
                Format.DOCX,
                Format.CSV))
        .isEmpty();
  }

  /** What draws the chart of one unit, which is outlines. */
  private byte[] drawing(String unit) throws IOException {
    Cell one = new Cell(BigDecimal.ONE, "0");
    Exhibit bars =
        new Exhibit(
            "chart-areas",
            Map.of("TITLE", "图1　死亡人数", "SERIES_NOW", "今年", "SERIES_BEFORE", "上年"),
            List.of(new Row(unit, List.of(one, one), false)));
    Path pdf =
        new Printing(FONTS, Set.of(Format.PDF))
            .print(SampleTables.report(List.of(bars), Frame.BULLETIN), null, folder, "图", MADE)
            .pdf();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getXObjectNames()) {
          return page.getResources().getXObject(name).getStream().toByteArray();
        }
      }
    }
    throw new IllegalStateException("No chart");
  }

  /** How many outlines the chart of a unit has whose name is so many strokes. */
  private long outlines(int strokes) throws IOException {
    return new String(drawing("一".repeat(strokes)), StandardCharsets.ISO_8859_1)
        .lines()
        .filter(line -> line.endsWith(" m"))
        .count();
  }

  @Test
  void namesInChartsAreWholeAndHaveEveryCharacter() throws IOException {
    long stroke = outlines(2) - outlines(1);
    assertThat(stroke).isPositive();
    assertThat(outlines(33))
        .as("A long name is not cut short")
        .isEqualTo(outlines(1) + 32 * stroke);
    assertThat(drawing("㙦")).as("Not the box of a missing glyph").isNotEqualTo(drawing("𬭚"));
  }
}
