package org.anshu.schedules.cli;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.anshu.failure.Language;
import org.anshu.failure.Text;
import org.anshu.pipeline.release.ReleaseSummary;
import org.anshu.reports.catalogue.Reader;
import org.anshu.schedules.console.TextTable;
import org.anshu.schedules.plan.PlannedFigure;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Figure;
import org.anshu.schedules.production.Figures;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.production.PlanOutcome;
import org.anshu.schedules.production.PrintedRelease;
import org.anshu.schedules.production.PulledTable;

/** Prints what a plan brought about. */
final class Outcomes {

  private final AnshuCommand anshu;

  Outcomes(AnshuCommand anshu) {
    this.anshu = anshu;
  }

  void print(PlanOutcome outcome) {
    if (!outcome.pulled().isEmpty()) {
      pulled(outcome.pulled());
    }
    outcome.release().ifPresent(this::release);
    if (!outcome.figures().isEmpty()) {
      figures(outcome.figures());
    }
    outcome.figuresFile().ifPresent(file -> anshu.say(file.toString()));
    outcome.reports().ifPresent(this::reports);
    if (!outcome.deliveries().isEmpty()) {
      new DeliveryTables(anshu).outcomes(outcome.deliveries());
    }
  }

  /** One line a source table: where each of its rows went. */
  void pulled(List<PulledTable> tables) {
    boolean chinese = anshu.language() == Language.CHINESE;
    List<List<String>> rows = new ArrayList<>();
    long[] sums = new long[5];
    for (PulledTable table : tables) {
      rows.add(
          cells(
              table.source(),
              table.table(),
              table.sourceRows(),
              table.landed(),
              table.unchanged(),
              table.quarantined(),
              table.deleted()));
      sums[0] += table.sourceRows();
      sums[1] += table.landed();
      sums[2] += table.unchanged();
      sums[3] += table.quarantined();
      sums[4] += table.deleted();
    }
    rows.add(cells(chinese ? "合计" : "total", "", sums));
    List<String> header =
        chinese
            ? List.of("数据源", "表", "源行数", "入库", "未变", "隔离", "来源已删")
            : List.of("source", "table", "rows", "landed", "unchanged", "quarantined", "deleted");
    anshu.say("");
    new TextTable(header, rows, Set.of(2, 3, 4, 5, 6)).lines().forEach(anshu::say);
  }

  private static List<String> cells(String source, String table, long... numbers) {
    List<String> cells = new ArrayList<>(List.of(source, table));
    for (long number : numbers) {
      cells.add(String.format(Locale.ROOT, "%,d", number));
    }
    return cells;
  }

  private void release(ReleaseSummary release) {
    anshu.say("");
    if (release.fresh()) {
      anshu.say(
          "已发布 " + release.releaseId() + ":" + release.month() + " 第 " + release.edition() + " 版",
          "Published "
              + release.releaseId()
              + ": "
              + release.month()
              + " edition "
              + release.edition());
    } else {
      anshu.say(
          "数据没有变化，沿用已发布的 " + release.releaseId(),
          "Nothing changed: release " + release.releaseId() + " stands");
    }
  }

  /** One line a figure. */
  void figures(List<Figure> figures) {
    anshu.say("");
    for (Figure figure : figures) {
      Text title = figure.indicator().title();
      String part =
          figure.planned().unit() + figure.planned().sector() + figure.planned().category();
      anshu.say(
          title.in(anshu.language())
              + (part.isEmpty() ? "" : " [" + part + "]")
              + " — "
              + figure.period()
              + " — "
              + figure.described());
    }
  }

  /** The figures of a release that a first reader looks for. */
  void headline(
      Installation installation, Databases databases, String releaseId, List<PlannedFigure> wanted)
      throws SQLException {
    List<Figure> found = new ArrayList<>();
    try (Connection serving = databases.serving()) {
      Figures figures = new Figures(serving, installation);
      for (PlannedFigure each : wanted) {
        figures.find(releaseId, each).ifPresent(found::add);
      }
    }
    figures(found);
  }

  /** One line a report of the office; the editions of others below it are counted. */
  private void reports(PrintedRelease printed) {
    anshu.say("");
    anshu.say("报告文件：" + printed.folder(), "Report files: " + printed.folder());
    int others = 0;
    for (PrintedRelease.Printed each : printed.reports()) {
      if (each.edition().reader().kind() == Reader.Kind.INTERNAL) {
        anshu.say("  " + printed.folder().relativize(each.files().pdf()));
      } else {
        others++;
      }
    }
    if (others > 0) {
      anshu.say(
          "  另有 %d 份县区版和公开版，见 districts、public".formatted(others),
          "  and %d editions for districts and the public, in districts and public"
              .formatted(others));
    }
    for (Text warning : printed.warnings()) {
      anshu.say("  ! " + warning.in(anshu.language()));
    }
    next(String.valueOf(printed.folder().getFileName()));
  }

  /** What people do with the draft: three steps, two of them by a second and a third person. */
  private void next(String release) {
    anshu.say("");
    anshu.say(
        "程序已逐页逐格校核。尚未签发的是草稿，下一步（校核可省，签发须由另一人）：",
        "Checked by machine, page by page and cell by cell; a draft until it is approved. Next (the"
            + " check by a person may be left out, the approval is a second person's):");
    step("release check " + release + " --by 姓名 --why 理由", "重算重印再比较", "recompute and compare");
    step("release approve " + release + " --by 姓名 --why 理由", "签发", "approve");
    if (anshu.installation().settings().outgoing().signing().isPresent()) {
      step("sign release " + release + " --by 姓名 --why 依据", "签名", "sign");
    }
    step("release publish " + release + " --by 姓名 --why 理由", "印发", "publish");
    step("deliver send " + release + " --by 姓名 --why 依据", "分发", "deliver");
  }

  private void step(String command, String chinese, String english) {
    String line = "  ./anshu " + command + anshu.homeOption();
    anshu.say(line + "    # " + chinese, line + "    # " + english);
  }
}
