package org.anshu.reports.declared;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anshu.ddl.ReportingPeriod;
import org.anshu.failure.Text;
import org.anshu.registry.Indicator;
import org.anshu.reports.declared.Declaration.Use;

/** Checks the figures that a report names against the definitions of the indicators. */
final class UseCheck {

  private static final Set<String> SUMS = Set.of("quarter", "quarter_last_year");
  private static final Set<Show> NOT_OF_SUMS = Set.of(Show.DIFFERENCE, Show.SHARE);
  private static final Map<String, String> LAST_YEAR =
      Map.of(
          "month", "month_last_year",
          "cumulative", "cumulative_last_year",
          "rolling_year", "rolling_year_before");

  private final Map<String, Indicator> indicators = new TreeMap<>();
  private final Set<String> lists = new TreeSet<>();

  UseCheck(Collection<Indicator> indicators) {
    for (Indicator indicator : indicators) {
      this.indicators.put(indicator.id(), indicator);
      lists.add(indicator.labels().category());
    }
    lists.remove("");
  }

  /** Notes what is wrong with {@code use}. */
  void check(Use use, Faults faults) {
    if (use.ref().indicator().isEmpty()) {
      return;
    }
    Indicator indicator = indicators.get(use.ref().indicator());
    if (indicator == null) {
      fault(
          faults,
          use,
          new Text(
              "没有指标 " + use.ref().indicator() + near(use.ref().indicator()),
              "No indicator " + use.ref().indicator() + near(use.ref().indicator())));
      return;
    }
    window(use, indicator, faults);
    axis(use, indicator, faults);
    if (use.show() == Show.DENOMINATOR && !indicator.isRate()) {
      fault(faults, use, new Text(indicator.id() + " 不是比率，没有分母", "No rate: " + indicator.id()));
    }
  }

  /** Notes that {@code use} prints an amount of money, which a rate is not. */
  void money(Use use, Faults faults) {
    Indicator indicator = indicators.get(use.ref().indicator());
    if (indicator != null && indicator.isRate()) {
      fault(
          faults,
          use,
          new Text(
              indicator.id() + " 是平均数或比率，不能用 {money:…}；用 {wan:…} 或 {rate:…}",
              indicator.id() + " is a mean or a rate: {wan:…} or {rate:…}, not {money:…}"));
    }
  }

  private void window(Use use, Indicator indicator, Faults faults) {
    String window = use.ref().or("cumulative").window();
    String kind = ReportingPeriod.kindOf(SUMS.contains(window) ? "trend_00" : window);
    boolean stock = use.ref().window().isEmpty() && indicator.covers("month");
    if (!indicator.windows().contains(kind) && !stock) {
      List<String> known = indicator.windows();
      fault(
          faults,
          use,
          new Text(
              indicator.id() + " 没有时段 " + window + "；有：" + String.join("、", known),
              indicator.id() + " has no window " + window + "; it has " + known));
    } else if (SUMS.contains(window) && (indicator.isRate() || NOT_OF_SUMS.contains(use.show()))) {
      fault(
          faults,
          use,
          new Text(
              indicator.id() + "@" + window + " 由各月相加，不能用于比率、增减和占比",
              indicator.id() + "@" + window + " is a sum of months: no rate, difference or share"));
    } else if (use.show() == Show.CHANGE || use.show() == Show.LAST) {
      String base = LAST_YEAR.getOrDefault(window, kind);
      if (!indicator.windows().contains(base) && !stock) {
        fault(
            faults,
            use,
            new Text(
                indicator.id() + " 没有上年同期（" + base + "），不能同比",
                indicator.id() + " has no " + base + " to compare with"));
      }
    }
  }

  private void axis(Use use, Indicator indicator, Faults faults) {
    String list = indicator.labels().category();
    String by = use.by();
    boolean known =
        switch (by) {
          case "" -> true;
          case TableReader.UNITS -> indicator.axes().contains("unit");
          case TableReader.SECTORS -> indicator.axes().contains("sector");
          default -> by.equals(list);
        };
    if (known) {
      return;
    }
    boolean axis =
        by.equals(TableReader.UNITS) || by.equals(TableReader.SECTORS) || lists.contains(by);
    fault(
        faults,
        use,
        axis
            ? new Text(
                indicator.id() + " 没有按 " + by + " 分组" + (list.isEmpty() ? "" : "；代码表为 " + list),
                indicator.id() + " is not broken down by " + by)
            : new Text(
                "没有代码表 " + by + "；有 units、sectors 和 " + String.join("、", lists),
                "No code list " + by + "; there are units, sectors and " + lists));
  }

  private String near(String id) {
    String theme = id.substring(0, id.indexOf('.') + 1);
    List<String> same =
        indicators.keySet().stream()
            .filter(one -> one.startsWith(theme) && shares(one, id))
            .limit(3)
            .toList();
    return same.isEmpty() ? "" : "（" + String.join("、", same) + "？）";
  }

  private static boolean shares(String one, String other) {
    String start = other.substring(0, Math.min(other.length(), other.indexOf('.') + 5));
    return one.startsWith(start);
  }

  private static void fault(Faults faults, Use use, Text problem) {
    faults.add(use.file(), use.line(), problem);
  }
}
