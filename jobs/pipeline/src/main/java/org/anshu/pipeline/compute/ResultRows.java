package org.anshu.pipeline.compute;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.anshu.ddl.ReportingPeriod.Window;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.registry.Indicator;
import org.jspecify.annotations.Nullable;

/** The rows that an indicator's SQL gives, as values. The same for every engine. */
final class ResultRows {

  /** What the SQL gives, in order. */
  static final List<String> COLUMNS =
      List.of("window_id", "unit_code", "sector_code", "category_code", "numerator", "denominator");

  private static final int SCALE = 6;

  private ResultRows() {}

  /**
   * The values of {@code rows}; numbers with more than six decimals are rounded half-even.
   *
   * @throws AnshuException {@code CHECK_FAILED} for a row without window or numerator
   */
  static List<IndicatorValue> values(Indicator indicator, List<List<@Nullable Object>> rows) {
    List<IndicatorValue> values = new ArrayList<>(rows.size());
    for (List<@Nullable Object> row : rows) {
      Object window = row.get(0);
      BigDecimal numerator = decimal(row.get(4));
      if (window == null || numerator == null) {
        throw ValueChecks.failed(
            indicator, "时段和分子不为空", "A window and a numerator in every row", row.toString());
      }
      BigDecimal denominator = decimal(row.get(5));
      boolean pending = indicator.isRate() && denominator == null;
      values.add(
          new IndicatorValue(
              indicator.id(),
              (String) window,
              (String) row.get(1),
              (String) row.get(2),
              (String) row.get(3),
              numerator,
              denominator,
              pending ? IndicatorValue.PENDING : IndicatorValue.OK));
    }
    ValueChecks.check(indicator, values);
    return values;
  }

  /** Fails unless the columns are those of an indicator. */
  static void requireColumns(Indicator indicator, List<String> columns) {
    if (!columns.equals(COLUMNS)) {
      throw invalid(indicator, "Columns " + columns);
    }
  }

  /** The rows of view {@code period}, for {@code VALUES}. */
  static String periods(List<Window> windows) {
    return windows.stream()
        .map(
            w ->
                "('%s', DATE '%s', DATE '%s', DATE '%s')"
                    .formatted(w.id(), w.start(), w.end(), w.cutOff()))
        .collect(Collectors.joining(", "));
  }

  static AnshuException invalid(Indicator indicator, String found) {
    String file = indicator.folder().resolve("indicator.sql").toString();
    return new AnshuException(
        FailureCode.INDICATOR_INVALID,
        new Text(file + " 可执行，列为 " + COLUMNS, file + " to run, with columns " + COLUMNS),
        Text.same(found),
        new Text("改正该文件后重试", "Correct the file and run again"));
  }

  private static @Nullable BigDecimal decimal(@Nullable Object number) {
    return number == null
        ? null
        : new BigDecimal(number.toString()).setScale(SCALE, RoundingMode.HALF_EVEN);
  }
}
