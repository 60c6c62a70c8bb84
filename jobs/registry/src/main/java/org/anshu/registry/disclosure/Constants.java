package org.anshu.registry.disclosure;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anshu.registry.disclosure.Statement.Stance;

/**
 * Takes out of tables what readers know for certain: printed in earlier editions, never kept back,
 * or what follows from these. Such quantities are the same in all tables that agree with what is
 * printed, so each fact says the same of the others alone; and what only they have linked falls
 * apart. Protected quantities stay, also if they can be worked out.
 */
final class Constants {

  private final Tables tables;
  private final Set<String> known = new HashSet<>();
  private final Map<String, List<Fact>> facts = new HashMap<>();

  /** How many quantities of a fact are not known, for facts that are certain. */
  private final Map<Fact, Integer> open = new IdentityHashMap<>();

  private final Deque<Fact> telling = new ArrayDeque<>();

  private Constants(Tables tables) {
    this.tables = tables;
  }

  /** The same tables for every question of what readers can work out, without constants. */
  static Tables takenOut(Tables tables) {
    Constants constants = new Constants(tables);
    constants.find();
    return constants.rest();
  }

  private void find() {
    Set<String> kept = new HashSet<>();
    tables.sensitive().forEach(one -> kept.add(one.quantity()));
    tables.links().forEach(this::certain);
    tables.statements().values().stream()
        .filter(statement -> statement.stance() == Stance.KNOWN)
        .flatMap(statement -> statement.facts().stream())
        .forEach(this::certain);
    while (!telling.isEmpty()) {
      for (String quantity : telling.remove().terms().keySet()) {
        if (!kept.contains(quantity) && known.add(quantity)) {
          facts.getOrDefault(quantity, List.of()).forEach(this::oneLess);
        }
      }
    }
  }

  private void certain(Fact fact) {
    if (fact.lower() == null || !fact.lower().equals(fact.upper())) {
      return;
    }
    fact.terms()
        .keySet()
        .forEach(quantity -> facts.computeIfAbsent(quantity, key -> new ArrayList<>()).add(fact));
    open.put(fact, fact.terms().size());
    if (fact.pins()) {
      telling.add(fact);
    }
  }

  private void oneLess(Fact fact) {
    if (open.merge(fact, -1, Integer::sum) == 1) {
      telling.add(fact);
    }
  }

  private Tables rest() {
    SortedMap<String, BigInteger> quantities = new TreeMap<>(tables.quantities());
    quantities.keySet().removeAll(known);
    SortedMap<String, Statement> statements = new TreeMap<>();
    for (Statement one : tables.statements().values()) {
      List<Fact> left = rest(one.facts());
      if (!left.isEmpty()) {
        statements.put(one.id(), new Statement(one.id(), left, one.cost(), one.stance()));
      }
    }
    return new Tables(
        quantities, rest(tables.links()), statements, tables.sensitive(), tables.groups());
  }

  private List<Fact> rest(List<Fact> all) {
    List<Fact> left = new ArrayList<>();
    for (Fact fact : all) {
      SortedMap<String, BigInteger> terms = new TreeMap<>(fact.terms());
      terms.keySet().removeAll(known);
      if (terms.size() == fact.terms().size()) {
        left.add(fact);
      } else if (!terms.isEmpty()) {
        BigInteger told = fact.sum(tables.quantities());
        BigInteger open = new Fact(terms, null, null).sum(tables.quantities());
        BigInteger constant = told.subtract(open);
        BigInteger lower = fact.lower() == null ? null : fact.lower().subtract(constant);
        BigInteger upper = fact.upper() == null ? null : fact.upper().subtract(constant);
        left.add(new Fact(terms, lower, upper));
      }
    }
    return left;
  }
}
