package org.anshu.schedules.acceptance;

import java.util.Map;
import java.util.TreeMap;

/** The content of a warehouse as one line a table: its rows and an order-free checksum. */
final class WarehouseChecksum {

  private WarehouseChecksum() {}

  /** Asks the product itself, table by table, through {@code anshu query}. */
  static Map<String, String> of(Launcher launcher) {
    Launcher.Outcome tables =
        launcher.run(
            "query",
            "--format",
            "csv",
            "--limit",
            "1000",
            "SELECT table_schema || '.' || table_name AS t FROM information_schema.tables"
                + " WHERE table_schema IN ('ods', 'dim', 'dwd', 'ads') ORDER BY 1");
    StringBuilder sql = new StringBuilder();
    for (String table : tables.output().lines().skip(1).toList()) {
      sql.append(sql.isEmpty() ? "" : " UNION ALL ")
          .append(
              "SELECT '%s' AS t, count(*) || ' ' || coalesce(sum(hash(x::VARCHAR))::VARCHAR, '') AS c FROM %s x"
                  .formatted(table, table));
    }
    Launcher.Outcome sums =
        launcher.run("query", "--format", "csv", "--limit", "1000", sql.toString());
    Map<String, String> checksums = new TreeMap<>();
    sums.output()
        .lines()
        .skip(1)
        .forEach(
            line ->
                checksums.put(
                    line.substring(0, line.indexOf(',')), line.substring(line.indexOf(',') + 1)));
    return checksums;
  }
}
