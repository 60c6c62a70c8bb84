package org.anshu.connectors.http;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.anshu.connectors.spi.RowSink;
import org.anshu.connectors.spi.SourceFailures;
import org.anshu.connectors.spi.SourceSnapshot;
import org.anshu.connectors.spi.SourceSum;
import org.anshu.connectors.spi.TableRead;
import org.anshu.connectors.spi.TypeFamily;
import org.jspecify.annotations.Nullable;

/**
 * The tables as they were when each was first read: a table is fetched whole, once, and all later
 * questions are answered from what was fetched. Two tables are of two moments.
 */
final class HttpSnapshot implements SourceSnapshot {

  private final Map<String, HttpTable> tables;
  private final Requests requests;
  private final Map<String, Map<String, TypeFamily>> columns = new HashMap<>();
  private final Map<String, Spool> spools = new HashMap<>();
  private @Nullable String asOf;

  HttpSnapshot(Map<String, HttpTable> tables, Requests requests) {
    this.tables = tables;
    this.requests = requests;
  }

  /** Asks for the address itself; any answer but a refusal will do. */
  void probe() {
    try {
      requests.get(requests.address(""), HttpOptions.NONE, "/", null);
    } catch (org.anshu.failure.AnshuException e) {
      switch (e.code()) {
        case SOURCE_TABLE_MISSING, SOURCE_READ_BROKEN -> {}
        default -> throw e;
      }
    }
  }

  private HttpTable table(String name) {
    HttpTable known = tables.get(name);
    return known == null ? HttpTable.unknown() : known;
  }

  @Override
  public Map<String, TypeFamily> columns(String table) {
    return columns.computeIfAbsent(table, this::readColumns);
  }

  private Map<String, TypeFamily> readColumns(String name) {
    HttpTable table = table(name);
    Pages.Page first = new Pages(requests, table.options(), name).next();
    return Json.families(first == null ? List.of() : first.rows(), table);
  }

  @Override
  public long count(TableRead read) {
    long[] rows = {0};
    read(read, row -> rows[0]++);
    return rows[0];
  }

  @Override
  public @Nullable String maxCursor(String table, String cursor) {
    List<String> greatest = new ArrayList<>();
    Spool spool = spool(table, List.of(cursor), List.of());
    int at = spool.index(cursor);
    spool.forEach(
        row -> {
          String value = row[at];
          if (isKnown(value) && (greatest.isEmpty() || compare(value, greatest.get(0)) > 0)) {
            greatest.clear();
            greatest.add(String.valueOf(value).strip());
          }
        });
    return greatest.isEmpty() ? null : greatest.get(0).replaceFirst("(?<=\\d)T(?=\\d)", " ");
  }

  @Override
  public void read(TableRead read, RowSink sink) {
    Spool spool = spool(read.table(), read.columns(), read.key());
    Wanted wanted = new Wanted(spool, read);
    if (!spool.hasRepeatedKeys()) {
      spool.forEach(row -> wanted.pass(row, sink));
      return;
    }
    Map<String, List<@Nullable String[]>> repeated = new LinkedHashMap<>();
    spool.forEach(
        row -> {
          String key = spool.key(row);
          if (spool.isRepeated(key)) {
            repeated.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
          } else {
            wanted.pass(row, sink);
          }
        });
    Comparator<@Nullable String[]> latestFirst = wanted.latestFirst();
    for (List<@Nullable String[]> rows : repeated.values()) {
      rows.sort(latestFirst);
      rows.forEach(row -> wanted.pass(row, sink));
    }
  }

  @Override
  public void readKeys(String table, List<String> key, RowSink sink) {
    Spool spool = spool(table, key, key);
    int[] positions = key.stream().mapToInt(spool::index).toArray();
    spool.forEach(row -> sink.row(chosen(row, positions)));
  }

  /** The server keeps no sum; the download has compared its count already. */
  @Override
  public @Nullable SourceSum sum(TableRead read) {
    return null;
  }

  @Override
  public @Nullable String position() {
    return asOf;
  }

  private Spool spool(String name, List<String> wanted, List<String> key) {
    Spool kept = spools.get(name);
    if (kept != null && wanted.stream().allMatch(column -> kept.index(column) >= 0)) {
      return kept;
    }
    HttpTable table = table(name);
    checkColumns(name, wanted);
    Set<String> all = new LinkedHashSet<>(wanted);
    Set<String> lower = new HashSet<>();
    all.addAll(key);
    all.addAll(table.columns());
    if (kept != null) {
      all.addAll(kept.columns());
      kept.close();
    }
    all.removeIf(column -> !lower.add(column.toLowerCase(Locale.ROOT)));
    List<String> keyColumns = table.key().isEmpty() ? key : table.key();
    Spool fresh = new Download(requests, table, name).read(List.copyOf(all), keyColumns);
    asOf = asOf == null ? fresh.asOf() : asOf;
    spools.put(name, fresh);
    return fresh;
  }

  private void checkColumns(String name, List<String> wanted) {
    Map<String, TypeFamily> present = columns(name);
    for (String column : wanted) {
      if (!present.containsKey(column.toLowerCase(Locale.ROOT))) {
        throw SourceFailures.columnMissing(requests.source(), name, column, present.keySet());
      }
    }
  }

  private static @Nullable String[] chosen(@Nullable String[] row, int[] positions) {
    @Nullable String[] values = new String[positions.length];
    for (int i = 0; i < positions.length; i++) {
      values[i] = row[positions[i]];
    }
    return values;
  }

  /** Null, blank and zero dates tell nothing about when a row changed. */
  private static boolean isKnown(@Nullable String cursor) {
    return cursor != null && !cursor.isBlank() && !cursor.startsWith("0000-00-00");
  }

  /** As moments if both are, else as numbers if both are, else as text. */
  static int compare(@Nullable String one, @Nullable String other) {
    String first = one == null ? "" : one.strip();
    String second = other == null ? "" : other.strip();
    LocalDateTime firstMoment = Json.moment(first);
    LocalDateTime secondMoment = Json.moment(second);
    if (firstMoment != null && secondMoment != null) {
      return firstMoment.compareTo(secondMoment);
    }
    String number = "-?[0-9]{1,30}(\\.[0-9]{1,30})?";
    if (first.matches(number) && second.matches(number)) {
      return new BigDecimal(first).compareTo(new BigDecimal(second));
    }
    return first.compareTo(second);
  }

  /** Which rows of a spool a read wants, and which of their columns. */
  private static final class Wanted {

    private final TableRead read;
    private final int[] positions;
    private final int cursor;
    private final int[] key;
    private final Set<String> keys;

    Wanted(Spool spool, TableRead read) {
      this.read = read;
      positions = read.columns().stream().mapToInt(spool::index).toArray();
      key = read.key().stream().mapToInt(spool::index).toArray();
      String by = read.cursor();
      cursor = by == null ? -1 : spool.index(by);
      keys = Set.copyOf(new HashSet<>(read.keys()));
    }

    void pass(@Nullable String[] row, RowSink sink) {
      if (isWanted(row)) {
        sink.row(chosen(row, positions));
      }
    }

    private boolean isWanted(@Nullable String[] row) {
      String from = read.from();
      if (from == null || cursor < 0 || !isKnown(row[cursor])) {
        return true;
      }
      return compare(row[cursor], from) >= 0 || keys.contains(key(row));
    }

    private String key(@Nullable String[] row) {
      List<String> parts = new ArrayList<>();
      for (int at : key) {
        String value = at < 0 ? null : row[at];
        parts.add(value == null ? "" : value.strip());
      }
      return String.join("|", parts);
    }

    Comparator<@Nullable String[]> latestFirst() {
      Comparator<@Nullable String[]> order = Comparator.comparing(Wanted::whole);
      return cursor < 0 ? order : order(order);
    }

    private Comparator<@Nullable String[]> order(Comparator<@Nullable String[]> otherwise) {
      Comparator<@Nullable String[]> byCursor =
          (one, other) -> compare(known(other[cursor]), known(one[cursor]));
      return byCursor.thenComparing(otherwise);
    }

    private static String known(@Nullable String value) {
      return isKnown(value) ? String.valueOf(value) : "";
    }

    private static String whole(@Nullable String[] row) {
      return java.util.Arrays.toString(row);
    }
  }

  @Override
  public void close() {
    spools.values().forEach(Spool::close);
    spools.clear();
  }
}
