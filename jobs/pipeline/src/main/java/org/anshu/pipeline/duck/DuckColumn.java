package org.anshu.pipeline.duck;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;

/**
 * A column of a table as DuckDB takes it.
 *
 * @param id its number in the table and in each of its files, whatever its name was then
 * @param name its name
 * @param type its DuckDB type
 */
public record DuckColumn(int id, String name, String type) {

  /** The columns of a warehouse table, in order. */
  public static List<DuckColumn> of(Schema schema) {
    return schema.columns().stream().map(DuckColumn::of).toList();
  }

  /** One column of a warehouse table. */
  public static DuckColumn of(Types.NestedField field) {
    return new DuckColumn(field.fieldId(), field.name(), type(field.type()));
  }

  /** The DuckDB type that holds values of a warehouse type. */
  public static String type(Type type) {
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
      case LIST -> type(((Types.ListType) type).elementType()) + "[]";
      case STRUCT ->
          type.asStructType().fields().stream()
              .map(field -> '"' + field.name() + "\" " + type(field.type()))
              .collect(Collectors.joining(", ", "STRUCT(", ")"));
      default -> "VARCHAR";
    };
  }
}
