package org.anshu.connectors.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything unusual that was planted in the source systems, and what must become of it. */
final class Ledger {

  /** Landed, and part of the figures. */
  static final String COUNTED = "counted";

  /** Landed, and not part of the figures. */
  static final String NOT_COUNTED = "not_counted";

  /** Landed in its normal form, no data issue. */
  static final String NORMALISED = "normalised";

  /** Landed, with a data issue of the rule. */
  static final String FLAGGED = "landed_with_issue";

  /** Kept out, under the rule. */
  static final String QUARANTINED = "quarantined";

  private final List<@Nullable String[]> entries = new ArrayList<>();

  /** Records that the row of {@code table} with {@code key} is of {@code kind}. */
  void landed(String kind, SourceTable table, String key, String detail, String outcome) {
    entries.add(
        new @Nullable String[] {
          kind, table.schema(), table.table(), key, null, null, detail, outcome
        });
  }

  /** Records that {@code column} of a row breaks {@code rule} and with what outcome. */
  void broken(Flaw flaw, SourceTable table, String key, @Nullable String value, String outcome) {
    String detail = value == null ? "NULL" : value;
    entries.add(
        new @Nullable String[] {
          flaw.kind(),
          table.schema(),
          table.table(),
          key,
          flaw.rule(),
          flaw.column(),
          detail,
          outcome
        });
  }

  void writeTo(RowSink sink) {
    entries.forEach(entry -> sink.row(SourceTable.PLANTED, entry));
  }

  /**
   * One way to break a row.
   *
   * @param kind what it is, in words
   * @param rule the quarantine rule it breaks
   * @param column the column that breaks it
   */
  record Flaw(String kind, String rule, String column) {}
}
