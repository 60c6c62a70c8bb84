package org.anshu.connectors.spi;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The contract of one table of a source.
 *
 * @param name our name; the table lands in {@code ods.<source>__<name>}
 * @param from the table's name at the source
 * @param key the source columns that identify a row
 * @param cursor the source column that tells when a row changed last; null if all is read each time
 * @param deletes how rows that are gone are found
 * @param overlap how much before the last published bound a pull reads again, for late cursors
 * @param conformsTo the entity whose landing vocabulary the columns follow, or null
 * @param neverLand source columns with personal data; never even selected
 * @param columns the landed columns
 * @param checks the rules over whole rows
 * @param quarantineLimit when dirty rows stop the table
 * @param fixes known quirks
 * @param policy what is watched beyond the rows
 * @param texts what title and comments say, for the landing table and for people
 * @param options what only the protocol understands: those of the source, overlaid by the table's
 */
public record TableContract(
    String name,
    String from,
    List<String> key,
    @Nullable String cursor,
    Deletes deletes,
    Duration overlap,
    @Nullable String conformsTo,
    List<String> neverLand,
    List<ColumnContract> columns,
    List<RowCheck> checks,
    QuarantineLimit quarantineLimit,
    List<Fix> fixes,
    TablePolicy policy,
    TableTexts texts,
    Map<String, String> options) {

  /** The same table with its landed columns read otherwise. */
  public TableContract withColumns(List<ColumnContract> others) {
    return new TableContract(
        name,
        from,
        key,
        cursor,
        deletes,
        overlap,
        conformsTo,
        neverLand,
        others,
        checks,
        quarantineLimit,
        fixes,
        policy,
        texts,
        options);
  }

  /** The source columns that have to be read, each once, key and cursor included. */
  public List<String> sourceColumns() {
    Set<String> all = new LinkedHashSet<>(key);
    if (cursor != null) {
      all.add(cursor);
    }
    columns.forEach(column -> all.addAll(column.from()));
    return List.copyOf(all);
  }

  /** The position of the landed column {@code column}, or -1. */
  public int indexOf(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    return -1;
  }
}
