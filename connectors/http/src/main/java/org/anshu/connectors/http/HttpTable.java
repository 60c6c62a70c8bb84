package org.anshu.connectors.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.anshu.connectors.spi.ColumnContract;
import org.anshu.connectors.spi.SourceContract;
import org.anshu.connectors.spi.TableContract;
import org.anshu.connectors.spi.TypeFamily;
import org.jspecify.annotations.Nullable;

/**
 * How one table is asked for.
 *
 * @param options paging and the places of rows and total in an answer
 * @param columns the source columns that are kept; empty keeps all
 * @param key the columns of the key; empty if unknown
 * @param expects what the contract expects of each column, by name in lower case
 */
record HttpTable(
    HttpOptions options, List<String> columns, List<String> key, Map<String, TypeFamily> expects) {

  static HttpTable of(SourceContract contract, TableContract table) {
    Map<String, TypeFamily> expects = new TreeMap<>();
    for (ColumnContract column : table.columns()) {
      column.from().forEach(from -> expects.put(from.toLowerCase(Locale.ROOT), column.expects()));
    }
    return new HttpTable(
        HttpOptions.of(contract.file(), table.name(), table.options()),
        table.sourceColumns(),
        table.key(),
        expects);
  }

  /** A table of which nothing is known but its name. */
  static HttpTable unknown() {
    return new HttpTable(HttpOptions.NONE, List.of(), List.of(), Map.of());
  }

  @Nullable TypeFamily expected(String column) {
    return expects.get(column.toLowerCase(Locale.ROOT));
  }
}
