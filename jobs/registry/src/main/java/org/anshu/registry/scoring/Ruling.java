package org.anshu.registry.scoring;

import java.math.BigDecimal;

/**
 * A decision on appeal, or another authorised change of one item: it replaces the points that the
 * rule gives, and the sheet shows both.
 *
 * @param id such as {@code S0003}
 * @param points the item's points from now on, 0 to the item's points
 * @param document the decision
 * @param approver who decided
 */
public record Ruling(
    String id,
    String unit,
    String item,
    BigDecimal points,
    String reason,
    String document,
    String approver) {}
