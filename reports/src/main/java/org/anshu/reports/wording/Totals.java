package org.anshu.reports.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.reports.figures.Axis;
import org.anshu.reports.figures.Key;
import org.anshu.reports.figures.Member;
import org.anshu.reports.figures.ReleaseFigures;

/** Proves that a table foots: the total is the sum of its rows. */
public final class Totals {

  private final Facts facts;

  public Totals(Facts facts) {
    this.facts = facts;
  }

  /**
   * The members of {@code axis} to print, with 未归属 at the end where one of the indicators counts
   * something there.
   */
  public List<Member> rows(
      Axis axis, List<String> indicators, List<String> windows, String unknownName) {
    List<Member> rows = new ArrayList<>(facts.figures().members(axis));
    for (String indicator : indicators) {
      for (String window : windows) {
        Key unknown = new Key(indicator, window, axis, ReleaseFigures.UNATTRIBUTED);
        if (axis == Axis.UNIT && facts.numerator(unknown).signum() != 0) {
          rows.add(new Member(ReleaseFigures.UNATTRIBUTED, unknownName));
          return rows;
        }
      }
    }
    return rows;
  }

  /** Checks that the numerators of {@code rows} sum to the total, for every window. */
  public void foot(Axis axis, List<Member> rows, List<String> indicators, List<String> windows) {
    for (String indicator : indicators) {
      for (String window : windows) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Member row : rows) {
          sum = sum.add(facts.numerator(new Key(indicator, window, axis, row.code())));
        }
        BigDecimal total = facts.numerator(Key.total(indicator, window));
        expect(sum.compareTo(total) == 0, indicator + " " + window, sum, total);
      }
    }
  }

  /** Checks a figure of distinct things: the total lies between the largest row and the sum. */
  public void footDistinct(Axis axis, List<Member> rows, String indicator, String window) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal largest = BigDecimal.ZERO;
    for (Member row : rows) {
      BigDecimal part = facts.numerator(new Key(indicator, window, axis, row.code()));
      sum = sum.add(part);
      largest = largest.max(part);
    }
    BigDecimal total = facts.numerator(Key.total(indicator, window));
    boolean between = total.compareTo(sum) <= 0 && total.compareTo(largest) >= 0;
    expect(between, indicator + " " + window, sum, total);
  }

  /** Fails the report unless {@code right}. */
  public static void expect(boolean right, String what, Object parts, Object total) {
    if (!right) {
      throw new AnshuException(
          FailureCode.CHECK_FAILED,
          new Text(what + " 的总计等于各行之和", "Rows of " + what + " that sum to the total"),
          new Text("各行之和 " + parts + "，总计 " + total, "Rows " + parts + ", total " + total),
          new Text("检查该指标的分组和单位、行业编码", "Check the grouping and the codes of the indicator"));
    }
  }
}
