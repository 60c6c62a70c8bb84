package org.anshu.registry.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anshu.registry.Indicator;
import org.anshu.registry.ProductRoot;
import org.anshu.registry.disclosure.Decision.Fate;
import org.anshu.registry.disclosure.Decision.Guarded;
import org.anshu.registry.disclosure.Decision.Kind;
import org.anshu.registry.disclosure.Edition.Amount;
import org.anshu.registry.trace.FigureId;
import org.junit.jupiter.api.Test;

class EditionDeciderTest {

  private static final List<Indicator> INDICATORS = ProductRoot.indicators();
  private static final DisclosureRules RULES =
      DisclosureRules.load(List.of(ProductRoot.find().resolve("jobs/registry")), INDICATORS);
  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final String REWARDED = "enforcement.hotline_rewarded";
  private static final String REWARDS = "enforcement.hotline_rewards";

  @Test
  void aSmallCountTakesACompanionWithItAndDeathsStay() {
    Book june = new Book(JUNE);
    june.units(REWARDED, "month", 1, 5, 7, 0);
    june.units("accident.deaths", "month", 1, 2, 0, 1);
    Decision decision = decide(june);
    assertThat(decision.hidden().keySet()).allMatch(figure -> figure.indicator().equals(REWARDED));
    assertThat(reason(decision, june, "A")).isEqualTo(Kind.PROTECTED);
    assertThat(decision.hidden().values().stream().map(Decision.Reason::kind))
        // Two companions: each of the two districts knows its own figure.
        .containsExactlyInAnyOrder(Kind.PROTECTED, Kind.SECONDARY, Kind.SECONDARY);
    assertThat(decision.unsafe()).isEmpty();
  }

  @Test
  void sumsOfFewAreProtectedByWhoContributed() {
    Book june = new Book(JUNE);
    june.units(REWARDED, "month", 5, 1, 7, 9);
    june.units(REWARDS, "month", 9000, 5000, 4000, 3000);
    Decision decision = decide(june);
    assertThat(decision.hidden()).containsKey(june.id(REWARDS, "month", "B"));
    assertThat(decision.hidden().keySet().stream().filter(f -> f.indicator().equals(REWARDS)))
        .hasSize(3);
    assertThat(decision.guarded())
        .filteredOn(one -> one.cell().startsWith(REWARDS))
        .allSatisfy(one -> assertThat(one.range().low().intValue()).isLessThanOrEqualTo(4000));
  }

  @Test
  void cumulativeAndMonthAreOneTableAcrossEditions() {
    Book may = new Book(YearMonth.of(2026, 5));
    may.units(REWARDED, "cumulative", 4, 5, 7, 0);
    Edition published = may.edition(Set.of());
    Book june = new Book(JUNE);
    june.units(REWARDED, "month", 1, 3, 3, 0);
    june.units(REWARDED, "cumulative", 5, 8, 10, 0);
    Decision decision =
        EditionDecider.forPublic(RULES, INDICATORS, june.edition(Set.of()), List.of(published));
    // May's 4 is public: June's 1 stays unknown only if the 5 is kept back with it.
    assertThat(decision.hidden())
        .containsKeys(june.id(REWARDED, "month", "A"), june.id(REWARDED, "cumulative", "A"));
    assertThat(decision.unsafe()).isEmpty();
  }

  @Test
  void whatWasKeptBackStaysBackAndWhatWasPrintedIsAFact() {
    Book first = new Book(JUNE);
    first.units(REWARDED, "month", 1, 5, 7, 0);
    Decision before = decide(first);
    Edition published = first.edition(before.hidden().keySet());
    Book second = new Book(JUNE);
    second.units(REWARDED, "month", 4, 5, 7, 0);
    Decision after =
        EditionDecider.forPublic(RULES, INDICATORS, second.edition(Set.of()), List.of(published));
    assertThat(after.hidden()).containsKey(second.id(REWARDED, "month", "A"));
    assertThat(reason(after, second, "A")).isEqualTo(Kind.INHERITED);
    assertThat(after.hidden().keySet()).containsAll(before.hidden().keySet());
    assertThat(after.guarded()).extracting(Guarded::fate).containsOnly(Fate.SAFE);
  }

  @Test
  void aFigurePrintedOnceIsSaidToBePublic() {
    Book first = new Book(JUNE);
    first.units(REWARDED, "month", 1, 5, 7, 0);
    Edition careless = first.edition(Set.of());
    Decision after = EditionDecider.forPublic(RULES, INDICATORS, careless, List.of(careless));
    assertThat(after.unsafe()).extracting(Guarded::fate).containsExactly(Fate.PUBLIC_ALREADY);
    assertThat(after.hidden()).isEmpty();
  }

  @Test
  void personalAttributesAreWithheldWhateverTheirSize() {
    Book june = new Book(JUNE);
    june.put("accident.deaths_by_sex", "month", "", "male", 40);
    june.put("accident.deaths_by_sex", "month", "", "female", 9);
    june.put("accident.deaths_by_sex", "month", "", "", 49);
    Decision decision = decide(june);
    assertThat(decision.hidden()).hasSize(3);
    assertThat(decision.hidden().values())
        .extracting(Decision.Reason::kind)
        .containsOnly(Kind.WITHHELD);
  }

  @Test
  void aDistrictCannotSubtractItselfFromTheCity() {
    Book june = new Book(JUNE);
    june.units(REWARDED, "month", 6, 1, 0, 0);
    Set<FigureId> seen = Set.of(june.id(REWARDED, "month", "A"), june.id(REWARDED, "month", ""));
    Edition own = new Edition("R", JUNE, june.values, seen, Set.of(), Set.of());
    Decision decision = EditionDecider.forDistrict(RULES, INDICATORS, "A", own, List.of());
    // Three other districts share the rest, 1: nobody knows which.
    assertThat(decision.unsafe()).isNotNull();
    assertThat(decision.hidden()).containsOnlyKeys(june.id(REWARDED, "month", ""));
    Decision itself = EditionDecider.forDistrict(RULES, INDICATORS, "B", own, List.of());
    assertThat(itself.hidden()).isEmpty();
  }

  @Test
  void thePublicEditionDoesNotTellADistrictWhatItsOwnIsToldNot() {
    Book june = new Book(JUNE);
    june.units("enforcement.transfers", "month", 6, 1, 0, 0);
    FigureId all = june.id("enforcement.transfers", "month", "");
    Edition now = new Edition("R", JUNE, june.values, Set.of(all), Set.of(), Set.of());
    Decision everybody = EditionDecider.forPublic(RULES, INDICATORS, now, List.of());
    // The public cannot tell B's 1 from 7 cases in all, A can: it knows that 6 are its own.
    assertThat(everybody.hidden()).containsOnlyKeys(all);
    Edition published =
        new Edition("R", JUNE, june.values, Set.of(all), Set.of(), everybody.hidden().keySet());
    Decision own = EditionDecider.forDistrict(RULES, INDICATORS, "A", now, List.of(published));
    assertThat(own.unsafe()).isEmpty();
  }

  @Test
  void aDistrictRemembersItsEarlierEditions() {
    Book may = new Book(YearMonth.of(2026, 5));
    may.units(REWARDED, "cumulative", 6, 3, 4, 3);
    Edition before = may.edition(others(may, "cumulative"));
    Book june = new Book(JUNE);
    june.units(REWARDED, "month", 2, 1, 0, 0);
    june.units(REWARDED, "cumulative", 8, 4, 4, 3);
    Set<FigureId> seen =
        Set.of(june.id(REWARDED, "cumulative", "A"), june.id(REWARDED, "cumulative", ""));
    Edition now = new Edition("R", JUNE, june.values, seen, Set.of(), Set.of());
    Decision alone = EditionDecider.forDistrict(RULES, INDICATORS, "A", now, List.of());
    Decision after = EditionDecider.forDistrict(RULES, INDICATORS, "A", now, List.of(before));
    // With May's sum, June's tells that the others had one in June.
    assertThat(alone.hidden()).isEmpty();
    assertThat(after.hidden()).containsOnlyKeys(june.id(REWARDED, "cumulative", ""));
  }

  private static Set<FigureId> others(Book book, String window) {
    Set<FigureId> others = new HashSet<>();
    List.of("B", "C", "D").forEach(unit -> others.add(book.id(REWARDED, window, unit)));
    return others;
  }

  private static Decision decide(Book book) {
    return EditionDecider.forPublic(RULES, INDICATORS, book.edition(Set.of()), List.of());
  }

  private static Kind reason(Decision decision, Book book, String unit) {
    Decision.Reason reason = decision.hidden().get(book.id(REWARDED, "month", unit));
    return reason == null ? Kind.SECONDARY : reason.kind();
  }

  /** Figures of a month; all of them are printed. */
  private static final class Book {

    private final YearMonth month;
    private final Map<FigureId, Amount> values = new HashMap<>();

    Book(YearMonth month) {
      this.month = month;
    }

    /** Units A, B, C, D and their sum. */
    void units(String indicator, String window, int... counts) {
      int sum = 0;
      for (int i = 0; i < counts.length; i++) {
        put(indicator, window, String.valueOf((char) ('A' + i)), "", counts[i]);
        sum += counts[i];
      }
      put(indicator, window, "", "", sum);
    }

    void put(String indicator, String window, String unit, String category, int value) {
      FigureId id = new FigureId(indicator, month, window, unit, "", category);
      values.put(id, new Amount(BigDecimal.valueOf(value), null));
    }

    FigureId id(String indicator, String window, String unit) {
      return new FigureId(indicator, month, window, unit, "", "");
    }

    Edition edition(Set<FigureId> hidden) {
      return new Edition(
          "R" + month, month, values, new HashSet<>(values.keySet()), Set.of(), hidden);
    }
  }
}
