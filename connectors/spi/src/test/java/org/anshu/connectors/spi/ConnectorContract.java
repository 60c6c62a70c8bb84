package org.anshu.connectors.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.junit.jupiter.api.Test;

/**
 * What every connector must do; each protocol's tests extend it. The source of the tests has three
 * tables: {@code thing}, unique by {@code no}, with the rows of {@link #fill}; {@code entry}
 * ({@code no, name, at}), where {@code no} is twice: {@code (2, only, -)}, {@code (1, old,
 * 2024-01-01 00:00:00)}, {@code (1, new, 2024-01-02 00:00:00)}; and {@code moving} ({@code no})
 * with 1 and 2. Names of tables and families may differ, see {@link #table} and {@link #families}.
 */
public abstract class ConnectorContract {

  /** The connector under test. */
  protected abstract Connector connector();

  /** How to reach the source. */
  protected abstract ConnectionSettings settings();

  /** The same with a password that is wrong; empty if the protocol has none. */
  protected abstract Optional<ConnectionSettings> wrongPassword();

  /** The same where nobody answers. */
  protected abstract ConnectionSettings nobodyThere();

  /** Adds a row to {@code moving} from outside of any snapshot. */
  protected abstract void addThing(String no);

  /** The source's name of the table {@code name}. */
  protected String table(String name) {
    return name;
  }

  /** Opens the source; a protocol that needs a contract gives it here. */
  protected SourceSnapshot open() {
    return connector().open("test", settings());
  }

  /** The families of the columns of {@code thing}. */
  protected Map<String, TypeFamily> families() {
    return Map.ofEntries(
        entry("no", TypeFamily.INTEGER),
        entry("name", TypeFamily.TEXT),
        entry("day", TypeFamily.DATE),
        entry("at", TypeFamily.DATETIME),
        entry("amount", TypeFamily.DECIMAL),
        entry("count", TypeFamily.INTEGER));
  }

  /** Whether the protocol can tell a missing value from an empty text. */
  protected boolean tellsNullFromEmpty() {
    return true;
  }

  /** The rows of {@code thing} that the source holds: {@code no, name, day, at, amount, count}. */
  public static List<List<String>> fill() {
    return List.of(
        Arrays.asList("1", "事故１", "2024-02-29", "2024-03-01 10:00:00", "12.50", "3"),
        Arrays.asList("2", "", "0000-00-00", "2024-03-05 10:00:00", null, "-1"),
        Arrays.asList("3", null, null, null, "0.00", null));
  }

  @Test
  void valuesAreTheTextThatTheSourceKeepsZeroDatesIncluded() {
    List<List<String>> expected = fill().stream().map(this::asDelivered).toList();
    assertThat(read(whole("thing", columns())).stream().map(this::asDelivered))
        .containsExactlyElementsOf(expected);
  }

  @Test
  void columnsHaveTheirTypeFamily() {
    try (SourceSnapshot snapshot = open()) {
      assertThat(snapshot.columns(table("thing"))).containsAllEntriesOf(families());
    }
  }

  @Test
  void aReadFromABoundHasTheRowsFromItOnThoseWithoutACursorAndTheKeysAskedFor() {
    TableRead later = from("2024-03-05 10:00:00", List.of());
    assertThat(read(later)).containsExactlyInAnyOrder(List.of("2"), List.of("3"));
    TableRead asked = from("2024-04-01 00:00:00", List.of("1", "9"));
    assertThat(read(asked)).containsExactlyInAnyOrder(List.of("1"), List.of("3"));
    try (SourceSnapshot snapshot = open()) {
      assertThat(snapshot.count(later)).isEqualTo(2);
      assertThat(snapshot.count(asked)).isEqualTo(2);
      assertThat(snapshot.maxCursor(table("thing"), "at")).startsWith("2024-03-05 10:00:00");
    }
  }

  @Test
  void ofRowsWithOneKeyTheLatestComesFirst() {
    TableRead read =
        new TableRead(table("entry"), List.of("no", "name"), List.of("no"), "at", null, List.of());
    assertThat(read(read).stream().filter(row -> row.get(0).equals("1")))
        .containsExactly(List.of("1", "new"), List.of("1", "old"));
    assertThat(read(read)).hasSize(3).contains(List.of("2", "only"));
  }

  @Test
  void allThatIsReadThroughASnapshotIsOfOneMoment() {
    TableRead all = whole("moving", List.of("no"));
    try (SourceSnapshot snapshot = open()) {
      long before = snapshot.count(all);
      addThing("77");
      assertThat(snapshot.count(all)).isEqualTo(before);
      List<List<String>> rows = new ArrayList<>();
      snapshot.read(all, row -> rows.add(Arrays.asList(row)));
      assertThat(rows).hasSize((int) before).doesNotContain(List.of("77"));
    }
    assertThat(read(all)).contains(List.of("77"));
  }

  @Test
  void keysAreThoseOfAllRowsAndTheSourcesOwnSumIsTheSumOfTheRows() {
    List<String> keys = new ArrayList<>();
    TableRead all = whole("thing", columns());
    RowSum arrived = new RowSum();
    try (SourceSnapshot snapshot = open()) {
      snapshot.readKeys(table("entry"), List.of("no"), row -> keys.add(row[0]));
      snapshot.read(all, arrived::add);
      SourceSum stated = snapshot.sum(all);
      assertThat(stated == null ? arrived.sum() : stated).isEqualTo(arrived.sum());
      assertThat(arrived.sum().rows()).isEqualTo(snapshot.count(all));
    }
    assertThat(keys).containsExactlyInAnyOrder("1", "1", "2");
  }

  @Test
  void failuresHaveTheirCode() {
    wrongPassword()
        .ifPresent(wrong -> assertThat(failure(wrong)).isEqualTo(FailureCode.SOURCE_ACCESS_DENIED));
    assertThat(failure(nobodyThere())).isEqualTo(FailureCode.SOURCE_UNREACHABLE);
    try (SourceSnapshot snapshot = open()) {
      AnshuException missing =
          catchThrowableOfType(AnshuException.class, () -> snapshot.columns(table("nothing")));
      assertThat(missing.code()).isEqualTo(FailureCode.SOURCE_TABLE_MISSING);
    }
  }

  private FailureCode failure(ConnectionSettings settings) {
    AnshuException failure =
        catchThrowableOfType(
            AnshuException.class, () -> connector().open("test", settings).close());
    assertThat(failure).isNotNull();
    if (!settings.password().isEmpty()) {
      assertThat(failure.getMessage()).doesNotContain(settings.password());
    }
    return failure.code();
  }

  /** All rows of {@code name} as the source delivers them. */
  protected final List<List<String>> read(TableRead read) {
    List<List<String>> rows = new ArrayList<>();
    try (SourceSnapshot snapshot = open()) {
      snapshot.read(read, row -> rows.add(Arrays.asList(row)));
    }
    return rows;
  }

  private TableRead whole(String name, List<String> columns) {
    return new TableRead(table(name), columns, List.of("no"), null, null, List.of());
  }

  private TableRead from(String bound, List<String> keys) {
    return new TableRead(table("thing"), List.of("no"), List.of("no"), "at", bound, keys);
  }

  private List<String> asDelivered(List<String> row) {
    return row.stream().map(each -> each == null && !tellsNullFromEmpty() ? "" : each).toList();
  }

  private static List<String> columns() {
    return List.of("no", "name", "day", "at", "amount", "count");
  }
}
