package org.anshu.pipeline.submission;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The proof that a file was accepted.
 *
 * @param number form, unit, month and version, unique
 * @param form the form's name
 * @param edition the form's edition
 * @param unit the statistical unit's code
 * @param month {@code yyyy-MM}
 * @param version which submission of this unit and month it is, from 1
 * @param fileName as it was submitted
 * @param sha256 of the file
 * @param rows accepted
 * @param receivedAt when
 * @param by who submitted it
 * @param dueOn the last day on time
 * @param onTime whether it was received by then, in the city's time
 * @param current whether no later version replaces it
 */
public record Receipt(
    String number,
    String form,
    String edition,
    String unit,
    String month,
    int version,
    String fileName,
    String sha256,
    int rows,
    Instant receivedAt,
    String by,
    LocalDate dueOn,
    boolean onTime,
    boolean current) {}
