package org.anshu.reports;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.pdfbox.text.TextPosition;

/** A PDF read back. */
final class PdfFile implements AutoCloseable {

  /** The type area 版心, in points from the upper left corner. */
  static final Rectangle2D TYPE_AREA = new Rectangle2D.Double(79, 105, 442, 638);

  private final PDDocument document;

  PdfFile(Path file) {
    try {
      document = Loader.loadPDF(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PDDocument document() {
    return document;
  }

  int pages() {
    return document.getNumberOfPages();
  }

  /** The text in the type area of all pages, without any white space. */
  String text() throws IOException {
    StringBuilder text = new StringBuilder();
    for (PDPage page : document.getPages()) {
      PDFTextStripperByArea stripper = new PDFTextStripperByArea();
      stripper.setSortByPosition(true);
      stripper.addRegion("type area", new Rectangle2D.Double(0, 0, 595, 745));
      stripper.extractRegions(page);
      text.append(stripper.getTextForRegion("type area"));
    }
    return squeezed(text.toString());
  }

  static String squeezed(String text) {
    return text.replaceAll("[\\s\u3000\u00a0]+", "");
  }

  /** The text of page {@code number}, from 1, as it comes. */
  String page(int number) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(number);
    stripper.setEndPage(number);
    return stripper.getText(document);
  }

  /** Every character of page {@code number} with its place. */
  List<TextPosition> characters(int number) throws IOException {
    List<TextPosition> characters = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition text) {
            characters.add(text);
          }
        };
    stripper.setStartPage(number);
    stripper.setEndPage(number);
    stripper.getText(document);
    return characters;
  }

  /** The names of the fonts, without subset tags. */
  Set<String> fonts() throws IOException {
    Set<String> names = new TreeSet<>();
    for (PDPage page : document.getPages()) {
      for (COSName name : page.getResources().getFontNames()) {
        PDFont font = page.getResources().getFont(name);
        names.add(
            (font.isEmbedded() ? "" : "not embedded: ")
                + font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
      }
    }
    return names;
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
