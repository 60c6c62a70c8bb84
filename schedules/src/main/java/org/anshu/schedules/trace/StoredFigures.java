package org.anshu.schedules.trace;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anshu.registry.trace.FigureId;
import org.anshu.schedules.trace.Trace.Waiting;
import org.jspecify.annotations.Nullable;

/** What a release published, and what waited when it was made. */
public final class StoredFigures {

  private static final String ONE =
      """
      SELECT numerator, denominator FROM indicator_value
      WHERE release_id = ? AND indicator_id = ? AND window_id = ?
        AND unit_code = ? AND sector_code = ? AND category_code = ?
      """;

  private static final String WAITING =
      """
      SELECT source, table_name, row_key, MIN(message_zh) FROM quarantine
      WHERE state = 'open' AND source = ? AND table_name = ?
      GROUP BY source, table_name, row_key ORDER BY row_key
      """;

  private StoredFigures() {}

  /**
   * A published figure.
   *
   * @param numerator what was counted
   * @param denominator what it is related to; null for a plain count or if not released
   */
  public record Stored(BigDecimal numerator, @Nullable BigDecimal denominator) {}

  /** The figure of a release; empty if it has none at that address. */
  public static Optional<Stored> find(Connection serving, String release, FigureId id)
      throws SQLException {
    try (PreparedStatement statement = serving.prepareStatement(ONE)) {
      List<String> address =
          List.of(release, id.indicator(), id.window(), id.unit(), id.sector(), id.category());
      for (int i = 0; i < address.size(); i++) {
        statement.setString(i + 1, address.get(i));
      }
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(new Stored(row.getBigDecimal(1), row.getBigDecimal(2)))
            : Optional.empty();
      }
    }
  }

  /**
   * The rows of a source's table that wait in quarantine until today.
   *
   * @param operations the operations schema
   */
  public static List<Waiting> waiting(Connection operations, String source, String table)
      throws SQLException {
    try (PreparedStatement statement = operations.prepareStatement(WAITING)) {
      statement.setString(1, source);
      statement.setString(2, table);
      List<Waiting> rows = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.add(
              new Waiting(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
        }
      }
      return rows;
    }
  }
}
