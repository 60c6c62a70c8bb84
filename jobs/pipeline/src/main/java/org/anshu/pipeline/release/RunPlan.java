package org.anshu.pipeline.release;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;

/**
 * One run of a month: what identifies it and what it starts from. Kept in the operations schema, so
 * that an interrupted run is resumed with the same plan.
 *
 * @param month the month
 * @param edition which publication of the month
 * @param asOf what was known by when; to the microsecond
 * @param asOfGiven whether a person chose {@code asOf}; false if it is the time of the run
 * @param inputs one hash over all that the figures depend on
 * @param landed landed table to the snapshot that is read
 * @param bases table to its published snapshot at the run's start
 * @param attempt tells this plan from an abandoned one of the same month and edition
 */
record RunPlan(
    YearMonth month,
    int edition,
    Instant asOf,
    boolean asOfGiven,
    String inputs,
    Map<String, Long> landed,
    Map<String, Long> bases,
    String attempt) {

  RunPlan {
    landed = Map.copyOf(landed);
    bases = Map.copyOf(bases);
  }

  /** The release's name, also the tag of its snapshots: {@code R2026-06-e1}. */
  String releaseId() {
    return "R" + month + "-e" + edition;
  }

  /** The branch of its tables. */
  String branch() {
    return "run_" + releaseId().replace('-', '_');
  }
}
