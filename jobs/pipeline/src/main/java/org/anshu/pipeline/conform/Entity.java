package org.anshu.pipeline.conform;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A thing of the domain with the columns in which sources land it: one entry of {@code
 * entities.yml}.
 *
 * @param id its name in contracts, views and tables: {@code penalty_case}
 * @param table its conformed table
 * @param eventColumn the column that says when a row of it happened; null for registers and
 *     attachments
 * @param eventUnless the entity whose delivery makes {@code eventColumn} void; null if none does
 * @param of the entity without which a computed one has no rows; null of a landed one, and of a
 *     computed one that no indicator reads
 * @param columns the landed columns by name, in order
 */
public record Entity(
    String id,
    String table,
    @Nullable String eventColumn,
    @Nullable String eventUnless,
    @Nullable String of,
    Map<String, Column> columns) {

  public Entity {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /**
   * A landed column.
   *
   * @param type its SQL type
   * @param missing the SQL literal that stands for a missing value
   */
  public record Column(String type, String missing) {}

  /** Whether it is computed from other entities instead of landed. */
  public boolean computed() {
    return columns.isEmpty();
  }
}
