package org.anshu.pipeline.care;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.anshu.pipeline.warehouse.LocalFileIO;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;

/**
 * Forgets states of a table that nobody can ask for any more, and removes files that no kept state
 * needs. Branches and tags keep their snapshots: what a release was made of stays for ever.
 */
final class Expiry {

  /** This many newest states stay, however old they are. */
  private static final int NEWEST = 5;

  private static final String VERSIONS = "20";

  private final Table table;
  private final Instant before;

  /**
   * Expiry of one table.
   *
   * @param before states that ended before this moment go, and files without an owner last changed
   *     before it; by the machine's clock, as Iceberg notes it
   */
  Expiry(Table table, Instant before) {
    this.table = table;
    this.before = before;
  }

  /**
   * What went.
   *
   * @param snapshots states forgotten
   * @param files files removed
   * @param bytes their size
   */
  record Result(int snapshots, int files, long bytes) {}

  Result run() {
    List<Path> present = files();
    long size = bytes(present);
    int states = states();
    limitMetadata();
    table
        .expireSnapshots()
        .expireOlderThan(before.toEpochMilli())
        .retainLast(NEWEST)
        .cleanExpiredFiles(true)
        .commit();
    table.refresh();
    removeOrphans();
    List<Path> left = files();
    return new Result(states - states(), present.size() - left.size(), size - bytes(left));
  }

  private int states() {
    List<Snapshot> states = new ArrayList<>();
    table.snapshots().forEach(states::add);
    return states.size();
  }

  /** Every commit writes the metadata anew; the old ones serve nobody. */
  private void limitMetadata() {
    if (!VERSIONS.equals(table.properties().get(TableProperties.METADATA_PREVIOUS_VERSIONS_MAX))) {
      table
          .updateProperties()
          .set(TableProperties.METADATA_DELETE_AFTER_COMMIT_ENABLED, "true")
          .set(TableProperties.METADATA_PREVIOUS_VERSIONS_MAX, VERSIONS)
          .commit();
      table.refresh();
    }
  }

  private void removeOrphans() {
    Set<String> needed = TableFiles.of(table).all();
    try {
      for (Path file : files()) {
        if (!needed.contains(file.toString())
            && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Not removed from " + table.location(), e);
    }
  }

  private List<Path> files() {
    Path folder = Path.of(LocalFileIO.path(table.location()));
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Not listed: " + folder, e);
    }
  }

  private static long bytes(List<Path> files) {
    long bytes = 0;
    try {
      for (Path file : files) {
        bytes += Files.size(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Size not read", e);
    }
    return bytes;
  }
}
