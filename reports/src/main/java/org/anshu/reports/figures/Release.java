package org.anshu.reports.figures;

import java.time.LocalDateTime;
import java.time.YearMonth;

/**
 * The identity of a release.
 *
 * @param edition 1 for the first publication of the month, then one more for each correction
 * @param asOf what was known by when, in the city's time
 * @param computedAt when it was computed, in the city's time
 */
public record Release(
    String id,
    YearMonth month,
    int edition,
    LocalDateTime asOf,
    LocalDateTime computedAt,
    String codeVersion,
    String cityName,
    String cityCode) {}
