package org.anshu.pipeline.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anshu.pipeline.PipelineSettings;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.Utils;
import org.jspecify.annotations.Nullable;

/**
 * The installation's Spark session, as far as the pipeline needs it: SQL in, tables, views and rows
 * out.
 *
 * <p>Spark starts with the first use and ends with {@link #close()}. One per process. Queries may
 * run in several threads at once.
 */
public final class SparkEngine implements AutoCloseable {

  private static final int MAX_SHUFFLE_PARTITIONS = 4;
  private static final String COMPILE = "spark.sql.codegen.wholeStage";
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";
  private static final String FACTORY = "spark.sql.codegen.factoryMode";

  private final PipelineSettings settings;
  private final Map<String, String> catalog;
  private @Nullable SparkSession session;
  private @Nullable Path scratch;

  /**
   * An engine that has not started yet.
   *
   * @param settings the installation
   * @param catalog the properties of the Iceberg catalog, as its Java API takes them
   */
  public SparkEngine(PipelineSettings settings, Map<String, String> catalog) {
    this.settings = settings;
    this.catalog = Map.copyOf(catalog);
  }

  /** Starts Spark now instead of with the first query. */
  public void start() {
    session();
  }

  /** Names the rows of {@code query} {@code name}; they are computed at each use. */
  public void view(String name, String query, Map<String, Object> parameters) {
    rejecting(
        name,
        () -> {
          session().sql(query, boxed(parameters)).createOrReplaceTempView(name);
          return true;
        });
  }

  /**
   * Names the rows of a table {@code name}.
   *
   * @param table namespace and table, such as {@code dwd.hazard}
   * @param branch the branch to read, or null for the published state
   */
  public void table(String name, String table, @Nullable String branch) {
    session().table(identifier(table, branch)).createOrReplaceTempView(name);
  }

  /**
   * Names rows from memory {@code name}; all columns are text.
   *
   * @param rows cells in the order of {@code columns}; null is null
   */
  public void texts(String name, List<String> columns, List<List<@Nullable String>> rows) {
    StructType type = new StructType();
    for (String column : columns) {
      type = type.add(column, DataTypes.StringType, true);
    }
    List<Row> values = rows.stream().map(row -> RowFactory.create(row.toArray())).toList();
    session().createDataFrame(values, type).createOrReplaceTempView(name);
  }

  /**
   * Names rows from memory {@code name}.
   *
   * @param table the table whose columns they have
   * @param rows cells in the order of its columns, with {@code java.time} dates
   */
  public void local(String name, String table, List<List<@Nullable Object>> rows) {
    StructType type = session().table(identifier(table, null)).schema();
    List<Row> values = rows.stream().map(row -> RowFactory.create(row.toArray())).toList();
    session().createDataFrame(values, type).createOrReplaceTempView(name);
  }

  /**
   * Names the rows of a table {@code name} and keeps them in memory from their first use on.
   *
   * @param branch the branch to read, or null for the published state
   * @param columns the columns that queries name; a name that the table does not have is ignored;
   *     empty for all columns
   * @param small whether the rows are so few that dividing them costs more than it saves
   */
  public void kept(
      String name, String table, @Nullable String branch, Set<String> columns, boolean small) {
    Dataset<Row> rows = session().table(identifier(table, branch));
    Column[] named =
        Arrays.stream(rows.columns())
            .filter(columns::contains)
            .map(rows::col)
            .toArray(Column[]::new);
    Dataset<Row> needed = named.length == 0 ? rows : rows.select(named);
    (small ? needed.coalesce(1) : needed).createOrReplaceTempView(name);
    session().catalog().cacheTable(name);
  }

  /** Forgets what {@link #kept} keeps. */
  public void clearCache() {
    session().catalog().clearCache();
  }

  /**
   * Replaces all rows of a table on a branch by those of {@code query}, matched by column name.
   *
   * @param table namespace and table
   * @param branch an existing branch of it
   */
  public void overwrite(String table, String branch, String query, Map<String, Object> parameters) {
    rejecting(
        table,
        () -> {
          session()
              .sql(query, boxed(parameters))
              .writeTo(identifier(table, branch))
              .overwrite(functions.lit(true));
          return true;
        });
  }

  /**
   * Does {@code work} without compiling its queries: many small ones are done sooner that way. Not
   * for use beside queries of other threads.
   */
  public <T> T interpreted(Supplier<T> work) {
    RuntimeConfig conf = session().conf();
    String before = conf.get(COMPILE);
    String mode = conf.get(FACTORY);
    String partitions = conf.get(PARTITIONS);
    conf.set(COMPILE, "false");
    conf.set(FACTORY, "NO_CODEGEN");
    conf.set(PARTITIONS, "1");
    try {
      return work.get();
    } finally {
      conf.set(COMPILE, before);
      conf.set(FACTORY, mode);
      conf.set(PARTITIONS, partitions);
    }
  }

  /** The rows of {@code query}, dates and times as {@code java.time} types. */
  public List<List<@Nullable Object>> rows(String query, Map<String, Object> parameters) {
    return rejecting(query, () -> values(session().sql(query, boxed(parameters))));
  }

  /**
   * A query whose views are bound now and whose rows are computed later, in any thread.
   *
   * @param columns its column names, in order
   * @param rows computes the rows, at each call
   */
  public record Prepared(List<String> columns, Supplier<List<List<@Nullable Object>>> rows) {}

  /** Binds {@code query} to the views as they are now. */
  public Prepared prepare(String query, Map<String, Object> parameters) {
    return rejecting(
        query,
        () -> {
          Dataset<Row> bound = session().sql(query, boxed(parameters));
          return new Prepared(
              List.of(bound.columns()), () -> rejecting(query, () -> values(bound)));
        });
  }

  /**
   * A query that is one of many: bound to the views as they are now, computed with the others.
   *
   * @param label what its rows are found by
   * @param columns its column names, in order
   * @param rows for this class
   */
  public record Part(String label, List<String> columns, Object rows) {}

  /** Binds {@code query} to the views as they are now, to be computed with others. */
  public Part part(String label, String query, Map<String, Object> parameters) {
    return rejecting(
        query,
        () -> {
          Dataset<Row> bound = session().sql(query, boxed(parameters));
          List<Column> cells = new ArrayList<>();
          cells.add(functions.lit(label).as("label"));
          // As text: a union would give all numbers of a column one type, and round some.
          for (String column : bound.columns()) {
            cells.add(bound.col(column).cast(DataTypes.StringType).as(column));
          }
          return new Part(
              label, List.of(bound.columns()), bound.select(cells.toArray(Column[]::new)));
        });
  }

  /**
   * Computes many queries of the same columns in one job.
   *
   * @return label to rows, cells as text; a label without rows is absent
   */
  @SuppressWarnings("unchecked")
  public Map<String, List<List<@Nullable Object>>> together(List<Part> parts) {
    String what = parts.stream().map(Part::label).collect(Collectors.joining(", "));
    return rejecting(
        what,
        () -> {
          Dataset<Row> all =
              parts.stream()
                  .map(part -> (Dataset<Row>) part.rows())
                  .reduce(Dataset::unionAll)
                  .orElseThrow();
          Map<String, List<List<@Nullable Object>>> byLabel = new HashMap<>();
          for (List<@Nullable Object> row : values(all)) {
            byLabel
                .computeIfAbsent(String.valueOf(row.get(0)), key -> new ArrayList<>())
                .add(row.subList(1, row.size()));
          }
          return byLabel;
        });
  }

  @Override
  public synchronized void close() {
    if (session != null) {
      session.stop();
      SparkSession.clearActiveSession();
      SparkSession.clearDefaultSession();
      session = null;
    }
    if (scratch != null) {
      delete(scratch);
      scratch = null;
    }
  }

  private static List<List<@Nullable Object>> values(Dataset<Row> rows) {
    List<List<@Nullable Object>> values = new ArrayList<>();
    for (Row row : rows.collectAsList()) {
      List<@Nullable Object> cells = new ArrayList<>(row.length());
      for (int i = 0; i < row.length(); i++) {
        cells.add(row.get(i));
      }
      values.add(cells);
    }
    return values;
  }

  private static String identifier(String table, @Nullable String branch) {
    String name = IcebergSession.CATALOG + "." + table;
    return branch == null ? name : name + ".`branch_" + branch + "`";
  }

  private static Map<String, Object> boxed(Map<String, Object> parameters) {
    return new HashMap<>(parameters);
  }

  private static <T> T rejecting(String what, Query<T> query) {
    try {
      return query.run();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      // Spark's AnalysisException (a ParseException is one) and SparkException are checked, but
      // declared nowhere. Only the former is the fault of who wrote the query.
      if (e instanceof AnalysisException) {
        throw new QueryRejectedException(what, String.valueOf(e.getMessage()), e);
      }
      throw new IllegalStateException("Not run to its end: " + what, e);
    }
  }

  private synchronized SparkSession session() {
    SparkSession current = session;
    if (current == null) {
      Path folder = newScratch();
      scratch = folder;
      // The machine's own name need not resolve: nothing here leaves it.
      Utils.setCustomHostname("127.0.0.1");
      current = IcebergSession.open(settings, catalog, folder, partitions());
      session = current;
    }
    return current;
  }

  private static int partitions() {
    return Math.min(
        MAX_SHUFFLE_PARTITIONS, Math.max(2, Runtime.getRuntime().availableProcessors()));
  }

  private Path newScratch() {
    try {
      Path parent = Files.createDirectories(settings.home().resolve("tmp"));
      return Files.createTempDirectory(parent, "spark-").toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Scratch folder not usable: " + settings.home().resolve("tmp"), e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(SparkEngine::deleteFile);
    } catch (IOException e) {
      throw new UncheckedIOException("Scratch folder could not be removed: " + folder, e);
    }
  }

  private static void deleteFile(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("File could not be removed: " + file, e);
    }
  }

  private interface Query<T> {
    T run() throws Exception;
  }
}
