package org.anshu.pipeline.pull;

/** Why a row is quarantined or flagged; the names are stored and documented. */
public enum Rule {
  MISSING_KEY(true, "主键为空，无法识别这条记录"),
  MISSING_VALUE(true, "必填字段为空"),
  BAD_DATE(true, "不是有效日期"),
  BAD_NUMBER(true, "不是有效数字"),
  UNKNOWN_CODE(true, "代码不在代码表中"),
  NEGATIVE_NUMBER(true, "数值小于允许的最小值"),
  FUTURE_DATE(true, "日期晚于抽取当日"),
  DATE_ORDER(true, "日期先后颠倒"),
  ORPHAN_KEY(true, "引用的记录不存在"),
  UNREADABLE_CELL(true, "单元格不能按约定读取"),
  DUPLICATE_KEY(true, "主键重复，已采用最新一条"),
  KEY_REUSED(false, "主键被改用于另一对象"),
  BAD_USCC(false, "统一社会信用代码校验位不正确");

  private final boolean quarantines;
  private final String chinese;

  Rule(boolean quarantines, String chinese) {
    this.quarantines = quarantines;
    this.chinese = chinese;
  }

  /** Whether the row stays out; otherwise it lands and is flagged. */
  public boolean quarantines() {
    return quarantines;
  }

  /** What is wrong, in Chinese. */
  public String chinese() {
    return chinese;
  }
}
