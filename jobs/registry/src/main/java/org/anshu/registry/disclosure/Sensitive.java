package org.anshu.registry.disclosure;

import java.math.BigInteger;
import java.util.List;

/**
 * A quantity that nobody may work out: whatever is known must leave possible a value {@code down}
 * below the true one, and a value {@code up} above it.
 *
 * @param quantity which
 * @param down how far below, at least 0 and at most the value; a quantity is never below 0
 * @param up how far above, at least 0
 * @param sole whether it belongs to one contributor alone, who knows it and must not learn the
 *     others' from it
 * @param rule the rule that protects it
 * @param place the codes of the cell, empty where it is not broken down; cells whose codes differ
 *     have different contributors
 */
public record Sensitive(
    String quantity,
    BigInteger down,
    BigInteger up,
    boolean sole,
    String rule,
    List<String> place) {

  public Sensitive {
    if (down.signum() < 0 || up.signum() < 0) {
      throw new IllegalArgumentException(quantity + ": -" + down + " +" + up);
    }
    place = List.copyOf(place);
  }

  /** Whether the sole contributor of this cell is none of the other's. */
  boolean insiderAgainst(Sensitive other) {
    if (!sole || quantity.equals(other.quantity())) {
      return false;
    }
    for (int i = 0; i < Math.min(place.size(), other.place().size()); i++) {
      String here = place.get(i);
      String there = other.place().get(i);
      if (!here.isEmpty() && !there.isEmpty() && !here.equals(there)) {
        return true;
      }
    }
    return false;
  }

  /** The same with other limits. */
  Sensitive within(BigInteger lower, BigInteger upper) {
    return new Sensitive(quantity, lower, upper, sole, rule, place);
  }
}
