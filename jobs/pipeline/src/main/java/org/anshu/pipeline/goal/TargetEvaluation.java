package org.anshu.pipeline.goal;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anshu.connectors.spi.Connector;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.conform.CodeLists;
import org.anshu.pipeline.reference.Actual;
import org.anshu.pipeline.reference.KeptLines;
import org.anshu.pipeline.reference.KeptLines.Kept;
import org.anshu.pipeline.reference.Target;
import org.anshu.registry.Indicator;
import org.anshu.registry.Indicators;
import org.anshu.registry.Ratio;
import org.anshu.registry.plan.Measure;
import org.anshu.registry.plan.PlanTarget;
import org.anshu.registry.plan.Rule;
import org.anshu.registry.plan.TargetJudge;
import org.jspecify.annotations.Nullable;

/** Evaluates the targets of an installation as of a day: docs/decisions/0134. */
public final class TargetEvaluation {

  private final PipelineSettings settings;
  private final Connector connector;
  private final String city;

  /**
   * Evaluates for the installation of {@code settings}.
   *
   * @param connector the one of dropped files
   * @param city the city's name: targets of that jurisdiction are ours
   */
  public TargetEvaluation(PipelineSettings settings, Connector connector, String city) {
    this.settings = settings;
    this.connector = connector;
    this.city = city;
  }

  /**
   * What to evaluate.
   *
   * @param year the year whose figures are judged, or the last full year before it that is known
   * @param asOf the last day whose knowledge counts (inclusive)
   * @param skipUnbased whether targets without the base they need are left unjudged instead of
   *     refused
   * @param jurisdiction only targets of this jurisdiction, empty for the city; null for all
   * @param indicator only targets of this indicator; null for all
   */
  public record Question(
      int year,
      LocalDate asOf,
      boolean skipUnbased,
      @Nullable String jurisdiction,
      @Nullable String indicator) {

    boolean wants(Target target) {
      return (jurisdiction == null || jurisdiction.equals(target.jurisdiction()))
          && (indicator == null || indicator.equals(target.indicator()));
    }
  }

  /**
   * The targets in force, by indicator, jurisdiction and target year.
   *
   * @throws AnshuException REFERENCE_INVALID with file and line of every target that needs a base
   *     and has none, unless they are skipped
   */
  public List<EvaluatedTarget> evaluate(Question question) {
    Instant moment = question.asOf().plusDays(1).atStartOfDay(settings.zone()).toInstant();
    Map<String, Indicator> indicators = indicators();
    YearFigures figures =
        new YearFigures(
            settings, moment.minusMillis(1), actuals(moment, question.asOf()), indicators);
    BigDecimal about = tolerance();
    List<EvaluatedTarget> evaluated = new ArrayList<>();
    List<Text> unbased = new ArrayList<>();
    for (Kept<Target> kept : KeptLines.targets(settings, connector).asOf(moment)) {
      Target target = kept.line();
      if (!question.wants(target)) {
        continue;
      }
      Map<Integer, YearFigure> years =
          figures.of(target.indicator(), target.jurisdiction(), unit(target.jurisdiction()));
      EvaluatedTarget one = evaluated(target, years, question.year(), about);
      if (one.judged().needsBase() && one.base() == null) {
        unbased.add(unbased(kept));
      }
      evaluated.add(one);
    }
    if (!unbased.isEmpty() && !question.skipUnbased()) {
      throw refused(unbased);
    }
    evaluated.sort(
        Comparator.comparing((EvaluatedTarget each) -> each.target().indicator())
            .thenComparing(each -> each.target().jurisdiction())
            .thenComparing(each -> each.target().targetYear())
            .thenComparing(each -> each.target().source()));
    return List.copyOf(evaluated);
  }

  private static EvaluatedTarget evaluated(
      Target target, Map<Integer, YearFigure> years, int asked, BigDecimal about) {
    Rule rule = Rule.of(target.comparison());
    PlanTarget judged =
        new PlanTarget(
            Measure.of(target.measure()),
            rule,
            target.value(),
            target.baseYear(),
            target.targetYear(),
            rule == Rule.ABOUT ? about : BigDecimal.ZERO);
    int year = Math.min(asked, target.targetYear());
    Integer from = target.baseYear();
    for (int each = year; from == null || each > from; each--) {
      if (years.containsKey(each)) {
        year = each;
        break;
      }
      if (each < asked - 20) {
        break;
      }
    }
    YearFigure base = base(target, years);
    Map<Integer, Ratio> values = new LinkedHashMap<>();
    years.forEach((each, figure) -> values.put(each, figure.value()));
    return new EvaluatedTarget(
        target,
        judged,
        base,
        years.get(year),
        year,
        TargetJudge.judge(judged, base == null ? null : base.value(), values, year));
  }

  private static @Nullable YearFigure base(Target target, Map<Integer, YearFigure> years) {
    Integer year = target.baseYear();
    if (year == null) {
      return null;
    }
    BigDecimal given = target.baseValue();
    return given == null
        ? years.get(year)
        : new YearFigure(year, Ratio.ofCount(given), target.source());
  }

  private List<Actual> actuals(Instant moment, LocalDate asOf) {
    return KeptLines.actuals(settings, connector).asOf(moment).stream()
        .map(Kept::line)
        .filter(actual -> !actual.releasedOn().isAfter(asOf))
        .toList();
  }

  /** The statistical unit of a jurisdiction, empty for the city; null if it is not ours. */
  private @Nullable String unit(String jurisdiction) {
    if (jurisdiction.isEmpty() || jurisdiction.equals(city)) {
      return "";
    }
    return codeLists().lines("statistical_unit").stream()
        .filter(
            line ->
                line.cell("code").equals(jurisdiction) || line.cell("name_zh").equals(jurisdiction))
        .map(line -> line.cell("code"))
        .findFirst()
        .orElse(null);
  }

  private BigDecimal tolerance() {
    return codeLists().lines("target_tolerance").stream()
        .filter(line -> line.cell("code").equals("about"))
        .map(line -> new BigDecimal(line.cell("points")))
        .reduce((first, last) -> last)
        .orElse(BigDecimal.ZERO);
  }

  private CodeLists codeLists() {
    return CodeLists.load(
        List.of(
            settings.productRoot().resolve("warehouse-ddl/codelists"),
            settings.home().resolve("codelists")));
  }

  private Map<String, Indicator> indicators() {
    List<Path> roots = settings.registries();
    return Indicators.load(roots).stream()
        .collect(Collectors.toMap(Indicator::id, indicator -> indicator));
  }

  private static Text unbased(Kept<Target> kept) {
    Target target = kept.line();
    String year = target.baseYear() == null ? "?" : target.baseYear().toString();
    return new Text(
        "%s：%s %s“%s”（基期 %s 年）"
            .formatted(
                kept.place(), target.jurisdiction(), target.indicator(), target.wording(), year),
        "%s: %s %s '%s' (base year %s)"
            .formatted(
                kept.place(), target.jurisdiction(), target.indicator(), target.wording(), year));
  }

  private static AnshuException refused(List<Text> unbased) {
    StringBuilder zh = new StringBuilder(unbased.size() + " 个目标缺基期年份或基期数值");
    StringBuilder en = new StringBuilder(unbased.size() + " targets without base");
    for (Text each : unbased) {
      zh.append("\n    ").append(each.chinese());
      en.append("\n    ").append(each.english());
    }
    return new AnshuException(
        FailureCode.REFERENCE_INVALID,
        new Text("下降和增加的目标都有基期数值", "A base value for every target of a reduction or increase"),
        new Text(zh.toString(), en.toString()),
        new Text(
            "在目标文件中写明 base_year、base_value 后重新载入，或用 anshu target actual 载入基期年份的公布数值；"
                + "加 --skip-unbased 只评价其余目标",
            "Load the plan again with base_year and base_value, or the published value of the base"
                + " year with 'anshu target actual'; --skip-unbased evaluates the others"));
  }
}
