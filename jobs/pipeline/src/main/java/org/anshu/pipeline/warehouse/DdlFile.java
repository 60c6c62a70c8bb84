package org.anshu.pipeline.warehouse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.catalog.TableIdentifier;

/**
 * One statement of {@code warehouse-ddl}: valid Spark SQL in a form strict enough to be read
 * without Spark. {@code CREATE TABLE} makes a table; {@code ALTER TABLE … ADD COLUMN …} adds
 * columns that may be null to one.
 *
 * @param file where it is written
 * @param table its name, layer and table
 * @param adds whether it adds columns to a table that another file makes
 * @param schema the columns, or those that are added; a column's comment is its documentation
 * @param partitioning how data files are divided; nothing for added columns
 * @param comment what the table holds; empty for added columns
 */
public record DdlFile(
    Path file,
    TableIdentifier table,
    boolean adds,
    Schema schema,
    PartitionSpec partitioning,
    String comment) {

  /** Properties of every table: small files compress well, old metadata goes by itself. */
  public static final Map<String, String> PROPERTIES =
      Map.of(
          "format-version", "2",
          "write.parquet.compression-codec", "zstd",
          "write.metadata.delete-after-commit.enabled", "true",
          "write.metadata.previous-versions-max", "20",
          "commit.retry.num-retries", "10");

  /**
   * The definition that {@code sql} holds.
   *
   * @throws AnshuException DDL_INVALID with file, line and what was expected
   */
  public static DdlFile parse(Path file, String sql) {
    return new DdlParser(file, DdlParser.tokens(file, sql)).parse();
  }

  static AnshuException fault(Path file, int line, Text expected, String found) {
    return new AnshuException(
        FailureCode.DDL_INVALID,
        expected,
        new Text(
            "%s 第 %d 行：%s".formatted(file, line, found),
            "%s line %d: %s".formatted(file, line, found)),
        new Text("请修改该文件后重新运行", "Correct the file and run again"));
  }

  /** The transforms that a partition clause may use, beside a bare column. */
  static final List<String> TRANSFORMS = List.of("months", "days", "years", "bucket");
}
