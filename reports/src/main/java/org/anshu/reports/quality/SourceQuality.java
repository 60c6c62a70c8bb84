package org.anshu.reports.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The quality of one source's month, as the serving schema tells it. Times are the city's.
 *
 * @param tables in the contract's order
 * @param delivery one line a kind of record that has a day of its own
 * @param rules those that looked at rows of the source
 * @param series this month's rows beside their history
 * @param trend the last check of each month, oldest first
 */
public record SourceQuality(
    Head head,
    List<Table> tables,
    List<Delivery> delivery,
    List<Rule> rules,
    List<Series> series,
    List<Past> trend) {

  /**
   * The head.
   *
   * @param outcome {@code passed}, {@code blocked} or {@code unchecked}
   * @param lastPull null if there was none since the month began
   * @param longestGap the most days in a row without a pull
   */
  public record Head(
      String source,
      YearMonth month,
      String title,
      String provider,
      String owner,
      String releaseId,
      String outcome,
      @Nullable LocalDateTime lastPull,
      int pulls,
      int longestGap,
      int allowedGap,
      LocalDateTime madeAt) {}

  /** A table; row numbers are null where nobody knows them. */
  public record Table(
      String title,
      @Nullable Long sourceRows,
      @Nullable Long liveRows,
      long landed,
      long deleted,
      long waiting,
      long waived,
      long flagged) {}

  /**
   * Delivery in time.
   *
   * @param late the rows that came or changed after {@code dueOn}; null if the source was connected
   *     later than that
   */
  public record Delivery(String title, LocalDate dueOn, long total, @Nullable Long late) {}

  /** A rule; {@code examples} are keys of rows. */
  public record Rule(
      String title,
      String object,
      String severity,
      long checked,
      long found,
      long waived,
      String outcome,
      String advice,
      String examples) {

    /** The rows that nobody answers for. */
    public long open() {
      return found - waived;
    }
  }

  /** A number beside its history; the bounds are null if the history is short. */
  public record Series(
      String title,
      BigDecimal value,
      @Nullable BigDecimal expected,
      @Nullable BigDecimal lower,
      @Nullable BigDecimal upper,
      String outcome) {}

  /** What the last check of a month found. */
  public record Past(YearMonth month, long checked, long found, long waived) {}

  public SourceQuality {
    tables = List.copyOf(tables);
    delivery = List.copyOf(delivery);
    rules = List.copyOf(rules);
    series = List.copyOf(series);
    trend = List.copyOf(trend);
  }
}
