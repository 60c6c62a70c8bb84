package org.anshu.registry.plan;

import org.anshu.failure.Text;

/** What can be said about a target and the figure of a year. */
public enum Verdict {
  /** The target year's figure reaches it. */
  MET(new Text("达到目标", "met")),
  /** The target year's figure does not. */
  MISSED(new Text("未达到目标", "missed")),
  /** Before the target year: what is to be reached then is reached already. */
  MET_EARLY(new Text("提前达到", "met early")),
  /** Before the target year: on or better than the straight line from the base year. */
  ON_TRACK(new Text("符合进度", "on track")),
  /** Before the target year: worse than that line. */
  BEHIND(new Text("落后于进度", "behind")),
  /** Before the target year, and there is no line, since the plan gives no base. */
  NOT_YET(new Text("尚未达到", "not yet")),
  /** A target without a number is not judged; figure and wording stand side by side. */
  NOT_JUDGED(new Text("定性目标，不作判定", "qualitative, not judged")),
  /** The value of the base year is not known, and the target says nothing without it. */
  NO_BASE(new Text("缺基期数值，不能评价", "no base value")),
  /** A percentage of zero does not exist. */
  ZERO_BASE(new Text("基期为零，不能计算降幅", "base is zero")),
  /** The figure of the year is not known. */
  NO_FIGURE(new Text("没有数据", "no figure"));

  private final Text words;

  Verdict(Text words) {
    this.words = words;
  }

  /** How it is printed. */
  public Text words() {
    return words;
  }
}
