package org.anshu.reports.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anshu.failure.Text;
import org.anshu.registry.trace.FigureId;
import org.anshu.reports.checking.CheckFinding.Check;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Table;
import org.anshu.reports.origin.Making;
import org.anshu.reports.origin.Origin;

/**
 * The shares of a column in per cent give 100, as printed. Where only rounding parts them from it,
 * the report has to say so (四舍五入); the share of the whole in itself is 100. Rows that are not all
 * there may not give more than 100.
 */
final class ShareCheck {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final ReleaseValues values;
  private final Findings findings;

  ShareCheck(ReleaseValues values, Findings findings) {
    this.values = values;
    this.findings = findings;
  }

  /** A printed share. */
  private record Share(int row, BigDecimal number, FigureId part) {}

  /**
   * Looks at a table.
   *
   * @param declared whether the table or the report says that numbers are rounded
   */
  void table(Table table, boolean declared) {
    for (int column = 1; column < table.columns().size(); column++) {
      Map<FigureId, List<Share>> wholes = new LinkedHashMap<>();
      for (int i = 0; i < table.rows().size(); i++) {
        Cell cell = table.rows().get(i).cells().get(column - 1);
        Origin origin = cell.origin();
        if (origin != null
            && origin.making() == Making.SHARE
            && origin.keys().size() == 2
            && cell.value() instanceof BigDecimal number) {
          wholes
              .computeIfAbsent(origin.keys().get(1).in(values.month()), key -> new ArrayList<>())
              .add(new Share(i, number, origin.keys().get(0).in(values.month())));
        }
      }
      for (Map.Entry<FigureId, List<Share>> each : wholes.entrySet()) {
        foot(table, column, each.getKey(), each.getValue(), declared);
      }
    }
  }

  private void foot(Table table, int column, FigureId whole, List<Share> all, boolean declared) {
    List<Share> parts = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal exact = BigDecimal.ZERO;
    for (Share share : all) {
      if (share.part().equals(whole)) {
        if (share.number().compareTo(HUNDRED) != 0) {
          wrong(table, share.row(), column, Text.same("100"), share.number());
        }
      } else {
        parts.add(share);
        sum = sum.add(share.number());
        exact = exact.add(numerator(share.part()));
      }
    }
    if (parts.size() < 2 || sum.compareTo(HUNDRED) == 0) {
      return;
    }
    int last = parts.get(parts.size() - 1).row();
    int complete = exact.compareTo(numerator(whole));
    if (complete == 0 && !declared) {
      wrong(
          table,
          last,
          column,
          new Text(
              "各行占比合计100，或在表注、说明中声明“四舍五入”",
              "shares that give 100, or a note that they are rounded"),
          sum);
    } else if (complete == 0 && sum.subtract(HUNDRED).abs().compareTo(slack(parts)) > 0) {
      wrong(table, last, column, new Text("各行占比合计100", "shares that give 100"), sum);
    } else if (complete < 0 && sum.subtract(HUNDRED).compareTo(slack(parts)) > 0) {
      wrong(table, last, column, new Text("各行占比合计不超过100", "shares of at most 100"), sum);
    }
  }

  /** The most that rounding can part a sum from 100: half a unit of the last place a row. */
  private static BigDecimal slack(List<Share> parts) {
    BigDecimal slack = BigDecimal.ZERO;
    for (Share part : parts) {
      slack =
          slack.add(BigDecimal.valueOf(5).movePointLeft(Math.max(0, part.number().scale()) + 1));
    }
    return slack;
  }

  private BigDecimal numerator(FigureId id) {
    ReleaseValues.Stored stored = values.figure(id);
    return stored == null ? BigDecimal.ZERO : stored.numerator();
  }

  private void wrong(Table table, int row, int column, Text expected, BigDecimal found) {
    findings.add(
        Check.SUMS,
        TableTexts.place(table, row, column),
        expected,
        Text.same(found.toPlainString()),
        new Text(
            "检查占比的分母和分组，重新计算后再排版",
            "Check the denominator and the groups of the shares, compute again, then render"));
  }
}
