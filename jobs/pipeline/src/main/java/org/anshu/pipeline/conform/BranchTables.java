package org.anshu.pipeline.conform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.PartitionKey;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableScan;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.data.GenericFileWriterFactory;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.InternalRecordWrapper;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.encryption.EncryptedFiles;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.DataWriter;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.types.Conversions;
import org.apache.iceberg.types.Types.NestedField;
import org.apache.iceberg.util.SnapshotUtil;
import org.jspecify.annotations.Nullable;

/**
 * The warehouse's tables as one run sees and changes them: on a branch of its own, without Spark.
 */
public final class BranchTables {

  /** The property of a snapshot that holds the hash of all its rows. */
  private static final String ROWS_HASH = "anshu.rows-hash";

  private static final String EMPTY = "empty";

  private final Catalog catalog;
  private final String branch;

  /** The tables of {@code catalog} on branch {@code branch}. */
  public BranchTables(Catalog catalog, String branch) {
    this.catalog = catalog;
    this.branch = branch;
  }

  /** The branch's name. */
  public String branch() {
    return branch;
  }

  /** Makes the branch of {@code table} equal to its published state, whatever it held. */
  public void reset(String table) {
    Table iceberg = load(table);
    long published = published(iceberg, table);
    SnapshotRef ref = iceberg.refs().get(branch);
    if (ref == null) {
      iceberg.manageSnapshots().createBranch(branch, published).commit();
    } else if (ref.snapshotId() != published) {
      iceberg.manageSnapshots().replaceBranch(branch, published).commit();
    }
  }

  /** The id of the published snapshot. */
  public long published(String table) {
    return published(load(table), table);
  }

  private static long published(Table iceberg, String table) {
    Snapshot snapshot = iceberg.currentSnapshot();
    if (snapshot == null) {
      throw new IllegalStateException("Table without an initial snapshot: " + table);
    }
    return snapshot.snapshotId();
  }

  /** The id of the branch's snapshot, or null if there is no such branch. */
  public @Nullable Long head(String table) {
    SnapshotRef ref = load(table).refs().get(branch);
    return ref == null ? null : ref.snapshotId();
  }

  /** The branch if the run changes {@code table}, else null: its published state holds. */
  public @Nullable String branchOf(String table) {
    return head(table) == null ? null : branch;
  }

  /** The id of the snapshot that the run leaves: the branch's, or the published one without it. */
  public long left(String table) {
    Table iceberg = load(table);
    SnapshotRef ref = iceberg.refs().get(branch);
    return ref == null ? published(iceberg, table) : ref.snapshotId();
  }

  /**
   * Makes {@code rows} the rows of an unpartitioned table: without a branch if they are published
   * already, else on the branch.
   *
   * @param rows cells in the order of the table's columns
   */
  public void replace(String table, List<List<@Nullable Object>> rows) {
    String hash = rows.isEmpty() ? EMPTY : Definitions.sha256(rows.toString().getBytes(UTF_8));
    Table iceberg = load(table);
    Snapshot published = iceberg.snapshot(published(iceberg, table));
    boolean same =
        hash.equals(published.summary().get(ROWS_HASH))
            || (rows.isEmpty() && "0".equals(published.summary().get("total-records")));
    if (same) {
      drop(table);
      return;
    }
    reset(table);
    iceberg.refresh();
    OverwriteFiles overwrite =
        iceberg.newOverwrite().overwriteByRowFilter(Expressions.alwaysTrue());
    if (!rows.isEmpty()) {
      overwrite.addFile(write(iceberg, rows));
    }
    overwrite.set(ROWS_HASH, hash).toBranch(branch).commit();
  }

  /** Changes the files of a table on the branch; without a branch if nothing changes. */
  void exchange(MonthFiles.Change change) {
    Table iceberg = load(change.table());
    if (change.none()) {
      drop(change.table());
      return;
    }
    // A branch that a commit makes would count its rows from zero.
    reset(change.table());
    iceberg.refresh();
    OverwriteFiles overwrite = iceberg.newOverwrite();
    change.removed().forEach(overwrite::deleteFile);
    change.added().forEach(overwrite::addFile);
    overwrite.toBranch(branch).commit();
  }

  /** The rows that a snapshot holds, from its summary. */
  public long rows(String table, long snapshotId) {
    Map<String, String> summary = load(table).snapshot(snapshotId).summary();
    return Long.parseLong(summary.getOrDefault("total-records", "0"));
  }

  /**
   * Replaces on the branch the rows that match {@code replaced}, which must be whole files.
   *
   * @param rows cells in the order of the table's columns; all of one partition
   */
  public void overwrite(String table, Expression replaced, List<List<@Nullable Object>> rows) {
    Table iceberg = load(table);
    OverwriteFiles overwrite = iceberg.newOverwrite().overwriteByRowFilter(replaced);
    if (!rows.isEmpty()) {
      overwrite.addFile(write(iceberg, rows));
    }
    overwrite.toBranch(branch).commit();
  }

  /** The rows of the branch that match {@code filter}, cells in table order. */
  public List<Record> read(String table, Expression filter) {
    Table iceberg = load(table);
    // A table that the run had no reason to change has no branch: its newest state is meant.
    SnapshotRef ref = iceberg.refs().get(branch);
    long snapshot = ref == null ? iceberg.currentSnapshot().snapshotId() : ref.snapshotId();
    List<Record> records = new ArrayList<>();
    try (CloseableIterable<Record> found =
        IcebergGenerics.read(iceberg).useSnapshot(snapshot).where(filter).build()) {
      found.forEach(records::add);
    } catch (IOException e) {
      throw new UncheckedIOException("Table not readable: " + table, e);
    }
    return records;
  }

  /** The Parquet files that hold the rows of a snapshot, as absolute locations, sorted. */
  public List<String> files(String table, long snapshotId) {
    List<String> files = new ArrayList<>();
    try (CloseableIterable<FileScanTask> tasks =
        load(table).newScan().useSnapshot(snapshotId).planFiles()) {
      for (FileScanTask task : tasks) {
        if (!task.deletes().isEmpty()) {
          throw new IllegalStateException("Expected no delete files of " + table);
        }
        files.add(task.file().location());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Files of " + table + " not listed", e);
    }
    files.sort(null);
    return files;
  }

  /** Names the branch's snapshot {@code tag} for good; harmless to repeat. */
  public void tag(String table, String tag, long snapshotId) {
    Table iceberg = load(table);
    SnapshotRef existing = iceberg.refs().get(tag);
    if (existing == null) {
      iceberg.manageSnapshots().createTag(tag, snapshotId).commit();
    } else if (existing.snapshotId() != snapshotId) {
      throw new IllegalStateException(
          "Tag '%s' of %s marks snapshot %d, not %d"
              .formatted(tag, table, existing.snapshotId(), snapshotId));
    }
  }

  /** Publishes {@code snapshotId}, a descendant of the published state; harmless to repeat. */
  public void publish(String table, long snapshotId) {
    Table iceberg = load(table);
    if (published(table) != snapshotId) {
      iceberg.manageSnapshots().fastForwardBranch(SnapshotRef.MAIN_BRANCH, branch).commit();
    }
  }

  /** Forgets the branch; what is published or tagged stays. */
  public void drop(String table) {
    Table iceberg = load(table);
    if (iceberg.refs().containsKey(branch)) {
      iceberg.manageSnapshots().removeBranch(branch).commit();
    }
  }

  /**
   * Whether every row of a snapshot has {@code value} in a text column, as the bounds of its files
   * prove; false if they do not.
   */
  public boolean only(String table, long snapshotId, String column, String value) {
    Table iceberg = load(table);
    NestedField field = iceberg.schema().findField(column);
    TableScan scan = iceberg.newScan().useSnapshot(snapshotId).includeColumnStats(List.of(column));
    try (CloseableIterable<FileScanTask> files = scan.planFiles()) {
      for (FileScanTask file : files) {
        if (!bound(field, file.file().lowerBounds()).equals(value)
            || !bound(field, file.file().upperBounds()).equals(value)) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException("Files of " + table + " not listed", e);
    }
  }

  private static String bound(NestedField field, @Nullable Map<Integer, ByteBuffer> bounds) {
    ByteBuffer bound = bounds == null ? null : bounds.get(field.fieldId());
    return bound == null
        ? ""
        : String.valueOf((Object) Conversions.fromByteBuffer(field.type(), bound));
  }

  /** Forgets a tag; only for a run that was never published. */
  public void untag(String table, String tag) {
    Table iceberg = load(table);
    if (iceberg.refs().containsKey(tag)) {
      iceberg.manageSnapshots().removeTag(tag).commit();
    }
  }

  /** The names of the columns that a table had at a snapshot, in order. */
  public List<String> columns(String table, long snapshotId) {
    Table iceberg = load(table);
    return SnapshotUtil.schemaFor(iceberg, snapshotId).columns().stream()
        .map(NestedField::name)
        .toList();
  }

  /** The table itself, as of now. */
  public Table load(String table) {
    return catalog.loadTable(TableIdentifier.parse(table));
  }

  private DataFile write(Table table, List<List<@Nullable Object>> rows) {
    GenericRecord template = GenericRecord.create(table.schema());
    PartitionKey key = new PartitionKey(table.spec(), table.schema());
    key.partition(
        new InternalRecordWrapper(table.schema().asStruct()).wrap(record(template, rows.get(0))));
    FileIO io = table.io();
    String name = "anshu-" + UUID.randomUUID() + ".parquet";
    String place =
        table.spec().isUnpartitioned()
            ? table.locationProvider().newDataLocation(name)
            : table.locationProvider().newDataLocation(table.spec(), key, name);
    GenericFileWriterFactory writers = new GenericFileWriterFactory.Builder(table).build();
    DataWriter<Record> writer =
        writers.newDataWriter(
            EncryptedFiles.plainAsEncryptedOutput(io.newOutputFile(place)),
            table.spec(),
            table.spec().isUnpartitioned() ? null : key);
    try (DataWriter<Record> open = writer) {
      for (List<@Nullable Object> row : rows) {
        open.write(record(template, row));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("File not writable: " + place, e);
    }
    return writer.toDataFile();
  }

  private static Record record(GenericRecord template, List<@Nullable Object> row) {
    GenericRecord record = template.copy();
    for (int i = 0; i < row.size(); i++) {
      record.set(i, row.get(i));
    }
    return record;
  }
}
