package org.anshu.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Language;
import org.anshu.registry.Indicator;
import org.anshu.registry.Rounding;
import org.anshu.reports.cells.CellMap;
import org.anshu.reports.checking.CheckFinding;
import org.anshu.reports.checking.CheckFinding.Check;
import org.anshu.reports.checking.CheckSettings;
import org.anshu.reports.checking.ReportCheck;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Block.Paragraph;
import org.anshu.reports.document.Block.Remark;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Column;
import org.anshu.reports.document.Frame;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.figures.Axis;
import org.anshu.reports.figures.Figure;
import org.anshu.reports.figures.Key;
import org.anshu.reports.figures.Member;
import org.anshu.reports.figures.ReleaseFigures;
import org.anshu.reports.monthly.MonthlyWriter;
import org.anshu.reports.origin.Making;
import org.anshu.reports.origin.Origin;
import org.anshu.reports.origin.Passage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults of what is written: texts, sums, and figures that are not the release's. */
class FigureFaultsTest {

  private static final List<Indicator> INDICATORS = IndicatorFolders.load(List.of());
  private static final ReleaseFigures FIGURES = SampleRelease.ordinary().figures();
  private static final CheckSettings RELEASE =
      new CheckSettings(false, false, new SampleValues(FIGURES, INDICATORS));

  @TempDir static Path original;
  private static WrittenReport report;
  private static RenderedReport rendered;

  @TempDir Path folder;

  @BeforeAll
  static void print() {
    FontRoles fonts = FontRoles.find(List.of());
    report = new MonthlyWriter(SampleRelease.settings(), fonts).write(FIGURES, INDICATORS);
    CellMap.Head head =
        new CellMap.Head("monthly", FIGURES.release().id(), "", FIGURES.release().month());
    rendered =
        new Printing(fonts, Set.of(Format.PDF, Format.XLSX))
            .print(report, head, original, "月报", FIGURES.release().computedAt());
  }

  private static void assertFound(List<CheckFinding> findings, Check check, String... said) {
    assertThat(findings)
        .as("%s", findings)
        .anyMatch(
            finding ->
                finding.check() == check
                    && Arrays.stream(said).allMatch(finding.text().chinese()::contains));
  }

  private static List<CheckFinding> written(WrittenReport changed) {
    return ReportCheck.check(changed, new RenderedReport(Map.of(), null, List.of()), RELEASE);
  }

  private static List<CheckFinding> written(Block... blocks) {
    return written(SampleTables.report(List.of(blocks), Frame.BULLETIN));
  }

  /** A fault in the map of cells. */
  private List<CheckFinding> map(UnaryOperator<String> fault) {
    Path cells = Planted.text(rendered.cells(), folder, fault);
    return ReportCheck.check(report, new RenderedReport(Map.of(), cells, List.of()), RELEASE);
  }

  @Test
  void aReportWithoutFaultPasses() {
    assertThat(
            ReportCheck.check(
                report, new RenderedReport(Map.of(), rendered.cells(), List.of()), RELEASE))
        .isEmpty();
  }

  @Test
  void anotherPrintedNumberThanTheReleaseHoldsIsFound() {
    assertFound(
        map(text -> text.replaceFirst("(\"kind\":\"number\",\"printed\":)\"40\"", "$1\"41\"")),
        Check.FIGURES,
        "月报.cells.json",
        "应为40（精确值40）；实为“41”",
        "anshu explain --cell");
  }

  @Test
  void aRateByAHundredMillionIsNoAmount() {
    String rate = "(\"kind\":\"text\",\"printed\":\"0\\.\\d{3})\"";
    assertThat(rendered.cells()).content().containsPattern(rate);
    assertThat(map(text -> text.replaceFirst(rate, "$1人/亿元\""))).isEmpty();
  }

  @Test
  void aFigureOfAnotherMonthIsFound() {
    assertFound(
        map(text -> text.replaceFirst("accident.deaths@2026-06", "accident.deaths@2026-05")),
        Check.FIGURES,
        "本期数值",
        "2026-05");
  }

  @Test
  void aFigureTheReleaseDoesNotKnowIsFound() {
    assertFound(
        map(text -> text.replaceFirst("accident\\.deaths@", "accident.wounds@")),
        Check.FIGURES,
        "本发布版本中的指标");
  }

  @Test
  void aMapOfAnotherReleaseIsFound() {
    assertFound(
        map(text -> text.replaceFirst("R2026-06-e1", "R2026-06-e2")),
        Check.FIGURES,
        "发布版本R2026-06-e1");
  }

  @Test
  void aNumberThatTheMapLacksIsFound() {
    assertFound(
        map(text -> text.replaceFirst("(?m)^.*\"kind\":\"number\".*\n", "")),
        Check.FIGURES,
        "单元格对照表有");
  }

  @Test
  void aSumThatIsButOneOfWhatItSumsIsFound() {
    assertFound(
        map(
            text ->
                text.replaceFirst(
                    "\"printed\":\"7\"(?=[^\n]*\"making\":\"row_sum\")", "\"printed\":\"4\"")),
        Check.FIGURES,
        "应为7",
        "实为“4”");
  }

  @Test
  void aRiseCalledAFallIsFound() {
    assertFound(
        map(text -> text.replaceFirst("\"上升2.6%\"", "\"下降2.6%\"")), Check.FIGURES, "下降2.6%");
  }

  @Test
  void aNumberInASentenceWithoutSourceIsFound() {
    List<Block> blocks = new ArrayList<>(report.blocks());
    blocks.add(new Paragraph("另有3起事故正在核查。"));
    WrittenReport more = with(blocks);
    assertFound(
        ReportCheck.check(more, new RenderedReport(Map.of(), rendered.cells(), List.of()), RELEASE),
        Check.FIGURES,
        "有出处的数",
        "另有3起事故");
    assertFound(
        written(new Paragraph("{0}起事故涉及甲乙丙丁" + Character.toString(0x2A700) + "厂。")),
        Check.RECORDS,
        "丙丁" + Character.toString(0x2A700));
  }

  @Test
  void aNumberInANameCountsNothing() {
    List<Block> blocks = new ArrayList<>(report.blocks());
    blocks.add(new Paragraph("云江360家居有限公司、云江8起重机厂和G60项目部已整改。"));
    assertThat(
            ReportCheck.check(
                with(blocks), new RenderedReport(Map.of(), rendered.cells(), List.of()), RELEASE))
        .isEmpty();
  }

  private static WrittenReport with(List<Block> blocks) {
    return new WrittenReport(
        report.issuer(),
        report.issue(),
        report.date(),
        report.signer(),
        report.title(),
        report.subtitle(),
        blocks,
        List.of());
  }

  /** The report with one table changed. */
  private static WrittenReport changed(String table, UnaryOperator<List<Row>> change) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : report.blocks()) {
      blocks.add(
          block instanceof Table one && one.name().equals(table)
              ? new Table(
                  one.name(),
                  one.title(),
                  one.unit(),
                  one.columns(),
                  change.apply(new ArrayList<>(one.rows())),
                  one.notes(),
                  one.form(),
                  one.landscape())
              : block);
    }
    return with(blocks);
  }

  @Test
  void aTotalThatIsNotTheSumIsFound() {
    assertFound(
        written(
            changed(
                "areas",
                rows -> {
                  int total = TableRows.total(rows);
                  rows.set(total, TableRows.altered(rows.get(total), BigDecimal.ONE));
                  return rows;
                })),
        Check.SUMS,
        "表3",
        "等于各行之和40",
        "实为41");
  }

  @Test
  void aLostRowIsFound() {
    assertFound(
        written(
            changed(
                "areas",
                rows -> {
                  rows.remove(TableRows.total(rows) == 0 ? 1 : 0);
                  return rows;
                })),
        Check.SUMS,
        "表3",
        "表中缺");
  }

  @Test
  void aSumThatOnlyRoundingPartsHasToSaySo() {
    SampleRelease sample = SampleRelease.ordinary();
    String fines = "enforcement.fines_routine";
    List<Row> rows = new ArrayList<>();
    for (Member unit : sample.units) {
      sample.put(fines, "month", Axis.UNIT, unit.code(), Figure.of(12_344));
      rows.add(fined(unit.name(), new Key(fines, "month", Axis.UNIT, unit.code()), "1.23", false));
    }
    sample.put(fines, "month", 123_440);
    rows.add(fined("合计", Key.total(fines, "month"), "12.34", true));
    List<Column> columns = List.of(Column.names(1, "地区"), Column.numbers(1, "罚款"));
    Table table = Table.of("fines", "表1　罚款", "单位：万元", columns, rows);
    CheckSettings settings =
        new CheckSettings(false, false, new SampleValues(sample.figures(), INDICATORS));
    RenderedReport none = new RenderedReport(Map.of(), null, List.of());
    Remark rule = new Remark("部分数据因四舍五入，分项合计与总计可能略有出入。");
    WrittenReport silent = SampleTables.report(List.of(table), Frame.BULLETIN);
    WrittenReport declared = SampleTables.report(List.of(table, rule), Frame.BULLETIN);
    assertThat(ReportCheck.check(declared, none, settings)).isEmpty();
    assertFound(ReportCheck.check(silent, none, settings), Check.SUMS, "12.30", "在表注、说明中声明“四舍五入”");
  }

  /** Three units and the total of all, {@code wrong} off, in a table called {@code title}. */
  private static List<CheckFinding> firstOnes(String title, int wrong) {
    SampleRelease sample = SampleRelease.ordinary();
    String fines = "enforcement.fines_routine";
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < sample.units.size(); i++) {
      Key key = new Key(fines, "month", Axis.UNIT, sample.units.get(i).code());
      sample.put(
          fines, "month", Axis.UNIT, sample.units.get(i).code(), Figure.of(10_000 * (9 - i)));
      if (i < 3) {
        rows.add(fined(sample.units.get(i).name(), key, (9 - i) + ".00", false));
      }
    }
    int all = sample.units.size();
    int sum = 9 * all - all * (all - 1) / 2;
    sample.put(fines, "month", 10_000 * sum);
    rows.add(0, fined("合计", Key.total(fines, "month"), sum + wrong + ".00", true));
    List<Column> columns = List.of(Column.names(1, "地区"), Column.numbers(1, "罚款"));
    Table table = Table.of("fines", title, "单位：万元", columns, rows);
    return ReportCheck.check(
        SampleTables.report(List.of(table), Frame.BULLETIN),
        new RenderedReport(Map.of(), null, List.of()),
        new CheckSettings(false, false, new SampleValues(sample.figures(), INDICATORS)));
  }

  @Test
  void theFirstOnesHaveTheTotalOfAllIfTheTableSaysSo() {
    assertThat(firstOnes("表1　罚款居前的地区", 0)).isEmpty();
    assertThat(firstOnes("表1　罚款前3位的地区", 0)).isEmpty();
    assertFound(firstOnes("表1　各地区罚款", 0), Check.SUMS, "表中缺");
    assertFound(firstOnes("表1　罚款前10位的地区", 0), Check.SUMS, "表中缺");
    assertFound(firstOnes("表1　罚款居前的地区", 1), Check.SUMS, "全部各行（含未列出的）之和");
  }

  /** Shares of the units in what was fined, three equal parts and nothing, and a note or none. */
  private static List<CheckFinding> shares(String first, String whole, String note) {
    SampleRelease sample = SampleRelease.ordinary();
    String fines = "enforcement.fines_routine";
    Rounding one = new Rounding(1, RoundingMode.HALF_UP);
    Key total = Key.total(fines, "month");
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < sample.units.size(); i++) {
      Key key = new Key(fines, "month", Axis.UNIT, sample.units.get(i).code());
      sample.put(fines, "month", Axis.UNIT, sample.units.get(i).code(), Figure.of(i < 3 ? 100 : 0));
      String printed = i == 0 ? first : i < 3 ? "33.3" : "0.0";
      Origin origin = Origin.of(Making.SHARE, one, key, total);
      rows.add(
          new Row(
              sample.units.get(i).name(),
              List.of(new Cell(new BigDecimal(printed), "0.0", origin)),
              false));
    }
    sample.put(fines, "month", 300);
    Origin origin = Origin.of(Making.SHARE, one, total, total);
    rows.add(new Row("合计", List.of(new Cell(new BigDecimal(whole), "0.0", origin)), true));
    List<Column> columns = List.of(Column.names(1, "地区"), Column.numbers(1, "占比"));
    Table table =
        new Table(
            "fines", "表1　罚款", "单位：%", columns, rows, List.of(Passage.plain(note)), null, false);
    return ReportCheck.check(
        SampleTables.report(List.of(table), Frame.BULLETIN),
        new RenderedReport(Map.of(), null, List.of()),
        new CheckSettings(false, false, new SampleValues(sample.figures(), INDICATORS)));
  }

  @Test
  void sharesGiveAHundredOrSayThatTheyAreRounded() {
    String rule = "注：占比四舍五入，合计可能不等于100%。";
    assertThat(shares("33.4", "100.0", "注：无。")).isEmpty();
    assertThat(shares("33.3", "100.0", rule)).isEmpty();
    assertFound(shares("33.3", "100.0", "注：无。"), Check.SUMS, "“占比”列", "合计100", "99.9");
    assertFound(shares("35.3", "100.0", rule), Check.SUMS, "合计100", "101.9");
    assertFound(shares("33.3", "99.9", rule), Check.SUMS, "应为100", "99.9");
  }

  private static Row fined(String name, Key key, String printed, boolean strong) {
    Origin origin = Origin.of(Making.IN_WAN, new Rounding(2, RoundingMode.HALF_UP), key);
    return new Row(name, List.of(new Cell(new BigDecimal(printed), "0.00", origin)), strong);
  }

  @Test
  void aPlaceThatWasNotFilledIsFound() {
    assertFound(written(new Paragraph("本月发生事故{0}起。")), Check.RECORDS, "本月发生事故{0}起");
    assertFound(written(new Paragraph("死亡null人。")), Check.RECORDS, "null");
  }

  @Test
  void aColumnWithoutHeaderIsFound() {
    List<Column> columns = List.of(Column.names(1, "地区"), Column.numbers(1, ""));
    assertFound(written(Table.of("t", "表1　甲", "", columns, List.of())), Check.RECORDS, "每一栏的名称");
  }

  @Test
  void twoTablesOfOneNameAreFound() {
    List<Column> columns = List.of(Column.names(1, "地区"));
    Table one = Table.of("t", "表1　甲", "", columns, List.of());
    Table two = Table.of("t", "表2　乙", "", columns, List.of());
    assertFound(written(one, two), Check.RECORDS, "不与别的表图同名");
  }

  @Test
  void aNoteThatWasNotFilledIsFound() {
    List<Column> columns = List.of(Column.names(1, "地区"));
    Table noted =
        new Table(
            "t", "表1　甲", "", columns, List.of(), List.of(Passage.plain("注：${scope}")), null, false);
    assertFound(written(noted), Check.RECORDS, "${scope}");
  }

  @Test
  void theFailureNamesFilePlaceAndAction() {
    List<CheckFinding> findings = written(new Paragraph("本月发生事故{0}起。"));
    AnshuException failure = ReportCheck.failure(findings);
    assertThat(failure.code()).isEqualTo(FailureCode.CHECK_FAILED);
    assertThat(failure.message(Language.CHINESE)).contains("【文稿】", "第1块", "{0}", "处理：");
    assertThat(failure.message(Language.ENGLISH)).contains("[the written report]", "block 1");
  }
}
