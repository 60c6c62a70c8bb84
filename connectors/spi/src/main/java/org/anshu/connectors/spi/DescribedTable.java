package org.anshu.connectors.spi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A source table as the source itself describes it: what a first contract is drafted from.
 *
 * @param name its name as the source writes it
 * @param comment what the source says it holds; empty if nothing
 * @param columns its columns in the source's order
 * @param key the columns that the source keeps unique and filled; empty if none are declared
 * @param rows how many rows it has; -1 if unknown
 * @param sample some of its rows, in the order of {@code columns}; kept in memory only
 * @param options what a contract has to say to the protocol so that the table is read like this
 */
public record DescribedTable(
    String name,
    String comment,
    List<DescribedColumn> columns,
    List<String> key,
    long rows,
    List<@Nullable String[]> sample,
    Map<String, String> options) {

  /** The most rows that a sample has. */
  public static final int SAMPLE = 5000;

  /** The table {@code name} as a reader sees it who knows nothing but {@code snapshot}. */
  public static DescribedTable read(SourceSnapshot snapshot, String name) {
    Map<String, TypeFamily> families = snapshot.columns(name);
    List<String> names = List.copyOf(families.keySet());
    List<@Nullable String[]> sample = new java.util.ArrayList<>();
    long[] rows = {0};
    snapshot.read(
        new TableRead(name, names, names, null, null, List.of()),
        row -> {
          if (rows[0]++ < SAMPLE) {
            sample.add(row);
          }
        });
    List<DescribedColumn> columns =
        families.entrySet().stream()
            .map(each -> new DescribedColumn(each.getKey(), each.getValue(), "", "", false))
            .toList();
    return new DescribedTable(name, "", columns, List.of(), rows[0], sample, Map.of());
  }
}
