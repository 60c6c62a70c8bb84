package org.anshu.pipeline.reference;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One target of a plan.
 *
 * @param indicator its id in the registry, or a name where there is none
 * @param jurisdiction whose target; empty for the city
 * @param baseYear what is compared with; null if the plan does not say
 * @param baseValue the value then; null if the plan does not give it
 * @param targetYear when it is to be reached
 * @param value null for a target without a number, which is never zero
 * @param measure what the number means: {@code level}, {@code reduction_percent}, {@code
 *     yearly_reduction_percent}, {@code increase}; {@code qualitative} without one
 * @param comparison {@code at_least}, {@code at_most}, {@code about}; {@code qualitative} without a
 *     number
 * @param nature {@code binding} 约束性, {@code expected} 预期性, {@code unstated}
 * @param unit of the value; empty if there is none
 * @param wording as the plan says it
 * @param source the plan and the place in it
 * @param load the number of the load that brought it
 */
public record Target(
    String indicator,
    String jurisdiction,
    @Nullable Integer baseYear,
    @Nullable BigDecimal baseValue,
    int targetYear,
    @Nullable BigDecimal value,
    String measure,
    String comparison,
    String nature,
    String unit,
    String wording,
    String source,
    String load)
    implements KeptLine {

  /** What there is one target of in a plan. */
  String identity() {
    return String.join("|", indicator, jurisdiction, String.valueOf(targetYear), measure, source);
  }

  @Override
  public List<String> cells() {
    return List.of(
        indicator,
        jurisdiction,
        baseYear == null ? "" : baseYear.toString(),
        baseValue == null ? "" : baseValue.stripTrailingZeros().toPlainString(),
        String.valueOf(targetYear),
        value == null ? "" : value.stripTrailingZeros().toPlainString(),
        measure,
        comparison,
        nature,
        unit,
        wording,
        source);
  }

  /** The columns of {@code dim.target} in order. */
  @Override
  public List<@Nullable Object> row() {
    return Arrays.asList(
        indicator,
        jurisdiction,
        baseYear,
        baseValue,
        targetYear,
        value,
        measure,
        comparison,
        nature,
        unit.isEmpty() ? null : unit,
        wording,
        source,
        load);
  }
}
