package org.anshu.pipeline.care;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
 * @param metadata the rest: metadata of versions, manifest lists, manifests
 */
record TableFiles(Set<String> data, Set<String> metadata) {

  /** The files of {@code table} in its newest state. */
  static TableFiles of(Table table) {
    Set<String> metadata = new TreeSet<>(ReachableFileUtil.metadataFileLocations(table, false));
    metadata.addAll(ReachableFileUtil.manifestListLocations(table));
    metadata.addAll(ReachableFileUtil.statisticsFilesLocations(table));
    Map<String, ManifestFile> manifests = new HashMap<>();
    for (Snapshot snapshot : table.snapshots()) {
      snapshot.allManifests(table.io()).forEach(file -> manifests.put(file.path(), file));
    }
    metadata.addAll(manifests.keySet());
    Set<String> data = new TreeSet<>();
    manifests.values().forEach(manifest -> addData(table, manifest, data));
    return new TableFiles(data, metadata);
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

  /** Both kinds. */
  Set<String> all() {
    Set<String> all = new TreeSet<>(metadata);
    all.addAll(data);
    return all;
  }
}
