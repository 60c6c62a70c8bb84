package org.anshu.pipeline.care;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.RewriteTablePathUtil;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableMetadataParser;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.util.Pair;

/** Writes one table's metadata anew for another folder; data files are not touched. */
final class RelocatedTable {

  private final MovedFiles io;
  private final String from;
  private final String to;
  private final String staging;

  /** Staged file to the place where it belongs. */
  private final Map<String, String> staged = new TreeMap<>();

  /** Data file as the old metadata names it, to its new place. */
  private final Map<String, String> data = new TreeMap<>();

  /**
   * A rewriting.
   *
   * @param from the warehouse's folder as the metadata has it
   * @param to its new folder
   * @param staging where the new metadata waits
   */
  RelocatedTable(MovedFiles io, String from, String to, String staging) {
    this.io = io;
    this.from = from;
    this.to = to;
    this.staging = staging;
  }

  /** Stages everything that the metadata file {@code location} needs; its new location. */
  String stage(String location) {
    TableMetadata metadata = TableMetadataParser.read(io, location);
    Set<Long> snapshots = new HashSet<>();
    metadata.snapshots().forEach(snapshot -> snapshots.add(snapshot.snapshotId()));
    Map<String, Long> manifests = new HashMap<>();
    try {
      for (Snapshot snapshot : metadata.snapshots()) {
        for (ManifestFile manifest : snapshot.allManifests(io)) {
          if (!manifests.containsKey(manifest.path())) {
            manifests.put(manifest.path(), stage(metadata, manifest, snapshots));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Metadata not written anew: " + location, e);
    }
    for (Snapshot snapshot : metadata.snapshots()) {
      RewriteTablePathUtil.rewriteManifestList(
          snapshot,
          io,
          metadata,
          manifests,
          from,
          to,
          staging,
          place(snapshot.manifestListLocation()));
    }
    TableMetadata moved = RewriteTablePathUtil.replacePaths(metadata, from, to);
    TableMetadataParser.overwrite(moved, io.newOutputFile(place(location)));
    return moved(location);
  }

  private long stage(TableMetadata metadata, ManifestFile manifest, Set<Long> snapshots)
      throws IOException {
    OutputFile output = io.newOutputFile(place(manifest.path()));
    RewriteTablePathUtil.RewriteResult<DataFile> result =
        RewriteTablePathUtil.rewriteDataManifest(
            manifest,
            snapshots,
            output,
            io,
            metadata.formatVersion(),
            metadata.specsById(),
            from,
            to);
    for (Pair<String, String> copy : result.copyPlan()) {
      data.put(copy.first(), copy.second());
    }
    return output.toInputFile().getLength();
  }

  /** Where the new form of a metadata file waits. */
  private String place(String location) {
    String waiting = staging + location.substring(from.length());
    staged.put(waiting, moved(location));
    return waiting;
  }

  private String moved(String location) {
    return RewriteTablePathUtil.newPath(location, from, to);
  }

  Map<String, String> staged() {
    return staged;
  }

  Map<String, String> data() {
    return data;
  }
}
