package org.anshu.pipeline.pull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anshu.connectors.demo.CityOptions;
import org.anshu.connectors.demo.DemoCity;
import org.anshu.connectors.demo.EmbeddedServer;
import org.anshu.connectors.mysql.MySqlConnector;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.pipeline.DatabaseLogin;
import org.anshu.pipeline.Engines;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.migration.Migration;
import org.anshu.pipeline.warehouse.Warehouse;
import org.anshu.progress.Progress;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.CloseableIterable;

/** A small 云江市 in a real server with a migrated installation that pulls from it. */
final class PulledCity implements AutoCloseable {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final Map<String, String> SCHEMAS = new LinkedHashMap<>();

  static {
    SCHEMAS.put("accident_direct", "sgzb");
    SCHEMAS.put("enforcement", "aqzf");
    SCHEMAS.put("credit", "xypt");
    SCHEMAS.put("special_equipment", "tzsb");
    SCHEMAS.put("hazard_platform", "yhpt");
  }

  private final EmbeddedServer server;
  private final Path folder;
  private final String now;

  private PulledCity(EmbeddedServer server, Path folder, String now) {
    this.server = server;
    this.folder = folder;
    this.now = now;
  }

  /** A city of {@code scale} in {@code folder}, not yet pulled. */
  static PulledCity create(Path folder, String scale) {
    PulledCity city = attach(folder, "2026-07-25T00:00:00Z");
    try (Connection root = city.root()) {
      DemoCity.generate(root, new CityOptions(20_260_725L, new BigDecimal(scale)), Progress.SILENT);
      SCHEMAS.values().forEach(city.server::grantReader);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    copy(productRoot().resolve("examples/demo/codelists"), folder.resolve("home/codelists"));
    Migration.migrate(city.settings(), Progress.SILENT);
    return city;
  }

  /** The city in {@code folder} as another process made it, at the time {@code now}. */
  static PulledCity attach(Path folder, String now) {
    return new PulledCity(EmbeddedServer.startOrAttach(folder.resolve("server")), folder, now);
  }

  PulledCity at(String instant) {
    return new PulledCity(server, folder, instant);
  }

  PipelineSettings settings() {
    return settings("anshu_ops", "warehouse");
  }

  /** Settings of an installation of its own beside the usual one. */
  PipelineSettings settings(String operations, String warehouse) {
    return new PipelineSettings(
        productRoot(),
        folder.resolve("home"),
        folder.resolve(warehouse).toAbsolutePath(),
        login(operations),
        login("anshu_serving"),
        List.copyOf(SCHEMAS.keySet()),
        ZONE,
        Clock.fixed(Instant.parse(now), ZONE),
        "local[*]",
        // One engine: MonthlyRunsIT asks whether two agree.
        new Engines(Engines.Engine.DUCKDB, Engines.Engine.NONE));
  }

  private DatabaseLogin login(String database) {
    return new DatabaseLogin(
        server.url(database), server.application().user(), server.application().password());
  }

  ConnectionSettings connection(String schema) {
    return new ConnectionSettings(
        server.url(schema), server.reader().user(), server.reader().password());
  }

  Map<String, ConnectionSettings> connections() {
    Map<String, ConnectionSettings> connections = new LinkedHashMap<>();
    SCHEMAS.forEach((source, schema) -> connections.put(source, connection(schema)));
    return connections;
  }

  PullSummary pull(String... sources) {
    return pull(settings(), sources);
  }

  PullSummary pull(PipelineSettings settings, String... sources) {
    return new Pulls(settings, List.of(new MySqlConnector()), connections(), Progress.SILENT)
        .pull(sources.length == 0 ? settings.sources() : List.of(sources));
  }

  Connection root() throws SQLException {
    return DriverManager.getConnection(
        server.url("mysql"), server.root().user(), server.root().password());
  }

  /** Changes the sources or the truth; reads nothing. */
  void execute(String sql) {
    try (Connection root = root();
        Statement statement = root.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The rows of a query by root, columns joined by a blank. */
  List<String> query(String sql) {
    List<String> found = new ArrayList<>();
    try (Connection root = root();
        Statement statement = root.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          line.append(i == 1 ? "" : " ").append(rows.getString(i));
        }
        found.add(line.toString());
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
    return found;
  }

  /** Every published version of every landing table, as text, without the pull's id. */
  Map<String, List<String>> landed(PipelineSettings settings) {
    Map<String, List<String>> tables = new TreeMap<>();
    try (Warehouse warehouse = Warehouse.open(settings)) {
      warehouse
          .catalog()
          .listTables(org.apache.iceberg.catalog.Namespace.of("ods"))
          .forEach(id -> tables.put(id.name(), rows(warehouse, id.toString())));
    }
    return tables;
  }

  static List<String> rows(Warehouse warehouse, String table) {
    List<String> rows = new ArrayList<>();
    try (CloseableIterable<Record> records = IcebergGenerics.read(warehouse.table(table)).build()) {
      records.forEach(record -> rows.add(record.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    rows.sort(null);
    return rows;
  }

  static Path productRoot() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("warehouse-ddl/ods"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("No product root above the working directory");
    }
    return folder;
  }

  static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.list(from)) {
      Files.createDirectories(to);
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
