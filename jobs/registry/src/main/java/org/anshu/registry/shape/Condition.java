package org.anshu.registry.shape;

import java.util.List;

/**
 * One condition that a row must meet: a part between the {@code AND}s.
 *
 * @param sql its text, valid in Spark and DuckDB with the aliases of the query
 * @param columns the columns that it names, in order, each once
 */
public record Condition(String sql, List<ColumnRef> columns) {

  public Condition {
    columns = List.copyOf(columns);
  }

  /** Whether it names a column of the view with this alias. */
  public boolean names(String alias) {
    return columns.stream().anyMatch(column -> column.alias().equals(alias));
  }
}
