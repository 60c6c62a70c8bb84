package org.anshu.reports.ofd;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Reads what a page draws, in millimetres from its upper left corner, in the order of drawing. */
final class PageReader extends PDFGraphicsStreamEngine {

  private static final double MM = 25.4 / 72;

  private final List<Mark> marks = new ArrayList<>();
  private final GeneralPath path = new GeneralPath();
  private final AffineTransform toPage;
  private int clipRule = -1;

  /** Something drawn. */
  sealed interface Mark permits Glyph, Drawing {}

  /**
   * A glyph.
   *
   * @param text the characters it stands for
   * @param code its code in the font's own encoding
   * @param x the left end of its base line, mm
   * @param y its base line, mm
   * @param size the type size, mm
   * @param bold whether its outline is stroked too
   * @param color red, green and blue
   */
  record Glyph(
      PDFont font, String text, int code, double x, double y, double size, boolean bold, int color)
      implements Mark {}

  /**
   * A line or an area.
   *
   * @param shape in mm
   * @param width the width of a line, mm; 0 for an area
   * @param color red, green and blue
   */
  record Drawing(Shape shape, double width, int color) implements Mark {}

  private PageReader(PDPage page) {
    super(page);
    toPage = new AffineTransform(MM, 0, 0, -MM, 0, page.getMediaBox().getHeight() * MM);
  }

  /** What {@code page} draws. */
  static List<Mark> read(PDPage page) throws IOException {
    PageReader reader = new PageReader(page);
    reader.processPage(page);
    return reader.marks;
  }

  @Override
  protected void showGlyph(Matrix place, PDFont font, int code, Vector advance) throws IOException {
    PDGraphicsState state = getGraphicsState();
    RenderingMode mode = state.getTextState().getRenderingMode();
    String text = font.toUnicode(code);
    if (text == null || mode.equals(RenderingMode.NEITHER)) {
      throw unknown("glyph " + code + " of " + font.getName());
    }
    Point2D at =
        toPage.transform(new Point2D.Float(place.getTranslateX(), place.getTranslateY()), null);
    marks.add(
        new Glyph(
            font,
            text,
            code,
            at.getX(),
            at.getY(),
            place.getScalingFactorY() * MM,
            mode.isStroke(),
            color(state.getNonStrokingColor())));
  }

  @Override
  public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
    path.moveTo(a.getX(), a.getY());
    path.lineTo(b.getX(), b.getY());
    path.lineTo(c.getX(), c.getY());
    path.lineTo(d.getX(), d.getY());
    path.closePath();
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    path.lineTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    path.curveTo(x1, y1, x2, y2, x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return path.getCurrentPoint();
  }

  @Override
  public void closePath() {
    path.closePath();
  }

  @Override
  public void clip(int rule) {
    clipRule = rule;
  }

  @Override
  public void endPath() {
    if (clipRule >= 0) {
      path.setWindingRule(clipRule);
      getGraphicsState().intersectClippingPath(path);
      clipRule = -1;
    }
    path.reset();
  }

  @Override
  public void strokePath() throws IOException {
    stroke();
    endPath();
  }

  @Override
  public void fillPath(int rule) throws IOException {
    fill(rule);
    endPath();
  }

  @Override
  public void fillAndStrokePath(int rule) throws IOException {
    fill(rule);
    stroke();
    endPath();
  }

  /** A line that is dashed or reaches out of what may be seen becomes an area. */
  private void stroke() throws IOException {
    PDGraphicsState state = getGraphicsState();
    float width = state.getLineWidth() * (float) scale(state);
    float[] dashes = state.getLineDashPattern().getDashArray();
    int color = color(state.getStrokingColor());
    boolean inside =
        state
            .getCurrentClippingPath()
            .contains(path.getBounds2D().isEmpty() ? grown(path) : path.getBounds2D());
    if (inside && dashes.length == 0) {
      marks.add(new Drawing(onPage(path), Math.max(width, 0.1f) * MM, color));
      return;
    }
    BasicStroke pen =
        new BasicStroke(
            Math.max(width, 0.1f),
            state.getLineCap(),
            state.getLineJoin(),
            Math.max(1, state.getMiterLimit()),
            dashes.length == 0 ? null : dashes,
            state.getLineDashPattern().getPhase());
    area(pen.createStrokedShape(path), color);
  }

  private static Rectangle2D grown(Shape line) {
    Rectangle2D bounds = line.getBounds2D();
    bounds.setRect(
        bounds.getX(), bounds.getY(), bounds.getWidth() + 0.01, bounds.getHeight() + 0.01);
    return bounds;
  }

  private void fill(int rule) throws IOException {
    path.setWindingRule(rule);
    area(path, color(getGraphicsState().getNonStrokingColor()));
  }

  private void area(Shape shape, int color) {
    Area clip = getGraphicsState().getCurrentClippingPath();
    Shape seen = shape;
    if (!clip.contains(shape.getBounds2D())) {
      Area cut = new Area(shape);
      cut.intersect(clip);
      seen = cut;
    }
    if (!seen.getBounds2D().isEmpty()) {
      marks.add(new Drawing(onPage(seen), 0, color));
    }
  }

  private Shape onPage(Shape shape) {
    return new Path2D.Double(shape, toPage);
  }

  private static double scale(PDGraphicsState state) {
    return state.getCurrentTransformationMatrix().getScalingFactorX();
  }

  private static int color(PDColor color) throws IOException {
    return color.toRGB();
  }

  @Override
  public void drawImage(PDImage image) {
    throw unknown("image");
  }

  @Override
  public void shadingFill(COSName shading) {
    throw unknown("shading " + shading.getName());
  }

  private static AnshuException unknown(String what) {
    return new AnshuException(
        FailureCode.TEMPLATE_INVALID,
        new Text("只含文字、线条和填充的页面", "A page of texts, lines and areas"),
        Text.same(what),
        new Text("从该报表的格式中去掉 OFD", "Take OFD out of the formats of this report"));
  }
}
