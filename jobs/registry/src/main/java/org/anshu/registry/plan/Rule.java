package org.anshu.registry.plan;

import java.util.Locale;
import org.anshu.failure.Text;

/** How a figure is compared with the number of a target. */
public enum Rule {
  /** 以上, ≥. */
  AT_LEAST(new Text("≥", "≥")),
  /** 以内, ≤. */
  AT_MOST(new Text("≤", "≤")),
  /** 左右: with a tolerance that is always shown. */
  ABOUT(new Text("左右", "about")),
  /** No number, no comparison. */
  QUALITATIVE(new Text("定性", "qualitative"));

  private final Text words;

  Rule(Text words) {
    this.words = words;
  }

  /** The rule of a code such as {@code at_least}. */
  public static Rule of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** How it is called. */
  public Text words() {
    return words;
  }
}
