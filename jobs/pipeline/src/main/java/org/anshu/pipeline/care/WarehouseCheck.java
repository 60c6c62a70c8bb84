package org.anshu.pipeline.care;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.warehouse.LocalFileIO;
import org.anshu.pipeline.warehouse.Warehouse;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.io.CloseableIterable;

/** Whether every file that a table's states name is there, whole, and holds the rows it should. */
final class WarehouseCheck {

  private static final int SHOWN = 5;

  private final Warehouse warehouse;
  private final List<String> faults = new ArrayList<>();

  WarehouseCheck(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** All tables of the warehouse, {@code layer.name}, sorted. */
  static List<String> tables(Warehouse warehouse) {
    List<String> names = new ArrayList<>();
    for (Namespace layer : warehouse.catalog().listNamespaces()) {
      for (TableIdentifier table : warehouse.catalog().listTables(layer)) {
        names.add(table.toString());
      }
    }
    names.sort(null);
    return names;
  }

  /**
   * Table to its published snapshot and the rows in it.
   *
   * @throws AnshuException WAREHOUSE_DAMAGED naming the first files that are missing or differ
   */
  Map<String, String> run() {
    Map<String, String> states = new TreeMap<>();
    for (String name : tables(warehouse)) {
      states.put(name, check(warehouse.table(name)));
    }
    if (!faults.isEmpty()) {
      throw new AnshuException(
          FailureCode.WAREHOUSE_DAMAGED,
          new Text("仓库文件齐全、大小和行数与目录一致", "All files there, with the sizes and rows noted"),
          new Text(
              "%d 处不符：%s".formatted(faults.size(), shown()),
              "%d faults: %s".formatted(faults.size(), shown())),
          new Text(
              "请用最近的备份恢复（anshu warehouse restore），或将缺少的文件放回原处",
              "Restore the latest backup (anshu warehouse restore), or put the missing files back"));
    }
    return states;
  }

  private String shown() {
    return String.join("; ", faults.subList(0, Math.min(SHOWN, faults.size())));
  }

  private String check(Table table) {
    for (String location : TableFiles.of(table).needed()) {
      if (!Files.isRegularFile(Path.of(LocalFileIO.path(location)))) {
        faults.add(location + ": -");
      }
    }
    Snapshot current = table.currentSnapshot();
    if (current == null) {
      return "-";
    }
    long rows = 0;
    try (CloseableIterable<FileScanTask> tasks = table.newScan().planFiles()) {
      for (FileScanTask task : tasks) {
        rows += task.file().recordCount();
        check(task.file());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Files of " + table.name() + " not listed", e);
    }
    String noted = current.summary().getOrDefault("total-records", "0");
    if (!noted.equals(Long.toString(rows))) {
      faults.add("%s: %d / %s".formatted(table.name(), rows, noted));
    }
    return current.snapshotId() + " " + rows;
  }

  private void check(DataFile file) throws IOException {
    Path path = Path.of(LocalFileIO.path(file.location()));
    if (Files.exists(path) && Files.size(path) != file.fileSizeInBytes()) {
      faults.add("%s: %d / %d".formatted(path, Files.size(path), file.fileSizeInBytes()));
    }
  }
}
