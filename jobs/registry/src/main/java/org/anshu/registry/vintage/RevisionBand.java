package org.anshu.registry.vintage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Between which values a provisional figure is expected to end, learnt from its own past.
 *
 * <p>The differences between the final and the published value of earlier periods, published at the
 * same age in months, are sorted; the band is the figure plus the k-th smallest and plus the k-th
 * largest of them. If the next revision is exchangeable with the past ones, it lies between these
 * two with probability (n + 1 − 2k) / (n + 1), whatever its distribution. See decision 0111.
 *
 * @param low the least value expected, never below zero
 * @param high the greatest
 * @param coverage the probability that the method promises, at least {@link #WANTED}
 * @param periods how many past periods it was learnt from
 */
public record RevisionBand(BigDecimal low, BigDecimal high, double coverage, int periods) {

  /** The probability that is asked for; nine past periods reach it with their extremes. */
  public static final double WANTED = 0.8;

  /**
   * The band of {@code now}.
   *
   * @param finished whether a publication of a period can no longer change in the ordinary course
   * @return empty if the figure has no value, or the past is too short for the wanted probability
   */
  public static Optional<RevisionBand> of(
      Vintage now, RevisionTriangle triangle, Predicate<Vintage> finished) {
    BigDecimal value = now.number();
    if (value == null) {
      return Optional.empty();
    }
    List<BigDecimal> past = differences(age(now), triangle, finished, now.end());
    int n = past.size();
    int k = (int) Math.floor((n + 1) * (1 - WANTED) / 2 + 1e-9);
    if (k < 1) {
      return Optional.empty();
    }
    BigDecimal low = value.add(past.get(k - 1)).max(BigDecimal.ZERO);
    return Optional.of(
        new RevisionBand(low, value.add(past.get(n - k)), (n + 1.0 - 2 * k) / (n + 1), n));
  }

  private static List<BigDecimal> differences(
      long age, RevisionTriangle triangle, Predicate<Vintage> finished, LocalDate before) {
    List<BigDecimal> differences = new ArrayList<>();
    for (RevisionTriangle.Row row : triangle.rows()) {
      List<Vintage> published = row.cells().stream().flatMap(Optional::stream).toList();
      Optional<Vintage> then =
          published.stream().filter(v -> v.hasValue() && age(v) == age).findFirst();
      Optional<Vintage> last =
          new FigureHistory(published).newest(row.start(), row.end()).filter(finished);
      if (row.end().isBefore(before) && then.isPresent() && last.isPresent()) {
        BigDecimal early = then.get().number();
        BigDecimal late = last.get().number();
        if (early != null && late != null) {
          differences.add(late.subtract(early));
        }
      }
    }
    differences.sort(null);
    return differences;
  }

  /** Whole months from the end of the period to what the publication knew. */
  private static long age(Vintage vintage) {
    return ChronoUnit.MONTHS.between(vintage.end(), vintage.release().asOf().toLocalDate());
  }
}
