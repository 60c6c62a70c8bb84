package org.anshu.pipeline.gentle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Language;
import org.anshu.pipeline.pull.PullSummary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each policy makes of a source table that changes between two pulls. */
class DriftIT {

  @TempDir static Path folder;
  private static OwnSources sources;

  @BeforeAll
  static void start() {
    sources = OwnSources.create(folder);
  }

  @AfterAll
  static void stop() {
    sources.close();
  }

  private static final String TABLE =
      """
      tables:
        - name: thing
          from: thing
          key: [id]
          cursor: changed
          overlap: 0d
          %2$s
          columns:
            no:      { from: id, expects: integer }
            name:    { from: name, on_drift: %1$s }
            amount:  { from: amount, type: int, on_drift: %1$s }
            day:     { from: day, type: date, on_drift: %1$s }
            changed: { from: changed, type: datetime }
      """;

  /** Two things, the first not changed since, the second now. */
  private static void make(String source, String policy, String more) {
    sources.source(source, TABLE.formatted(policy, more));
    sources.execute(
        "CREATE TABLE %s.thing (id int PRIMARY KEY, name varchar(20), amount int, day date, changed datetime)"
            .formatted(source),
        "INSERT INTO %s.thing VALUES (1, 'a', 10, '2026-01-02', '2026-07-01'),".formatted(source)
            + " (2, 'b', 20, '2026-01-03', '2026-07-02')");
    assertThat(sources.pull(source).landed()).isEqualTo(2);
  }

  private static List<String> things(String source) {
    return sources.landed(source, "thing", "name", "amount", "day");
  }

  @Test
  void aFrozenColumnStopsItsTableAndTheStopIsKeptUntilItIsOver() {
    make("frozen", "freeze", "");
    List<String> before = things("frozen");

    sources.execute("ALTER TABLE frozen.thing RENAME COLUMN name TO title");
    for (int attempt = 1; attempt <= 2; attempt++) {
      AnshuException failure = sources.failure("frozen");
      assertThat(failure.code()).isEqualTo(FailureCode.SOURCE_COLUMN_MISSING);
      assertThat(failure.message(Language.CHINESE)).contains("字段 name", "title", "source.yml");
      assertThat(failure.message(Language.ENGLISH)).contains("Column name", "title", "source.yml");
    }
    assertThat(things("frozen")).isEqualTo(before);
    assertThat(sources.drift("frozen")).containsExactly("name|dropped|stopped|1");

    sources.execute("ALTER TABLE frozen.thing RENAME COLUMN title TO name");
    assertThat(sources.pull("frozen").landed()).isZero();
    assertThat(sources.drift("frozen")).containsExactly("name|dropped|stopped|0");
  }

  @Test
  void aNarrowerTypeStopsAFrozenColumnAndAShorterTextIsReported() {
    make("narrow", "freeze", "");
    sources.execute(
        "ALTER TABLE narrow.thing MODIFY name varchar(5)",
        "ALTER TABLE narrow.thing ADD note varchar(9)");
    assertThat(sources.pull("narrow").unchanged()).isEqualTo(1);
    assertThat(sources.drift("narrow"))
        .containsExactly("name|type_changed|landed|0", "note|added|unread|0");

    sources.execute("ALTER TABLE narrow.thing MODIFY day varchar(10)");
    AnshuException failure = sources.failure("narrow");
    assertThat(failure.code()).isEqualTo(FailureCode.SOURCE_COLUMN_TYPE_CHANGED);
    assertThat(failure.message(Language.CHINESE)).contains("thing.day", "text", "expects");
  }

  @Test
  void anEvolvingColumnThatIsGoneLandsNullAndComesBackWithAllItsValues() {
    make("gone", "evolve", "");
    sources.execute("ALTER TABLE gone.thing CHANGE name hidden varchar(20)");
    assertThat(sources.pull("gone").landed()).isEqualTo(2);
    assertThat(things("gone")).contains("2|update|1|null|10|2026-01-02");

    // The rows themselves did not change: only reading all of them again brings the values back.
    sources.execute("ALTER TABLE gone.thing CHANGE hidden name varchar(20)");
    assertThat(sources.pull("gone").landed()).isEqualTo(2);
    assertThat(things("gone")).contains("3|update|1|a|10|2026-01-02", "3|update|2|b|20|2026-01-03");
    assertThat(sources.drift("gone"))
        .containsExactly("name|dropped|null|0", "hidden|added|unread|0", "name|returned|landed|0");
  }

  @Test
  void anEvolvingColumnLandsFromAWiderTypeAndStopsAtANarrowerOne() {
    make("wider", "evolve", "");
    sources.execute(
        "ALTER TABLE wider.thing MODIFY amount decimal(12,2), MODIFY day datetime",
        "UPDATE wider.thing SET amount = 21, changed = '2026-07-03' WHERE id = 2");
    PullSummary pull = sources.pull("wider");
    assertThat(pull.landed()).isEqualTo(1);
    assertThat(pull.unchanged()).isEqualTo(1);
    assertThat(things("wider")).contains("2|update|2|b|21|2026-01-03");
    assertThat(sources.drift("wider"))
        .containsExactly("amount|type_changed|landed|0", "day|type_changed|landed|0");

    sources.execute("ALTER TABLE wider.thing MODIFY name int");
    assertThat(sources.failure("wider").code()).isEqualTo(FailureCode.SOURCE_COLUMN_TYPE_CHANGED);
  }

  @Test
  void underQuarantineTheRowsWaitWhoseValueDoesNotFit() {
    make("waits", "quarantine", "");
    sources.execute(
        "ALTER TABLE waits.thing MODIFY amount varchar(20)",
        "UPDATE waits.thing SET amount = 'eleven', changed = '2026-07-04' WHERE id = 1",
        "UPDATE waits.thing SET amount = '22', changed = '2026-07-04' WHERE id = 2");
    PullSummary pull = sources.pull("waits");
    assertThat(pull.landed()).isEqualTo(1);
    assertThat(things("waits")).contains("2|update|2|b|22|2026-01-03");
    assertThat(sources.issues("quarantine", "waits")).containsExactly("1|BAD_NUMBER|amount");
    assertThat(sources.drift("waits")).containsExactly("amount|type_changed|waits|0");
  }

  @Test
  void aNewColumnMayStopTheTableUntilTheContractNamesIt() {
    make("newcol", "freeze", "new_columns: freeze");
    sources.execute("ALTER TABLE newcol.thing ADD phone varchar(20)");
    AnshuException failure = sources.failure("newcol");
    assertThat(failure.code()).isEqualTo(FailureCode.SOURCE_COLUMN_NEW);
    assertThat(failure.message(Language.CHINESE)).contains("phone", "never_land");
    assertThat(failure.message(Language.ENGLISH)).contains("phone", "never_land");

    sources.contract("newcol", TABLE.formatted("freeze", "never_land: [phone]"));
    assertThat(sources.pull("newcol").tables()).hasSize(1);
    assertThat(sources.drift("newcol")).containsExactly("phone|added|stopped|0");
  }

  @Test
  void aDroppedTableSaysWhatToDoAndComesBackUnharmed() {
    make("dropped", "evolve", "");
    sources.execute("RENAME TABLE dropped.thing TO dropped.old_thing");
    AnshuException failure = sources.failure("dropped");
    assertThat(failure.code()).isEqualTo(FailureCode.SOURCE_TABLE_MISSING);
    assertThat(failure.message(Language.CHINESE)).contains("thing", "改名", "授权");
    assertThat(failure.message(Language.ENGLISH)).contains("renamed", "grant");
    assertThat(sources.drift("dropped")).containsExactly("*|table_dropped|stopped|1");
    sources.execute("RENAME TABLE dropped.old_thing TO dropped.thing");
    assertThat(sources.pull("dropped").landed()).isZero();
    assertThat(sources.drift("dropped")).containsExactly("*|table_dropped|stopped|0");
    assertThat(
            DriftHistory.of(sources.settings().operations(), sources.settings().clock())
                .all(List.of("dropped")))
        .singleElement()
        .satisfies(drift -> assertThat(drift.isOpen()).isFalse());
  }
}
