package org.anshu.schedules.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anshu.pipeline.Engines;
import org.anshu.pipeline.Engines.Engine;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.conform.BranchTables;
import org.anshu.pipeline.conform.Conform;
import org.anshu.pipeline.conform.Definitions;
import org.anshu.pipeline.conform.Entity;
import org.anshu.pipeline.duck.DuckColumn;
import org.anshu.pipeline.duck.DuckDb;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.pipeline.spark.SparkEngine;
import org.anshu.pipeline.warehouse.DdlFile;
import org.anshu.pipeline.warehouse.Warehouse;
import org.anshu.progress.Progress;
import org.anshu.schedules.query.LiveTables;
import org.anshu.schedules.query.StateAt;
import org.anshu.schedules.query.WarehouseQuery;
import org.anshu.schedules.query.WarehouseTable;
import org.apache.iceberg.PartitionField;
import org.apache.iceberg.Table;
import org.apache.iceberg.types.Types.NestedField;

/** Compares what DuckDB finds in an installation with what Spark and the DDL files say. */
final class EnginesAgree {

  private EnginesAgree() {}

  /** The entities whose rows a past state has otherwise than the release has; wanted: none. */
  static List<String> differences(PipelineSettings settings, String releaseId) throws SQLException {
    ReleaseState release = ReleaseState.find(settings.operations(), releaseId);
    StateAt recomputed = StateAt.of(settings, release.asOf());
    StateAt left = StateAt.of(settings, release);
    List<String> differences = new ArrayList<>();
    for (Entity entity : Definitions.load(settings).entities().all()) {
      String sql = "SELECT COUNT(*), SUM(CAST(hash(t) AS HUGEINT)) FROM " + entity.table() + " t";
      String duckDb = answer(recomputed, sql);
      String spark = answer(left, sql);
      if (!duckDb.equals(spark)) {
        differences.add(entity.id() + ": DuckDB " + duckDb + ", Spark " + spark);
      }
    }
    return differences;
  }

  /**
   * The entities whose rows Spark conforms otherwise than DuckDB did for a release, both from the
   * same landed rows; wanted: none.
   */
  static List<String> conformedOtherwise(PipelineSettings settings, String releaseId) {
    ReleaseState release = ReleaseState.find(settings.operations(), releaseId);
    PipelineSettings bySpark =
        new PipelineSettings(
            settings.productRoot(),
            settings.home(),
            settings.warehouse(),
            settings.operations(),
            settings.serving(),
            settings.sources(),
            settings.zone(),
            settings.clock(),
            settings.sparkMaster(),
            new Engines(Engine.DUCKDB, Engine.NONE, Engine.SPARK));
    Definitions definitions = Definitions.load(settings);
    List<String> differences = new ArrayList<>();
    try (Warehouse warehouse = Warehouse.open(settings);
        SparkEngine spark = new SparkEngine(bySpark, Warehouse.catalogProperties(bySpark));
        DuckDb duck = DuckDb.open(settings.home().resolve("tmp"), settings.zone(), 512)) {
      BranchTables tables = new BranchTables(warehouse.catalog(), "spark_once");
      new Conform(spark, bySpark, tables, definitions, Progress.SILENT)
          .run(release.asOf(), release.snapshots());
      for (Entity entity : definitions.entities().all()) {
        String table = entity.table();
        long published = Objects.requireNonNull(release.snapshots().get(table), table);
        String theirs = sum(duck, tables, table, published);
        String ours = sum(duck, tables, table, tables.left(table));
        if (!ours.equals(theirs)) {
          differences.add(entity.id() + ": DuckDB " + theirs + ", Spark " + ours);
        }
      }
      Conform.tables(definitions.entities()).forEach(tables::drop);
    }
    return differences;
  }

  private static String sum(DuckDb duck, BranchTables tables, String table, long snapshot) {
    String rows =
        DuckDb.select(DuckColumn.of(tables.load(table).schema()), tables.files(table, snapshot));
    String sql = "SELECT COUNT(*), SUM(CAST(hash(t) AS HUGEINT)) FROM (%s) t".formatted(rows);
    return duck.query(sql).rows().toString();
  }

  /** Where the Parquet files or the catalog depart from the DDL files; wanted: nowhere. */
  static List<String> departures(PipelineSettings settings) throws SQLException, IOException {
    Map<String, List<String>> columns = new TreeMap<>();
    Map<String, List<String>> partitions = new TreeMap<>();
    for (DdlFile ddl : definitions(settings)) {
      columns
          .computeIfAbsent(ddl.table().toString(), key -> new ArrayList<>())
          .addAll(ddl.schema().columns().stream().map(EnginesAgree::text).toList());
      if (!ddl.adds()) {
        partitions.put(
            ddl.table().toString(),
            ddl.partitioning().fields().stream().map(PartitionField::name).toList());
      }
    }
    List<String> departures = new ArrayList<>();
    try (Warehouse warehouse = Warehouse.open(settings)) {
      columns.forEach(
          (name, expected) -> {
            Table table = warehouse.table(name);
            List<String> found = table.schema().columns().stream().map(EnginesAgree::text).toList();
            List<String> spec = table.spec().fields().stream().map(PartitionField::name).toList();
            if (!found.equals(expected) || !spec.equals(partitions.get(name))) {
              departures.add(name + ": " + found + " " + spec);
            }
          });
    }
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      for (WarehouseTable table : LiveTables.of(settings, "")) {
        List<String> expected =
            table.columns().stream().map(c -> c.name() + " " + c.type()).toList();
        for (Path file : table.files()) {
          List<String> found = described(statement, file);
          if (!found.equals(expected)) {
            departures.add(table.fullName() + ": " + found + " instead of " + expected);
          }
        }
      }
    }
    return departures;
  }

  private static List<DdlFile> definitions(PipelineSettings settings) throws IOException {
    List<DdlFile> definitions = new ArrayList<>();
    for (String layer : List.of("ods", "dim", "dwd", "ads")) {
      try (Stream<Path> files =
          Files.list(settings.productRoot().resolve("warehouse-ddl").resolve(layer))) {
        for (Path file : files.sorted().toList()) {
          definitions.add(DdlFile.parse(file, Files.readString(file)));
        }
      }
    }
    return definitions;
  }

  private static String text(NestedField column) {
    return column.name() + " " + column.type() + " " + column.isRequired() + " " + column.doc();
  }

  private static List<String> described(Statement statement, Path file) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "DESCRIBE SELECT * FROM read_parquet('" + file + "', hive_partitioning = false)")) {
      while (rows.next()) {
        String type = rows.getString(2);
        columns.add(
            rows.getString(1)
                + " "
                + (type.equals("TIMESTAMP WITH TIME ZONE") ? "TIMESTAMPTZ" : type));
      }
    }
    return columns;
  }

  private static String answer(StateAt state, String sql) throws SQLException {
    try (WarehouseQuery query = state.open(sql)) {
      return query.run(sql, 1).rows().toString();
    }
  }
}
