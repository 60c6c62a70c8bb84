package org.anshu.registry.disclosure;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Linked tables as one linear system: the true quantities, what everybody knows of how they hang
 * together, what is or may be printed, and what must not be worked out.
 *
 * @param quantities the true values, whole and not negative; readers know that they are
 * @param links margins and other relations that readers know or may guess; all hold
 * @param statements the figures by id; all are true
 * @param sensitive what is protected; each quantity once
 * @param groups readers who know some of the quantities and must not work out others: by name, the
 *     quantities that they know
 */
public record Tables(
    SortedMap<String, BigInteger> quantities,
    List<Fact> links,
    SortedMap<String, Statement> statements,
    List<Sensitive> sensitive,
    SortedMap<String, Set<String>> groups) {

  public Tables {
    quantities = Collections.unmodifiableSortedMap(new TreeMap<>(quantities));
    links = List.copyOf(links);
    statements = Collections.unmodifiableSortedMap(new TreeMap<>(statements));
    sensitive = List.copyOf(sensitive);
    groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
    SortedSet<String> named = new TreeSet<>();
    for (Sensitive one : sensitive) {
      if (!quantities.containsKey(one.quantity()) || !named.add(one.quantity())) {
        throw new IllegalArgumentException("Unknown, or protected twice: " + one);
      }
    }
    for (Map.Entry<String, BigInteger> quantity : quantities.entrySet()) {
      if (quantity.getValue().signum() < 0) {
        throw new IllegalArgumentException("Negative: " + quantity);
      }
    }
    for (Fact link : links) {
      check(link, quantities, "link");
    }
    for (Statement statement : statements.values()) {
      for (Fact fact : statement.facts()) {
        check(fact, quantities, statement.id());
      }
    }
  }

  /** The same for readers who know nothing that is not printed. */
  public Tables(
      SortedMap<String, BigInteger> quantities,
      List<Fact> links,
      SortedMap<String, Statement> statements,
      List<Sensitive> sensitive) {
    this(quantities, links, statements, sensitive, Collections.emptySortedMap());
  }

  /**
   * What a reader knows besides what is printed.
   *
   * @param reader a group, or the quantity of a sole contributor; empty for everybody
   */
  Set<String> known(String reader) {
    return reader.isEmpty() ? Set.of() : groups.getOrDefault(reader, Set.of(reader));
  }

  private static void check(Fact fact, Map<String, BigInteger> quantities, String what) {
    if (!quantities.keySet().containsAll(fact.terms().keySet())) {
      throw new IllegalArgumentException("Unknown quantity in " + what + ": " + fact);
    }
    if (!fact.allows(fact.sum(quantities))) {
      throw new IllegalArgumentException("Not true, " + what + ": " + fact);
    }
  }

  /** The true value of a quantity. */
  BigInteger value(String quantity) {
    BigInteger value = quantities.get(quantity);
    if (value == null) {
      throw new IllegalArgumentException("No quantity " + quantity);
    }
    return value;
  }

  /** The statements that are printed if {@code hidden} are not. */
  List<Statement> printed(Set<String> hidden) {
    return statements.values().stream()
        .filter(one -> one.stance() != Statement.Stance.HIDDEN && !hidden.contains(one.id()))
        .toList();
  }
}
