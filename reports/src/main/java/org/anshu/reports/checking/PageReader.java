package org.anshu.reports.checking;

import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.anshu.reports.checking.PageInk.Drawing;
import org.anshu.reports.checking.PageInk.Fill;
import org.anshu.reports.checking.PageInk.Glyph;
import org.anshu.reports.checking.PageInk.Line;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Reads everything that is drawn on a page in one pass: characters, lines, filled areas. */
final class PageReader extends PDFGraphicsStreamEngine {

  /** Lighter than this is not seen on paper. */
  private static final float FAINT = 0.85f;

  private final PageInk ink;
  private final FontFaults fonts;
  private final PDRectangle box;
  private final int rotation;
  private final GeneralPath path = new GeneralPath();
  private final List<Fill> shapes = new ArrayList<>();
  private int drawings;
  private int order;
  private boolean clipped;

  private PageReader(PDPage page, int number, FontFaults fonts) {
    super(page);
    this.fonts = fonts;
    this.box = page.getCropBox();
    this.rotation = page.getRotation();
    boolean turned = rotation % 180 != 0;
    this.ink =
        new PageInk(
            number,
            turned ? box.getHeight() : box.getWidth(),
            turned ? box.getWidth() : box.getHeight());
  }

  /** Reads page {@code number}; what is wrong with its fonts is told to {@code fonts}. */
  static PageInk read(PDPage page, int number, FontFaults fonts) throws IOException {
    PageReader reader = new PageReader(page, number, fonts);
    reader.processPage(page);
    return reader.ink;
  }

  /** A point of the file as a point of the page as it is seen. */
  private Point2D seen(double x, double y) {
    double right = x - box.getLowerLeftX();
    double up = y - box.getLowerLeftY();
    return switch (rotation) {
      case 90 -> new Point2D.Double(up, right);
      case 180 -> new Point2D.Double(box.getWidth() - right, up);
      case 270 -> new Point2D.Double(box.getHeight() - up, box.getWidth() - right);
      default -> new Point2D.Double(right, box.getHeight() - up);
    };
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    String text = fonts.text(font, code, ink.number());
    if (drawings > 0) {
      return;
    }
    Point2D from = seen(matrix.getTranslateX(), matrix.getTranslateY());
    Point2D.Float end = matrix.transformPoint(displacement.getX(), 0);
    Point2D to = seen(end.x, end.y);
    double width = Math.max(Math.abs(to.getX() - from.getX()), Math.abs(to.getY() - from.getY()));
    double size = Math.hypot(matrix.getShearX(), matrix.getScaleY());
    boolean turned = Math.abs(to.getY() - from.getY()) > Math.abs(to.getX() - from.getX());
    boolean visible = isSeen(turned ? null : from, width, size);
    order++;
    ink.glyphs()
        .add(new Glyph(text, from.getX(), from.getY(), width, size, turned, visible, order));
  }

  private boolean isSeen(@Nullable Point2D from, double width, double size) throws IOException {
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    if (mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP) {
      return false;
    }
    if (clipped && from != null) {
      Rectangle2D clip = getGraphicsState().getCurrentClippingPath().getBounds2D();
      Point2D lower = seen(clip.getMinX(), clip.getMinY());
      Point2D upper = seen(clip.getMaxX(), clip.getMaxY());
      Rectangle2D window = new Rectangle2D.Double();
      window.setFrameFromDiagonal(lower, upper);
      if (!window.contains(from.getX() + width * 0.2, from.getY() - size * 0.7)
          || !window.contains(from.getX() + width * 0.8, from.getY() - size * 0.1)) {
        return false;
      }
    }
    return !isFaint(getGraphicsState().getNonStrokingColor());
  }

  private static boolean isFaint(PDColor color) {
    float[] parts = color.getComponents();
    if (parts.length == 4) {
      return parts[0] + parts[1] + parts[2] + parts[3] < 1 - FAINT;
    }
    for (float part : parts) {
      if (part < FAINT) {
        return false;
      }
    }
    return parts.length > 0;
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    drawings++;
    Rectangle2D frame =
        form.getBBox()
            .transform(
                Matrix.concatenate(
                    getGraphicsState().getCurrentTransformationMatrix(), form.getMatrix()))
            .getBounds2D();
    super.showForm(form);
    drawings--;
    if (drawings == 0) {
      Fill place = rectangle(frame);
      ink.drawings()
          .add(
              new Drawing(
                  place.left(), place.top(), place.right(), place.bottom(), List.copyOf(shapes)));
      shapes.clear();
    }
  }

  @Override
  public void strokePath() {
    if (drawings == 0) {
      Rectangle2D bounds = path.getBounds2D();
      if (bounds.getWidth() < 1 || bounds.getHeight() < 1) {
        Fill line = rectangle(bounds);
        ink.lines().add(new Line(line.left(), line.top(), line.right(), line.bottom()));
      }
    }
    path.reset();
  }

  @Override
  public void fillPath(int windingRule) {
    Rectangle2D bounds = path.getBounds2D();
    order++;
    Fill fill = rectangle(bounds);
    if (drawings > 0) {
      shapes.add(fill);
    } else if (bounds.getWidth() > 1 && bounds.getHeight() > 1) {
      ink.fills().add(fill);
    } else {
      ink.lines().add(new Line(fill.left(), fill.top(), fill.right(), fill.bottom()));
    }
    path.reset();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    fillPath(windingRule);
  }

  private Fill rectangle(Rectangle2D bounds) {
    Point2D one = seen(bounds.getMinX(), bounds.getMinY());
    Point2D other = seen(bounds.getMaxX(), bounds.getMaxY());
    return new Fill(
        Math.min(one.getX(), other.getX()),
        Math.min(one.getY(), other.getY()),
        Math.max(one.getX(), other.getX()),
        Math.max(one.getY(), other.getY()),
        order);
  }

  @Override
  public void drawImage(PDImage image) {
    Rectangle2D unit = new Rectangle2D.Double(0, 0, 1, 1);
    order++;
    ink.fills()
        .add(
            rectangle(
                getGraphicsState()
                    .getCurrentTransformationMatrix()
                    .createAffineTransform()
                    .createTransformedShape(unit)
                    .getBounds2D()));
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    path.moveTo(p0.getX(), p0.getY());
    path.lineTo(p1.getX(), p1.getY());
    path.lineTo(p2.getX(), p2.getY());
    path.lineTo(p3.getX(), p3.getY());
    path.closePath();
  }

  @Override
  public void clip(int windingRule) {
    getGraphicsState().intersectClippingPath(path);
    clipped |= drawings == 0;
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(x, y);
    } else {
      path.lineTo(x, y);
    }
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(x3, y3);
    } else {
      path.curveTo(x1, y1, x2, y2, x3, y3);
    }
  }

  @Override
  public Point2D getCurrentPoint() {
    Point2D point = path.getCurrentPoint();
    return point == null ? new Point2D.Float() : point;
  }

  @Override
  public void closePath() {
    if (path.getCurrentPoint() != null) {
      path.closePath();
    }
  }

  @Override
  public void endPath() {
    path.reset();
  }

  @Override
  public void shadingFill(COSName shadingName) {
    order++;
  }
}
