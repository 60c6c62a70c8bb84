package org.anshu.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scale and decimals of the rates of enforcement and special equipment, as they are printed. */
class EnforcementRatesTest {

  @ParameterizedTest
  @CsvSource({
    "enforcement.annual_plan_completion, 80, 100, 80.0", // five of them twice, not 85
    "enforcement.coverage, 10573, 10561, 100.11", // Guangxi 2020, not cut off
    "enforcement.enforcer_share, 30, 40, 75.0", // not below 75: meets
    "enforcement.enforcer_share, 29, 40, 72.5", // fails
    "enforcement.professional_share, 30, 40, 75.0",
    "enforcement.mandatory_items_rate, 3, 4, 75.0",
    "enforcement.average_fine, 155900000, 4, 38975000.00",
    "equipment.overdue_rate, 71, 10000, 0.71",
    "equipment.overdue_by_venue, 71, 10000, 0.71",
    "equipment.pipeline_coverage, 80, 100, 80.0",
    "equipment.entrapment_rate_daily, 1096, 10715200, 0.0102", // Qingdao: 59,200 lifts, 181 days
    "equipment.entrapment_rate_monthly, 3, 120, 2.50",
    "equipment.entrapment_rate_daily_10k, 1096, 10715200, 1.02",
    "equipment.arrival_minutes, 306, 20, 15.3"
  })
  void ratesArePrintedAsTheSourcesDo(
      String id, String numerator, String denominator, String printed) {
    Indicator indicator =
        ProductRoot.indicators().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow();
    Ratio ratio = indicator.figure(new BigDecimal(numerator), new BigDecimal(denominator));
    assertThat(ratio.rounded(indicator.rounding())).isEqualTo(printed);
  }
}
