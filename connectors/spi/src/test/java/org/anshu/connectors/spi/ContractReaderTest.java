package org.anshu.connectors.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.anshu.connectors.spi.ColumnType.Kind;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContractReaderTest {

  private static final String GOOD =
      """
      source: ledger
      title: { zh: 台账, en: Ledger }
      provider: bureau
      owner: statistics
      connector: mysql
      connection: ledger
      tables:
        - name: inspection
          from: t_jc
          key: [jc_bh]
          columns:
            inspection_no: { from: jc_bh, required: true }
        - name: hazard
          from: t_yh
          key: [yh_id]
          cursor: gxsj
          overlap: 3d
          conforms_to: hazard
          never_land: [fxr_xm]
          columns:
            hazard_no:     { from: yh_id, required: true }
            inspection_no: { from: jc_bh }
            found_on:      { from: [nian, yue, ri], join: "-", type: date, format: yyyy-M-d }
            closed_on:     { from: xh_rq, type: date, empty: ["0000-00-00"] }
            loss_wan:      { from: ss, type: "decimal(14,2)", min: 0 }
            deleted:       { constant: false, type: boolean }
            hazard_level:  { from: yh_jb, values: { "1": general, "2": major } }
          checks:
            - { references: { column: inspection_no, table: inspection } }
            - { date_order: [found_on, closed_on] }
          fixes:
            - { id: 1, column: closed_on, kind: content, cause: Open hazards carry zeros, since: 2026-01 }
      """;

  @TempDir Path folder;

  @Test
  void aGoodContractIsReadWithItsDefaults() {
    SourceContract contract = read(GOOD);
    assertThat(contract.title().chinese()).isEqualTo("台账");
    TableContract hazard = contract.table("hazard").orElseThrow();
    assertThat(hazard.overlap()).isEqualTo(Duration.ofDays(3));
    assertThat(hazard.quarantineLimit().of(100)).isEqualTo(200);
    assertThat(hazard.quarantineLimit().of(10_000)).isEqualTo(500);
    assertThat(hazard.sourceColumns())
        .containsExactly("yh_id", "gxsj", "jc_bh", "nian", "yue", "ri", "xh_rq", "ss", "yh_jb")
        .doesNotContain("fxr_xm");
    ColumnContract found = hazard.columns().get(hazard.indexOf("found_on"));
    assertThat(found.type().kind()).isEqualTo(Kind.DATE);
    assertThat(found.expects()).isEqualTo(TypeFamily.TEXT);
    ColumnContract closed = hazard.columns().get(hazard.indexOf("closed_on"));
    assertThat(closed.expects()).isEqualTo(TypeFamily.DATE);
    assertThat(hazard.checks()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "overlap: 3d;overlapp: 3d;'tables[hazard]';unknown key 'overlapp';cursor",
        "overlap: 3d;overlap: three days;'tables[hazard].overlap';three days;pattern",
        "type: date, empty;tipe: date, empty;'closed_on';unknown key 'tipe';not_after_pull",
        "kind: content;kind: guess;'fixes[0].kind';guess;content",
        "name: hazard;name: inspection;'tables[inspection].name';'inspection';differ",
        "from: xh_rq;from: fxr_xm;'closed_on';'fxr_xm';never_land",
        "table: inspection };table: hazard };'checks.references';'hazard';inspection",
        "[found_on, closed_on];[found_on, hazard_no];'checks';'hazard_no';Dates",
        "[found_on, closed_on];[found_on, shut_on];'checks';'shut_on';closed_on",
        "constant: false, type;from: sc, type;'deleted';no values;values",
        "constant: false, type;from: sc, constant: false, type;'deleted';constant;Either",
        "owner: statistics;owner: statistics\\nowner: twice;line;owner;once",
      })
  void aFaultNamesFileKeyAndWhatIsAllowed(
      String from, String to, String where, String found, String allowed) {
    assertThat(GOOD).contains(from);
    AnshuException failure =
        catchThrowableOfType(
            AnshuException.class, () -> read(GOOD.replace(from, to.replace("\\n", "\n"))));
    assertThat(failure.code()).isEqualTo(FailureCode.CONTRACT_INVALID);
    assertThat(failure.message(Language.ENGLISH)).contains("source.yml", where, found, allowed);
    assertThat(failure.message(Language.CHINESE)).contains("source.yml");
  }

  @Test
  void aMissingKeyIsNamed() {
    AnshuException failure =
        catchThrowableOfType(
            AnshuException.class, () -> read(GOOD.replace("provider: bureau\n", "")));
    assertThat(failure.message(Language.ENGLISH)).contains("The key provider");
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void everyContractOfTheProductIsReadable(Path file) {
    SourceContract contract = new ContractReader().read(file);
    assertThat(String.valueOf(file.getParent().getFileName())).isEqualTo(contract.source());
    assertThat(file.resolveSibling("README.md")).exists();
  }

  static List<Path> contracts() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("../sources").toAbsolutePath())) {
      return folders
          .map(each -> each.resolve("source.yml"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  private SourceContract read(String yaml) {
    try {
      return new ContractReader().read(Files.writeString(folder.resolve("source.yml"), yaml));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
