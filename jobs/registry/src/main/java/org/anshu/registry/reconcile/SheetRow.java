package org.anshu.registry.reconcile;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file.
 *
 * @param cells column to what stands in it; null or absent is an empty cell
 * @param places column to where it stands, such as {@code table1.csv H3}; absent if unknown
 */
public record SheetRow(Map<String, @Nullable String> cells, Map<String, String> places) {

  PrintedCell cell(String column) {
    return PrintedCell.of(cells.get(column));
  }

  String place(String column) {
    return places.getOrDefault(column, "");
  }
}
