package org.anshu.schedules.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a query, at most as many rows as asked for.
 *
 * @param columns names and kinds
 * @param rows the values: {@code null}, {@link Boolean}, {@link Number} or text
 * @param truncated whether there were more rows than the limit
 */
public record QueryResult(
    List<Column> columns, List<List<@Nullable Object>> rows, boolean truncated) {

  /**
   * One column of an answer.
   *
   * @param name its title
   * @param numeric whether it holds numbers
   */
  public record Column(String name, boolean numeric) {}
}
