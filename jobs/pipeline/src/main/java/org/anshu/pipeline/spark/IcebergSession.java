package org.anshu.pipeline.spark;

import java.nio.file.Path;
import java.util.Map;
import org.anshu.pipeline.PipelineSettings;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.spark.SparkCatalog;
import org.apache.spark.sql.SparkSession;

/** Opens a Spark session on the installation's Iceberg catalog, tuned for small tables. */
final class IcebergSession {

  /** The catalog's name in SQL. */
  static final String CATALOG = "anshu";

  private IcebergSession() {}

  /**
   * A new session.
   *
   * @param scratch a folder of its own: a left-over one breaks the next session
   * @param partitions the shuffle partitions
   */
  static SparkSession open(
      PipelineSettings settings, Map<String, String> catalog, Path scratch, int partitions) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("anshu")
            .master(settings.sparkMaster())
            .config("spark.ui.enabled", "false")
            .config("spark.log.level", "ERROR")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.local.dir", scratch.resolve("local").toString())
            .config("spark.sql.warehouse.dir", scratch.resolve("warehouse").toUri().toString())
            .config("spark.sql.catalogImplementation", "in-memory")
            .config("spark.sql.session.timeZone", settings.zone().getId())
            .config("spark.sql.datetime.java8API.enabled", "true")
            .config("spark.sql.ansi.enabled", "true")
            .config("spark.sql.shuffle.partitions", partitions)
            .config("spark.default.parallelism", partitions)
            // A city's tables are small: re-planning after each stage costs more than it saves.
            .config("spark.sql.adaptive.enabled", "false")
            // What is kept in memory is read once or twice: trying codecs costs more than it saves.
            .config("spark.sql.inMemoryColumnarStorage.compressed", "false")
            .config("spark.sql.catalog." + CATALOG, SparkCatalog.class.getName())
            .config("spark.sql.catalog." + CATALOG + ".catalog-impl", JdbcCatalog.class.getName())
            // The compute step must see what the conform step has just written.
            .config("spark.sql.catalog." + CATALOG + ".cache-enabled", "false");
    catalog.forEach(
        (key, value) -> builder.config("spark.sql.catalog." + CATALOG + "." + key, value));
    return builder.getOrCreate();
  }
}
