package org.anshu.reports.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anshu.registry.rubric.Item;
import org.anshu.registry.scoring.AssessmentResult;
import org.anshu.registry.scoring.UnitScore;
import org.anshu.registry.scoring.UnitScore.ItemScore;

/** Where the units lost points. */
final class Losses {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Losses() {}

  /**
   * The losses of one item.
   *
   * @param units how many units lost points
   * @param lost points of all units together
   * @param reached points reached in per cent of those that could be, to one decimal
   */
  record Loss(Item item, int units, BigDecimal lost, BigDecimal reached) {}

  /** The items with losses, the greatest first, then in printed order. */
  static List<Loss> of(AssessmentResult result) {
    List<Loss> losses = new ArrayList<>();
    for (Item item : result.rubric().items()) {
      int units = 0;
      BigDecimal lost = BigDecimal.ZERO;
      BigDecimal available = BigDecimal.ZERO;
      for (UnitScore score : result.units()) {
        ItemScore one = score.item(item.id());
        if (one != null) {
          available = available.add(one.available());
          lost = lost.add(one.lost());
          units += one.lost().signum() > 0 ? 1 : 0;
        }
      }
      if (units > 0) {
        BigDecimal reached =
            HUNDRED.multiply(available.subtract(lost)).divide(available, 1, RoundingMode.HALF_UP);
        losses.add(new Loss(item, units, lost, reached));
      }
    }
    losses.sort(Comparator.comparing(Loss::lost).reversed());
    return losses;
  }
}
