package org.anshu.registry.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.anshu.registry.reconcile.PublishedTable.Cell;
import org.anshu.registry.reconcile.PublishedTable.RateOf;
import org.anshu.registry.reconcile.PublishedTable.Row;
import org.jspecify.annotations.Nullable;

/** Works out the denominators that printed rates imply. */
final class Implied {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Implied() {}

  static List<ImpliedDenominator> of(PublishedTable table) {
    List<ImpliedDenominator> all = new ArrayList<>();
    for (Row row : table.rows()) {
      RateOf of = row.rate();
      if (of != null) {
        table.rows().stream()
            .filter(each -> each.name().equals(of.numerator()))
            .findFirst()
            .ifPresent(numerators -> all.addAll(of(row, of, numerators)));
      }
    }
    return all;
  }

  private static List<ImpliedDenominator> of(Row row, RateOf of, Row numerators) {
    List<ImpliedDenominator> found = new ArrayList<>();
    BigDecimal before = null;
    for (Cell cell : row.cells()) {
      BigDecimal rate = cell.value().number();
      BigDecimal count =
          numerators.cell(cell.period()).map(each -> each.value().number()).orElse(null);
      if (rate == null || count == null || rate.signum() == 0) {
        before = null;
        continue;
      }
      BigDecimal top = count.multiply(of.scale());
      Range range = RoundingRule.HALF_UP.preimage(rate);
      BigDecimal value = top.divide(rate, 1, RoundingMode.HALF_UP);
      BigDecimal growth = growth(value, before);
      found.add(
          new ImpliedDenominator(
              row.name(),
              of.denominator(),
              cell.period(),
              count,
              rate,
              value,
              top.divide(range.high(), 1, RoundingMode.HALF_UP),
              top.divide(range.low(), 1, RoundingMode.HALF_UP),
              growth,
              growth != null
                  && of.growthLimit() != null
                  && growth.abs().compareTo(of.growthLimit()) > 0));
      before = value;
    }
    return found;
  }

  private static @Nullable BigDecimal growth(BigDecimal value, @Nullable BigDecimal before) {
    return before == null || before.signum() == 0
        ? null
        : value.subtract(before).multiply(HUNDRED).divide(before, 1, RoundingMode.HALF_UP);
  }
}
