package org.anshu.registry.shape;

import java.util.List;

/**
 * An expression over the columns of a row.
 *
 * @param sql its text, valid in Spark and DuckDB with the aliases of the query
 * @param columns the columns that it names, in order, each once
 */
public record Expr(String sql, List<ColumnRef> columns) {

  public Expr {
    columns = List.copyOf(columns);
  }
}
