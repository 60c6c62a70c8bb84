package org.anshu.registry.disclosure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anshu.registry.Indicator;
import org.anshu.registry.disclosure.Edition.Amount;
import org.anshu.registry.disclosure.Statement.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Puts the linear system together: one quantity a cell and value (so a figure that stands in two
 * editions with the same value is one and the same), in whole units of its last stored decimal.
 */
final class SystemBuilder {

  private static final BigInteger TWO = BigInteger.TWO;

  /** What stands before a unit's code in the names of groups; no quantity begins with it. */
  private static final String UNIT = "@";

  private final Map<String, Indicator> indicators;
  private final Map<String, Integer> scales = new HashMap<>();
  private final Map<Known, String> names = new HashMap<>();
  private final Map<String, Slot> cells = new HashMap<>();
  private final SortedMap<String, BigInteger> quantities = new TreeMap<>();
  private final Set<Fact> links = new LinkedHashSet<>();
  private final Map<Fact, BigInteger> near = new LinkedHashMap<>();
  private final SortedMap<String, Statement> statements = new TreeMap<>();

  private record Known(Slot slot, boolean denominator, BigInteger value) {}

  SystemBuilder(Map<String, Indicator> indicators, List<EditionCells> editions) {
    this.indicators = Map.copyOf(indicators);
    for (EditionCells cells : editions) {
      cells
          .amounts()
          .forEach(
              (slot, amount) -> {
                scales.merge(slot.indicator() + "#n", scale(amount.numerator()), Math::max);
                if (amount.denominator() != null) {
                  scales.merge(slot.indicator() + "#d", scale(amount.denominator()), Math::max);
                }
              });
    }
  }

  private static int scale(BigDecimal value) {
    return Math.max(0, value.stripTrailingZeros().scale());
  }

  /** The decimals of an indicator's amounts. */
  int decimals(String indicator, boolean denominator) {
    return scales.getOrDefault(indicator + (denominator ? "#d" : "#n"), 0);
  }

  /** The amount in whole units. */
  BigInteger units(String indicator, boolean denominator, BigDecimal amount) {
    return amount.movePointRight(decimals(indicator, denominator)).toBigIntegerExact();
  }

  /** The quantity of a cell; made if new. */
  String numerator(Slot slot, Amount amount) {
    return quantity(slot, false, amount.numerator());
  }

  /**
   * The quantity of a cell's denominator; null if it has none. Readers know it: who was counted
   * below a mean is counted in other figures too, which no rule protects.
   */
  @Nullable String denominator(Slot slot, Amount amount) {
    if (amount.denominator() == null) {
      return null;
    }
    String name = quantity(slot, true, amount.denominator());
    String id = "below " + name;
    List<Fact> facts = List.of(Fact.exactly(name, value(name)));
    statements.computeIfAbsent(id, key -> new Statement(key, facts, 1, Stance.KNOWN));
    return name;
  }

  private String quantity(Slot slot, boolean denominator, BigDecimal amount) {
    BigInteger value = units(slot.indicator(), denominator, amount);
    Known key = new Known(slot, denominator, value);
    String name = names.get(key);
    if (name == null) {
      name = String.format(Locale.ROOT, "q%06d", names.size());
      names.put(key, name);
      cells.put(name, slot);
      quantities.put(name, value);
    }
    return name;
  }

  /** The cell that a quantity is of. */
  String cell(String quantity) {
    return String.valueOf(cells.get(quantity));
  }

  /** Adds a sum over parts if it holds; else that no part is more than the whole, if that does. */
  void margin(String whole, List<String> parts) {
    BigInteger sum = BigInteger.ZERO;
    boolean below = true;
    BigInteger all = value(whole);
    for (String part : parts) {
      sum = sum.add(value(part));
      below &= value(part).compareTo(all) <= 0;
    }
    if (sum.equals(all)) {
      links.add(Fact.sum(whole, parts));
    } else if (below && sum.compareTo(all) > 0) {
      parts.stream()
          .filter(part -> !part.equals(whole))
          .forEach(part -> links.add(Fact.atMost(part, whole)));
    }
  }

  /** Adds a sum over cells of indicators that may be stored with different decimals. */
  void sum(Slot whole, Amount amount, Map<Slot, Amount> parts) {
    int most = decimals(whole.indicator(), false);
    for (Slot part : parts.keySet()) {
      most = Math.max(most, decimals(part.indicator(), false));
    }
    SortedMap<String, BigInteger> terms = new TreeMap<>();
    int scale = most;
    parts.forEach((slot, part) -> Fact.add(terms, numerator(slot, part), weight(slot, scale)));
    Fact.add(terms, numerator(whole, amount), weight(whole, scale).negate());
    Fact fact = new Fact(terms, BigInteger.ZERO, BigInteger.ZERO);
    if (fact.allows(fact.sum(quantities))) {
      links.add(fact);
    }
  }

  /** A sum of cells of one indicator that is a little off, for {@link #adopt}. */
  void near(Slot whole, Amount amount, Map<Slot, Amount> parts) {
    SortedMap<String, BigInteger> terms = new TreeMap<>();
    parts.forEach((slot, part) -> Fact.add(terms, numerator(slot, part), BigInteger.ONE));
    Fact.add(terms, numerator(whole, amount), BigInteger.ONE.negate());
    BigInteger off = new Fact(terms, null, null).sum(quantities);
    near.put(new Fact(terms, off, off), off.abs());
  }

  /** Adds the sums that are off by less than a figure in them has to stay unknown by. */
  void adopt(Map<String, Sensitive> sensitive) {
    near.forEach(
        (fact, off) -> {
          boolean tells =
              fact.terms().keySet().stream()
                  .map(sensitive::get)
                  .anyMatch(one -> one != null && off.compareTo(one.up()) < 0);
          if (tells) {
            links.add(fact);
          }
        });
  }

  /** Adds that a stretch of time is what readers form of others. */
  void gap(Gaps.Gap gap) {
    SortedMap<String, BigInteger> terms = new TreeMap<>();
    for (Gaps.Term term : gap.terms()) {
      BigInteger times = BigInteger.valueOf(term.times());
      Fact.add(terms, numerator(term.slot(), term.amount()), times);
    }
    Fact.add(terms, numerator(gap.slot(), gap.amount()), BigInteger.ONE.negate());
    links.add(new Fact(terms, BigInteger.ZERO, BigInteger.ZERO));
  }

  private BigInteger weight(Slot slot, int scale) {
    return BigInteger.TEN.pow(scale - decimals(slot.indicator(), false));
  }

  /** The name of what printing a cell tells. */
  String statementId(Slot slot, Amount amount) {
    return slot
        + "="
        + units(slot.indicator(), false, amount.numerator())
        + (amount.denominator() == null ? "" : "/" + amount.denominator().toPlainString());
  }

  /** Adds what printing a cell tells; what is known already stays known. */
  void print(Slot slot, Amount amount, boolean rounded, Stance stance) {
    String id = statementId(slot, amount);
    Statement before = statements.get(id);
    if (before != null && before.stance() == Stance.KNOWN && !betters(before, rounded, stance)) {
      return;
    }
    List<Fact> facts = rounded ? interval(slot, amount) : exact(slot, amount);
    statements.put(id, new Statement(id, facts, cost(slot, amount), stance));
  }

  private static boolean betters(Statement before, boolean rounded, Stance stance) {
    boolean exact = before.facts().stream().allMatch(Fact::pins);
    return !exact && !rounded && stance == Stance.KNOWN;
  }

  private static long cost(Slot slot, Amount amount) {
    long cost = slot.depth() == 0 ? 100 : slot.depth() == 1 ? 10 : 3;
    return amount.numerator().signum() == 0 ? 2 * cost : cost;
  }

  private List<Fact> exact(Slot slot, Amount amount) {
    List<Fact> facts = new ArrayList<>();
    String numerator = numerator(slot, amount);
    facts.add(Fact.exactly(numerator, value(numerator)));
    String denominator = denominator(slot, amount);
    if (denominator != null) {
      facts.add(Fact.exactly(denominator, value(denominator)));
    }
    return facts;
  }

  /** What the rounded rate tells of its two counts; all of them where there is no usual rate. */
  private List<Fact> interval(Slot slot, Amount amount) {
    Indicator indicator = indicators.get(slot.indicator());
    String below = denominator(slot, amount);
    if (indicator == null || below == null || value(below).signum() == 0) {
      return exact(slot, amount);
    }
    BigDecimal factor = indicator.scale() == null ? BigDecimal.ONE : indicator.scale();
    RoundingMode mode = indicator.rounding().mode();
    int decimals = indicator.rounding().scale();
    BigDecimal denominator = amount.denominator() == null ? BigDecimal.ONE : amount.denominator();
    BigInteger printed =
        indicator
            .rounding()
            .divide(amount.numerator().multiply(factor), denominator)
            .movePointRight(decimals)
            .toBigIntegerExact();
    if (mode != RoundingMode.HALF_UP && mode != RoundingMode.DOWN) {
      return exact(slot, amount);
    }
    // 2 · 10^k · factor · n lies in [low · d, high · d), all in whole units.
    BigInteger low = printed.multiply(TWO).subtract(mode == RoundingMode.DOWN ? ZERO : ONE);
    BigInteger high = low.add(TWO);
    int shift = Math.max(0, factor.scale());
    BigInteger n =
        factor
            .movePointRight(shift)
            .toBigIntegerExact()
            .multiply(BigInteger.TEN.pow(decimals + decimals(slot.indicator(), true)))
            .multiply(TWO);
    BigInteger d = BigInteger.TEN.pow(shift + decimals(slot.indicator(), false));
    String above = numerator(slot, amount);
    SortedMap<String, BigInteger> atLeast = new TreeMap<>(Map.of(above, n));
    Fact.add(atLeast, below, low.multiply(d).negate());
    SortedMap<String, BigInteger> lessThan = new TreeMap<>(Map.of(above, n));
    Fact.add(lessThan, below, high.multiply(d).negate());
    return List.of(new Fact(atLeast, ZERO, null), new Fact(lessThan, null, ONE.negate()));
  }

  private static final BigInteger ZERO = BigInteger.ZERO;
  private static final BigInteger ONE = BigInteger.ONE;

  /** What a statement says, if there is one of that name. */
  @Nullable Statement statement(String id) {
    return statements.get(id);
  }

  /** The value of a quantity that was made. */
  BigInteger value(String quantity) {
    BigInteger value = quantities.get(quantity);
    if (value == null) {
      throw new IllegalArgumentException("No quantity " + quantity);
    }
    return value;
  }

  /**
   * The system, with what is to be protected.
   *
   * @param units whether every unit is a reader who knows its own figures
   */
  Tables build(List<Sensitive> sensitive, boolean units) {
    SortedMap<String, Set<String>> groups = new TreeMap<>();
    if (units) {
      cells.forEach(
          (quantity, slot) -> {
            if (!slot.unit().isEmpty()) {
              groups.computeIfAbsent(UNIT + slot.unit(), key -> new HashSet<>()).add(quantity);
            }
          });
    }
    return new Tables(quantities, List.copyOf(links), statements, sensitive, groups);
  }
}
