package org.anshu.pipeline.vintage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anshu.ddl.ReportingPeriod;
import org.anshu.ddl.ReportingPeriod.Window;
import org.anshu.registry.Indicator;
import org.anshu.registry.scope.ScopeEdition;
import org.anshu.registry.vintage.Base;
import org.anshu.registry.vintage.FigureStatus;
import org.anshu.registry.vintage.Finality;
import org.apache.iceberg.data.Record;

/** How firm the figures of a release are and which scope they are of, for {@code figure_status}. */
public final class FigureStatuses {

  private FigureStatuses() {}

  /**
   * One line of {@code figure_status}.
   *
   * @param indicator the indicator
   * @param window the stretch of time
   * @param status provisional or final
   * @param finalOn the first day as of which it is final
   * @param scope the family of scopes; empty for none of its own
   * @param editions the editions that hold in the window, joined by commas
   * @param comparable whether it compares with the window it is compared with; true if with none
   */
  public record Row(
      String indicator,
      String window,
      FigureStatus status,
      LocalDate finalOn,
      String scope,
      String editions,
      boolean comparable) {}

  /**
   * A line for each window of each indicator that a release has values of.
   *
   * @param values the rows of {@code ads.indicator_value}
   * @param indicators those that were computed
   * @param period the release's month
   * @param knownOn the day that the release's knowledge ends with, in the city's zone
   */
  public static List<Row> of(
      List<Record> values,
      List<Indicator> indicators,
      ReportingPeriod period,
      Finality finality,
      LocalDate knownOn) {
    Map<String, TreeSet<String>> present = new HashMap<>();
    for (Record value : values) {
      present
          .computeIfAbsent((String) value.getField("indicator_id"), key -> new TreeSet<>())
          .add((String) value.getField("window_id"));
    }
    Map<String, Window> windows =
        period.windows().stream().collect(Collectors.toMap(Window::id, window -> window));
    List<Row> rows = new ArrayList<>();
    for (Indicator indicator : indicators) {
      for (String id : present.getOrDefault(indicator.id(), new TreeSet<>())) {
        Window window = Objects.requireNonNull(windows.get(id), id);
        LocalDate finalOn = finality.finalOn(indicator.id(), window.end());
        String editions =
            indicator.scope().during(window.start(), window.end()).stream()
                .map(ScopeEdition::id)
                .collect(Collectors.joining(","));
        rows.add(
            new Row(
                indicator.id(),
                id,
                knownOn.isBefore(finalOn) ? FigureStatus.PROVISIONAL : FigureStatus.FINAL,
                finalOn,
                indicator.scope().id(),
                editions,
                comparable(indicator, window, windows)));
      }
    }
    return rows;
  }

  private static boolean comparable(
      Indicator indicator, Window window, Map<String, Window> windows) {
    return Base.windowBefore(window.id())
        .map(before -> indicator.comparable(window, Objects.requireNonNull(windows.get(before))))
        .orElse(true);
  }
}
