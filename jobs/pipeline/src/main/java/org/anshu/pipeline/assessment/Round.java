package org.anshu.pipeline.assessment;

import java.time.LocalDateTime;
import org.anshu.pipeline.quarantine.Decision;

/**
 * A frozen round without its contents. Rounds are only added: an earlier one reproduces for ever.
 *
 * @param number from 1
 * @param kind {@code freeze}, {@code rescore} or {@code appeal}
 * @param frozenAt UTC
 * @param release the publication its figures are of
 * @param rubric the scoring sheet's name
 */
public record Round(
    String assessment,
    int number,
    String kind,
    LocalDateTime frozenAt,
    Decision by,
    String release,
    String rubric,
    String rubricSha256,
    String inputsSha256,
    String resultSha256) {

  /** {@code 2025-districts#2}: how the trail names it. */
  public String object() {
    return assessment + "#" + number;
  }
}
