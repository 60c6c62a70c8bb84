package org.anshu.schedules.tendency;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshu.registry.tendency.Incident;
import org.anshu.schedules.query.QueryResult;
import org.anshu.schedules.query.StateAt;
import org.anshu.schedules.query.WarehouseQuery;
import org.jspecify.annotations.Nullable;

/**
 * The accidents that count and the near misses of a state, until the end of a month.
 *
 * @param incidents by day
 * @param since the first day with any accident; the month's first day if there is none
 */
public record KnownIncidents(List<Incident> incidents, LocalDate since) {

  /** Years that rules may look back, at most. */
  private static final int YEARS = 11;

  private static final List<String> DIMENSIONS =
      List.of("unit", "sector", "type", "class", "enterprise", "weekday", "hours");
  private static final String ROWS =
      """
      SELECT '%1$s', %1$s_no, CAST(occurred_on AS VARCHAR), %2$s,
        unit_code, sector_code, accident_type, %3$s, enterprise_uscc,
        CAST(isodow(occurred_on) AS VARCHAR),
        CAST(CAST(floor(hour(occurred_at) / 4) AS INTEGER) AS VARCHAR)
      FROM dwd.%1$s
      WHERE counted AND occurred_on >= DATE '%4$s' AND occurred_on < DATE '%5$s'
      """;

  public KnownIncidents {
    incidents = List.copyOf(incidents);
  }

  /** Those of {@code state} until the last day of {@code month}. */
  public static KnownIncidents of(StateAt state, YearMonth month) throws SQLException {
    LocalDate from = month.atDay(1).minusYears(YEARS);
    LocalDate until = month.plusMonths(1).atDay(1);
    String sql =
        ROWS.formatted("accident", "deaths", "management_class", from, until)
            + "UNION ALL "
            + ROWS.formatted("near_miss", "0", "NULL", from, until)
            + "ORDER BY 3, 2";
    QueryResult found;
    try (WarehouseQuery query = state.open(sql)) {
      found = query.run(sql, Integer.MAX_VALUE);
    }
    List<Incident> incidents = found.rows().stream().map(KnownIncidents::incident).toList();
    LocalDate since =
        incidents.stream()
            .filter(each -> each.of().equals("accident"))
            .map(Incident::day)
            .min(LocalDate::compareTo)
            .orElse(month.atDay(1));
    return new KnownIncidents(incidents, since);
  }

  /** Deaths of each accident within the two years that end with {@code month}. */
  public List<Integer> deathsOfTwoYears(YearMonth month) {
    List<Integer> deaths = new ArrayList<>();
    for (Incident each : incidents) {
      if (each.of().equals("accident") && !each.day().isBefore(month.minusMonths(23).atDay(1))) {
        deaths.add(each.deaths());
      }
    }
    return deaths;
  }

  private static Incident incident(List<@Nullable Object> row) {
    Map<String, String> codes = new HashMap<>();
    for (int i = 0; i < DIMENSIONS.size(); i++) {
      Object code = row.get(4 + i);
      if (code != null) {
        codes.put(DIMENSIONS.get(i), code.toString());
      }
    }
    return new Incident(
        String.valueOf(row.get(1)),
        String.valueOf(row.get(0)),
        LocalDate.parse(String.valueOf(row.get(2))),
        codes,
        Integer.parseInt(String.valueOf(row.get(3))));
  }
}
