package org.anshu.registry.vintage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All publications of one figure: one indicator for one unit, sector and category, over all
 * periods.
 *
 * <p>The first publication of a period is the one that was published first with a value; the newest
 * is the one that knew most (by {@code asOf}, then by when it was published): a past state that is
 * published again does not become the newest.
 *
 * @param vintages in the order of publication
 */
public record FigureHistory(List<Vintage> vintages) {

  private static final Comparator<Vintage> PUBLISHED =
      Comparator.comparing((Vintage v) -> v.release().publishedAt())
          .thenComparing(v -> v.release().month())
          .thenComparing(v -> v.release().edition());
  private static final Comparator<Vintage> KNOWN =
      Comparator.comparing((Vintage v) -> v.release().asOf()).thenComparing(PUBLISHED);

  public FigureHistory {
    vintages = vintages.stream().sorted(PUBLISHED).toList();
  }

  /** The figure of a window in a release. */
  public Optional<Vintage> at(String release, String window) {
    return vintages.stream()
        .filter(v -> v.release().id().equals(release) && v.window().equals(window))
        .findFirst();
  }

  /** The first publication of a period with a value; {@code end} is exclusive. */
  public Optional<Vintage> first(LocalDate start, LocalDate end) {
    return of(start, end).stream().findFirst();
  }

  /** The newest publication of a period with a value. */
  public Optional<Vintage> newest(LocalDate start, LocalDate end) {
    return of(start, end).stream().max(KNOWN);
  }

  /** All publications of a period with a value, in order. */
  public List<Vintage> of(LocalDate start, LocalDate end) {
    return vintages.stream().filter(v -> v.covers(start, end) && v.hasValue()).toList();
  }

  /** Whether a figure is another than the one that was published first for its period. */
  public boolean revised(Vintage vintage) {
    return first(vintage.start(), vintage.end())
        .filter(v -> vintage.hasValue() && !v.value().sameAs(vintage.value()))
        .isPresent();
  }
}
