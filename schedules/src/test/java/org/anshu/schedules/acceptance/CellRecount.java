package org.anshu.schedules.acceptance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anshu.registry.Indicator;
import org.anshu.registry.trace.FigureId;
import org.anshu.reports.cells.PrintedCell;
import org.anshu.reports.cells.PrintedCell.Kind;
import org.anshu.reports.cells.PrintedCell.Source;
import org.anshu.reports.origin.Making;
import org.anshu.reports.origin.Place;
import org.jspecify.annotations.Nullable;

/**
 * Prints a number once more from the figures and rows that the map of cells names, by SQL on the
 * serving schema and school arithmetic: nothing of the program that wrote the report is used.
 */
final class CellRecount {

  private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d,]*(?:\\.\\d+)?");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

  private final Connection serving;
  private final String release;
  private final Map<String, Indicator> indicators;
  private final Map<FigureId, BigDecimal[]> figures = new HashMap<>();

  CellRecount(Connection serving, String release, Map<String, Indicator> indicators) {
    this.serving = serving;
    this.release = release;
    this.indicators = indicators;
  }

  /** What is wrong with a number, a mark or words of a report; empty if nothing. */
  String fault(PrintedCell cell) throws SQLException {
    Source source = cell.source();
    if (source == null || !source.making().isFigure()) {
      return "";
    }
    String printed = cell.printed();
    boolean words = source.figures().isEmpty() && isText(source);
    if (words) {
      return column(source.places().get(0)).stream()
              .map(CellRecount::wide)
              .anyMatch(printed::equals)
          ? ""
          : "not " + printed;
    }
    BigDecimal exact =
        source.figures().isEmpty() ? ofRows(source) : ofFigures(source.making(), source.figures());
    return compare(cell, source, exact);
  }

  private String compare(PrintedCell cell, Source source, @Nullable BigDecimal exact)
      throws SQLException {
    String printed = cell.printed();
    Matcher number = NUMBER.matcher(printed);
    if (!number.find()) {
      boolean zero = exact != null && exact.signum() == 0;
      return exact == null || zero || hasNoRow(source) || printed.contains("口径变化")
          ? ""
          : printed + " for " + exact;
    }
    if (exact == null) {
      return printed + " for nothing";
    }
    String found = number.group().replace(",", "");
    int scale = found.indexOf('.') < 0 ? 0 : found.length() - found.indexOf('.') - 1;
    BigDecimal value = printed.endsWith("亿元") ? exact.divide(WAN) : exact;
    RoundingMode mode = source.rounding() == null ? RoundingMode.HALF_UP : source.rounding().mode();
    boolean up = printed.matches(".*(上升|增加|提高).*");
    boolean down = printed.matches(".*(下降|减少).*");
    boolean unsigned = cell.kind() == Kind.TEXT;
    BigDecimal wanted = (unsigned ? value.abs() : value).setScale(scale, mode);
    boolean direction = !(up && value.signum() <= 0) && !(down && value.signum() >= 0);
    boolean decimals = source.rounding() == null || source.rounding().scale() == scale;
    return wanted.toPlainString().equals(found) && direction && decimals
        ? ""
        : printed + " for " + exact;
  }

  /** The exact number, to 40 digits; null where a denominator is missing or zero. */
  private @Nullable BigDecimal ofFigures(Making making, List<FigureId> ids) throws SQLException {
    BigDecimal[] now = figure(ids.get(0));
    return switch (making) {
      case VALUE -> value(ids.get(0));
      case NUMERATOR -> now[0];
      case DENOMINATOR -> now[1];
      case REMAINDER -> now[1].subtract(now[0]);
      case REMAINDER_SHARE -> over(now[1].subtract(now[0]).multiply(HUNDRED), now[1]);
      case IN_WAN -> inYuan(ids.get(0)) ? over(value(ids.get(0)), WAN) : value(ids.get(0));
      case MONEY -> over(now[0], WAN);
      case PERCENT_CHANGE -> percent(value(ids.get(0)), value(ids.get(1)));
      case UNIT_CHANGE -> difference(value(ids.get(0)), value(ids.get(1)));
      case COUNT_CHANGE -> now[0].subtract(figure(ids.get(1))[0]);
      case SHARE -> share(ids);
      case MEMBER_COUNT -> BigDecimal.valueOf(ids.size());
      default -> throw new IllegalArgumentException(making.name());
    };
  }

  private @Nullable BigDecimal share(List<FigureId> ids) throws SQLException {
    BigDecimal sum = BigDecimal.ZERO;
    for (FigureId id : ids.subList(0, ids.size() - 1)) {
      sum = sum.add(figure(id)[0]);
    }
    return over(sum.multiply(HUNDRED), figure(ids.get(ids.size() - 1))[0]);
  }

  private boolean inYuan(FigureId id) {
    return indicators.get(id.indicator()).unit().equals("元");
  }

  private @Nullable BigDecimal value(FigureId id) throws SQLException {
    BigDecimal scale = indicators.get(id.indicator()).scale();
    BigDecimal[] parts = figure(id);
    return scale == null ? parts[0] : over(parts[0].multiply(scale), parts[1]);
  }

  private static @Nullable BigDecimal percent(@Nullable BigDecimal now, @Nullable BigDecimal base) {
    BigDecimal moved = difference(now, base);
    return moved == null || base == null ? null : over(moved.multiply(HUNDRED), base);
  }

  private static @Nullable BigDecimal difference(
      @Nullable BigDecimal now, @Nullable BigDecimal base) {
    return now == null || base == null ? null : now.subtract(base);
  }

  private static @Nullable BigDecimal over(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
    return part == null || whole == null || whole.signum() == 0
        ? null
        : part.divide(whole, 40, RoundingMode.HALF_EVEN);
  }

  /** Punctuation as Chinese print has it; the texts of the release have no other marks. */
  private static String wide(String text) {
    return text.matches(".*\\p{IsHan}.*")
        ? text.replace(',', '，').replace(':', '：').replace('(', '（').replace(')', '）')
        : text;
  }

  private static boolean isText(Source source) {
    String column = source.places().get(0).column();
    return source.making() == Making.FIELD
        && (column.matches("title(_zh)?|text_zh|owner|release_id|due_on|examples"));
  }

  private @Nullable BigDecimal ofRows(Source source) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    for (Place place : source.places()) {
      rows.add(column(place));
    }
    String first = rows.get(0).isEmpty() ? "" : rows.get(0).get(0);
    return switch (source.making()) {
      case ROW_COUNT -> BigDecimal.valueOf(rows.stream().mapToLong(List::size).sum());
      case ROW_SUM ->
          rows.stream().flatMap(List::stream).map(BigDecimal::new).reduce(BigDecimal::add).get();
      case ROW_DIFFERENCE -> new BigDecimal(first).subtract(new BigDecimal(rows.get(1).get(0)));
      case ROW_REMAINDER_SHARE ->
          rows.get(1).isEmpty()
              ? null
              : over(
                  new BigDecimal(first)
                      .subtract(new BigDecimal(rows.get(1).get(0)))
                      .multiply(HUNDRED),
                  new BigDecimal(first));
      case ROW_PER_TEN_THOUSAND ->
          over(new BigDecimal(first).multiply(WAN), new BigDecimal(rows.get(1).get(0)));
      case YEAR_OF, DATE_OF -> new BigDecimal(first.substring(0, 4));
      case MONTH_OF -> new BigDecimal(first.substring(5, 7));
      case DAY_OF -> new BigDecimal(first.substring(8, 10));
      case HOUR_OF -> new BigDecimal(first.substring(11, 13));
      default -> first.isEmpty() ? null : new BigDecimal(first);
    };
  }

  private boolean hasNoRow(Source source) throws SQLException {
    for (FigureId id : source.figures()) {
      if (figure(id).length > 2) {
        return true;
      }
    }
    return false;
  }

  /** Numerator and denominator; a third element if the release has no such row. */
  private BigDecimal[] figure(FigureId id) throws SQLException {
    BigDecimal[] known = figures.get(id);
    if (known == null) {
      known = read(id);
      figures.put(id, known);
    }
    return known;
  }

  private BigDecimal[] read(FigureId id) throws SQLException {
    try (PreparedStatement select =
        serving.prepareStatement(
            "SELECT numerator, denominator FROM anshu_serving.indicator_value WHERE release_id = ?"
                + " AND indicator_id = ? AND window_id = ? AND unit_code = ? AND sector_code = ?"
                + " AND category_code = ?")) {
      List<String> key =
          List.of(release, id.indicator(), id.window(), id.unit(), id.sector(), id.category());
      for (int i = 0; i < key.size(); i++) {
        select.setString(i + 1, key.get(i));
      }
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? new BigDecimal[] {row.getBigDecimal(1), row.getBigDecimal(2)}
            : new BigDecimal[] {BigDecimal.ZERO, null, BigDecimal.ONE};
      }
    }
  }

  /** The values of a column, without NULL. */
  private List<String> column(Place place) throws SQLException {
    List<String> where = new ArrayList<>();
    place.row().forEach((column, value) -> where.add(column + " = ?"));
    List<String> values = new ArrayList<>();
    try (PreparedStatement select =
        serving.prepareStatement(
            "SELECT %s FROM anshu_serving.%s WHERE %s"
                .formatted(place.column(), place.table(), String.join(" AND ", where)))) {
      int at = 0;
      for (String value : place.row().values()) {
        select.setString(++at, value);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          if (row.getString(1) != null) {
            values.add(row.getString(1).replaceAll("。$", ""));
          }
        }
      }
    }
    return values;
  }
}
