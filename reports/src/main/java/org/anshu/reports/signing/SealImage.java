package org.anshu.reports.signing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A picture of the seal, drawn as the signature's appearance. What makes the document authentic is
 * the signature, not the picture.
 *
 * @param picture a PNG with a transparent ground
 * @param millimetres its width and height on paper
 * @param over the issuer's name: the seal's centre comes upon the last line of the document that
 *     says this and nothing else, half a line lower, so that it also covers the date below (GB/T
 *     9704 7.3.5.1)
 */
public record SealImage(Path picture, double millimetres, String over) {

  private static final float POINTS = 72 / 25.4f;
  private static final float HALF_A_LINE = 14.5f;

  /**
   * Where it is drawn.
   *
   * @param page counted from 0
   * @param x the left edge, in points from the left edge of the page
   * @param y the lower edge, in points from the lower edge of the page
   */
  record Place(int page, float x, float y) {}

  /** The place in {@code document}; empty if no line of it is the issuer's name alone. */
  Optional<Place> place(PDDocument document) {
    float side = (float) millimetres * POINTS;
    List<Place> found = new ArrayList<>();
    try {
      PDFTextStripper reader =
          new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> letters) {
              if (text.strip().equals(over) && !letters.isEmpty()) {
                TextPosition first = letters.get(0);
                TextPosition last = letters.get(letters.size() - 1);
                float middle = (first.getXDirAdj() + last.getXDirAdj() + last.getWidthDirAdj()) / 2;
                float base = first.getPageHeight() - first.getYDirAdj() - HALF_A_LINE;
                found.add(new Place(getCurrentPageNo() - 1, middle - side / 2, base - side / 2));
              }
            }
          };
      reader.setSortByPosition(true);
      reader.getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
  }

  /** A document with nothing but the appearance, as PDFBox wants it. */
  InputStream drawn(PDDocument document, Place place) throws IOException {
    float side = (float) millimetres * POINTS;
    try (PDDocument drawing = new PDDocument()) {
      PDPage page = new PDPage(document.getPage(place.page()).getMediaBox());
      drawing.addPage(page);
      PDAcroForm form = new PDAcroForm(drawing);
      drawing.getDocumentCatalog().setAcroForm(form);
      PDSignatureField field = new PDSignatureField(form);
      form.setSignaturesExist(true);
      form.setAppendOnly(true);
      form.getCOSObject().setDirect(true);
      form.getFields().add(field);
      PDAnnotationWidget widget = field.getWidgets().get(0);
      widget.setRectangle(new PDRectangle(place.x(), place.y(), side, side));
      widget.setPrinted(true);
      widget.setPage(page);
      PDAppearanceStream appearance = new PDAppearanceStream(drawing);
      appearance.setResources(new PDResources());
      appearance.setBBox(new PDRectangle(side, side));
      try (PDPageContentStream content = new PDPageContentStream(drawing, appearance)) {
        PDImageXObject image = PDImageXObject.createFromFile(picture.toString(), drawing);
        content.drawImage(image, 0, 0, side, side);
      }
      PDAppearanceDictionary appearances = new PDAppearanceDictionary();
      appearances.getCOSObject().setDirect(true);
      appearances.setNormalAppearance(appearance);
      widget.setAppearance(appearances);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      drawing.save(out);
      return new ByteArrayInputStream(out.toByteArray());
    }
  }
}
