package org.anshu.registry.reconcile;

import org.anshu.failure.Text;

/** What recomputing says of one printed change. */
public enum Verdict {
  /** It is what the table's own numbers give, at the table's decimals. */
  EXACT(Group.AGREES, new Text("一致", "agrees")),
  /** It is what they give, printed with more or fewer decimals than the table's others. */
  OTHER_DECIMALS(Group.AGREES, new Text("一致（小数位数不同）", "agrees, other decimals")),
  /** It is what unrounded numbers may give that are printed as the table prints them. */
  ROUNDED_INPUTS(Group.SOFT, new Text("仅按未修约值可成立", "agrees only on unrounded inputs")),
  /** A rule gives it that the rest of the table does not follow. */
  OTHER_RULE(Group.HARD, new Text("不一致（另一修约规则）", "contradicts, another rounding rule gives it")),
  /** No rounding gives it. */
  CONTRADICTS(Group.HARD, new Text("不一致", "contradicts")),
  /** Not compared on purpose: the scope changed. */
  SUPPRESSED(Group.NONE, new Text("口径变化，不比较", "scope changed, not compared")),
  /** The base is zero: there is no percentage. */
  ZERO_BASE(Group.NONE, new Text("基数为零", "base is zero")),
  /** The table prints nothing, though it could. */
  NOT_PRINTED(Group.NONE, new Text("未公布", "not printed")),
  /** One of the two figures is missing. */
  NO_INPUT(Group.NONE, new Text("缺少数据", "a figure is missing"));

  /** The three verdicts that are counted; the cells of {@code NONE} are not judged. */
  public enum Group {
    AGREES,
    SOFT,
    HARD,
    NONE
  }

  private final Group group;
  private final Text title;

  Verdict(Group group, Text title) {
    this.group = group;
    this.title = title;
  }

  /** Which of the three it counts as. */
  public Group group() {
    return group;
  }

  /** What a table says of it. */
  public Text title() {
    return title;
  }
}
