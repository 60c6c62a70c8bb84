package org.anshu.reports.keyindicators;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anshu.ddl.ReportingPeriod;
import org.anshu.ddl.ReportingPeriod.Window;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.registry.Comparison;
import org.anshu.registry.FigureState;
import org.anshu.registry.Indicator;
import org.anshu.registry.Ratio;
import org.anshu.registry.Rounding;
import org.anshu.registry.scope.ScopeEdition;
import org.anshu.reports.document.Cell;
import org.anshu.reports.figures.Figure;
import org.anshu.reports.figures.Key;
import org.anshu.reports.figures.ReleaseFigures;
import org.anshu.reports.origin.Making;
import org.anshu.reports.origin.Origin;

/** The cells of the table: full years of a release, each compared with the year before. */
final class YearTable {

  /** The years that are compared; the base year stands before them. */
  static final int YEARS = 5;

  private final ReleaseFigures figures;
  private final Map<String, Indicator> indicators = new TreeMap<>();
  private final List<Window> windows = new ArrayList<>();

  YearTable(ReleaseFigures figures, List<Indicator> indicators) {
    this.figures = figures;
    indicators.forEach(indicator -> this.indicators.put(indicator.id(), indicator));
    YearMonth month = figures.release().month();
    int last = month.getMonthValue() == 12 ? month.getYear() : month.getYear() - 1;
    Map<String, Window> known = new TreeMap<>();
    new ReportingPeriod(month).windows().forEach(window -> known.put(window.id(), window));
    for (int year = last - YEARS; year <= last; year++) {
      Window window = known.get("year_" + year);
      if (window == null) {
        throw new IllegalStateException("No window of " + year);
      }
      windows.add(window);
    }
  }

  /** The year at {@code place}: 0 is the base, {@link #YEARS} the last. */
  int year(int place) {
    return windows.get(place).start().getYear();
  }

  Indicator indicator(String id) {
    Indicator indicator = indicators.get(id);
    if (indicator == null) {
      throw new AnshuException(
          FailureCode.INDICATOR_INVALID,
          new Text("报表所需指标 " + id + " 有定义", "A definition of indicator " + id),
          new Text("没有定义", "None"),
          new Text("补上该指标目录", "Add the folder of the indicator"));
    }
    return indicator;
  }

  /** The figure of a year; a dash where the release holds none. */
  Cell value(String id, int place, Rounding rounding) {
    Key key = key(id, place);
    Origin origin = Origin.of(Making.VALUE, rounding, key);
    if (!figures.has(key)) {
      return Cell.NONE.from(origin);
    }
    Ratio ratio = ratio(key);
    Cell cell =
        ratio.state() == FigureState.PENDING_DENOMINATOR
            ? Cell.text(indicator(id).pendingMark())
            : Cell.of(ratio, rounding);
    return cell.from(origin);
  }

  /** The change from the year before, per cent with one decimal. */
  Cell change(String id, int place) {
    Key now = key(id, place);
    Key base = key(id, place - 1);
    Origin origin = Origin.of(Making.PERCENT_CHANGE, Rounding.ONE_DECIMAL, now, base);
    if (apart(id, place).isPresent()) {
      return Cell.text(FigureState.INCOMPARABLE.mark()).from(origin);
    }
    if (!figures.has(now) || !figures.has(base)) {
      return Cell.NONE.from(origin);
    }
    Comparison change = Comparison.percentChange(ratio(now), ratio(base), Rounding.ONE_DECIMAL);
    return Cell.of(change, ratio(now), ratio(base)).from(origin);
  }

  /** The edition of the scope that stands between a year and the one before it. */
  Optional<ScopeEdition> apart(String id, int place) {
    return indicator(id).scope().apart(windows.get(place), windows.get(place - 1));
  }

  private Ratio ratio(Key key) {
    Figure figure = figures.at(key);
    Indicator indicator = indicator(key.indicator());
    return indicator.figure(figure.numerator(), figure.denominator());
  }

  private Key key(String id, int place) {
    return Key.total(id, windows.get(place).id());
  }
}
