package org.anshu.registry.scoring;

import java.time.LocalDate;

/**
 * A document behind a score.
 *
 * @param file its name in the assessment's evidence folder
 * @param sha256 of its bytes, lower-case hexadecimal
 * @param date the day it is of
 */
public record Evidence(String file, String sha256, LocalDate date) {}
