package org.anshu.pipeline.pull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.iceberg.ContentScanTask;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.data.parquet.GenericParquetReaders;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.parquet.Parquet;

/** Reads the versions of a landing table's rows, whole data files at a time, in any order. */
final class LandedRows {

  /** As many values as Iceberg compares with a file's statistics. */
  private static final int ASKED_AT_ONCE = 200;

  private final Table table;

  LandedRows(Table table) {
    this.table = table;
  }

  /** The snapshot's versions. */
  void at(long snapshotId, Schema columns, Consumer<Record> each) {
    try (CloseableIterable<FileScanTask> files =
        table.newScan().useSnapshot(snapshotId).planFiles()) {
      read(files, columns, each);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** All versions of some rows at a snapshot, with all columns. */
  void of(long snapshotId, Set<String> keys, Consumer<Record> each) {
    List<String> sorted = keys.stream().sorted().toList();
    for (int from = 0; from < sorted.size(); from += ASKED_AT_ONCE) {
      List<String> some = sorted.subList(from, Math.min(from + ASKED_AT_ONCE, sorted.size()));
      try (CloseableIterable<Record> rows =
          IcebergGenerics.read(table)
              .useSnapshot(snapshotId)
              .where(Expressions.in(LandingTable.ROW_KEY, some.toArray()))
              .build()) {
        rows.forEach(each);
      } catch (IOException e) {
        throw failed(e);
      }
    }
  }

  /** The versions added after one snapshot, up to and with another; compaction adds none. */
  void between(long after, long upTo, Schema columns, Consumer<Record> each) {
    try (CloseableIterable<FileScanTask> files =
        table
            .newIncrementalAppendScan()
            .fromSnapshotExclusive(after)
            .toSnapshot(upTo)
            .planFiles()) {
      read(files, columns, each);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void read(
      Iterable<? extends ContentScanTask<DataFile>> files, Schema columns, Consumer<Record> each)
      throws IOException {
    for (ContentScanTask<DataFile> file : files) {
      try (CloseableIterable<Record> rows =
          Parquet.read(table.io().newInputFile(file.file().location()))
              .project(columns)
              .createReaderFunc(type -> GenericParquetReaders.buildReader(columns, type))
              .reuseContainers()
              .build()) {
        rows.forEach(each);
      }
    }
  }

  /** What {@link #into} needs of a row. */
  Schema versionColumns() {
    return table
        .schema()
        .select(LandingTable.ROW_KEY, LandingTable.ROW_HASH, LandingTable.PULL_ID, LandingTable.OP);
  }

  /** Enters versions, each with the columns of {@link #versionColumns}, into {@code known}. */
  static Consumer<Record> into(KnownRows known) {
    return new Entering(known);
  }

  /** Remembers the last pull's number: rows of one pull stand together. */
  private static final class Entering implements Consumer<Record> {

    private final KnownRows known;
    private final Digest128 digest = new Digest128();
    private String lastPull = "";
    private int sequence;

    Entering(KnownRows known) {
      this.known = known;
    }

    @Override
    public void accept(Record row) {
      String pullId = (String) row.getField(LandingTable.PULL_ID);
      if (!pullId.equals(lastPull)) {
        lastPull = pullId;
        sequence = PullLedger.sequence(pullId);
      }
      digest.of((String) row.getField(LandingTable.ROW_KEY));
      int slot = known.slot(digest.high(), digest.low());
      if (LandingTable.DELETE.equals(row.getField(LandingTable.OP))) {
        known.gone(slot, sequence);
      } else {
        String hash = (String) row.getField(LandingTable.ROW_HASH);
        long high = HexFormat.fromHexDigitsToLong(hash, 0, 16);
        known.landed(slot, high, HexFormat.fromHexDigitsToLong(hash, 16, 32), sequence);
      }
    }
  }

  private UncheckedIOException failed(IOException e) {
    return new UncheckedIOException("Rows of " + table.name() + " not read", e);
  }
}
