package org.anshu.registry.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshu.ddl.ReportingPeriod;
import org.anshu.ddl.ReportingPeriod.Window;
import org.anshu.registry.disclosure.Edition.Amount;
import org.anshu.registry.trace.FigureId;

/** The figures of an edition as cells of time and place, whatever their windows are called. */
final class EditionCells {

  /** The order in which cells are gone through. */
  static final Comparator<Slot> ORDER = Comparator.comparing(Slot::toString);

  private final Edition edition;
  private final Set<String> stocks;
  private final Map<String, Window> windows;
  private final Map<Slot, Amount> amounts = new LinkedHashMap<>();

  /**
   * The cells of the concerned indicators.
   *
   * @param stocks the indicators whose windows say the same if they end on one day
   */
  EditionCells(Edition edition, Set<String> concerned, Set<String> stocks) {
    this.edition = edition;
    this.stocks = Set.copyOf(stocks);
    this.windows = windows(edition);
    Set<FigureId> all = new HashSet<>(edition.values().keySet());
    all.addAll(edition.printed());
    all.addAll(edition.hidden());
    all.stream()
        .filter(figure -> concerned.contains(figure.indicator()))
        .map(figure -> Map.entry(slot(figure), edition.at(figure)))
        .sorted(Map.Entry.comparingByKey(ORDER))
        .forEach(cell -> amounts.put(cell.getKey(), cell.getValue()));
  }

  private static Map<String, Window> windows(Edition edition) {
    return new ReportingPeriod(edition.month())
        .windows().stream().collect(Collectors.toMap(Window::id, window -> window));
  }

  Edition edition() {
    return edition;
  }

  /** All cells with their amounts. */
  Map<Slot, Amount> amounts() {
    return amounts;
  }

  /** Adds a cell that no figure is of. */
  void add(Slot slot, Amount amount) {
    amounts.put(slot, amount);
  }

  /** The cell of a figure. */
  Slot slot(FigureId figure) {
    Window window = windows.get(figure.window());
    LocalDate end = window == null ? LocalDate.EPOCH : window.end();
    LocalDate start = window == null ? LocalDate.EPOCH : window.start();
    return Slot.of(figure, stocks.contains(figure.indicator()) ? end.minusDays(1) : start, end);
  }

  /** The cells of {@code figures}, of the concerned indicators. */
  Set<Slot> slots(Collection<FigureId> figures) {
    return figures.stream()
        .map(this::slot)
        .filter(amounts::containsKey)
        .collect(Collectors.toSet());
  }

  /** The amount of a cell. */
  Amount at(Slot slot) {
    return amounts.getOrDefault(slot, Amount.ZERO);
  }

  /**
   * The indicators whose figures depend on the last day alone: in all windows that end together
   * their cells are the same, and there are such windows.
   */
  static Set<String> stocks(Edition edition, Set<String> concerned) {
    Map<String, Window> windows = windows(edition);
    Map<String, Map<LocalDate, Map<LocalDate, Map<String, BigDecimal>>>> seen = new HashMap<>();
    edition
        .values()
        .forEach(
            (figure, amount) -> {
              Window window = windows.get(figure.window());
              if (window != null && concerned.contains(figure.indicator())) {
                seen.computeIfAbsent(figure.indicator(), id -> new HashMap<>())
                    .computeIfAbsent(window.end(), end -> new HashMap<>())
                    .computeIfAbsent(window.start(), start -> new HashMap<>())
                    .put(
                        figure.unit() + "/" + figure.sector() + "/" + figure.category(),
                        amount.numerator().stripTrailingZeros());
              }
            });
    Set<String> stocks = new HashSet<>();
    seen.forEach(
        (indicator, ends) -> {
          List<Map<LocalDate, Map<String, BigDecimal>>> several =
              ends.values().stream().filter(starts -> starts.size() > 1).toList();
          if (!several.isEmpty()
              && several.stream().allMatch(starts -> new HashSet<>(starts.values()).size() == 1)) {
            stocks.add(indicator);
          }
        });
    return stocks;
  }
}
