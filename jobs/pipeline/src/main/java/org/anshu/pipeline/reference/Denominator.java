package org.anshu.pipeline.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One released value of a series.
 *
 * @param series such as {@code gdp}
 * @param unitCode the statistical unit; empty for the city
 * @param start first day of its period
 * @param end the day after the last one
 * @param value above zero, four decimals
 * @param unit of the value
 * @param priceBasis {@code current} or {@code constant-<year>}; empty where there are no prices
 * @param vintage which release it is, such as {@code preliminary}
 * @param releasedOn the day of the release
 * @param source who released it
 */
public record Denominator(
    String series,
    String unitCode,
    LocalDate start,
    LocalDate end,
    BigDecimal value,
    String unit,
    String priceBasis,
    String vintage,
    LocalDate releasedOn,
    String source) {

  static Denominator of(List<@Nullable Object> row) {
    return new Denominator(
        text(row, 0),
        text(row, 1),
        (LocalDate) Objects.requireNonNull(row.get(2)),
        (LocalDate) Objects.requireNonNull(row.get(3)),
        (BigDecimal) Objects.requireNonNull(row.get(4)),
        text(row, 5),
        text(row, 6),
        text(row, 7),
        (LocalDate) Objects.requireNonNull(row.get(8)),
        text(row, 9));
  }

  private static String text(List<@Nullable Object> row, int column) {
    Object value = row.get(column);
    return value == null ? "" : value.toString();
  }

  /** What a release says something about; it says it once. */
  String identity() {
    return String.join(
        "|",
        series,
        unitCode,
        start.toString(),
        end.toString(),
        priceBasis,
        vintage,
        releasedOn.toString());
  }

  /** What of several releases of it the newest is taken. */
  public String subject() {
    return String.join("|", series, unitCode, start.toString(), end.toString(), priceBasis);
  }

  List<String> cells() {
    return List.of(
        series,
        unitCode,
        start.toString(),
        end.toString(),
        value.stripTrailingZeros().toPlainString(),
        unit,
        priceBasis,
        vintage,
        releasedOn.toString(),
        source);
  }
}
