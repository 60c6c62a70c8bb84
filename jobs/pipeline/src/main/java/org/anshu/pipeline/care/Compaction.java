package org.anshu.pipeline.care;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.data.parquet.GenericParquetReaders;
import org.apache.iceberg.data.parquet.GenericParquetWriter;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.DataWriter;
import org.apache.iceberg.parquet.Parquet;
import org.apache.iceberg.types.Conversions;
import org.apache.iceberg.types.Types.NestedField;
import org.jspecify.annotations.Nullable;

/**
 * Makes few large files of the many small ones that a landing table gets, one a pull. The rows stay
 * as they are, in the order of the pulls; older snapshots keep their own files until they expire.
 */
final class Compaction {

  /** Files of at least this many bytes are left alone. */
  private static final long LARGE = 64L << 20;

  /** Fewer small files than this are not worth a rewrite. */
  private static final int FEW = 8;

  private static final String OP = "_op";

  private final Table table;

  Compaction(Table table) {
    this.table = table;
  }

  /** How many files became how many; equal if there was nothing to do. */
  record Result(int before, int after) {}

  Result run() {
    Snapshot start = table.currentSnapshot();
    if (start == null || table.spec().isPartitioned()) {
      return new Result(0, 0);
    }
    List<DataFile> inserts = new ArrayList<>();
    List<DataFile> others = new ArrayList<>();
    int before = 0;
    for (DataFile file : files()) {
      before++;
      if (file.fileSizeInBytes() < LARGE) {
        // Apart, because readers pass over the search for newer versions where all is an insert.
        (onlyInserts(file) ? inserts : others).add(file);
      }
    }
    int after = before;
    for (List<DataFile> group : List.of(inserts, others)) {
      if (group.size() >= FEW) {
        after -= group.size() - rewrite(start, group);
      }
    }
    return new Result(before, after);
  }

  private List<DataFile> files() {
    List<DataFile> files = new ArrayList<>();
    try (CloseableIterable<FileScanTask> tasks = table.newScan().includeColumnStats().planFiles()) {
      tasks.forEach(task -> files.add(task.file()));
    } catch (IOException e) {
      throw new UncheckedIOException("Files of " + table.name() + " not listed", e);
    }
    files.sort(Comparator.comparing(file -> file.location()));
    return files;
  }

  private boolean onlyInserts(DataFile file) {
    NestedField field = table.schema().findField(OP);
    return field != null
        && "insert".equals(bound(field, file.lowerBounds()))
        && "insert".equals(bound(field, file.upperBounds()));
  }

  private static @Nullable String bound(
      NestedField field, @Nullable Map<Integer, ByteBuffer> bounds) {
    ByteBuffer bound = bounds == null ? null : bounds.get(field.fieldId());
    return bound == null
        ? null
        : String.valueOf((Object) Conversions.fromByteBuffer(field.type(), bound));
  }

  /** Replaces {@code group}; the number of files that took its place. */
  private int rewrite(Snapshot start, List<DataFile> group) {
    Set<DataFile> written = new HashSet<>();
    List<DataFile> batch = new ArrayList<>();
    long bytes = 0;
    for (DataFile file : group) {
      batch.add(file);
      bytes += file.fileSizeInBytes();
      if (bytes >= 2 * LARGE) {
        written.add(merge(batch));
        batch = new ArrayList<>();
        bytes = 0;
      }
    }
    if (!batch.isEmpty()) {
      written.add(merge(batch));
    }
    table
        .newRewrite()
        .validateFromSnapshot(start.snapshotId())
        .rewriteFiles(new HashSet<>(group), written)
        .set("anshu.care", "compact")
        .commit();
    table.refresh();
    return written.size();
  }

  private DataFile merge(List<DataFile> batch) {
    String name = String.format(Locale.ROOT, "compact-%s.parquet", UUID.randomUUID());
    String location = table.locationProvider().newDataLocation(name);
    long rows = 0;
    DataWriter<Record> writer;
    try {
      writer =
          Parquet.writeData(table.io().newOutputFile(location))
              .forTable(table)
              .withSpec(PartitionSpec.unpartitioned())
              .createWriterFunc(GenericParquetWriter::create)
              .build();
      try (DataWriter<Record> open = writer) {
        for (DataFile file : batch) {
          rows += file.recordCount();
          copy(file, open);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("File not written: " + location, e);
    }
    DataFile merged = writer.toDataFile();
    if (merged.recordCount() != rows) {
      throw new IllegalStateException(
          "%d rows became %d in %s".formatted(rows, merged.recordCount(), location));
    }
    return merged;
  }

  private void copy(DataFile file, DataWriter<Record> to) throws IOException {
    try (CloseableIterable<Record> rows =
        Parquet.read(table.io().newInputFile(file.location()))
            .project(table.schema())
            .createReaderFunc(schema -> GenericParquetReaders.buildReader(table.schema(), schema))
            .build()) {
      rows.forEach(to::write);
    }
  }
}
