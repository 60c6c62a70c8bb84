package org.anshu.reports.rendering;

import static org.anshu.reports.rendering.TrendRenderer.Place.ABOVE;
import static org.anshu.reports.rendering.TrendRenderer.Place.BELOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import org.anshu.reports.rendering.TrendRenderer.Place;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.data.category.DefaultCategoryDataset;
import org.junit.jupiter.api.Test;

/** The numbers of a trend can be read: they lie on no line and no mark. */
class TrendRendererTest {

  private static final int[] CALM = {20, 20, 20, 20, 20};

  @Test
  void aNumberStandsOverItsPoint() {
    assertThat(places(new int[] {3, 5, 9, 5, 3}, CALM)[2]).isEqualTo(ABOVE);
  }

  @Test
  void inAValleyBetweenSteepLinesItStandsBelow() {
    assertThat(places(new int[] {9, 18, 4, 18, 9}, CALM)[2]).isEqualTo(BELOW);
  }

  @Test
  void onTheAxisItStandsNeitherBelowNorBetweenTheLines() {
    assertThat(places(new int[] {9, 18, 0, 18, 9}, CALM)[2]).isIn(Place.RIGHT, Place.LEFT);
  }

  @Test
  void aMarkOfTheYearBeforeIsNotWrittenOn() {
    assertThat(places(new int[] {6, 6, 6, 6, 6}, new int[] {7, 7, 7, 7, 7})).containsOnly(BELOW);
  }

  @Test
  void aMonthWithoutAFigureHasNoNumber() {
    DefaultCategoryDataset data = data(new int[] {3, 5, 9, 5, 3}, CALM);
    data.setValue(null, "now", "2");
    assertThat(places(data)).hasSize(5);
  }

  private static Place[] places(int[] now, int[] before) {
    return places(data(now, before));
  }

  private static DefaultCategoryDataset data(int[] now, int[] before) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    for (int month = 0; month < now.length; month++) {
      data.addValue(now[month], "now", String.valueOf(month));
      data.addValue(before[month], "before", String.valueOf(month));
    }
    return data;
  }

  private static Place[] places(DefaultCategoryDataset data) {
    JFreeChart chart = ChartFactory.createLineChart("", "", "", data);
    chart.getCategoryPlot().getDomainAxis().setTickLabelFont(new Font("SansSerif", Font.PLAIN, 9));
    new TrendLook().customize(chart, null);
    chart.draw(
        new BufferedImage(200, 160, BufferedImage.TYPE_INT_RGB).createGraphics(),
        new Rectangle(200, 160));
    CategoryPlot plot = chart.getCategoryPlot();
    return ((TrendRenderer) plot.getRenderer()).places();
  }
}
