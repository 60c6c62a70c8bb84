package org.anshu.registry.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.anshu.registry.disclosure.Edition.Amount;

/** Finds what hangs together: margins over the codes, sums over indicators, stretches of time. */
final class Margins {

  private static final List<UnaryOperator<Slot>> WHOLES =
      List.of(
          slot ->
              new Slot(
                  slot.indicator(), slot.start(), slot.end(), "", slot.sector(), slot.category()),
          slot ->
              new Slot(
                  slot.indicator(), slot.start(), slot.end(), slot.unit(), "", slot.category()),
          slot ->
              new Slot(slot.indicator(), slot.start(), slot.end(), slot.unit(), slot.sector(), ""));

  private final SystemBuilder system;

  Margins(SystemBuilder system) {
    this.system = system;
  }

  /** Margins over units, sectors and categories, within one edition. */
  void codes(EditionCells cells) {
    for (UnaryOperator<Slot> whole : WHOLES) {
      SortedMap<Slot, List<Slot>> parts = new TreeMap<>(EditionCells.ORDER);
      for (Slot slot : cells.amounts().keySet()) {
        Slot margin = whole.apply(slot);
        if (!margin.equals(slot) && cells.amounts().containsKey(margin)) {
          parts.computeIfAbsent(margin, key -> new ArrayList<>()).add(slot);
        }
      }
      parts.forEach((margin, members) -> margin(cells, margin, members));
    }
  }

  private void margin(EditionCells cells, Slot whole, List<Slot> parts) {
    system.margin(
        system.numerator(whole, cells.at(whole)),
        parts.stream().map(part -> system.numerator(part, cells.at(part))).toList());
    String below = system.denominator(whole, cells.at(whole));
    List<String> members = new ArrayList<>();
    for (Slot part : parts) {
      String denominator = system.denominator(part, cells.at(part));
      if (denominator != null) {
        members.add(denominator);
      }
    }
    if (below != null && members.size() == parts.size()) {
      system.margin(below, members);
    }
  }

  /** Sums over indicators that the rules declare. */
  void declared(EditionCells cells, List<DisclosureRules.Link> links) {
    for (DisclosureRules.Link link : links) {
      for (Map.Entry<Slot, Amount> cell : cells.amounts().entrySet()) {
        if (cell.getKey().indicator().equals(link.whole())) {
          Map<Slot, Amount> members = new LinkedHashMap<>();
          for (String part : link.parts()) {
            Slot slot = cell.getKey().of(part);
            members.put(slot, cells.at(slot));
          }
          system.sum(cell.getKey(), cell.getValue(), members);
        }
      }
    }
  }

  /**
   * Stretches of time that make up longer ones, over all editions: January to June is January to
   * May and June, and it is six months. Only where the numbers say so: a late correction parts
   * them.
   */
  void time(List<EditionCells> editions) {
    Map<Slot, Map<LocalDate, Map<LocalDate, Set<Amount>>>> lines = new LinkedHashMap<>();
    for (EditionCells cells : editions) {
      cells
          .amounts()
          .forEach(
              (slot, amount) ->
                  lines
                      .computeIfAbsent(
                          slot.during(LocalDate.EPOCH, LocalDate.EPOCH), key -> new HashMap<>())
                      .computeIfAbsent(slot.start(), key -> new TreeMap<>())
                      .computeIfAbsent(slot.end(), key -> new LinkedHashSet<>())
                      .add(amount));
    }
    lines.forEach(this::line);
  }

  private void line(Slot place, Map<LocalDate, Map<LocalDate, Set<Amount>>> times) {
    times.forEach(
        (start, ends) -> {
          List<LocalDate> stops = new ArrayList<>(ends.keySet());
          for (int first = 0; first < stops.size(); first++) {
            for (int last = first + 1; last < stops.size(); last++) {
              LocalDate middle = stops.get(first);
              LocalDate end = stops.get(last);
              Set<Amount> rest = times.getOrDefault(middle, Map.of()).getOrDefault(end, Set.of());
              Set<Amount> head = ends.getOrDefault(middle, Set.of());
              for (Amount whole : ends.getOrDefault(end, Set.of())) {
                joined(place, whole, List.of(head, rest), List.of(start, middle, end));
              }
            }
            months(place, times, start, stops.get(first));
          }
        });
  }

  /**
   * Two stretches that make a longer one; if none do, those that nearly make it: figures move
   * little from edition to edition, and readers know.
   */
  private void joined(Slot place, Amount whole, List<Set<Amount>> two, List<LocalDate> days) {
    Map<Slot, Amount> nearest = Map.of();
    BigDecimal least = null;
    for (Amount head : two.get(0)) {
      for (Amount rest : two.get(1)) {
        Map<Slot, Amount> parts = new LinkedHashMap<>();
        parts.put(place.during(days.get(0), days.get(1)), head);
        parts.put(place.during(days.get(1), days.get(2)), rest);
        BigDecimal off = head.numerator().add(rest.numerator()).subtract(whole.numerator()).abs();
        if (off.signum() == 0) {
          system.sum(place.during(days.get(0), days.get(2)), whole, parts);
        }
        if (least == null || off.compareTo(least) < 0) {
          least = off;
          nearest = parts;
        }
      }
    }
    if (least != null && least.signum() > 0) {
      system.near(place.during(days.get(0), days.get(2)), whole, nearest);
    }
  }

  /** The months of a longer stretch, if each is there: first as the newest edition says. */
  private void months(
      Slot place,
      Map<LocalDate, Map<LocalDate, Set<Amount>>> times,
      LocalDate start,
      LocalDate end) {
    Map<Slot, Amount> parts = new LinkedHashMap<>();
    for (LocalDate day = start; day.isBefore(end); day = day.plusMonths(1)) {
      LocalDate next = day.plusMonths(1);
      Set<Amount> month = times.getOrDefault(day, Map.of()).getOrDefault(next, Set.of());
      if (month.isEmpty()) {
        return;
      }
      parts.put(place.during(day, next), month.iterator().next());
    }
    if (parts.size() > 2) {
      for (Amount whole : times.getOrDefault(start, Map.of()).getOrDefault(end, Set.of())) {
        system.sum(place.during(start, end), whole, parts);
      }
    }
  }
}
