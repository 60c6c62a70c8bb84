package org.anshu.reports.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.anshu.ddl.ReportingPeriod.Window;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.registry.Comparison;
import org.anshu.registry.FigureState;
import org.anshu.registry.Indicator;
import org.anshu.registry.Ratio;
import org.anshu.registry.Rounding;
import org.anshu.registry.YuanText;
import org.anshu.reports.document.Cell;
import org.anshu.reports.figures.Axis;
import org.anshu.reports.figures.Figure;
import org.anshu.reports.figures.Key;
import org.anshu.reports.figures.Member;
import org.anshu.reports.figures.ReleaseFigures;
import org.anshu.reports.origin.Making;
import org.anshu.reports.origin.Origin;
import org.anshu.reports.origin.Passage;
import org.anshu.reports.origin.Place;

/** The figures of a release read with the definitions of their indicators. */
public final class Facts {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal PER_WAN = new BigDecimal("0.0001");
  private static final Rounding WHOLE = new Rounding(0, RoundingMode.HALF_UP);
  private static final Rounding CENTS = new Rounding(2, RoundingMode.HALF_UP);

  /** The windows that are compared, each with the same window of the year before. */
  private static final Map<String, String> YEAR_BEFORE =
      Map.of(
          "month", "month_last_year",
          "cumulative", "cumulative_last_year",
          "quarter", Months.QUARTER_LAST_YEAR,
          "rolling_year", "rolling_year_before",
          "previous_month", "previous_month");

  private final ReleaseFigures figures;
  private final Set<String> present;
  private final Months months;
  private final Map<String, Indicator> indicators = new TreeMap<>();
  private final Map<String, Window> windows = new HashMap<>();

  /** The figures of a release, read with the definitions {@code indicators}. */
  public Facts(ReleaseFigures figures, List<Indicator> indicators) {
    this.figures = figures;
    this.present = figures.indicators();
    this.months = new Months(figures);
    months.windows().forEach(window -> windows.put(window.id(), window));
    indicators.forEach(indicator -> this.indicators.put(indicator.id(), indicator));
  }

  /** The figures themselves. */
  public ReleaseFigures figures() {
    return figures;
  }

  /** The month of the release. */
  public YearMonth month() {
    return figures.release().month();
  }

  /** The definition of {@code id}. */
  public Indicator indicator(String id) {
    Indicator indicator = indicators.get(id);
    if (indicator == null) {
      throw new AnshuException(
          FailureCode.INDICATOR_INVALID,
          new Text("月报所需指标 " + id + " 有定义", "A definition of indicator " + id),
          new Text("没有定义", "None"),
          new Text("补上该指标目录", "Add the folder of the indicator"));
    }
    return indicator;
  }

  /** Whether there is a definition of {@code id}. */
  public boolean defined(String id) {
    return indicators.containsKey(id);
  }

  /** The exact figure in its printed unit; a count of which the release has no row is zero. */
  public Ratio ratio(Key key) {
    Indicator indicator = indicator(key.indicator());
    Figure figure = months.at(key);
    if (!indicator.isRate()) {
      return Ratio.ofCount(figure.numerator());
    }
    boolean pending = figure.pending() || pendingEverywhere(key);
    BigDecimal denominator =
        pending || figure.denominator() != null ? figure.denominator() : BigDecimal.ZERO;
    return indicator.figure(figure.numerator(), denominator);
  }

  /** The change in its unit from the figure a year before. */
  public Cell difference(Key key) {
    Rounding rounding = rounding(key.indicator());
    Key base = base(key);
    Origin origin = differenceOrigin(key, base);
    if (unknown(key)) {
      return Cell.NONE.from(origin);
    }
    boolean incomparable = yearOnYear(key).kind() == Comparison.Kind.INCOMPARABLE;
    Comparison change =
        incomparable
            ? Comparison.incomparable()
            : Comparison.absoluteChange(ratio(key), ratio(base), rounding);
    return Cell.of(change, ratio(key), ratio(base)).from(origin);
  }

  /** The part of the whole in per cent, one decimal; the mark of a zero whole. */
  public Cell share(Key key, Key whole) {
    Origin origin = Origin.of(Making.SHARE, Rounding.ONE_DECIMAL, key, whole);
    if (unknown(key)) {
      return Cell.NONE.from(origin);
    }
    Ratio share = Ratio.of(numerator(key), numerator(whole)).times(HUNDRED);
    return Cell.of(share, Rounding.ONE_DECIMAL).from(origin);
  }

  /** The exact figure of the whole city. */
  public Ratio total(String indicator, String window) {
    return ratio(Key.total(indicator, window));
  }

  /** The stored numerator: a whole number for counts. */
  public BigDecimal numerator(Key key) {
    return months.at(key).numerator();
  }

  /** The stored denominator, zero if there is none. */
  public BigDecimal denominator(Key key) {
    BigDecimal denominator = figures.at(key).denominator();
    return denominator == null ? BigDecimal.ZERO : denominator;
  }

  /** The rounding of the definition. */
  public Rounding rounding(String indicator) {
    return indicator(indicator).rounding();
  }

  /** 同比: per cent, or percentage points for a figure that is itself a percentage. */
  public Comparison yearOnYear(Key key) {
    return compare(key, base(key));
  }

  /** The same figure a year before. */
  public Key base(Key key) {
    return key.at(YEAR_BEFORE.getOrDefault(key.window(), Months.yearBefore(key.window())));
  }

  /** The change from {@code base} to {@code key}; none across a break of definitions. */
  public Comparison compare(Key key, Key base) {
    Window now = windows.get(key.window());
    Window before = windows.get(base.window());
    if (now != null && before != null && !indicator(key.indicator()).comparable(now, before)) {
      return Comparison.incomparable();
    }
    return isPercentage(key.indicator())
        ? Comparison.absoluteChange(ratio(key), ratio(base), rounding(key.indicator()))
        : Comparison.percentChange(ratio(key), ratio(base), Rounding.ONE_DECIMAL);
  }

  /** Whether the figure is printed in per cent, so that its changes are percentage points. */
  public boolean isPercentage(String indicator) {
    return indicator(indicator).unit().equals("%");
  }

  /** Whether the release was computed without the indicator, for want of a source. */
  public boolean absent(String indicator) {
    return !present.contains(indicator);
  }

  /**
   * Whether the release cannot tell about the indicator. A count without any row is zero where
   * another indicator that reads the same views was computed (decision 0190).
   */
  public boolean unknown(String indicator) {
    if (!absent(indicator)) {
      return false;
    }
    Indicator asked = indicator(indicator);
    return asked.isRate()
        || present.stream()
            .map(indicators::get)
            .noneMatch(one -> one != null && one.reads().containsAll(asked.reads()));
  }

  /** Whether the release cannot tell about a figure: its indicator, or units of it. */
  public boolean unknown(Key key) {
    boolean ofUnit = key.axis() == Axis.UNIT || !key.within().isEmpty();
    return unknown(key.indicator())
        || beforeTheRecords(key)
        || ofUnit && !indicator(key.indicator()).axes().contains("unit");
  }

  /** Whether the window reaches back to years of which the installation has no records. */
  private boolean beforeTheRecords(Key key) {
    Window window = windows.get(key.window());
    return window != null
        && window.reachesBack()
        && !figures.has(Key.total(key.indicator(), key.window()));
  }

  /** Whether the months of {@code indicator} may be summed to a quarter. */
  public boolean addsUp(String indicator) {
    return months.addsUp(indicator);
  }

  /** The cell of a figure; a mark, not a zero, where the indicator was not computed. */
  public Cell cell(Key key) {
    Rounding rounding = rounding(key.indicator());
    Origin origin = countOrigin(key);
    if (unknown(key)) {
      return Cell.NONE.from(origin);
    }
    Cell cell =
        pending(key)
            ? Cell.text(indicator(key.indicator()).pendingMark())
            : Cell.of(ratio(key), rounding);
    return cell.from(origin);
  }

  /** The cell of the stored numerator of a rate, a count. */
  public Cell numeratorCell(Key key) {
    return count(key, numerator(key), Making.NUMERATOR);
  }

  /** The cell of the stored denominator of a rate, a count; a mark where there is none. */
  public Cell denominatorCell(Key key) {
    if (months.at(key).denominator() == null) {
      Cell none = pending(key) ? Cell.text(indicator(key.indicator()).pendingMark()) : Cell.NONE;
      return none.from(Origin.of(Making.DENOMINATOR, WHOLE, key));
    }
    return count(key, denominator(key), Making.DENOMINATOR);
  }

  private Cell count(Key key, BigDecimal count, Making making) {
    Cell cell = unknown(key) ? Cell.NONE : Cell.of(Ratio.ofCount(count), WHOLE);
    return cell.from(Origin.of(making, WHOLE, key));
  }

  /** The cell of an amount in 万元, two decimals, whatever 元 or 万元 it is stored in. */
  public Cell wanCell(Key key) {
    Origin origin = Origin.of(Making.IN_WAN, CENTS, key);
    if (unknown(key)) {
      return Cell.NONE.from(origin);
    }
    boolean yuan = indicator(key.indicator()).unit().equals("元");
    return Cell.of(yuan ? ratio(key).times(PER_WAN) : ratio(key), CENTS).from(origin);
  }

  /** An amount stored in 元 as printed in a sentence, with its unit; a mark if not computed. */
  public Passage yuan(Key key) {
    String text = unknown(key) ? Cell.NONE.printed() + "万元" : YuanText.of(numerator(key));
    return Passage.of(text, Origin.of(Making.MONEY, null, key));
  }

  /** The cell of its 同比. */
  public Cell change(Key key) {
    Comparison comparison = yearOnYear(key);
    if (unknown(key) || unknown(base(key))) {
      return Cell.NONE.from(changeOrigin(key, base(key)));
    }
    boolean waits =
        comparison.kind() == Comparison.Kind.UNAVAILABLE && (pending(key) || pending(base(key)));
    Cell cell =
        waits
            ? Cell.text(indicator(key.indicator()).pendingMark())
            : Cell.of(comparison, ratio(key), ratio(base(key)));
    return cell.from(changeOrigin(key, base(key)));
  }

  /** How words that stand for a count of zero are made. */
  public Origin countOrigin(Key key) {
    Rounding rounding = rounding(key.indicator());
    return Months.isSum(key.window())
        ? Origin.of(Making.SUM, rounding, months.parts(key))
        : Origin.of(Making.VALUE, rounding, key);
  }

  /** How the change from {@code base} to {@code key} is made. */
  public Origin changeOrigin(Key key, Key base) {
    if (isPercentage(key.indicator())) {
      return differenceOrigin(key, base);
    }
    return Months.isSum(key.window())
        ? Origin.of(Making.SUM_CHANGE, Rounding.ONE_DECIMAL, months(key, base))
        : Origin.of(Making.PERCENT_CHANGE, Rounding.ONE_DECIMAL, key, base);
  }

  /** How the change from {@code base} to {@code key} in their unit is made. */
  public Origin differenceOrigin(Key key, Key base) {
    Rounding rounding = rounding(key.indicator());
    return Months.isSum(key.window())
        ? Origin.of(Making.SUM_DIFFERENCE, rounding, months(key, base))
        : Origin.of(Making.UNIT_CHANGE, rounding, key, base);
  }

  private List<Key> months(Key key, Key base) {
    List<Key> keys = new ArrayList<>(months.parts(key));
    keys.addAll(months.parts(base));
    return keys;
  }

  /** The value as printed in a sentence. */
  public Passage print(Key key) {
    return cell(key).passage();
  }

  /** The value of the whole city as printed in a sentence. */
  public Passage print(String indicator, String window) {
    return print(Key.total(indicator, window));
  }

  /** A column of the release itself, or of a row of its other tables. */
  public Place place(String table, Map<String, String> row, String column) {
    Map<String, String> place = new TreeMap<>(row);
    place.put("release_id", figures.release().id());
    return Place.of(table, place, column);
  }

  /** Whether the month has a window of that name. */
  public boolean hasWindow(String id) {
    return windows.containsKey(id);
  }

  /** The window, of this month's release. */
  public Window window(String id) {
    return Objects.requireNonNull(windows.get(id), id);
  }

  /** The printed name of a member. */
  public String name(Axis axis, String code, String otherwise) {
    return figures.members(axis).stream()
        .filter(member -> member.code().equals(code))
        .map(Member::name)
        .findFirst()
        .orElse(otherwise);
  }

  private boolean pendingEverywhere(Key key) {
    return !figures.has(key) && figures.at(Key.total(key.indicator(), key.window())).pending();
  }

  /** What the denominator of a rate is called, without its unit in brackets. */
  public String denominatorName(String indicator) {
    String name = String.valueOf(indicator(indicator).denominatorName());
    return name.replaceAll("[(（][^()（）]*[)）]$", "");
  }

  /** Whether the rate waits for its denominator. */
  public boolean pending(Key key) {
    return ratio(key).state() == FigureState.PENDING_DENOMINATOR;
  }
}
