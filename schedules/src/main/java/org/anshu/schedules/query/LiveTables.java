package org.anshu.schedules.query;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.warehouse.Warehouse;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;

/** The tables of the warehouse with the files that are live now, as the catalog knows them. */
public final class LiveTables {

  private LiveTables() {}

  /**
   * The tables that {@code sql} may mean: those whose name occurs in it, or all if none does; the
   * others are listed without columns.
   */
  public static List<WarehouseTable> of(PipelineSettings settings, String sql) {
    List<WarehouseTable> tables = new ArrayList<>();
    try (Warehouse warehouse = Warehouse.open(settings)) {
      List<TableIdentifier> all = new ArrayList<>();
      for (Namespace namespace : warehouse.catalog().listNamespaces()) {
        all.addAll(warehouse.catalog().listTables(namespace));
      }
      String text = sql.toLowerCase(Locale.ROOT);
      boolean none = all.stream().noneMatch(each -> text.contains(each.name()));
      for (TableIdentifier each : all) {
        tables.add(none || text.contains(each.name()) ? live(warehouse, each) : nameOnly(each));
      }
    }
    return tables;
  }

  private static WarehouseTable live(Warehouse warehouse, TableIdentifier name) {
    String full = name.toString();
    Table table = warehouse.table(full);
    List<Path> files =
        warehouse.liveFiles(full).stream()
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
    return new WarehouseTable.Column(field.name(), duckType(field.type()));
  }

  private static String duckType(Type type) {
    return switch (type.typeId()) {
      case BOOLEAN -> "BOOLEAN";
      case INTEGER -> "INTEGER";
      case LONG -> "BIGINT";
      case FLOAT -> "FLOAT";
      case DOUBLE -> "DOUBLE";
      case DATE -> "DATE";
      case DECIMAL -> {
        Types.DecimalType decimal = (Types.DecimalType) type;
        yield "DECIMAL(" + decimal.precision() + "," + decimal.scale() + ")";
      }
      case TIMESTAMP ->
          ((Types.TimestampType) type).shouldAdjustToUTC() ? "TIMESTAMPTZ" : "TIMESTAMP";
      case LIST -> duckType(((Types.ListType) type).elementType()) + "[]";
      case STRUCT ->
          type.asStructType().fields().stream()
              .map(field -> '"' + field.name() + "\" " + duckType(field.type()))
              .collect(Collectors.joining(", ", "STRUCT(", ")"));
      default -> "VARCHAR";
    };
  }
}
