package org.anshu.registry.disclosure;

import java.math.BigInteger;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Other tables of which all that is printed is just as true, but in which a protected quantity has
 * another value: whoever knows only what is printed cannot rule them out. It can be checked with
 * whole numbers alone, whatever found it.
 *
 * @param quantity the protected quantity
 * @param upwards whether it is larger there, else smaller
 * @param insider who knows quantities that are the same there, see {@link Tables#known}; empty for
 *     readers who know none
 * @param moves by how much the quantities that differ do
 */
public record Witness(
    String quantity, boolean upwards, String insider, SortedMap<String, BigInteger> moves) {

  public Witness {
    moves = Collections.unmodifiableSortedMap(new TreeMap<>(moves));
  }

  /** Whether all that is known allows the other tables, and they are far enough from the true. */
  public boolean proves(Tables tables, Sensitive protectedOne, Set<String> hidden) {
    BigInteger move = moves.getOrDefault(quantity, BigInteger.ZERO);
    boolean far =
        upwards
            ? move.compareTo(protectedOne.up()) >= 0
            : move.negate().compareTo(protectedOne.down()) >= 0;
    return far
        && quantity.equals(protectedOne.quantity())
        && convinces(tables, insider)
        && possible(tables)
        && tables.printed(hidden).stream()
            .allMatch(statement -> statement.facts().stream().allMatch(f -> allows(f, tables)));
  }

  /** Whether a reader who knows some quantities cannot rule the other tables out by them. */
  boolean convinces(Tables tables, String reader) {
    return Collections.disjoint(moves.keySet(), tables.known(reader));
  }

  /** Whether no quantity is negative and all links hold. */
  private boolean possible(Tables tables) {
    for (Map.Entry<String, BigInteger> move : moves.entrySet()) {
      if (tables.value(move.getKey()).add(move.getValue()).signum() < 0) {
        return false;
      }
    }
    return tables.links().stream().allMatch(link -> allows(link, tables));
  }

  private boolean allows(Fact fact, Tables tables) {
    BigInteger change = fact.sum(moves);
    return change.signum() == 0 || fact.allows(fact.sum(tables.quantities()).add(change));
  }
}
