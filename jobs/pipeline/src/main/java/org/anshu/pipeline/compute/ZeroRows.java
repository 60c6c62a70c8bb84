package org.anshu.pipeline.compute;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anshu.ddl.ReportingPeriod;
import org.anshu.pipeline.conform.CodeLists;
import org.anshu.registry.Indicator;
import org.jspecify.annotations.Nullable;

/** The zeros that a query cannot count: totals and single-axis rows of counts where nothing was. */
final class ZeroRows {

  private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(6);

  private final CodeLists lists;

  ZeroRows(CodeLists lists) {
    this.lists = lists;
  }

  /**
   * What {@code found} lacks of {@code windows}; nothing for rates and for statistics that nothing
   * has.
   */
  List<IndicatorValue> missing(
      Indicator indicator, List<ReportingPeriod.Window> windows, List<IndicatorValue> found) {
    if (indicator.isRate() || !indicator.countsOrSums()) {
      return List.of();
    }
    Set<String> keys = new HashSet<>();
    found.forEach(value -> keys.add(value.windowId() + "|" + value.key()));
    List<IndicatorValue> missing = new ArrayList<>();
    for (ReportingPeriod.Window window : windows) {
      for (IndicatorValue zero : zeros(indicator, window.id())) {
        if (!keys.contains(zero.windowId() + "|" + zero.key())) {
          missing.add(zero);
        }
      }
    }
    return missing;
  }

  private List<IndicatorValue> zeros(Indicator indicator, String window) {
    List<IndicatorValue> zeros = new ArrayList<>();
    zeros.add(zero(indicator, window, null, null, null));
    if (indicator.axes().contains("unit")) {
      codes("statistical_unit").forEach(c -> zeros.add(zero(indicator, window, c, null, null)));
    }
    if (indicator.axes().contains("sector")) {
      codes("sector").forEach(c -> zeros.add(zero(indicator, window, null, c, null)));
    }
    if (indicator.axes().contains("category")) {
      lists.lines(indicator.labels().category()).stream()
          .filter(line -> !line.cell("counted").equals("false"))
          .forEach(line -> zeros.add(zero(indicator, window, null, null, line.cell("code"))));
    }
    return zeros;
  }

  private List<String> codes(String list) {
    return lists.lines(list).stream()
        .map(line -> line.cell("code"))
        .filter(code -> !code.equals("UNK"))
        .toList();
  }

  private static IndicatorValue zero(
      Indicator indicator,
      String window,
      @Nullable String unit,
      @Nullable String sector,
      @Nullable String category) {
    return new IndicatorValue(
        indicator.id(), window, unit, sector, category, ZERO, null, IndicatorValue.OK);
  }
}
