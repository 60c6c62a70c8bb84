package org.anshu.pipeline.compute;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.conform.Entities;
import org.anshu.pipeline.conform.Entity;
import org.jspecify.annotations.Nullable;

/** The months in which anything happened, in the conformed tables. */
public final class DataMonths {

  private final Function<String, List<List<@Nullable Object>>> engine;

  /** The months that {@code engine} finds; it answers a query with rows. */
  DataMonths(Function<String, List<List<@Nullable Object>>> engine) {
    this.engine = engine;
  }

  /** Fails with {@code MONTH_WITHOUT_DATA} unless {@code month} is one of them. */
  void require(YearMonth month, Set<Entity> delivered) {
    List<YearMonth> months = months(delivered);
    if (!months.contains(month)) {
      throw without(month, ranges(months));
    }
  }

  /** Entity to the day of its earliest record; only entities that have days and records. */
  Map<String, LocalDate> firstDays(Set<Entity> delivered) {
    List<String> parts = new ArrayList<>();
    for (Entity entity : delivered) {
      Entities.eventColumn(entity, delivered)
          .ifPresent(
              column ->
                  parts.add(
                      "SELECT '%1$s' AS entity, CAST(MIN(%2$s) AS DATE) AS day FROM %1$s"
                          .formatted(entity.id(), column)));
    }
    Map<String, LocalDate> days = new TreeMap<>();
    if (!parts.isEmpty()) {
      String query =
          "SELECT entity, CAST(day AS STRING) FROM (%s) WHERE day IS NOT NULL"
              .formatted(String.join(" UNION ALL ", parts));
      for (List<@Nullable Object> row : engine.apply(query)) {
        days.put(String.valueOf(row.get(0)), LocalDate.parse(String.valueOf(row.get(1))));
      }
    }
    return days;
  }

  /**
   * The failure MONTH_WITHOUT_DATA.
   *
   * @param found the months that have data, for people
   */
  public static AnshuException without(YearMonth month, String found) {
    return new AnshuException(
        FailureCode.MONTH_WITHOUT_DATA,
        new Text(month + " 有数据", "Data of " + month),
        new Text("有数据的月份：" + found, "Months with data: " + found),
        new Text("改用有数据的月份，或先抽取数据", "Choose a month with data, or pull first"));
  }

  private List<YearMonth> months(Set<Entity> delivered) {
    List<String> parts = new ArrayList<>();
    for (Entity entity : delivered) {
      Entities.eventColumn(entity, delivered).ifPresent(c -> parts.add(part(entity, c)));
    }
    if (parts.isEmpty()) {
      return List.of();
    }
    String query =
        "SELECT DISTINCT month FROM (%s) WHERE month IS NOT NULL ORDER BY month"
            .formatted(String.join(" UNION ALL ", parts));
    return engine.apply(query).stream()
        .map(row -> YearMonth.parse(String.valueOf(row.get(0))))
        .toList();
  }

  private static String part(Entity entity, String column) {
    return "SELECT DISTINCT SUBSTR(CAST(%s AS STRING), 1, 7) AS month FROM %s"
        .formatted(column, entity.id());
  }

  /** Neighbouring months joined: {@code 2013-01 … 2014-12, 2017-03}. */
  static String ranges(List<YearMonth> months) {
    if (months.isEmpty()) {
      return "—";
    }
    List<List<YearMonth>> runs = new ArrayList<>();
    for (YearMonth month : months) {
      List<YearMonth> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
      if (!last.isEmpty() && last.get(last.size() - 1).plusMonths(1).equals(month)) {
        last.add(month);
      } else {
        runs.add(new ArrayList<>(List.of(month)));
      }
    }
    return runs.stream()
        .map(r -> r.size() == 1 ? r.get(0).toString() : r.get(0) + " … " + r.get(r.size() - 1))
        .collect(Collectors.joining(", "));
  }
}
