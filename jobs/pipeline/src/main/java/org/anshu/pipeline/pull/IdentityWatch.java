package org.anshu.pipeline.pull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshu.connectors.spi.TableContract;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.jspecify.annotations.Nullable;

/**
 * Notices keys that were given to another thing: of a row that lands under a key known before, all
 * columns of the contract's {@code identity} have changed at once. Costs one reading of the key and
 * identity columns for each pull that lands something, and nothing without {@code identity}.
 */
final class IdentityWatch {

  /** More rows than this: the contract or the whole source has changed, not one thing. */
  private static final int MOST_ROWS = 200_000;

  /** So many keys can be looked for in the files' statistics. */
  private static final int MOST_SOUGHT = 500;

  private final List<String> names;
  private final int[] positions;
  private final Map<String, @Nullable String[]> landed = new HashMap<>();
  private boolean tooMany;

  IdentityWatch(TableContract table) {
    names = table.policy().identity();
    positions = names.stream().mapToInt(table::indexOf).toArray();
  }

  /** A row has landed. */
  void landed(String key, @Nullable Object[] values) {
    if (positions.length == 0 || tooMany) {
      return;
    }
    if (landed.size() == MOST_ROWS) {
      tooMany = true;
      landed.clear();
      return;
    }
    @Nullable String[] identity = new String[positions.length];
    for (int i = 0; i < identity.length; i++) {
      Object value = values[positions[i]];
      identity[i] = value == null ? null : value.toString();
    }
    landed.put(key, identity);
  }

  /** Compares with the published rows of {@code table} and adds what was found to {@code book}. */
  void report(Table table, IssueBook book) {
    Snapshot before = table.currentSnapshot();
    if (landed.isEmpty() || before == null || "0".equals(total(before))) {
      return;
    }
    newestBefore(table)
        .forEach(
            (key, old) -> {
              @Nullable String[] now = landed.get(key);
              if (now != null && isAnother(old.identity(), now)) {
                book.add(
                    key,
                    new RowIssue(
                        Rule.KEY_REUSED,
                        String.join(",", names),
                        described(old.identity()) + " → " + described(now)),
                    null);
              }
            });
  }

  private static @Nullable String total(Snapshot snapshot) {
    return snapshot.summary().get("total-records");
  }

  private record Old(int pull, @Nullable String[] identity) {}

  private Map<String, Old> newestBefore(Table table) {
    List<String> columns = new ArrayList<>(names);
    columns.add(LandingTable.ROW_KEY);
    columns.add(LandingTable.PULL_ID);
    columns.add(LandingTable.OP);
    IcebergGenerics.ScanBuilder scan = IcebergGenerics.read(table).select(columns);
    if (landed.size() <= MOST_SOUGHT) {
      scan = scan.where(Expressions.in(LandingTable.ROW_KEY, landed.keySet().toArray()));
    }
    Map<String, Old> newest = new HashMap<>();
    try (CloseableIterable<Record> rows = scan.build()) {
      for (Record row : rows) {
        String key = (String) row.getField(LandingTable.ROW_KEY);
        if (landed.containsKey(key) && !"delete".equals(row.getField(LandingTable.OP))) {
          int pull = PullLedger.sequence((String) row.getField(LandingTable.PULL_ID));
          newest.merge(
              key, new Old(pull, identity(row)), (one, two) -> one.pull() > two.pull() ? one : two);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Rows of " + table.name() + " not read", e);
    }
    return newest;
  }

  private @Nullable String[] identity(Record row) {
    @Nullable String[] identity = new String[names.size()];
    for (int i = 0; i < identity.length; i++) {
      Object value = row.getField(names.get(i));
      identity[i] = value == null ? null : value.toString();
    }
    return identity;
  }

  /** What is unknown on one side says nothing. */
  private static boolean isAnother(@Nullable String[] old, @Nullable String[] now) {
    int differ = 0;
    for (int i = 0; i < old.length; i++) {
      if (old[i] != null && now[i] != null) {
        if (old[i].equals(now[i])) {
          return false;
        }
        differ++;
      }
    }
    return differ > 0;
  }

  private String described(@Nullable String[] identity) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < identity.length; i++) {
      text.append(i == 0 ? "" : ", ").append(names.get(i)).append('=').append(identity[i]);
    }
    return text.toString();
  }
}
