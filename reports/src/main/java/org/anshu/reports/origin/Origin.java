package org.anshu.reports.origin;

import java.util.List;
import org.anshu.registry.Rounding;
import org.anshu.reports.figures.Key;
import org.jspecify.annotations.Nullable;

/**
 * Where a printed number is from.
 *
 * @param making how it is made
 * @param keys the figures, in the order that {@code making} means
 * @param places the rows of other tables, in the order that {@code making} means
 * @param rounding how the exact number is rounded; null if it is printed as it is
 */
public record Origin(
    Making making, List<Key> keys, List<Place> places, @Nullable Rounding rounding) {

  public Origin {
    keys = List.copyOf(keys);
    places = List.copyOf(places);
  }

  /** Made of figures. */
  public static Origin of(Making making, @Nullable Rounding rounding, Key... keys) {
    return new Origin(making, List.of(keys), List.of(), rounding);
  }

  /** Made of figures. */
  public static Origin of(Making making, @Nullable Rounding rounding, List<Key> keys) {
    return new Origin(making, keys, List.of(), rounding);
  }

  /** Made of rows of other tables. */
  public static Origin at(Making making, @Nullable Rounding rounding, Place... places) {
    return new Origin(making, List.of(), List.of(places), rounding);
  }

  /** Made of rows of other tables, as they are. */
  public static Origin at(Making making, List<Place> places) {
    return new Origin(making, List.of(), places, null);
  }

  /** A number that is no figure. */
  public static Origin none(Making making) {
    return new Origin(making, List.of(), List.of(), null);
  }
}
