package org.anshu.registry.tendency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.anshu.registry.ProductRoot;
import org.anshu.registry.tendency.TendencyRule.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TendencyDetectorTest {

  private static final YearMonth MONTH = YearMonth.of(2026, 6);
  private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);
  private static final List<TendencyRule> RULES =
      TendencyRules.load(List.of(ProductRoot.find().resolve("jobs/registry")));

  @TempDir private Path home;

  @Test
  void everyKindHasARule() {
    assertThat(RULES).extracting(TendencyRule::kind).contains(Kind.values());
  }

  @Test
  void fourAccidentsOfASectorInThirtyDaysAreOneAlertThatNamesThem() {
    List<Incident> incidents = background();
    for (int i = 0; i < 4; i++) {
      incidents.add(mining("M" + i, LocalDate.of(2026, 6, 2).plusDays(9L * i), i));
    }
    List<Alert> alerts = detect(incidents);
    assertThat(alerts).hasSize(1);
    Alert alert = alerts.get(0);
    assertThat(alert.group()).isEqualTo(Map.of("sector", "mining"));
    assertThat(alert.incidents())
        .extracting(Incident::number)
        .containsExactly("M0", "M1", "M2", "M3");
    assertThat(alert.deaths()).isEqualTo(4);
    assertThat(alert.probability()).isLessThan(0.01);
    assertThat(alert.also()).isNotEmpty();
  }

  @Test
  void theSameFourSpreadOverTwoYearsAreNone() {
    List<Incident> incidents = background();
    for (int i = 0; i < 4; i++) {
      incidents.add(mining("M" + i, LocalDate.of(2024, 9, 2).plusDays(211L * i), i));
    }
    assertThat(detect(incidents)).isEmpty();
  }

  @Test
  void aSectorWithFourEveryMonthHasNothingUnusualInAnotherFour() {
    List<Incident> incidents = background();
    for (int i = 0; i < 120; i++) {
      LocalDate day = SINCE.plusDays(7L * i + i % 5);
      incidents.add(mining("M" + i, day, i));
    }
    assertThat(detect(incidents)).isEmpty();
  }

  @Test
  void aClusterOfOneTypeInOnePlaceIsNamedByItsPlaceOrCause() {
    List<Incident> incidents = background();
    for (int i = 0; i < 5; i++) {
      incidents.add(
          new Incident(
              "N" + i,
              "accident",
              LocalDate.of(2026, 6, 3).plusDays(4L * i),
              Map.of("unit", "JKQ", "sector", "construction", "type", "19"),
              1));
    }
    List<Alert> alerts = detect(incidents);
    assertThat(alerts).isNotEmpty();
    assertThat(alerts.get(0).incidents())
        .extracting(Incident::number)
        .contains("N0", "N1", "N2", "N3", "N4");
  }

  @Test
  void accidentsAtTheSameHoursForAYearAreARegularity() {
    List<Incident> incidents = background();
    for (int i = 0; i < 20; i++) {
      incidents.add(
          new Incident(
              "H" + i,
              "accident",
              LocalDate.of(2025, 7, 5).plusDays(18L * i),
              Map.of("unit", "U" + i % 5, "sector", "mining", "hours", i % 10 == 0 ? "0" : "5"),
              0));
    }
    assertThat(detect(incidents))
        .anySatisfy(
            alert -> {
              assertThat(alert.rule().kind()).isEqualTo(Kind.REGULARITY);
              assertThat(alert.group()).isEqualTo(Map.of("sector", "mining", "hours", "5"));
            });
  }

  @Test
  void withLessThanHalfAYearOfHistoryNothingIsJudged() {
    List<Incident> incidents = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      incidents.add(mining("M" + i, LocalDate.of(2026, 6, 2).plusDays(i), i));
    }
    TendencyDetector detector = new TendencyDetector(RULES, 1);
    assertThat(detector.detect(incidents, LocalDate.of(2026, 1, 1), MONTH)).isEmpty();
    assertThat(detector.detect(incidents, LocalDate.of(2025, 12, 1), MONTH)).isNotEmpty();
  }

  /** The measured rate of the shipped rules on a city in which nothing but chance happens. */
  @Test
  void chanceRaisesNoMoreAlertsThanEachRuleAllows() {
    Map<String, Double> alarms =
        new TendencyDetector(RULES, 20260601).falseAlarms(background(), SINCE, MONTH, 300);
    assertThat(alarms).hasSize(RULES.size());
    for (TendencyRule rule : RULES) {
      // Two standard errors of 300 runs above what the rule allows.
      assertThat(alarms.get(rule.id()))
          .as(rule.id())
          .isLessThanOrEqualTo(rule.falseAlarm() + 2 * Math.sqrt(0.05 * 0.95 / 300));
    }
  }

  @Test
  void theSameSeedGivesTheSameAlerts() {
    List<Incident> incidents = background();
    for (int i = 0; i < 5; i++) {
      incidents.add(mining("M" + i, LocalDate.of(2026, 6, 2).plusDays(5L * i), i));
    }
    assertThat(detect(incidents)).isEqualTo(detect(incidents));
  }

  @Test
  void aHomesRuleReplacesTheProductsAndAFaultNamesFileAndKey() throws IOException {
    Path file = Files.createDirectories(home.resolve("tendency")).resolve("sector_month.yml");
    Path shipped = ProductRoot.find().resolve("jobs/registry/tendency/sector_month.yml");
    Files.writeString(file, Files.readString(shipped).replace("minimum: 4", "minimum: 9"));
    List<Path> roots = List.of(ProductRoot.find().resolve("jobs/registry"), home);
    assertThat(TendencyRules.load(roots))
        .hasSize(RULES.size())
        .anySatisfy(rule -> assertThat(rule.minimum()).isEqualTo(9));
    Files.writeString(file, Files.readString(shipped).replace("minimum: 4", "minimum: 0"));
    assertThatThrownBy(() -> TendencyRules.load(roots))
        .hasMessageContaining("sector_month.yml")
        .hasMessageContaining("minimum");
    Files.writeString(
        file, Files.readString(shipped).replace("minimum: 4", "minimum: 4\nwindow_days: 30"));
    assertThatThrownBy(() -> TendencyRules.load(roots)).hasMessageContaining("window_days");
  }

  private static List<Alert> detect(List<Incident> incidents) {
    return new TendencyDetector(RULES, 20260601).detect(incidents, SINCE, MONTH);
  }

  private static Incident mining(String number, LocalDate day, int i) {
    return new Incident(
        number,
        "accident",
        day,
        Map.of("unit", "U" + i % 5, "sector", "mining", "type", "T" + i % 5, "hours", "" + i % 6),
        1);
  }

  /** Three sectors with about two accidents a month each, spread evenly over place, type, time. */
  private static List<Incident> background() {
    SplittableRandom chance = new SplittableRandom(11);
    List<Incident> incidents = new ArrayList<>();
    String[] sectors = {"construction", "transport", "commerce_manufacturing"};
    for (int i = 0; i < 180; i++) {
      incidents.add(
          new Incident(
              "B" + i,
              i % 6 == 5 ? "near_miss" : "accident",
              SINCE.plusDays(5L * i + chance.nextInt(3)),
              Map.of(
                  "unit",
                  "U" + chance.nextInt(5),
                  "sector",
                  sectors[i % 3],
                  "type",
                  "T" + chance.nextInt(5),
                  "weekday",
                  String.valueOf(chance.nextInt(7)),
                  "hours",
                  String.valueOf(chance.nextInt(6))),
              0));
    }
    return incidents;
  }
}
