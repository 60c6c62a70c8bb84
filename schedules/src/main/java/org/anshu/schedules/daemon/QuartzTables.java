package org.anshu.schedules.daemon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Quartz's tables in the operations schema, made from the script in Quartz's own jar.
 *
 * <p>The script drops every table first and would delete the schedules of a running cluster; here
 * its DROP statements are left out, tables are made only where absent, and an index that exists is
 * left alone. So it may be repeated, also after an interruption.
 */
final class QuartzTables {

  private static final String SCRIPT = "/org/quartz/impl/jdbcjobstore/tables_mysql_innodb.sql";
  private static final String OWN_SCRIPT = "/org/anshu/schedules/daemon/plan_firing.sql";
  private static final int DUPLICATE_INDEX = 1061;

  private QuartzTables() {}

  /** Makes what is absent. */
  static void ensure(Connection operations) throws SQLException {
    try (Statement statement = operations.createStatement()) {
      for (String sql : statements(read(SCRIPT))) {
        execute(statement, sql);
      }
      for (String sql : statements(read(OWN_SCRIPT))) {
        execute(statement, sql);
      }
    }
  }

  static List<String> statements(String script) {
    List<String> statements = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    script
        .lines()
        .filter(line -> !line.startsWith("#") && !line.startsWith("--"))
        .forEach(line -> text.append(line).append('\n'));
    for (String each : text.toString().split(";", -1)) {
      String sql = each.strip();
      String upper = sql.toUpperCase(Locale.ROOT);
      if (upper.startsWith("CREATE TABLE IF NOT EXISTS") || upper.startsWith("CREATE INDEX")) {
        statements.add(sql);
      } else if (upper.startsWith("CREATE TABLE")) {
        statements.add("CREATE TABLE IF NOT EXISTS" + sql.substring("CREATE TABLE".length()));
      }
    }
    return statements;
  }

  private static void execute(Statement statement, String sql) throws SQLException {
    try {
      statement.execute(sql);
    } catch (SQLException e) {
      if (e.getErrorCode() != DUPLICATE_INDEX) {
        throw e;
      }
    }
  }

  private static String read(String resource) {
    try (InputStream in =
        Objects.requireNonNull(QuartzTables.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
