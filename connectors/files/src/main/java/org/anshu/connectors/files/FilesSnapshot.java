package org.anshu.connectors.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.anshu.connectors.spi.Normalise;
import org.anshu.connectors.spi.RowSink;
import org.anshu.connectors.spi.RowSum;
import org.anshu.connectors.spi.SourceContract;
import org.anshu.connectors.spi.SourceSnapshot;
import org.anshu.connectors.spi.SourceSum;
import org.anshu.connectors.spi.TableContract;
import org.anshu.connectors.spi.TableRead;
import org.anshu.connectors.spi.TypeFamily;
import org.anshu.connectors.spi.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder as they were when it was opened. Every read parses them anew and nothing of
 * a table is kept but the hashes of its keys and the rows whose key is there twice.
 */
final class FilesSnapshot implements SourceSnapshot {

  private final Means means;
  private final DropFolder folder;
  private final Map<String, FileTable> tables = new HashMap<>();
  private final Map<TableRead, Counted> counted = new HashMap<>();
  private volatile Places places = new Places(null);

  FilesSnapshot(Means means, DropFolder folder) {
    this.means = means;
    this.folder = folder;
  }

  /**
   * How the files are to be understood.
   *
   * @param contract what is expected of them; null if nothing is
   * @param options of all tables; a table's own come before them
   */
  record Means(String source, @Nullable SourceContract contract, Map<String, String> options) {

    @Nullable TableContract table(String from) {
      return contract == null
          ? null
          : contract.tables().stream()
              .filter(each -> each.from().equals(from))
              .findFirst()
              .orElse(null);
    }
  }

  /** What a first pass over the files found. */
  private record Counted(SourceSum sum, Set<Long> doubled) {}

  private FileTable table(String name) {
    FileTable known = tables.get(name);
    if (known == null) {
      TableContract of = means.table(name);
      Map<String, String> options = new HashMap<>(means.options());
      options.putAll(of == null ? Map.of() : of.options());
      FileOptions layout = FileOptions.of(means.source(), name, options);
      known = new FileTable(means.source(), name, layout, of, folder.of(name));
      tables.put(name, known);
    }
    return known;
  }

  @Override
  public Map<String, TypeFamily> columns(String table) {
    return table(table).columns();
  }

  @Override
  public long count(TableRead read) {
    return counted(read).sum().rows();
  }

  @Override
  public SourceSum sum(TableRead read) {
    return counted(read).sum();
  }

  /** Parses the files once for count, sum and keys that are there twice. */
  private Counted counted(TableRead read) {
    Counted known = counted.get(read);
    if (known == null) {
      RowSum sum = new RowSum();
      KeyHashes keys = new KeyHashes();
      new Selection(read)
          .each(
              table(read.table()),
              (file, number, row, key) -> {
                sum.add(row);
                if (!read.key().isEmpty()) {
                  keys.add(key);
                }
              });
      known = new Counted(sum.sum(), keys.doubled());
      counted.put(read, known);
    }
    return known;
  }

  @Override
  public @Nullable String maxCursor(String table, String cursor) {
    String[] greatest = new String[1];
    table(table)
        .read(
            List.of(cursor),
            List.of(),
            (file, number, values) -> {
              String value = values[0];
              if (value != null
                  && !Unreadable.is(value)
                  && (greatest[0] == null || value.compareTo(greatest[0]) > 0)) {
                greatest[0] = value;
              }
            });
    return greatest[0];
  }

  @Override
  public void read(TableRead read, RowSink sink) {
    FileTable table = table(read.table());
    Set<Long> doubled = counted(read).doubled();
    Places delivered = new Places(table);
    places = delivered;
    if (!doubled.isEmpty()) {
      for (Kept row : doubledRows(read, table, key -> doubled.contains(KeyHashes.hash(key)))) {
        delivered.add(row.file(), row.number());
        sink.row(row.values());
      }
    }
    new Selection(read)
        .each(
            table,
            (file, number, row, key) -> {
              if (doubled.isEmpty() || !doubled.contains(KeyHashes.hash(key))) {
                delivered.add(file, number);
                sink.row(row);
              }
            });
  }

  /** A row held back because others have its key. */
  private record Kept(int file, int number, @Nullable String[] values, String key, String cursor) {}

  /** The rows of doubled keys: the latest cursor first, then the last one in the last file. */
  private static List<Kept> doubledRows(TableRead read, FileTable table, Predicate<String> wanted) {
    List<Kept> kept = new ArrayList<>();
    int cursor = read.cursor() == null ? -1 : read.columns().indexOf(read.cursor());
    List<String> cursors = read.cursor() == null ? List.of() : List.of(read.cursor());
    List<@Nullable String> moments = new ArrayList<>();
    if (cursor < 0 && !cursors.isEmpty()) {
      Selection selection = new Selection(read);
      selection.each(table, (f, n, row, key) -> moments.add(selection.cursor()));
    }
    int[] at = new int[1];
    new Selection(read)
        .each(
            table,
            (file, number, row, key) -> {
              String moment =
                  cursor >= 0 ? row[cursor] : moments.isEmpty() ? null : moments.get(at[0]);
              at[0]++;
              if (wanted.test(key)) {
                kept.add(new Kept(file, number, row, key, moment == null ? "" : moment));
              }
            });
    java.util.Collections.reverse(kept);
    kept.sort(
        Comparator.comparing(Kept::key).thenComparing(Kept::cursor, Comparator.reverseOrder()));
    return kept;
  }

  @Override
  public void readKeys(String table, List<String> key, RowSink sink) {
    table(table)
        .read(
            key,
            key,
            (file, number, values) -> {
              for (int i = 0; i < values.length; i++) {
                String value = values[i];
                values[i] = value == null ? null : Unreadable.raw(value);
              }
              sink.row(values);
            });
  }

  @Override
  public String position() {
    return folder.position();
  }

  @Override
  public @Nullable String place(long index, String column) {
    return places.of(index, column);
  }

  @Override
  public void close() {
    folder.close();
  }

  /** Receives the rows of a selection with their key. */
  @FunctionalInterface
  private interface Selected {
    void row(int file, int number, @Nullable String[] values, String key);
  }

  /** The rows that a read asks for: key and cursor are read beside its columns. */
  private static final class Selection {

    private final TableRead read;
    private final Set<String> keys;
    private @Nullable String cursor;

    Selection(TableRead read) {
      this.read = read;
      keys = new HashSet<>(read.keys());
    }

    /** The cursor of the row at hand. */
    @Nullable String cursor() {
      return cursor;
    }

    void each(FileTable table, Selected target) {
      List<String> all = new ArrayList<>(read.columns());
      all.addAll(read.key());
      if (read.cursor() != null) {
        all.add(read.cursor());
      }
      int width = read.columns().size();
      table.read(
          all,
          read.key(),
          (file, number, values) -> {
            cursor = read.cursor() == null ? null : values[values.length - 1];
            String key = key(values, width);
            if (isAsked(key)) {
              target.row(file, number, java.util.Arrays.copyOf(values, width), key);
            }
          });
    }

    private String key(@Nullable String[] values, int width) {
      List<String> parts = new ArrayList<>();
      for (int i = 0; i < read.key().size(); i++) {
        String part = values[width + i];
        parts.add(part == null ? "" : Normalise.strip(part));
      }
      return String.join("|", parts);
    }

    private boolean isAsked(String key) {
      String from = read.from();
      if (from == null || read.cursor() == null) {
        return true;
      }
      String value = cursor;
      return value == null || value.isBlank() || value.compareTo(from) >= 0 || keys.contains(key);
    }
  }
}
