package org.anshu.registry.rule;

/** What a broken rule does to a run. */
public enum Severity {
  /** More findings than allowed stop the publication. */
  BLOCK("阻断"),
  /** Findings are to be worked off; they stop nothing. */
  WARN("警告"),
  /** Findings are leads for a person; many of them are no fault. */
  NOTE("提示");

  private final String chinese;

  Severity(String chinese) {
    this.chinese = chinese;
  }

  /** Its name in lists and reports. */
  public String chinese() {
    return chinese;
  }
}
