package org.anshu.pipeline.pull;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.anshu.connectors.spi.Deletes;
import org.anshu.connectors.spi.RowCheck;
import org.anshu.connectors.spi.SourceSnapshot;
import org.anshu.connectors.spi.TableContract;
import org.anshu.connectors.spi.TableRead;
import org.anshu.pipeline.pull.Discrepancy.Kind;
import org.jspecify.annotations.Nullable;

/** Compares every row of a table at the source, in one snapshot, with the published state. */
final class SourceComparison {

  private static final int MOST = 200;
  private static final int MOST_PENDING = 100_000;

  private final TableContract table;
  private final KnownRows known;
  private final RowParser parser;
  private final Set<String> waiting;
  private final RowIssues issues = new RowIssues();
  private final Digest128 digest = new Digest128();
  private final Map<String, Discrepancy> differing = new LinkedHashMap<>();
  private long rows;
  private long pending;

  /**
   * A comparison.
   *
   * @param known the published state
   * @param waiting the keys of rows that may be other than the source's: in quarantine or decided
   */
  SourceComparison(
      TableContract table,
      KnownRows known,
      CodeSets codes,
      LocalDateTime now,
      List<String> waiting) {
    this.table = table;
    this.known = known;
    this.waiting = new HashSet<>(waiting);
    Map<String, Keys> any = new HashMap<>();
    for (RowCheck check : table.checks()) {
      if (check instanceof RowCheck.References reference) {
        any.put(reference.table(), (high, low) -> true);
      }
    }
    parser = new RowParser(table, codes, now.toLocalDate(), any);
  }

  long rows() {
    return rows;
  }

  long pending() {
    return pending;
  }

  /** What differs and will not come by itself. */
  List<Discrepancy> run(SourceSnapshot snapshot, Bounds next) {
    snapshot.read(next.whole(table), this::row);
    List<Discrepancy> found = new ArrayList<>();
    boolean all = next.lower() == null;
    Set<String> coming = all ? Set.of() : coming(snapshot, next);
    for (Map.Entry<String, Discrepancy> each : differing.entrySet()) {
      Discrepancy one = each.getValue();
      boolean keyed = one.kind() == Kind.MISSING && table.deletes() == Deletes.KEYS;
      if (all || keyed || coming.contains(each.getKey())) {
        pending++;
      } else if (found.size() < MOST) {
        found.add(one);
      }
    }
    long[] gone = {0};
    known.liveWithoutMark(slot -> gone[0]++);
    if (table.deletes() == Deletes.KEYS) {
      pending += gone[0];
    } else if (gone[0] > 0) {
      found.add(new Discrepancy(Kind.GONE, null, null, "0", String.valueOf(gone[0])));
    }
    return found;
  }

  /** The differing keys that the next pull reads because of their cursor. */
  private Set<String> coming(SourceSnapshot snapshot, Bounds next) {
    Set<String> coming = new HashSet<>();
    int[] key = IntStream.range(0, table.key().size()).toArray();
    snapshot.read(
        new TableRead(
            table.from(), table.key(), table.key(), table.cursor(), next.lower(), List.of()),
        row -> {
          String text = RowParser.joined(row, key);
          if (differing.containsKey(text)) {
            coming.add(text);
          }
        });
    return coming;
  }

  private void row(@Nullable String[] row) {
    rows++;
    String key = parser.key(row);
    digest.of(key);
    int slot = known.find(digest.high(), digest.low());
    if (slot >= 0 && !known.see(slot) || waiting.contains(key)) {
      return;
    }
    issues.clear();
    @Nullable Object[] values = parser.parse(row, issues);
    digest.of(values);
    boolean landed = slot >= 0 && known.isLanded(slot);
    boolean same = landed && known.isSame(slot, digest.high(), digest.low());
    if (!same && differing.size() < MOST_PENDING) {
      Kind kind = landed ? Kind.DIFFERENT : Kind.MISSING;
      String found = landed ? "≠" : "-";
      differing.putIfAbsent(key, new Discrepancy(kind, null, key, digest.hex(), found));
    }
  }
}
