package org.anshu.reports.rendering;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.charts.JRChart;
import net.sf.jasperreports.charts.JRChartCustomizer;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;

/** The look of the twelve months: solid line and dots now, dashes and boxes a year before. */
public final class TrendLook implements JRChartCustomizer {

  private static final Shape DOT = new Ellipse2D.Double(-2.6, -2.6, 5.2, 5.2);
  private static final Shape BOX = new Rectangle2D.Double(-2.3, -2.3, 4.6, 4.6);

  @Override
  public void customize(JFreeChart chart, JRChart element) {
    CategoryPlot plot = ChartLook.frame(chart);
    TrendRenderer renderer = new TrendRenderer();
    renderer.setSeriesPaint(0, Color.BLACK);
    renderer.setSeriesStroke(0, ChartLook.LINE);
    renderer.setSeriesShape(0, DOT);
    renderer.setSeriesShapesFilled(0, true);
    renderer.setSeriesPaint(1, new Color(0x555555));
    renderer.setSeriesStroke(1, ChartLook.DASHED);
    renderer.setSeriesShape(1, BOX);
    renderer.setUseFillPaint(true);
    renderer.setSeriesFillPaint(0, Color.BLACK);
    renderer.setSeriesFillPaint(1, Color.WHITE);
    renderer.setSeriesShapesFilled(1, true);
    renderer.setDrawOutlines(true);
    renderer.setSeriesItemLabelGenerator(0, new StandardCategoryItemLabelGenerator());
    renderer.setSeriesItemLabelsVisible(0, true);
    renderer.setSeriesItemLabelFont(0, ChartLook.labelFont(plot));
    plot.setRenderer(renderer);
  }
}
