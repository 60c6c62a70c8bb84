package org.anshu.registry.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.anshu.registry.disclosure.Statement.Stance;

/**
 * Looks for other tables in which a protected quantity differs, at the smallest cost of what would
 * have to be kept back for it. Simple moves are found by {@link Propagation}; else a linear
 * programme proposes, and one fraction after the other is made whole. Whole numbers decide.
 */
final class MoveSearch {

  /** How many fractions are made whole, one after the other, before a search is given up. */
  private static final int FIXINGS = 60;

  private final Tables tables;

  /** What each fact says of the true quantities. */
  private final Map<Fact, BigInteger> sums = new IdentityHashMap<>();

  private final Propagation propagation;

  /** By quantity, the moves found so far in which it takes part and nothing has to be kept back. */
  private final Map<String, List<SortedMap<String, BigInteger>>> kept = new HashMap<>();

  MoveSearch(Tables tables) {
    this.tables = tables;
    tables.links().forEach(link -> sums.put(link, link.sum(tables.quantities())));
    for (Statement statement : tables.statements().values()) {
      statement.facts().forEach(fact -> sums.put(fact, fact.sum(tables.quantities())));
    }
    this.propagation = new Propagation(tables, sums);
  }

  /**
   * What is looked for.
   *
   * @param readers whose quantities must not move, see {@link Tables#known}; at least one
   * @param hidden the open statements that are kept back already
   * @param mayHide whether more may be kept back
   */
  record Wish(
      Sensitive target,
      boolean upwards,
      List<String> readers,
      Set<String> hidden,
      boolean mayHide) {

    /** What must not move. */
    Set<String> known(Tables tables) {
      Set<String> known = new HashSet<>();
      readers.forEach(reader -> known.addAll(tables.known(reader)));
      return known;
    }
  }

  /**
   * What was found.
   *
   * @param broken the open statements that are not true there, and have to be kept back
   */
  record Found(Witness witness, SortedSet<String> broken) {}

  /** The cheapest move; empty if what is known forbids all. */
  Optional<Found> find(Wish wish) {
    BigInteger far = wish.upwards() ? wish.target().up() : wish.target().down();
    if (far.signum() == 0) {
      return Optional.of(new Found(witness(wish, new TreeMap<>()), new TreeSet<>()));
    }
    Optional<Found> before = again(wish, far);
    if (before.isPresent()) {
      return before;
    }
    Optional<Found> found =
        propagation
            .find(wish)
            .flatMap(moves -> accept(wish, witness(wish, moves)))
            .or(() -> programme(wish, true));
    if (found.isEmpty() && wish.mayHide()) {
      found = programme(wish, false);
    }
    found.filter(each -> each.broken().isEmpty()).ifPresent(each -> keep(each.witness().moves()));
    return found;
  }

  private void keep(SortedMap<String, BigInteger> moves) {
    moves.keySet().forEach(name -> kept.computeIfAbsent(name, key -> new ArrayList<>()).add(moves));
  }

  /** Tables that were found for another question, or what is as far on the other side. */
  private Optional<Found> again(Wish wish, BigInteger far) {
    String target = wish.target().quantity();
    Set<String> known = wish.known(tables);
    for (SortedMap<String, BigInteger> moves : kept.getOrDefault(target, List.of())) {
      BigInteger move = moves.getOrDefault(target, BigInteger.ZERO);
      if (move.abs().compareTo(far) >= 0 && Collections.disjoint(moves.keySet(), known)) {
        boolean turned = move.signum() > 0 != wish.upwards();
        SortedMap<String, BigInteger> those = turned ? negated(moves) : moves;
        Optional<Found> found =
            accept(wish, witness(wish, those)).filter(each -> each.broken().isEmpty());
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static SortedMap<String, BigInteger> negated(SortedMap<String, BigInteger> moves) {
    SortedMap<String, BigInteger> negated = new TreeMap<>();
    moves.forEach((name, move) -> negated.put(name, move.negate()));
    return negated;
  }

  /**
   * By linear programme.
   *
   * @param rates whether open rates bind; without them the programme is almost always whole, and
   *     rates that do not fit are kept back
   */
  private Optional<Found> programme(Wish wish, boolean rates) {
    MoveProgramme programme = new MoveProgramme(tables, sums, wish, rates);
    for (int i = 0; i < FIXINGS; i++) {
      Optional<SortedMap<String, BigInteger>> moves = programme.solve();
      Optional<Found> found = moves.flatMap(each -> accept(wish, witness(wish, each)));
      if (found.isPresent() || moves.isEmpty() || !programme.fixOne()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Witness witness(Wish wish, SortedMap<String, BigInteger> moves) {
    return new Witness(wish.target().quantity(), wish.upwards(), wish.readers().get(0), moves);
  }

  private Optional<Found> accept(Wish wish, Witness witness) {
    SortedSet<String> broken = new TreeSet<>();
    for (Statement statement : tables.printed(wish.hidden())) {
      if (statement.stance() == Stance.OPEN
          && statement.facts().stream().anyMatch(fact -> broken(fact, witness))) {
        broken.add(statement.id());
      }
    }
    Set<String> hidden = new HashSet<>(wish.hidden());
    hidden.addAll(broken);
    boolean allowed = broken.isEmpty() || wish.mayHide();
    return allowed && witness.proves(tables, wish.target(), hidden)
        ? Optional.of(new Found(witness, broken))
        : Optional.empty();
  }

  private boolean broken(Fact fact, Witness witness) {
    BigInteger change = fact.sum(witness.moves());
    return change.signum() != 0
        && !fact.allows(sums.getOrDefault(fact, BigInteger.ZERO).add(change));
  }
}
