package org.anshu.pipeline.compute;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.anshu.pipeline.conform.BranchTables;
import org.anshu.pipeline.conform.ConformViews;
import org.anshu.pipeline.conform.Definitions;
import org.anshu.pipeline.duck.DuckColumn;
import org.anshu.pipeline.duck.DuckDb;
import org.jspecify.annotations.Nullable;

/**
 * The views that indicators read, for DuckDB: conformed tables from the live files of the run's
 * branch, dimensions and code lists from the definitions.
 */
public final class DuckViews {

  /** The newest release of each denominator that the as-of day knows; the same on Spark. */
  static final String DENOMINATOR =
      """
      SELECT series, unit_code, period_start, period_end, value, unit, price_basis, vintage,
        released_on, source
      FROM (
        SELECT *, ROW_NUMBER() OVER (
          PARTITION BY series, unit_code, period_start, period_end
          ORDER BY released_on DESC, vintage DESC) AS newest
        FROM denominator_vintage WHERE released_on <= :as_of_day)
      WHERE newest = 1\
      """;

  private final BranchTables tables;
  private final Definitions definitions;
  private final ZoneId zone;
  private final Map<String, Source> sources = new LinkedHashMap<>();

  /**
   * A view over Parquet files.
   *
   * @param columns the table's columns
   * @param files the live files, sorted
   * @param rows how many rows they hold
   */
  public record Source(List<DuckColumn> columns, List<String> files, long rows) {}

  /** The views of the branch of {@code tables}. */
  public DuckViews(BranchTables tables, Definitions definitions, ZoneId zone) {
    this.tables = tables;
    this.definitions = definitions;
    this.zone = zone;
  }

  /**
   * Makes the views {@code names}; names that are no view of the warehouse are left out.
   *
   * @param asOf denominators released later are unknown
   */
  public void create(DuckDb duck, Set<String> names, Instant asOf) {
    for (String name : names) {
      definitions.entities().of(name).ifPresent(entity -> entity(duck, name, entity.table()));
    }
    ConformViews views = new ConformViews(definitions);
    views
        .dimensions()
        .forEach(
            (table, rows) -> {
              String view = ConformViews.view(table);
              boolean vintages = view.equals(ConformViews.VINTAGES);
              if (names.contains(view) || (vintages && names.contains("denominator"))) {
                duck.table(view, DuckColumn.of(tables.load(table).schema()), rows);
              }
            });
    views
        .texts()
        .forEach(
            (name, texts) -> {
              if (names.contains(name)) {
                duck.texts(name, texts.columns(), texts.rows());
              }
            });
    if (names.contains("denominator")) {
      LocalDate day = LocalDate.ofInstant(asOf, zone);
      String sql = DENOMINATOR.replace(":as_of_day", DuckDb.literal((@Nullable Object) day));
      duck.execute("CREATE OR REPLACE VIEW denominator AS " + sql);
    }
  }

  /** The files below a view that {@link #create} made; null if it has none. */
  public @Nullable Source source(String view) {
    return sources.get(view);
  }

  private void entity(DuckDb duck, String name, String table) {
    long snapshot = tables.left(table);
    Source source =
        new Source(
            DuckColumn.of(tables.load(table).schema()),
            tables.files(table, snapshot),
            tables.rows(table, snapshot));
    sources.put(name, Objects.requireNonNull(source));
    duck.parquet(name, source.columns(), source.files());
  }
}
