package org.anshu.reports.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Row;
import org.anshu.reports.figures.Axis;
import org.anshu.reports.figures.Key;
import org.anshu.reports.origin.Origin;

/**
 * An order of rows that says nothing of their figures: units as in all tables, other members by
 * code where they stand by size.
 *
 * @param units the places of the units' codes
 */
record RowOrder(Map<String, Integer> units) {

  private static final int FEW = 3;

  /**
   * A row before and after figures were taken out of it. What it is of only the former tells: in
   * the latter every figure may be gone.
   */
  record Pair(Row before, Row after) {}

  /** The rows as they are left, none of them where a hidden figure ranks. */
  List<Row> of(List<Pair> rows) {
    List<Pair> sorted = new ArrayList<>(rows);
    sort(sorted, this::unit);
    List<Row> before = rows.stream().map(Pair::before).toList();
    boolean merged = before.stream().flatMap(row -> row.cells().stream()).anyMatch(Cell::isCovered);
    if (bySize(before) && !merged) {
      sort(sorted, this::other);
    }
    return sorted.stream().map(Pair::after).toList();
  }

  /** Sorts the rows that have a name; the others stay where they are. */
  private static void sort(List<Pair> rows, Function<Row, String> name) {
    List<Integer> places = new ArrayList<>();
    List<Pair> named = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (!name.apply(rows.get(i).before()).isEmpty()) {
        places.add(i);
        named.add(rows.get(i));
      }
    }
    named.sort(Comparator.comparing(pair -> name.apply(pair.before())));
    for (int i = 0; i < places.size(); i++) {
      rows.set(places.get(i), named.get(i));
    }
  }

  private String unit(Row row) {
    for (Key key : keys(row)) {
      Integer place = key.axis() == Axis.UNIT ? units.get(key.code()) : null;
      if (place != null) {
        return String.format(Locale.ROOT, "%06d", place);
      }
    }
    return "";
  }

  private String other(Row row) {
    for (Key key : keys(row)) {
      if (key.axis() != Axis.UNIT && key.axis() != Axis.TOTAL) {
        return key.code();
      }
    }
    return "";
  }

  private static List<Key> keys(Row row) {
    List<Key> keys = new ArrayList<>();
    for (Cell cell : row.cells()) {
      Origin origin = cell.origin();
      if (origin != null) {
        keys.addAll(origin.keys());
      }
    }
    return keys;
  }

  /**
   * Whether the rows that are no totals stand by the size of some column, as far as can be seen.
   */
  static boolean bySize(List<Row> rows) {
    List<Row> members =
        rows.stream()
            .filter(row -> keys(row).stream().anyMatch(key -> key.axis() != Axis.TOTAL))
            .toList();
    int columns = members.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    for (int column = 0; column < columns; column++) {
      if (members.size() >= FEW && sorted(members, column)) {
        return true;
      }
    }
    return false;
  }

  private static boolean sorted(List<Row> rows, int column) {
    int ups = 0;
    int downs = 0;
    for (int i = 1; i < rows.size(); i++) {
      BigDecimal before = size(rows.get(i - 1), column);
      int step = size(rows.get(i), column).compareTo(before);
      ups += step > 0 ? 1 : 0;
      downs += step < 0 ? 1 : 0;
    }
    return ups + downs > 0 && (ups == 0 || downs == 0);
  }

  private static BigDecimal size(Row row, int column) {
    Object value = column < row.cells().size() ? row.cells().get(column).value() : null;
    return value instanceof BigDecimal number ? number : BigDecimal.ZERO;
  }
}
