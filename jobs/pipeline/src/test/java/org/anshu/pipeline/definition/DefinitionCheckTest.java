package org.anshu.pipeline.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.anshu.failure.AnshuException;
import org.anshu.failure.Language;
import org.anshu.pipeline.DatabaseLogin;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.conform.Definitions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad definitions of an installation are refused before anything runs, with file and line. */
class DefinitionCheckTest {

  private static final String YAML =
      """
      id: fire.fires
      title: { zh: 火灾起数, en: Fires }
      definition: { zh: 期内火灾起数。, en: "Fires of the period." }
      unit: 起
      better: lower
      reads: [accident, period]
      windows: [month]
      axes: [unit]
      basis: { status: ours, decision: docs/decisions/0010-when-a-late-death-counts.md }
      since: "2026-01"
      """;
  private static final String SQL =
      """
      -- Grain: window × unit, each also as all; counted accidents.
      SELECT
        p.window_id,
        a.unit_code,
        CAST(NULL AS STRING) AS sector_code,
        CAST(NULL AS STRING) AS category_code,
        COUNT(*) AS numerator,
        CAST(NULL AS DECIMAL(24, 6)) AS denominator
      FROM accident a
      JOIN period p ON a.occurred_on >= p.period_start AND a.occurred_on < p.period_end
      WHERE a.counted
      GROUP BY GROUPING SETS ((p.window_id), (p.window_id, a.unit_code))
      """;

  @TempDir private Path home;
  private Path folder;

  @BeforeEach
  void writeAnIndicator() throws IOException {
    folder = Files.createDirectories(home.resolve("indicators/fire/fires"));
    Files.writeString(folder.resolve("indicator.yml"), YAML);
    Files.writeString(folder.resolve("indicator.sql"), SQL);
    Files.writeString(folder.resolve("examples.yml"), "[]");
  }

  @Test
  void whatTheProductDefinesHasNoFault() {
    assertThat(faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WHERE a.counted                | WHERE a.counts                | indicator.sql line 11 | counts
          WHERE a.counted                | WHERE WHERE a.counted         | indicator.sql line 11 | syntax error
          COUNT(*) AS numerator          | COUNT(*) / 2 AS numerator     | indicator.sql line 7  | COUNT(*) / 2
          a.unit_code,                   | a.unit_code AS unit,          | indicator.sql line 1  | unit, sector_code
          CAST(NULL AS DECIMAL(24, 6))   | SUM(a.deaths)                 | indicator.sql line 8  | denominator
          """)
  void badSqlIsRefusedByFileAndLine(String was, String is, String place, String found)
      throws IOException {
    Files.writeString(folder.resolve("indicator.sql"), SQL.replace(was, is));
    assertThat(faults())
        .singleElement()
        .satisfies(
            fault ->
                assertThat(fault.message(Language.ENGLISH))
                    .contains("INDICATOR_INVALID", place, found));
  }

  @Test
  void aWrongGrainIsRefused() throws IOException {
    Files.writeString(
        folder.resolve("indicator.yml"), YAML.replace("axes: [unit]", "axes: [unit, sector]"));
    assertThat(faults())
        .singleElement()
        .satisfies(
            fault ->
                assertThat(fault.message(Language.ENGLISH))
                    .contains("indicator.sql line 12", "[unit, sector]", "[unit_code]"));
  }

  @Test
  void aRateWithoutADenominatorIsRefused() throws IOException {
    Files.writeString(
        folder.resolve("indicator.yml"),
        YAML + "ratio: { denominator: 企业, scale: 100, decimals: 2 }\n");
    assertThat(faults())
        .singleElement()
        .satisfies(
            fault ->
                assertThat(fault.message(Language.ENGLISH))
                    .contains("indicator.sql line 8", "The denominator of a rate"));
  }

  @Test
  void aFolderWithAMissingPartIsRefused() throws IOException {
    Files.delete(folder.resolve("examples.yml"));
    assertRefused("INDICATOR_INVALID", "examples.yml", "No such file");
  }

  @Test
  void aScopeThatNothingIsComparableWithIsRefused() throws IOException {
    Files.writeString(
        home.resolve("scopes.yml"),
        """
        fires:
          title: { zh: 火灾口径, en: Fires }
          editions:
            - id: old
              title: { zh: 旧, en: Old }
            - id: new
              from: "2020-01"
              title: { zh: 新, en: New }
        """);
    assertRefused("INDICATOR_INVALID", "scopes.yml", "comparable_with");
  }

  @Test
  void overlappingEditionsOfACodeAreRefused() throws IOException {
    Path file = Files.createDirectories(home.resolve("codelists")).resolve("fire_kind.csv");
    Files.writeString(
        file,
        """
        code,name_zh,valid_from,valid_until
        A,甲,2020-01-01,2025-01-01
        B,乙,,
        A,甲（新）,2024-12-31,
        """);
    assertRefused("CODE_LIST_INVALID", "fire_kind.csv:4", "valid_from 2024-12-31");
    Files.writeString(
        file,
        """
        code,name_zh,valid_from,valid_until
        A,甲,2020-01-01,2025-01-01
        A,甲（新）,2025-01-01,
        """);
    assertThat(faults()).isEmpty();
  }

  @Test
  void aDenominatorTwiceIsRefused() throws IOException {
    Path file = Files.createDirectories(home.resolve("reference")).resolve("denominators.csv");
    String line = "gdp,990102,2025-01-01,2026-01-01,%s,亿元,现价,final,2026-03-01,统计局%n";
    Files.writeString(
        file,
        "series,unit_code,period_start,period_end,value,unit,price_basis,vintage,released_on,source\n"
            + line.formatted("100")
            + line.formatted("101"));
    assertRefused("REFERENCE_INVALID", "denominators.csv:3", "gdp 990102 101");
  }

  private void assertRefused(String... words) {
    assertThatThrownBy(this::faults)
        .isInstanceOfSatisfying(
            AnshuException.class,
            failure -> assertThat(failure.message(Language.ENGLISH)).contains(words));
  }

  private List<AnshuException> faults() {
    PipelineSettings settings = settings();
    return DefinitionCheck.faults(settings, Definitions.load(settings));
  }

  private PipelineSettings settings() {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(root.resolve("jobs/registry/indicators"))) {
      root = root.getParent();
    }
    DatabaseLogin none = new DatabaseLogin("jdbc:mysql://127.0.0.1:1/none", "none", "none");
    ZoneId zone = ZoneId.of("Asia/Shanghai");
    return new PipelineSettings(
        root,
        home,
        home.resolve("warehouse"),
        none,
        none,
        List.of("accident_direct"),
        zone,
        Clock.system(zone),
        "local[*]");
  }
}
