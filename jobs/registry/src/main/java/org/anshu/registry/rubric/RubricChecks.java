package org.anshu.registry.rubric;

import java.math.BigDecimal;
import org.anshu.failure.Text;

/** Whether a rubric makes sense by itself. */
final class RubricChecks {

  private final Rubric rubric;
  private final Faults faults;

  RubricChecks(Rubric rubric, Faults faults) {
    this.rubric = rubric;
    this.faults = faults;
  }

  void check() {
    weights();
  }

  private void weights() {
    BigDecimal sum =
        rubric.parts().stream().map(Part::countsFor).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(rubric.fullPoints()) != 0) {
      faults.add(
          "/parts",
          new Text(
              "各部分 counts_for 之和等于 full_points：" + rubric.fullPoints().toPlainString(),
              "Parts with counts_for that sum to full_points: "
                  + rubric.fullPoints().toPlainString()),
          Text.same(sum.toPlainString()));
    }
  }
}
