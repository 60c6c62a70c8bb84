package org.anshu.reports.rendering;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.ui.RectangleInsets;

/** What the charts have in common: black on white, faint grid, whole numbers on the axis. */
final class ChartLook {

  static final BasicStroke LINE = new BasicStroke(1.5f);
  static final BasicStroke THIN = new BasicStroke(0.6f);
  static final BasicStroke DASHED =
      new BasicStroke(
          1.1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, new float[] {5f, 3f}, 0f);
  private static final Color GRID = new Color(0xCCCCCC);

  private ChartLook() {}

  /** Dresses the frame of a chart; returns its plot. */
  static CategoryPlot frame(JFreeChart chart) {
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(new RectangleInsets(2, 2, 2, 6));
    CategoryPlot plot = chart.getCategoryPlot();
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    plot.setForegroundAlpha(1f);
    plot.setRangeGridlinePaint(GRID);
    plot.setRangeGridlineStroke(THIN);
    plot.setRangeGridlinesVisible(true);
    plot.setDomainGridlinesVisible(false);
    if (plot.getRangeAxis() instanceof NumberAxis axis) {
      axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
      axis.setRangeType(org.jfree.data.RangeType.POSITIVE);
      axis.setAutoRangeIncludesZero(true);
      axis.setUpperMargin(0.18);
      axis.setAxisLinePaint(Color.BLACK);
    }
    plot.getDomainAxis().setAxisLinePaint(Color.BLACK);
    if (chart.getLegend() != null) {
      chart.getLegend().setFrame(BlockBorder.NONE);
      chart.getLegend().setBackgroundPaint(Color.WHITE);
    }
    return plot;
  }

  /** The font of the labels in the plot: the axis font, a little smaller. */
  static Font labelFont(CategoryPlot plot) {
    return plot.getDomainAxis().getTickLabelFont().deriveFont(8f);
  }
}
