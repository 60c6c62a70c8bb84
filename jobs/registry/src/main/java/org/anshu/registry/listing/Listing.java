package org.anshu.registry.listing;

import java.nio.file.Path;
import java.util.List;
import org.anshu.failure.Text;
import org.anshu.registry.DefinitionFolder;
import org.anshu.registry.Indicator.Basis;

/**
 * A list 名单 or ledger 台账, as its folder defines it: the cases that are named at the end of a month,
 * where an indicator only counts them. It is answered by DuckDB when it is asked for, and never
 * stored.
 *
 * @param id theme and name, {@code hazard.escalation}
 * @param title what it is called
 * @param definition which cases it names, in sentences that can be contested
 * @param reads the views that the SQL names, sorted; {@code period} is one row, window {@code
 *     month}, of the month that is asked for
 * @param columns the columns of the result, in order
 * @param key the columns that tell one row from another
 * @param basis on whose authority the definition rests
 * @param folder where it is defined
 * @param sql the query; one statement
 */
public record Listing(
    String id,
    Text title,
    Text definition,
    List<String> reads,
    List<Column> columns,
    List<String> key,
    Basis basis,
    Path folder,
    String sql)
    implements DefinitionFolder.Defined {

  /**
   * One column of a list.
   *
   * @param name its name in SQL
   * @param type its SQL type, such as {@code DATE}
   * @param title what its head says
   */
  public record Column(String name, String type, Text title) {

    /** Whether it is set right-aligned, as numbers are. */
    public boolean numeric() {
      return type.endsWith("INT") || type.startsWith("DECIMAL");
    }
  }

  public Listing {
    reads = List.copyOf(reads);
    columns = List.copyOf(columns);
    key = List.copyOf(key);
  }

  /** The names of the columns, in order. */
  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }
}
