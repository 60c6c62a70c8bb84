package org.anshu.registry.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.anshu.failure.Text;
import org.anshu.registry.Indicator;
import org.anshu.registry.ProductRoot;
import org.anshu.registry.disclosure.Decision.Guarded;
import org.anshu.registry.disclosure.DisclosureRules.Link;
import org.anshu.registry.disclosure.Edition.Amount;
import org.anshu.registry.trace.FigureId;
import org.junit.jupiter.api.Test;

/** What readers form of printed figures although no edition prints it as a figure of its own. */
class ReadersArithmeticTest {

  private static final List<Indicator> INDICATORS = ProductRoot.indicators();
  private static final DisclosureRules RULES =
      DisclosureRules.load(List.of(ProductRoot.find().resolve("jobs/registry")), INDICATORS);
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final YearMonth MAY = YearMonth.of(2026, 5);
  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final String TRANSFERS = "enforcement.transfers";
  private static final String SCORE = "credit.expert_use_score";
  private static final String FINES = "enforcement.fines";

  @Test
  void theMonthsBeforeThisOneAreProtectedAsAnyOtherStretch() {
    Book june = new Book(JUNE);
    june.put(TRANSFERS, "month", "", 3);
    june.put(TRANSFERS, "cumulative", "", 4);
    Decision decision = decide(june.edition(), List.of());
    // 4 − 3: one case from January to May.
    assertThat(decision.hidden()).hasSize(1);
    assertThat(decision.guarded())
        .extracting(Guarded::cell)
        .contains(TRANSFERS + "/2026-01-01..2026-06-01///");
    assertThat(decision.unsafe()).isEmpty();
  }

  @Test
  void aHiddenMonthIsNotBoundedByTheStretchAroundIt() {
    Book june = new Book(JUNE);
    june.put(TRANSFERS, "month", "", 6);
    june.put(TRANSFERS, "cumulative", "", 8);
    june.put(TRANSFERS, "previous_month", "", 2);
    Set<FigureId> printed =
        Set.of(june.id(TRANSFERS, "month", ""), june.id(TRANSFERS, "cumulative", ""));
    Edition now = new Edition("R", JUNE, june.values, printed, Set.of(), Set.of());
    Decision decision = decide(now, List.of());
    // 8 − 6: two until the end of May, so May's is not above two.
    assertThat(decision.hidden()).hasSize(1);
    assertThat(decision.unsafe()).isEmpty();
  }

  @Test
  void twoYearsToDateTellWhatLiesBetweenThem() {
    Book march = new Book(MARCH);
    march.put(TRANSFERS, "cumulative", "", 5);
    Book june = new Book(JUNE);
    june.put(TRANSFERS, "cumulative", "", 6);
    Decision decision = decide(june.edition(), List.of(march.edition()));
    assertThat(decision.hidden()).containsOnlyKeys(june.id(TRANSFERS, "cumulative", ""));
    assertThat(decision.unsafe()).isEmpty();
  }

  @Test
  void aLateCaseDoesNotMakeSubtractionHarmless() {
    Book may = new Book(MAY);
    may.put(TRANSFERS, "cumulative", "", 8);
    Book june = new Book(JUNE);
    june.put(TRANSFERS, "month", "", 2);
    june.put(TRANSFERS, "cumulative", "", 11);
    Decision decision = decide(june.edition(), List.of(may.edition()));
    // A case of May came late: 11 − 8 is off by one, and two is what it has to be off by.
    assertThat(decision.hidden()).containsKey(june.id(TRANSFERS, "cumulative", ""));
    assertThat(decision.unsafe()).isEmpty();
  }

  @Test
  void whoIsBelowAMeanIsCountedElsewhere() {
    Book june = new Book(JUNE);
    june.grade("U0", 400, 5);
    june.grade("U2", 150, 2);
    june.grade("", 550, 7);
    Set<FigureId> printed = new HashSet<>(june.values.keySet());
    printed.removeIf(figure -> !figure.unit().isEmpty());
    Edition now = new Edition("R", JUNE, june.values, printed, printed, Set.of());
    Decision decision = decide(now, List.of());
    // That there are 7 is printed as a count: to U0, which has 5, 7 times 78.6 tells the other two.
    assertThat(decision.hidden()).hasSize(2);
    assertThat(decision.unsafe()).isEmpty();
  }

  @Test
  void aScoreOfZeroIsTheScoreOfOne() {
    Book june = new Book(JUNE);
    june.put(SCORE, "month", "", 0, 1);
    Decision decision = decide(june.edition(), List.of());
    assertThat(decision.hidden()).containsOnlyKeys(june.id(SCORE, "month", ""));
  }

  @Test
  void sumsOfTheSameWholeAndSumsOfSumsAllCount() {
    List<Link> links =
        List.of(
            new Link("enforcement.cases", List.of(FINES, "enforcement.inspections")),
            new Link(FINES, List.of("enforcement.average_fine")),
            new Link(FINES, List.of("enforcement.fines_routine", TRANSFERS)));
    DisclosureRules rules =
        new DisclosureRules(
            RULES.mark(),
            RULES.note(),
            RULES.enterprise(),
            RULES.person(),
            RULES.rules(),
            links,
            new TreeMap<>(Map.of("enforcement.fines_routine", Text.same("printed"))));
    assertThat(rules.concerned())
        .contains("enforcement.inspections", "enforcement.average_fine", "enforcement.cases");
    Book june = new Book(JUNE);
    june.put(FINES, "month", "", 9);
    june.put("enforcement.average_fine", "month", "", 9);
    june.put("enforcement.fines_routine", "month", "", 8);
    june.put(TRANSFERS, "month", "", 1);
    Decision decision = EditionDecider.forPublic(rules, INDICATORS, june.edition(), List.of());
    // The other part is always printed, and the whole stands twice.
    assertThat(decision.hidden())
        .containsKeys(
            june.id(FINES, "month", ""), june.id("enforcement.average_fine", "month", ""));
    assertThat(decision.unsafe()).isEmpty();
  }

  private static Decision decide(Edition now, List<Edition> older) {
    return EditionDecider.forPublic(RULES, INDICATORS, now, older);
  }

  /** Figures of a month; all of them are printed. */
  private static final class Book {

    private final YearMonth month;
    private final Map<FigureId, Amount> values = new HashMap<>();

    Book(YearMonth month) {
      this.month = month;
    }

    void put(String indicator, String window, String unit, int value) {
      values.put(id(indicator, window, unit), new Amount(BigDecimal.valueOf(value), null));
    }

    void put(String indicator, String window, String unit, int value, int below) {
      values.put(
          id(indicator, window, unit),
          new Amount(BigDecimal.valueOf(value), BigDecimal.valueOf(below)));
    }

    /** Scores of grade B. */
    void grade(String unit, int sum, int below) {
      put("credit.agency_score", "month", unit, sum, below);
      values.put(
          new FigureId("credit.agency_score", month, "month", unit, "", "B"),
          new Amount(BigDecimal.valueOf(sum), BigDecimal.valueOf(below)));
    }

    FigureId id(String indicator, String window, String unit) {
      return new FigureId(indicator, month, window, unit, "", "");
    }

    Edition edition() {
      return new Edition(
          "R" + month, month, values, new HashSet<>(values.keySet()), Set.of(), Set.of());
    }
  }
}
