package org.anshu.schedules.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a month, counted by plain SQL on the source databases.
 *
 * <p>Shares with the product only what is data and contested: which industry belongs to which
 * statistical sector, which device code to which kind, and the released denominators.
 */
final class Truth {

  /** One figure's address; empty codes mean all. */
  record Address(String indicator, String window, String unit, String sector, String category)
      implements Comparable<Address> {
    @Override
    public int compareTo(Address other) {
      return toString().compareTo(other.toString());
    }
  }

  /** A figure's parts; the denominator is null where there is none. */
  record Parts(BigDecimal numerator, @Nullable BigDecimal denominator) {}

  private final Connection root;
  private final Path productRoot;

  Truth(Connection root, Path productRoot) {
    this.root = root;
    this.productRoot = productRoot;
  }

  /** Counts all figures of the month into a map sorted by address. */
  Map<Address, Parts> figures(YearMonth month) throws SQLException {
    prepare(month);
    Map<Address, Parts> figures = new TreeMap<>();
    for (String line : resource("/truth/figures.tsv").split("\n")) {
      if (!line.startsWith("#") && !line.isBlank()) {
        count(line.split("\t"), figures);
      }
    }
    withoutDeaths(
        "accident.gdp_death_rate",
        "g.series = 'gdp' AND g.period_start = p.start AND g.period_end = p.end",
        figures);
    withoutDeaths(
        "accident.industrial_death_rate",
        "g.series = 'industrial_employees' AND g.period_end = p.start",
        figures);
    equipment(figures);
    credit(figures);
    return figures;
  }

  private void prepare(YearMonth month) throws SQLException {
    try (Statement statement = root.createStatement()) {
      statement.execute("SET SESSION sql_mode = 'NO_ENGINE_SUBSTITUTION'");
      statement.execute("SET NAMES utf8mb4 COLLATE utf8mb4_bin");
      statement.execute("DROP DATABASE IF EXISTS truth");
      statement.execute("CREATE DATABASE truth CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
      statement.execute("USE truth");
      statement.execute(
          "CREATE TABLE industry (division VARCHAR(2) PRIMARY KEY, sector_code VARCHAR(30), industrial INT)");
      statement.execute(
          "CREATE TABLE device_kind (code VARCHAR(4) PRIMARY KEY, kind VARCHAR(30), counted INT)");
      statement.execute(
          "CREATE TABLE denominator (series VARCHAR(40), unit_code VARCHAR(10), period_start DATE,"
              + " period_end DATE, value DECIMAL(20, 4), released_on DATE)");
      statement.execute("CREATE TABLE period (id VARCHAR(30), start DATE, end DATE)");
    }
    periods(month);
    Path codeLists = productRoot.resolve("warehouse-ddl/codelists");
    for (Map<String, String> row : csv(codeLists.resolve("industry.csv"))) {
      insert(
          "INSERT INTO industry VALUES (?, ?, ?)",
          row.get("code"),
          row.get("sector_code"),
          "true".equals(row.get("industrial_mining_trade")) ? 1 : 0);
    }
    for (Map<String, String> row : csv(codeLists.resolve("equipment_category.csv"))) {
      insert(
          "INSERT INTO device_kind VALUES (?, ?, ?)",
          row.get("code"),
          row.get("kind_code"),
          "true".equals(row.get("counted")) ? 1 : 0);
    }
    for (Map<String, String> row :
        csv(productRoot.resolve("examples/demo/reference/denominators.csv"))) {
      if (row.getOrDefault("released_on", "").compareTo("2026-07-25") <= 0) {
        insert(
            "INSERT INTO denominator VALUES (?, ?, ?, ?, ?, ?)",
            row.get("series"),
            row.get("unit_code"),
            row.get("period_start"),
            row.get("period_end"),
            row.get("value"),
            row.get("released_on"));
      }
    }
    try (Statement statement = root.createStatement()) {
      statement.execute(
          "DELETE d FROM denominator d JOIN denominator n ON n.series = d.series AND n.unit_code ="
              + " d.unit_code AND n.period_start = d.period_start AND n.period_end = d.period_end"
              + " AND n.released_on > d.released_on");
      for (String part : resource("/truth/setup.sql").split("\n\n")) {
        if (!part.isBlank()) {
          statement.execute(part.strip().replaceAll(";$", ""));
        }
      }
    }
  }

  private void periods(YearMonth month) throws SQLException {
    YearMonth january = month.withMonth(1);
    period("month", month, month);
    period("cumulative", january, month);
    period("month_last_year", month.minusYears(1), month.minusYears(1));
    period("cumulative_last_year", january.minusYears(1), month.minusYears(1));
    period("previous_month", month.minusMonths(1), month.minusMonths(1));
    for (int back = 0; back < 24; back++) {
      YearMonth earlier = month.minusMonths(back);
      period((back < 10 ? "trend_0" : "trend_") + back, earlier, earlier);
    }
    period("quarter", month.withMonth((month.getMonthValue() - 1) / 3 * 3 + 1), month);
    period("rolling_year", month.minusMonths(11), month);
    period("rolling_year_before", month.minusMonths(23), month.minusMonths(12));
    period("cumulative_base_year", january.withYear(2024), month.withYear(2024));
    period("year_2024", YearMonth.of(2024, 1), YearMonth.of(2024, 12));
    period("year_2025", YearMonth.of(2025, 1), YearMonth.of(2025, 12));
  }

  private void period(String id, YearMonth first, YearMonth last) throws SQLException {
    insert(
        "INSERT INTO period VALUES (?, ?, ?)",
        id,
        Date.valueOf(first.atDay(1)),
        Date.valueOf(last.plusMonths(1).atDay(1)));
  }

  private void count(String[] line, Map<Address, Parts> figures) throws SQLException {
    List<String> breakdowns = Arrays.asList(line[5].split(","));
    for (String by : List.of("", "unit", "sector", "unit,sector")) {
      if (!by.isEmpty() && !breakdowns.containsAll(Arrays.asList(by.split(",")))) {
        continue;
      }
      String unit = by.contains("unit") ? "t.unit" : "''";
      String sector = by.contains("sector") ? "t.sector" : "''";
      select(
          line[0],
          "SELECT p.id, %s, %s, '', %s, %s FROM truth.period p JOIN truth.%s t ON %s GROUP BY p.id%s"
              .formatted(
                  unit,
                  sector,
                  line[3],
                  line[4].replace("{unit}", unit),
                  line[1],
                  line[2],
                  (by.contains("unit") ? ", t.unit" : "")
                      + (by.contains("sector") ? ", t.sector" : "")),
          figures);
    }
  }

  /** A unit with a released denominator and no death has a rate of nought. */
  private void withoutDeaths(String indicator, String released, Map<Address, Parts> figures)
      throws SQLException {
    Map<Address, Parts> noughts = new TreeMap<>();
    select(
        indicator,
        "SELECT p.id, g.unit_code, '', '', 0, g.value FROM truth.period p JOIN truth.denominator g ON "
            + released
            + " WHERE p.id IN ('cumulative', 'cumulative_last_year') OR p.id LIKE 'year_%'",
        noughts);
    noughts.forEach(figures::putIfAbsent);
  }

  private void equipment(Map<Address, Parts> figures) throws SQLException {
    String from = " FROM truth.period p JOIN truth.device t ON t.status = 'Z' AND p.id = 'month'";
    for (String kind : List.of("''", "t.kind")) {
      for (String unit : List.of("''", "t.unit")) {
        String head = "SELECT p.id, %s, '', %s, ".formatted(unit, kind);
        String group = " GROUP BY p.id, %s, %s".formatted(unit, kind).replace(", ''", "");
        select("equipment.in_use", head + "COUNT(*), NULL" + from + group, figures);
        select(
            "equipment.overdue_rate",
            head
                + "SUM(t.due < p.end - INTERVAL 1 DAY), COUNT(*)"
                + from
                + " AND t.due IS NOT NULL"
                + group,
            figures);
      }
    }
  }

  private void credit(Map<Address, Parts> figures) throws SQLException {
    for (String unit : List.of("''", "truth.unit_of(NULL, t.region)")) {
      String head = "SELECT p.id, %s, '', '', COUNT(*), NULL".formatted(unit);
      String from = " FROM truth.period p JOIN truth.blacklist t ON ";
      String group = " GROUP BY p.id, 2";
      select(
          "credit.listed",
          head + from + "t.listed >= p.start AND t.listed < p.end" + group,
          figures);
      select(
          "credit.removed",
          head + from + "t.removed >= p.start AND t.removed < p.end" + group,
          figures);
      select(
          "credit.in_force",
          head
              + from
              + "t.listed < p.end AND (t.removed IS NULL OR t.removed >= p.end)"
              + " AND (t.expires IS NULL OR t.expires >= p.end)"
              + group,
          figures);
    }
  }

  private void select(String indicator, String sql, Map<Address, Parts> figures)
      throws SQLException {
    try (Statement statement = root.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        figures.put(
            new Address(
                indicator,
                rows.getString(1),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4)),
            new Parts(rows.getBigDecimal(5), rows.getBigDecimal(6)));
      }
    } catch (SQLException e) {
      throw new SQLException(sql, e);
    }
  }

  private void insert(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = root.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private static List<Map<String, String>> csv(Path file) {
    try {
      List<String> lines =
          Files.readAllLines(file, StandardCharsets.UTF_8).stream()
              .filter(line -> !line.startsWith("#") && !line.isBlank())
              .toList();
      String[] header = lines.get(0).split(",");
      return lines.stream()
          .skip(1)
          .map(
              line -> {
                String[] cells = line.split(",", -1);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < header.length; i++) {
                  row.put(header[i].strip(), cells[i].strip());
                }
                return row;
              })
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String name) {
    try (var stream = Truth.class.getResourceAsStream(name)) {
      return new String(
          java.util.Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
