package org.anshu.registry.vintage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The figures of successive periods as successive publications gave them.
 *
 * @param releases the publications in order: the columns
 * @param rows the periods in order
 */
public record RevisionTriangle(List<Vintage.Release> releases, List<Row> rows) {

  public RevisionTriangle {
    releases = List.copyOf(releases);
    rows = List.copyOf(rows);
  }

  /** The periods of a triangle, all of one length. */
  public enum Span {
    /** Single months. */
    MONTH,
    /** From 1 January to the end of a month. */
    CUMULATIVE;

    boolean holds(Vintage vintage) {
      LocalDate last = vintage.end().minusMonths(1);
      return switch (this) {
        case MONTH -> vintage.start().equals(last);
        case CUMULATIVE -> vintage.start().equals(last.withMonth(1));
      };
    }

    /** The name of the window that it is of. */
    public String window() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A period.
   *
   * @param start the first day
   * @param end the day after the last
   * @param cells the figure in each publication; empty where one did not give it
   */
  public record Row(LocalDate start, LocalDate end, List<Optional<Vintage>> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** The triangle of all periods of {@code span} in {@code history}. */
  public static RevisionTriangle of(FigureHistory history, Span span) {
    List<Vintage> vintages = history.vintages().stream().filter(span::holds).toList();
    List<Vintage.Release> releases = vintages.stream().map(Vintage::release).distinct().toList();
    List<LocalDate> ends = vintages.stream().map(Vintage::end).distinct().sorted().toList();
    List<Row> rows = new ArrayList<>();
    for (LocalDate end : ends) {
      List<Vintage> ofPeriod = vintages.stream().filter(v -> v.end().equals(end)).toList();
      List<Optional<Vintage>> cells = new ArrayList<>();
      for (Vintage.Release release : releases) {
        cells.add(ofPeriod.stream().filter(v -> v.release().equals(release)).findFirst());
      }
      rows.add(new Row(ofPeriod.get(0).start(), end, cells));
    }
    return new RevisionTriangle(releases, rows);
  }
}
