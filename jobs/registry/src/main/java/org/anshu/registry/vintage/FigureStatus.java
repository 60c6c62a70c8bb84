package org.anshu.registry.vintage;

import org.anshu.failure.Text;

/** How firm a figure is. That it was revised since its first publication is said beside it. */
public enum FigureStatus {
  /** Its denominator is not released: it has no value yet. */
  WITHHELD("withheld", new Text("暂缺", "withheld")),
  /** It may still change in the ordinary course: reports and late deaths are outstanding. */
  PROVISIONAL("provisional", new Text("暂定", "provisional")),
  /** The ordinary course is over; only a correction changes it. */
  FINAL("final", new Text("最终", "final"));

  private final String code;
  private final Text title;

  FigureStatus(String code, Text title) {
    this.code = code;
    this.title = title;
  }

  /** The name in tables. */
  public String code() {
    return code;
  }

  /** What people read. */
  public Text title() {
    return title;
  }
}
