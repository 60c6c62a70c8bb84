package org.anshu.schedules.release;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.anshu.failure.Text;
import org.anshu.schedules.release.Difference.Part;
import org.anshu.schedules.release.SealedRelease.SealedRows;
import org.anshu.schedules.release.ServingRows.Rows;

/** Whether the serving schema still has, cell by cell, the rows that a release was printed from. */
final class ServingProof {

  private static final String TAB = "\t";

  /** The lists of named cases that a release keeps, and their rows. */
  private static final List<String> LISTS = List.of("list_", "list_row");

  /** Release, list, scope. */
  private static final int LIST_KEYS = 3;

  private final SealedRelease seal;
  private final Path archive;

  /** A proof against a seal and its archive. */
  ServingProof(SealedRelease seal, Path archive) {
    this.seal = seal;
    this.archive = archive;
  }

  /** How many rows the seal has. */
  long rows() {
    return seal.serving().values().stream().mapToLong(SealedRows::rows).sum();
  }

  /** What is not as it was sealed. */
  List<Difference> differences(Connection serving) throws SQLException {
    List<Difference> found = new ArrayList<>();
    Map<String, Rows> now = new ServingRows(serving).all(seal.release());
    TreeSet<String> tables = new TreeSet<>(seal.serving().keySet());
    tables.addAll(now.keySet());
    for (String table : tables) {
      SealedRows sealed = seal.serving().get(table);
      Rows rows = now.get(table);
      if (rows == null) {
        found.add(new Difference(Part.SERVING, table, new Text("表已不在", "the table is gone")));
      } else if (sealed == null) {
        if (rows.lines().size() > 1) {
          found.add(
              new Difference(
                  Part.SERVING, table, new Text("封存时没有此表的行", "had no rows when it was sealed")));
        }
      } else if (!rows.sealed().equals(sealed)) {
        found.addAll(cells(table, rows));
      }
    }
    return found;
  }

  private List<Difference> cells(String table, Rows now) {
    List<String> sealed =
        ServingRows.lines(
            SealedArchive.bytes(archive, ReleaseSeal.SERVING + table + ReleaseSeal.ENDING));
    Map<String, String[]> before = byKey(sealed, now.keys());
    Map<String, String[]> after = byKey(now.lines(), now.keys());
    String[] columns = now.lines().get(0).split(TAB, -1);
    String[] sealedColumns = sealed.get(0).split(TAB, -1);
    TreeSet<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    List<Difference> found = new ArrayList<>();
    if (!Arrays.equals(columns, sealedColumns)) {
      found.add(
          new Difference(
              Part.SERVING,
              table,
              new Text(
                  "列已变：%s → %s".formatted(List.of(sealedColumns), List.of(columns)),
                  "columns changed: %s → %s".formatted(List.of(sealedColumns), List.of(columns)))));
      return found;
    }
    if (LISTS.contains(table)) {
      Set<String> lists = sealedLists();
      keys.removeIf(key -> !lists.contains(list(key)));
    }
    for (String key : keys) {
      String[] was = before.get(key);
      String[] is = after.get(key);
      String place = table + "[" + key.replace(TAB, "/") + "]";
      if (was == null) {
        found.add(new Difference(Part.SERVING, place, new Text("多出一行", "a row too many")));
      } else if (is == null) {
        found.add(new Difference(Part.SERVING, place, new Text("少了此行", "the row is gone")));
      } else {
        for (int i = 0; i < columns.length; i++) {
          if (!was[i].equals(is[i])) {
            found.add(
                new Difference(
                    Part.SERVING,
                    place + "." + columns[i],
                    new Text(
                        "应为 %s，实为 %s".formatted(was[i], is[i]),
                        "%s, now %s".formatted(was[i], is[i]))));
          }
        }
      }
    }
    return found;
  }

  /**
   * The lists and scopes that the release was printed from. Lists that a later print asked for are
   * kept beside them and are no part of the seal.
   */
  private Set<String> sealedLists() {
    List<String> lines =
        ServingRows.lines(
            SealedArchive.bytes(archive, ReleaseSeal.SERVING + LISTS.get(0) + ReleaseSeal.ENDING));
    Set<String> lists = new TreeSet<>();
    byKey(lines, LIST_KEYS).keySet().forEach(key -> lists.add(list(key)));
    return lists;
  }

  /** List and scope, the first two parts of a key. */
  private static String list(String key) {
    String[] parts = key.split(TAB, -1);
    return parts[0] + TAB + parts[1];
  }

  /** Key, without the release, to the cells of the row. */
  private static Map<String, String[]> byKey(List<String> lines, int keys) {
    Map<String, String[]> rows = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(TAB, -1);
      rows.put(String.join(TAB, Arrays.asList(cells).subList(Math.min(1, keys), keys)), cells);
    }
    return rows;
  }
}
