package org.anshu.failure;

/** Who has to act on a failure; the exit status of the command line is {@link #exitStatus()}. */
public enum Culprit {
  /** A source system: unreachable, changed, or dirty beyond its limits. */
  SOURCE(10, "数据源", "source"),
  /** A definition of ours: contract, indicator, code list, template. */
  DEFINITION(20, "定义文件", "definition"),
  /** The settings of this installation. */
  SETTINGS(30, "配置", "settings"),
  /** The machine: disk, memory, fonts, ports. */
  RESOURCES(40, "机器资源", "resources"),
  /** The program itself. */
  US(50, "程序", "program");

  private final int exitStatus;
  private final String chinese;
  private final String english;

  Culprit(int exitStatus, String chinese, String english) {
    this.exitStatus = exitStatus;
    this.chinese = chinese;
    this.english = english;
  }

  /** The process exit status, 10 to 50. */
  public int exitStatus() {
    return exitStatus;
  }

  /** The name of the culprit in {@code language}. */
  public String in(Language language) {
    return language == Language.CHINESE ? chinese : english;
  }
}
