package org.anshu.pipeline.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anshu.connectors.spi.ContractReader;
import org.anshu.connectors.spi.TableContract;
import org.anshu.pipeline.DatabaseLogin;
import org.anshu.pipeline.PipelineSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowParserTest {

  private static final List<String> COLUMNS =
      List.of(
          "no",
          "area",
          "industry",
          "kind",
          "found",
          "compact",
          "us",
          "time",
          "due",
          "amount",
          "deaths",
          "uscc",
          "closed",
          "parent",
          "day",
          "year",
          "month");

  @TempDir Path folder;
  private RowParser parser;
  private TableContract table;
  private final RowIssues issues = new RowIssues();

  @BeforeEach
  void readContract() throws IOException {
    Files.createDirectories(folder.resolve("codelists"));
    Files.writeString(
        folder.resolve("codelists/area.csv"),
        "# authority: test\n# edition: test\ncode,name_zh\n990102,临江区\n");
    Files.writeString(
        folder.resolve("codelists/industry.csv"),
        "# authority: test\n# edition: test\ncode,name_zh\n26,化学\n");
    Path file =
        Files.writeString(
            folder.resolve("source.yml"),
            """
            source: test
            title: { zh: 测试, en: Test }
            provider: p
            owner: o
            connector: mysql
            connection: test
            tables:
              - name: parent
                from: parent
                key: [no]
                columns: { no: { from: no } }
              - name: row
                from: row
                key: [no]
                columns:
                  no:       { from: no, required: true }
                  area:     { from: area, codelist: area, cut: 6 }
                  industry: { from: industry, normalise: text, strip_letters: true, codelist: industry }
                  kind:     { from: kind, values: { "1": general, "2": major } }
                  found:    { from: found, type: date, empty: ["0000-00-00"], not_after_pull: true }
                  compact:  { from: compact, type: date, format: yyyyMMdd }
                  us:       { from: us, type: datetime, format: "MM/dd/yyyy HH:mm" }
                  time:     { from: time, type: datetime }
                  due:      { from: due, type: date }
                  amount:   { from: amount, type: "decimal(16,2)", normalise: number, min: 0, expects: text }
                  deaths:   { from: deaths, type: int, min: 0 }
                  uscc:     { from: uscc, normalise: uscc, check: uscc }
                  closed:   { from: closed, type: boolean, values: { Y: true, N: false } }
                  parent:   { from: parent }
                  joined:   { from: [us, compact], join: "-" }
                  day:      { from: day, type: datetime, format: y-M-d }
                  year:     { from: year, type: date, format: yyyy }
                  month:    { from: month, type: date, format: yyyyMM }
                checks:
                  - { date_order: [found, due] }
                  - { references: { column: parent, table: parent } }
            """);
    table = new ContractReader().read(file).tables().get(1);
    assertThat(table.sourceColumns()).isEqualTo(COLUMNS);
    KnownRows parents = new KnownRows(0);
    Digest128 digest = new Digest128();
    digest.of("P1");
    parents.landed(parents.slot(digest.high(), digest.low()), 0, 0, 1);
    DatabaseLogin none = new DatabaseLogin("jdbc:mysql://none/none", "", "");
    PipelineSettings settings =
        new PipelineSettings(
            folder.resolve("product"),
            folder,
            folder,
            none,
            none,
            List.of(),
            ZoneOffset.UTC,
            Clock.systemUTC(),
            "local");
    parser =
        new RowParser(
            table, new CodeSets(settings), LocalDate.of(2026, 7, 25), Map.of("parent", parents));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "area     | 990102             | 990102",
        "area     | 990102000000       | 990102",
        "area     | null               | null",
        "industry | C2611              | 2611",
        "industry | ２６１１             | 2611",
        "industry | c26                | 26",
        "kind     | ' 2 '              | major",
        "found    | 0000-00-00         | null",
        "found    | 2026-07-25         | 2026-07-25",
        "compact  | 20240229           | 2024-02-29",
        "compact  | ''                 | null",
        "us       | 02/29/2024 13:05   | 2024-02-29T13:05",
        "day      | 2013-2-9           | 2013-02-09T00:00",
        "year     | 2011               | 2011-12-31",
        "month    | 201202             | 2012-02-29",
        "time     | 2024-01-01 00:00:00| 2024-01-01T00:00",
        "amount   | １２０００．００      | 12000.00",
        "amount   | '12,000.00'        | 12000.00",
        "deaths   | 3                  | 3",
        "uscc     | 'ab c　'            | ABC",
        "closed   | Y                  | true",
        "parent   | P1                 | P1",
      })
  void aValueLandsAs(String column, String raw, String landed) {
    assertThat(String.valueOf(parse(column, raw))).isEqualTo(String.valueOf(landed));
    assertThat(issues.quarantines()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "area     | 990199              | UNKNOWN_CODE",
        "industry | C99                 | UNKNOWN_CODE",
        "kind     | 3                   | UNKNOWN_CODE",
        "found    | 2026-07-26          | FUTURE_DATE",
        "found    | 2024-02-30          | BAD_DATE",
        "compact  | 20251345            | BAD_DATE",
        "us       | 02/30/2024 13:05    | BAD_DATE",
        "due      | 0000-00-00          | BAD_DATE",
        "day      | 2013-2-29           | BAD_DATE",
        "year     | 11                  | BAD_DATE",
        "month    | 201213              | BAD_DATE",
        "time     | 0000-00-00 00:00:00 | BAD_DATE",
        "amount   | 壹万元                | BAD_NUMBER",
        "amount   | -500.00             | NEGATIVE_NUMBER",
        "deaths   | -1                  | NEGATIVE_NUMBER",
        "deaths   | 1.5                 | BAD_NUMBER",
        "closed   | ?                   | UNKNOWN_CODE",
        "no       | null                | MISSING_KEY",
        "no       | '　'                 | MISSING_KEY",
        "parent   | P2                  | ORPHAN_KEY",
      })
  void aValueThatBreaksTheContractIsAnIssueWithItsRule(String column, String raw, Rule rule) {
    assertThat(parse(column, raw))
        .satisfiesAnyOf(
            value -> assertThat(value).isNull(),
            value -> assertThat(rule).isEqualTo(Rule.ORPHAN_KEY));
    assertThat(issues.all()).extracting(RowIssue::rule).containsExactly(rule);
    assertThat(issues.all()).extracting(RowIssue::column).containsExactly(column);
    assertThat(issues.quarantines()).isTrue();
  }

  @Test
  void aBadSocialCreditCodeIsFlaggedAndLands() {
    assertThat(parse("uscc", "91530102MA6K00000X")).isEqualTo("91530102MA6K00000X");
    assertThat(issues.quarantines()).isFalse();
    assertThat(issues.all()).extracting(RowIssue::rule).containsExactly(Rule.BAD_USCC);
  }

  @Test
  void anEndBeforeItsStartIsADateOrderIssue() {
    String[] row = row("found", "2024-01-02");
    row[COLUMNS.indexOf("due")] = "2024-01-01";
    issues.clear();
    parser.parse(row, issues);
    assertThat(issues.all())
        .containsExactly(new RowIssue(Rule.DATE_ORDER, "due", "2024-01-02 > 2024-01-01"));
  }

  @Test
  void severalColumnsAreJoinedUnlessAllAreEmpty() {
    String[] row = row("us", " x ");
    assertThat(parser.parse(row, issues)[table.indexOf("joined")]).isEqualTo("x-");
    row[COLUMNS.indexOf("compact")] = "20240229";
    assertThat(parser.parse(row, issues)[table.indexOf("joined")]).isEqualTo("x-20240229");
    assertThat(parse("joined", "")).isNull();
  }

  private Object parse(String column, String raw) {
    issues.clear();
    Object[] values = parser.parse(row(column, raw), issues);
    return values[table.indexOf(column)];
  }

  private static String[] row(String column, String raw) {
    return COLUMNS.stream()
        .map(each -> each.equals(column) ? raw : each.equals("no") ? "1" : null)
        .collect(Collectors.toList())
        .toArray(new String[0]);
  }
}
