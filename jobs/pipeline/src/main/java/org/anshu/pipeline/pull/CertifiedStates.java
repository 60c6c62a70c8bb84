package org.anshu.pipeline.pull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anshu.pipeline.pull.Discrepancy.Kind;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.util.SnapshotUtil;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes the certificates of a table, oldest first, each at its own snapshot and in one pass
 * over the table's files.
 */
final class CertifiedStates {

  private static final int MOST = 200;

  private final Table landing;
  private final LandedRows rows;
  private final Map<String, Certificate> byPull = new HashMap<>();
  private final Map<String, long[]> landed = new HashMap<>();
  private final List<Discrepancy> discrepancies = new ArrayList<>();
  private final Digest128 digest = new Digest128();
  private long versions;
  private int checked;
  private int expired;

  CertifiedStates(Table landing) {
    this.landing = landing;
    rows = new LandedRows(landing);
  }

  List<Discrepancy> discrepancies() {
    return discrepancies;
  }

  long versions() {
    return versions;
  }

  int checked() {
    return checked;
  }

  int expired() {
    return expired;
  }

  /**
   * Recomputes {@code certificates}.
   *
   * @param known an empty index; holds the published state afterwards
   * @param certificates the published ones in the order of their pulls
   */
  void verify(KnownRows known, List<Certificate> certificates) {
    certificates.forEach(each -> byPull.put(each.pullId(), each));
    long current = landing.currentSnapshot().snapshotId();
    Entry entry = new Entry(known);
    Long last = null;
    for (Certificate certificate : certificates) {
      outcomes(certificate);
      Certificate.Live live = certificate.live();
      if (live == null || !isKept(live.snapshotId(), current)) {
        expired++;
        continue;
      }
      read(entry, last, live.snapshotId());
      last = live.snapshotId();
      compare(certificate, Kind.LIVE_ROWS, live.rows(), known.liveRows());
      if (live.checksum() != known.liveChecksum()) {
        String stated = HexFormat.of().toHexDigits(live.checksum());
        add(Kind.LIVE_CHECKSUM, certificate.pullId(), stated, known.liveChecksumHex());
      }
      checked++;
    }
    read(entry, last, current);
    for (Certificate certificate : certificates) {
      long[] count = landed.getOrDefault(certificate.pullId(), new long[1]);
      long stated = certificate.landed() + certificate.origin().deleted();
      compare(certificate, Kind.LANDED, stated, count[0]);
    }
    landed.forEach(
        (pull, count) -> {
          if (!byPull.containsKey(pull)) {
            add(Kind.UNCERTIFIED, pull, "0", String.valueOf(count[0]));
          }
        });
  }

  private boolean isKept(long snapshot, long current) {
    return landing.snapshot(snapshot) != null
        && SnapshotUtil.isAncestorOf(landing, current, snapshot);
  }

  private void read(Entry entry, @Nullable Long after, long upTo) {
    if (after == null) {
      rows.at(upTo, entry.columns, entry::row);
    } else if (after != upTo) {
      rows.between(after, upTo, entry.columns, entry::row);
    }
  }

  private void outcomes(Certificate certificate) {
    long sum = certificate.landed() + certificate.unchanged() + certificate.quarantined();
    compare(certificate, Kind.OUTCOMES, certificate.sourceRows(), sum);
  }

  private void compare(Certificate certificate, Kind kind, long expected, long found) {
    if (expected != found) {
      add(kind, certificate.pullId(), String.valueOf(expected), String.valueOf(found));
    }
  }

  private void add(Kind kind, String pullId, String expected, String found) {
    if (discrepancies.size() < MOST) {
      discrepancies.add(new Discrepancy(kind, pullId, null, expected, found));
    }
  }

  /** Enters versions, and recomputes their digests. */
  private final class Entry {

    private final Schema columns = landing.schema();
    private final java.util.function.Consumer<Record> known;

    Entry(KnownRows known) {
      this.known = LandedRows.into(known);
    }

    void row(Record row) {
      versions++;
      String pull = (String) row.getField(LandingTable.PULL_ID);
      landed.computeIfAbsent(pull, id -> new long[1])[0]++;
      known.accept(row);
      Certificate certificate = byPull.get(pull);
      Certificate.Live live = certificate == null ? null : certificate.live();
      if (live != null && !LandingTable.DELETE.equals(row.getField(LandingTable.OP))) {
        digest(pull, row, live.columns());
      }
    }

    private void digest(String pull, Record row, List<String> names) {
      @Nullable Object[] values = new Object[names.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = row.getField(names.get(i));
      }
      digest.of(values);
      String stated = (String) row.getField(LandingTable.ROW_HASH);
      if (!digest.hex().equals(stated) && discrepancies.size() < MOST) {
        String key = Objects.toString(row.getField(LandingTable.ROW_KEY));
        discrepancies.add(new Discrepancy(Kind.ROW_CHANGED, pull, key, stated, digest.hex()));
      }
    }
  }
}
