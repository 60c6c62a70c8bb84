package org.anshu.pipeline.pull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.anshu.pipeline.PipelineSettings;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.util.SnapshotUtil;
import org.jspecify.annotations.Nullable;

/**
 * The {@link KnownRows} of the landing tables, one file a table. A file is derived: its header says
 * for which snapshot it stands. If that is not the published one, what was added since is entered;
 * if it cannot be told (the file is missing, of another table, or a pull that was changing it
 * died), the file is made anew from the table. To be used under the lock of the source's pull.
 */
final class KnownRowsStore {

  private static final long MAGIC = 0x3173776f526e4b41L;
  private static final int DIRTY = 8;
  private static final int SIZE = 12;
  private static final int TABLE_HIGH = 16;
  private static final int TABLE_LOW = 24;
  private static final int SNAPSHOT = 32;
  private static final int LIVE_ROWS = 40;
  private static final int LIVE_CHECKSUM = 48;
  private static final long NO_SNAPSHOT = -1;

  private final Path folder;

  KnownRowsStore(Path folder) {
    this.folder = folder;
  }

  /** The store of an installation. */
  static KnownRowsStore of(PipelineSettings settings) {
    return new KnownRowsStore(settings.home().resolve("state/known-rows"));
  }

  /**
   * What is known of the rows of {@code table} as published.
   *
   * @param last the certificate of the table's last pull: a file that disagrees is made anew; null
   *     before the first pull
   */
  KnownRows open(Table table, @Nullable Certificate last) {
    long current = current(table);
    SlotFile file = SlotFile.open(path(table));
    if (file == null || !isOf(file, table) || !agrees(file, last)) {
      return rebuild(table, current);
    }
    KnownRows known = known(file);
    long stands = file.header().getLong(SNAPSHOT);
    if (stands != current) {
      if (stands == NO_SNAPSHOT || !SnapshotUtil.isAncestorOf(table, current, stands)) {
        return rebuild(table, current);
      }
      LandedRows rows = new LandedRows(table);
      rows.between(stands, current, rows.versionColumns(), LandedRows.into(known));
      save(known, current);
      return known(known.file());
    }
    return known;
  }

  /** Keeps {@code known}, which is what {@code table} holds as published. */
  void save(Table table, KnownRows known) {
    save(known, current(table));
  }

  private static void save(KnownRows known, long snapshot) {
    SlotFile file = known.file();
    ByteBuffer header = file.header();
    if (!known.changed() && header.getLong(SNAPSHOT) == snapshot) {
      return;
    }
    file.forceSlots();
    header.putInt(SIZE, known.size());
    header.putLong(SNAPSHOT, snapshot);
    header.putLong(LIVE_ROWS, known.liveRows());
    header.putLong(LIVE_CHECKSUM, known.liveChecksum());
    header.putInt(DIRTY, 0);
    file.forceHeader();
  }

  /** Empty, with room for the rows of {@code table}, in a file that is deleted at once. */
  KnownRows scratch(Table table) {
    Path path = path(table).resolveSibling(path(table).getFileName() + ".scratch");
    try {
      SlotFile file = SlotFile.create(path, KnownRows.slotsFor(rows(table.currentSnapshot())));
      Files.deleteIfExists(path);
      return new KnownRows(file.at(null), () -> {});
    } catch (IOException e) {
      throw new UncheckedIOException("State file not deleted: " + path, e);
    }
  }

  private KnownRows rebuild(Table table, long snapshot) {
    Path path = path(table);
    Path next = path.resolveSibling(path.getFileName() + ".next");
    KnownRows known = created(table, snapshot, next);
    save(known, snapshot);
    try {
      Files.move(next, path, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("State file not replaced: " + path, e);
    }
    return known(known.file().at(path));
  }

  private KnownRows created(Table table, long snapshotId, Path path) {
    Snapshot snapshot = table.snapshot(snapshotId);
    SlotFile file =
        SlotFile.create(path, KnownRows.slotsFor(snapshot == null ? 0 : rows(snapshot)));
    ByteBuffer header = file.header();
    header.putInt(DIRTY, 1);
    header.putLong(TABLE_HIGH, table.uuid().getMostSignificantBits());
    header.putLong(TABLE_LOW, table.uuid().getLeastSignificantBits());
    header.putLong(SNAPSHOT, NO_SNAPSHOT - 1);
    header.putLong(0, MAGIC);
    KnownRows known = new KnownRows(file, () -> {});
    if (snapshot != null) {
      LandedRows rows = new LandedRows(table);
      rows.at(snapshotId, rows.versionColumns(), LandedRows.into(known));
    }
    return known;
  }

  private static long rows(Snapshot snapshot) {
    return Long.parseLong(snapshot.summary().getOrDefault("total-records", "0"));
  }

  private static KnownRows known(SlotFile file) {
    ByteBuffer header = file.header();
    KnownRows known =
        new KnownRows(
            file,
            () -> {
              header.putInt(DIRTY, 1);
              file.forceHeader();
            });
    known.counts(header.getInt(SIZE), header.getLong(LIVE_ROWS), header.getLong(LIVE_CHECKSUM));
    return known;
  }

  private static boolean isOf(SlotFile file, Table table) {
    ByteBuffer header = file.header();
    UUID uuid = new UUID(header.getLong(TABLE_HIGH), header.getLong(TABLE_LOW));
    return header.getLong(0) == MAGIC && header.getInt(DIRTY) == 0 && uuid.equals(table.uuid());
  }

  private static boolean agrees(SlotFile file, @Nullable Certificate last) {
    ByteBuffer header = file.header();
    Certificate.Live live = last == null ? null : last.live();
    return live == null
        || live.snapshotId() != header.getLong(SNAPSHOT)
        || live.rows() == header.getLong(LIVE_ROWS)
            && live.checksum() == header.getLong(LIVE_CHECKSUM);
  }

  private static long current(Table table) {
    Snapshot snapshot = table.currentSnapshot();
    return snapshot == null ? NO_SNAPSHOT : snapshot.snapshotId();
  }

  /** Tables of several warehouses may share a home. */
  private Path path(Table table) {
    String name = table.name().substring(table.name().indexOf("ods."));
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Folder not made: " + folder, e);
    }
    return folder.resolve(name + "-" + table.uuid().toString().substring(0, 8) + ".rows");
  }
}
