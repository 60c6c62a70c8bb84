package org.anshu.pipeline.assessment;

import java.util.Locale;
import org.anshu.failure.Text;

/** Where an assessment stands, in the order of its life. */
public enum AssessmentState {
  DRAFT(new Text("拟定", "draft")),
  SELF_EVALUATION(new Text("自评", "self-evaluation")),
  REVIEW(new Text("评审", "review")),
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

  /** Its name in the database and on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of that name. */
  public static AssessmentState of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
