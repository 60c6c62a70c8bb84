package org.anshu.reports.named;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.anshu.reports.named.ServedList.Line;
import org.anshu.reports.origin.Making;
import org.anshu.reports.origin.Origin;
import org.anshu.reports.origin.Passage;
import org.anshu.reports.origin.Place;

/** Counts of rows that no values of columns select, and of several conditions. */
final class Tallies {

  private Tallies() {}

  /** The conditions of {@link ServedList#count}, and more of them. */
  static String[] and(String[] conditions, String... more) {
    List<String> all = new ArrayList<>(Arrays.asList(conditions));
    all.addAll(Arrays.asList(more));
    return all.toArray(String[]::new);
  }

  /** How many {@code lines} of {@code list} there are, each named. */
  static Passage of(ServedList list, List<Line> lines) {
    List<Place> places = new ArrayList<>();
    for (Line line : lines) {
      places.add(list.row(line, "sort_no"));
    }
    return Passage.of(lines.size(), Origin.at(Making.ROW_COUNT, places));
  }

  /** The line with the largest number in {@code column}; the first of equals. */
  static Optional<Line> most(List<Line> lines, String column) {
    Line most = null;
    for (Line line : lines) {
      if (line.has(column) && (most == null || line.number(column) > most.number(column))) {
        most = line;
      }
    }
    return Optional.ofNullable(most);
  }
}
