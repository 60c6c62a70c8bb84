package org.anshu.registry.disclosure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
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
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;

/**
 * Looks for other tables in which a protected quantity differs, at the smallest cost of what would
 * have to be kept back for it. A linear programme proposes, whole numbers decide: what does not
 * hold exactly is searched again in whole numbers, and dropped if that fails.
 */
final class MoveSearch {

  private static final int ITERATIONS = 20_000;

  private final Tables tables;

  /** What each fact says of the true quantities. */
  private final Map<Fact, BigInteger> sums = new IdentityHashMap<>();

  MoveSearch(Tables tables) {
    this.tables = tables;
    tables.links().forEach(link -> sums.put(link, link.sum(tables.quantities())));
    for (Statement statement : tables.statements().values()) {
      statement.facts().forEach(fact -> sums.put(fact, fact.sum(tables.quantities())));
    }
  }

  /**
   * What is looked for.
   *
   * @param still the quantity that must not move; empty for none
   * @param hidden the open statements that are kept back already
   * @param mayHide whether more may be kept back
   */
  record Wish(
      Sensitive target, boolean upwards, String still, Set<String> hidden, boolean mayHide) {}

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
    Optional<Witness> relaxed = solve(wish, false);
    Optional<Found> found = relaxed.flatMap(witness -> accept(wish, witness));
    return found.isPresent() || relaxed.isEmpty()
        ? found
        : solve(wish, true).flatMap(witness -> accept(wish, witness));
  }

  private Optional<Witness> solve(Wish wish, boolean whole) {
    return new Model(tables, sums, wish, whole).solve().map(moves -> witness(wish, moves));
  }

  private Witness witness(Wish wish, SortedMap<String, BigInteger> moves) {
    return new Witness(wish.target().quantity(), wish.upwards(), wish.still(), moves);
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

  /** The programme: by how much each quantity moves, and what that costs. */
  private static final class Model {

    private final Map<Fact, BigInteger> sums;
    private final Wish wish;
    private final ExpressionsBasedModel programme = new ExpressionsBasedModel();
    private final Map<String, Variable> moves = new HashMap<>();
    private int names;

    Model(Tables tables, Map<Fact, BigInteger> sums, Wish wish, boolean whole) {
      this.sums = sums;
      this.wish = wish;
      programme.options.iterations_abort = ITERATIONS;
      programme.options.integer(IntegerStrategy.newConfigurable().withParallelism(() -> 1));
      List<Statement> printed = tables.printed(wish.hidden());
      Set<String> fixed = fixed(printed);
      for (String quantity : tables.quantities().keySet()) {
        if (!fixed.contains(quantity)) {
          Variable move = programme.newVariable(quantity);
          move.lower(new BigDecimal(tables.value(quantity).negate()));
          move.integer(whole);
          moves.put(quantity, move);
        }
      }
      tables.links().forEach(link -> bind(link, 0));
      for (Statement statement : printed) {
        boolean open = wish.mayHide() && statement.stance() == Stance.OPEN;
        statement.facts().forEach(fact -> bind(fact, open ? statement.cost() : 0));
      }
    }

    /** What cannot move: known to the insider, or printed and not to be kept back. */
    private Set<String> fixed(List<Statement> printed) {
      Set<String> fixed = new HashSet<>();
      fixed.add(wish.still());
      for (Statement statement : printed) {
        if (statement.stance() == Stance.KNOWN || !wish.mayHide()) {
          statement.facts().stream()
              .filter(Fact::pins)
              .forEach(fact -> fixed.add(fact.terms().firstKey()));
        }
      }
      return fixed;
    }

    /** The fact holds after the move; at a cost, it may fail. */
    private void bind(Fact fact, long cost) {
      if (cost == 0 && fact.pins()
          || fact.terms().keySet().stream().noneMatch(moves::containsKey)) {
        return;
      }
      BigInteger now = sums.getOrDefault(fact, BigInteger.ZERO);
      if (fact.lower() != null) {
        side(fact, fact.lower().subtract(now), cost, true);
      }
      if (fact.upper() != null) {
        side(fact, fact.upper().subtract(now), cost, false);
      }
    }

    private void side(Fact fact, BigInteger bound, long cost, boolean lower) {
      Expression row = programme.newExpression("row " + names++);
      BigInteger largest = BigInteger.ONE;
      for (Map.Entry<String, BigInteger> term : fact.terms().entrySet()) {
        Variable move = moves.get(term.getKey());
        if (move != null) {
          row.set(move, new BigDecimal(term.getValue()));
          largest = largest.max(term.getValue().abs());
        }
      }
      if (cost > 0) {
        Variable slack = programme.newVariable("slack " + names++);
        slack.lower(0);
        slack.weight(BigDecimal.valueOf(cost));
        row.set(slack, new BigDecimal(lower ? largest : largest.negate()));
      }
      if (lower) {
        row.lower(new BigDecimal(bound));
      } else {
        row.upper(new BigDecimal(bound));
      }
    }

    Optional<SortedMap<String, BigInteger>> solve() {
      Variable target = moves.get(wish.target().quantity());
      if (target == null) {
        return Optional.empty();
      }
      BigDecimal far = new BigDecimal(wish.upwards() ? wish.target().up() : wish.target().down());
      if (wish.upwards()) {
        target.lower(far);
      } else {
        target.upper(far.negate());
      }
      Optimisation.Result result = programme.minimise();
      return result.getState().isFeasible() ? Optional.of(rounded(result)) : Optional.empty();
    }

    private SortedMap<String, BigInteger> rounded(Optimisation.Result result) {
      SortedMap<String, BigInteger> whole = new TreeMap<>();
      List<Variable> all = new ArrayList<>(programme.getVariables());
      for (int i = 0; i < all.size(); i++) {
        if (moves.get(all.get(i).getName()) == all.get(i)) {
          BigInteger move = result.get(i).setScale(0, RoundingMode.HALF_EVEN).toBigInteger();
          if (move.signum() != 0) {
            whole.put(all.get(i).getName(), move);
          }
        }
      }
      return whole;
    }
  }
}
