package org.anshu.connectors.demo;

import java.util.Locale;
import java.util.function.IntFunction;
import org.anshu.connectors.demo.Ledger.Flaw;
import org.jspecify.annotations.Nullable;

/**
 * Plants unusual rows in one table: it takes a clean row, spoils exactly one thing, and writes down
 * what.
 *
 * @param table where the rows go
 * @param keyColumn the column that is the contract's key
 * @param cleanRow makes the n-th clean row, with keys that no natural row has
 * @param sink takes the rows
 * @param ledger takes the notes
 */
record Planter(
    SourceTable table,
    String keyColumn,
    IntFunction<@Nullable String[]> cleanRow,
    RowSink sink,
    Ledger ledger) {

  /** Plants a row for each of {@code values}, which {@code flaw} forbids. */
  void quarantined(Serial serial, Flaw flaw, @Nullable String... values) {
    for (@Nullable String value : values) {
      broken(serial, flaw, value, Ledger.QUARANTINED);
    }
  }

  /**
   * Plants {@code count} rows whose enterprise code has a wrong check character: landed, flagged.
   */
  void badCodes(Serial serial, String column, int count) {
    Flaw flaw = new Flaw("bad_uscc", "BAD_USCC", column);
    for (int i = 0; i < count; i++) {
      @Nullable String[] row = cleanRow.apply(serial.next());
      String spoiled = SocialCreditCode.spoiled(present(row[table.at(column)]));
      row[table.at(column)] = spoiled;
      sink.row(table, row);
      ledger.broken(flaw, table, key(row), spoiled, Ledger.FLAGGED);
    }
  }

  /** Plants rows whose enterprise code is right but carelessly typed: normalised, no issue. */
  void carelessCodes(Serial serial, String column) {
    for (int i = 0; i < 6; i++) {
      @Nullable String[] row = cleanRow.apply(serial.next());
      String right = present(row[table.at(column)]);
      String typed =
          switch (i % 3) {
            case 0 -> SocialCreditCode.fullWidth(right);
            case 1 -> right.toLowerCase(Locale.ROOT);
            default -> " " + right + "  ";
          };
      row[table.at(column)] = typed;
      landed(row, "careless_uscc", typed, Ledger.NORMALISED);
    }
  }

  /** Plants {@code count} rows that the source marked as deleted in {@code column}. */
  void softDeleted(Serial serial, String column, int count) {
    for (int i = 0; i < count; i++) {
      @Nullable String[] row = cleanRow.apply(serial.next());
      row[table.at(column)] = "1";
      landed(row, "soft_deleted", column + "=1", Ledger.NOT_COUNTED);
    }
  }

  /** Plants one row with {@code value} in the flaw's column. */
  void broken(Serial serial, Flaw flaw, @Nullable String value, String outcome) {
    @Nullable String[] row = cleanRow.apply(serial.next());
    row[table.at(flaw.column())] = value;
    sink.row(table, row);
    ledger.broken(flaw, table, key(row), value, outcome);
  }

  /** Writes {@code row}, which lands, and notes its kind. */
  void landed(@Nullable String[] row, String kind, String detail, String outcome) {
    sink.row(table, row);
    ledger.landed(kind, table, key(row), detail, outcome);
  }

  String key(@Nullable String[] row) {
    return present(row[table.at(keyColumn)]).strip();
  }

  static String present(@Nullable String value) {
    if (value == null) {
      throw new IllegalStateException("Expected a value in a clean row, found none");
    }
    return value;
  }

  /** Numbers planted rows, from zero. */
  static final class Serial {
    private int next;

    int next() {
      return next++;
    }
  }
}
