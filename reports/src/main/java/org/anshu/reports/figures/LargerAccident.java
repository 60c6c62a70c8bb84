package org.anshu.reports.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An accident of grade 较大 or above, listed by name in the report.
 *
 * @param grade the code of the grade, such as {@code larger}
 * @param title null if the source gives none
 * @param seriousInjuries null if not known yet
 * @param directLossWan direct economic loss in 万元; null if not known yet
 */
public record LargerAccident(
    String accidentNo,
    LocalDate occurredOn,
    String unitCode,
    String sectorCode,
    @Nullable String title,
    String grade,
    int deaths,
    @Nullable Integer seriousInjuries,
    @Nullable BigDecimal directLossWan) {}
