package org.anshu.connectors.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormaliseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NONE   | '　Ａ1 '            | Ａ1",
        "TEXT   | ' ｃ２６１1　'       | C2611",
        "TEXT   | 'i x'              | I X",
        "USCC   | '９１ 53i010 ０ma6' | 9153I0100MA6",
        "NUMBER | '１２，０００．００'    | 12000.00",
        "NUMBER | ' 12,000.00 '      | 12000.00",
        "NUMBER | '－500'             | -500",
      })
  void textIsCleanedTheSameInEveryLocale(Normalise how, String raw, String clean) {
    assertThat(how.apply(raw)).isEqualTo(clean);
  }
}
