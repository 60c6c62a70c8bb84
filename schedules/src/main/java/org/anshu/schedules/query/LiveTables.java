package org.anshu.schedules.query;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.duck.DuckColumn;
import org.anshu.pipeline.warehouse.Warehouse;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.types.Types;
import org.jspecify.annotations.Nullable;

/** The tables of the warehouse with the files that are live now, as the catalog knows them. */
public final class LiveTables {

  private LiveTables() {}

  /**
   * The tables that {@code sql} may mean: those whose name occurs in it, or all if none does; the
   * others are listed without columns.
   */
  public static List<WarehouseTable> of(PipelineSettings settings, String sql) {
    String text = sql.toLowerCase(Locale.ROOT);
    restricted(settings).refuse(text);
    return of(settings, table -> text.contains(table.name()), true, Map.of());
  }

  /**
   * The tables of the warehouse; those that are not {@code wanted} are listed without columns.
   *
   * @param wanted the tables whose files are needed
   * @param orAll whether all are wanted if none is
   * @param snapshots table to the snapshot that is read instead of the published one
   */
  static List<WarehouseTable> of(
      PipelineSettings settings,
      Predicate<TableIdentifier> wanted,
      boolean orAll,
      Map<String, Long> snapshots) {
    List<WarehouseTable> tables = new ArrayList<>();
    try (Warehouse warehouse = Warehouse.open(settings)) {
      List<TableIdentifier> all = new ArrayList<>();
      RestrictedTables restricted = restricted(settings);
      for (Namespace namespace : warehouse.catalog().listNamespaces()) {
        all.addAll(warehouse.catalog().listTables(namespace));
      }
      all.removeIf(table -> restricted.hides(table.toString()));
      boolean none = orAll && all.stream().noneMatch(wanted);
      for (TableIdentifier each : all) {
        tables.add(
            none || wanted.test(each)
                ? live(warehouse, each, snapshots.get(each.toString()))
                : nameOnly(each));
      }
    }
    return tables;
  }

  /** What the account that runs this may not see. */
  static RestrictedTables restricted(PipelineSettings settings) {
    return RestrictedTables.of(
        settings.productRoot(), settings.home(), System.getProperty("user.name", ""));
  }

  private static WarehouseTable live(
      Warehouse warehouse, TableIdentifier name, @Nullable Long snapshot) {
    String full = name.toString();
    Table table = warehouse.table(full);
    List<Path> files =
        warehouse.liveFiles(full, snapshot).stream()
            .map(file -> Path.of(file.replaceFirst("^file:(//(?=/))?", "")))
            .toList();
    return new WarehouseTable(
        name.namespace().toString(),
        name.name(),
        table.schema().columns().stream().map(LiveTables::column).toList(),
        files);
  }

  private static WarehouseTable nameOnly(TableIdentifier name) {
    return new WarehouseTable(name.namespace().toString(), name.name(), List.of(), List.of());
  }

  private static WarehouseTable.Column column(Types.NestedField field) {
    return new WarehouseTable.Column(
        field.fieldId(),
        field.name(),
        DuckColumn.type(field.type()),
        field.doc() == null ? "" : field.doc());
  }
}
