package org.anshu.schedules.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables {@code list_} and {@code list_row} of the serving schema. */
final class ServedLists {

  private static final int BATCH = 500;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Connection serving;

  ServedLists(Connection serving) {
    this.serving = serving;
  }

  /** Whether the release has the rows already. */
  boolean has(String release, NamedCases.Asked asked) throws SQLException {
    try (PreparedStatement select =
        serving.prepareStatement(
            "SELECT 1 FROM list_ WHERE release_id = ? AND list_id = ? AND scope = ?")) {
      select.setString(1, release);
      select.setString(2, asked.list());
      select.setString(3, asked.scope());
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  /** Inserts {@code lists} in the connection's transaction. */
  void write(String release, List<ServedRows> lists) throws SQLException {
    for (ServedRows list : lists) {
      head(release, list);
      rows(release, list);
    }
  }

  private void head(String release, ServedRows list) throws SQLException {
    List<Map<String, String>> columns = new ArrayList<>();
    for (ServedRows.Column column : list.columns()) {
      Map<String, String> one = new TreeMap<>();
      one.put("name", column.name());
      one.put("type", column.type());
      one.put("zh", column.title());
      columns.add(one);
    }
    try (PreparedStatement insert =
        serving.prepareStatement("INSERT INTO list_ VALUES (?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, release);
      insert.setString(2, list.list());
      insert.setString(3, list.scope());
      insert.setString(4, list.title());
      insert.setString(5, json(columns));
      insert.setInt(6, list.rows().size());
      insert.executeUpdate();
    }
  }

  private void rows(String release, ServedRows list) throws SQLException {
    for (int from = 0; from < list.rows().size(); from += BATCH) {
      List<ServedRows.Row> part =
          list.rows().subList(from, Math.min(list.rows().size(), from + BATCH));
      String places = "(?, ?, ?, ?, ?, ?), ".repeat(part.size() - 1) + "(?, ?, ?, ?, ?, ?)";
      try (PreparedStatement insert =
          serving.prepareStatement("INSERT INTO list_row VALUES " + places)) {
        int parameter = 0;
        int number = from;
        for (ServedRows.Row row : part) {
          insert.setString(++parameter, release);
          insert.setString(++parameter, list.list());
          insert.setString(++parameter, list.scope());
          insert.setInt(++parameter, ++number);
          insert.setString(++parameter, row.unit());
          insert.setString(++parameter, json(new TreeMap<>(row.cells())));
        }
        insert.executeUpdate();
      }
    }
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
