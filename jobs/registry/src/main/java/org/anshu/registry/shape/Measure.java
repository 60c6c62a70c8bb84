package org.anshu.registry.shape;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A count or sum over the rows of a group.
 *
 * @param kind what is done
 * @param argument what is counted or summed; null for {@code COUNT(*)}
 * @param filter the conditions of its {@code FILTER}; empty without one
 * @param orZero whether NULL, the sum of nothing, is made 0 by {@code COALESCE(…, 0)}
 */
public record Measure(Kind kind, @Nullable Expr argument, List<Condition> filter, boolean orZero) {

  /** The aggregate. */
  public enum Kind {
    /** {@code COUNT(*)}. */
    ROWS,
    /** {@code COUNT(x)}: rows whose x is not NULL. */
    VALUES,
    /** {@code COUNT(DISTINCT x)}. */
    DISTINCT,
    /** {@code SUM(x)}. */
    SUM
  }

  public Measure {
    filter = List.copyOf(filter);
  }

  /** The aggregate as SQL, with its filter. */
  public String sql() {
    String of = argument == null ? "*" : argument.sql();
    String text =
        switch (kind) {
          case ROWS, VALUES -> "COUNT(" + of + ")";
          case DISTINCT -> "COUNT(DISTINCT " + of + ")";
          case SUM -> "SUM(" + of + ")";
        };
    if (!filter.isEmpty()) {
      text += " FILTER (WHERE " + IndicatorShape.and(filter) + ")";
    }
    return orZero ? "COALESCE(" + text + ", 0)" : text;
  }
}
