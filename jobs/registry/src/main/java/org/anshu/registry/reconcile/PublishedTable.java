package org.anshu.registry.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table of a bulletin, with the changes that it prints itself.
 *
 * @param title what it is called
 * @param source where it was published
 * @param change what its columns of changes hold
 * @param decimals the decimals its changes usually have
 * @param rounding the rule by which it rounds; null to take the one that most cells follow
 * @param breaks periods that begin a new scope 口径, not comparable with what was before
 * @param rows its rows in order
 */
public record PublishedTable(
    String title,
    String source,
    ChangeKind change,
    int decimals,
    @Nullable RoundingRule rounding,
    Set<String> breaks,
    List<Row> rows) {

  /** What a row's numbers are. */
  public enum Kind {
    /** Whole numbers, exact as printed. */
    COUNT,
    /** Rounded numbers: each stands for all that round to it. */
    RATE
  }

  /**
   * One row.
   *
   * @param name the indicator as printed, unique in the table
   * @param cells in order of time
   * @param rate what a rate is made of; null for counts and where the table does not say
   */
  public record Row(String name, Kind kind, List<Cell> cells, @Nullable RateOf rate) {

    public Row {
      cells = List.copyOf(cells);
    }

    /** The cell of {@code period}. */
    Optional<Cell> cell(String period) {
      return cells.stream().filter(each -> each.period().equals(period)).findFirst();
    }
  }

  /**
   * How a rate follows from another row.
   *
   * @param numerator the name of that row
   * @param scale what the quotient is multiplied by, such as 100000
   * @param denominator what the denominator is called, with its unit
   * @param growthLimit per cent by which the denominator may plausibly grow or fall from one period
   *     to the next; null for no limit
   */
  public record RateOf(
      String numerator, BigDecimal scale, String denominator, @Nullable BigDecimal growthLimit) {}

  /**
   * One period of one row.
   *
   * @param period the period, such as 2016
   * @param value the printed figure
   * @param versus the period it is compared with; null where the table compares nothing
   * @param change the printed change
   * @param place where the change stands, such as table1.csv H3; empty if unknown
   */
  public record Cell(
      String period,
      PrintedCell value,
      @Nullable String versus,
      PrintedCell change,
      String place) {}

  public PublishedTable {
    breaks = Set.copyOf(breaks);
    rows = List.copyOf(rows);
  }

  /** Whether a new scope begins after {@code earlier} and not after {@code later}. */
  boolean breaksBetween(Row row, String earlier, String later) {
    List<String> periods = row.cells().stream().map(Cell::period).toList();
    int from = periods.indexOf(earlier);
    int to = periods.indexOf(later);
    for (int i = from + 1; i <= to; i++) {
      if (breaks.contains(periods.get(i))) {
        return true;
      }
    }
    return false;
  }
}
