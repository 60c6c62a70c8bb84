package org.anshu.schedules.listing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.anshu.connectors.files.FilesConnector;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.goal.EvaluatedTarget;
import org.anshu.pipeline.goal.TargetEvaluation;
import org.anshu.pipeline.goal.YearFigure;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.registry.FigureState;
import org.anshu.registry.Indicator;
import org.anshu.registry.Indicators;
import org.anshu.registry.plan.Evaluation;
import org.anshu.registry.plan.Evaluation.Reading;
import org.anshu.registry.plan.Rule;
import org.anshu.schedules.production.Installation;
import org.jspecify.annotations.Nullable;

/**
 * The targets of plans beside the figures known when the release was made: {@code plan.evaluation},
 * one row a target and reading (docs/decisions/0134). The year that is judged is the release's if
 * its month is December, else the year before.
 */
final class EvaluationRows implements RowMaker {

  private static final String LIST = "plan.evaluation";
  private static final int DIGITS = 4;
  private static final int DIGITS_OF_LARGE = 2;

  private static final List<ServedRows.Column> HEADS =
      List.of(
          ServedRows.Column.text("indicator", "指标代码"),
          ServedRows.Column.text("title", "指标"),
          ServedRows.Column.text("jurisdiction", "辖区"),
          ServedRows.Column.text("nature", "性质"),
          ServedRows.Column.text("goal", "目标"),
          ServedRows.Column.text("unit", "计量单位"),
          new ServedRows.Column("base_year", "INT", "基期年"),
          new ServedRows.Column("base_value", "DECIMAL", "基期值"),
          new ServedRows.Column("target_year", "INT", "目标年"),
          new ServedRows.Column("year", "INT", "评价年"),
          new ServedRows.Column("actual", "DECIMAL", "实际值"),
          new ServedRows.Column("required", "DECIMAL", "应达值"),
          new ServedRows.Column("achieved", "DECIMAL", "变化"),
          ServedRows.Column.text("verdict", "结论代码"),
          ServedRows.Column.text("verdict_zh", "结论"),
          ServedRows.Column.text("wording", "规划表述"),
          ServedRows.Column.text("source", "出处"),
          ServedRows.Column.text("origin", "数据出处"));

  private final Installation installation;
  private final PipelineSettings settings;

  EvaluationRows(Installation installation, PipelineSettings settings) {
    this.installation = installation;
    this.settings = settings;
  }

  @Override
  public Set<String> lists() {
    return Set.of(LIST);
  }

  @Override
  public List<ServedRows> make(ReleaseState release, Collection<NamedCases.Asked> asked) {
    int year =
        release.month().getMonthValue() == 12
            ? release.month().getYear()
            : release.month().getYear() - 1;
    LocalDate day = LocalDate.ofInstant(release.asOf(), settings.zone());
    List<EvaluatedTarget> targets =
        new TargetEvaluation(settings, new FilesConnector(), installation.settings().city().name())
            .evaluate(new TargetEvaluation.Question(year, day, true, null, null));
    Map<String, Indicator> indicators = new HashMap<>();
    Indicators.load(installation.registries()).forEach(each -> indicators.put(each.id(), each));
    List<ServedRows.Row> rows = new ArrayList<>();
    for (EvaluatedTarget each : targets) {
      for (Evaluation evaluation : each.evaluations()) {
        rows.add(row(each, evaluation, indicators.get(each.target().indicator())));
      }
    }
    return asked.stream()
        .map(each -> new ServedRows(LIST, each.scope(), "规划目标评价", HEADS, rows))
        .toList();
  }

  private static ServedRows.Row row(
      EvaluatedTarget each, Evaluation evaluation, @Nullable Indicator indicator) {
    Map<String, String> cells = new LinkedHashMap<>();
    put(cells, "indicator", each.target().indicator());
    put(
        cells,
        "title",
        indicator == null ? each.target().indicator() : indicator.title().chinese());
    put(cells, "jurisdiction", each.target().jurisdiction());
    put(cells, "nature", nature(each.target().nature()));
    put(cells, "goal", goal(each) + reading(evaluation));
    put(cells, "unit", indicator == null ? each.target().unit() : indicator.unit());
    put(cells, "base_year", each.target().baseYear());
    put(cells, "base_value", value(each.base()));
    put(cells, "target_year", each.target().targetYear());
    // Nothing is known yet after the base year: the year that would be judged has not come.
    Integer base = each.target().baseYear();
    if (base == null || each.year() > base) {
      put(cells, "year", each.year());
      put(cells, "actual", value(each.figure()));
    }
    put(cells, "required", plain(evaluation.required()));
    put(cells, "achieved", plain(evaluation.achieved()));
    put(cells, "verdict", evaluation.verdict().name().toLowerCase(Locale.ROOT));
    put(cells, "verdict_zh", evaluation.verdict().words().chinese());
    put(cells, "wording", each.target().wording());
    put(cells, "source", each.target().source());
    YearFigure figure = each.figure();
    put(cells, "origin", figure == null ? null : figure.origin());
    return new ServedRows.Row("", cells);
  }

  private static String nature(String code) {
    return switch (code) {
      case "binding" -> "约束性";
      case "expected" -> "预期性";
      default -> "未载明";
    };
  }

  private static String goal(EvaluatedTarget each) {
    String value = plain(each.judged().value());
    if (value == null) {
      return each.judged().measure().words().chinese();
    }
    String per = each.target().measure().contains("percent") ? "%" : "";
    String words = each.judged().measure().words().chinese();
    return each.judged().rule() == Rule.ABOUT
        ? "%s%s%s左右（容差%s）".formatted(words, value, per, plain(each.judged().tolerance()))
        : "%s%s%s%s".formatted(words, each.judged().rule().words().chinese(), value, per);
  }

  private static String reading(Evaluation evaluation) {
    return evaluation.reading() == Reading.PLAIN
        ? ""
        : evaluation.reading() == Reading.EACH_YEAR ? "（读作每年）" : "（读作各年平均）";
  }

  private static @Nullable String value(@Nullable YearFigure figure) {
    return figure == null || figure.value().state() != FigureState.OK
        ? null
        : plain(figure.value().approximate());
  }

  private static @Nullable String plain(@Nullable BigDecimal value) {
    if (value == null) {
      return null;
    }
    int digits = value.abs().compareTo(BigDecimal.TEN) < 0 ? DIGITS : DIGITS_OF_LARGE;
    BigDecimal rounded = value.setScale(digits, RoundingMode.HALF_UP).stripTrailingZeros();
    return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
  }

  private static void put(Map<String, String> cells, String column, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) {
      cells.put(column, value.toString());
    }
  }
}
