package org.anshu.registry.vintage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.anshu.failure.AnshuException;
import org.anshu.registry.ProductRoot;
import org.anshu.registry.Ratio;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinalityTest {

  @TempDir private Path home;

  /** The last accident is on the last day; its day 30 still counts, whatever the month's length. */
  @ParameterizedTest
  @CsvSource({
    "2026-06, 2026-07-31",
    "2026-01, 2026-03-03",
    "2024-01, 2024-03-02",
    "2024-02, 2024-03-31",
    "2025-02, 2025-03-31",
    "2026-12, 2027-01-31"
  })
  void deathsAreFinalOnTheDayAfterTheThirtieth(YearMonth month, LocalDate finalOn) {
    LocalDate end = month.plusMonths(1).atDay(1);
    assertThat(product().finalOn("accident.deaths", end)).isEqualTo(finalOn);
    assertThat(status("accident.deaths", end, finalOn.minusDays(1)))
        .isEqualTo(FigureStatus.PROVISIONAL);
    assertThat(status("accident.deaths", end, finalOn)).isEqualTo(FigureStatus.FINAL);
  }

  @Test
  void aRateOnGdpIsFinalWithTheVerifiedGdp() {
    assertThat(product().finalOn("accident.gdp_death_rate", LocalDate.of(2026, 4, 1)))
        .isEqualTo(LocalDate.of(2028, 1, 1));
    assertThat(product().finalOn("hazard.found", LocalDate.of(2026, 7, 1)))
        .isEqualTo(LocalDate.of(2026, 7, 11));
  }

  @Test
  void whatHasNoDenominatorIsWithheldForever() {
    assertThat(
            product()
                .status(
                    "accident.gdp_death_rate",
                    vintage(LocalDate.of(2026, 4, 1), LocalDate.of(2030, 1, 1), null)))
        .isEqualTo(FigureStatus.WITHHELD);
  }

  @Test
  void aHomesRulesGoFirstAndAFaultNamesTheFile() throws IOException {
    Path file = home.resolve("finality.yml");
    Files.writeString(
        file, "rules:\n  - { indicators: accident.deaths, days: 60, why: { zh: 本市, en: City } }\n");
    Finality city = Finality.load(List.of(ProductRoot.find().resolve("jobs/registry"), home));
    assertThat(city.finalOn("accident.deaths", LocalDate.of(2026, 7, 1)))
        .isEqualTo(LocalDate.of(2026, 8, 30));
    assertThat(city.of("accident.accidents").days()).isEqualTo(30);
    Files.writeString(
        file, "rules:\n  - { indicators: accident.deaths, days: -1, why: { zh: x, en: x } }\n");
    assertThatThrownBy(() -> Finality.load(List.of(home)))
        .isInstanceOf(AnshuException.class)
        .hasMessageContaining("finality.yml")
        .hasMessageContaining("days");
  }

  private static FigureStatus status(String indicator, LocalDate end, LocalDate asOf) {
    return product().status(indicator, vintage(end, asOf, BigDecimal.ONE));
  }

  private static Vintage vintage(LocalDate end, LocalDate asOf, @Nullable BigDecimal denominator) {
    Vintage.Release release =
        new Vintage.Release(
            "R", YearMonth.of(2026, 6), 1, asOf.atTime(23, 59), asOf.atTime(23, 59));
    return new Vintage(
        release, "month", end.minusMonths(1), end, Ratio.of(BigDecimal.ONE, denominator));
  }

  private static Finality product() {
    return Finality.load(List.of(ProductRoot.find().resolve("jobs/registry")));
  }
}
