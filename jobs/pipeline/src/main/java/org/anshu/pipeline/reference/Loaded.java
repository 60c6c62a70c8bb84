package org.anshu.pipeline.reference;

/**
 * What a load brought.
 *
 * @param number its number; the earlier load's if the same bytes were loaded before
 * @param added the lines that are new
 * @param known the lines that were there already, word for word
 * @param sha256 of the file
 */
public record Loaded(String number, int added, int known, String sha256) {}
