package org.anshu.pipeline.pull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.anshu.connectors.spi.Deletes;
import org.anshu.connectors.spi.RowSum;
import org.anshu.connectors.spi.SourceSnapshot;
import org.anshu.connectors.spi.SourceSum;
import org.anshu.connectors.spi.TableContract;
import org.anshu.connectors.spi.TableRead;
import org.anshu.connectors.spi.TypeFamily;
import org.anshu.pipeline.pull.KnownRows.Mark;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a table: what is read, and what the source says of it beforehand.
 *
 * @param rows the rows the source counts
 * @param total the rows of the whole table
 * @param stated what the source computes over the rows; null if it cannot
 * @param keysCompared whether every key at the source has or will have a mark
 */
record TableReading(
    Bounds bounds,
    TableRead read,
    long rows,
    long total,
    @Nullable SourceSum stated,
    boolean keysCompared) {

  /**
   * Asks the source.
   *
   * @param known what is landed; gets the mark PRESENT where keys are compared
   * @param quarantined the keys in quarantine: what they lacked may have come meanwhile
   */
  static TableReading of(
      SourceSnapshot snapshot,
      TableContract table,
      Bounds bounds,
      KnownRows known,
      List<String> quarantined) {
    List<String> asked = quarantined;
    boolean compared = table.deletes() == Deletes.KEYS;
    long total = -1;
    if (compared && bounds.lower() != null && Bounds.canAsk(quarantined)) {
      Comparison keys = new Comparison(snapshot, table, bounds, known, quarantined);
      snapshot.readKeys(table.from(), keys.columns, keys::key);
      total = keys.total;
      asked = keys.asked;
    }
    TableRead read = bounds.read(table, asked);
    SourceSum stated = snapshot.sum(read);
    long rows = stated == null ? snapshot.count(read) : stated.rows();
    if (read.from() == null) {
      total = rows;
    } else if (total < 0) {
      total = snapshot.count(bounds.whole(table));
    }
    return new TableReading(bounds, read, rows, total, stated, compared);
  }

  /** Reads the rows into {@code intake}; what arrived is what the source counted and computed. */
  void read(SourceSnapshot snapshot, String source, RowIntake intake) {
    RowSum sum = new RowSum();
    intake.placesFrom(snapshot::place);
    Pipe<@Nullable String[]> pipe = new Pipe<>("pull-intake", intake::row);
    boolean complete = false;
    try {
      snapshot.read(
          read,
          row -> {
            if (stated != null) {
              sum.add(row);
            }
            pipe.put(row);
          });
      pipe.finish();
      complete = true;
    } finally {
      if (!complete) {
        pipe.cancel();
      }
    }
    PullChecks.complete(source, read.table(), rows, intake.read());
    PullChecks.sums(source, read.table(), stated, sum.sum());
  }

  /**
   * Compares the keys and cursors of the source with those landed: a key that is new, or that has
   * another cursor than it had, is to be read even if its cursor is old.
   */
  private static final class Comparison {

    private final KnownRows known;
    private final Bounds bounds;
    private final List<String> columns;
    private final int[] key;
    private final int cursor;
    private final @Nullable TypeFamily family;
    private final Set<String> waiting;
    private final List<String> asked;
    private final Digest128 digest = new Digest128();
    private long total;

    Comparison(
        SourceSnapshot snapshot,
        TableContract table,
        Bounds bounds,
        KnownRows known,
        List<String> quarantined) {
      this.known = known;
      this.bounds = bounds;
      String changed = Objects.requireNonNull(table.cursor());
      columns = new ArrayList<>(table.key());
      if (!columns.contains(changed)) {
        columns.add(changed);
      }
      key = IntStream.range(0, table.key().size()).toArray();
      cursor = columns.indexOf(changed);
      family = snapshot.columns(table.from()).get(changed.toLowerCase(Locale.ROOT));
      waiting = new HashSet<>(quarantined);
      asked = new ArrayList<>(quarantined);
    }

    void key(@Nullable String[] values) {
      total++;
      String text = RowParser.joined(values, key);
      digest.of(text);
      int slot = known.find(digest.high(), digest.low());
      // A key that is there twice is read, since which of its rows counts may have changed.
      boolean twice = slot >= 0 && !known.mark(Mark.PRESENT, slot);
      boolean same =
          slot >= 0
              && known.isLanded(slot)
              && known.cursor(slot) == KnownRows.cursorDigest(values[cursor]);
      boolean comes = same || bounds.covers(values[cursor], family);
      // Beyond the limit all is read, and no more need be remembered.
      if ((twice || !comes) && Bounds.canAsk(asked) && waiting.add(text)) {
        asked.add(text);
      }
    }
  }
}
