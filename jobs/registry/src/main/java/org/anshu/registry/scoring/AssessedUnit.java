package org.anshu.registry.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.anshu.registry.rubric.UnitType;

/**
 * A body that is assessed, as the roster has it.
 *
 * @param code unique in the assessment
 * @param name as printed
 * @param statisticalUnit the unit of figures; empty if its figures are by sector only
 * @param sectors the statistical sectors it answers for; none for territorial units
 * @param parameters its own numbers by name, such as an assigned target
 */
public record AssessedUnit(
    String code,
    String name,
    UnitType type,
    String statisticalUnit,
    List<String> sectors,
    Map<String, BigDecimal> parameters) {}
