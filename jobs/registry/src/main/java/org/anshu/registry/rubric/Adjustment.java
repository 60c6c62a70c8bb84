package org.anshu.registry.rubric;

import java.math.BigDecimal;
import java.util.Map;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/**
 * Points that facts add (加分) or take away (通报扣分), kept apart from the base score.
 *
 * @param id unique in the rubric
 * @param factKind the kind of facts it looks at; no two adjustments share one
 * @param byLevel positive points by level, such as ministry, province, city
 * @param cap the most it can come to for one unit; null for no cap of its own
 * @param onceByKey whether facts with the same key count once, at the level with the most points
 */
public record Adjustment(
    String id,
    Text title,
    String factKind,
    Map<String, BigDecimal> byLevel,
    @Nullable BigDecimal cap,
    boolean onceByKey,
    String authority) {}
