package org.anshu.schedules.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anshu.registry.Rounding;
import org.anshu.registry.trace.FigureId;
import org.anshu.reports.cells.PrintedCell.Source;
import org.anshu.reports.origin.Making;
import org.anshu.schedules.trace.StoredFigures.Stored;
import org.junit.jupiter.api.Test;

/** How numbers of a quarter, which no release holds, follow from its months. */
class DerivationTest {

  private static final Rounding WHOLE = new Rounding(0, RoundingMode.HALF_UP);

  /** April to June of this year, then of the last: 2 + 0 + 1, and 4 + 1 + 0. */
  private static final Map<FigureId, Stored> MONTHS = months(2, 0, 1, 4, 1, 0);

  private static Map<FigureId, Stored> months(int... deaths) {
    Map<FigureId, Stored> months = new LinkedHashMap<>();
    for (int i = 0; i < deaths.length; i++) {
      FigureId id =
          FigureId.parse("accident.deaths@2026-06/trend_%02d".formatted(i < 3 ? i : i + 9));
      months.put(id, new Stored(BigDecimal.valueOf(deaths[i]), null));
    }
    return months;
  }

  private static Derivation of(Making making, Rounding rounding, int figures) {
    List<FigureId> ids = MONTHS.keySet().stream().limit(figures).toList();
    return Derivation.of(
        new Source(making, ids, List.of(), rounding),
        new Derivation.Known(Map.of(), MONTHS, List.of()));
  }

  @Test
  void aQuarterIsTheSumOfItsMonths() {
    assertThat(of(Making.SUM, WHOLE, 3)).isEqualTo(new Derivation("2 + 0 + 1", "3"));
  }

  @Test
  void itsChangeIsOfTheSums() {
    assertThat(of(Making.SUM_CHANGE, Rounding.ONE_DECIMAL, 6))
        .isEqualTo(new Derivation("((2 + 0 + 1) − (4 + 1 + 0)) ÷ (4 + 1 + 0) × 100", "-40.0"));
  }

  @Test
  void itsDifferenceIsOfTheSums() {
    Derivation less = of(Making.SUM_DIFFERENCE, WHOLE, 6);
    assertThat(less).isEqualTo(new Derivation("(2 + 0 + 1) − (4 + 1 + 0)", "-2"));
    assertThat(less.agrees("减少2人")).isTrue();
  }
}
