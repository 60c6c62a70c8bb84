package org.anshu.reports.figures;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Everything a report says about one release, in memory.
 *
 * @param categories the kinds of special equipment
 * @param lists the members of every code list that figures are broken down by, in printing order
 * @param statuses whether the figures of a window are final
 */
public record ReleaseFigures(
    Release release,
    List<Member> units,
    List<Member> sectors,
    List<Member> categories,
    Map<Key, Figure> values,
    List<LargerAccident> largerAccidents,
    List<Note> notes,
    Map<String, List<Member>> lists,
    List<FigureStatus> statuses) {

  /** The unit of rows whose place is unknown 未归属; printed only where it is not zero. */
  public static final String UNATTRIBUTED = "UNK";

  /** The code list of the kinds of special equipment. */
  public static final String EQUIPMENT_KINDS = "equipment_kind";

  public ReleaseFigures {
    units = List.copyOf(units);
    sectors = List.copyOf(sectors);
    categories = List.copyOf(categories);
    values = Collections.unmodifiableMap(new HashMap<>(values));
    largerAccidents = List.copyOf(largerAccidents);
    notes = List.copyOf(notes);
    lists = Map.copyOf(lists);
    statuses = List.copyOf(statuses);
  }

  /** Figures broken down by no other list than the kinds of special equipment. */
  public ReleaseFigures(
      Release release,
      List<Member> units,
      List<Member> sectors,
      List<Member> categories,
      Map<Key, Figure> values,
      List<LargerAccident> largerAccidents,
      List<Note> notes) {
    this(
        release,
        units,
        sectors,
        categories,
        values,
        largerAccidents,
        notes,
        Map.of(EQUIPMENT_KINDS, categories),
        List.of());
  }

  /** The same without the names of accidents, which name enterprises. */
  public ReleaseFigures withoutTitles() {
    List<LargerAccident> untitled =
        largerAccidents.stream()
            .map(
                one ->
                    new LargerAccident(
                        one.accidentNo(),
                        one.occurredOn(),
                        one.unitCode(),
                        one.sectorCode(),
                        null,
                        one.grade(),
                        one.deaths(),
                        one.seriousInjuries(),
                        one.directLossWan()))
            .toList();
    return new ReleaseFigures(
        release, units, sectors, categories, values, untitled, notes, lists, statuses);
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
        .filter(key -> key.axis() == axis && key.within().isEmpty())
        .map(Key::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The indicators of which the release holds at least one row. */
  public Set<String> indicators() {
    return values.keySet().stream().map(Key::indicator).collect(Collectors.toSet());
  }

  /** The members of a code list in printing order; none if nothing is broken down by it. */
  public List<Member> list(String name) {
    return lists.getOrDefault(name, List.of());
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
