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
import org.anshu.connectors.spi.Unreadable;
import org.anshu.pipeline.gentle.Pseudonyms;
import org.anshu.pipeline.quarantine.RowTreatment;
import org.jspecify.annotations.Nullable;

/** Reads a raw row by the contract of its table, whole-row checks included. */
final class RowParser {

  private final List<ColumnParser> columns = new ArrayList<>();
  private final int[] key;
  private final String keyColumn;
  private final List<DateOrder> orders = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final Digest128 digest = new Digest128();
  private RowTreatment treatment = RowTreatment.NONE;

  private record DateOrder(int earlier, int later) {}

  private record Reference(int column, Keys parents) {}

  /**
   * A parser for {@code table}.
   *
   * @param parents the known keys of each table that this one refers to
   */
  RowParser(
      TableContract table, CodeSets codes, LocalDate pullDay, Map<String, ? extends Keys> parents) {
    List<String> source = table.sourceColumns();
    String keyName = "";
    Pseudonyms pseudonyms = codes.pseudonyms(table);
    for (ColumnContract column : table.columns()) {
      int[] from = column.from().stream().mapToInt(source::indexOf).toArray();
      String list = column.codelist();
      boolean isKey = !column.from().isEmpty() && table.key().containsAll(column.from());
      columns.add(
          new ColumnParser(
              column,
              from,
              new ColumnParser.Means(
                  list == null ? null : codes.codes(list), pullDay, pseudonyms, isKey)));
      if (isKey && keyName.isEmpty()) {
        keyName = column.name();
      }
    }
    keyColumn = keyName.isEmpty() ? String.join("|", table.key()) : keyName;
    key = table.key().stream().mapToInt(source::indexOf).toArray();
    for (RowCheck check : table.checks()) {
      if (check instanceof RowCheck.DateOrder order) {
        orders.add(new DateOrder(table.indexOf(order.earlier()), table.indexOf(order.later())));
      } else if (check instanceof RowCheck.References to) {
        Keys known = parents.get(to.table());
        if (known == null) {
          throw new IllegalStateException("No keys of " + to.table());
        }
        references.add(new Reference(table.indexOf(to.column()), known));
      }
    }
  }

  /** Obeys what people decided about single rows of the table. */
  void obey(RowTreatment decided) {
    treatment = decided;
  }

  /** The values of the key as the source wrote them, trimmed, joined by {@code |}. */
  String key(@Nullable String[] row) {
    return joined(row, key);
  }

  /** The key whose columns stand at {@code positions} of {@code row}. */
  static String joined(@Nullable String[] row, int[] positions) {
    if (positions.length == 1) {
      return trimmed(row[positions[0]]);
    }
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < positions.length; i++) {
      joined.append(i == 0 ? "" : "|").append(trimmed(row[positions[i]]));
    }
    return joined.toString();
  }

  /** Whether a part of the key is null or blank: nobody can say which row this is. */
  boolean lacksKey(@Nullable String[] row) {
    for (int position : key) {
      if (trimmed(row[position]).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The landed values of a row without a key, for those who have to find it. */
  private String described(@Nullable Object[] values) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        text.append(text.isEmpty() ? "" : "; ").append(columns.get(i).name());
        text.append('=').append(values[i]);
      }
    }
    return text.toString();
  }

  private static String trimmed(@Nullable String value) {
    return value == null ? "" : Normalise.strip(Unreadable.raw(value));
  }

  /** The source column of the landed column {@code name}; the name itself if it is none. */
  String origin(String name) {
    for (ColumnParser column : columns) {
      if (column.name().equals(name)) {
        return column.origin();
      }
    }
    return name;
  }

  /** The landed values in the contract's order; what is wrong is added to {@code issues}. */
  @Nullable Object[] parse(@Nullable String[] row, RowIssues issues) {
    if (treatment.isEmpty()) {
      return parsed(row, issues);
    }
    String rowKey = key(row);
    @Nullable Object[] values = parsed(treatment.corrected(rowKey, row), issues);
    issues.waive(i -> treatment.waives(rowKey, i.rule().name(), i.column(), i.value()));
    return values;
  }

  private @Nullable Object[] parsed(@Nullable String[] row, RowIssues issues) {
    @Nullable Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = columns.get(i).parse(row, issues);
    }
    if (lacksKey(row)) {
      issues.add(Rule.MISSING_KEY, keyColumn, described(values));
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
