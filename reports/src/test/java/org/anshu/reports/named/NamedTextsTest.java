package org.anshu.reports.named;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.anshu.reports.declared.PlainText;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;
import org.junit.jupiter.api.Test;

/** What the reports on timeliness, corrections and plans say of made-up cases. */
class NamedTextsTest {

  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
  private static final YearMonth JUNE = YearMonth.of(2026, 6);

  @Test
  void timelinessSaysWhatItsGoldenTextSays() throws IOException {
    SampleCases cases = new SampleCases(JUNE, 2);
    flash(cases, "SG1", "990131", "14:21:00", "14:41:00", "1200", "按时");
    flash(cases, "SG2", "990102", "09:41:00", "10:57:00", "4560", "迟报");
    flash(cases, "SG3", "990103", "21:15:00", "", "", "不详");
    entry(cases, "SG4", "true", "2026-06-12", "false");
    entry(cases, "SG5", "false", "", "true");
    form(cases, "990102", "按时", "");
    form(cases, "990103", "逾期", "2");
    form(cases, "990131", "未报", "13");
    cases.row(
        "accident.reporting_cases",
        "990103",
        "case_no",
        "RD1",
        "case_kind",
        "concealed",
        "confirmed_on",
        "2026-05-30",
        "accident_no",
        "SG3",
        "authority",
        "云江市应急管理局");
    revised(cases, "事故起数", "70", "71", "1");
    revised(cases, "死亡人数", "16", "16", "0");
    compare("timeliness", cases.written(new TimelinessReport()));
  }

  @Test
  void timelinessOfAQuietMonthSaysSo() {
    String text = PlainText.of(new SampleCases(JUNE, 1).written(new TimelinessReport()));
    assertThat(text)
        .contains("全市没有较大及以上事故。", "2026年6月没有超时录入或逾期完善的事故。")
        .contains("未接入本系统", "没有认定迟报", "尚不能比较首次发布数与现数")
        .doesNotContain("[表");
  }

  @Test
  void theCorrectionNoteSaysWhatItsGoldenTextSays() throws IOException {
    SampleCases cases = new SampleCases(JUNE, 2);
    moved(cases, "", "", "死亡人数", "month", "人", "16", "17");
    moved(cases, "", "", "死亡人数", "cumulative", "人", "103", "104");
    moved(cases, "990103", "", "死亡人数", "month", "人", "2", "3");
    moved(cases, "", "mining", "死亡人数", "month", "人", "0", "1");
    cases.row(
        "release.figures",
        "",
        "title",
        "死亡人数（按等级）",
        "window",
        "month",
        "measure",
        "人",
        "category_code",
        "general",
        "category",
        "一般事故",
        "before",
        "0",
        "after",
        "1");
    cases.row("release.reasons", "", "reason", "法定期限内续报死亡1人");
    cases.row(
        "release.records",
        "",
        "entity",
        "accident",
        "key",
        "SG2026000363 (accident_direct)",
        "kind",
        "更改",
        "changes",
        "死亡人数：2→3");
    compare("correction-note", cases.written(new CorrectionNoteReport()));
  }

  @Test
  void aFirstEditionCorrectsNothing() {
    String text = PlainText.of(new SampleCases(JUNE, 1).written(new CorrectionNoteReport()));
    assertThat(text).contains("为首次发布，没有更正。").doesNotContain("[表");
  }

  @Test
  void theEvaluationOfPlansSaysWhatItsGoldenTextSays() throws IOException {
    SampleCases cases = new SampleCases(YearMonth.of(2025, 12), 1);
    target(cases, "死亡人数", "累计下降25%左右（容差3）", "2025", "224", "20.28", "missed", "未达到");
    target(cases, "死亡人数", "年均下降≥5%（读作每年）", "2030", "", "", "no_data", "没有数据");
    target(cases, "死亡人数", "年均下降≥5%（读作各年平均）", "2030", "", "", "no_data", "没有数据");
    WrittenReport report = cases.written(new PlanEvaluationReport());
    compare("plan-evaluation", report);
    Table wording = report.tables().get(0);
    assertThat(wording.rows()).as("A target read in two ways is quoted once").hasSize(2);
  }

  @Test
  void withoutTargetsNothingIsEvaluated() {
    assertThat(PlainText.of(new SampleCases(JUNE, 1).written(new PlanEvaluationReport())))
        .contains("没有载入规划目标，不作评估。");
  }

  private static void flash(
      SampleCases cases, String no, String unit, String from, String to, String time, String word) {
    cases.row(
        "accident.flash_reports",
        unit,
        "accident_no",
        no,
        "grade",
        "larger",
        "noticed_at",
        "2026-01-31 " + from,
        "reported_at",
        to.isEmpty() ? "" : "2026-01-31 " + to,
        "seconds",
        time,
        "verdict",
        word);
  }

  private static void entry(
      SampleCases cases, String no, String late, String completed, String overdue) {
    cases.row(
        "accident.late_entries",
        "990102",
        "accident_no",
        no,
        "noticed_on",
        "2026-06-05",
        "entered_late",
        late,
        "completion_due_on",
        "2026-06-12",
        "completed_on",
        completed,
        "completed_late",
        overdue);
  }

  private static void form(SampleCases cases, String unit, String state, String days) {
    cases.row(
        "submission.calendar",
        unit,
        "unit_code",
        unit,
        "title",
        "火灾情况月报表",
        "due_on",
        "2026-07-05",
        "received_at",
        state.equals("未报") ? "" : "2026-07-05 09:00:00",
        "state",
        state,
        "days_late",
        days);
  }

  private static void revised(
      SampleCases cases, String title, String first, String last, String difference) {
    cases.row(
        "figures.revisions",
        "",
        "title",
        title,
        "measure",
        "起",
        "month",
        "2026-05",
        "first_release",
        "R2026-05-e1",
        "first_value",
        first,
        "last_release",
        "R2026-06-e2",
        "last_value",
        last,
        "difference",
        difference);
  }

  private static void moved(
      SampleCases cases,
      String unit,
      String sector,
      String title,
      String window,
      String measure,
      String before,
      String after) {
    cases.row(
        "release.figures",
        unit,
        "title",
        title,
        "window",
        window,
        "measure",
        measure,
        "sector_code",
        sector,
        "before",
        before,
        "after",
        after);
  }

  private static void target(
      SampleCases cases,
      String title,
      String goal,
      String year,
      String actual,
      String achieved,
      String verdict,
      String words) {
    cases.row(
        "plan.evaluation",
        "",
        "title",
        title,
        "unit",
        "人",
        "jurisdiction",
        "云江市",
        "nature",
        "约束性",
        "goal",
        goal,
        "base_year",
        "2020",
        "base_value",
        "281",
        "target_year",
        year,
        "year",
        actual.isEmpty() ? "" : "2025",
        "actual",
        actual,
        "required",
        actual.isEmpty() ? "" : "210.75",
        "achieved",
        achieved,
        "verdict",
        verdict,
        "verdict_zh",
        words,
        "wording",
        goal.replaceAll("（.*", ""),
        "source",
        "云江市规划（虚构）",
        "origin",
        "R2026-06-e1");
  }

  private static void compare(String id, WrittenReport report) throws IOException {
    Path now = Files.createDirectories(Path.of("target")).resolve(id + ".txt");
    Files.writeString(now, PlainText.of(report));
    assertThat(now)
        .as("Look at %s; if it is right, copy it to the golden texts", now)
        .hasSameTextualContentAs(GOLDEN.resolve(id + ".txt"));
  }
}
