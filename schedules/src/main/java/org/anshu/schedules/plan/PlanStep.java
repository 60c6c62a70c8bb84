package org.anshu.schedules.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.anshu.failure.Text;

/** One thing a plan can do. */
public enum PlanStep {
  /** Pull every active source. */
  PULL("接入数据", "Pull the sources"),
  /** Conform, compute, check and publish one month. */
  MONTH("计算并发布月度数据", "Compute and publish the month"),
  /** Print the month's reports, in all formats, checked by machine; they are a draft. */
  REPORT("生成报告", "Print the reports"),
  /** Prove the printed reports: compute and print all of it again and compare byte by byte. */
  CHECK("核验报告", "Prove the reports"),
  /** Send what people have published to those who are to have it and have not. */
  DELIVER("分发已印发的报告", "Deliver what is published"),
  /** Compute the months that the plan's figures need, print them and write figures.csv. */
  FIGURES("计算并打印指标", "Compute and print the figures"),
  /** Check the warehouse's files, merge small ones, forget states that nobody needs. */
  CARE("维护仓库", "Care for the warehouse");

  private final Text title;

  PlanStep(String chinese, String english) {
    this.title = new Text(chinese, english);
  }

  /** The name for people. */
  public Text title() {
    return title;
  }

  /** The name in a plan file. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All names, as a message lists them. */
  static String keys() {
    return Arrays.stream(values()).map(PlanStep::key).collect(Collectors.joining(", "));
  }

  /** The step a plan file calls {@code key}. */
  static PlanStep of(String key) {
    for (PlanStep step : values()) {
      if (step.key().equals(key)) {
        return step;
      }
    }
    throw new IllegalArgumentException(key);
  }
}
