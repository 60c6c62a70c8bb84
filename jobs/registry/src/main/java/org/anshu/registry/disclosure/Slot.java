package org.anshu.registry.disclosure;

import java.time.LocalDate;
import org.anshu.registry.trace.FigureId;

/**
 * What a figure is about, whatever release and window it stands in: June is the month of June's
 * release, the newest point of its trend, and a year later the month of last year.
 *
 * @param start the first day; for stocks the last
 * @param end the day after the last one
 */
record Slot(
    String indicator, LocalDate start, LocalDate end, String unit, String sector, String category) {

  static Slot of(FigureId figure, LocalDate start, LocalDate end) {
    return new Slot(
        figure.indicator(), start, end, figure.unit(), figure.sector(), figure.category());
  }

  /** The same cell of another stretch of time. */
  Slot during(LocalDate otherStart, LocalDate otherEnd) {
    return new Slot(indicator, otherStart, otherEnd, unit, sector, category);
  }

  /** The same cell of another indicator. */
  Slot of(String other) {
    return new Slot(other, start, end, unit, sector, category);
  }

  /** How many codes it is broken down by. */
  int depth() {
    return (unit.isEmpty() ? 0 : 1) + (sector.isEmpty() ? 0 : 1) + (category.isEmpty() ? 0 : 1);
  }

  @Override
  public String toString() {
    return indicator + "/" + start + ".." + end + "/" + unit + "/" + sector + "/" + category;
  }
}
