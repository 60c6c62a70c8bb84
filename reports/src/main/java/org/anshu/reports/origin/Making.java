package org.anshu.reports.origin;

import org.anshu.failure.Text;

/** How a printed number is made of the figures or rows that its {@link Origin} names. */
public enum Making {
  /** The figure itself, rounded. */
  VALUE(new Text("数值本身", "the figure itself")),
  /** What was counted for a rate. */
  NUMERATOR(new Text("率的分子", "the numerator of the rate")),
  /** What a rate is related to. */
  DENOMINATOR(new Text("率的分母", "the denominator of the rate")),
  /** The denominator less the numerator. */
  REMAINDER(new Text("分母 − 分子", "denominator − numerator")),
  /** The denominator less the numerator, in per cent of the denominator. */
  REMAINDER_SHARE(new Text("（分母 − 分子）÷ 分母 × 100", "(denominator − numerator) ÷ denominator × 100")),
  /** An amount in 万元, of one stored in 元 or 万元. */
  IN_WAN(new Text("金额折合万元", "the amount in 10 000 yuan")),
  /** An amount stored in 元, printed as 万元 or 亿元 with its unit. */
  MONEY(new Text("金额折合万元，满1亿元折合亿元", "the amount in 10 000 yuan, from 100 million on in those")),
  /** The change of the first figure from the second, in per cent of the second. */
  PERCENT_CHANGE(new Text("（本期 − 基期）÷ 基期 × 100", "(now − base) ÷ base × 100")),
  /** The change of the first figure from the second, in its unit or in percentage points. */
  UNIT_CHANGE(new Text("本期 − 基期", "now − base")),
  /** The difference of two stored counts, without sign; a word beside it says the direction. */
  COUNT_CHANGE(new Text("本期与基期之差", "the difference of now and base")),
  /** The sum of all figures but the last, in per cent of the last. */
  SHARE(new Text("各项之和 ÷ 末项 × 100", "sum of the others ÷ the last × 100")),
  /** The sum of all figures: a quarter of its months. */
  SUM(new Text("各月之和", "the sum of the months")),
  /**
   * The change of the sum of the first half of the figures from that of the second, in per cent.
   */
  SUM_CHANGE(
      new Text(
          "（前一半之和 − 后一半之和）÷ 后一半之和 × 100",
          "(sum of the first half − sum of the second) ÷ sum of the second × 100")),
  /** The sum of the first half of the figures less that of the second, in their unit. */
  SUM_DIFFERENCE(new Text("前一半之和 − 后一半之和", "sum of the first half − sum of the second")),
  /** How many places are named: one figure each. */
  MEMBER_COUNT(new Text("所列项数", "how many are listed")),
  /** Words that say no number, but would be others if the figures were. */
  CHOICE(new Text("由这些数值决定的文字", "words that follow from the figures")),
  /** A column of a row of the serving schema. */
  FIELD(new Text("服务库中的一个字段", "a column of a row of the serving schema")),
  /** The year of a date or time. */
  YEAR_OF(new Text("日期的年", "the year of a date")),
  /** The month of a date or time. */
  MONTH_OF(new Text("日期的月", "the month of a date")),
  /** The day of a date or time. */
  DAY_OF(new Text("日期的日", "the day of a date")),
  /** The hour of a time. */
  HOUR_OF(new Text("时间的时", "the hour of a time")),
  /** The day of a time, as year, month and day. */
  DATE_OF(new Text("时间所在的日期", "the date of a time")),
  /** How many rows. */
  ROW_COUNT(new Text("行数", "the number of rows")),
  /** The sum of a column over rows. */
  ROW_SUM(new Text("各行之和", "the sum over the rows")),
  /** The first field less the second. */
  ROW_DIFFERENCE(new Text("前一字段 − 后一字段", "the first column − the second")),
  /** The first field less the second, in per cent of the first. */
  ROW_REMAINDER_SHARE(new Text("（前一字段 − 后一字段）÷ 前一字段 × 100", "(first − second) ÷ first × 100")),
  /** The first field per ten thousand of the second. */
  ROW_PER_TEN_THOUSAND(new Text("前一字段 ÷ 后一字段 × 10000", "first ÷ second × 10000")),
  /** A number that names the period the report is about. */
  PERIOD(new Text("统计时段的年份或月份，不是统计数值", "names the period; not a figure")),
  /** A running number of the text. */
  ORDINAL(new Text("序号，不是统计数值", "a running number; not a figure")),
  /** Words of a definition. */
  DEFINITION(new Text("定义中的文字，不是统计数值", "words of a definition; not a figure"));

  private final Text text;

  Making(Text text) {
    this.text = text;
  }

  /** The formula in words. */
  public Text text() {
    return text;
  }

  /** Whether there is a figure or a row to look at. */
  public boolean isFigure() {
    return this != PERIOD && this != ORDINAL && this != DEFINITION;
  }
}
