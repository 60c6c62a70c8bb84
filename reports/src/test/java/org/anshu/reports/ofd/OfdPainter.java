package org.anshu.reports.ofd;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Paints a page of an OFD document with the fonts it embeds, by the standard's own words. */
final class OfdPainter {

  private static final String NAMESPACE = "http://www.ofdspec.org/2016";

  private final ZipFile zip;
  private final Map<String, Font> fonts = new HashMap<>();

  private OfdPainter(ZipFile zip) throws Exception {
    this.zip = zip;
    NodeList declared = root("Doc_0/PublicRes.xml").getElementsByTagNameNS(NAMESPACE, "Font");
    for (int i = 0; i < declared.getLength(); i++) {
      Element font = (Element) declared.item(i);
      String file = "Doc_0/Res/" + child(font, "FontFile").getTextContent();
      fonts.put(font.getAttribute("ID"), font(file));
    }
  }

  /** The page, {@code dots} to the millimetre. */
  static BufferedImage paint(Path ofd, int page, double dots) throws Exception {
    try (ZipFile zip = new ZipFile(ofd.toFile())) {
      return new OfdPainter(zip).page(page, dots);
    }
  }

  private Font font(String file) throws IOException, FontFormatException {
    try (InputStream in = zip.getInputStream(zip.getEntry(file))) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    }
  }

  private BufferedImage page(int number, double dots) throws Exception {
    Element page = root("Doc_0/Pages/Page_" + number + "/Content.xml");
    double[] box = numbers(child(page, "PhysicalBox").getTextContent());
    BufferedImage image =
        new BufferedImage(
            (int) Math.round(box[2] * dots),
            (int) Math.round(box[3] * dots),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.scale(dots, dots);
    NodeList objects = child(page, "Layer").getChildNodes();
    for (int i = 0; i < objects.getLength(); i++) {
      Element object = (Element) objects.item(i);
      if (object.getLocalName().equals("TextObject")) {
        text(graphics, object);
      } else {
        path(graphics, object);
      }
    }
    graphics.dispose();
    return image;
  }

  private void text(Graphics2D graphics, Element object) {
    double[] boundary = numbers(object.getAttribute("Boundary"));
    Element code = child(object, "TextCode");
    int[] glyphs =
        Arrays.stream(numbers(child(object, "Glyphs").getTextContent()))
            .mapToInt(glyph -> (int) glyph)
            .toArray();
    double[] advances = numbers(code.getAttribute("DeltaX"));
    float size = Float.parseFloat(object.getAttribute("Size"));
    // Glyphs of a size of 1 to 10 mm would be hinted: draw them large and scale them down.
    float large = 1000;
    Font font = fonts.get(object.getAttribute("Font")).deriveFont(large);
    GlyphVector vector = font.createGlyphVector(graphics.getFontRenderContext(), glyphs);
    double x = 0;
    for (int i = 0; i < glyphs.length; i++) {
      vector.setGlyphPosition(i, new Point2D.Double(x * large / size, 0));
      x += i < advances.length ? advances[i] : 0;
    }
    Graphics2D line = (Graphics2D) graphics.create();
    line.translate(
        boundary[0] + Double.parseDouble(code.getAttribute("X")),
        boundary[1] + Double.parseDouble(code.getAttribute("Y")));
    line.scale(size / large, size / large);
    line.setColor(color(object, "FillColor"));
    Shape outline = vector.getOutline();
    line.fill(outline);
    if (object.getAttribute("Stroke").equals("true")) {
      double width = Double.parseDouble(object.getAttribute("LineWidth"));
      line.setStroke(new BasicStroke((float) (width * large / size)));
      line.draw(outline);
    }
    line.dispose();
  }

  private static void path(Graphics2D graphics, Element object) {
    double[] boundary = numbers(object.getAttribute("Boundary"));
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    String[] words = child(object, "AbbreviatedData").getTextContent().trim().split("\\s+");
    for (int i = 0; i < words.length; i++) {
      switch (words[i]) {
        case "M" -> path.moveTo(at(words, i + 1), at(words, i + 2));
        case "L" -> path.lineTo(at(words, i + 1), at(words, i + 2));
        case "Q" ->
            path.quadTo(at(words, i + 1), at(words, i + 2), at(words, i + 3), at(words, i + 4));
        case "B" ->
            path.curveTo(
                at(words, i + 1),
                at(words, i + 2),
                at(words, i + 3),
                at(words, i + 4),
                at(words, i + 5),
                at(words, i + 6));
        case "C" -> path.closePath();
        default -> {
          // a coordinate
        }
      }
    }
    Graphics2D pen = (Graphics2D) graphics.create();
    pen.translate(boundary[0], boundary[1]);
    if (object.getAttribute("Stroke").equals("true")) {
      pen.setColor(color(object, "StrokeColor"));
      pen.setStroke(new BasicStroke(Float.parseFloat(object.getAttribute("LineWidth"))));
      pen.draw(path);
    } else {
      pen.setColor(color(object, "FillColor"));
      pen.fill(path);
    }
    pen.dispose();
  }

  private static double at(String[] words, int place) {
    return Double.parseDouble(words[place]);
  }

  private static Color color(Element object, String name) {
    double[] parts = numbers(child(object, name).getAttribute("Value"));
    return new Color((int) parts[0], (int) parts[1], (int) parts[2]);
  }

  private static double[] numbers(String text) {
    return text.isBlank()
        ? new double[0]
        : Arrays.stream(text.trim().split("\\s+")).mapToDouble(Double::parseDouble).toArray();
  }

  private static Element child(Element parent, String name) {
    return (Element) parent.getElementsByTagNameNS(NAMESPACE, name).item(0);
  }

  private Element root(String file) throws IOException, ParserConfigurationException, SAXException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    try (InputStream in = zip.getInputStream(zip.getEntry(file))) {
      return factory.newDocumentBuilder().parse(in).getDocumentElement();
    }
  }
}
