package org.anshu.pipeline.quality;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;

/**
 * The run that is checked.
 *
 * @param releaseId the release it would become
 * @param attempt tells this run from an abandoned one of the same release
 * @param month the month
 * @param edition its edition
 * @param asOf what was known by when
 * @param asOfGiven whether a person chose {@code asOf}: then the run says nothing about today
 * @param landed landed table to the snapshot that is read
 */
public record CheckedRun(
    String releaseId,
    String attempt,
    YearMonth month,
    int edition,
    Instant asOf,
    boolean asOfGiven,
    Map<String, Long> landed) {

  /** Its name in the operations schema. */
  String id() {
    return releaseId + "/" + attempt;
  }
}
