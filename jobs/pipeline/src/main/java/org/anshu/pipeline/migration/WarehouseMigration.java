package org.anshu.pipeline.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.warehouse.DdlFile;
import org.anshu.pipeline.warehouse.Warehouse;
import org.apache.iceberg.Table;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.types.Types.NestedField;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes the Iceberg tables of {@code warehouse-ddl}, product first, then the installation's own.
 */
final class WarehouseMigration {

  /** The layers in the order of the data; each a namespace and a folder. */
  private static final List<String> LAYERS = List.of("ods", "dim", "dwd", "ads");

  private final PipelineSettings settings;
  private final JdbcTemplate operations;

  WarehouseMigration(PipelineSettings settings, JdbcTemplate operations) {
    this.settings = settings;
    this.operations = operations;
  }

  /** Makes what is missing and returns how many tables that were. */
  int run() {
    Map<String, String> applied = new HashMap<>();
    operations.query(
        "SELECT file, sha256 FROM ddl_history",
        row -> {
          applied.put(row.getString(1), row.getString(2));
        });
    Map<String, DdlFile> pending = new LinkedHashMap<>();
    Map<String, String> hashes = new HashMap<>();
    collect("", settings.productRoot(), applied, pending, hashes);
    collect("home:", settings.home(), applied, pending, hashes);
    if (pending.isEmpty()) {
      return 0;
    }
    try (Warehouse warehouse = Warehouse.open(settings)) {
      for (String layer : LAYERS) {
        Namespace namespace = Namespace.of(layer);
        if (!warehouse.catalog().namespaceExists(namespace)) {
          warehouse.catalog().createNamespace(namespace, Map.of());
        }
      }
      pending.forEach(
          (name, ddl) -> {
            if (ddl.adds()) {
              extend(warehouse.catalog(), ddl);
            } else {
              create(warehouse.catalog(), ddl);
            }
            operations.update(
                "INSERT INTO ddl_history (file, sha256, table_name, applied_at) VALUES (?, ?, ?,"
                    + " ?)",
                name,
                hashes.get(name),
                ddl.table().toString(),
                LocalDateTime.ofInstant(settings.clock().instant(), ZoneOffset.UTC));
          });
    }
    return pending.size();
  }

  private void collect(
      String prefix,
      Path root,
      Map<String, String> applied,
      Map<String, DdlFile> pending,
      Map<String, String> hashes) {
    for (String layer : LAYERS) {
      for (Path file : files(root.resolve("warehouse-ddl").resolve(layer))) {
        String name = prefix + layer + "/" + file.getFileName();
        byte[] content = read(file);
        String hash = sha256(content);
        String known = applied.get(name);
        if (known == null) {
          pending.put(name, definition(layer, file, content));
          hashes.put(name, hash);
        } else if (!known.equals(hash)) {
          throw edited(file, known, hash);
        }
      }
    }
  }

  private static DdlFile definition(String layer, Path file, byte[] content) {
    DdlFile ddl = DdlFile.parse(file, new String(content, StandardCharsets.UTF_8));
    if (!ddl.table().namespace().equals(Namespace.of(layer))) {
      throw new AnshuException(
          FailureCode.DDL_INVALID,
          new Text("表属于所在文件夹的层 " + layer, "A table of the layer of its folder, " + layer),
          Text.same(file + ": " + ddl.table()),
          new Text("请改正表名或移动文件", "Correct the name or move the file"));
    }
    return ddl;
  }

  /** A table made by a run that died before it was recorded is taken over if it is the same. */
  private static void create(JdbcCatalog catalog, DdlFile ddl) {
    Table table;
    if (catalog.tableExists(ddl.table())) {
      table = catalog.loadTable(ddl.table());
      if (!table.schema().asStruct().equals(ddl.schema().asStruct())) {
        throw new AnshuException(
            FailureCode.DDL_INVALID,
            new Text("尚未存在的表，或定义相同的表", "A table that does not exist yet, or is the same"),
            Text.same(ddl.file() + ": " + ddl.table()),
            new Text("请换一个表名", "Use another name"));
      }
    } else {
      Map<String, String> properties = new HashMap<>(DdlFile.PROPERTIES);
      properties.put("comment", ddl.comment());
      table = catalog.createTable(ddl.table(), ddl.schema(), ddl.partitioning(), null, properties);
    }
    if (table.currentSnapshot() == null) {
      // Without a first snapshot a branch could not be made, nor main be moved forward.
      table.newFastAppend().commit();
    }
  }

  /** A column added by a run that died before it was recorded is taken over if it is the same. */
  private static void extend(JdbcCatalog catalog, DdlFile ddl) {
    if (!catalog.tableExists(ddl.table())) {
      throw new AnshuException(
          FailureCode.DDL_INVALID,
          new Text("编号在前的文件已建立的表", "A table that a file with a lower number makes"),
          Text.same(ddl.file() + ": " + ddl.table()),
          new Text("请改正表名或文件编号", "Correct the name or the file's number"));
    }
    Table table = catalog.loadTable(ddl.table());
    UpdateSchema change = table.updateSchema();
    for (NestedField column : ddl.schema().columns()) {
      NestedField known = table.schema().findField(column.name());
      if (known == null) {
        change.addColumn(column.name(), column.type(), column.doc());
      } else if (!known.type().equals(column.type()) || known.isRequired()) {
        throw new AnshuException(
            FailureCode.DDL_INVALID,
            new Text("表中尚无的列，或类型相同的列", "A column that the table lacks, or has alike"),
            Text.same("%s: %s.%s %s".formatted(ddl.file(), ddl.table(), column.name(), known)),
            new Text("请换一个列名", "Use another name"));
      }
    }
    change.commit();
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return new ArrayList<>(
          children.filter(file -> file.toString().endsWith(".sql")).sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("Folder not readable: " + folder, e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("File not readable: " + file, e);
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static AnshuException edited(Path file, String known, String hash) {
    return new AnshuException(
        FailureCode.DDL_INVALID,
        new Text(
            "已执行的文件 %s 未被改动（摘要 %s…）".formatted(file, known.substring(0, 12)),
            "Applied file %s unedited (digest %s…)".formatted(file, known.substring(0, 12))),
        new Text(
            "文件已被改动（摘要 %s…）".formatted(hash.substring(0, 12)),
            "It was edited (digest %s…)".formatted(hash.substring(0, 12))),
        new Text(
            "请恢复原文件；表结构变更写入下一个编号的新文件",
            "Restore the file; write a change as a new file with the next number"));
  }
}
