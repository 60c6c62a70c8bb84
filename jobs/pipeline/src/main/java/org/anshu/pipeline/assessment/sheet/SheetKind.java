package org.anshu.pipeline.assessment.sheet;

import java.util.Locale;
import org.anshu.pipeline.assessment.AssessmentState;

/** What is handed in, as {@code assessment_sheet.kind} has it. */
public enum SheetKind {
  /** A unit's evaluation of itself; it informs assessors and does not count. */
  SELF("自评表", AssessmentState.SELF_EVALUATION),
  /** An assessor's points for a unit. */
  REVIEW("评分表", AssessmentState.REVIEW),
  /** Facts with documents: bonuses, criticism, vetoes, and what rules count. */
  FACTS("事项表", AssessmentState.DRAFT);

  private final String title;
  private final AssessmentState from;

  SheetKind(String title, AssessmentState from) {
    this.title = title;
    this.from = from;
  }

  /** Its name in Chinese, and that of the sheet in the workbook. */
  public String title() {
    return title;
  }

  /** Its name in files and on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The first state in which it is taken in. */
  public AssessmentState from() {
    return from;
  }

  /** Whether it is taken in without a reason in {@code state}, as long as nothing is frozen. */
  public boolean opens(AssessmentState state) {
    return this == FACTS ? state.compareTo(AssessmentState.REVIEW) <= 0 : state == from;
  }
}
