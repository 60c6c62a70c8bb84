package org.anshu.pipeline.pull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anshu.connectors.spi.TableContract;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.Record;

/** Lands the versions that say that rows are no longer at the source. */
final class GoneRows {

  private final Table landing;
  private final KnownRows known;
  private final Digest128 digest = new Digest128();

  GoneRows(Table landing, KnownRows known) {
    this.landing = landing;
    this.known = known;
  }

  /**
   * Writes one version for each live row without a mark, with the values last known.
   *
   * @param pull the pull's sequence number
   * @return how many
   */
  long land(String source, TableContract table, LandingWriter writer, int pull) {
    List<Integer> gone = new ArrayList<>();
    long live = known.liveRows();
    long limit = table.quarantineLimit().of(live);
    long[] count = {0};
    known.liveWithoutMark(
        slot -> {
          // No more than may be: the whole table might be gone.
          if (++count[0] <= limit) {
            gone.add(slot);
          }
        });
    PullChecks.gone(source, table, live, count[0]);
    if (!gone.isEmpty()) {
      write(new HashSet<>(gone), writer);
      gone.forEach(slot -> known.gone(slot, pull));
    }
    return gone.size();
  }

  private void write(Set<Integer> gone, LandingWriter writer) {
    LandedRows rows = new LandedRows(landing);
    long snapshot = landing.currentSnapshot().snapshotId();
    Set<String> keys = new HashSet<>();
    rows.at(
        snapshot,
        landing.schema().select(LandingTable.ROW_KEY),
        row -> {
          String key = (String) row.getField(LandingTable.ROW_KEY);
          if (gone.contains(slot(key))) {
            keys.add(key);
          }
        });
    Set<Integer> left = new HashSet<>(gone);
    rows.of(
        snapshot,
        keys,
        row -> {
          int slot = slot((String) row.getField(LandingTable.ROW_KEY));
          if (isNewest(row, slot) && left.remove(slot)) {
            writer.writeGone(row);
          }
        });
    if (!left.isEmpty()) {
      throw new IllegalStateException(
          left.size() + " rows of " + landing.name() + " are known but not in the table");
    }
  }

  private boolean isNewest(Record row, int slot) {
    return PullLedger.sequence((String) row.getField(LandingTable.PULL_ID)) == known.pull(slot);
  }

  private int slot(String key) {
    digest.of(key);
    return known.find(digest.high(), digest.low());
  }
}
