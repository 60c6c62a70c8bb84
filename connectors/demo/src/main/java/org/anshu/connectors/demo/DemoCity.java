package org.anshu.connectors.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.anshu.failure.Text;
import org.anshu.progress.Progress;

/**
 * The invented city 云江市: fills five source schemas, and {@code demo_truth} with what is odd in
 * them.
 */
public final class DemoCity {

  private static final List<String> SCHEMAS =
      List.of("sgzb", "aqzf", "xypt", "tzsb", "yhpt", "demo_truth");

  private DemoCity() {}

  /**
   * Makes the schemas anew and fills them; older ones of the same names are dropped.
   *
   * @param root a connection that may create and drop databases; left in auto-commit
   * @param options which city
   * @param progress hears of every table
   */
  public static CityCensus generate(Connection root, CityOptions options, Progress progress) {
    try {
      prepare(root);
      for (String schema : SCHEMAS) {
        SqlScript.run(root, SqlScript.of(schema).create());
      }
      root.setAutoCommit(false);
      try (SqlRowSink sink = new SqlRowSink(root)) {
        City.generate(options, sink, progress);
        sink.finish();
        index(root, progress);
        return new CityCensus(sink.counts());
      } finally {
        root.setAutoCommit(true);
      }
    } catch (SqlRowSink.SinkException e) {
      throw ServerFailures.ofDatabase(e.getCause() == null ? e : e.getCause());
    } catch (SQLException e) {
      throw ServerFailures.ofDatabase(e);
    }
  }

  private static void prepare(Connection root) throws SQLException {
    try (Statement statement = root.createStatement()) {
      // Strict, so that no value is cut silently; zero dates are allowed, the sources have them.
      statement.execute("SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION'");
      statement.execute("SET SESSION unique_checks = 0, foreign_key_checks = 0");
    }
  }

  private static void index(Connection root, Progress progress) throws SQLException {
    progress.stage(new Text("建立索引", "Indexes"), -1);
    for (String schema : SCHEMAS) {
      SqlScript.run(root, SqlScript.of(schema).index());
    }
    progress.done(new Text("索引已建立", "Indexes built"));
  }
}
