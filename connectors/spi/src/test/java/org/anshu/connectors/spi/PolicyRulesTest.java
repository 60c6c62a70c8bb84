package org.anshu.connectors.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyRulesTest {

  private static final String GOOD =
      """
      source: credit
      title: { zh: 信用, en: Credit }
      provider: p
      owner: o
      connector: mysql
      connection: credit
      limits: { rows_per_second: 5000, connections: 1, pause_when_threads_running: 20, patience: 30s }
      tables:
        - name: expert
          from: expert
          key: [no]
          cursor: changed
          never_land: [address]
          new_columns: freeze
          identity: [expert_no]
          max_lag: 90m
          columns:
            expert_no: { from: no }
            person:    { from: id_number, pseudonymise: id_number, on_drift: evolve }
            grade:     { from: grade }
      """;

  @TempDir Path folder;

  @Test
  void policiesAndLimitsAreRead() {
    SourceContract contract = read(GOOD);
    assertThat(contract.limits()).isEqualTo(new SourceLimits(5000, 1, 20, Duration.ofSeconds(30)));
    TableContract table = contract.tables().get(0);
    assertThat(table.policy())
        .isEqualTo(
            new TablePolicy(NewColumns.FREEZE, List.of("expert_no"), Duration.ofMinutes(90)));
    assertThat(table.columns().get(1).pseudonymise()).isEqualTo(Personal.ID_NUMBER);
    assertThat(table.columns().get(1).onDrift()).isEqualTo(OnDrift.EVOLVE);
    assertThat(table.columns().get(2).pseudonymise()).isNull();
    assertThat(table.columns().get(2).onDrift()).isEqualTo(OnDrift.FREEZE);
  }

  @Test
  void theStricterOfTwoLimitsHolds() {
    SourceLimits one = new SourceLimits(100, 0, 30, null);
    SourceLimits other = new SourceLimits(50, 2, 0, Duration.ofMinutes(1));
    assertThat(one.and(other)).isEqualTo(new SourceLimits(50, 2, 30, Duration.ofMinutes(1)));
    assertThat(other.and(one)).isEqualTo(one.and(other));
    assertThat(one.and(SourceLimits.NONE)).isEqualTo(one);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "key: [no]           | key: [id_number]                | 主键会原样保存       | without personal data",
        "key: [no]           | key: [address]                  | 主键会原样保存       | without personal data",
        "[expert_no]         | [nobody]                        | 本表的入库字段       | A landed column",
        "cursor: changed     | deletes: none                   | 有 cursor 的表       | only on a table",
        "on_drift: evolve    | type: int                       | pseudonymise 只与    | required, normalise and on_drift",
        "on_drift: evolve    | codelist: zone                  | pseudonymise 只与    | required, normalise and on_drift",
        "on_drift: evolve    | on_drift: bend                  | 符合契约格式         | freeze",
        "pause_when_threads_running: 20 | pause_when_threads_running: 1 | 契约格式 | minimum",
      })
  void whatCannotBeKeptIsRefused(String good, String bad, String chinese, String english) {
    assertThat(GOOD).contains(good.strip());
    AnshuException failure =
        catchThrowableOfType(
            AnshuException.class, () -> read(GOOD.replace(good.strip(), bad.strip())));
    assertThat(failure.code()).isEqualTo(FailureCode.CONTRACT_INVALID);
    assertThat(failure.message(Language.CHINESE)).contains(chinese.strip());
    assertThat(failure.message(Language.ENGLISH)).contains(english.strip());
  }

  private SourceContract read(String text) {
    try {
      return new ContractReader().read(Files.writeString(folder.resolve("source.yml"), text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
