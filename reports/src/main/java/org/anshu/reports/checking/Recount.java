package org.anshu.reports.checking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.anshu.registry.Indicator;
import org.anshu.registry.trace.FigureId;
import org.anshu.reports.cells.PrintedCell.Source;
import org.anshu.reports.checking.ReleaseValues.Stored;
import org.anshu.reports.origin.Place;
import org.jspecify.annotations.Nullable;

/**
 * Forms a printed number once more from the figures and rows that the map of cells names, by school
 * arithmetic. Nothing that reports are written with is used here, on purpose.
 */
final class Recount {

  /** The digits of a quotient, far more than any print has. */
  private static final int DIGITS = 40;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

  private final ReleaseValues values;

  Recount(ReleaseValues values) {
    this.values = values;
  }

  /** The exact number; null where it does not exist, as with a denominator of zero. */
  @Nullable BigDecimal exact(Source source) {
    return source.figures().isEmpty() ? ofRows(source) : ofFigures(source);
  }

  private @Nullable BigDecimal ofFigures(Source source) {
    List<FigureId> ids = source.figures();
    FigureId first = ids.get(0);
    BigDecimal numerator = numerator(first);
    BigDecimal denominator = denominator(first);
    return switch (source.making().name()) {
      case "VALUE" -> value(first);
      case "NUMERATOR" -> numerator;
      case "DENOMINATOR" -> denominator;
      case "REMAINDER" -> difference(denominator, numerator);
      case "REMAINDER_SHARE" -> percent(difference(denominator, numerator), denominator);
      case "IN_WAN" -> inYuan(first) ? over(value(first), WAN) : value(first);
      case "MONEY" -> over(numerator, WAN);
      case "PERCENT_CHANGE" -> change(value(first), value(ids.get(1)));
      case "UNIT_CHANGE" -> difference(value(first), value(ids.get(1)));
      case "COUNT_CHANGE" -> difference(numerator, numerator(ids.get(1)));
      case "SHARE" ->
          percent(sum(ids.subList(0, ids.size() - 1)), numerator(ids.get(ids.size() - 1)));
      case "MEMBER_COUNT" -> BigDecimal.valueOf(ids.size());
      case "SUM" -> sum(ids);
      case "SUM_CHANGE" ->
          change(sum(ids.subList(0, ids.size() / 2)), sum(ids.subList(ids.size() / 2, ids.size())));
      case "SUM_DIFFERENCE" ->
          difference(
              sum(ids.subList(0, ids.size() / 2)), sum(ids.subList(ids.size() / 2, ids.size())));
      default -> throw new IllegalArgumentException(source.making().name());
    };
  }

  private @Nullable BigDecimal ofRows(Source source) {
    List<List<String>> rows = new ArrayList<>();
    for (Place place : source.places()) {
      List<String> column = values.column(place);
      rows.add(column == null ? List.of() : column);
    }
    String first = rows.isEmpty() || rows.get(0).isEmpty() ? "" : rows.get(0).get(0);
    BigDecimal one = rows.isEmpty() ? null : number(rows.get(0));
    BigDecimal two = rows.size() < 2 ? null : number(rows.get(1));
    return switch (source.making().name()) {
      case "ROW_COUNT" -> BigDecimal.valueOf(rows.stream().mapToLong(List::size).sum());
      case "ROW_SUM" ->
          rows.stream()
              .flatMap(List::stream)
              .map(BigDecimal::new)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      case "ROW_DIFFERENCE" -> difference(one, two);
      case "ROW_REMAINDER_SHARE" -> percent(difference(one, two), one);
      case "ROW_PER_TEN_THOUSAND" -> over(one == null ? null : one.multiply(WAN), two);
      case "YEAR_OF", "DATE_OF" -> part(first, 0, 4);
      case "MONTH_OF" -> part(first, 5, 7);
      case "DAY_OF" -> part(first, 8, 10);
      case "HOUR_OF" -> part(first, 11, 13);
      default -> one;
    };
  }

  private static @Nullable BigDecimal part(String date, int from, int to) {
    return date.length() < to ? null : number(List.of(date.substring(from, to)));
  }

  private static @Nullable BigDecimal number(List<String> column) {
    return column.isEmpty() || !column.get(0).matches("-?\\d+(\\.\\d+)?")
        ? null
        : new BigDecimal(column.get(0));
  }

  private BigDecimal sum(List<FigureId> ids) {
    return ids.stream().map(this::numerator).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal numerator(FigureId id) {
    Stored stored = values.figure(id);
    return stored == null ? BigDecimal.ZERO : stored.numerator();
  }

  private @Nullable BigDecimal denominator(FigureId id) {
    Stored stored = values.figure(id);
    return stored == null ? null : stored.denominator();
  }

  private boolean inYuan(FigureId id) {
    Indicator indicator = values.indicator(id.indicator());
    return indicator != null && indicator.unit().equals("元");
  }

  private @Nullable BigDecimal value(FigureId id) {
    Indicator indicator = values.indicator(id.indicator());
    BigDecimal scale = indicator == null ? null : indicator.scale();
    return scale == null ? numerator(id) : over(numerator(id).multiply(scale), denominator(id));
  }

  private static @Nullable BigDecimal change(@Nullable BigDecimal now, @Nullable BigDecimal base) {
    return percent(difference(now, base), base);
  }

  private static @Nullable BigDecimal percent(
      @Nullable BigDecimal part, @Nullable BigDecimal whole) {
    return over(part == null ? null : part.multiply(HUNDRED), whole);
  }

  private static @Nullable BigDecimal difference(
      @Nullable BigDecimal now, @Nullable BigDecimal base) {
    return now == null || base == null ? null : now.subtract(base);
  }

  private static @Nullable BigDecimal over(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
    return part == null || whole == null || whole.signum() == 0
        ? null
        : part.divide(whole, DIGITS, RoundingMode.HALF_EVEN);
  }
}
