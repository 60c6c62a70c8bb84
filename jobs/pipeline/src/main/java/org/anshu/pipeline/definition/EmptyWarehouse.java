package org.anshu.pipeline.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.conform.ConformViews;
import org.anshu.pipeline.conform.Definitions;
import org.anshu.pipeline.conform.Entity;
import org.anshu.pipeline.duck.DuckColumn;
import org.anshu.pipeline.duck.DuckDb;
import org.anshu.pipeline.warehouse.DdlFile;

/**
 * The views that definitions read, with the columns that the DDL files give them and without rows:
 * SQL that cannot run is refused by it before there is a warehouse.
 */
final class EmptyWarehouse implements AutoCloseable {

  private final DuckDb duck;

  private EmptyWarehouse(DuckDb duck) {
    this.duck = duck;
  }

  static EmptyWarehouse open(PipelineSettings settings, Definitions definitions) {
    Map<String, List<DuckColumn>> tables = tables(settings);
    DuckDb duck = DuckDb.open(settings.home().resolve("tmp"), settings.zone(), 256);
    EmptyWarehouse empty = new EmptyWarehouse(duck);
    for (Entity entity : definitions.entities().all()) {
      empty.view(entity.id(), tables.getOrDefault(entity.table(), List.of()));
    }
    ConformViews views = new ConformViews(definitions);
    views
        .dimensions()
        .keySet()
        .forEach(
            table -> empty.view(ConformViews.view(table), tables.getOrDefault(table, List.of())));
    views
        .texts()
        .forEach(
            (name, texts) -> {
              List<DuckColumn> columns = new ArrayList<>();
              texts
                  .columns()
                  .forEach(c -> columns.add(new DuckColumn(columns.size() + 1, c, "VARCHAR")));
              empty.view(name, columns);
            });
    empty.view("denominator", tables.getOrDefault("dim.denominator", List.of()));
    empty.view(
        "period",
        List.of(
            new DuckColumn(1, "window_id", "VARCHAR"),
            new DuckColumn(2, "period_start", "DATE"),
            new DuckColumn(3, "period_end", "DATE"),
            new DuckColumn(4, "cut_off", "DATE")));
    return empty;
  }

  /**
   * The columns that {@code sql} gives.
   *
   * @throws org.anshu.pipeline.duck.DuckException if it cannot run
   */
  List<String> columns(String sql) {
    String text = sql.replaceAll(":as_of\\b", "TIMESTAMPTZ '2026-01-01 00:00:00Z'");
    return duck.query("SELECT * FROM (" + text + "\n) LIMIT 0").columns();
  }

  @Override
  public void close() {
    duck.close();
  }

  private void view(String name, List<DuckColumn> columns) {
    if (!columns.isEmpty()) {
      duck.parquet(name, columns, List.of());
    }
  }

  private static Map<String, List<DuckColumn>> tables(PipelineSettings settings) {
    Map<String, List<DuckColumn>> tables = new TreeMap<>();
    for (Path root : List.of(settings.productRoot(), settings.home())) {
      for (String layer : List.of("dim", "dwd")) {
        for (Path file : files(root.resolve("warehouse-ddl").resolve(layer))) {
          DdlFile ddl = DdlFile.parse(file, text(file));
          tables
              .computeIfAbsent(ddl.table().toString(), key -> new ArrayList<>())
              .addAll(DuckColumn.of(ddl.schema()));
        }
      }
    }
    return tables;
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(file -> String.valueOf(file.getFileName()).endsWith(".sql"))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Folder not readable: " + folder, e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("File not readable: " + file, e);
    }
  }
}
