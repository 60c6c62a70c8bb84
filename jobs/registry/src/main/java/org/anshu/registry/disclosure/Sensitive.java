package org.anshu.registry.disclosure;

import java.math.BigInteger;

/**
 * A quantity that nobody may work out: whatever is known must leave possible a value {@code down}
 * below the true one, and a value {@code up} above it.
 *
 * @param quantity which
 * @param down how far below, at least 0 and at most the value; a quantity is never below 0
 * @param up how far above, at least 1
 * @param sole whether it belongs to one contributor alone, who knows it and must not learn the
 *     others' from it
 * @param rule the rule that protects it
 */
public record Sensitive(
    String quantity, BigInteger down, BigInteger up, boolean sole, String rule) {

  public Sensitive {
    if (down.signum() < 0 || up.signum() <= 0) {
      throw new IllegalArgumentException(quantity + ": -" + down + " +" + up);
    }
  }
}
