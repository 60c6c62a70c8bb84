package org.anshu.connectors.demo;

import org.jspecify.annotations.Nullable;

/** Receives the rows of a generated city, table after table. */
interface RowSink {

  /** Takes one row of {@code table}: its columns in order, null for SQL's NULL. */
  void row(SourceTable table, @Nullable String... values);
}
