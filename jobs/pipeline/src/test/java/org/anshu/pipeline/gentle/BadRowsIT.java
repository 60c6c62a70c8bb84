package org.anshu.pipeline.gentle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Language;
import org.anshu.pipeline.pull.PullResult;
import org.anshu.pipeline.pull.PullSummary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that no source should have, and what becomes of each: none is lost, none is doubled. */
class BadRowsIT {

  @TempDir static Path folder;
  private static OwnSources sources;

  @BeforeAll
  static void start() throws IOException {
    Path lists = Files.createDirectories(folder.resolve("home/codelists"));
    Files.writeString(
        lists.resolve("area.csv"),
        """
        # authority: test
        # edition: test
        code,name_zh,parent_code,edition,retired_on,replaced_by
        990102,临江区,990100,2024,,
        990101,老城区,990100,2020,2021-05-01,990102
        """);
    sources = OwnSources.create(folder);
  }

  @AfterAll
  static void stop() {
    sources.close();
  }

  private static String contract(String more, String columns) {
    return """
        tables:
          - name: thing
            from: thing
            key: [no]
            cursor: changed
            overlap: 1d
            %s
            columns:
              no:      { from: no, required: true }
              changed: { from: changed, type: datetime, empty: ["0000-00-00 00:00:00"] }
        %s
        """
        .formatted(more, columns.indent(6).stripTrailing());
  }

  private static void make(String source, String columns, String more, String contractColumns) {
    sources.source(source, contract(more, contractColumns));
    sources.execute(
        "CREATE TABLE %s.thing (no varchar(20), changed datetime, %s) CHARACTER SET utf8mb4"
            .formatted(source, columns));
  }

  private static void insert(String source, String... rows) {
    sources.execute(
        List.of(rows).stream()
            .collect(Collectors.joining(", ", "INSERT INTO " + source + ".thing VALUES ", "")));
  }

  private static PullResult pulled(String source) {
    PullSummary summary = sources.pull(source);
    PullResult table = summary.tables().get(0);
    assertThat(table.landed() + table.unchanged() + table.quarantined())
        .isEqualTo(table.sourceRows());
    return table;
  }

  @Test
  void aNullOrBlankKeyWaitsEachRowByItselfUntilItHasOne() {
    make("nokey", "name varchar(20)", "", "name: { from: name }");
    insert(
        "nokey",
        "(NULL, '2026-07-01', 'a')",
        "('  ', '2026-07-01', 'b')",
        "('1', '2026-07-01', 'c')");
    PullResult first = pulled("nokey");
    assertThat(first.landed()).isEqualTo(1);
    assertThat(first.quarantined()).isEqualTo(2);
    assertThat(
            sources.query(
                "SELECT rule_id, column_name, value, message_zh FROM anshu_ops.quarantine"
                    + " WHERE source = 'nokey' ORDER BY value"))
        .containsExactly(
            "MISSING_KEY|no|changed=2026-07-01T00:00; name=a|主键为空，无法识别这条记录",
            "MISSING_KEY|no|changed=2026-07-01T00:00; name=b|主键为空，无法识别这条记录");

    sources.execute("UPDATE nokey.thing SET no = '2' WHERE name = 'a'");
    PullResult second = pulled("nokey");
    assertThat(second.landed()).isEqualTo(1);
    assertThat(second.quarantined()).isEqualTo(1);
    assertThat(sources.issues("quarantine", "nokey")).containsExactly("|MISSING_KEY|no");
  }

  @Test
  void ofADoubledKeyTheNewestLandsAndTheOtherWaits() {
    make("twice", "name varchar(20)", "", "name: { from: name }");
    insert("twice", "('1', '2026-07-01', 'old')", "('1', '2026-07-02', 'new')");
    PullResult first = pulled("twice");
    assertThat(first.landed()).isEqualTo(1);
    assertThat(first.quarantined()).isEqualTo(1);
    assertThat(sources.landed("twice", "thing", "name")).containsExactly("1|insert|1|new");
    assertThat(sources.issues("quarantine", "twice")).containsExactly("1|DUPLICATE_KEY|no");
  }

  @Test
  void aKeyGivenToAnotherThingIsToldAndLands() {
    make(
        "reused",
        "uscc varchar(18), kind varchar(9), name varchar(20)",
        "identity: [uscc, kind]",
        "uscc: { from: uscc }\nkind: { from: kind }\nname: { from: name }");
    insert(
        "reused",
        "('1', '2026-07-01', 'U1', 'boiler', 'a')",
        "('2', '2026-07-01', 'U2', 'lift', 'b')",
        "('3', '2026-07-01', NULL, 'lift', 'c')");
    assertThat(pulled("reused").landed()).isEqualTo(3);
    sources.execute(
        "UPDATE reused.thing SET uscc = 'U9', kind = 'crane', changed = '2026-07-03' WHERE no = '1'",
        "UPDATE reused.thing SET uscc = 'U8', name = 'sold', changed = '2026-07-03' WHERE no = '2'",
        "UPDATE reused.thing SET uscc = 'U3', changed = '2026-07-03' WHERE no = '3'");
    assertThat(pulled("reused").landed()).isEqualTo(3);
    List<String> found =
        sources.query(
            "SELECT row_key, rule_id, value, message_zh FROM anshu_ops.data_issue"
                + " WHERE source = 'reused' AND state = 'open'");
    assertThat(found)
        .containsExactly("1|KEY_REUSED|uscc=U1, kind=boiler → uscc=U9, kind=crane|主键被改用于另一对象");
    // It stays open until somebody has looked, however often the row is read.
    pulled("reused");
    assertThat(sources.issues("data_issue", "reused")).containsExactly("1|KEY_REUSED|uscc,kind");
  }

  @Test
  void zeroDatesAreNullWhereTheContractSaysSoAndElseWait() {
    make(
        "zero",
        "found date, closed date",
        "",
        "found: { from: found, type: date, empty: [\"0000-00-00\"] }\n"
            + "closed: { from: closed, type: date }");
    insert(
        "zero",
        "('1', '2026-07-01', '0000-00-00', NULL)",
        "('2', '2026-07-01', '2026-02-00', '2026-07-01')",
        "('3', '0000-00-00 00:00:00', '2026-06-01', '0000-00-00')");
    assertThat(pulled("zero").landed()).isEqualTo(1);
    assertThat(sources.landed("zero", "thing", "found")).containsExactly("1|insert|1|null");
    assertThat(sources.issues("quarantine", "zero"))
        .containsExactly("2|BAD_DATE|found", "3|BAD_DATE|closed");
    // A zero cursor is an unknown one: the row is read each time, and lands once it is right.
    sources.execute("UPDATE zero.thing SET closed = NULL WHERE no = '3'");
    assertThat(pulled("zero").landed()).isEqualTo(1);
  }

  @Test
  void emojiAndFourByteNamesLandAsTheyAre() {
    make("emoji", "name varchar(40)", "", "name: { from: name }");
    insert("emoji", "('1', '2026-07-01', '𬭚㙦化工🔥有限公司')", "('二', '2026-07-01', '👷‍♂️')");
    assertThat(pulled("emoji").landed()).isEqualTo(2);
    assertThat(sources.landed("emoji", "thing", "name"))
        .containsExactly("1|insert|1|𬭚㙦化工🔥有限公司", "1|insert|二|👷‍♂️");
    assertThat(pulled("emoji").landed()).isZero();
  }

  @Test
  void anUnknownDivisionCodeWaitsARetiredOneLandsForItsTime() {
    make(
        "area",
        "area varchar(12)",
        "",
        "area_code: { from: area, required: true, codelist: area, cut: 6 }");
    insert(
        "area",
        "('1', '2026-07-01', '990101')",
        "('2', '2026-07-01', '990102000000')",
        "('3', '2026-07-01', '990199')");
    assertThat(pulled("area").landed()).isEqualTo(2);
    assertThat(sources.landed("area", "thing", "area_code"))
        .containsExactly("1|insert|1|990101", "1|insert|2|990102");
    assertThat(sources.issues("quarantine", "area")).containsExactly("3|UNKNOWN_CODE|area_code");
  }

  @Test
  void aSocialCreditCodeWithLettersThatNoneHasIsToldAndLands() {
    make("uscc", "uscc varchar(20)", "", "uscc: { from: uscc, normalise: uscc, check: uscc }");
    insert(
        "uscc",
        "('1', '2026-07-01', '91350211M000100Y43')",
        "('2', '2026-07-01', '9135O211MOOO1OOY43')",
        "('3', '2026-07-01', '9I35021IM0001OOY43')");
    assertThat(pulled("uscc").landed()).isEqualTo(3);
    assertThat(sources.issues("data_issue", "uscc")).contains("2|BAD_USCC|uscc", "3|BAD_USCC|uscc");
  }

  @Test
  void aSourceWhoseClockIsAheadLosesNoLaterChange() {
    make("clock", "name varchar(20)", "", "name: { from: name }");
    insert("clock", "('1', '2027-01-01', 'from the future')", "('2', '2026-07-24', 'x')");
    assertThat(pulled("clock").landed()).isEqualTo(2);
    assertThat(
            sources.query(
                "SELECT upper_bound FROM anshu_ops.pull_certificate WHERE source = 'clock'"))
        .containsExactly("2026-07-25 08:00:00.000000");
    // The clock was set right: what changes now has an earlier cursor than what was read before.
    sources.execute(
        "UPDATE clock.thing SET name = 'y', changed = '2026-07-25 08:30' WHERE no = '2'");
    insert("clock", "('3', '2026-07-25 08:31', 'z')");
    sources.at("2026-07-25T01:00:00Z");
    assertThat(pulled("clock").landed()).isEqualTo(2);
    sources.at("2026-07-25T00:00:00Z");
  }

  @Test
  void aSourceThatIsTooFarBehindIsNotTakenForTheTruth() {
    make("behind", "name varchar(20)", "max_lag: 2d", "name: { from: name }");
    insert("behind", "('1', '2026-07-20 10:00', 'x')");
    AnshuException failure = sources.failure("behind");
    assertThat(failure.code()).isEqualTo(FailureCode.SOURCE_BEHIND);
    assertThat(failure.message(Language.CHINESE)).contains("2026-07-20T10:00", "主从复制", "max_lag");
    assertThat(failure.message(Language.ENGLISH)).contains("thing", "replication", "run again");
    insert("behind", "('2', '2026-07-24 10:00', 'y')");
    assertThat(pulled("behind").landed()).isEqualTo(2);
  }

  @Test
  void anAccountThatMayReadAloneIsEnough() {
    assertThat(
            sources.query(
                "SELECT DISTINCT privilege_type FROM information_schema.schema_privileges WHERE"
                    + " grantee LIKE '%"
                    + sources.server().reader().user()
                    + "%'"))
        .containsExactly("SELECT");
  }
}
