package org.anshu.schedules.query;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.batch.OperationsDatabase;
import org.jspecify.annotations.Nullable;

/**
 * The warehouse as it is, and beside it what was announced of assessments: {@code assessment},
 * {@code assessment_score}, {@code assessment_item_score}, {@code assessment_public}.
 */
public final class AnnouncedTables {

  private static final List<String> TABLES =
      List.of("assessment", "assessment_score", "assessment_item_score", "assessment_public");

  private AnnouncedTables() {}

  /** Opens the warehouse for {@code sql}; announced scores are read only if it names them. */
  public static WarehouseQuery open(PipelineSettings settings, String sql) throws SQLException {
    List<WarehouseTable> tables = LiveTables.of(settings, sql);
    if (!sql.toLowerCase(Locale.ROOT).contains("assessment")) {
      return WarehouseQuery.open(tables, settings.zone());
    }
    List<String> statements = new ArrayList<>();
    try (Connection serving = OperationsDatabase.connect(settings.serving());
        Statement statement = serving.createStatement()) {
      for (String name : TABLES) {
        try (ResultSet rows = statement.executeQuery("SELECT * FROM " + name)) {
          statements.addAll(table(name, rows));
        }
      }
    }
    return WarehouseQuery.open(tables, settings.zone(), statements);
  }

  private static List<String> table(String name, ResultSet rows) throws SQLException {
    ResultSetMetaData shape = rows.getMetaData();
    List<WarehouseTable.Column> columns = new ArrayList<>();
    for (int column = 1; column <= shape.getColumnCount(); column++) {
      columns.add(
          new WarehouseTable.Column(column, shape.getColumnLabel(column), type(shape, column)));
    }
    List<List<@Nullable Object>> cells = new ArrayList<>();
    while (rows.next()) {
      List<@Nullable Object> row = new ArrayList<>();
      for (int column = 1; column <= columns.size(); column++) {
        row.add(value(rows, shape, column));
      }
      cells.add(row);
    }
    return MemoryTables.typed(name, columns, cells);
  }

  private static String type(ResultSetMetaData shape, int column) throws SQLException {
    return switch (shape.getColumnType(column)) {
      case Types.INTEGER -> "INTEGER";
      case Types.BIT, Types.BOOLEAN, Types.TINYINT -> "BOOLEAN";
      case Types.DATE -> "DATE";
      case Types.DECIMAL ->
          "DECIMAL(%d,%d)".formatted(shape.getPrecision(column), shape.getScale(column));
      default -> "VARCHAR";
    };
  }

  private static @Nullable Object value(ResultSet rows, ResultSetMetaData shape, int column)
      throws SQLException {
    return switch (shape.getColumnType(column)) {
      case Types.INTEGER -> rows.getInt(column);
      case Types.BIT, Types.BOOLEAN, Types.TINYINT -> rows.getBoolean(column);
      case Types.DATE -> rows.getObject(column, java.time.LocalDate.class);
      case Types.DECIMAL -> rows.getBigDecimal(column);
      default -> rows.getString(column);
    };
  }
}
