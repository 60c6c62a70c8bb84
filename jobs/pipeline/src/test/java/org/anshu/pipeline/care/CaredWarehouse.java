package org.anshu.pipeline.care;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.anshu.connectors.demo.EmbeddedServer;
import org.anshu.pipeline.DatabaseLogin;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.batch.OperationsDatabase;
import org.anshu.pipeline.conform.BranchTables;
import org.anshu.pipeline.migration.Migration;
import org.anshu.pipeline.warehouse.Warehouse;
import org.anshu.progress.Progress;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.types.Types.NestedField;
import org.jspecify.annotations.Nullable;

/** A migrated installation whose landing tables get rows as pulls would bring them. */
final class CaredWarehouse {

  static final String TABLE = "ods.credit__subject";

  private final EmbeddedServer server;
  private final Path folder;

  private CaredWarehouse(EmbeddedServer server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  /** A new one in {@code folder}, whose name is part of the schemas' names. */
  static CaredWarehouse create(EmbeddedServer server, Path folder) throws IOException {
    Files.createDirectories(folder.resolve("home"));
    // A product of one table: what is cared for is the same for all, and quickly made.
    copy("warehouse-ddl/mysql/ops", folder.resolve("product"));
    copy("warehouse-ddl/mysql/serving", folder.resolve("product"));
    copy("warehouse-ddl/ods/007_credit__subject.sql", folder.resolve("product"));
    CaredWarehouse made = new CaredWarehouse(server, folder);
    Migration.migrate(made.settings(), Progress.SILENT);
    return made;
  }

  PipelineSettings settings() {
    return settings("home");
  }

  /** An installation on the same server with other schemas and a home of its own. */
  PipelineSettings settings(String home) {
    String schema = folder.getFileName() + "_" + home;
    return new PipelineSettings(
        folder.resolve("product").toAbsolutePath(),
        folder.resolve(home).toAbsolutePath(),
        folder.resolve(home).resolve("warehouse").toAbsolutePath(),
        login(schema + "_ops"),
        login(schema + "_serving"),
        List.of("credit"),
        ZoneId.of("Asia/Shanghai"),
        Clock.fixed(Instant.parse("2026-07-25T00:00:00Z"), ZoneId.of("Asia/Shanghai")),
        "local[*]");
  }

  WarehouseCare care() {
    return new WarehouseCare(settings(), Progress.SILENT);
  }

  private DatabaseLogin login(String schema) {
    return new DatabaseLogin(server.url(schema), server.root().user(), server.root().password());
  }

  /** Lands one version of the subject {@code key}; the id of the snapshot. */
  long land(String key, String operation) {
    try (Warehouse warehouse = Warehouse.open(settings())) {
      BranchTables tables = new BranchTables(warehouse.catalog(), "main");
      List<@Nullable Object> row = new ArrayList<>();
      for (NestedField field : tables.load(TABLE).schema().columns()) {
        row.add(cell(field, key, operation));
      }
      tables.overwrite(TABLE, Expressions.alwaysFalse(), List.of(row));
      return tables.published(TABLE);
    }
  }

  private static @Nullable Object cell(NestedField field, String key, String operation) {
    return switch (field.name()) {
      case "_op" -> operation;
      case "_pulled_at" ->
          java.time.OffsetDateTime.ofInstant(
              Instant.parse("2026-07-25T00:00:00Z"), java.time.ZoneOffset.UTC);
      default -> field.isRequired() || field.name().equals("_row_key") ? key : null;
    };
  }

  /** The rows of a snapshot as text, sorted; of the published state if it is 0. */
  static List<String> rows(PipelineSettings settings, long snapshot) {
    try (Warehouse warehouse = Warehouse.open(settings)) {
      Table table = warehouse.table(TABLE);
      IcebergGenerics.ScanBuilder scan = IcebergGenerics.read(table);
      List<String> rows = new ArrayList<>();
      try (CloseableIterable<Record> records =
          (snapshot == 0 ? scan : scan.useSnapshot(snapshot)).build()) {
        records.forEach(record -> rows.add(record.toString()));
      }
      rows.sort(null);
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Notes a published release made of a snapshot of the table. */
  void release(String id, long snapshot) {
    execute(
        "INSERT INTO release_ (release_id, month, edition, as_of, state, inputs, manifest)"
            + " VALUES ('"
            + id
            + "', '2026-06', 1, '2026-07-25', 'published', REPEAT('0', 64), '{\"landed\":{\""
            + TABLE
            + "\":"
            + snapshot
            + "},\"bases\":{}}')");
  }

  void execute(String sql) {
    try (Connection connection = OperationsDatabase.connect(settings().operations());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static void copy(String part, Path to) throws IOException {
    Path from = productRoot().resolve(part);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(productRoot().relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private static Path productRoot() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("warehouse-ddl/ods"))) {
      folder = java.util.Objects.requireNonNull(folder.getParent());
    }
    return folder;
  }
}
