package org.anshu.schedules.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.anshu.failure.Language;
import org.anshu.failure.Text;
import org.anshu.pipeline.goal.EvaluatedTarget;
import org.anshu.pipeline.goal.YearFigure;
import org.anshu.registry.FigureState;
import org.anshu.registry.plan.Evaluation;
import org.anshu.registry.plan.Evaluation.Reading;
import org.anshu.registry.plan.Measure;
import org.anshu.registry.plan.PlanTarget;
import org.anshu.registry.plan.Rule;
import org.anshu.schedules.query.QueryResult;
import org.jspecify.annotations.Nullable;

/** Evaluated targets as people read them, and as files hold them. */
final class TargetTable {

  private static final int DIGITS = 4;

  private final Language language;

  TargetTable(Language language) {
    this.language = language;
  }

  /** What fits the screen: one line a target and reading. */
  QueryResult forScreen(List<EvaluatedTarget> targets) {
    List<QueryResult.Column> columns = new ArrayList<>();
    for (Text head :
        List.of(
            new Text("指标", "indicator"),
            new Text("辖区", "jurisdiction"),
            new Text("目标", "target"),
            new Text("目标年", "year"),
            new Text("基期", "base"),
            new Text("实际", "actual"),
            new Text("应达", "required"),
            new Text("变化", "change"),
            new Text("结论", "verdict"))) {
      String name = head.in(language);
      boolean numeric = List.of("基期", "实际", "应达", "变化").contains(head.chinese());
      columns.add(new QueryResult.Column(name, numeric));
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (EvaluatedTarget each : targets) {
      for (Evaluation evaluation : each.evaluations()) {
        rows.add(
            List.of(
                each.target().indicator(),
                each.target().jurisdiction().isEmpty() ? "—" : each.target().jurisdiction(),
                goal(each.judged()) + reading(evaluation),
                String.valueOf(each.target().targetYear()),
                dated(each.base()),
                dated(each.figure()),
                shown(evaluation.required(), DIGITS),
                change(each, evaluation),
                evaluation.verdict().words().in(language)));
      }
    }
    return new QueryResult(columns, rows, false);
  }

  /** Every column, for files: numbers unformatted. */
  QueryResult full(List<EvaluatedTarget> targets) {
    List<QueryResult.Column> columns = new ArrayList<>();
    for (String name :
        List.of(
            "indicator",
            "jurisdiction",
            "nature",
            "measure",
            "comparison",
            "target",
            "tolerance",
            "base_year",
            "base_value",
            "base_origin",
            "target_year",
            "year",
            "actual",
            "actual_origin",
            "required",
            "achieved",
            "needed",
            "reading",
            "verdict",
            "wording",
            "source")) {
      columns.add(new QueryResult.Column(name, false));
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (EvaluatedTarget each : targets) {
      for (Evaluation evaluation : each.evaluations()) {
        rows.add(row(each, evaluation));
      }
    }
    return new QueryResult(columns, rows, false);
  }

  private static List<@Nullable Object> row(EvaluatedTarget each, Evaluation evaluation) {
    YearFigure base = each.base();
    YearFigure figure = each.figure();
    return Arrays.asList(
        each.target().indicator(),
        each.target().jurisdiction(),
        each.target().nature(),
        each.target().measure(),
        each.target().comparison(),
        plain(each.target().value()),
        each.judged().rule() == Rule.ABOUT ? plain(each.judged().tolerance()) : null,
        each.target().baseYear(),
        base == null ? null : plain(base.value().approximate()),
        base == null ? null : base.origin(),
        each.target().targetYear(),
        each.year(),
        figure == null ? null : plain(figure.value().approximate()),
        figure == null ? null : figure.origin(),
        plain(evaluation.required()),
        plain(evaluation.achieved()),
        plain(evaluation.needed()),
        evaluation.reading().name().toLowerCase(java.util.Locale.ROOT),
        evaluation.verdict().name().toLowerCase(java.util.Locale.ROOT),
        each.target().wording(),
        each.target().source());
  }

  /** What has to be said once: the line, the tolerance, and where the numbers are from. */
  List<String> notes(List<EvaluatedTarget> targets) {
    List<String> notes = new ArrayList<>();
    notes.add(
        new Text(
                "注：目标年以前按基期至目标年的直线判定进度（各规划均未规定进度，docs/decisions/0134）。",
                "Note: before the target year by the straight line from the base (no plan says how;"
                    + " docs/decisions/0134).")
            .in(language));
    targets.stream()
        .filter(each -> each.judged().rule() == Rule.ABOUT)
        .map(each -> shown(each.judged().tolerance(), 2))
        .distinct()
        .forEach(
            points ->
                notes.add(
                    new Text(
                            "“左右”的容差：%s 个百分点（单位同目标数值，代码表 target_tolerance）。".formatted(points),
                            "Tolerance of 左右: %s points (code list target_tolerance)."
                                .formatted(points))
                        .in(language)));
    TreeSet<String> origins = new TreeSet<>();
    for (EvaluatedTarget each : targets) {
      for (YearFigure figure : Arrays.asList(each.base(), each.figure())) {
        if (figure != null) {
          origins.add(figure.origin());
        }
      }
    }
    if (!origins.isEmpty()) {
      String from = String.join("；", origins);
      notes.add(new Text("数据出处：" + from + "。", "Figures from: " + from).in(language));
    }
    return notes;
  }

  private String goal(PlanTarget target) {
    BigDecimal value = target.value();
    if (value == null) {
      return Measure.QUALITATIVE.words().in(language);
    }
    String number = shown(value, DIGITS);
    String percent =
        target.measure() == Measure.REDUCTION_PERCENT
                || target.measure() == Measure.YEARLY_REDUCTION_PERCENT
            ? "%"
            : "";
    String words = target.measure().words().in(language);
    return target.rule() == Rule.ABOUT
        ? "%s %s%s%s（±%s）"
            .formatted(
                words,
                number,
                percent,
                Rule.ABOUT.words().in(language),
                shown(target.tolerance(), 2))
        : "%s %s%s%s".formatted(words, target.rule().words().in(language), number, percent);
  }

  private String reading(Evaluation evaluation) {
    return switch (evaluation.reading()) {
      case PLAIN -> "";
      case EACH_YEAR -> new Text("（读作每年）", " (each year)").in(language);
      case MEAN_OF_YEARS -> new Text("（读作各年平均）", " (mean)").in(language);
    };
  }

  private static String dated(@Nullable YearFigure figure) {
    if (figure == null || figure.value().state() != FigureState.OK) {
      return "—";
    }
    return shown(figure.value().approximate(), DIGITS) + "（" + figure.year() + "）";
  }

  /** A fall is printed as bulletins do, with its sign: −32.8%. */
  private static String change(EvaluatedTarget each, Evaluation evaluation) {
    BigDecimal achieved = evaluation.achieved();
    if (achieved == null) {
      return "—";
    }
    if (evaluation.reading() == Reading.PLAIN
        && each.judged().measure() != Measure.REDUCTION_PERCENT) {
      return shown(achieved, DIGITS);
    }
    BigDecimal fall = achieved.setScale(1, RoundingMode.HALF_UP).negate();
    return (fall.signum() > 0 ? "+" : "") + fall.toPlainString().replace("-", "−") + "%";
  }

  private static String shown(@Nullable BigDecimal value, int scale) {
    if (value == null) {
      return "—";
    }
    BigDecimal rounded = value.setScale(scale, RoundingMode.HALF_UP).stripTrailingZeros();
    return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
  }

  private static @Nullable String plain(@Nullable BigDecimal value) {
    return value == null ? null : shown(value, 6);
  }
}
