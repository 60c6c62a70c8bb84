package org.anshu.registry;

/** Why a figure has a value, or what stands in its place. */
public enum FigureState {
  /** It has a value. */
  OK("ok", ""),
  /** The denominator is not released yet. */
  PENDING_DENOMINATOR("pending_denominator", "待发布"),
  /** The denominator is zero: no rate exists, not even zero or one hundred per cent. */
  ZERO_DENOMINATOR("zero_denominator", "—"),
  /** A break of definitions lies between the two periods. */
  INCOMPARABLE("incomparable", "口径变化，无法同比");

  private final String code;
  private final String mark;

  FigureState(String code, String mark) {
    this.code = code;
    this.mark = mark;
  }

  /** The name in tables, such as {@code pending_denominator}. */
  public String code() {
    return code;
  }

  /** What is printed instead of a number; empty for {@link #OK}. */
  public String mark() {
    return mark;
  }
}
