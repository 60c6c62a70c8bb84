package org.anshu.reports;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anshu.connectors.demo.EmbeddedServer;
import org.anshu.reports.figures.Axis;
import org.anshu.reports.figures.Figure;
import org.anshu.reports.figures.Key;
import org.anshu.reports.figures.LargerAccident;
import org.anshu.reports.figures.Member;
import org.anshu.reports.figures.ReleaseFigures;

/** The serving schema in a real server of its own, filled by hand. */
final class SampleServing implements AutoCloseable {

  private static final Path SCHEMA = Path.of("..", "warehouse-ddl", "mysql", "serving");

  private final EmbeddedServer server;
  private final Connection connection;
  private final String release;

  private SampleServing(EmbeddedServer server, Connection connection, String release) {
    this.server = server;
    this.connection = connection;
    this.release = release;
  }

  /** Starts a server in {@code folder} whose schema holds {@code figures}. */
  static SampleServing start(Path folder, ReleaseFigures figures) throws SQLException, IOException {
    EmbeddedServer server = EmbeddedServer.startOrAttach(Files.createDirectories(folder));
    String user = server.root().user();
    String password = server.root().password();
    try (Connection root = DriverManager.getConnection(server.url("mysql"), user, password);
        Statement statement = root.createStatement()) {
      statement.execute("CREATE DATABASE IF NOT EXISTS anshu_serving");
    }
    Connection connection =
        DriverManager.getConnection(server.url("anshu_serving"), user, password);
    try (Statement statement = connection.createStatement();
        Stream<Path> files = Files.list(SCHEMA)) {
      for (Path file : files.sorted().toList()) {
        for (String create : Files.readString(file).split(";\\s*\\n")) {
          if (!create.isBlank()) {
            statement.execute(create);
          }
        }
      }
    }
    SampleServing serving = new SampleServing(server, connection, figures.release().id());
    serving.insert(figures);
    return serving;
  }

  /** The connection that everything was filled by. */
  Connection connection() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    server.close();
  }

  private void insert(ReleaseFigures figures) throws SQLException {
    var release = figures.release();
    execute(
        "INSERT INTO release_ VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        release.id(),
        release.month().toString(),
        release.edition(),
        release.asOf(),
        release.computedAt(),
        release.codeVersion(),
        release.cityName(),
        release.cityCode());
    members("INSERT INTO dim_unit VALUES (?, ?, ?, 'district', ?)", figures.units());
    members("INSERT INTO dim_sector VALUES (?, ?, ?, ?)", figures.members(Axis.SECTOR));
    members(
        "INSERT INTO dim_category VALUES (?, 'equipment_kind', ?, ?, ?)",
        figures.members(Axis.CATEGORY));
    for (Map.Entry<Key, Figure> value : figures.values().entrySet()) {
      Key key = value.getKey();
      BigDecimal denominator = value.getValue().denominator();
      execute(
          "INSERT INTO indicator_value VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
          release.id(),
          key.indicator(),
          key.window(),
          key.axis() == Axis.UNIT ? key.code() : "",
          key.axis() == Axis.SECTOR ? key.code() : "",
          key.axis() == Axis.CATEGORY ? key.code() : "",
          value.getValue().numerator(),
          denominator,
          value.getValue().pending() ? "pending_denominator" : "ok");
    }
    for (LargerAccident one : figures.largerAccidents()) {
      execute(
          "INSERT INTO larger_accident VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          release.id(),
          one.accidentNo(),
          one.occurredOn(),
          one.unitCode(),
          one.sectorCode(),
          one.title(),
          one.grade(),
          one.deaths(),
          one.seriousInjuries(),
          one.directLossWan());
    }
    for (int i = 0; i < figures.notes().size(); i++) {
      var note = figures.notes().get(i);
      execute("INSERT INTO note VALUES (?, ?, ?, ?)", release.id(), i, note.kind(), note.text());
    }
  }

  /** Keeps a list of named cases with the release; the cell {@code unit_code} is the row's unit. */
  void list(String id, String scope, List<Map<String, String>> rows) throws SQLException {
    execute("INSERT INTO list_ VALUES (?, ?, ?, ?, '[]', ?)", release, id, scope, id, rows.size());
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> row = rows.get(i);
      try {
        execute(
            "INSERT INTO list_row VALUES (?, ?, ?, ?, ?, ?)",
            release,
            id,
            scope,
            i + 1,
            row.getOrDefault("unit_code", ""),
            new ObjectMapper().writeValueAsString(row));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void members(String sql, List<Member> members) throws SQLException {
    for (int i = 0; i < members.size(); i++) {
      execute(sql, release, members.get(i).code(), members.get(i).name(), i);
    }
  }

  /** Changes the schema. */
  void execute(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
