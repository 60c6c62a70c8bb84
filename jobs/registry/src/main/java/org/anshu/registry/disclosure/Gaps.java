package org.anshu.registry.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anshu.registry.disclosure.Edition.Amount;
import org.jspecify.annotations.Nullable;

/**
 * Stretches of time that no edition has a figure of, but readers form by subtraction: January to
 * May out of January to June and June, July to September out of two years to date.
 */
final class Gaps {

  private final List<Gap> gaps = new ArrayList<>();

  /**
   * A stretch without a figure of its own.
   *
   * @param terms the cells that make it, each with how often it is added or, below zero, taken off
   */
  record Gap(Slot slot, Amount amount, List<Term> terms) {

    Gap {
      terms = List.copyOf(terms);
    }
  }

  /** A cell in a sum. */
  record Term(Slot slot, Amount amount, int times) {}

  /** A cell as a step in time. */
  private record Step(Slot slot, Amount amount, boolean forth) {

    LocalDate to() {
      return forth ? slot.end() : slot.start();
    }

    int times() {
      return forth ? 1 : -1;
    }
  }

  private Gaps() {}

  /**
   * The shortest stretches between days on which some figure of the same place begins or ends.
   *
   * @param editions the newest first: where a figure was corrected, its newest value counts
   */
  static List<Gap> of(List<EditionCells> editions) {
    Map<Slot, Map<LocalDate, List<Step>>> places = new TreeMap<>(EditionCells.ORDER);
    for (EditionCells cells : editions) {
      cells
          .amounts()
          .forEach(
              (slot, amount) -> {
                if (slot.start().isBefore(slot.end())) {
                  Map<LocalDate, List<Step>> steps =
                      places.computeIfAbsent(
                          slot.during(LocalDate.EPOCH, LocalDate.EPOCH), key -> new TreeMap<>());
                  step(steps, slot.start(), new Step(slot, amount, true));
                  step(steps, slot.end(), new Step(slot, amount, false));
                }
              });
    }
    Gaps all = new Gaps();
    places.forEach(all::place);
    return List.copyOf(all.gaps);
  }

  private static void step(Map<LocalDate, List<Step>> steps, LocalDate from, Step step) {
    steps.computeIfAbsent(from, key -> new ArrayList<>()).add(step);
  }

  private void place(Slot place, Map<LocalDate, List<Step>> steps) {
    Map<LocalDate, List<Step>> reached = new HashMap<>();
    for (LocalDate start : steps.keySet()) {
      if (!reached.containsKey(start)) {
        Set<LocalDate> days = reach(start, steps, reached);
        LocalDate before = null;
        for (LocalDate day : days) {
          if (before != null && !isCell(before, day, steps)) {
            gap(place.during(before, day), reached);
          }
          before = day;
        }
      }
    }
  }

  /** The days that figures lead to from {@code start}, and the way to each. */
  private static Set<LocalDate> reach(
      LocalDate start, Map<LocalDate, List<Step>> steps, Map<LocalDate, List<Step>> reached) {
    Set<LocalDate> days = new TreeSet<>(Set.of(start));
    Deque<LocalDate> open = new ArrayDeque<>(days);
    reached.put(start, List.of());
    while (!open.isEmpty()) {
      LocalDate at = open.removeFirst();
      for (Step step : steps.getOrDefault(at, List.of())) {
        if (days.add(step.to())) {
          List<Step> way = new ArrayList<>(reached.getOrDefault(at, List.of()));
          way.add(step);
          reached.put(step.to(), way);
          open.addLast(step.to());
        }
      }
    }
    return days;
  }

  private static boolean isCell(LocalDate start, LocalDate end, Map<LocalDate, List<Step>> steps) {
    return steps.getOrDefault(start, List.of()).stream()
        .anyMatch(step -> step.forth() && step.slot().end().equals(end));
  }

  private void gap(Slot slot, Map<LocalDate, List<Step>> reached) {
    Map<Step, Integer> times = new LinkedHashMap<>();
    reached.getOrDefault(slot.end(), List.of()).forEach(step -> times.merge(step, 1, Integer::sum));
    reached
        .getOrDefault(slot.start(), List.of())
        .forEach(step -> times.merge(step, -1, Integer::sum));
    times.values().removeIf(each -> each == 0);
    List<Term> terms = new ArrayList<>();
    BigDecimal numerator = BigDecimal.ZERO;
    BigDecimal denominator = BigDecimal.ZERO;
    for (Map.Entry<Step, Integer> one : times.entrySet()) {
      Step step = one.getKey();
      int often = step.times() * one.getValue();
      terms.add(new Term(step.slot(), step.amount(), often));
      numerator = numerator.add(times(step.amount().numerator(), often));
      denominator = sum(denominator, step.amount().denominator(), often);
    }
    // Below zero only if figures were corrected between editions: readers form nothing of that.
    if (numerator.signum() >= 0 && (denominator == null || denominator.signum() >= 0)) {
      gaps.add(new Gap(slot, new Amount(numerator, denominator), terms));
    }
  }

  private static @Nullable BigDecimal sum(
      @Nullable BigDecimal sum, @Nullable BigDecimal denominator, int often) {
    return sum == null || denominator == null ? null : sum.add(times(denominator, often));
  }

  private static BigDecimal times(BigDecimal amount, int often) {
    return amount.multiply(BigDecimal.valueOf(often));
  }
}
