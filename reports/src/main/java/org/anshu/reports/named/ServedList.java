package org.anshu.reports.named;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.anshu.reports.document.Cell;
import org.anshu.reports.origin.Making;
import org.anshu.reports.origin.Origin;
import org.anshu.reports.origin.Passage;
import org.anshu.reports.origin.Place;

/**
 * A list of named cases as a release keeps it in the serving schema.
 *
 * @param release the release, such as {@code R2026-06-e1}
 * @param id the list, such as {@code hazard.ledger}
 * @param scope which of its rows: empty for all, else {@code column=value}
 * @param lines its rows that the reader sees, in the order of the list
 * @param only the statistical unit whose rows alone these are; empty for all units
 */
record ServedList(String release, String id, String scope, List<Line> lines, String only) {

  /** What stands for any known value in {@link #count}. */
  static final String KNOWN = "*";

  /** What stands for no value in {@link #count}. */
  static final String ABSENT = "";

  private static final String TABLE = "list_row";
  private static final String UNIT = "unit_code";
  private static final String CELLS = "cells.";

  ServedList {
    lines = List.copyOf(lines);
  }

  /**
   * A row.
   *
   * @param number its place in the list, from 1
   * @param unit the statistical unit; empty for none
   * @param cells the known values by column: dates as yyyy-MM-dd, truth as true or false
   */
  record Line(int number, String unit, Map<String, String> cells) {

    Line {
      cells = Map.copyOf(cells);
    }

    /** The value of a column; empty if it is not known. */
    String text(String column) {
      return cells.getOrDefault(column, "");
    }

    /** Whether the value is known. */
    boolean has(String column) {
      return cells.containsKey(column);
    }

    boolean isTrue(String column) {
      return text(column).equals("true");
    }

    /** A number; zero if it is not known. */
    long number(String column) {
      return has(column) ? new BigDecimal(text(column)).longValue() : 0;
    }
  }

  /** The rows that are {@code wanted}. */
  List<Line> where(Predicate<Line> wanted) {
    return lines.stream().filter(wanted).toList();
  }

  /** A word or a date of a row, or the mark of a value that is not known. */
  static Cell word(Line line, String column) {
    return line.has(column) ? Cell.text(line.text(column)) : Cell.NONE;
  }

  /** A number of a row, or the mark of one that is not known. */
  Cell number(Line line, String column) {
    if (!line.has(column)) {
      return Cell.NONE;
    }
    BigDecimal value = new BigDecimal(line.text(column));
    String pattern = value.scale() <= 0 ? "#,##0" : "#,##0." + "0".repeat(value.scale());
    return new Cell(value, pattern, at(line, column));
  }

  /** A number of a row in a sentence; fails if it is not known. */
  Passage told(Line line, String column) {
    return Passage.of(line.text(column), at(line, column));
  }

  private Origin at(Line line, String column) {
    return Origin.at(Making.FIELD, null, row(line, CELLS + column));
  }

  /** A column of the table {@code list_row} in the row of {@code line}. */
  Place row(Line line, String column) {
    TreeMap<String, String> row = row(Map.of());
    row.remove(UNIT);
    row.put("sort_no", String.valueOf(line.number()));
    return new Place(TABLE, row, column);
  }

  /**
   * How many rows have the values: column, value, column, value …; the column {@code unit_code} is
   * the statistical unit, {@link #KNOWN} any known value, {@link #ABSENT} none.
   */
  long count(String... where) {
    SortedMap<String, String> values = values(where);
    return lines.stream().filter(line -> fits(line, values)).count();
  }

  /** {@link #count} in a table. */
  Cell countCell(String... where) {
    return new Cell(BigDecimal.valueOf(count(where)), "#,##0", counted(where));
  }

  /** {@link #count} in a sentence. */
  Passage counting(String... where) {
    return Passage.of(count(where), counted(where));
  }

  private Origin counted(String... where) {
    return Origin.at(Making.ROW_COUNT, null, new Place(TABLE, row(values(where)), "sort_no"));
  }

  private TreeMap<String, String> row(Map<String, String> values) {
    TreeMap<String, String> row = new TreeMap<>();
    row.put("release_id", release);
    row.put("list_id", id);
    row.put("scope", scope);
    if (!only.isEmpty()) {
      row.put(UNIT, only);
    }
    values.forEach((column, value) -> row.put(column.equals(UNIT) ? UNIT : CELLS + column, value));
    return row;
  }

  private static SortedMap<String, String> values(String... where) {
    SortedMap<String, String> values = new TreeMap<>();
    for (int i = 0; i < where.length; i += 2) {
      values.put(where[i], where[i + 1]);
    }
    return values;
  }

  private static boolean fits(Line line, SortedMap<String, String> values) {
    return values.entrySet().stream()
        .allMatch(
            each -> {
              if (each.getKey().equals(UNIT)) {
                return line.unit().equals(each.getValue());
              }
              return switch (each.getValue()) {
                case KNOWN -> line.has(each.getKey());
                case ABSENT -> !line.has(each.getKey());
                default -> line.text(each.getKey()).equals(each.getValue());
              };
            });
  }

  /** The units that rows belong to, in the order of {@code all}, others after them. */
  List<String> units(List<String> all) {
    List<String> units = new ArrayList<>(all);
    units.removeIf(unit -> lines.stream().noneMatch(line -> line.unit().equals(unit)));
    lines.stream()
        .map(Line::unit)
        .distinct()
        .filter(unit -> !units.contains(unit))
        .sorted()
        .forEach(units::add);
    return units;
  }
}
