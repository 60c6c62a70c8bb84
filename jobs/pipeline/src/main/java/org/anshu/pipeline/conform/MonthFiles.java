package org.anshu.pipeline.conform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anshu.pipeline.duck.DuckColumn;
import org.anshu.pipeline.duck.DuckDb;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Metrics;
import org.apache.iceberg.MetricsConfig;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.parquet.ParquetUtil;
import org.jspecify.annotations.Nullable;

/**
 * Brings the rows of a table of DuckDB into an unpartitioned table of the warehouse, one file a
 * month if they are many; a file whose rows would be the same stays.
 *
 * <p>The name of a file says which month's rows it holds and their digest, which does not depend on
 * their order: {@code anshu-2026-06-<digest>-<uuid>.parquet}. What another program wrote, or an
 * earlier version, has no such name and is replaced.
 */
final class MonthFiles {

  /** So many rows and more are kept by month. */
  static final long LARGE = 300_000;

  private static final String ALL = "all";
  private static final int DIGEST = 32;
  private static final Pattern NAME =
      Pattern.compile("anshu-(.+)-([0-9a-f]{" + DIGEST + "})-[0-9a-f-]{36}\\.parquet");

  private final DuckDb duck;
  private final long large;

  /**
   * Files of the tables of {@code duck}.
   *
   * @param large the fewest rows that are kept by month
   */
  MonthFiles(DuckDb duck, long large) {
    this.duck = duck;
    this.large = large;
  }

  /**
   * What has to be done to a table.
   *
   * @param table the table of the warehouse
   * @param removed the files that go
   * @param added the files that come, written and not yet part of the table
   */
  record Change(String table, List<DataFile> removed, List<DataFile> added) {

    /** Whether the table is as it should be. */
    boolean none() {
      return removed.isEmpty() && added.isEmpty();
    }
  }

  /** The month and the digest of its rows, of a file that this class has written. */
  private record Content(String month, String digest) {}

  /**
   * Writes the files that {@code published} lacks.
   *
   * @param name the table of DuckDB, with the columns of {@code iceberg}
   * @param dated the column whose month decides on the file; null if there is none
   */
  Change write(String name, String table, Table iceberg, @Nullable String dated) {
    List<DuckColumn> columns = DuckColumn.of(iceberg.schema());
    Map<String, String> digests = digests(name, columns, dated);
    List<DataFile> removed = new ArrayList<>();
    for (DataFile file : live(iceberg)) {
      Content content = content(file);
      if (content == null || !digests.remove(content.month(), content.digest())) {
        removed.add(file);
      }
    }
    List<DataFile> added = new ArrayList<>();
    digests.forEach((month, digest) -> added.add(copy(name, iceberg, dated, month, digest)));
    return new Change(table, removed, added);
  }

  private Map<String, String> digests(
      String name, List<DuckColumn> columns, @Nullable String dated) {
    List<String> names =
        columns.stream()
            .map(column -> DuckDb.quoted(column.name()))
            .collect(Collectors.toCollection(ArrayList::new));
    String forth = String.join(", ", names);
    Collections.reverse(names);
    // Two sums, each over all columns in another order: a row has 128 bits.
    String query =
        """
        SELECT %s AS month, COUNT(*) AS n,
          SUM(CAST(hash(%s) AS HUGEINT)) AS one, SUM(CAST(hash(%s) AS HUGEINT)) AS other
        FROM %s GROUP BY 1 ORDER BY 1\
        """
            .formatted(month(name, dated), forth, String.join(", ", names), name);
    Map<String, String> digests = new TreeMap<>();
    for (List<@Nullable Object> row : duck.query(query).rows()) {
      String text = columns + "|" + row.subList(1, row.size());
      digests.put(
          String.valueOf(row.get(0)),
          Definitions.sha256(text.getBytes(UTF_8)).substring(0, DIGEST));
    }
    return digests;
  }

  private String month(String name, @Nullable String dated) {
    if (dated == null) {
      return "'" + ALL + "'";
    }
    Object rows = duck.query("SELECT COUNT(*) FROM " + name).rows().get(0).get(0);
    return Long.parseLong(String.valueOf(rows)) < large
        ? "'" + ALL + "'"
        : "COALESCE(strftime(%s, '%%Y-%%m'), 'none')".formatted(DuckDb.quoted(dated));
  }

  private DataFile copy(
      String name, Table iceberg, @Nullable String dated, String month, String digest) {
    List<DuckColumn> columns = DuckColumn.of(iceberg.schema());
    String rows =
        "SELECT %s FROM %s"
            .formatted(
                columns.stream()
                    .map(column -> DuckDb.quoted(column.name()))
                    .collect(Collectors.joining(", ")),
                name);
    if (!month.equals(ALL)) {
      rows += " WHERE %s = %s".formatted(month(name, dated), DuckDb.literal(month));
    }
    String file = "anshu-%s-%s-%s.parquet".formatted(month, digest, UUID.randomUUID());
    String place = iceberg.locationProvider().newDataLocation(file);
    Path path = Path.of(DuckDb.path(place));
    try {
      Files.createDirectories(path.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException("Folder not made for " + path, e);
    }
    duck.parquetOf(rows, columns, path);
    InputFile written = org.apache.iceberg.Files.localInput(path.toFile());
    Metrics metrics = ParquetUtil.fileMetrics(written, MetricsConfig.forTable(iceberg));
    return DataFiles.builder(iceberg.spec())
        .withPath(place)
        .withFormat(FileFormat.PARQUET)
        .withFileSizeInBytes(written.getLength())
        .withMetrics(metrics)
        .build();
  }

  private static @Nullable Content content(DataFile file) {
    String location = file.location();
    Matcher name = NAME.matcher(location.substring(location.lastIndexOf('/') + 1));
    return name.matches() ? new Content(name.group(1), name.group(2)) : null;
  }

  private static List<DataFile> live(Table iceberg) {
    List<DataFile> files = new ArrayList<>();
    try (CloseableIterable<FileScanTask> tasks =
        iceberg.newScan().includeColumnStats().planFiles()) {
      for (FileScanTask task : tasks) {
        files.add(task.file());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Files of " + iceberg.name() + " not listed", e);
    }
    return files;
  }
}
