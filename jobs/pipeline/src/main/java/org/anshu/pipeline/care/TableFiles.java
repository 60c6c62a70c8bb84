package org.anshu.pipeline.care;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.iceberg.HasTableOperations;
import org.apache.iceberg.ManifestContent;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ManifestFiles;
import org.apache.iceberg.ReachableFileUtil;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;

/**
 * The files that some kept state of a table needs, as locations: all snapshots that branches, tags
 * and the history hold. What lies in the table's folder beside them is rubbish of crashes.
 *
 * @param data the Parquet files
 * @param metadata the newest metadata, manifest lists, manifests
 * @param history the metadata of earlier commits, which tells how the table came about and which no
 *     reader needs; a moved warehouse has none of before
 */
record TableFiles(Set<String> data, Set<String> metadata, Set<String> history) {

  /** The files of {@code table} in its newest state. */
  static TableFiles of(Table table) {
    String newest = ((HasTableOperations) table).operations().current().metadataFileLocation();
    Set<String> history = new TreeSet<>(ReachableFileUtil.metadataFileLocations(table, false));
    history.remove(newest);
    Set<String> metadata = new TreeSet<>(Set.of(newest));
    metadata.addAll(ReachableFileUtil.manifestListLocations(table));
    metadata.addAll(ReachableFileUtil.statisticsFilesLocations(table));
    Map<String, ManifestFile> manifests = new HashMap<>();
    for (Snapshot snapshot : table.snapshots()) {
      snapshot.allManifests(table.io()).forEach(file -> manifests.put(file.path(), file));
    }
    metadata.addAll(manifests.keySet());
    Set<String> data = new TreeSet<>();
    manifests.values().forEach(manifest -> addData(table, manifest, data));
    return new TableFiles(data, metadata, history);
  }

  private static void addData(Table table, ManifestFile manifest, Set<String> data) {
    if (manifest.content() != ManifestContent.DATA) {
      throw new IllegalStateException("A table with delete files: " + table.name());
    }
    // Entries of removed files are not in the list: an older snapshot's own manifest has them.
    try (CloseableIterable<String> paths =
        ManifestFiles.readPaths(manifest, table.io(), table.specs())) {
      paths.forEach(data::add);
    } catch (IOException e) {
      throw new UncheckedIOException("Not readable: " + manifest.path(), e);
    }
  }

  /** What readers need. */
  Set<String> needed() {
    Set<String> needed = new TreeSet<>(metadata);
    needed.addAll(data);
    return needed;
  }

  /** What readers need, and the history. */
  Set<String> all() {
    Set<String> all = needed();
    all.addAll(history);
    return all;
  }
}
