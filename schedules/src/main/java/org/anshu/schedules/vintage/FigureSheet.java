package org.anshu.schedules.vintage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.anshu.ddl.ReportingPeriod.Window;
import org.anshu.pipeline.vintage.Place;
import org.anshu.pipeline.vintage.PublishedFigures;
import org.anshu.registry.Indicator;
import org.anshu.registry.vintage.Base;
import org.anshu.registry.vintage.FigureHistory;
import org.anshu.registry.vintage.FigureStatus;
import org.anshu.registry.vintage.Finality;
import org.anshu.registry.vintage.RevisionBand;
import org.anshu.registry.vintage.RevisionTriangle;
import org.anshu.registry.vintage.RevisionTriangle.Span;
import org.anshu.registry.vintage.Vintage;

/** Makes the lines of {@code anshu figures}: published figures, or such recomputed for a moment. */
public final class FigureSheet {

  private final PublishedFigures published;
  private final Finality finality;
  private final Base base;

  /** A sheet whose comparisons start from {@code base}. */
  public FigureSheet(PublishedFigures published, Finality finality, Base base) {
    this.published = published;
    this.finality = finality;
    this.base = base;
  }

  /** The lines of a release; windows that an indicator has no value of are left out. */
  public List<FigureLine> released(
      String release, Collection<Indicator> indicators, List<String> windows, Place place)
      throws SQLException {
    List<FigureLine> lines = new ArrayList<>();
    for (Indicator indicator : indicators) {
      FigureHistory history = published.history(indicator, place);
      for (String window : windows) {
        history
            .at(release, window)
            .ifPresent(now -> lines.add(line(indicator, now, history, history)));
      }
    }
    return lines;
  }

  /**
   * The lines of a month as they would be by what is known in a state; nothing is published.
   *
   * @param release stands for the state: its month, its moment
   * @param all the windows of the month
   */
  public List<FigureLine> recomputed(
      StateFigures state,
      Vintage.Release release,
      Collection<Indicator> indicators,
      List<Window> all,
      Asked asked)
      throws SQLException {
    List<FigureLine> lines = new ArrayList<>();
    for (Indicator indicator : indicators) {
      List<Window> needed = needed(indicator, all, asked.windows());
      var figures = state.of(indicator, needed);
      List<Vintage> made = new ArrayList<>();
      for (Window window : needed) {
        StateFigures.Address address = new StateFigures.Address(window.id(), asked.place());
        made.add(
            new Vintage(
                release,
                window.id(),
                window.start(),
                window.end(),
                state.at(figures, indicator, address)));
      }
      FigureHistory past = published.history(indicator, asked.place());
      List<Vintage> joined = new ArrayList<>(past.vintages());
      joined.addAll(made);
      for (Vintage now : made) {
        if (asked.windows().contains(now.window())) {
          lines.add(line(indicator, now, past, new FigureHistory(joined)));
        }
      }
    }
    return lines;
  }

  /**
   * What is asked for.
   *
   * @param windows the stretches of time by name
   * @param place of what
   */
  public record Asked(List<String> windows, Place place) {}

  private static List<Window> needed(Indicator indicator, List<Window> all, List<String> windows) {
    return all.stream()
        .filter(window -> indicator.covers(window.id()))
        .filter(
            window ->
                windows.contains(window.id())
                    || windows.stream()
                        .anyMatch(
                            w -> Base.windowBefore(w).filter(window.id()::equals).isPresent()))
        .toList();
  }

  /**
   * One line.
   *
   * @param past the publications
   * @param known the publications, and what {@code now} is one of
   */
  private FigureLine line(
      Indicator indicator, Vintage now, FigureHistory past, FigureHistory known) {
    Optional<Vintage> from =
        base == Base.CURRENT
            ? base.of(now, known)
            : Base.CURRENT.of(now, known).flatMap(b -> past.first(b.start(), b.end()));
    FigureStatus status = finality.status(indicator.id(), now);
    return new FigureLine(
        indicator,
        now,
        status,
        past.revised(now),
        past.first(now.start(), now.end()),
        past.newest(now.start(), now.end()),
        from,
        from.map(b -> indicator.comparable(window(now), window(b))).orElse(true),
        status == FigureStatus.PROVISIONAL ? band(indicator, now, past) : Optional.empty());
  }

  private Optional<RevisionBand> band(Indicator indicator, Vintage now, FigureHistory past) {
    for (Span span : Span.values()) {
      if (span.window().equals(now.window())) {
        return RevisionBand.of(
            now,
            RevisionTriangle.of(past, span),
            v -> finality.status(indicator.id(), v) == FigureStatus.FINAL);
      }
    }
    return Optional.empty();
  }

  private static Window window(Vintage vintage) {
    return new Window(vintage.window(), vintage.start(), vintage.end());
  }
}
