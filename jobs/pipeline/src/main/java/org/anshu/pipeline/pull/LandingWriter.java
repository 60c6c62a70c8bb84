package org.anshu.pipeline.pull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.data.parquet.GenericParquetWriter;
import org.apache.iceberg.io.DataWriter;
import org.apache.iceberg.parquet.Parquet;
import org.jspecify.annotations.Nullable;

/**
 * Writes landed rows to data files named after the pull: an attempt after a crash overwrites what
 * the crash left, so that nothing is orphaned. Encoding is most of the work of a first pull; it
 * runs in a thread of its own.
 */
final class LandingWriter {

  private static final long ROWS_PER_FILE = 2_000_000;

  private final Table table;
  private final String pullId;
  private final int[] positions;
  private final GenericRecord record;
  private final int op;
  private final int rowKey;
  private final int rowHash;
  private final List<DataFile> files = new ArrayList<>();
  private final List<String> locations = new ArrayList<>();
  private @Nullable Pipe<Version> pipe;
  private @Nullable DataWriter<Record> writer;
  private long rowsInFile;

  LandingWriter(Table table, int[] positions, String source, String pullId, Instant pulledAt) {
    this.table = table;
    this.pullId = pullId;
    this.positions = positions;
    record = GenericRecord.create(table.schema());
    op = position(LandingTable.OP);
    rowKey = position(LandingTable.ROW_KEY);
    rowHash = position(LandingTable.ROW_HASH);
    record.set(position(LandingTable.SOURCE), source);
    record.set(position(LandingTable.PULL_ID), pullId);
    record.set(
        position(LandingTable.PULLED_AT), OffsetDateTime.ofInstant(pulledAt, ZoneOffset.UTC));
  }

  private int position(String name) {
    for (int i = 0; i < table.schema().columns().size(); i++) {
      if (table.schema().columns().get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalStateException("No column " + name + " in " + table.name());
  }

  private record Version(@Nullable Object[] values, String operation, String key, String hash) {}

  /**
   * Writes one version of a row, in another thread; {@code values} are in the contract's order and
   * must not change any more.
   */
  void write(@Nullable Object[] values, String operation, String key, String hash) {
    Pipe<Version> open = pipe;
    if (open == null) {
      open = new Pipe<>("pull-writer", this::write);
      pipe = open;
    }
    open.put(new Version(values, operation, key, hash));
  }

  private void write(Version version) {
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] >= 0) {
        record.set(i, version.values()[positions[i]]);
      }
    }
    record.set(op, version.operation());
    record.set(rowKey, version.key());
    record.set(rowHash, version.hash());
    add();
  }

  /** Waits until all that was given is written; from then on this thread writes. */
  private void settle() {
    Pipe<Version> open = pipe;
    if (open != null) {
      open.finish();
      pipe = null;
    }
  }

  /** Writes the version that says the row is gone, with its last values. */
  void writeGone(Record last) {
    settle();
    for (int i = 0; i < positions.length; i++) {
      String name = table.schema().columns().get(i).name();
      if (!name.startsWith("_")) {
        record.set(i, last.getField(name));
      }
    }
    record.set(op, LandingTable.DELETE);
    record.set(rowKey, last.getField(LandingTable.ROW_KEY));
    record.set(rowHash, last.getField(LandingTable.ROW_HASH));
    add();
  }

  private void add() {
    DataWriter<Record> open = writer == null ? open() : writer;
    open.write(record);
    if (++rowsInFile == ROWS_PER_FILE) {
      finishFile();
    }
  }

  private DataWriter<Record> open() {
    String name = String.format(Locale.ROOT, "%s-%05d.parquet", pullId, locations.size() + 1);
    String location = table.locationProvider().newDataLocation(name);
    locations.add(location);
    try {
      DataWriter<Record> opened =
          Parquet.writeData(table.io().newOutputFile(location))
              .forTable(table)
              .withSpec(PartitionSpec.unpartitioned())
              .createWriterFunc(GenericParquetWriter::create)
              .overwrite()
              .build();
      writer = opened;
      rowsInFile = 0;
      return opened;
    } catch (IOException e) {
      throw new UncheckedIOException("File not opened: " + location, e);
    }
  }

  private void finishFile() {
    DataWriter<Record> open = writer;
    if (open == null) {
      return;
    }
    writer = null;
    try {
      open.close();
    } catch (IOException e) {
      throw new UncheckedIOException("File not written: " + locations.get(locations.size() - 1), e);
    }
    files.add(open.toDataFile());
  }

  /** Ends the writing; the files with their statistics, none if no row was written. */
  List<DataFile> finish() {
    settle();
    finishFile();
    return files;
  }

  /** The files belong to a snapshot now: {@link #abort} will leave them alone. */
  void release() {
    locations.clear();
  }

  /** Gives up because of {@code cause}: deletes what was written and not released. */
  void abort(Throwable cause) {
    Pipe<Version> busy = pipe;
    if (busy != null) {
      busy.cancel();
      pipe = null;
    }
    DataWriter<Record> open = writer;
    writer = null;
    try {
      if (open != null) {
        open.close();
      }
    } catch (IOException | RuntimeException e) {
      // A full disk fails here again; the files go all the same.
      cause.addSuppressed(e);
    }
    locations.forEach(table.io()::deleteFile);
  }
}
