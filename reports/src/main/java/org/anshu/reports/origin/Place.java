package org.anshu.reports.origin;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A column of one or several rows of the serving schema that are no figures.
 *
 * @param table the table, such as {@code larger_accident}
 * @param row what selects the rows: values by column; at least one
 * @param column the column
 */
public record Place(String table, SortedMap<String, String> row, String column) {

  public Place {
    row = Collections.unmodifiableSortedMap(new TreeMap<>(row));
  }

  /** The place of {@code row}. */
  public static Place of(String table, Map<String, String> row, String column) {
    return new Place(table, new TreeMap<>(row), column);
  }

  @Override
  public String toString() {
    return table + row + "." + column;
  }
}
