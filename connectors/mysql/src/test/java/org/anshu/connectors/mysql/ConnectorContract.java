package org.anshu.connectors.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.connectors.spi.Connector;
import org.anshu.connectors.spi.SourceSnapshot;
import org.anshu.connectors.spi.TableRead;
import org.anshu.connectors.spi.TypeFamily;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.junit.jupiter.api.Test;

/**
 * What every connector must do. The source of the tests has two tables: {@code thing}, unique by
 * {@code no}, and {@code entry}, where {@code no} is twice; see {@link #fill}.
 */
abstract class ConnectorContract {

  /** The connector under test. */
  abstract Connector connector();

  /** How to reach the source. */
  abstract ConnectionSettings settings();

  /** The same with a password that is wrong. */
  abstract ConnectionSettings wrongPassword();

  /** The same at a port where nobody listens. */
  abstract ConnectionSettings nobodyThere();

  /** Adds a row to {@code thing} from outside of any snapshot. */
  abstract void addThing(String no);

  /** The rows that the source holds: {@code no, name, day, at, amount, count}. */
  static List<List<String>> fill() {
    return List.of(
        Arrays.asList("1", "事故１", "2024-02-29", "2024-03-01 10:00:00", "12.50", "3"),
        Arrays.asList("2", "", "0000-00-00", "2024-03-05 10:00:00", null, "-1"),
        Arrays.asList("3", null, null, null, "0.00", null));
  }

  @Test
  void valuesAreTheTextThatTheSourceKeepsZeroDatesIncluded() {
    assertThat(read(new TableRead("thing", columns(), List.of("no"), null, null, List.of())))
        .containsExactlyElementsOf(fill());
  }

  @Test
  void columnsHaveTheirTypeFamily() {
    try (SourceSnapshot snapshot = open()) {
      assertThat(snapshot.columns("thing"))
          .contains(
              entry("no", TypeFamily.INTEGER),
              entry("name", TypeFamily.TEXT),
              entry("day", TypeFamily.DATE),
              entry("at", TypeFamily.DATETIME),
              entry("amount", TypeFamily.DECIMAL),
              entry("count", TypeFamily.INTEGER));
    }
  }

  @Test
  void aReadFromABoundHasTheRowsFromItOnThoseWithoutACursorAndTheKeysAskedFor() {
    TableRead later =
        new TableRead(
            "thing", List.of("no"), List.of("no"), "at", "2024-03-05 10:00:00", List.of());
    assertThat(read(later)).containsExactlyInAnyOrder(List.of("2"), List.of("3"));
    TableRead asked =
        new TableRead(
            "thing", List.of("no"), List.of("no"), "at", "2024-04-01 00:00:00", List.of("1", "9"));
    assertThat(read(asked)).containsExactlyInAnyOrder(List.of("1"), List.of("3"));
    try (SourceSnapshot snapshot = open()) {
      assertThat(snapshot.count(later)).isEqualTo(2);
      assertThat(snapshot.count(asked)).isEqualTo(2);
      assertThat(snapshot.maxCursor("thing", "at")).startsWith("2024-03-05 10:00:00");
    }
  }

  @Test
  void ofRowsWithOneKeyTheLatestComesFirst() {
    assertThat(
            read(
                new TableRead(
                    "entry", List.of("no", "name"), List.of("no"), "at", null, List.of())))
        .containsExactly(List.of("1", "new"), List.of("1", "old"), List.of("2", "only"));
  }

  @Test
  void allThatIsReadThroughASnapshotIsOfOneMoment() {
    TableRead all = new TableRead("moving", List.of("no"), List.of("no"), null, null, List.of());
    try (SourceSnapshot snapshot = open()) {
      long before = snapshot.count(all);
      addThing("77");
      assertThat(snapshot.count(all)).isEqualTo(before);
      List<List<String>> rows = new ArrayList<>();
      snapshot.read(all, row -> rows.add(Arrays.asList(row)));
      assertThat(rows).hasSize((int) before);
    }
  }

  @Test
  void failuresHaveTheirCode() {
    assertThat(failure(wrongPassword())).isEqualTo(FailureCode.SOURCE_ACCESS_DENIED);
    assertThat(failure(nobodyThere())).isEqualTo(FailureCode.SOURCE_UNREACHABLE);
    try (SourceSnapshot snapshot = open()) {
      AnshuException missing =
          catchThrowableOfType(AnshuException.class, () -> snapshot.columns("nothing"));
      assertThat(missing.code()).isEqualTo(FailureCode.SOURCE_TABLE_MISSING);
    }
  }

  private FailureCode failure(ConnectionSettings settings) {
    AnshuException failure =
        catchThrowableOfType(
            AnshuException.class, () -> connector().open("test", settings).close());
    assertThat(failure.getMessage()).doesNotContain(settings.password());
    return failure.code();
  }

  private List<List<String>> read(TableRead read) {
    List<List<String>> rows = new ArrayList<>();
    try (SourceSnapshot snapshot = open()) {
      snapshot.read(read, row -> rows.add(Arrays.asList(row)));
    }
    return rows;
  }

  private SourceSnapshot open() {
    return connector().open("test", settings());
  }

  private static List<String> columns() {
    return List.of("no", "name", "day", "at", "amount", "count");
  }
}
