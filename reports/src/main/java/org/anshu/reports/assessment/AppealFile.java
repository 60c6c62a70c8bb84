package org.anshu.reports.assessment;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.anshu.registry.scoring.AssessmentResult;
import org.anshu.registry.scoring.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * What a dossier of an appeal is made of.
 *
 * @param number the appeal's
 * @param unit the code of the unit that appeals
 * @param item the contested item
 * @param requested the points that the unit claims
 * @param ground why, in the unit's words
 * @param filedBy who filed it, in local time {@code filedAt}
 * @param decision how it ended; null while it waits
 * @param before the scores of the contested round
 * @param after the scores with the appeal upheld: of the new round, or simulated while it waits or
 *     if it was rejected
 * @param events what the log says of it, oldest first
 * @param roundBefore the round of {@code before}
 * @param roundAfter the round of {@code after}; number 0 if simulated
 */
public record AppealFile(
    String number,
    String unit,
    String item,
    BigDecimal requested,
    String ground,
    List<Evidence> evidence,
    String filedBy,
    LocalDateTime filedAt,
    @Nullable Decision decision,
    AssessmentResult before,
    AssessmentResult after,
    List<Event> events,
    PrintedRound roundBefore,
    PrintedRound roundAfter) {

  public AppealFile {
    evidence = List.copyOf(evidence);
    events = List.copyOf(events);
  }

  /**
   * How it was decided.
   *
   * @param upheld whether the unit was right, at least in part
   * @param points the item's points from then on; null if rejected
   * @param document the decision's number or title
   * @param at local time
   */
  public record Decision(
      boolean upheld,
      @Nullable BigDecimal points,
      String document,
      String by,
      String role,
      String why,
      LocalDateTime at) {}

  /**
   * An entry of the hash-chained log.
   *
   * @param entry its number there
   * @param at local time
   */
  public record Event(long entry, LocalDateTime at, String by, String what) {}
}
