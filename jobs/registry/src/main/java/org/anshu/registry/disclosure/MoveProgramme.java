package org.anshu.registry.disclosure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anshu.registry.disclosure.Statement.Stance;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** The programme: by how much each quantity moves, and what that costs. */
final class MoveProgramme {

  private static final int ITERATIONS = 20_000;

  /** How far from a whole number the solver may be and still mean it. */
  private static final BigDecimal TINY = new BigDecimal("0.000001");

  private final Map<Fact, BigInteger> sums;
  private final MoveSearch.Wish wish;
  private final ExpressionsBasedModel programme = new ExpressionsBasedModel();
  private final Map<String, Variable> moves = new HashMap<>();
  private final Map<String, BigInteger> heaviest = new HashMap<>();
  private final SortedMap<String, BigDecimal> fractions = new TreeMap<>();
  private int names;

  MoveProgramme(Tables tables, Map<Fact, BigInteger> sums, MoveSearch.Wish wish, boolean rates) {
    this.sums = sums;
    this.wish = wish;
    programme.options.iterations_abort = ITERATIONS;
    List<Statement> printed = tables.printed(wish.hidden());
    Set<String> fixed = fixed(printed, wish.known(tables));
    for (String quantity : tables.quantities().keySet()) {
      if (!fixed.contains(quantity)) {
        Variable move = programme.newVariable(quantity);
        move.lower(new BigDecimal(tables.value(quantity).negate()));
        moves.put(quantity, move);
      }
    }
    tables.links().forEach(link -> bind(link, 0));
    for (Statement statement : printed) {
      boolean open = wish.mayHide() && statement.stance() == Stance.OPEN;
      for (Fact fact : statement.facts()) {
        if (rates || !open || fact.pins()) {
          bind(fact, open ? statement.cost() : 0);
        }
      }
    }
  }

  /** What cannot move: known to the insider, or printed and not to be kept back. */
  private Set<String> fixed(List<Statement> printed, Set<String> known) {
    Set<String> fixed = new HashSet<>(known);
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
    if (cost == 0 && fact.pins() || fact.terms().keySet().stream().noneMatch(moves::containsKey)) {
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
        heaviest.merge(term.getKey(), term.getValue().abs(), BigInteger::max);
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
    fractions.clear();
    List<Variable> all = new ArrayList<>(programme.getVariables());
    for (int i = 0; i < all.size(); i++) {
      String name = all.get(i).getName();
      if (moves.get(name) == all.get(i)) {
        BigDecimal found = result.get(i);
        BigDecimal near = found.setScale(0, RoundingMode.HALF_EVEN);
        if (near.subtract(found).abs().compareTo(TINY) > 0) {
          fractions.put(name, found);
        }
        if (near.signum() != 0) {
          whole.put(name, near.toBigInteger());
        }
      }
    }
    return whole;
  }

  /**
   * Fixes a quantity that has moved by a fraction at the nearest whole number: counts below rates
   * before amounts above them, since they weigh most.
   *
   * @return false if there is none
   */
  boolean fixOne() {
    String chosen =
        fractions.keySet().stream()
            .max(
                Comparator.comparing((String name) -> heaviest.getOrDefault(name, BigInteger.ZERO))
                    .thenComparing(Comparator.<String>reverseOrder()))
            .orElse("");
    Variable move = moves.get(chosen);
    BigDecimal at = fractions.get(chosen);
    if (move == null || at == null) {
      return false;
    }
    move.level(at.setScale(0, RoundingMode.HALF_EVEN));
    return true;
  }
}
