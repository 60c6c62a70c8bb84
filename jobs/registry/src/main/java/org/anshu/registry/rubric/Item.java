package org.anshu.registry.rubric;

import java.math.BigDecimal;
import java.util.Set;
import org.anshu.failure.Text;

/**
 * One line of a scoring sheet.
 *
 * @param id unique in the rubric
 * @param title what is assessed
 * @param points its full points, positive
 * @param appliesTo the types of unit it is for; for others it does not exist
 * @param rule how its points come about
 * @param missing what holds if the measure has no value or no assessor has scored
 * @param undefined what holds if the measure's denominator is 0
 * @param notApplicable what becomes of its points if it is declared not applicable to a unit
 * @param assessors how many assessors must score it; 0 for measured items
 * @param evidence what has to be submitted, in Chinese; empty if nothing
 * @param authority the document and article it follows
 */
public record Item(
    String id,
    Text title,
    BigDecimal points,
    Set<UnitType> appliesTo,
    Rule rule,
    Absent missing,
    Absent undefined,
    NotApplicable notApplicable,
    int assessors,
    String evidence,
    String authority) {

  /** What holds where there is nothing to measure. */
  public enum Absent {
    /** The score cannot be made: the run fails and names unit and item. */
    REFUSE,
    /** No points. */
    ZERO,
    /** All points. */
    FULL,
    /** As if declared not applicable. */
    NOT_APPLICABLE
  }

  /** What becomes of the points of an item that does not apply. */
  public enum NotApplicable {
    /** It cannot be declared so. */
    REFUSE,
    /** All points: 不涉及的不扣分. */
    FULL,
    /** They go to the part's other applicable items, in proportion to their points. */
    REDISTRIBUTE,
    /** They are left out of what can be reached; only with rescaling. */
    EXCLUDE
  }

  /** Whether assessors score it. */
  public boolean manual() {
    return rule instanceof Rule.Manual || rule instanceof Rule.YesNo;
  }
}
