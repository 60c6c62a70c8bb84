package org.anshu.registry.rubric;

import java.math.BigDecimal;
import java.util.List;
import org.anshu.failure.Text;

/**
 * A part of a scoring sheet, such as process 过程 or result 结果.
 *
 * @param id unique in the rubric
 * @param countsFor what the whole part adds to the total when all its points are reached
 * @param items in printed order
 * @param itemPoints what the points of its items come to for a type of unit that has all of them;
 *     points and reachable points of the part are those of its items × {@code countsFor ÷
 *     itemPoints}, for every type alike (消防 is scored of 100 and counts for 30)
 */
public record Part(
    String id, Text title, BigDecimal countsFor, List<Item> items, BigDecimal itemPoints) {

  /** A part whose items are scored on the scale that it counts for. */
  public Part(String id, Text title, BigDecimal countsFor, List<Item> items) {
    this(id, title, countsFor, items, countsFor);
  }
}
