package org.anshu.pipeline.assessment;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.anshu.failure.Text;
import org.anshu.registry.scoring.Evidence;
import org.anshu.registry.scoring.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * A unit's objection to the points of one item.
 *
 * @param number such as {@code 2025-districts-A0001}
 * @param round the round whose points are contested
 * @param requested the points that the unit claims
 * @param ground why, in the unit's words
 * @param filedAt UTC
 * @param decided how it ended; null while it waits
 */
public record Appeal(
    String number,
    String assessment,
    int round,
    String unit,
    String item,
    BigDecimal requested,
    String ground,
    List<Evidence> evidence,
    LocalDateTime filedAt,
    String filedBy,
    State state,
    @Nullable Outcome decided) {

  /** What became of it. */
  public enum State {
    FILED(new Text("待裁定", "filed")),
    UPHELD(new Text("予以支持", "upheld")),
    REJECTED(new Text("不予支持", "rejected"));

    private final Text title;

    State(Text title) {
      this.title = title;
    }

    /** Its name for users. */
    public Text title() {
      return title;
    }
  }

  /**
   * A decision on it.
   *
   * @param points the item's points from now on; null if rejected
   * @param document the decision's number or title
   * @param decidedAt UTC
   */
  public record Outcome(
      @Nullable BigDecimal points,
      String document,
      String by,
      String role,
      String why,
      LocalDateTime decidedAt) {}

  /** What an upheld appeal changes. */
  public Ruling ruling() {
    Outcome outcome = decided;
    if (outcome == null || outcome.points() == null) {
      throw new IllegalStateException("Not upheld: " + number);
    }
    return ruling(outcome.points(), outcome.why(), outcome.document(), outcome.by());
  }

  /** What it would change if it were upheld. */
  public Ruling ruling(BigDecimal points, String why, String document, String by) {
    return new Ruling(number, unit, item, points, why, document, by);
  }
}
