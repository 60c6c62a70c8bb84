package org.anshu.registry.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one assessor says of one unit and item.
 *
 * @param receipt the receipt of the sheet it came with
 * @param cell where it stands in that sheet, such as {@code 评分表!E7}
 * @param points for a manual item; null for a question or if not applicable
 * @param yes for a question; null for a manual item or if not applicable
 * @param notApplicable whether the item is declared not applicable, with the reason
 * @param reason why points are missing or why it does not apply; empty if all points
 */
public record Mark(
    String receipt,
    String cell,
    String unit,
    String item,
    String assessor,
    @Nullable BigDecimal points,
    @Nullable Boolean yes,
    boolean notApplicable,
    String reason,
    List<Evidence> evidence) {}
