package org.anshu.pipeline.pull;

import java.util.HashSet;
import java.util.Set;
import org.anshu.connectors.spi.ColumnContract;
import org.anshu.connectors.spi.SourceContract;
import org.anshu.connectors.spi.TableContract;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.warehouse.LandingSchema;
import org.apache.iceberg.Table;
import org.apache.iceberg.types.Types;

/** How a contract's columns map to those of its landing table. */
final class LandingTable {

  static final String SOURCE = "_source";
  static final String PULL_ID = "_pull_id";
  static final String PULLED_AT = "_pulled_at";
  static final String OP = "_op";
  static final String ROW_KEY = "_row_key";
  static final String ROW_HASH = "_row_hash";

  /** The operation of a version that says the row is gone. */
  static final String DELETE = "delete";

  private LandingTable() {}

  /** The name of the landing table of {@code table}. */
  static String name(SourceContract contract, TableContract table) {
    return "ods." + contract.source() + "__" + table.name();
  }

  /**
   * For each column of the landing table, the position of its value among the contract's columns;
   * -1 for columns of our own and for those the contract has not.
   *
   * @throws AnshuException CONTRACT_INVALID if contract and table do not fit
   */
  static int[] positions(SourceContract contract, TableContract table, Table landing) {
    if (landing.spec().isPartitioned()) {
      throw unfit(
          contract, table, new Text("入库表不分区", "An unpartitioned landing table"), "PARTITIONED");
    }
    Set<String> unplaced = new HashSet<>();
    table.columns().forEach(column -> unplaced.add(column.name()));
    int[] positions = new int[landing.schema().columns().size()];
    for (int i = 0; i < positions.length; i++) {
      Types.NestedField field = landing.schema().columns().get(i);
      positions[i] = field.name().startsWith("_") ? -1 : position(contract, table, field);
      unplaced.remove(field.name());
    }
    if (!unplaced.isEmpty()) {
      throw unfit(
          contract,
          table,
          new Text(
              "契约字段都是入库表 %s 的列".formatted(landing.name()),
              "Only columns that " + landing.name() + " has"),
          unplaced.toString());
    }
    return positions;
  }

  private static int position(
      SourceContract contract, TableContract table, Types.NestedField field) {
    int position = table.indexOf(field.name());
    if (position < 0) {
      if (field.isRequired()) {
        throw unfit(
            contract,
            table,
            new Text("契约中有必填字段 " + field.name(), "The required column " + field.name()),
            "no such column");
      }
      return -1;
    }
    ColumnContract column = table.columns().get(position);
    if (!LandingSchema.type(column.type()).equals(field.type())) {
      throw unfit(
          contract,
          table,
          new Text(
              "字段 %s 的类型为 %s".formatted(field.name(), field.type()),
              "Column %s of type %s".formatted(field.name(), field.type())),
          "type: " + column.type());
    }
    if (field.isRequired() && !column.required() && column.constant() == null) {
      throw unfit(
          contract,
          table,
          new Text(
              "字段 %s 写明 required: true".formatted(field.name()),
              "Column %s with required: true".formatted(field.name())),
          "required: false");
    }
    return position;
  }

  private static AnshuException unfit(
      SourceContract contract, TableContract table, Text expected, String found) {
    return new AnshuException(
        FailureCode.CONTRACT_INVALID,
        expected,
        new Text(
            "文件 %s 的表 %s:%s".formatted(contract.file(), table.name(), found),
            "In %s at table %s: %s".formatted(contract.file(), table.name(), found)),
        new Text(
            "请使契约与 warehouse-ddl/ods 中的建表文件一致",
            "Make the contract agree with the table's file in warehouse-ddl/ods"));
  }
}
