package org.anshu.registry.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anshu.failure.Language;
import org.anshu.failure.Text;
import org.anshu.registry.Indicator;
import org.anshu.registry.example.Example;
import org.anshu.registry.example.Examples;
import org.anshu.registry.shape.IndicatorShape;
import org.anshu.registry.shape.Measure;
import org.anshu.registry.trace.Leg;
import org.anshu.registry.trace.Legs;

/**
 * The page of all indicators, made from their folders: for each number what it means, on whose
 * authority, from which rows, in which periods and groups, and what its boundary cases are.
 */
public final class IndicatorsPage {

  private static final Map<String, Text> THEMES =
      Map.of(
          "accident", new Text("事故", "Accidents"),
          "hazard", new Text("隐患治理", "Hazards"),
          "enforcement", new Text("监管执法", "Enforcement"),
          "equipment", new Text("特种设备", "Special equipment"),
          "credit", new Text("信用与第三方", "Credit"),
          "capacity", new Text("监管能力", "Capacity"),
          "campaign", new Text("专项行动", "Campaign"));

  private static final Map<String, Text> WINDOWS =
      Map.ofEntries(
          Map.entry("month", new Text("当月", "month")),
          Map.entry("cumulative", new Text("1 月至当月累计", "year to date")),
          Map.entry("month_last_year", new Text("上年同月", "same month of last year")),
          Map.entry("cumulative_last_year", new Text("上年同期累计", "same months of last year")),
          Map.entry("previous_month", new Text("上月", "previous month")),
          Map.entry("trend", new Text("近 24 个月逐月", "each of 24 months")),
          Map.entry("rolling_year", new Text("近 12 个月", "last 12 months")),
          Map.entry("rolling_year_before", new Text("再前 12 个月", "the 12 months before")),
          Map.entry("quarter", new Text("本季度至当月", "quarter to date")),
          Map.entry("cumulative_base_year", new Text("基准年同期累计", "same months of the base year")),
          Map.entry("annual", new Text("各完整年度", "full years")));

  private static final Map<String, Text> AXES =
      Map.of(
          "unit", new Text("统计单元", "unit"),
          "sector", new Text("行业", "sector"),
          "category", new Text("类别", "category"));

  private static final Map<String, Text> STATUS =
      Map.of(
          "standard", new Text("法规、标准规定", "a law, rule or standard"),
          "seed", new Text("见于已公布的统计", "found in published statistics"),
          "ours", new Text("无文件规定，由本系统约定", "no document defines it; our convention"));

  private final Titles titles;
  private final Language language;

  private IndicatorsPage(Titles titles, Language language) {
    this.titles = titles;
    this.language = language;
  }

  /** The page in one language, in Markdown. */
  public static String of(List<Indicator> indicators, Titles titles, Language language) {
    return new IndicatorsPage(titles, language).page(indicators);
  }

  /** The section of one indicator, in Markdown. */
  public static String section(Indicator indicator, Titles titles, Language language) {
    return new IndicatorsPage(titles, language).section(indicator);
  }

  private String page(List<Indicator> indicators) {
    StringBuilder page = new StringBuilder();
    page.append(
        say(
            """
            # 指标 Indicators

            由 `IndicatorsPageTest` 依据 `jobs/registry/indicators` 生成，请勿手改。English: [indicators.en.md](indicators.en.md)

            每个指标说明：含义、依据、由哪些记录得出、时段和分组、口径、以及作为测试在两种引擎上运行的边界示例。
            分子和分母都是计数或合计，比率只在印出时计算一次并舍入。“期内”含首日和末日，日期均为本市时区。
            行的来龙去脉：`./anshu explain <指标>@<月份>/<时段>/<统计单元>/<行业>/<类别>`。

            """,
            """
            # Indicators

            Written by `IndicatorsPageTest` from `jobs/registry/indicators`; do not edit. 中文：[indicators.md](indicators.md)

            For each: what it means, on whose authority, from which rows, in which periods and groups, its scope, and the boundary cases that run as tests on two engines.
            Numerators and denominators are counts or sums; a ratio is formed once, when it is printed. A period includes its first and last day, in the city's time zone.
            The rows behind a figure: `./anshu explain <indicator>@<month>/<window>/<unit>/<sector>/<category>`.

            """));
    Map<String, List<Indicator>> themes =
        indicators.stream()
            .collect(Collectors.groupingBy(Indicator::theme, TreeMap::new, Collectors.toList()));
    themes.forEach(
        (theme, all) -> {
          page.append("- **%s** (%d)：".formatted(theme(theme), all.size()));
          page.append(
              all.stream()
                  .map(i -> "[%s](#%s)".formatted(i.title().in(language), anchor(i)))
                  .collect(Collectors.joining(say("、", ", "))));
          page.append('\n');
        });
    themes.forEach(
        (theme, all) -> {
          page.append("\n## %s\n".formatted(theme(theme)));
          all.forEach(indicator -> page.append(section(indicator)));
        });
    return page.toString();
  }

  private String section(Indicator indicator) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("### " + indicator.id());
    lines.add("");
    lines.add(
        "**%s**（%s）".formatted(indicator.title().in(language), indicator.title().in(other()))
            + (indicator.labels().aliases().isEmpty()
                ? ""
                : say("，又称：", ", also: ")
                    + String.join(say("、", ", "), indicator.labels().aliases())));
    lines.add("");
    lines.add(indicator.definition().in(language));
    lines.add("");
    lines.add("- " + say("依据：", "authority: ") + basis(indicator));
    lines.add("- " + say("印出：", "printed: ") + printed(indicator));
    rows(indicator).forEach(line -> lines.add("- " + line));
    lines.add(
        "- "
            + say("时段：", "periods: ")
            + words(indicator.windows(), WINDOWS)
            + say("；分组：", "; by: ")
            + axes(indicator));
    lines.add("- " + say("口径：", "scope: ") + scope(indicator));
    if (!indicator.labels().owner().isEmpty()) {
      lines.add("- " + say("责任部门：", "owner: ") + indicator.labels().owner());
    }
    lines.add("- " + say("边界示例：", "boundary cases:"));
    for (Example example : Examples.of(indicator)) {
      lines.add("  - " + example.name());
    }
    return String.join("\n", lines) + "\n";
  }

  private String basis(Indicator indicator) {
    Indicator.Basis basis = indicator.basis();
    String text = STATUS.getOrDefault(basis.status(), Text.same(basis.status())).in(language);
    if (!basis.source().isEmpty()) {
      text += say("：", ": ") + basis.source();
    }
    return basis.decision().isEmpty()
        ? text
        : text + " ([%s](../../%s))".formatted(decision(basis.decision()), basis.decision());
  }

  private static String decision(String file) {
    return file.replaceFirst(".*/(\\d{4}).*", "$1");
  }

  private String printed(Indicator indicator) {
    String text =
        say("%s，%d 位小数（%s）", "%s, %d decimals (%s)")
            .formatted(
                indicator.unit(),
                indicator.rounding().scale(),
                say(
                    switch (indicator.rounding().mode()) {
                      case HALF_UP -> "四舍五入";
                      case HALF_EVEN -> "四舍六入五成双";
                      default -> "截尾";
                    },
                    indicator.rounding().mode().name().toLowerCase(Locale.ROOT)));
    BigDecimal scale = indicator.scale();
    if (scale != null) {
      text +=
          say("；分子 ÷ %s × %s", "; numerator ÷ %s × %s")
              .formatted(indicator.denominatorName(), scale.toPlainString());
    }
    return text
        + switch (indicator.better()) {
          case LOWER -> say("；越低越好", "; lower is better");
          case HIGHER -> say("；越高越好", "; higher is better");
          case NONE -> "";
        };
  }

  private List<String> rows(Indicator indicator) {
    List<String> lines = new ArrayList<>();
    Legs legs = Legs.of(indicator.sql());
    for (Leg leg : legs.legs()) {
      RowWords words = new RowWords(titles, leg);
      IndicatorShape shape = leg.shape();
      Measure second = shape.denominator();
      String first =
          leg.side() == Leg.Side.DENOMINATOR
              ? say("分母", "denominator")
              : indicator.isRate() ? say("分子", "numerator") : say("数值", "figure");
      String text =
          "%s%s%s".formatted(first, say("＝", " = "), words.measure(shape.numerator()).in(language));
      if (second != null) {
        text += say("，分母＝", ", denominator = ") + words.measure(second).in(language);
      }
      lines.add(say("取自 ", "from ") + words.rows().in(language) + say("。", ". ") + text);
    }
    if (legs.reason() != null) {
      lines.add(say("取自：见 ", "from: see ") + "`indicator.sql`");
    }
    return lines;
  }

  private String axes(Indicator indicator) {
    String axes = words(indicator.axes(), AXES);
    return indicator.labels().category().isEmpty()
        ? axes
        : axes + say("（代码表 %s）", " (code list %s)").formatted(indicator.labels().category());
  }

  private String scope(Indicator indicator) {
    List<String> parts = new ArrayList<>();
    if (!indicator.labels().scope().isEmpty()) {
      parts.add(indicator.scope().title().in(language) + " `" + indicator.labels().scope() + "`");
    }
    if (!indicator.scope().breaks().isEmpty()) {
      parts.add(
          say("自 %s 起与以前不可比", "not comparable with before %s")
              .formatted(
                  indicator.scope().breaks().stream()
                      .map(Object::toString)
                      .collect(Collectors.joining("、"))));
    }
    parts.add(
        say("定义第 %d 版，自 %s 起发布", "definition version %d, published since %s")
            .formatted(indicator.labels().version(), indicator.since()));
    return String.join(say("；", "; "), parts);
  }

  private String words(List<String> codes, Map<String, Text> words) {
    return codes.isEmpty()
        ? say("无", "none")
        : codes.stream()
            .map(code -> words.getOrDefault(code, Text.same(code)).in(language))
            .collect(Collectors.joining(say("、", ", ")));
  }

  private String theme(String theme) {
    return THEMES.getOrDefault(theme, Text.same(theme)).in(language);
  }

  private static String anchor(Indicator indicator) {
    return indicator.id().replace(".", "");
  }

  private Language other() {
    return language == Language.CHINESE ? Language.ENGLISH : Language.CHINESE;
  }

  private String say(String chinese, String english) {
    return new Text(chinese, english).in(language);
  }
}
