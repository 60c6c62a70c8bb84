package org.anshu.reports.rendering;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.LineMetrics;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jspecify.annotations.Nullable;

/**
 * Lines with the numbers of the first one: each over its point, or where it lies on no line and no
 * mark.
 */
final class TrendRenderer extends LineAndShapeRenderer {

  private static final long serialVersionUID = 1L;

  /** Half the side of a mark, in points. */
  private static final double MARK = 3;

  /** What is to be free about a number, in points. */
  private static final double AIR = 1;

  /** Half of how far a number is from the middle of its mark, in points. */
  private static final double OFF = 2.4;

  /** How tall a digit is, of the size of its font. */
  private static final double DIGIT = 0.72;

  private static final int ON_A_LINE = 1;
  private static final int ON_A_MARK = 10;
  private static final int OUTSIDE = 100;

  /** Where a number can stand, best first. */
  enum Place {
    ABOVE(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER),
    BELOW(ItemLabelAnchor.OUTSIDE6, TextAnchor.TOP_CENTER),
    RIGHT(ItemLabelAnchor.OUTSIDE2, TextAnchor.BASELINE_LEFT),
    LEFT(ItemLabelAnchor.OUTSIDE10, TextAnchor.BASELINE_RIGHT);

    private final transient ItemLabelPosition position;

    Place(ItemLabelAnchor anchor, TextAnchor text) {
      this.position = new ItemLabelPosition(anchor, text);
    }
  }

  private transient Place[] places = {};

  TrendRenderer() {
    super(true, true);
    setItemLabelInsets(new RectangleInsets(OFF, OFF, OFF, OFF));
  }

  @Override
  public CategoryItemRendererState initialise(
      Graphics2D g2,
      Rectangle2D dataArea,
      CategoryPlot plot,
      int rendererIndex,
      PlotRenderingInfo info) {
    places = new Picture(g2, dataArea, plot, getSeriesItemLabelFont(0)).places();
    return super.initialise(g2, dataArea, plot, rendererIndex, info);
  }

  @Override
  public ItemLabelPosition getPositiveItemLabelPosition(int row, int column) {
    return row == 0 && column < places.length
        ? places[column].position
        : super.getPositiveItemLabelPosition(row, column);
  }

  /** Where the numbers stand, one a column; for the look of it. */
  Place[] places() {
    return places.clone();
  }

  /** The points of a chart on its area. */
  private final class Picture {

    private final Graphics2D g2;
    private final Rectangle2D area;
    private final CategoryPlot plot;
    private final CategoryDataset data;
    private final Font font;

    Picture(Graphics2D g2, Rectangle2D area, CategoryPlot plot, Font font) {
      this.g2 = g2;
      this.area = area;
      this.plot = plot;
      this.data = plot.getDataset();
      this.font = font;
    }

    Place[] places() {
      Place[] chosen = new Place[data.getColumnCount()];
      for (int column = 0; column < chosen.length; column++) {
        chosen[column] = best(column);
      }
      return chosen;
    }

    private Place best(int column) {
      Place best = Place.ABOVE;
      int least = Integer.MAX_VALUE;
      Point2D point = point(0, column);
      if (point == null) {
        return best;
      }
      String text = String.valueOf(data.getValue(0, column));
      for (Place place : Place.values()) {
        int cost = cost(box(place, point, text), column);
        if (cost < least) {
          best = place;
          least = cost;
        }
      }
      return best;
    }

    /** What a number covers, with a little air about it. */
    private Rectangle2D box(Place place, Point2D point, String text) {
      Point2D anchor =
          calculateLabelAnchorPoint(
              place.position.getItemLabelAnchor(),
              point.getX(),
              point.getY(),
              PlotOrientation.VERTICAL);
      double width = font.getStringBounds(text, g2.getFontRenderContext()).getWidth();
      LineMetrics metrics = font.getLineMetrics(text, g2.getFontRenderContext());
      double height = font.getSize2D() * DIGIT;
      double left =
          switch (place) {
            case ABOVE, BELOW -> anchor.getX() - width / 2;
            case RIGHT -> anchor.getX();
            case LEFT -> anchor.getX() - width;
          };
      double foot =
          switch (place) {
            case ABOVE -> anchor.getY() - metrics.getDescent() - metrics.getLeading();
            case BELOW -> anchor.getY() + metrics.getAscent();
            case RIGHT, LEFT -> anchor.getY();
          };
      return new Rectangle2D.Double(
          left - AIR, foot - height - AIR, width + 2 * AIR, height + 2 * AIR);
    }

    private int cost(Rectangle2D box, int column) {
      int cost = area.contains(box) ? 0 : OUTSIDE;
      for (int row = 0; row < data.getRowCount(); row++) {
        for (int from = column - 1; from <= column; from++) {
          Point2D one = point(row, from);
          Point2D other = point(row, from + 1);
          if (one != null && other != null && new Line2D.Double(one, other).intersects(box)) {
            cost += ON_A_LINE;
          }
        }
        Point2D mark = point(row, column);
        if (mark != null
            && box.intersects(mark.getX() - MARK, mark.getY() - MARK, 2 * MARK, 2 * MARK)) {
          cost += ON_A_MARK;
        }
      }
      return cost;
    }

    private @Nullable Point2D point(int row, int column) {
      int columns = data.getColumnCount();
      Number value = column < 0 || column >= columns ? null : data.getValue(row, column);
      return value == null
          ? null
          : new Point2D.Double(
              plot.getDomainAxis()
                  .getCategoryMiddle(column, columns, area, plot.getDomainAxisEdge()),
              plot.getRangeAxis()
                  .valueToJava2D(value.doubleValue(), area, plot.getRangeAxisEdge()));
    }
  }
}
