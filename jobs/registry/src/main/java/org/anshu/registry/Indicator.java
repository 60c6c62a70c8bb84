package org.anshu.registry;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.anshu.ddl.ReportingPeriod;
import org.anshu.failure.Text;
import org.anshu.registry.scope.ScopeFamily;
import org.jspecify.annotations.Nullable;

/**
 * One indicator, as its folder defines it.
 *
 * @param id theme and name, {@code hazard.found}
 * @param title what reports call it
 * @param definition one or two sentences that a statistician can contest
 * @param unit the printed unit in Chinese, such as 起
 * @param better which direction is good
 * @param reads the views that the SQL names, sorted
 * @param windows the kinds of windows it is computed for; {@code trend} stands for all single
 *     months of it, {@code annual} for the full years
 * @param axes what it is broken down by; every combination of one unit, sector or category with
 *     “all” that the SQL gives
 * @param rounding decimals and mode of the printed value
 * @param scale what numerator over denominator is multiplied by; null for a plain count or sum
 * @param denominatorName what the denominator is called in notes; null for a plain count or sum
 * @param scope which of its figures may be compared: its family of scopes (口径), or its own breaks
 * @param basis on whose authority the definition rests
 * @param since the first month it was published for
 * @param labels what an indicator is filed under
 * @param folder where it is defined
 * @param sql the query; one statement
 */
public record Indicator(
    String id,
    Text title,
    Text definition,
    String unit,
    Better better,
    List<String> reads,
    List<String> windows,
    List<String> axes,
    Rounding rounding,
    @Nullable BigDecimal scale,
    @Nullable String denominatorName,
    ScopeFamily scope,
    Basis basis,
    YearMonth since,
    Labels labels,
    Path folder,
    String sql)
    implements DefinitionFolder.Defined {

  private static final Pattern STATISTIC =
      Pattern.compile(
          "\\b(percentile\\w*|median|avg|min|max|stddev\\w*)\\s*\\(", Pattern.CASE_INSENSITIVE);

  /** Which direction of a figure is good news. */
  public enum Better {
    LOWER,
    HIGHER,
    NONE
  }

  /**
   * The authority of a definition.
   *
   * @param status {@code standard} (a published rule), {@code seed} (found in published statistics)
   *     or {@code ours}
   * @param source the rule or publication; empty if none
   * @param decision the decision record in {@code docs/decisions}; empty if none
   */
  public record Basis(String status, String source, String decision) {}

  /**
   * What an indicator is filed under.
   *
   * @param aliases other names it is printed under
   * @param owner the responsible department, in Chinese; empty if the installation decides
   * @param version counts the changes of meaning, from 1
   * @param scope the family of statistical scopes (口径) its figures belong to; empty for none
   * @param category the code list that axis {@code category} takes its codes from; empty without
   *     that axis
   * @param pending what a rate waits for, such as GDP; empty for no name of its own
   */
  public record Labels(
      List<String> aliases,
      String owner,
      int version,
      String scope,
      String category,
      String pending) {

    public Labels {
      aliases = List.copyOf(aliases);
    }
  }

  public Indicator {
    reads = List.copyOf(reads);
    windows = List.copyOf(windows);
    axes = List.copyOf(axes);
  }

  /** The part of the id before the dot. */
  public String theme() {
    return id.substring(0, id.indexOf('.'));
  }

  /** Whether it is a numerator over a denominator. */
  public boolean isRate() {
    return scale != null;
  }

  /** Whether nothing counted is zero; the median of nothing is not. */
  public boolean countsOrSums() {
    return !STATISTIC.matcher(sql).find();
  }

  /** What is printed while the denominator is not released: 待发布, or 待GDP发布. */
  public String pendingMark() {
    return "待" + labels.pending() + "发布";
  }

  /** Whether it is computed for the window {@code windowId}, such as {@code trend_05}. */
  public boolean covers(String windowId) {
    return windows.contains(ReportingPeriod.kindOf(windowId));
  }

  /** Whether figures of the two days may be compared. */
  public boolean comparable(LocalDate earlier, LocalDate later) {
    return scope.comparable(earlier, later);
  }

  /** Whether figures of the two windows may be compared. */
  public boolean comparable(ReportingPeriod.Window one, ReportingPeriod.Window other) {
    return scope.comparable(one, other);
  }

  /**
   * The figure that a row of the SQL's result stands for, in the printed unit but not rounded.
   *
   * @param denominator null for a plain count, or for a rate whose denominator is not released
   */
  public Ratio figure(BigDecimal numerator, @Nullable BigDecimal denominator) {
    return scale == null ? Ratio.ofCount(numerator) : Ratio.of(numerator, denominator).times(scale);
  }
}
