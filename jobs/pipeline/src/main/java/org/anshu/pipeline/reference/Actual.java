package org.anshu.pipeline.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published value of a full year, for targets of figures that are not computed here.
 *
 * @param indicator its id in the registry, or a name where there is none
 * @param jurisdiction whose value; empty for the city
 * @param year the full year
 * @param value the value
 * @param unit of the value; empty if there is none
 * @param releasedOn the day it was published
 * @param source where
 * @param load the number of the load that brought it
 */
public record Actual(
    String indicator,
    String jurisdiction,
    int year,
    BigDecimal value,
    String unit,
    LocalDate releasedOn,
    String source,
    String load)
    implements KeptLine {

  @Override
  public List<String> cells() {
    return List.of(
        indicator,
        jurisdiction,
        String.valueOf(year),
        value.stripTrailingZeros().toPlainString(),
        unit,
        releasedOn.toString(),
        source);
  }

  @Override
  public List<@Nullable Object> row() {
    return Arrays.asList(
        indicator,
        jurisdiction,
        year,
        value,
        unit.isEmpty() ? null : unit,
        releasedOn,
        source,
        load);
  }
}
