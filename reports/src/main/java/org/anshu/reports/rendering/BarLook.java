package org.anshu.reports.rendering;

import java.awt.Color;
import net.sf.jasperreports.charts.JRChart;
import net.sf.jasperreports.charts.JRChartCustomizer;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;

/** The look of the units: dark bars this year, white ones last year, each with its number. */
public final class BarLook implements JRChartCustomizer {

  @Override
  public void customize(JFreeChart chart, JRChart element) {
    CategoryPlot plot = ChartLook.frame(chart);
    BarRenderer renderer = new BarRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(true);
    renderer.setItemMargin(0.05);
    renderer.setMaximumBarWidth(0.06);
    renderer.setSeriesPaint(0, new Color(0x333333));
    renderer.setSeriesPaint(1, Color.WHITE);
    for (int series = 0; series < 2; series++) {
      renderer.setSeriesOutlinePaint(series, Color.BLACK);
      renderer.setSeriesOutlineStroke(series, ChartLook.THIN);
      renderer.setSeriesItemLabelGenerator(series, new StandardCategoryItemLabelGenerator());
      renderer.setSeriesItemLabelsVisible(series, true);
      renderer.setSeriesItemLabelFont(series, ChartLook.labelFont(plot));
    }
    renderer.setDefaultPositiveItemLabelPosition(
        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    plot.getDomainAxis().setCategoryMargin(0.3);
    plot.getDomainAxis().setMaximumCategoryLabelLines(1);
    plot.setRenderer(renderer);
  }
}
