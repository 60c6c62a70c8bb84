package org.anshu.registry.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.anshu.registry.example.TextTable;
import org.anshu.registry.example.ViewCatalog;

/**
 * One worked example of a rule.
 *
 * @param name what it shows, a sentence
 * @param given the rows of each view; a view that is not named is empty
 * @param expect the keys of the rows found
 */
public record RuleExample(String name, Map<String, TextTable> given, Set<String> expect) {

  public RuleExample {
    given = Map.copyOf(given);
    expect = Set.copyOf(expect);
  }

  /**
   * The statements, for Spark and DuckDB alike, that make the views which {@code rule} reads.
   *
   * @throws IllegalArgumentException if the example gives a view or column that it does not read
   */
  public List<String> views(QualityRule rule) {
    TreeSet<String> unread = new TreeSet<>(given.keySet());
    unread.removeAll(rule.reads().keySet());
    if (!unread.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected tables of %s, found %s".formatted(rule.reads().keySet(), unread));
    }
    ViewCatalog catalog = new ViewCatalog(rule.reads());
    List<String> statements = new ArrayList<>();
    for (String view : rule.reads().keySet()) {
      statements.add(catalog.statement(view, given.get(view)));
    }
    return statements;
  }
}
