package org.anshu.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YuanTextTest {

  @ParameterizedTest
  @CsvSource({
    "155900000, 1.559亿元",
    "155900000.00, 1.559亿元",
    "100000000, 1亿元",
    "99999999, 10000.00万元",
    "42269700, 4226.97万元",
    "88729500, 8872.95万元",
    "130000000, 1.3亿元",
    "155905000, 1.5591亿元",
    "0, 0.00万元",
    "49, 0.00万元",
    "50, 0.01万元"
  })
  void amountsArePrintedAsBulletinsDo(String yuan, String printed) {
    assertThat(YuanText.of(new BigDecimal(yuan))).isEqualTo(printed);
  }
}
