package org.anshu.connectors.spi;

/**
 * A known quirk of a source that the contract repairs, numbered so that it can be cited.
 *
 * @param id its number, unique in the table
 * @param column the landed column it concerns
 * @param kind {@code content}, {@code codes} or {@code timing}
 * @param cause why the source is like this
 * @param since the month it was met first, {@code yyyy-MM}
 */
public record Fix(int id, String column, String kind, String cause, String since) {}
