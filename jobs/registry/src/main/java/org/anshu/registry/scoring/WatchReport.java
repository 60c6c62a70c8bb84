package org.anshu.registry.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.anshu.failure.Text;
import org.anshu.registry.rubric.Watch;
import org.jspecify.annotations.Nullable;

/**
 * Who is on the committee's lists and why.
 *
 * @param listed units by list, in the order of the rubric, then of the roster
 * @param undecided units of which a list cannot tell, with the reason
 * @param checked every subject with what it lacks, those that lack nothing included
 * @param unchecked units with fewer subjects on record than their roster says
 * @param coverages one for each term
 */
public record WatchReport(
    List<Listed> listed,
    List<Undecided> undecided,
    List<Checked> checked,
    List<Unchecked> unchecked,
    List<Coverage> coverages) {

  /**
   * A unit on a list.
   *
   * @param value what it has
   * @param limit what it was compared with
   * @param evidence figures, facts and documents behind both
   */
  public record Listed(
      Watch.Trigger trigger,
      AssessedUnit unit,
      BigDecimal value,
      BigDecimal limit,
      List<Explanation.Source> evidence) {}

  /** A unit that has no value to compare. */
  public record Undecided(Watch.Trigger trigger, AssessedUnit unit, String reason) {}

  /**
   * A subject of a checklist.
   *
   * @param subject the township's name; empty if it is the unit itself
   * @param proved how many things facts prove
   * @param missing what none proves
   */
  public record Checked(
      Watch.Checklist checklist,
      AssessedUnit unit,
      String subject,
      int proved,
      List<Text> missing) {}

  /**
   * A unit with subjects that no fact speaks of.
   *
   * @param recorded how many are on record
   * @param expected how many its roster says
   */
  public record Unchecked(
      Watch.Checklist checklist, AssessedUnit unit, int recorded, BigDecimal expected) {}

  /**
   * How far a term's tours have come.
   *
   * @param units how many units have to be visited
   * @param visited how many have been, by the end of the assessment window
   * @param rate {@code visited ÷ units} in per cent, one decimal, half up; null without units
   * @param unvisited the others, in the order of the roster
   * @param findings the problems found in the term
   * @param rectified those of them rectified
   */
  public record Coverage(
      Watch.Term term,
      int units,
      int visited,
      @Nullable BigDecimal rate,
      List<AssessedUnit> unvisited,
      BigDecimal findings,
      BigDecimal rectified) {}
}
