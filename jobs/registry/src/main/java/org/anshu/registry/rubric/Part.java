package org.anshu.registry.rubric;

import java.math.BigDecimal;
import java.util.List;
import org.anshu.failure.Text;

/**
 * A part of a scoring sheet, such as process 过程 or result 结果.
 *
 * @param id unique in the rubric
 * @param countsFor what the whole part adds to the total when all its points are reached; its
 *     items' points are brought to this scale (安全生产 70%、消防 30%)
 * @param items in printed order
 */
public record Part(String id, Text title, BigDecimal countsFor, List<Item> items) {}
