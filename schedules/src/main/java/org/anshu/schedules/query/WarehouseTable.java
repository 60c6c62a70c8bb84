package org.anshu.schedules.query;

import java.nio.file.Path;
import java.util.List;

/**
 * One table of the warehouse as it stands now.
 *
 * @param schema the layer, such as {@code ods}
 * @param name the table
 * @param columns its columns, so that a table without files still has a shape; empty for a table
 *     that is only listed
 * @param files the live Parquet files; empty for a table without rows
 */
public record WarehouseTable(String schema, String name, List<Column> columns, List<Path> files) {

  public WarehouseTable {
    columns = List.copyOf(columns);
    files = List.copyOf(files);
  }

  /** The name a query uses. */
  public String fullName() {
    return schema + "." + name;
  }

  /**
   * One column.
   *
   * @param id its number in the table and in each file, whatever its name was then
   * @param name its name
   * @param type its DuckDB type
   * @param comment what it holds, in Chinese; empty where nothing says it
   */
  public record Column(int id, String name, String type, String comment) {

    /** A column without a comment. */
    public Column(int id, String name, String type) {
      this(id, name, type, "");
    }
  }
}
