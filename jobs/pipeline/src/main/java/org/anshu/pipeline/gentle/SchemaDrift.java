package org.anshu.pipeline.gentle;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.anshu.connectors.spi.ColumnContract;
import org.anshu.connectors.spi.NewColumns;
import org.anshu.connectors.spi.OnDrift;
import org.anshu.connectors.spi.PassingFailures;
import org.anshu.connectors.spi.SourceFailures;
import org.anshu.connectors.spi.SourceSnapshot;
import org.anshu.connectors.spi.TableContract;
import org.anshu.connectors.spi.TypeFamily;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.pipeline.gentle.DriftHistory.Known;
import org.jspecify.annotations.Nullable;

/**
 * Compares a source table with its contract and with what it was at the last read, and lets each
 * column's policy decide: stop, or read on by a contract that fits what is there. All that is
 * noticed is kept, stops included.
 */
public final class SchemaDrift {

  private final DriftHistory history;
  private final String source;
  private final String pullId;
  private final TableContract table;
  private final Map<String, TypeFamily> present = new LinkedHashMap<>();
  private final Map<String, String> declared = new LinkedHashMap<>();
  private final Map<String, Known> known;
  private final Set<String> missing = new LinkedHashSet<>();
  private final Set<String> changed = new LinkedHashSet<>();
  private final List<Drift> noted = new ArrayList<>();
  private @Nullable AnshuException stop;

  private SchemaDrift(DriftHistory history, String source, String pullId, TableContract table) {
    this.history = history;
    this.source = source;
    this.pullId = pullId;
    this.table = table;
    known = history.known(source, table.name());
  }

  /**
   * The contract by which {@code table} can be read now: the one given, or one that lands null for
   * columns that are gone and expects the types that are there.
   *
   * @throws AnshuException SOURCE_TABLE_MISSING, SOURCE_COLUMN_MISSING, SOURCE_COLUMN_TYPE_CHANGED,
   *     SOURCE_COLUMN_NEW
   */
  public static TableContract fit(
      DriftHistory history,
      String source,
      String pullId,
      TableContract table,
      SourceSnapshot snapshot) {
    return new SchemaDrift(history, source, pullId, table).fitted(snapshot);
  }

  private TableContract fitted(SourceSnapshot snapshot) {
    look(snapshot);
    for (String column : table.sourceColumns()) {
      TypeFamily family = present.get(lower(column));
      if (family == null) {
        missing(column);
      } else {
        present(column, family);
      }
    }
    newColumns();
    if (stop != null) {
      // What did not stop it is noticed again when it goes on.
      noted.stream().filter(Drift::isOpen).forEach(history::record);
      throw stop;
    }
    noted.forEach(history::record);
    history.resolve(source, table.name());
    keep();
    return missing.isEmpty() && changed.isEmpty() ? table : adapted();
  }

  private void look(SourceSnapshot snapshot) {
    try {
      present.putAll(snapshot.columns(table.from()));
      snapshot
          .declaredTypes(table.from())
          .forEach((column, type) -> declared.put(lower(column), type));
    } catch (AnshuException e) {
      if (e.code() == FailureCode.SOURCE_TABLE_MISSING) {
        note(Drift.WHOLE_TABLE, Drift.Kind.TABLE_DROPPED, "freeze", Drift.Effect.STOPPED);
        noted.forEach(history::record);
      }
      throw e;
    }
  }

  private void missing(String column) {
    OnDrift policy = policy(column);
    boolean spared =
        policy == OnDrift.EVOLVE && readers(column).stream().noneMatch(ColumnContract::required);
    if (!spared) {
      note(column, Drift.Kind.DROPPED, policy.key(), Drift.Effect.STOPPED);
      stop(SourceFailures.columnMissing(source, table.from(), column, present.keySet()));
      return;
    }
    missing.add(column);
    Known before = known.get(lower(column));
    if (before == null || before.present()) {
      note(column, Drift.Kind.DROPPED, policy.key(), Drift.Effect.NULL);
    }
  }

  private void present(String column, TypeFamily family) {
    Known before = known.get(lower(column));
    OnDrift policy = policy(column);
    if (before != null && !before.present()) {
      note(column, Drift.Kind.RETURNED, policy.key(), Drift.Effect.LANDED);
    }
    ColumnContract unfit =
        readers(column).stream()
            .filter(reader -> reader.expects() != family)
            .findFirst()
            .orElse(null);
    if (unfit == null) {
      if (before != null && before.present() && !before.declaredType().equals(type(column))) {
        note(column, Drift.Kind.TYPE_CHANGED, policy.key(), Drift.Effect.LANDED);
      }
      return;
    }
    boolean spared =
        policy == OnDrift.QUARANTINE
            || policy == OnDrift.EVOLVE
                && readers(column).stream().allMatch(reader -> isWider(reader.expects(), family));
    if (!spared) {
      note(column, Drift.Kind.TYPE_CHANGED, policy.key(), Drift.Effect.STOPPED);
      stop(
          SourceFailures.columnTypeChanged(
              source, table.from() + "." + column, unfit.expects(), family));
      return;
    }
    changed.add(column);
    if (before == null || before.family() != family) {
      note(
          column,
          Drift.Kind.TYPE_CHANGED,
          policy.key(),
          policy == OnDrift.QUARANTINE ? Drift.Effect.WAITS : Drift.Effect.LANDED);
    }
  }

  /** Whether every value of {@code old} can be written in {@code now}. */
  private static boolean isWider(TypeFamily old, TypeFamily now) {
    return old == now
        || now == TypeFamily.TEXT
        || old == TypeFamily.INTEGER && now == TypeFamily.DECIMAL
        || old == TypeFamily.DATE && now == TypeFamily.DATETIME;
  }

  private void newColumns() {
    Set<String> named = new LinkedHashSet<>();
    table.sourceColumns().forEach(column -> named.add(lower(column)));
    table.neverLand().forEach(column -> named.add(lower(column)));
    List<String> frozen = new ArrayList<>();
    NewColumns policy = table.policy().newColumns();
    for (String column : present.keySet()) {
      Known before = known.get(column);
      boolean isNew = !known.isEmpty() && (before == null || !before.present());
      if (isNew && !named.contains(column)) {
        boolean stops = policy == NewColumns.FREEZE;
        note(
            column,
            Drift.Kind.ADDED,
            policy.key(),
            stops ? Drift.Effect.STOPPED : Drift.Effect.UNREAD);
        if (stops) {
          frozen.add(column);
        }
      }
    }
    if (!frozen.isEmpty()) {
      stop(PassingFailures.newColumns(source, table.from(), frozen));
    }
  }

  /** The key and the cursor are nobody's to give up. */
  private OnDrift policy(String column) {
    boolean vital = table.key().contains(column) || column.equals(table.cursor());
    return readers(column).stream()
        .map(reader -> vital ? OnDrift.FREEZE : reader.onDrift())
        .min(Comparator.naturalOrder())
        .orElse(OnDrift.FREEZE);
  }

  private List<ColumnContract> readers(String column) {
    return table.columns().stream().filter(each -> each.from().contains(column)).toList();
  }

  private void stop(AnshuException failure) {
    if (stop == null) {
      stop = failure;
    } else {
      stop.addSuppressed(failure);
    }
  }

  private void note(String column, Drift.Kind kind, String policy, Drift.Effect effect) {
    Known before = known.get(lower(column));
    boolean was = kind != Drift.Kind.ADDED && before != null && before.present();
    noted.add(
        new Drift(
            source,
            table.name(),
            lower(column),
            kind,
            was && before != null ? before.declaredType() : "",
            present.containsKey(lower(column)) ? type(column) : "",
            policy,
            effect,
            pullId,
            LocalDateTime.MIN,
            null));
  }

  private void keep() {
    present.forEach(
        (column, family) -> {
          Known now = new Known(type(column), family, true);
          if (!now.equals(known.get(column))) {
            history.keep(source, table.name(), column, now);
          }
        });
    known.forEach(
        (column, before) -> {
          if (before.present() && !present.containsKey(column)) {
            history.keep(
                source,
                table.name(),
                column,
                new Known(before.declaredType(), before.family(), false));
          }
        });
  }

  private TableContract adapted() {
    return table.withColumns(table.columns().stream().map(this::adapted).toList());
  }

  private ColumnContract adapted(ColumnContract column) {
    List<String> from = column.from().stream().filter(name -> !missing.contains(name)).toList();
    TypeFamily expects =
        column.from().stream()
            .filter(changed::contains)
            .map(name -> present.get(lower(name)))
            .findFirst()
            .orElse(column.expects());
    return from.equals(column.from()) && expects == column.expects()
        ? column
        : column.readAs(from, expects);
  }

  private String type(String column) {
    TypeFamily family = present.get(lower(column));
    return declared.getOrDefault(lower(column), family == null ? "" : family.key());
  }

  private static String lower(String column) {
    return column.toLowerCase(Locale.ROOT);
  }
}
