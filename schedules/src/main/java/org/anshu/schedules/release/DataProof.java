package org.anshu.schedules.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.anshu.failure.AnshuException;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.assessment.Digests;
import org.anshu.pipeline.warehouse.Warehouse;
import org.anshu.schedules.release.Difference.Part;
import org.anshu.schedules.release.SealedRelease.SealedFile;
import org.anshu.schedules.release.SealedRelease.SealedTable;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;

/** Whether the tables of a release still are, file by file and byte by byte, what was sealed. */
final class DataProof {

  private final PipelineSettings settings;
  private final SealedRelease seal;
  private final boolean quick;

  /**
   * A proof of the tables.
   *
   * @param quick whether lengths are compared only, and no byte is read
   */
  DataProof(PipelineSettings settings, SealedRelease seal, boolean quick) {
    this.settings = settings;
    this.seal = seal;
    this.quick = quick;
  }

  /** How many data files the seal has. */
  long files() {
    return seal.tables().values().stream().mapToLong(table -> table.files().size()).sum();
  }

  /** What is not as it was sealed. */
  List<Difference> differences() {
    List<Difference> found = new ArrayList<>();
    try (Warehouse warehouse = Warehouse.open(settings)) {
      seal.tables().forEach((name, was) -> metadata(warehouse, name, was, found));
    }
    List<Named> files = new ArrayList<>();
    seal.tables()
        .forEach((name, table) -> table.files().forEach(file -> files.add(new Named(name, file))));
    files.parallelStream().map(this::content).filter(Objects::nonNull).forEachOrdered(found::add);
    return found;
  }

  private record Named(String table, SealedFile file) {}

  private void metadata(Warehouse warehouse, String name, SealedTable was, List<Difference> found) {
    Table table;
    try {
      table = warehouse.table(name);
    } catch (AnshuException e) {
      found.add(difference(name, new Text("表已不在", "the table is gone")));
      return;
    }
    if (table.snapshot(was.snapshot()) == null) {
      if (table.currentSnapshot() != null || !was.files().isEmpty()) {
        found.add(
            difference(
                name,
                new Text(
                    "快照 %d 已不在".formatted(was.snapshot()),
                    "snapshot %d is gone".formatted(was.snapshot()))));
      }
      return;
    }
    SnapshotRef tag = table.refs().get(seal.release());
    if (tag == null ? !name.startsWith("ods.") : tag.snapshotId() != was.snapshot()) {
      found.add(
          difference(
              name,
              new Text(
                  "标签 %s %s".formatted(seal.release(), tag == null ? "已不在" : "指向另一快照"),
                  "tag %s %s"
                      .formatted(seal.release(), tag == null ? "is gone" : "is elsewhere"))));
    }
    Map<String, Long> lengths = new HashMap<>();
    new SealedTables(settings, List.of())
        .files(table, was.snapshot())
        .forEach(file -> lengths.put(file.path(), file.bytes()));
    TreeSet<String> paths = new TreeSet<>(lengths.keySet());
    for (SealedFile file : was.files()) {
      if (!paths.remove(file.path())) {
        found.add(
            difference(name + " " + file.path(), new Text("快照中已没有此文件", "no file of the snapshot")));
      }
    }
    paths.forEach(
        path ->
            found.add(
                difference(
                    name + " " + path, new Text("封存时快照中没有此文件", "not sealed with the snapshot"))));
  }

  private @org.jspecify.annotations.Nullable Difference content(Named named) {
    Path file = settings.warehouse().resolve(named.file().path());
    String place = named.table() + " " + named.file().path();
    try {
      if (!Files.isRegularFile(file)) {
        return difference(place, new Text("数据文件缺失", "data file missing"));
      }
      long bytes = Files.size(file);
      if (bytes != named.file().bytes()) {
        return difference(
            place,
            new Text(
                "应为 %d 字节，实为 %d".formatted(named.file().bytes(), bytes),
                "%d bytes, now %d".formatted(named.file().bytes(), bytes)));
      }
      String now = quick ? named.file().sha256() : Digests.of(file);
      return now.equals(named.file().sha256())
          ? null
          : difference(
              place,
              new Text(
                  "内容已变：SHA-256 应为 %s，实为 %s".formatted(named.file().sha256(), now),
                  "changed: SHA-256 %s, now %s".formatted(named.file().sha256(), now)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Difference difference(String place, Text what) {
    return new Difference(Part.DATA, place, what);
  }
}
