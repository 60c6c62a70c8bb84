package org.anshu.pipeline.release;

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
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anshu.connectors.demo.EmbeddedServer;
import org.anshu.pipeline.DatabaseLogin;
import org.anshu.pipeline.Engines;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.conform.BranchTables;
import org.anshu.pipeline.migration.Migration;
import org.anshu.pipeline.warehouse.Warehouse;
import org.anshu.progress.Progress;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types.NestedField;
import org.jspecify.annotations.Nullable;

/** A migrated installation of 云江市 without sources, into whose landing tables tests write rows. */
final class Installation implements AutoCloseable {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** The second takes longest: MonthlyRunsIT and ClusterIT ask whether two agree. */
  private static final Engines ONE_ENGINE = new Engines(Engines.Engine.DUCKDB, Engines.Engine.NONE);

  private final EmbeddedServer server;
  private final PipelineSettings settings;

  private Installation(EmbeddedServer server, PipelineSettings settings) {
    this.server = server;
    this.settings = settings;
  }

  /** A new one in {@code folder}, at the time {@code now}. */
  static Installation create(Path folder, Instant now) {
    Path product = productRoot();
    Path home = folder.resolve("home");
    copy(product.resolve("examples/demo/codelists"), home.resolve("codelists"));
    copy(product.resolve("examples/demo/reference"), home.resolve("reference"));
    Installation installation = reopen(folder, now);
    Migration.migrate(installation.settings, Progress.SILENT);
    return installation;
  }

  /** The one that {@link #create} made in {@code folder}. */
  static Installation reopen(Path folder, Instant now) {
    EmbeddedServer server = EmbeddedServer.startOrAttach(folder.resolve("server"));
    Path product = productRoot();
    Path home = folder.resolve("home");
    DatabaseLogin operations = login(server, "anshu_ops");
    DatabaseLogin serving = login(server, "anshu_serving");
    PipelineSettings settings =
        new PipelineSettings(
            product,
            home,
            folder.resolve("warehouse").toAbsolutePath(),
            operations,
            serving,
            List.of(
                "accident_direct", "enforcement", "credit", "special_equipment", "hazard_platform"),
            ZONE,
            Clock.fixed(now, ZONE),
            "local[*]",
            ONE_ENGINE);
    return new Installation(server, settings);
  }

  PipelineSettings settings() {
    return settings;
  }

  /**
   * Appends versions to a landing table.
   *
   * @param table such as {@code ods.enforcement__hazard}
   * @param key the row key's column
   * @param pulledAt when they became known
   * @param versions column to value as text; {@code _op} is {@code insert} if not given
   */
  void land(String table, String key, Instant pulledAt, List<Map<String, String>> versions) {
    try (Warehouse warehouse = Warehouse.open(settings)) {
      BranchTables tables = new BranchTables(warehouse.catalog(), "main");
      List<NestedField> columns = tables.load(table).schema().columns();
      List<List<@Nullable Object>> rows = new ArrayList<>();
      for (Map<String, String> version : versions) {
        List<@Nullable Object> row = new ArrayList<>();
        for (NestedField field : columns) {
          row.add(cell(field, key, pulledAt, version));
        }
        rows.add(row);
      }
      tables.overwrite(table, Expressions.alwaysFalse(), rows);
    }
  }

  /** A row written as {@code column=value | column=value}. */
  static Map<String, String> row(String text) {
    Map<String, String> row = new LinkedHashMap<>();
    for (String cell : text.split(" \\| ")) {
      row.put(cell.substring(0, cell.indexOf('=')), cell.substring(cell.indexOf('=') + 1));
    }
    return row;
  }

  /** The first column of a query on the serving schema, one text a row; columns joined by a bar. */
  List<String> serving(String query) {
    return query(settings.serving(), query);
  }

  List<String> operations(String query) {
    return query(settings.operations(), query);
  }

  private static List<String> query(DatabaseLogin login, String query) {
    try (Connection connection =
            DriverManager.getConnection(login.url(), login.user(), login.password());
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          cells.add(String.valueOf(result.getString(i)));
        }
        rows.add(String.join("|", cells));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  @Override
  public void close() {
    server.close();
  }

  private static @Nullable Object cell(
      NestedField field, String key, Instant pulledAt, Map<String, String> version) {
    String given = version.get(field.name());
    String text =
        switch (field.name()) {
          case "_source" -> "test";
          case "_pull_id" -> "test-" + pulledAt.getEpochSecond();
          case "_pulled_at" -> pulledAt.toString();
          case "_op" -> given == null ? "insert" : given;
          case "_row_key" -> version.get(key);
          case "_row_hash" -> version.toString();
          default -> given;
        };
    if (text == null) {
      return field.type().typeId() == Type.TypeID.BOOLEAN
          ? Boolean.FALSE
          : field.isRequired() ? defaultOf(field) : null;
    }
    return switch (field.type().typeId()) {
      case INTEGER -> Integer.valueOf(text);
      case LONG -> Long.valueOf(text);
      case BOOLEAN -> Boolean.valueOf(text);
      case DATE -> LocalDate.parse(text);
      case DECIMAL -> new java.math.BigDecimal(text).setScale(2);
      case TIMESTAMP ->
          text.endsWith("Z")
              ? OffsetDateTime.ofInstant(Instant.parse(text), ZoneOffset.UTC)
              : LocalDateTime.parse(text);
      default -> text;
    };
  }

  private static Object defaultOf(NestedField field) {
    return switch (field.type().typeId()) {
      case INTEGER -> 0;
      case DATE -> LocalDate.of(2026, 6, 1);
      case DECIMAL -> new java.math.BigDecimal("0.00");
      case TIMESTAMP -> LocalDateTime.of(2026, 6, 1, 8, 0);
      case STRING -> field.name().equals("area_code") ? "990102" : "x";
      default -> throw new IllegalArgumentException(field.toString());
    };
  }

  private static DatabaseLogin login(EmbeddedServer server, String database) {
    return new DatabaseLogin(
        server.url(database), server.application().user(), server.application().password());
  }

  /** The folder that holds the whole product. */
  static Path productRoot() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("warehouse-ddl"))) {
      folder = java.util.Objects.requireNonNull(folder.getParent(), "product root");
    }
    return folder;
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.list(from)) {
      Files.createDirectories(to);
      for (Path file : files.toArray(Path[]::new)) {
        Files.copy(file, to.resolve(String.valueOf(file.getFileName())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
