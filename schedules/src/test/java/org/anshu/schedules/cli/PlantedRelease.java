package org.anshu.schedules.cli;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.anshu.schedules.production.Databases;
import org.jspecify.annotations.Nullable;

/**
 * Publishes figures of December 2025 by hand, as a run of the month would: three districts whose
 * scores can be reckoned on paper.
 */
final class PlantedRelease {

  private static final List<String> DISTRICTS = List.of("990102", "990103", "990105");
  private static final List<String> NAMES = List.of("临江区", "云峰区", "北泽区");

  private PlantedRelease() {}

  /**
   * Publishes an edition.
   *
   * @param larger larger accidents in 990105
   */
  static void publish(Databases databases, int edition, int larger) {
    String release = "R2025-12-e" + edition;
    try (Connection serving = databases.serving();
        Statement statement = serving.createStatement()) {
      statement.execute(
          "INSERT INTO release_ VALUES ('%s', '2025-12', %d, '2026-01-10 08:00:00',"
                  .formatted(release, edition)
              + " '2026-01-10 08:00:00', 'x', '云江市', '990100')");
      statement.execute(
          "INSERT INTO period VALUES ('%1$s', 'cumulative', '2025-01-01', '2026-01-01'),"
                  .formatted(release)
              + " ('%1$s', 'month', '2025-12-01', '2026-01-01')".formatted(release));
      for (int i = 0; i < DISTRICTS.size(); i++) {
        statement.execute(
            "INSERT INTO dim_unit VALUES ('%s', '%s', '%s', 'district', %d)"
                .formatted(release, DISTRICTS.get(i), NAMES.get(i), i + 1));
      }
      rates(serving, release);
      count(serving, release, "accident.deaths@cumulative", "1", "3", "0");
      count(
          serving,
          release,
          "accident.larger_only_accidents@cumulative",
          "0",
          "0",
          String.valueOf(larger));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Per cent, as numerators over 100. */
  private static void rates(Connection serving, String release) throws SQLException {
    rate(serving, release, "enforcement.annual_plan_completion@cumulative", "100", "100", "90");
    rate(serving, release, "enforcement.publication_on_time_rate@cumulative", "100", "100", "100");
    rate(serving, release, "enforcement.file_pass_rate@cumulative", "100", "85", "85");
    rate(serving, release, "enforcement.coverage@cumulative", "80", "70", "60");
    rate(serving, release, "hazard.on_time_rate@cumulative", "100", "90", "85");
    rate(serving, release, "hazard.evaluation_rate@cumulative", "100", "100", "100");
    rate(serving, release, "equipment.overdue_rate@month", "0", "0", "0");
    rate(serving, release, "campaign.closed_rate@month", "100", "100", "100");
    rate(serving, release, "credit.insured_rate@month", "100", "100", "100");
  }

  private static void rate(Connection serving, String release, String figure, String... numerators)
      throws SQLException {
    put(serving, release, figure, "100", numerators);
  }

  private static void count(Connection serving, String release, String figure, String... numerators)
      throws SQLException {
    put(serving, release, figure, null, numerators);
  }

  /** Figures of the three districts, named {@code indicator@window}. */
  private static void put(
      Connection serving,
      String release,
      String figure,
      @Nullable String denominator,
      String... numerators)
      throws SQLException {
    String[] parts = figure.split("@", 2);
    try (PreparedStatement insert =
        serving.prepareStatement(
            "INSERT INTO indicator_value VALUES (?, ?, ?, ?, '', '', ?, ?, 'ok')")) {
      for (int i = 0; i < DISTRICTS.size(); i++) {
        insert.setString(1, release);
        insert.setString(2, parts[0]);
        insert.setString(3, parts[1]);
        insert.setString(4, DISTRICTS.get(i));
        insert.setString(5, numerators[i]);
        insert.setString(6, denominator);
        insert.executeUpdate();
      }
    }
  }
}
