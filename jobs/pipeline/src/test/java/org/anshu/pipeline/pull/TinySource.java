package org.anshu.pipeline.pull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anshu.connectors.demo.EmbeddedServer;
import org.anshu.connectors.mysql.MySqlConnector;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.connectors.spi.Connector;
import org.anshu.pipeline.DatabaseLogin;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.migration.Migration;
import org.anshu.progress.Progress;

/**
 * A source of three small tables in a real server, with an installation that knows no other: {@code
 * thing} has a cursor, {@code part} refers to it and its key may be twice, {@code note} has no
 * cursor. Rows that are gone are looked for in all three.
 */
final class TinySource implements AutoCloseable {

  static final String SOURCE = "tiny";
  static final List<String> TABLES = List.of("thing", "part", "note");

  private static final String CONTRACT =
      """
      source: tiny
      title: { zh: 小来源, en: Tiny source }
      provider: test
      owner: test
      connector: mysql
      connection: tiny
      tables:
        - name: thing
          from: thing
          key: [no]
          cursor: changed
          overlap: 2d
          deletes: keys
          quarantine_limit: { count: 1000 }
          columns:
            thing_no: { from: no, type: int, required: true }
            name: { from: name, required: true }
            amount: { from: amount, type: "decimal(12,2)" }
            on_day: { from: on_day, type: date, empty: ["0000-00-00"] }
            updated_at: { from: changed, type: datetime }
        - name: part
          from: part
          key: [no]
          cursor: changed
          overlap: 2d
          deletes: keys
          quarantine_limit: { count: 1000 }
          columns:
            part_no: { from: no, required: true }
            thing_no: { from: thing_no, expects: integer }
            size: { from: size, type: long }
            updated_at: { from: changed, type: datetime }
          checks:
            - references: { column: thing_no, table: thing }
        - name: note
          from: note
          key: [a, b]
          quarantine_limit: { count: 1000 }
          columns:
            a: { from: a, type: int, required: true }
            b: { from: b, required: true }
            text: { from: text }
      """;

  private static final Map<String, String> LANDING =
      Map.of(
          "thing",
          "thing_no INT NOT NULL COMMENT 'x', name STRING NOT NULL COMMENT 'x',"
              + " amount DECIMAL(12,2) COMMENT 'x', on_day DATE COMMENT 'x',"
              + " updated_at TIMESTAMP_NTZ COMMENT 'x'",
          "part",
          "part_no STRING NOT NULL COMMENT 'x', thing_no STRING COMMENT 'x',"
              + " size BIGINT COMMENT 'x', updated_at TIMESTAMP_NTZ COMMENT 'x'",
          "note",
          "a INT NOT NULL COMMENT 'x', b STRING NOT NULL COMMENT 'x', text STRING COMMENT 'x'");

  private static final String OURS =
      ", _source STRING NOT NULL COMMENT 'x', _pull_id STRING NOT NULL COMMENT 'x',"
          + " _pulled_at TIMESTAMP NOT NULL COMMENT 'x', _op STRING NOT NULL COMMENT 'x',"
          + " _row_key STRING NOT NULL COMMENT 'x', _row_hash STRING NOT NULL COMMENT 'x'";

  private static final Shape TINY =
      new Shape(
          CONTRACT,
          LANDING,
          List.of(
              "thing (no INT PRIMARY KEY, name VARCHAR(40), amount DECIMAL(12,2), on_day DATE,"
                  + " changed DATETIME(3), KEY (changed))",
              "part (no VARCHAR(20) NOT NULL, thing_no INT, size BIGINT, changed DATETIME,"
                  + " KEY (no), KEY (changed))",
              "note (a INT, b VARCHAR(10), text VARCHAR(200) CHARACTER SET utf8mb4,"
                  + " PRIMARY KEY (a, b))"));

  private final EmbeddedServer server;
  private final Path folder;
  private final String name;

  /**
   * What the source is like.
   *
   * @param contract its source.yml
   * @param landing the columns of the landing tables, ours excluded
   * @param tables their definitions at the source, in MySQL's words
   */
  record Shape(String contract, Map<String, String> landing, List<String> tables) {}

  private TinySource(EmbeddedServer server, Path folder, String name) {
    this.server = server;
    this.folder = folder;
    this.name = name;
  }

  /**
   * The empty source in a schema {@code name} of the server below {@code folder}, its installation
   * migrated.
   */
  static TinySource create(Path folder, String name) {
    return create(folder, name, TINY);
  }

  /** The same with other tables. */
  static TinySource create(Path folder, String name, Shape shape) {
    TinySource tiny =
        new TinySource(EmbeddedServer.startOrAttach(folder.resolve("server")), folder, name);
    tiny.execute("CREATE DATABASE " + name + " CHARACTER SET gbk");
    tiny.server.grantReader(name);
    shape.tables().forEach(table -> tiny.execute("CREATE TABLE " + name + "." + table));
    tiny.write(shape);
    Migration.migrate(tiny.settings("2026-07-01T00:00:00Z"), Progress.SILENT);
    return tiny;
  }

  private void write(Shape shape) {
    try {
      Path product = product();
      Path ddl = Files.createDirectories(product.resolve("warehouse-ddl/ods"));
      PulledCity.copy(
          PulledCity.productRoot().resolve("warehouse-ddl/mysql/ops"),
          product.resolve("warehouse-ddl/mysql/ops"));
      for (Map.Entry<String, String> table : shape.landing().entrySet()) {
        Files.writeString(
            ddl.resolve("001_tiny__%s.sql".formatted(table.getKey())),
            "-- One version of a row a line.\nCREATE TABLE ods.tiny__%s (\n  %s\n) COMMENT 'x';\n"
                .formatted(table.getKey(), table.getValue() + OURS));
      }
      contract(shape.contract());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces the contract. */
  void contract(String text) throws IOException {
    Path source = Files.createDirectories(product().resolve("connectors/sources/tiny"));
    Files.writeString(source.resolve("source.yml"), text);
  }

  private Path product() {
    return folder.resolve(name + "-product");
  }

  Path home() {
    return folder.resolve(name + "-home");
  }

  String url(String database) {
    return server.url(database);
  }

  /** The name of the source's schema. */
  String schema() {
    return name;
  }

  /** The name of the operations schema. */
  String operations() {
    return "anshu_" + name + "_ops";
  }

  PipelineSettings settings(String now) {
    return settings(now, server.url(operations()));
  }

  PipelineSettings settings(String now, String operations) {
    return new PipelineSettings(
        product(),
        home(),
        folder.resolve(name + "-warehouse").toAbsolutePath(),
        new DatabaseLogin(operations, server.application().user(), server.application().password()),
        new DatabaseLogin(
            server.url("anshu_" + name + "_serving"),
            server.application().user(),
            server.application().password()),
        List.of(SOURCE),
        PulledCity.ZONE,
        Clock.fixed(Instant.parse(now), PulledCity.ZONE),
        "local[1]");
  }

  Map<String, ConnectionSettings> connections(String url) {
    return Map.of(
        SOURCE, new ConnectionSettings(url, server.reader().user(), server.reader().password()));
  }

  PullSummary pull(String now) {
    return pulls(settings(now), new MySqlConnector(), server.url(name)).pull(List.of(SOURCE));
  }

  Pulls pulls(PipelineSettings settings, Connector connector, String url) {
    return new Pulls(settings, List.of(connector), connections(url), Progress.SILENT);
  }

  List<VerifiedTable> verify(String now, boolean againstSource) {
    return new PullVerification(
            settings(now),
            List.of(new MySqlConnector()),
            connections(server.url(name)),
            Progress.SILENT)
        .verify(SOURCE, null, againstSource);
  }

  /** A connection that may do everything, in the source's schema. */
  Connection root() throws SQLException {
    return DriverManager.getConnection(
        server.url(name), server.root().user(), server.root().password());
  }

  void execute(String sql) {
    try (Connection connection =
            DriverManager.getConnection(
                server.url("mysql"), server.root().user(), server.root().password());
        Statement statement = connection.createStatement()) {
      statement.execute("SET SESSION sql_mode = ''");
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The rows of a query by root, columns joined by a blank. */
  List<String> query(String sql) {
    try (Connection connection = root();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          line.append(i == 1 ? "" : " ").append(rows.getString(i));
        }
        found.add(line.toString());
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
