package org.anshu.reports.quality;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anshu.registry.Rounding;
import org.anshu.reports.document.Cell;
import org.anshu.reports.origin.Making;
import org.anshu.reports.origin.Origin;
import org.anshu.reports.origin.Passage;
import org.anshu.reports.origin.Place;
import org.jspecify.annotations.Nullable;

/** Numbers of a source's month with the rows of the serving schema that they are from. */
final class FactPlaces {

  private static final String HEAD = "source_quality";

  private final SourceQuality.Head head;

  FactPlaces(SourceQuality.Head head) {
    this.head = head;
  }

  /** A column of the rows of {@code table} that {@code row} selects within the source's month. */
  Place place(String table, Map<String, String> row, String column) {
    Map<String, String> all = new TreeMap<>(row);
    all.put("source", head.source());
    all.put("month", head.month().toString());
    return Place.of(HEAD + table, all, column);
  }

  /** A column of the head. */
  Passage ofHead(String column, Object value) {
    return Passage.of(
        String.valueOf(value), Origin.at(Making.FIELD, null, place("", Map.of(), column)));
  }

  /** The number of the month, which only names the period. */
  Passage month() {
    Place month = place("", Map.of(), "month");
    return Passage.of(head.month().getMonthValue(), Origin.at(Making.PERIOD, null, month));
  }

  /** The sum of a column over all rows of {@code table}. */
  Passage sum(String table, String column, long sum) {
    return Passage.of(sum, Origin.at(Making.ROW_SUM, null, place(table, Map.of(), column)));
  }

  /** How many rows {@code table} has. */
  Passage count(String table, long rows) {
    return Passage.of(rows, Origin.at(Making.ROW_COUNT, null, place(table, Map.of(), "source")));
  }

  /** How many rows are listed. */
  Passage count(List<Place> rows) {
    return Passage.of(rows.size(), Origin.at(Making.ROW_COUNT, rows));
  }

  /** A whole number, or a dash where nobody knows it. */
  static Cell whole(@Nullable Long value, Place place) {
    Cell cell = value == null ? Cell.NONE : new Cell(BigDecimal.valueOf(value), "#,##0");
    return cell.from(Origin.at(Making.FIELD, null, place));
  }

  /** A number rounded to a whole one, or a dash. */
  static Cell rounded(@Nullable BigDecimal value, Rounding rounding, Place place) {
    Cell cell = value == null ? Cell.NONE : new Cell(rounding.round(value), "#,##0");
    return cell.from(Origin.at(Making.FIELD, rounding, place));
  }

  /** A share with one decimal; a dash if there is nothing to share. */
  static Cell share(
      Making making, @Nullable BigDecimal part, long whole, Place first, Place second) {
    Cell cell = Cell.NONE;
    if (part != null && whole != 0) {
      cell = new Cell(Rounding.ONE_DECIMAL.divide(part, BigDecimal.valueOf(whole)), "0.0");
    }
    return cell.from(Origin.at(making, Rounding.ONE_DECIMAL, first, second));
  }
}
