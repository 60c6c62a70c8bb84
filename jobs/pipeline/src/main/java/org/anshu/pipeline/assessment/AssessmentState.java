package org.anshu.pipeline.assessment;

import java.util.Locale;
import org.anshu.failure.Text;

/** Where an assessment stands, in the order of its life. */
public enum AssessmentState {
  DRAFT(new Text("拟定", "draft")),
  SELF_EVALUATION(new Text("自评", "self-evaluation")),
  REVIEW(new Text("评审", "review")),
  /** Scores are frozen; nothing is taken in until the head of the committee reopens the review. */
  FROZEN(new Text("已冻结", "frozen")),
  ANNOUNCED(new Text("已公布", "announced")),
  APPEAL(new Text("申诉", "appeal")),
  FINAL(new Text("终结", "final"));

  private final Text title;

  AssessmentState(Text title) {
    this.title = title;
  }

  /** Its name for users. */
  public Text title() {
    return title;
  }

  /** Whether sheets and facts are taken in. */
  public boolean open() {
    return compareTo(REVIEW) <= 0;
  }

  /** Its name in the database and on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of that name. */
  public static AssessmentState of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
