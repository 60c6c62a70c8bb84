package org.anshu.pipeline.quality;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anshu.registry.rule.ExpectedRange;
import org.jspecify.annotations.Nullable;

/**
 * A month's number beside its history.
 *
 * @param id {@code rows.<source>.<entity>} or {@code figure.<indicator>}
 * @param source empty for a figure
 * @param range null if the history is too short
 * @param history the months that were looked at
 */
record Series(
    String id,
    String source,
    YearMonth month,
    double value,
    @Nullable PredictedRange range,
    int history) {

  static final String NO_OPINION = "no_opinion";

  /** The series whose months are {@code numbers}; months between without a number are zero. */
  static Series of(
      String id,
      String source,
      YearMonth month,
      Map<YearMonth, Double> numbers,
      ExpectedRange settings) {
    TreeMap<YearMonth, Double> sorted = new TreeMap<>(numbers);
    double value = sorted.getOrDefault(month, 0.0);
    YearMonth first = sorted.isEmpty() ? month : Collections.min(sorted.keySet());
    YearMonth from = month.minusMonths(settings.history());
    List<Double> before = new ArrayList<>();
    for (YearMonth at = first.isAfter(from) ? first : from;
        at.isBefore(month);
        at = at.plusMonths(1)) {
      before.add(sorted.getOrDefault(at, 0.0));
    }
    double[] history = before.stream().mapToDouble(Double::doubleValue).toArray();
    PredictedRange range =
        history.length < settings.minimum()
            ? null
            : PredictedRange.of(history, settings.falseAlarms().doubleValue());
    return new Series(id, source, month, value, range, history.length);
  }

  /** {@code ok}, {@code low}, {@code high} or {@code no_opinion}. */
  String outcome() {
    return range == null ? NO_OPINION : range.outcome(value);
  }
}
