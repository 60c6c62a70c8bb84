package org.anshu.schedules.production;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The outcome of the last pull of one source table, as its certificate says.
 *
 * @param source the source system
 * @param table the table as the contract names it
 * @param sourceRows the rows the source held
 * @param landed rows that landed as new versions
 * @param unchanged rows that were known already, those outside the change window included
 * @param quarantined rows set aside with a reason
 * @param deleted rows found to be gone at the source
 */
public record PulledTable(
    String source,
    String table,
    long sourceRows,
    long landed,
    long unchanged,
    long quarantined,
    long deleted) {

  private static final String LATEST =
      """
      SELECT source, table_name, source_rows, landed, unchanged, quarantined, deleted
      FROM pull_certificate AS mine
      WHERE pull_id = (
        SELECT MAX(pull_id) FROM pull_certificate AS other
        WHERE other.source = mine.source AND other.table_name = mine.table_name)
      ORDER BY source, table_name
      """;

  /**
   * The latest certificate of every table of {@code sources}, in the order of the sources.
   *
   * @param operations a connection to the operations schema
   */
  public static List<PulledTable> latest(Connection operations, List<String> sources)
      throws SQLException {
    List<PulledTable> tables = new ArrayList<>();
    try (PreparedStatement statement = operations.prepareStatement(LATEST);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        tables.add(
            new PulledTable(
                rows.getString(1),
                rows.getString(2),
                rows.getLong(3),
                rows.getLong(4),
                rows.getLong(5),
                rows.getLong(6),
                rows.getLong(7)));
      }
    }
    tables.removeIf(table -> !sources.contains(table.source()));
    tables.sort(java.util.Comparator.comparing(table -> sources.indexOf(table.source())));
    return tables;
  }
}
