package org.anshu.pipeline.compute;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.registry.Indicator;
import org.jspecify.annotations.Nullable;

/** What must hold of an indicator's values before they may be published. */
final class ValueChecks {

  private ValueChecks() {}

  /**
   * Fails with {@code CHECK_FAILED} on the first fault: a window that was not asked for, a negative
   * number, a key twice, parts that do not sum to their total.
   */
  static void check(Indicator indicator, List<IndicatorValue> values) {
    Set<String> keys = new HashSet<>();
    for (IndicatorValue value : values) {
      String place = value.windowId() + "|" + value.key();
      if (!indicator.covers(value.windowId())) {
        throw failed(indicator, "仅含所列时段", "Only the windows it lists", value.windowId());
      }
      if (!keys.add(place)) {
        throw failed(indicator, "每个时段和代码一行", "One row for each window and codes", place);
      }
      if (value.numerator().signum() < 0
          || (value.denominator() != null && value.denominator().signum() < 0)) {
        throw failed(
            indicator,
            "无负数",
            "No negative number",
            place + ": " + value.numerator() + " / " + value.denominator());
      }
    }
    if (additive(indicator)) {
      footing(indicator, values, "unit", IndicatorValue::unitCode, IndicatorValue::sectorCode);
      footing(indicator, values, "sector", IndicatorValue::sectorCode, IndicatorValue::unitCode);
    }
  }

  /** Whether parts sum to totals; a count of distinct things has totals below the sum. */
  static boolean additive(Indicator indicator) {
    return indicator.countsOrSums() && !indicator.sql().contains("DISTINCT");
  }

  private static void footing(
      Indicator indicator,
      List<IndicatorValue> values,
      String axis,
      Function<IndicatorValue, @Nullable String> part,
      Function<IndicatorValue, @Nullable String> other) {
    if (!indicator.axes().contains(axis)) {
      return;
    }
    Map<String, BigDecimal> totals = new HashMap<>();
    Map<String, BigDecimal> sums = new HashMap<>();
    for (IndicatorValue value : values) {
      if (other.apply(value) == null && value.categoryCode() == null) {
        Map<String, BigDecimal> side = part.apply(value) == null ? totals : sums;
        side.merge(value.windowId(), value.numerator(), BigDecimal::add);
      }
    }
    Set<String> windows = new HashSet<>(totals.keySet());
    windows.addAll(sums.keySet());
    for (String window : windows) {
      BigDecimal total = Objects.requireNonNullElse(totals.get(window), BigDecimal.ZERO);
      BigDecimal sum = Objects.requireNonNullElse(sums.get(window), BigDecimal.ZERO);
      if (total.compareTo(sum) != 0) {
        throw failed(
            indicator,
            "按 %s 合计等于总数".formatted(axis),
            "The sum over " + axis + "s to be the total",
            "%s: %s != %s"
                .formatted(
                    window,
                    sum.stripTrailingZeros().toPlainString(),
                    total.stripTrailingZeros().toPlainString()));
      }
    }
  }

  static AnshuException failed(Indicator indicator, String zh, String en, String found) {
    return new AnshuException(
        FailureCode.CHECK_FAILED,
        new Text("指标 " + indicator.id() + ":" + zh, "Indicator " + indicator.id() + ": " + en),
        Text.same(found),
        new Text(
            "检查 " + indicator.folder() + "；已发布的数据不受影响",
            "Check " + indicator.folder() + "; what is published stays as it is"));
  }
}
