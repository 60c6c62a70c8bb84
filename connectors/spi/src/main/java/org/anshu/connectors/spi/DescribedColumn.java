package org.anshu.connectors.spi;

/**
 * A source column as the source itself describes it.
 *
 * @param name its name as the source writes it
 * @param family the kind of its type
 * @param declared the type in the source's own words, such as {@code varchar(64)}; empty if it has
 *     none
 * @param comment what the source says it means; empty if nothing
 * @param changesOnUpdate whether the source itself sets it whenever the row changes
 */
public record DescribedColumn(
    String name, TypeFamily family, String declared, String comment, boolean changesOnUpdate) {}
