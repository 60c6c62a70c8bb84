package org.anshu.registry.plan;

import java.util.Locale;
import org.anshu.failure.Text;

/** What the number of a target means (docs/decisions/0073). */
public enum Measure {
  /** The figure itself: 覆盖率达到 100%. */
  LEVEL(new Text("绝对水平", "level")),
  /** By how many per cent the figure falls from the base year to the target year. */
  REDUCTION_PERCENT(new Text("累计下降", "reduction")),
  /** By how many per cent it falls 年均: every year, or in the mean of the years; both are judged. */
  YEARLY_REDUCTION_PERCENT(new Text("年均下降", "yearly reduction")),
  /** By how much the figure grows from the base year to the target year. */
  INCREASE(new Text("较基期增加", "increase")),
  /** A target without a number. */
  QUALITATIVE(new Text("定性", "qualitative"));

  private final Text words;

  Measure(Text words) {
    this.words = words;
  }

  /** The measure of a code such as {@code reduction_percent}. */
  public static Measure of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Whether it says nothing without the value of the base year. */
  public boolean needsBase() {
    return this == REDUCTION_PERCENT || this == YEARLY_REDUCTION_PERCENT || this == INCREASE;
  }

  /** How it is called. */
  public Text words() {
    return words;
  }
}
