package org.anshu.pipeline.pull;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.CloseableIterable;

/** Loads what is known of a landing table's rows from its own columns, published rows only. */
final class LandedRows {

  private LandedRows() {}

  /** The newest digest of each key. */
  static KnownRows load(Table table) {
    KnownRows known = new KnownRows(1 << 16);
    Digest128 digest = new Digest128();
    String lastPull = "";
    int sequence = 0;
    try (CloseableIterable<Record> rows =
        IcebergGenerics.read(table)
            .select(LandingTable.ROW_KEY, LandingTable.ROW_HASH, LandingTable.PULL_ID)
            .build()) {
      for (Record row : rows) {
        String pullId = (String) row.getField(LandingTable.PULL_ID);
        if (!pullId.equals(lastPull)) {
          lastPull = pullId;
          sequence = PullLedger.sequence(pullId);
        }
        digest.of((String) row.getField(LandingTable.ROW_KEY));
        int slot = known.slot(digest.high(), digest.low());
        String hash = (String) row.getField(LandingTable.ROW_HASH);
        known.landed(
            slot,
            Long.parseUnsignedLong(hash, 0, 16, 16),
            Long.parseUnsignedLong(hash, 16, 32, 16),
            sequence);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Rows of " + table.name() + " not read", e);
    }
    return known;
  }
}
