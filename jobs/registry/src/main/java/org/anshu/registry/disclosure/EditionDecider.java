package org.anshu.registry.disclosure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anshu.registry.Indicator;
import org.anshu.registry.disclosure.Decision.Fate;
import org.anshu.registry.disclosure.Decision.Guarded;
import org.anshu.registry.disclosure.Decision.Kind;
import org.anshu.registry.disclosure.Decision.Reason;
import org.anshu.registry.disclosure.Edition.Amount;
import org.anshu.registry.disclosure.ProtectionRule.Test;
import org.anshu.registry.disclosure.Statement.Stance;
import org.anshu.registry.trace.FigureId;
import org.jspecify.annotations.Nullable;

/** Decides what an edition keeps back, given everything that earlier ones have printed. */
public final class EditionDecider {

  private final DisclosureRules rules;
  private final Map<String, Indicator> indicators = new HashMap<>();
  private final String own;
  private final List<EditionCells> editions = new ArrayList<>();
  private final List<Gaps.Gap> gaps;
  private final SystemBuilder system;
  private final SortedMap<String, Sensitive> sensitive = new TreeMap<>();
  private final SortedMap<String, Guarded> published = new TreeMap<>();

  /**
   * A decider.
   *
   * @param own the unit of a district's edition, whose own figures it knows and may see; empty for
   *     the public
   */
  private EditionDecider(
      DisclosureRules rules,
      Collection<Indicator> indicators,
      String own,
      Edition now,
      List<Edition> older) {
    this.rules = rules;
    this.own = own;
    indicators.forEach(indicator -> this.indicators.put(indicator.id(), indicator));
    SortedSet<String> concerned = rules.concerned();
    Set<String> stocks = EditionCells.stocks(now, concerned);
    editions.add(new EditionCells(now, concerned, stocks));
    older.forEach(edition -> editions.add(new EditionCells(edition, concerned, stocks)));
    this.gaps = Gaps.of(editions);
    gaps.forEach(gap -> editions.get(0).add(gap.slot(), gap.amount()));
    this.system = new SystemBuilder(this.indicators, editions);
  }

  /**
   * What the public edition {@code now} keeps back.
   *
   * @param older everything printed for the public before: editions of the same release and of
   *     other months, in any order
   */
  public static Decision forPublic(
      DisclosureRules rules, Collection<Indicator> indicators, Edition now, List<Edition> older) {
    return new EditionDecider(rules, indicators, "", now, older).decide();
  }

  /**
   * What a district's edition keeps back so that it cannot work out another district's protected
   * figures from its own and the city's.
   *
   * @param unit the district
   * @param older what the district knows besides: its earlier editions and the public ones
   */
  public static Decision forDistrict(
      DisclosureRules rules,
      Collection<Indicator> indicators,
      String unit,
      Edition now,
      List<Edition> older) {
    return new EditionDecider(rules, indicators, unit, now, older).decide();
  }

  private Decision decide() {
    Margins margins = new Margins(system);
    for (EditionCells cells : editions) {
      margins.codes(cells);
      margins.declared(cells, rules.links());
    }
    margins.time(editions);
    gaps.forEach(system::gap);
    known();
    protect();
    system.adopt(sensitive);
    EditionCells now = editions.get(0);
    Map<Slot, Kind> hidden = printNow(now);
    Tables tables = system.build(List.copyOf(sensitive.values()), own.isEmpty());
    Pattern pattern = Suppression.of(tables);
    if (!Suppression.proven(tables, pattern)) {
      throw new IllegalStateException("Not proven: " + pattern.added());
    }
    SortedMap<FigureId, Reason> reasons = new TreeMap<>(Comparator.comparing(FigureId::toString));
    for (FigureId figure : now.edition().printed()) {
      Reason reason = reason(now, now.slot(figure), hidden, pattern);
      if (reason != null) {
        reasons.put(figure, reason);
      }
    }
    return new Decision(reasons, guarded(tables, pattern), pattern.proofs().size());
  }

  /** What earlier editions have printed; and what a district knows of itself. */
  private void known() {
    for (int i = 0; i < editions.size(); i++) {
      EditionCells cells = editions.get(i);
      Set<FigureId> printed = new HashSet<>(i == 0 ? Set.of() : cells.edition().printed());
      printed.removeAll(cells.edition().hidden());
      Set<Slot> rounded = cells.slots(cells.edition().rounded());
      for (Slot slot : cells.slots(printed)) {
        system.print(slot, cells.at(slot), rounded.contains(slot), Stance.KNOWN);
      }
      for (Map.Entry<Slot, Amount> cell : cells.amounts().entrySet()) {
        if (!own.isEmpty() && cell.getKey().unit().equals(own)) {
          system.print(cell.getKey(), cell.getValue(), false, Stance.KNOWN);
        }
      }
    }
  }

  /** Judges all cells of all editions. */
  private void protect() {
    for (EditionCells cells : editions) {
      for (Map.Entry<Slot, Amount> cell : cells.amounts().entrySet()) {
        Slot slot = cell.getKey();
        ProtectionRule rule = rules.rule(slot.indicator()).orElse(null);
        boolean others = own.isEmpty() || !(slot.unit().isEmpty() || slot.unit().equals(own));
        if (rule != null && others && small(rule, cells, slot)) {
          protect(rule, cells, slot);
        }
      }
    }
  }

  private boolean small(ProtectionRule rule, EditionCells cells, Slot slot) {
    Amount amount = cells.at(slot);
    BigDecimal few = rule.test() == Test.CONTRIBUTORS ? contributors(rule, cells, slot) : null;
    boolean nobody = few == null || few.signum() == 0;
    if (amount.numerator().signum() == 0 && nobody) {
      return false;
    }
    return switch (rule.test()) {
      case COUNT -> amount.numerator().compareTo(BigDecimal.valueOf(rule.below())) < 0;
      case BROKEN_DOWN -> slot.depth() > 0;
      case CONTRIBUTORS -> few == null || few.compareTo(BigDecimal.valueOf(rule.below())) < 0;
    };
  }

  /** How many have contributed; null if it is unknown. */
  private static @Nullable BigDecimal contributors(
      ProtectionRule rule, EditionCells cells, Slot slot) {
    if (rule.test() == Test.COUNT) {
      return cells.at(slot).numerator();
    }
    if (rule.test() == Test.BROKEN_DOWN) {
      return null;
    }
    Slot counted = rule.contributors().equals("self") ? slot : slot.of(rule.contributors());
    Amount amount = cells.amounts().get(counted);
    if (amount == null) {
      return null;
    }
    return rule.denominators() ? amount.denominator() : amount.numerator();
  }

  private void protect(ProtectionRule rule, EditionCells cells, Slot slot) {
    Amount amount = cells.at(slot);
    String quantity = system.numerator(slot, amount);
    BigInteger value = system.value(quantity);
    Statement before = system.statement(system.statementId(slot, amount));
    if (before != null
        && before.stance() == Stance.KNOWN
        && before.facts().stream().allMatch(Fact::pins)) {
      Range known = new Range(value, value);
      Fate fate = Fate.PUBLIC_ALREADY;
      published.put(
          quantity, new Guarded(slot.toString(), rule.id(), fate, value.toString(), known));
      return;
    }
    BigInteger units =
        BigInteger.TEN
            .pow(system.decimals(slot.indicator(), false))
            .multiply(BigInteger.valueOf(rule.units()));
    BigInteger share =
        new BigDecimal(value.multiply(BigInteger.valueOf(rule.percent())))
            .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
            .toBigInteger();
    BigInteger far = units.max(share);
    BigDecimal contributors = contributors(rule, cells, slot);
    boolean sole = contributors != null && contributors.compareTo(BigDecimal.ONE) <= 0;
    sensitive.put(
        quantity,
        new Sensitive(
            quantity,
            far.min(value),
            far,
            sole,
            rule.id(),
            List.of(slot.unit(), slot.sector(), slot.category())));
  }

  /** Adds what this edition would print; says what it does not, by rule. */
  private Map<Slot, Kind> printNow(EditionCells now) {
    Map<Slot, Kind> hidden = new HashMap<>();
    Set<Slot> rounded = now.slots(now.edition().rounded());
    Set<Slot> before = new HashSet<>();
    editions.stream()
        .skip(1)
        .forEach(cells -> before.addAll(cells.slots(cells.edition().hidden())));
    for (Slot slot : now.slots(now.edition().printed())) {
      Amount amount = now.at(slot);
      Kind kind = null;
      if (own.isEmpty() && rules.withheld(slot.indicator())) {
        kind = Kind.WITHHELD;
      } else if (sensitive.containsKey(system.numerator(slot, amount))) {
        kind = Kind.PROTECTED;
      } else if (before.contains(slot) && !slot.unit().equals(own)) {
        kind = Kind.INHERITED;
      }
      Stance stance = rules.keep().containsKey(slot.indicator()) ? Stance.KNOWN : Stance.OPEN;
      system.print(slot, amount, rounded.contains(slot), kind == null ? stance : Stance.HIDDEN);
      Statement told = system.statement(system.statementId(slot, amount));
      if (kind != null && (told == null || told.stance() == Stance.HIDDEN)) {
        hidden.put(slot, kind);
      }
    }
    return hidden;
  }

  private @Nullable Reason reason(
      EditionCells now, Slot slot, Map<Slot, Kind> hidden, Pattern pattern) {
    if (!now.amounts().containsKey(slot)) {
      return null;
    }
    Kind kind = hidden.get(slot);
    if (kind != null) {
      String rule = rules.rule(slot.indicator()).map(ProtectionRule::id).orElse("");
      return new Reason(kind, kind == Kind.INHERITED ? "" : rule, slot.toString());
    }
    String protects = pattern.added().get(system.statementId(slot, now.at(slot)));
    if (protects == null) {
      return null;
    }
    Sensitive one = sensitive.get(protects);
    return new Reason(Kind.SECONDARY, one == null ? "" : one.rule(), system.cell(protects));
  }

  /**
   * How the protected figures fare. What everybody can tell is bounded by linear programme; of a
   * district's edition, of which there are many, the witnesses say how far off it stays at least.
   */
  private List<Guarded> guarded(Tables tables, Pattern pattern) {
    SortedMap<String, Guarded> all = new TreeMap<>(published);
    Set<String> wanted = own.isEmpty() ? sensitive.keySet() : pattern.exposed();
    Map<String, Range> ranges =
        Suppression.ranges(tables, pattern.added().keySet(), Set.copyOf(wanted));
    Map<String, List<Witness>> proofs =
        pattern.proofs().stream().collect(Collectors.groupingBy(Witness::quantity));
    for (Sensitive one : sensitive.values()) {
      Fate fate = pattern.exposed().contains(one.quantity()) ? Fate.GIVEN_AWAY : Fate.SAFE;
      String cell = system.cell(one.quantity());
      BigInteger value = tables.value(one.quantity());
      Range range = ranges.get(one.quantity());
      if (range == null) {
        range = Range.shown(value, proofs.getOrDefault(one.quantity(), List.of()));
      }
      all.put(one.quantity(), new Guarded(cell, one.rule(), fate, value.toString(), range));
    }
    return List.copyOf(all.values());
  }
}
