package org.anshu.pipeline.pull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anshu.connectors.spi.ColumnContract;
import org.anshu.connectors.spi.Normalise;
import org.anshu.connectors.spi.RowCheck;
import org.anshu.connectors.spi.TableContract;
import org.jspecify.annotations.Nullable;

/** Reads a raw row by the contract of its table, whole-row checks included. */
final class RowParser {

  private final List<ColumnParser> columns = new ArrayList<>();
  private final int[] key;
  private final List<DateOrder> orders = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final Digest128 digest = new Digest128();

  private record DateOrder(int earlier, int later) {}

  private record Reference(int column, KnownRows parents) {}

  /**
   * A parser for {@code table}.
   *
   * @param parents the known keys of each table that this one refers to
   */
  RowParser(
      TableContract table, CodeSets codes, LocalDate pullDay, Map<String, KnownRows> parents) {
    List<String> source = table.sourceColumns();
    for (ColumnContract column : table.columns()) {
      int[] from = column.from().stream().mapToInt(source::indexOf).toArray();
      String list = column.codelist();
      columns.add(new ColumnParser(column, from, list == null ? null : codes.codes(list), pullDay));
    }
    key = table.key().stream().mapToInt(source::indexOf).toArray();
    for (RowCheck check : table.checks()) {
      if (check instanceof RowCheck.DateOrder order) {
        orders.add(new DateOrder(table.indexOf(order.earlier()), table.indexOf(order.later())));
      } else if (check instanceof RowCheck.References to) {
        KnownRows known = parents.get(to.table());
        if (known == null) {
          throw new IllegalStateException("No keys of " + to.table());
        }
        references.add(new Reference(table.indexOf(to.column()), known));
      }
    }
  }

  /** The values of the key as the source wrote them, trimmed, joined by {@code |}. */
  String key(@Nullable String[] row) {
    if (key.length == 1) {
      return trimmed(row[key[0]]);
    }
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < key.length; i++) {
      joined.append(i == 0 ? "" : "|").append(trimmed(row[key[i]]));
    }
    return joined.toString();
  }

  private static String trimmed(@Nullable String value) {
    return value == null ? "" : Normalise.strip(value);
  }

  /** The landed values in the contract's order; what is wrong is added to {@code issues}. */
  @Nullable Object[] parse(@Nullable String[] row, RowIssues issues) {
    @Nullable Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = columns.get(i).parse(row, issues);
    }
    for (DateOrder order : orders) {
      check(order, values, issues);
    }
    for (Reference reference : references) {
      Object value = values[reference.column()];
      if (value != null) {
        digest.of(value.toString());
        if (!reference.parents().contains(digest.high(), digest.low())) {
          issues.add(Rule.ORPHAN_KEY, columns.get(reference.column()).name(), value.toString());
        }
      }
    }
    return values;
  }

  private void check(DateOrder order, @Nullable Object[] values, RowIssues issues) {
    Object earlier = values[order.earlier()];
    Object later = values[order.later()];
    if (earlier == null || later == null) {
      return;
    }
    boolean wrong =
        earlier instanceof LocalDateTime first && later instanceof LocalDateTime last
            ? first.isAfter(last)
            : day(earlier).isAfter(day(later));
    if (wrong) {
      issues.add(Rule.DATE_ORDER, columns.get(order.later()).name(), earlier + " > " + later);
    }
  }

  private static LocalDate day(Object value) {
    return value instanceof LocalDateTime time ? time.toLocalDate() : (LocalDate) value;
  }
}
