package org.anshu.connectors.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The statements of one source schema, in a resource beside this class.
 *
 * @param create what makes the empty schema; drops an old one
 * @param index what makes its indexes, faster after the rows are in
 */
record SqlScript(List<String> create, List<String> index) {

  private static final String MARK = "-- after load";

  /** Reads {@code <schema>.sql}: every statement ends with a semicolon at the end of a line. */
  static SqlScript of(String schema) {
    String name = schema + ".sql";
    try (InputStream stream = SqlScript.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("Expected resource " + name + ", found none");
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      int mark = text.indexOf(MARK);
      return new SqlScript(statements(text.substring(0, mark)), statements(text.substring(mark)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void run(Connection connection, List<String> statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  private static List<String> statements(String text) {
    String code =
        Arrays.stream(text.split("\n"))
            .filter(line -> !line.startsWith("--"))
            .collect(Collectors.joining("\n"));
    List<String> statements = new ArrayList<>();
    for (String each : code.split(";\\s*(\n|$)")) {
      if (!each.isBlank()) {
        statements.add(each.strip());
      }
    }
    return statements;
  }
}
