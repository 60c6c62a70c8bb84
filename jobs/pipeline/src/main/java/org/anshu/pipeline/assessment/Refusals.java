package org.anshu.pipeline.assessment;

import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;

/** Failures of an assessment: what was needed, what was found, what to do. */
public final class Refusals {

  private Refusals() {}

  /** ASSESSMENT_REFUSED. */
  public static AnshuException refused(Text expected, Text found, Text action) {
    return new AnshuException(FailureCode.ASSESSMENT_REFUSED, expected, found, action);
  }
}
