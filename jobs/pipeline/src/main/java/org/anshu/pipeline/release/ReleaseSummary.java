package org.anshu.pipeline.release;

import java.time.Instant;
import java.time.YearMonth;

/**
 * A published release and whether the run that reports it had to compute it.
 *
 * @param releaseId its name, such as {@code R2026-06-e1}
 * @param month the month it reports on
 * @param edition 1 for the first publication, then counted up with every correction
 * @param asOf what was known by when
 * @param values the indicator values it holds
 * @param conformedRows the rows of all conformed tables it was computed from
 * @param fresh whether this run computed it; false if an identical release existed
 */
public record ReleaseSummary(
    String releaseId,
    YearMonth month,
    int edition,
    Instant asOf,
    long values,
    long conformedRows,
    boolean fresh) {}
