package org.anshu.pipeline.gentle;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anshu.connectors.demo.EmbeddedServer;
import org.anshu.connectors.mysql.MySqlConnector;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.connectors.spi.Connector;
import org.anshu.connectors.spi.SourceLimits;
import org.anshu.failure.AnshuException;
import org.anshu.pipeline.DatabaseLogin;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.migration.Migration;
import org.anshu.pipeline.pull.PullSummary;
import org.anshu.pipeline.pull.Pulls;
import org.anshu.pipeline.warehouse.Warehouse;
import org.anshu.progress.Progress;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.CloseableIterable;
import org.jspecify.annotations.Nullable;

/**
 * An installation of its own beside a real server, without any of the product's tables: each test
 * adds a source by a schema and a contract.
 */
final class OwnSources implements AutoCloseable {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final String HEAD =
      """
      source: %1$s
      title: { zh: 测试来源, en: Test source }
      provider: p
      owner: o
      connector: mysql
      connection: %1$s
      """;

  private final EmbeddedServer server;
  private final Path folder;
  private final Map<String, ConnectionSettings> connections = new LinkedHashMap<>();
  private Instant now = Instant.parse("2026-07-25T00:00:00Z");

  private OwnSources(EmbeddedServer server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  static OwnSources create(Path folder) {
    Path product = folder.resolve("product/warehouse-ddl");
    Path real = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(real.resolve("warehouse-ddl/ods"))) {
      real = real.getParent();
    }
    copy(real.resolve("warehouse-ddl/mysql/ops"), product.resolve("mysql/ops"));
    copy(real.resolve("warehouse-ddl/mysql/serving"), product.resolve("mysql/serving"));
    copy(real.resolve("warehouse-ddl/codelists"), product.resolve("codelists"));
    return new OwnSources(EmbeddedServer.startOrAttach(folder.resolve("server")), folder);
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.list(from)) {
      Files.createDirectories(to);
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  EmbeddedServer server() {
    return server;
  }

  Path folder() {
    return folder;
  }

  /** The moment from now on. */
  void at(String instant) {
    now = Instant.parse(instant);
  }

  /** A source with an empty schema of the same name; its tables come by {@link #execute}. */
  void source(String name, String tables) {
    execute("CREATE DATABASE IF NOT EXISTS " + name);
    server.grantReader(name);
    connections.put(
        name,
        new ConnectionSettings(
            server.url(name), server.reader().user(), server.reader().password()));
    contract(name, tables);
  }

  /** Replaces the contract of {@code name}; its landing tables follow. */
  void contract(String name, String tables) {
    try {
      Path file = folder.resolve("home/sources").resolve(name).resolve("source.yml");
      Files.createDirectories(file.getParent());
      Files.writeString(file, HEAD.formatted(name) + tables);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Migration.migrate(settings(), Progress.SILENT);
  }

  /** Reaches {@code name} otherwise from now on. */
  void connection(String name, ConnectionSettings settings) {
    connections.put(name, settings);
  }

  ConnectionSettings connection(String name) {
    return connections.getOrDefault(name, new ConnectionSettings("", "", ""));
  }

  /** Sets limits of the installation on {@code name}. */
  void limit(String name, SourceLimits limits) {
    ConnectionSettings old = connection(name);
    connections.put(name, new ConnectionSettings(old.url(), old.user(), old.password(), limits));
  }

  PipelineSettings settings() {
    return new PipelineSettings(
        folder.resolve("product"),
        folder.resolve("home"),
        folder.resolve("warehouse").toAbsolutePath(),
        login("anshu_ops"),
        login("anshu_serving"),
        List.copyOf(connections.keySet()),
        ZONE,
        Clock.fixed(now, ZONE),
        "local[*]");
  }

  private DatabaseLogin login(String database) {
    return new DatabaseLogin(
        server.url(database), server.application().user(), server.application().password());
  }

  PullSummary pull(String source) {
    return pull(source, new MySqlConnector());
  }

  PullSummary pull(String source, Connector connector) {
    return new Pulls(settings(), List.of(connector), connections, Progress.SILENT)
        .pull(List.of(source));
  }

  /** The failure that a pull of {@code source} must end by. */
  AnshuException failure(String source) {
    return failure(source, new MySqlConnector());
  }

  AnshuException failure(String source, Connector connector) {
    return catchThrowableOfType(AnshuException.class, () -> pull(source, connector));
  }

  /** Runs statements as root, one after another, in the schema that they name. */
  void execute(String... statements) {
    try (Connection root = root();
        Statement statement = root.createStatement()) {
      statement.execute("SET SESSION sql_mode = ''");
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(String.join("; ", statements), e);
    }
  }

  Connection root() throws SQLException {
    return DriverManager.getConnection(
        server.url("mysql"), server.root().user(), server.root().password());
  }

  /** The rows of a query by root, columns joined by {@code |}. */
  List<String> query(String sql) {
    List<String> found = new ArrayList<>();
    try (Connection root = root();
        Statement statement = root.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          line.append(i == 1 ? "" : "|").append(rows.getString(i));
        }
        found.add(line.toString());
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
    return found;
  }

  /** The open issues of {@code source} in {@code book}: key, rule, column. */
  List<String> issues(String book, String source) {
    return query(
        "SELECT row_key, rule_id, column_name FROM anshu_ops."
            + book
            + " WHERE state = 'open' AND source = '"
            + source
            + "' ORDER BY 1, 2, 3");
  }

  /** The changes noticed of {@code source}: column, kind, effect, whether it still stops. */
  List<String> drift(String source) {
    return query(
        "SELECT column_name, kind, effect, effect = 'stopped' AND resolved_at IS NULL"
            + " FROM anshu_ops.schema_drift WHERE source = '"
            + source
            + "' ORDER BY id");
  }

  /** Every landed version, in order: operation, key and the wanted columns, joined by a bar. */
  List<String> landed(String source, String table, String... columns) {
    List<String> found = new ArrayList<>();
    try (Warehouse warehouse = Warehouse.open(settings());
        CloseableIterable<Record> rows =
            IcebergGenerics.read(warehouse.table("ods." + source + "__" + table)).build()) {
      for (Record row : rows) {
        StringBuilder line = new StringBuilder();
        line.append(row.getField("_pull_id").toString().replaceAll(".*-0*", ""));
        line.append('|').append(row.getField("_op")).append('|').append(row.getField("_row_key"));
        for (String column : columns) {
          @Nullable Object value = row.getField(column);
          line.append('|').append(value);
        }
        found.add(line.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    found.sort(null);
    return found;
  }

  @Override
  public void close() {
    server.close();
  }
}
