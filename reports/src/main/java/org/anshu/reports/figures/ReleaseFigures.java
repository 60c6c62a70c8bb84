package org.anshu.reports.figures;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Everything a report says about one release, in memory. */
public record ReleaseFigures(
    Release release,
    List<Member> units,
    List<Member> sectors,
    List<Member> categories,
    Map<Key, Figure> values,
    List<LargerAccident> largerAccidents,
    List<Note> notes) {

  /** The unit of rows whose place is unknown 未归属; printed only where it is not zero. */
  public static final String UNATTRIBUTED = "UNK";

  public ReleaseFigures {
    units = List.copyOf(units);
    sectors = List.copyOf(sectors);
    categories = List.copyOf(categories);
    values = Map.copyOf(values);
    largerAccidents = List.copyOf(largerAccidents);
    notes = List.copyOf(notes);
  }

  /** The figure at {@code key}; {@link Figure#NOTHING} where the release holds no row. */
  public Figure at(Key key) {
    return values.getOrDefault(key, Figure.NOTHING);
  }

  /** Whether the release holds a row at {@code key}. */
  public boolean has(Key key) {
    return values.containsKey(key);
  }

  /** The codes of {@code axis} that hold a row of {@code indicator} in {@code window}. */
  public Set<String> codes(String indicator, String window, Axis axis) {
    return values.keySet().stream()
        .filter(key -> key.indicator().equals(indicator) && key.window().equals(window))
        .filter(key -> key.axis() == axis)
        .map(Key::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The indicators of which the release holds at least one row. */
  public Set<String> indicators() {
    return values.keySet().stream().map(Key::indicator).collect(Collectors.toSet());
  }

  /** The members of {@code axis} in printing order, without {@link #UNATTRIBUTED}. */
  public List<Member> members(Axis axis) {
    return switch (axis) {
      case TOTAL -> List.of();
      case UNIT -> units.stream().filter(unit -> !unit.code().equals(UNATTRIBUTED)).toList();
      case SECTOR -> sectors;
      case CATEGORY -> categories;
    };
  }
}
