package org.anshu.registry.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks for other tables without a linear programme: the protected quantity moves, and each fact
 * that no longer holds is mended by one quantity that readers do not know, until all hold. It finds
 * most moves in tables of which much is not printed; that it finds none says nothing.
 */
final class Propagation {

  /** How many mendings are tried before it gives up. */
  private static final int TRIALS = 400;

  private final Tables tables;
  private final Map<Fact, BigInteger> sums;
  private final Map<String, List<Fact>> links = new HashMap<>();
  private final Map<String, List<Told>> told = new HashMap<>();

  private record Told(String statement, Fact fact) {}

  /**
   * A search in {@code tables}.
   *
   * @param sums what each fact says of the true quantities, by identity
   */
  Propagation(Tables tables, Map<Fact, BigInteger> sums) {
    this.tables = tables;
    this.sums = sums;
    for (Fact link : tables.links()) {
      for (String quantity : link.terms().keySet()) {
        links.computeIfAbsent(quantity, key -> new ArrayList<>()).add(link);
      }
    }
    for (Statement statement : tables.printed(Set.of())) {
      for (Fact fact : statement.facts()) {
        for (String quantity : fact.terms().keySet()) {
          told.computeIfAbsent(quantity, key -> new ArrayList<>())
              .add(new Told(statement.id(), fact));
        }
      }
    }
  }

  /** Moves after which all facts hold and nothing more has to be kept back. */
  Optional<SortedMap<String, BigInteger>> find(MoveSearch.Wish wish) {
    String target = wish.target().quantity();
    BigInteger far = wish.upwards() ? wish.target().up() : wish.target().down().negate();
    Trial trial = new Trial(wish);
    return trial.known(target) || !trial.move(target, far) || !trial.mend()
        ? Optional.empty()
        : Optional.of(trial.moves);
  }

  /** One search. */
  private final class Trial {

    private final MoveSearch.Wish wish;
    private final Set<String> still;
    private final SortedMap<String, BigInteger> moves = new TreeMap<>();
    private final Map<Fact, BigInteger> changes = new IdentityHashMap<>();
    private int trials;

    /** Facts that quantities which moved stand in, in the order in which they were first met. */
    private final List<Fact> touched = new ArrayList<>();

    Trial(MoveSearch.Wish wish) {
      this.wish = wish;
      this.still = wish.known(tables);
    }

    boolean known(String quantity) {
      return still.contains(quantity)
          || told.getOrDefault(quantity, List.of()).stream()
              .anyMatch(each -> each.fact().pins() && !wish.hidden().contains(each.statement()));
    }

    private List<Fact> facts(String quantity) {
      List<Fact> facts = new ArrayList<>(links.getOrDefault(quantity, List.of()));
      for (Told each : told.getOrDefault(quantity, List.of())) {
        if (!wish.hidden().contains(each.statement())) {
          facts.add(each.fact());
        }
      }
      return facts;
    }

    /** Moves a quantity; false if it would be negative. */
    boolean move(String quantity, BigInteger by) {
      if (tables.value(quantity).add(by).signum() < 0) {
        return false;
      }
      moves.put(quantity, by);
      for (Fact fact : facts(quantity)) {
        BigInteger weight = fact.terms().getOrDefault(quantity, BigInteger.ZERO);
        if (!changes.containsKey(fact)) {
          touched.add(fact);
        }
        changes.merge(fact, weight.multiply(by), BigInteger::add);
      }
      return true;
    }

    private void back(String quantity) {
      BigInteger by = moves.remove(quantity);
      for (Fact fact : facts(quantity)) {
        BigInteger weight = fact.terms().getOrDefault(quantity, BigInteger.ZERO);
        changes.merge(fact, weight.multiply(by).negate(), BigInteger::add);
      }
    }

    /** Mends the first fact that does not hold, then all others; takes back what did not help. */
    boolean mend() {
      Fact broken = broken();
      if (broken == null) {
        return true;
      }
      BigInteger sum = sum(broken);
      for (String quantity : candidates(broken)) {
        if (++trials > TRIALS) {
          return false;
        }
        BigInteger by = remedy(broken, sum, quantity);
        if (by.signum() != 0 && move(quantity, by)) {
          if (mend()) {
            return true;
          }
          back(quantity);
        }
      }
      return false;
    }

    private BigInteger sum(Fact fact) {
      BigInteger change = changes.getOrDefault(fact, BigInteger.ZERO);
      return sums.getOrDefault(fact, BigInteger.ZERO).add(change);
    }

    private @Nullable Fact broken() {
      for (Fact fact : touched) {
        if (!fact.allows(sum(fact))) {
          return fact;
        }
      }
      return null;
    }

    /** The quantities that may move, those that hang together with least first. */
    private List<String> candidates(Fact fact) {
      Set<String> seen = new HashSet<>(moves.keySet());
      return fact.terms().keySet().stream()
          .filter(quantity -> !seen.contains(quantity) && !known(quantity))
          .sorted(
              Comparator.comparingInt((String quantity) -> facts(quantity).size())
                  .thenComparing(tables::value, Comparator.reverseOrder())
                  .thenComparing(Comparator.naturalOrder()))
          .toList();
    }

    /** By how much {@code quantity} has to move for the fact to hold; as far as zero allows. */
    private BigInteger remedy(Fact fact, BigInteger sum, String quantity) {
      BigInteger weight = fact.terms().getOrDefault(quantity, BigInteger.ONE);
      boolean tooLow = fact.lower() != null && fact.lower().compareTo(sum) > 0;
      BigInteger bound = tooLow ? fact.lower() : fact.upper();
      if (bound == null) {
        return BigInteger.ZERO;
      }
      BigInteger lacking = bound.subtract(sum).abs();
      BigInteger size = weight.abs();
      BigInteger times = lacking.add(size).subtract(BigInteger.ONE).divide(size);
      boolean upwards = tooLow == weight.signum() > 0;
      return upwards ? times : times.min(tables.value(quantity)).negate();
    }
  }
}
