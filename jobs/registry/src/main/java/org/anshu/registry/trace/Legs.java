package org.anshu.registry.trace;

import java.util.List;
import org.anshu.failure.Text;
import org.anshu.registry.shape.IndicatorShape;
import org.anshu.registry.shape.OtherForm;
import org.anshu.registry.shape.SqlForm;
import org.jspecify.annotations.Nullable;

/**
 * What the SQL of an indicator is traced by.
 *
 * @param legs the rows of its sides; empty if they cannot be told from the SQL
 * @param reason why they cannot; null if they can
 */
public record Legs(List<Leg> legs, @Nullable Text reason) {

  public Legs {
    legs = List.copyOf(legs);
  }

  /**
   * The legs of {@code sql}: a query of the usual form over a view or over a query of its {@code
   * WITH} clause; or one that joins such queries, one a side.
   */
  public static Legs of(String sql) {
    SqlForm form = IndicatorShape.of(sql);
    if (form instanceof IndicatorShape shape) {
      return new Legs(List.of(new Leg("", shape, Leg.Side.BOTH, false, false)), null);
    }
    List<Leg> joined = LegReader.read(sql);
    return joined.isEmpty()
        ? new Legs(List.of(), ((OtherForm) form).reason())
        : new Legs(joined, null);
  }

  /** Whether rows can be told. */
  public boolean traceable() {
    return !legs.isEmpty();
  }
}
