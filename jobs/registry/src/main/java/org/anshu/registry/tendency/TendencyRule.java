package org.anshu.registry.tendency;

import java.util.List;
import org.anshu.failure.Text;

/**
 * One rule: what is compared with what, and how often it may be wrong.
 *
 * @param id its name, that of its file
 * @param kind which of the four it looks for
 * @param title what it found, in a few words
 * @param sentence the rule as people would say it
 * @param method how it decides
 * @param of what it looks at: {@code accident} or {@code near_miss}
 * @param by the dimensions whose combinations are looked at, each by itself; empty for all together
 * @param minimum the least number of incidents that is worth an alert, 1 or more
 * @param windowDays the sliding window; the months of the calendar method are 12, those of the
 *     u-chart one
 * @param baselineMonths how many months before the judged one tell what is usual
 * @param falseAlarm the share of months in which chance alone may raise an alert of this rule, over
 *     all groups together
 */
public record TendencyRule(
    String id,
    Kind kind,
    Text title,
    Text sentence,
    Method method,
    String of,
    List<String> by,
    int minimum,
    int windowDays,
    int baselineMonths,
    double falseAlarm) {

  public TendencyRule {
    by = List.copyOf(by);
  }

  /** What a rule looks for. */
  public enum Kind {
    /** More than usual. */
    TENDENCY(new Text("倾向性", "tendency")),
    /** Close together in time, place, sector or cause. */
    CONCENTRATION(new Text("集中性", "concentration")),
    /** What was not there before. */
    PRECURSOR(new Text("苗头性", "precursor")),
    /** Again and again at the same time. */
    REGULARITY(new Text("规律性", "regularity"));

    private final Text text;

    Kind(Text text) {
      this.text = text;
    }

    /** The word of reports. */
    public Text text() {
      return text;
    }
  }

  /** How a rule decides. */
  public enum Method {
    /** The month's count against those of the baseline, per day (u-chart with exact limits). */
    U_CHART,
    /** The fullest window that ends in the month, against the same incidents spread by chance. */
    SCAN,
    /** A window full of what the baseline did not have at all. */
    FIRST_SEEN,
    /** Twelve months: the last dimension's value against its share among all incidents. */
    CALENDAR
  }
}
