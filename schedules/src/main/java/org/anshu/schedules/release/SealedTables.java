package org.anshu.schedules.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.assessment.Digests;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.pipeline.warehouse.Warehouse;
import org.anshu.schedules.release.SealedRelease.SealedFile;
import org.anshu.schedules.release.SealedRelease.SealedTable;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;

/** The states of the warehouse's tables that a release is made of. */
final class SealedTables {

  private final PipelineSettings settings;

  /** Data file to its hash, where a seal has it: what is written once is not read again. */
  private final Map<String, SealedFile> known = new HashMap<>();

  /**
   * The tables of an installation.
   *
   * @param before seals whose hashes are taken for files of the same path and length
   */
  SealedTables(PipelineSettings settings, List<SealedRelease> before) {
    this.settings = settings;
    for (SealedRelease seal : before) {
      seal.tables().values().forEach(t -> t.files().forEach(file -> known.put(file.path(), file)));
    }
  }

  /** Each table's state in a release. */
  Map<String, SealedTable> of(ReleaseState release) {
    Map<String, SealedTable> tables = new TreeMap<>();
    try (Warehouse warehouse = Warehouse.open(settings)) {
      release
          .snapshots()
          .forEach((name, snapshot) -> tables.put(name, table(warehouse.table(name), snapshot)));
    }
    return tables;
  }

  /** The state of {@code table} at a snapshot; the files' hashes are those known, or read. */
  private SealedTable table(Table table, long snapshot) {
    List<SealedFile> files = new ArrayList<>();
    long rows = 0;
    for (DataFile file : files(table, snapshot)) {
      rows += file.rows();
      SealedFile before = known.get(file.path());
      files.add(
          before != null && before.bytes() == file.bytes()
              ? before
              : new SealedFile(
                  file.path(),
                  file.bytes(),
                  Digests.of(settings.warehouse().resolve(file.path()))));
    }
    return new SealedTable(snapshot, rows, files);
  }

  /**
   * A data file as the table's metadata has it.
   *
   * @param path relative to the warehouse
   */
  record DataFile(String path, long bytes, long rows) {}

  /** The data files of a table at a snapshot, by path. */
  List<DataFile> files(Table table, long snapshot) {
    List<DataFile> files = new ArrayList<>();
    if (table.currentSnapshot() == null) {
      return files; // never written to
    }
    try (CloseableIterable<FileScanTask> tasks =
        table.newScan().useSnapshot(snapshot).planFiles()) {
      for (FileScanTask task : tasks) {
        files.add(
            new DataFile(
                relative(task.file().location()),
                task.file().fileSizeInBytes(),
                task.file().recordCount()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Files of " + table.name() + " not listed", e);
    }
    files.sort(Comparator.comparing(DataFile::path));
    return files;
  }

  private String relative(String location) {
    Path path = Path.of(location.replaceFirst("^file:(//(?=/))?", ""));
    Path root = settings.warehouse().toAbsolutePath();
    return path.startsWith(root)
        ? root.relativize(path).toString().replace('\\', '/')
        : path.toString();
  }

  /** The seals of the other releases of an installation, for their hashes. */
  static List<SealedRelease> seals(Path releases) {
    if (!Files.isDirectory(releases)) {
      return List.of();
    }
    try (var folders = Files.list(releases)) {
      return folders
          .map(folder -> folder.resolve(ReleaseSeal.FILE))
          .filter(Files::isRegularFile)
          .sorted(Comparator.comparing(file -> Objects.toString(file)))
          .map(SealedRelease::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
