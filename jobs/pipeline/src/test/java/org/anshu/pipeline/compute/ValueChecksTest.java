package org.anshu.pipeline.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.registry.Indicator;
import org.anshu.registry.Indicators;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValueChecksTest {

  private static final List<Indicator> ALL =
      Indicators.load(List.of(productRoot().resolve("jobs/registry")));

  @Test
  void unitsThatDoNotSumToTheTotalStopTheRun() {
    List<IndicatorValue> values =
        List.of(
            value("month", null, "5"), value("month", "990102", "2"), value("month", "SZ", "2"));
    assertThatThrownBy(() -> ValueChecks.check(indicator("accident.deaths"), values))
        .isInstanceOfSatisfying(
            AnshuException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.CHECK_FAILED))
        .hasMessageContaining("4 != 5");
  }

  @Test
  void distinctUnitsMayBeFewerThanTheSumOfTheirParts() {
    List<IndicatorValue> values =
        List.of(
            value("month", null, "3"), value("month", "990102", "2"), value("month", "SZ", "2"));
    assertThatCode(() -> ValueChecks.check(indicator("enforcement.units_inspected"), values))
        .doesNotThrowAnyException();
  }

  @Test
  void negativeNumbersKeysTwiceAndForeignWindowsStopTheRun() {
    Indicator deaths = indicator("accident.deaths");
    assertThatThrownBy(() -> ValueChecks.check(deaths, List.of(value("month", null, "-1"))))
        .hasMessageContaining("-1");
    assertThatThrownBy(
            () ->
                ValueChecks.check(
                    deaths, List.of(value("month", null, "1"), value("month", null, "1"))))
        .hasMessageContaining("One row");
    assertThatThrownBy(() -> ValueChecks.check(deaths, List.of(value("decade", null, "1"))))
        .hasMessageContaining("decade");
  }

  private static IndicatorValue value(String window, @Nullable String unit, String numerator) {
    return new IndicatorValue(
        "accident.deaths",
        window,
        unit,
        null,
        null,
        new BigDecimal(numerator),
        null,
        IndicatorValue.OK);
  }

  private static Indicator indicator(String id) {
    return ALL.stream().filter(indicator -> indicator.id().equals(id)).findFirst().orElseThrow();
  }

  private static Path productRoot() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("warehouse-ddl"))) {
      folder = java.util.Objects.requireNonNull(folder.getParent(), "product root");
    }
    return folder;
  }
}
