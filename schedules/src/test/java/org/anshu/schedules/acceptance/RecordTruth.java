package org.anshu.schedules.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anshu.pipeline.warehouse.Warehouse;

/**
 * Conformed records beside the same by plain SQL on the sources, as {@code truth/records.sql} pairs
 * them. Needs the functions that {@link Truth} makes.
 */
final class RecordTruth {

  private static final Pattern TABLE = Pattern.compile("\\{(\\w+)}");

  private RecordTruth() {}

  /** What each pair says, by its title: of the warehouse, of the sources. */
  record Sides(List<String> warehouse, List<String> sources) {}

  static Map<String, Sides> read(Warehouse warehouse, Connection root) throws SQLException {
    Map<String, Sides> all = new LinkedHashMap<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
      for (String block : text().split("-- title: ", -1)) {
        int line = block.indexOf('\n');
        String[] pair = block.substring(line).split(";\\s*(\n|$)");
        if (pair.length < 2) {
          continue;
        }
        String conformed =
            TABLE
                .matcher(pair[0])
                .replaceAll(each -> Matcher.quoteReplacement(files(warehouse, each.group(1))));
        all.put(block.substring(0, line), new Sides(rows(duck, conformed), rows(root, pair[1])));
      }
    }
    return all;
  }

  private static String files(Warehouse warehouse, String table) {
    return warehouse.liveFiles("dwd." + table).stream()
        .map(file -> "'" + file + "'")
        .collect(Collectors.joining(", ", "read_parquet([", "])"));
  }

  private static List<String> rows(Connection connection, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    rows.sort(null);
    return rows;
  }

  private static String text() {
    try (InputStream stream =
        Objects.requireNonNull(RecordTruth.class.getResourceAsStream("/truth/records.sql"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
