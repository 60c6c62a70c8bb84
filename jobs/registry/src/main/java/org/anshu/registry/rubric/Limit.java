package org.anshu.registry.rubric;

import java.math.BigDecimal;

/** A number that a measure is compared with. */
public sealed interface Limit {

  /** The same for all units. */
  record Fixed(BigDecimal value) implements Limit {}

  /**
   * The unit's own, from the roster, such as the death target assigned to it.
   *
   * @param name the roster's column
   */
  record OfUnit(String name) implements Limit {}
}
