package org.anshu.registry.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.anshu.ddl.ReportingPeriod;
import org.anshu.ddl.ReportingPeriod.Window;
import org.anshu.failure.Text;
import org.junit.jupiter.api.Test;

class ScopeFamilyTest {

  private static final ScopeFamily REFORM = ScopeFamily.ofBreaks(List.of(YearMonth.of(2016, 7)));

  @Test
  void whatBeganInAMonthDoesNotCompareWithWhatWasBefore() {
    assertThat(REFORM.comparable(LocalDate.of(2016, 6, 30), LocalDate.of(2016, 7, 1))).isFalse();
    assertThat(REFORM.comparable(LocalDate.of(2016, 7, 1), LocalDate.of(2030, 1, 1))).isTrue();
    assertThat(REFORM.breaks()).containsExactly(YearMonth.of(2016, 7));
    assertThat(ScopeFamily.UNCHANGED.comparable(LocalDate.MIN, LocalDate.of(2030, 1, 1))).isTrue();
  }

  @Test
  void aPeriodThatTheChangeRunsThroughComparesWithNothing() {
    Window mixed = window(2016, 10, "cumulative");
    assertThat(REFORM.comparable(mixed, window(2017, 10, "cumulative"))).isFalse();
    assertThat(REFORM.comparable(window(2016, 10, "month"), window(2017, 10, "month"))).isTrue();
    assertThat(REFORM.comparable(window(2017, 6, "rolling_year"), window(2018, 6, "rolling_year")))
        .isTrue();
    assertThat(REFORM.comparable(window(2017, 5, "rolling_year"), window(2018, 5, "rolling_year")))
        .isFalse();
    assertThat(REFORM.during(mixed.start(), mixed.end()))
        .extracting(ScopeEdition::id)
        .containsExactly("original", "since_2016-07");
    assertThat(REFORM.apart(mixed, mixed)).map(ScopeEdition::reason).hasValue("自2016-07起口径变化");
  }

  @Test
  void aDeclarationHoldsBothWaysAndIsNotPassedOn() {
    ScopeFamily family =
        new ScopeFamily(
            "x",
            Text.same("x"),
            List.of(
                edition("c", 2022, Set.of("b")),
                edition("a", 2010, Set.of()),
                edition("b", 2016, Set.of("a"))));
    LocalDate a = LocalDate.of(2015, 1, 1);
    LocalDate b = LocalDate.of(2016, 1, 1);
    LocalDate c = LocalDate.of(2022, 1, 1);
    assertThat(family.comparable(a, b)).isTrue();
    assertThat(family.comparable(c, b)).isTrue();
    assertThat(family.comparable(a, c)).isFalse();
    assertThat(family.breaks()).isEmpty();
  }

  private static ScopeEdition edition(String id, int year, Set<String> comparable) {
    return new ScopeEdition(id, YearMonth.of(year, 1), Text.same(id), comparable, "", "");
  }

  private static Window window(int year, int month, String id) {
    return new ReportingPeriod(YearMonth.of(year, month))
        .windows().stream().filter(w -> w.id().equals(id)).findFirst().orElseThrow();
  }
}
