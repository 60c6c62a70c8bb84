package org.anshu.registry.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.anshu.failure.Text;
import org.anshu.registry.ProductRoot;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.rubric.Rubrics;
import org.anshu.registry.rubric.UnitType;
import org.anshu.registry.rubric.Watch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lists, the nine of townships and tours of inspection, by the watch of a shipped rubric. */
class WatchListsTest {

  private static final Rubric RUBRIC =
      Rubrics.find(List.of(ProductRoot.find().resolve("jobs/registry")), "guizhou/2025");

  @Test
  void sixOfEightUnitsVisitedInTheTermAre75PerCentAndTheTwoOthersAreNamed() {
    List<AssessedUnit> units = IntStream.rangeClosed(1, 8).mapToObj(i -> unit("U" + i)).toList();
    List<Fact> facts = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      facts.add(fact("T" + i, "U" + i, "tour", "", "2023-05-0" + i, 1));
    }
    facts.add(fact("T6", "U6", "tour", "", "2022-01-01", 1));
    facts.add(fact("T6b", "U6", "tour", "", "2024-01-01", 1));
    facts.add(fact("T7", "U7", "tour", "", "2021-12-31", 1));
    facts.add(fact("T8", "U8", "tour", "", "2026-01-01", 1));
    facts.add(fact("P1", "U1", "tour_finding", "", "2023-05-01", 10));
    facts.add(fact("P2", "U1", "tour_rectified", "", "2024-05-01", 7));
    WatchReport.Coverage coverage = report(units, List.of(), facts).coverages().get(0);
    assertThat(coverage.term().years()).isEqualTo(5);
    assertThat(coverage.units()).isEqualTo(8);
    assertThat(coverage.visited()).isEqualTo(6);
    assertThat(coverage.rate()).isEqualByComparingTo("75");
    assertThat(coverage.unvisited()).extracting(AssessedUnit::name).containsExactly("U7县", "U8县");
    assertThat(coverage.findings()).isEqualByComparingTo("10");
    assertThat(coverage.rectified()).isEqualByComparingTo("7");
  }

  @Test
  void aThresholdCrossedListsTheUnitWithItsEvidenceAndOneNotCrossedDoesNot() {
    List<AssessedUnit> units = List.of(unit("A"), unit("B"), unit("C"));
    List<FrozenFigure> figures = new ArrayList<>();
    figures.addAll(figures("A", 4, 0, 0, "79", "100"));
    figures.addAll(figures("B", 3, 1, 1, "80", "100"));
    List<Fact> facts =
        List.of(
            fact("F1", "B", "meeting_missed", "", "2025-06-30", 1),
            fact("F2", "A", "duty_undone", "", "2025-12-31", 2));
    WatchReport report = report(units, figures, facts);
    assertThat(report.listed())
        .extracting(one -> one.trigger().id() + " " + one.unit().code())
        .containsExactly(
            "interview B", "warning A", "circular B", "lagging A", "meetings B", "duties A");
    WatchReport.Listed warning = report.listed().get(1);
    assertThat(warning.trigger().action()).isEqualTo(Watch.Action.WARNING);
    assertThat(warning.value()).isEqualByComparingTo("4");
    assertThat(warning.limit()).isEqualByComparingTo("3");
    assertThat(warning.evidence())
        .extracting(Explanation.Source::id)
        .containsExactly("accident.deaths/A", "deaths_target");
    assertThat(report.listed().get(4).evidence())
        .extracting(Explanation.Source::text)
        .allSatisfy(text -> assertThat(text).contains("文件"));
    assertThat(report.undecided())
        .extracting(one -> one.trigger().id() + " " + one.unit().code())
        .containsExactly("interview C", "warning C", "circular C", "lagging C");
  }

  @Test
  void aTownshipWithoutOneOfTheNineShowsItAndOneThatNobodyCheckedIsCounted() {
    Watch.Checklist nine = RUBRIC.watch().checklists().get(0);
    List<Fact> facts = new ArrayList<>();
    for (String item : nine.items().keySet()) {
      facts.add(proof("A" + item, item, "城关镇", "核查表"));
      if (!item.equals("training")) {
        facts.add(proof("B" + item, item, "河西乡", "核查表"));
      }
    }
    facts.add(proof("B10", "training", "河西乡", ""));
    WatchReport report = report(List.of(unit("A")), List.of(), facts);
    assertThat(report.checked())
        .extracting(WatchReport.Checked::subject, WatchReport.Checked::proved)
        .containsExactly(tuple("城关镇", 9), tuple("河西乡", 8));
    assertThat(report.checked().get(0).missing()).isEmpty();
    assertThat(report.checked().get(1).missing()).extracting(Text::chinese).containsExactly("有培训");
    assertThat(report.unchecked())
        .extracting(WatchReport.Unchecked::recorded, WatchReport.Unchecked::expected)
        .containsExactly(tuple(2, new BigDecimal("3")));
  }

  private static WatchReport report(
      List<AssessedUnit> units, List<FrozenFigure> figures, List<Fact> facts) {
    return WatchLists.of(
        RUBRIC, new ScoringInputs("R", units, figures, facts, List.of(), List.of()));
  }

  private static AssessedUnit unit(String code) {
    Map<String, BigDecimal> own =
        Map.of("deaths_target", new BigDecimal("3"), "townships", new BigDecimal("3"));
    return new AssessedUnit(code, code + "县", UnitType.DISTRICT, code, List.of(), own);
  }

  private static Fact proof(String id, String item, String township, String document) {
    LocalDate day = LocalDate.parse("2025-12-31");
    return new Fact(
        id, "A", "nine", item, township, day, day, BigDecimal.ONE, document, "", "", List.of());
  }

  private static Fact fact(
      String id, String unit, String kind, String level, String day, int quantity) {
    LocalDate on = LocalDate.parse(day);
    BigDecimal many = BigDecimal.valueOf(quantity);
    return new Fact(id, unit, kind, level, "", on, on, many, "文件", "", "", List.of());
  }

  private static List<FrozenFigure> figures(
      String unit, int deaths, int larger, int overdue, String onTime, String due) {
    return List.of(
        figure("accident.deaths", unit, String.valueOf(deaths), null),
        figure("accident.larger_only_accidents", unit, String.valueOf(larger), null),
        figure("hazard.zero_overdue", unit, String.valueOf(overdue), null),
        figure("hazard.on_time_rate", unit, onTime, due));
  }

  private static FrozenFigure figure(
      String indicator, String unit, String numerator, @Nullable String denominator) {
    return new FrozenFigure(
        indicator + "/" + unit,
        indicator,
        "assessment",
        unit,
        "",
        "",
        new BigDecimal(numerator),
        denominator == null ? null : new BigDecimal(denominator),
        denominator == null ? BigDecimal.ONE : new BigDecimal("100"),
        denominator != null,
        false);
  }
}
