package org.anshu.pipeline.care;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.anshu.pipeline.DatabaseLogin;
import org.anshu.pipeline.batch.JdbcUrls;
import org.anshu.pipeline.batch.OperationsDatabase;

/**
 * A MySQL schema of ours as a file of statements, one JSON text a line, and back. Every table has a
 * digest of its rows, so that what was restored can be proved equal.
 */
final class SchemaDump {

  private static final int LARGE_STATEMENT = 500_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final DatabaseLogin login;

  /** Dumps of the schema that {@code login} names. */
  SchemaDump(DatabaseLogin login) {
    this.login =
        new DatabaseLogin(
            JdbcUrls.with(login.url(), "characterSetResults=UTF-8"),
            login.user(),
            login.password());
  }

  /** Writes all tables as they are at one moment; table to rows and digest. */
  Map<String, String> write(Path file) {
    try (Writer lines =
            new java.io.OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8);
        Connection connection = snapshot()) {
      return read(connection, lines);
    } catch (SQLException e) {
      throw OperationsDatabase.failure(login, e);
    } catch (IOException e) {
      throw new UncheckedIOException("Not written: " + file, e);
    }
  }

  /** Table to rows and digest, as {@link #write} gives them. */
  Map<String, String> digests() {
    try (Connection connection = snapshot()) {
      return read(connection, Writer.nullWriter());
    } catch (SQLException e) {
      throw OperationsDatabase.failure(login, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tables of the schema. */
  List<String> tables() {
    try (Connection connection = OperationsDatabase.connect(login)) {
      return tables(connection);
    } catch (SQLException e) {
      throw OperationsDatabase.failure(login, e);
    }
  }

  /** Executes what {@link #write} wrote; the schema must be empty. */
  void restore(Path file) {
    try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
        Connection connection = OperationsDatabase.connect(login);
        Statement statement = connection.createStatement()) {
      statement.execute("SET SESSION foreign_key_checks = 0, unique_checks = 0");
      statement.execute("SET SESSION sql_mode = 'NO_AUTO_VALUE_ON_ZERO'");
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        statement.execute(JSON.readTree(line).asText());
      }
    } catch (SQLException e) {
      throw OperationsDatabase.failure(login, e);
    } catch (IOException e) {
      throw new UncheckedIOException("Not readable: " + file, e);
    }
  }

  private Connection snapshot() throws SQLException {
    Connection connection = OperationsDatabase.connect(login);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
      statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static Map<String, String> read(Connection connection, Writer lines)
      throws SQLException, IOException {
    Map<String, String> digests = new TreeMap<>();
    for (String table : tables(connection)) {
      line(lines, definition(connection, table));
      digests.put(table, rows(connection, table, lines));
    }
    return digests;
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                    + " AND table_type = 'BASE TABLE' ORDER BY table_name")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  private static String definition(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW CREATE TABLE `" + table + "`")) {
      row.next();
      return row.getString(2);
    }
  }

  /** Writes a table's rows in a fixed order; their number and digest. */
  private static String rows(Connection connection, String table, Writer lines)
      throws SQLException, IOException {
    MessageDigest digest = FileHash.sha256();
    long count = 0;
    StringBuilder insert = new StringBuilder();
    try (Statement statement =
        connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
      statement.setFetchSize(Integer.MIN_VALUE);
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT * FROM `" + table + "` ORDER BY " + order(connection, table))) {
        while (rows.next()) {
          String row = row(rows);
          digest.update(row.getBytes(StandardCharsets.UTF_8));
          count++;
          insert.append(insert.isEmpty() ? "INSERT INTO `" + table + "` VALUES " : ",").append(row);
          if (insert.length() > LARGE_STATEMENT) {
            line(lines, insert.toString());
            insert.setLength(0);
          }
        }
      }
    }
    if (!insert.isEmpty()) {
      line(lines, insert.toString());
    }
    return count + " " + HexFormat.of().formatHex(digest.digest());
  }

  /** The primary key's columns, else all. */
  private static String order(Connection connection, String table) throws SQLException {
    List<String> key = new ArrayList<>();
    List<String> all = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT column_name, column_key FROM information_schema.columns WHERE table_schema"
                    + " = DATABASE() AND table_name = '"
                    + table
                    + "' ORDER BY ordinal_position")) {
      while (rows.next()) {
        all.add("`" + rows.getString(1) + "`");
        if ("PRI".equals(rows.getString(2))) {
          key.add("`" + rows.getString(1) + "`");
        }
      }
    }
    return String.join(", ", key.isEmpty() ? all : key);
  }

  private static String row(ResultSet rows) throws SQLException {
    int width = rows.getMetaData().getColumnCount();
    StringBuilder row = new StringBuilder("(");
    for (int i = 1; i <= width; i++) {
      byte[] value = rows.getBytes(i);
      row.append(i == 1 ? "" : ",").append(value == null ? "NULL" : literal(rows, i, value));
    }
    return row.append(')').toString();
  }

  private static String literal(ResultSet rows, int column, byte[] value) throws SQLException {
    String hex = "X'" + HexFormat.of().formatHex(value) + "'";
    return switch (rows.getMetaData().getColumnType(column)) {
      case java.sql.Types.BINARY,
          java.sql.Types.VARBINARY,
          java.sql.Types.LONGVARBINARY,
          java.sql.Types.BLOB ->
          hex;
      case java.sql.Types.BIT -> rows.getMetaData().getPrecision(column) == 1 ? bit(value) : hex;
      case java.sql.Types.TINYINT,
          java.sql.Types.SMALLINT,
          java.sql.Types.INTEGER,
          java.sql.Types.BIGINT,
          java.sql.Types.DECIMAL ->
          new String(value, StandardCharsets.US_ASCII);
      default -> "CONVERT(" + hex + " USING utf8mb4)";
    };
  }

  /** A TINYINT(1) calls itself a bit but comes as a digit. */
  private static String bit(byte[] value) {
    return value[0] >= '0' ? new String(value, StandardCharsets.US_ASCII) : "b'" + value[0] + "'";
  }

  private static void line(Writer lines, String statement) throws IOException {
    lines.write(JsonNodeFactory.instance.textNode(statement).toString());
    lines.write('\n');
  }
}
