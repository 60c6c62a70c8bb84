package org.anshu.registry.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Cuts tables into parts that nothing links but what is known; only parts with something to
 * protect.
 */
final class Components {

  private final Map<String, String> parents = new HashMap<>();

  private Components() {}

  static List<Tables> of(Tables all) {
    Tables tables = Constants.takenOut(all);
    Components components = new Components();
    tables.links().forEach(link -> components.join(link.terms().keySet()));
    for (Statement statement : tables.printed(Set.of())) {
      List<String> told = new ArrayList<>();
      statement.facts().forEach(fact -> told.addAll(fact.terms().keySet()));
      components.join(told);
    }
    SortedMap<String, Part> parts = new TreeMap<>();
    for (Sensitive one : tables.sensitive()) {
      parts.computeIfAbsent(components.root(one.quantity()), root -> new Part()).sensitive.add(one);
    }
    tables
        .quantities()
        .forEach(
            (name, value) -> find(parts, components, name, p -> p.quantities.put(name, value)));
    for (Fact link : tables.links()) {
      find(parts, components, link.terms().firstKey(), part -> part.links.add(link));
    }
    for (Statement one : tables.printed(Set.of())) {
      String any = one.facts().get(0).terms().firstKey();
      find(parts, components, any, part -> part.statements.put(one.id(), one));
    }
    return parts.values().stream().map(part -> part.tables(tables.groups())).toList();
  }

  private static void find(
      Map<String, Part> parts, Components components, String quantity, Consumer<Part> action) {
    Part part = parts.get(components.root(quantity));
    if (part != null) {
      action.accept(part);
    }
  }

  private void join(Collection<String> quantities) {
    String first = null;
    for (String quantity : quantities) {
      String root = root(quantity);
      if (first == null) {
        first = root;
      } else if (!root.equals(first)) {
        parents.put(root, first);
      }
    }
  }

  private String root(String quantity) {
    String at = quantity;
    String parent = parents.get(at);
    while (parent != null) {
      at = parent;
      parent = parents.get(at);
    }
    if (!at.equals(quantity)) {
      parents.put(quantity, at);
    }
    return at;
  }

  private static final class Part {

    private final SortedMap<String, BigInteger> quantities = new TreeMap<>();
    private final List<Fact> links = new ArrayList<>();
    private final SortedMap<String, Statement> statements = new TreeMap<>();
    private final List<Sensitive> sensitive = new ArrayList<>();

    Tables tables(SortedMap<String, Set<String>> groups) {
      SortedMap<String, Set<String>> known = new TreeMap<>();
      groups.forEach(
          (name, all) -> {
            Set<String> here = new HashSet<>(all);
            here.retainAll(quantities.keySet());
            if (!here.isEmpty()) {
              known.put(name, here);
            }
          });
      return new Tables(quantities, links, statements, sensitive, known);
    }
  }
}
