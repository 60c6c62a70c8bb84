package org.anshu.schedules.query;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anshu.ddl.ReportingPeriod;
import org.anshu.ddl.ReportingPeriod.Window;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.registry.listing.Listing;
import org.jspecify.annotations.Nullable;

/** A list of a month, answered over a state of the warehouse. */
public final class ListQuery {

  /** The column of the statistical unit. */
  public static final String UNIT = "unit_code";

  private ListQuery() {}

  /**
   * The rows of {@code listing}, in its order.
   *
   * @param state what is known
   * @param month the month that the list is of
   * @param only column to the value that its rows have to have, as text; empty for all rows
   * @throws AnshuException {@code INDICATOR_INVALID} if the SQL gives other columns than the list
   *     has, {@code CHECK_FAILED} if a key occurs twice
   */
  public static QueryResult run(
      StateAt state, Listing listing, YearMonth month, Map<String, String> only)
      throws SQLException {
    for (String column : only.keySet()) {
      if (!listing.names().contains(column)) {
        throw new AnshuException(
            FailureCode.QUERY_INVALID,
            new Text("带列 " + column + " 的名单", "A list with a column " + column),
            Text.same(listing.id() + " " + listing.names()),
            new Text("改用所列的列", "Name one of these columns"));
      }
    }
    QueryResult all;
    try (WarehouseQuery query = state.openViews(listing.reads(), List.of(window(month)))) {
      all = answer(query, listing);
    }
    List<List<@Nullable Object>> rows =
        all.rows().stream()
            .filter(
                row ->
                    only.entrySet().stream()
                        .allMatch(
                            each ->
                                each.getValue()
                                    .equals(
                                        String.valueOf(
                                            row.get(listing.names().indexOf(each.getKey()))))))
            .toList();
    return new QueryResult(all.columns(), rows, false);
  }

  /** The row of the view {@code period} that lists of {@code month} read. */
  public static Window window(YearMonth month) {
    ReportingPeriod period = new ReportingPeriod(month);
    return new Window("month", period.start(), period.end());
  }

  /**
   * All rows of {@code listing}, in its order.
   *
   * @param query with the views that the list reads, {@code period} being {@link #window}
   * @throws AnshuException as {@link #run}
   */
  public static QueryResult answer(WarehouseQuery query, Listing listing) {
    QueryResult all = query.run(listing.sql(), Integer.MAX_VALUE);
    List<String> found = all.columns().stream().map(QueryResult.Column::name).toList();
    if (!found.equals(listing.names())) {
      throw new AnshuException(
          FailureCode.INDICATOR_INVALID,
          new Text(
              "%s 的列为 %s".formatted(listing.folder().resolve("list.sql"), listing.names()),
              "%s to give %s".formatted(listing.folder().resolve("list.sql"), listing.names())),
          Text.same(found.toString()),
          new Text("改正该文件后重试", "Correct the file and run again"));
    }
    requireKeys(listing, all);
    return all;
  }

  private static void requireKeys(Listing listing, QueryResult result) {
    Set<List<@Nullable Object>> keys = new HashSet<>();
    for (List<@Nullable Object> row : result.rows()) {
      List<@Nullable Object> key = new ArrayList<>();
      listing.key().forEach(column -> key.add(row.get(listing.names().indexOf(column))));
      if (!keys.add(key)) {
        throw new AnshuException(
            FailureCode.CHECK_FAILED,
            new Text(
                "%s 每行由 %s 唯一确定".formatted(listing.id(), listing.key()),
                "%s to tell rows apart by %s".formatted(listing.id(), listing.key())),
            Text.same(key.toString()),
            new Text("检查 list.sql 的连接条件", "Check the joins of its list.sql"));
      }
    }
  }
}
