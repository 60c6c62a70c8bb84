package org.anshu.reports.checking;

import org.anshu.failure.Text;
import org.anshu.reports.checking.CheckFinding.Check;
import org.anshu.reports.document.Block.Exhibit;
import org.anshu.reports.document.WrittenReport;

/** Every chart is drawn, and not more. */
final class ChartCheck {

  private final Findings findings;
  private final long charts;
  private int drawn;

  ChartCheck(WrittenReport report, Findings findings) {
    this.findings = findings;
    this.charts =
        report.blocks().stream()
            .filter(block -> block instanceof Exhibit exhibit && exhibit.isChart())
            .count();
  }

  void page(PageInk ink) {
    drawn += ink.drawings().size();
  }

  void end() {
    if (drawn != charts) {
      findings.add(
          Check.CHARTS,
          Text.same(""),
          new Text(charts + "幅图", charts + " charts"),
          new Text(drawn + "幅", String.valueOf(drawn)),
          new Text("检查图的数据和模板后重新排版", "Check data and template of the chart, render again"));
    }
  }
}
