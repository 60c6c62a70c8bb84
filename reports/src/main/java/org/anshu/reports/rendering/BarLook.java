package org.anshu.reports.rendering;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.jasperreports.charts.JRAbstractChartCustomizer;
import net.sf.jasperreports.charts.JRChart;
import net.sf.jasperreports.engine.JRParameter;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;

/** The look of the units: dark bars this year, white ones last year, each with its number. */
public final class BarLook extends JRAbstractChartCustomizer {

  /** The parameter with the fonts of names that the font of the axis lacks a character of. */
  static final String LENT = "LENT_FONTS";

  /** What a chart leaves for names and bars together, and the most of it for names, in points. */
  private static final float PLOT = 350;

  private static final float NAMES = 190;
  private static final float LEAST = 0.3f;

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
    names(plot);
  }

  /** Gives the names the room they need, and smaller type to the longest: none is cut short. */
  private void names(CategoryPlot plot) {
    CategoryAxis axis = plot.getDomainAxis();
    Font own = axis.getTickLabelFont();
    float widest = 0;
    List<?> names = plot.getDataset() == null ? List.of() : plot.getDataset().getColumnKeys();
    for (Object name : names) {
      Font font = lent(name.toString()).map(one -> one.deriveFont(own.getSize2D())).orElse(own);
      float width = width(name.toString(), font);
      if (width > NAMES) {
        font = font.deriveFont(font.getSize2D() * NAMES / width);
      }
      widest = Math.max(widest, Math.min(width, NAMES));
      axis.setTickLabelFont((Comparable<?>) name, font);
    }
    axis.setMaximumCategoryLabelWidthRatio(Math.max(LEAST, (widest + 4) / PLOT));
  }

  private Optional<Font> lent(String name) {
    Object parameters = getParameterValue(JRParameter.REPORT_PARAMETERS_MAP);
    Object fonts = parameters instanceof Map<?, ?> all ? all.get(LENT) : null;
    Object font = fonts instanceof Map<?, ?> lent ? lent.get(name) : null;
    return font instanceof Font one ? Optional.of(one) : Optional.empty();
  }

  private static float width(String name, Font font) {
    FontRenderContext exact = new FontRenderContext(null, true, true);
    return (float) font.getStringBounds(name, exact).getWidth();
  }
}
