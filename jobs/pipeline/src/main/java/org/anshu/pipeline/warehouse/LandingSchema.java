package org.anshu.pipeline.warehouse;

import java.util.ArrayList;
import java.util.List;
import org.anshu.connectors.spi.ColumnContract;
import org.anshu.connectors.spi.ColumnType;
import org.anshu.connectors.spi.TableContract;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.apache.iceberg.types.Types.NestedField;

/** What a landing table looks like if no DDL file says so: the contract's columns, then our own. */
public final class LandingSchema {

  private LandingSchema() {}

  /** The type that a contract's type lands as. */
  public static Type type(ColumnType type) {
    return switch (type.kind()) {
      case TEXT -> Types.StringType.get();
      case INT -> Types.IntegerType.get();
      case LONG -> Types.LongType.get();
      case BOOLEAN -> Types.BooleanType.get();
      case DATE -> Types.DateType.get();
      case DATETIME -> Types.TimestampType.withoutZone();
      case DECIMAL -> Types.DecimalType.of(type.precision(), type.scale());
    };
  }

  /**
   * The schema of {@code table}. All of its own columns may be null, so that a column that the
   * contract requires today may be dropped from it tomorrow.
   */
  public static Schema of(TableContract table) {
    List<NestedField> fields = new ArrayList<>();
    for (ColumnContract column : table.columns()) {
      fields.add(
          NestedField.optional(
              fields.size() + 1,
              column.name(),
              type(column.type()),
              table.texts().comment(column.name())));
    }
    own(fields, "_source", Types.StringType.get(), "来源系统");
    own(fields, "_pull_id", Types.StringType.get(), "抽取编号，同一来源内按时间递增");
    own(fields, "_pulled_at", Types.TimestampType.withZone(), "抽取时刻（从此时起为已知）");
    own(fields, "_op", Types.StringType.get(), "本版本的变化：insert 新增，update 更新，delete 删除");
    own(fields, "_row_key", Types.StringType.get(), "来源主键原值，多列以 | 连接");
    own(fields, "_row_hash", Types.StringType.get(), "入库各列的 128 位摘要");
    return new Schema(fields);
  }

  private static void own(List<NestedField> fields, String name, Type type, String comment) {
    fields.add(NestedField.required(fields.size() + 1, name, type, comment));
  }
}
