package org.anshu.schedules.query;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anshu.connectors.demo.EmbeddedServer;
import org.anshu.pipeline.DatabaseLogin;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.conform.BranchTables;
import org.anshu.pipeline.migration.Migration;
import org.anshu.pipeline.warehouse.Warehouse;
import org.anshu.progress.Progress;
import org.anshu.registry.listing.Listing;
import org.anshu.registry.listing.Listings;
import org.anshu.schedules.ProductRoot;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.types.Types.DecimalType;
import org.apache.iceberg.types.Types.NestedField;
import org.jspecify.annotations.Nullable;

/** A migrated installation into whose landing tables tests write rows, read by DuckDB alone. */
final class LandedCity implements AutoCloseable {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final EmbeddedServer server;
  private final PipelineSettings settings;

  /** Definitions do not change here, and reading them takes longer than the queries. */
  private final Map<String, StateAt> states = new HashMap<>();

  LandedCity(Path folder, Map<String, String> homeFiles, String... sources) throws IOException {
    Path home = folder.resolve("home");
    for (Map.Entry<String, String> file : homeFiles.entrySet()) {
      Path path = home.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    server = EmbeddedServer.startOrAttach(folder.resolve("server"));
    settings =
        new PipelineSettings(
            ProductRoot.find(),
            home,
            folder.resolve("warehouse").toAbsolutePath(),
            login("anshu_ops"),
            login("anshu_serving"),
            List.of(sources),
            ZONE,
            Clock.fixed(Instant.parse("2026-07-25T00:00:00Z"), ZONE),
            "local[*]");
    Migration.migrate(settings, Progress.SILENT);
  }

  /** Appends versions, each {@code column=value | column=value}; the key is the first column. */
  void land(String table, String pulledAt, String... versions) {
    try (Warehouse warehouse = Warehouse.open(settings)) {
      BranchTables tables = new BranchTables(warehouse.catalog(), "main");
      List<NestedField> columns = tables.load(table).schema().columns();
      List<List<@Nullable Object>> rows = new ArrayList<>();
      for (String version : versions) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String cell : version.split(" \\| ")) {
          cells.put(cell.substring(0, cell.indexOf('=')), cell.substring(cell.indexOf('=') + 1));
        }
        cells.putIfAbsent("_op", "insert");
        cells.put("_row_key", cells.values().iterator().next());
        cells.put("_pulled_at", pulledAt);
        List<@Nullable Object> row = new ArrayList<>();
        for (NestedField field : columns) {
          row.add(cell(field, cells.get(field.name())));
        }
        rows.add(row);
      }
      tables.overwrite(table, Expressions.alwaysFalse(), rows);
    }
  }

  PipelineSettings settings() {
    return settings;
  }

  /** The published snapshot of a table. */
  long snapshot(String table) {
    try (Warehouse warehouse = Warehouse.open(settings)) {
      return new BranchTables(warehouse.catalog(), "main").published(table);
    }
  }

  /** What was known then. */
  StateAt state(String asOf) {
    return states.computeIfAbsent(asOf, at -> StateAt.of(settings, Instant.parse(at)));
  }

  /** The rows of a query on what was known then, cells joined by a bar. */
  List<String> at(String asOf, String sql) throws SQLException {
    return rows(state(asOf), sql);
  }

  private static List<String> rows(StateAt state, String sql) throws SQLException {
    try (WarehouseQuery query = state.open(sql)) {
      List<String> rows = new ArrayList<>();
      for (List<@Nullable Object> row : query.run(sql, 1000).rows()) {
        rows.add(String.join("|", row.stream().map(String::valueOf).toList()));
      }
      return rows;
    }
  }

  /** The rows of a list of a month on what was known then, cells joined by a bar. */
  List<String> list(String asOf, String id, String month) throws SQLException {
    List<Path> registry = List.of(ProductRoot.find().resolve("jobs/registry"));
    Listing listing =
        Listings.load(registry).stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow();
    return ListQuery.run(state(asOf), listing, YearMonth.parse(month), Map.of()).rows().stream()
        .map(row -> String.join("|", row.stream().map(String::valueOf).toList()))
        .toList();
  }

  @Override
  public void close() {
    server.close();
  }

  private static @Nullable Object cell(NestedField field, @Nullable String text) {
    if (text == null) {
      if (!field.isRequired()) {
        return null;
      }
      return switch (field.type().typeId()) {
        case INTEGER -> 0;
        case BOOLEAN -> false;
        case DATE -> LocalDate.of(2026, 6, 1);
        case DECIMAL -> BigDecimal.ZERO.setScale(((DecimalType) field.type()).scale());
        case TIMESTAMP -> LocalDateTime.of(2026, 6, 1, 8, 0);
        default -> "x";
      };
    }
    return switch (field.type().typeId()) {
      case INTEGER -> Integer.valueOf(text);
      case BOOLEAN -> Boolean.valueOf(text);
      case DATE -> LocalDate.parse(text);
      case DECIMAL -> new BigDecimal(text).setScale(((DecimalType) field.type()).scale());
      case TIMESTAMP ->
          text.endsWith("Z")
              ? OffsetDateTime.ofInstant(Instant.parse(text), ZoneOffset.UTC)
              : LocalDateTime.parse(text);
      default -> text;
    };
  }

  private DatabaseLogin login(String database) {
    return new DatabaseLogin(
        server.url(database), server.application().user(), server.application().password());
  }
}
