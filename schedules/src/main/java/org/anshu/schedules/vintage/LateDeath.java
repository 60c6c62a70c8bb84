package org.anshu.schedules.vintage;

import java.time.LocalDate;
import java.util.List;
import org.anshu.pipeline.reference.Target;
import org.anshu.pipeline.vintage.Corrections.Moved;
import org.anshu.registry.vintage.Vintage;

/**
 * What a death that is reported late does to what was published.
 *
 * @param accident the accident, as known without it
 * @param diedOn the day of the death
 * @param deaths how many died
 * @param day the number of that day by the legal clock
 * @param counts whether it counts
 * @param gradeAfter the accident's grade with it
 * @param moves the figures that move, by release, newest edition of each published month
 * @param targets the targets of plans for indicators that move
 */
public record LateDeath(
    Accident accident,
    LocalDate diedOn,
    int deaths,
    int day,
    boolean counts,
    String gradeAfter,
    List<Move> moves,
    List<Target> targets) {

  /**
   * An accident and its legal clock.
   *
   * @param number its number
   * @param source who reported it
   * @param occurredOn the day
   * @param managementClass road, fire or another
   * @param deaths the deaths that count
   * @param grade its grade
   * @param windowDays how many days deaths count
   * @param lastDay the last day on which a death counts
   */
  public record Accident(
      String number,
      String source,
      LocalDate occurredOn,
      String managementClass,
      int deaths,
      String grade,
      int windowDays,
      LocalDate lastDay) {}

  /**
   * A figure that moves.
   *
   * @param release the newest edition of the month that published it
   * @param published the value as that edition printed it; empty if it has none
   * @param moved without and with the death, both by what is known now
   */
  public record Move(Vintage.Release release, String published, Moved moved) {

    /** Whether it is of the whole city, for the month or the year so far. */
    public boolean headline() {
      return moved.place().equals(org.anshu.pipeline.vintage.Place.ALL)
          && List.of("month", "cumulative").contains(moved.window());
    }
  }

  public LateDeath {
    moves = List.copyOf(moves);
    targets = List.copyOf(targets);
  }
}
