package org.anshu.registry.shape;

/**
 * A column as the SQL names it.
 *
 * @param alias the alias of its view; the view's own name where it has none
 * @param name its name
 */
public record ColumnRef(String alias, String name) {}
