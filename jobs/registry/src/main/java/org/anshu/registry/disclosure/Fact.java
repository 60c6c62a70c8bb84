package org.anshu.registry.disclosure;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something a reader knows of quantities: a weighted sum of them lies between two whole numbers. A
 * printed count, a margin and the interval of a rounded rate are all of this form.
 *
 * @param terms the weights by quantity, none zero
 * @param lower the smallest possible sum, inclusive; null if there is none
 * @param upper the largest possible sum, inclusive; null if there is none
 */
public record Fact(
    SortedMap<String, BigInteger> terms, @Nullable BigInteger lower, @Nullable BigInteger upper) {

  public Fact {
    terms = Collections.unmodifiableSortedMap(new TreeMap<>(terms));
    if (terms.isEmpty() || terms.containsValue(BigInteger.ZERO)) {
      throw new IllegalArgumentException("Terms without zeros expected: " + terms);
    }
  }

  /** The quantity is known. */
  public static Fact exactly(String quantity, BigInteger value) {
    return new Fact(new TreeMap<>(Map.of(quantity, BigInteger.ONE)), value, value);
  }

  /** The parts make the whole. */
  public static Fact sum(String whole, Collection<String> parts) {
    SortedMap<String, BigInteger> terms = new TreeMap<>();
    parts.forEach(part -> add(terms, part, BigInteger.ONE));
    add(terms, whole, BigInteger.ONE.negate());
    return new Fact(terms, BigInteger.ZERO, BigInteger.ZERO);
  }

  /** A part is not more than the whole. */
  public static Fact atMost(String part, String whole) {
    SortedMap<String, BigInteger> terms = new TreeMap<>();
    add(terms, whole, BigInteger.ONE);
    add(terms, part, BigInteger.ONE.negate());
    return new Fact(terms, BigInteger.ZERO, null);
  }

  /** Adds a weight to what the quantity has, and drops it if nothing is left. */
  static void add(SortedMap<String, BigInteger> terms, String quantity, BigInteger weight) {
    terms.merge(quantity, weight, BigInteger::add);
    terms.remove(quantity, BigInteger.ZERO);
  }

  /** Whether it says one quantity and nothing else. */
  boolean pins() {
    return terms.size() == 1 && lower != null && lower.equals(upper);
  }

  /** The sum at {@code values}; a quantity without a value counts nothing. */
  BigInteger sum(Map<String, BigInteger> values) {
    BigInteger sum = BigInteger.ZERO;
    if (values.size() < terms.size()) {
      for (Map.Entry<String, BigInteger> value : values.entrySet()) {
        BigInteger weight = terms.get(value.getKey());
        if (weight != null) {
          sum = sum.add(weight.multiply(value.getValue()));
        }
      }
      return sum;
    }
    for (Map.Entry<String, BigInteger> term : terms.entrySet()) {
      BigInteger value = values.get(term.getKey());
      if (value != null) {
        sum = sum.add(term.getValue().multiply(value));
      }
    }
    return sum;
  }

  /** Whether a sum is possible. */
  boolean allows(BigInteger sum) {
    return (lower == null || lower.compareTo(sum) <= 0)
        && (upper == null || upper.compareTo(sum) >= 0);
  }
}
