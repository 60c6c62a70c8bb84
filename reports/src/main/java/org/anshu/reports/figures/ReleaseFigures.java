package org.anshu.reports.figures;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Everything a report says about one release, in memory. */
public final class ReleaseFigures {

  /** The unit of rows whose place is unknown 未归属; printed only where it is not zero. */
  public static final String UNATTRIBUTED = "UNK";

  /** The code list of the kinds of special equipment. */
  public static final String EQUIPMENT_KINDS = "equipment_kind";

  private final Release release;
  private final List<Member> units;
  private final List<Member> sectors;
  private final List<Member> categories;
  private final Map<Key, Figure> values;
  private final List<LargerAccident> largerAccidents;
  private final List<Note> notes;
  private final Map<String, List<Member>> lists;
  private final List<FigureStatus> statuses;
  private final Set<String> indicators = new TreeSet<>();
  private final Map<Breakdown, Set<String>> codes = new HashMap<>();

  /** What the codes of an axis belong to. */
  private record Breakdown(String indicator, String window, Axis axis) {}

  /**
   * The figures of a release.
   *
   * @param categories the kinds of special equipment
   * @param lists the members of every code list that figures are broken down by, in printing order
   * @param statuses whether the figures of a window are final
   */
  public ReleaseFigures(
      Release release,
      List<Member> units,
      List<Member> sectors,
      List<Member> categories,
      Map<Key, Figure> values,
      List<LargerAccident> largerAccidents,
      List<Note> notes,
      Map<String, List<Member>> lists,
      List<FigureStatus> statuses) {
    this.release = release;
    this.units = List.copyOf(units);
    this.sectors = List.copyOf(sectors);
    this.categories = List.copyOf(categories);
    this.values = Collections.unmodifiableMap(new HashMap<>(values));
    this.largerAccidents = List.copyOf(largerAccidents);
    this.notes = List.copyOf(notes);
    this.lists = Map.copyOf(lists);
    this.statuses = List.copyOf(statuses);
    for (Key key : values.keySet()) {
      indicators.add(key.indicator());
      if (key.within().isEmpty()) {
        Breakdown breakdown = new Breakdown(key.indicator(), key.window(), key.axis());
        codes.computeIfAbsent(breakdown, one -> new TreeSet<>()).add(key.code());
      }
    }
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

  /** Which release. */
  public Release release() {
    return release;
  }

  /** The statistical units in printing order, also the one of unknown places. */
  public List<Member> units() {
    return units;
  }

  /** All figures. */
  public Map<Key, Figure> values() {
    return values;
  }

  /** The accidents of grade 较大 and above since January, earliest first. */
  public List<LargerAccident> largerAccidents() {
    return largerAccidents;
  }

  /** What there is to say about the data. */
  public List<Note> notes() {
    return notes;
  }

  /** Whether the figures of a window are final, as far as the release tells. */
  public List<FigureStatus> statuses() {
    return statuses;
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
    return codes.getOrDefault(new Breakdown(indicator, window, axis), Set.of());
  }

  /** The indicators of which the release holds at least one row. */
  public Set<String> indicators() {
    return Collections.unmodifiableSet(indicators);
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
