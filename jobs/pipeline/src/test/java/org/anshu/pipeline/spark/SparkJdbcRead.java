package org.anshu.pipeline.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.warehouse.Warehouse;
import org.apache.spark.sql.SparkSession;

/** What a pull is measured against: Spark's own JDBC reader, written to an Iceberg table. */
public final class SparkJdbcRead {

  private SparkJdbcRead() {}

  /** Reads {@code table} with a whole-number key 1 to {@code rows} by four connections. */
  public static String run(
      PipelineSettings settings, ConnectionSettings source, String table, long rows, Path scratch)
      throws IOException {
    try (SparkSession spark =
        IcebergSession.open(settings, Warehouse.catalogProperties(settings), scratch, 4)) {
      long start = System.nanoTime();
      spark
          .read()
          .format("jdbc")
          .option("url", source.url())
          .option("dbtable", table)
          .option("user", source.user())
          .option("password", source.password())
          .option("driver", "com.mysql.cj.jdbc.Driver")
          .option("fetchsize", String.valueOf(Integer.MIN_VALUE))
          .option("tinyInt1isBit", "false")
          .option("preferTimestampNTZ", "true")
          .option("partitionColumn", "id")
          .option("lowerBound", "1")
          .option("upperBound", String.valueOf(rows))
          .option("numPartitions", "4")
          .load()
          .writeTo(IcebergSession.CATALOG + ".ods.spark_" + table)
          .using("iceberg")
          .createOrReplace();
      return String.format(
          Locale.ROOT, "%.1f s of it after Spark's start", (System.nanoTime() - start) / 1e9);
    }
  }
}
