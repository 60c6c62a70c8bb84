package org.anshu.pipeline.migration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.anshu.connectors.spi.SourceContract;
import org.anshu.connectors.spi.TableContract;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.pull.Contracts;
import org.anshu.pipeline.warehouse.DdlFile;
import org.anshu.pipeline.warehouse.LandingSchema;
import org.anshu.pipeline.warehouse.Warehouse;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.TypeUtil;
import org.apache.iceberg.types.Types.NestedField;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The landing tables that no DDL file names: each is made from its contract, and follows it when a
 * column is added, widened or explained otherwise. A column is never taken away.
 */
final class DerivedTables {

  private static final String MARK = "contract:";

  private final PipelineSettings settings;
  private final JdbcTemplate operations;

  DerivedTables(PipelineSettings settings, JdbcTemplate operations) {
    this.settings = settings;
    this.operations = operations;
  }

  private record Derived(SourceContract contract, TableContract table, String hash) {

    String file() {
      return MARK + contract.source() + "/" + table.name();
    }

    TableIdentifier name() {
      return TableIdentifier.of("ods", contract.source() + "__" + table.name());
    }
  }

  /** Makes and extends what the active sources need; returns how many tables were touched. */
  int run() {
    Map<String, Derived> pending = pending();
    if (pending.isEmpty()) {
      return 0;
    }
    try (Warehouse warehouse = Warehouse.open(settings)) {
      if (!warehouse.catalog().namespaceExists(Namespace.of("ods"))) {
        warehouse.catalog().createNamespace(Namespace.of("ods"), Map.of());
      }
      for (Derived each : pending.values()) {
        Table table =
            warehouse.catalog().tableExists(each.name())
                ? follow(warehouse.catalog().loadTable(each.name()), each)
                : create(warehouse, each);
        if (table.currentSnapshot() == null) {
          table.newFastAppend().commit();
        }
        operations.update(
            "INSERT INTO ddl_history (file, sha256, table_name, applied_at) VALUES (?, ?, ?, ?)"
                + " ON DUPLICATE KEY UPDATE sha256 = VALUES(sha256), applied_at ="
                + " VALUES(applied_at)",
            each.file(),
            each.hash(),
            each.name().toString(),
            LocalDateTime.ofInstant(settings.clock().instant(), ZoneOffset.UTC));
      }
    }
    return pending.size();
  }

  private Map<String, Derived> pending() {
    Set<String> defined = new HashSet<>();
    Map<String, String> derived = new HashMap<>();
    operations.query(
        "SELECT file, sha256, table_name FROM ddl_history",
        row -> {
          if (row.getString(1).startsWith(MARK)) {
            derived.put(row.getString(1), row.getString(2));
          } else {
            defined.add(row.getString(3));
          }
        });
    Map<String, Derived> pending = new LinkedHashMap<>();
    for (String source : settings.sources()) {
      // A source that has no contract yet is no reason not to migrate: its draft needs us.
      Contracts.find(settings, source)
          .ifPresent(
              contract ->
                  contract
                      .tables()
                      .forEach(
                          table -> {
                            Derived each = new Derived(contract, table, hash(table));
                            if (!defined.contains(each.name().toString())
                                && !each.hash().equals(derived.get(each.file()))) {
                              pending.put(each.file(), each);
                            }
                          }));
    }
    return pending;
  }

  private static Table create(Warehouse warehouse, Derived derived) {
    Map<String, String> properties = new HashMap<>(DdlFile.PROPERTIES);
    properties.put("comment", derived.table().texts().title());
    return warehouse
        .catalog()
        .createTable(
            derived.name(),
            LandingSchema.of(derived.table()),
            PartitionSpec.unpartitioned(),
            null,
            properties);
  }

  private static Table follow(Table table, Derived derived) {
    UpdateSchema change = table.updateSchema();
    for (NestedField wanted : LandingSchema.of(derived.table()).columns()) {
      NestedField present = table.schema().findField(wanted.name());
      if (present == null) {
        change.addColumn(wanted.name(), wanted.type(), wanted.doc());
        continue;
      }
      if (!present.type().equals(wanted.type())) {
        change.updateColumn(wanted.name(), widened(derived, present, wanted));
      }
      if (!java.util.Objects.equals(present.doc(), wanted.doc())) {
        change.updateColumnDoc(wanted.name(), wanted.doc());
      }
    }
    change.commit();
    table.updateProperties().set("comment", derived.table().texts().title()).commit();
    table.refresh();
    return table;
  }

  private static Type.PrimitiveType widened(
      Derived derived, NestedField present, NestedField wanted) {
    Type.PrimitiveType type = wanted.type().asPrimitiveType();
    if (!TypeUtil.isPromotionAllowed(present.type(), type)) {
      throw new AnshuException(
          FailureCode.CONTRACT_INVALID,
          new Text(
              "入库表 %s 的字段 %s 类型为 %s，或更宽的同类类型"
                  .formatted(derived.name(), wanted.name(), present.type()),
              "Column %s of %s of type %s, or wider of the same kind"
                  .formatted(wanted.name(), derived.name(), present.type())),
          new Text(
              "文件 %s 写明 %s".formatted(derived.contract().file(), type),
              "%s says %s".formatted(derived.contract().file(), type)),
          new Text(
              "已入库的历史数据不改类型。请在契约中为新类型另取一个字段名",
              "What has landed keeps its type. Give the column another name in the contract"));
    }
    return type;
  }

  private static String hash(TableContract table) {
    Schema schema = LandingSchema.of(table);
    try {
      String text = schema.toString() + schema.columns() + table.texts();
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
