package org.anshu.reports.ofd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.anshu.failure.AnshuException;
import org.anshu.reports.SampleFiles;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An OFD document says and shows what its PDF does. */
class OfdWriterTest {

  private static final OfdWriter.Properties PROPERTIES =
      new OfdWriter.Properties("月报", "云江市", Instant.parse("2026-07-25T00:00:00Z"));
  private static final double DOTS = 4;

  @TempDir Path folder;

  @Test
  void everyPageOfAReportReadsAndLooksAsInThePdf() throws Exception {
    assertSame(SampleFiles.monthlyPdf(folder));
  }

  @Test
  void trueTypeFontsBoldTextDashesAndClippedAreasArePaintedToo() throws Exception {
    Path pdf = drawn(false);
    assertSame(pdf);
    assertThat(OfdTexts.read(folder.resolve("copy.ofd")).get(0))
        .containsExactly("Plain 12", "Bold");
  }

  @Test
  void theSamePdfGivesTheSameBytes() throws Exception {
    Path pdf = drawn(false);
    OfdWriter.write(pdf, folder.resolve("one.ofd"), PROPERTIES);
    OfdWriter.write(pdf, folder.resolve("two.ofd"), PROPERTIES);
    assertThat(folder.resolve("one.ofd")).hasSameBinaryContentAs(folder.resolve("two.ofd"));
  }

  @Test
  void aPageWithAPictureIsRefused() throws Exception {
    Path pdf = drawn(true);
    Path ofd = folder.resolve("copy.ofd");
    assertThatThrownBy(() -> OfdWriter.write(pdf, ofd, PROPERTIES))
        .isInstanceOf(AnshuException.class)
        .hasMessageContaining("image");
    assertThat(Files.exists(ofd)).isFalse();
  }

  private void assertSame(Path pdf) throws Exception {
    Path ofd = folder.resolve("copy.ofd");
    OfdWriter.write(pdf, ofd, PROPERTIES);
    List<List<String>> texts = OfdTexts.read(ofd);
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      assertThat(texts).hasSize(document.getNumberOfPages());
      PDFRenderer renderer = new PDFRenderer(document);
      for (int page = 0; page < texts.size(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        assertThat(sorted(String.join("", texts.get(page))))
            .as("page %d", page + 1)
            .isEqualTo(sorted(stripper.getText(document)));
        BufferedImage wanted = renderer.renderImage(page, (float) (DOTS * 25.4 / 72));
        assertThat(strayDots(wanted, OfdPainter.paint(ofd, page, DOTS)))
            .as("dots of page %d that stand alone", page + 1)
            .isLessThan(wanted.getWidth() * wanted.getHeight() / 10_000);
      }
    }
  }

  private static String sorted(String text) {
    return text.replaceAll("\\s", "")
        .codePoints()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The dark dots of either picture that have no dark dot near them in the other. */
  private static int strayDots(BufferedImage one, BufferedImage other) {
    return stray(one, other) + stray(other, one);
  }

  private static int stray(BufferedImage one, BufferedImage other) {
    int count = 0;
    for (int x = 0; x < one.getWidth(); x++) {
      for (int y = 0; y < one.getHeight(); y++) {
        if (darkness(one, x, y) > 160 && !darkNear(other, x, y)) {
          count++;
        }
      }
    }
    return count;
  }

  private static boolean darkNear(BufferedImage image, int x, int y) {
    for (int i = x - 1; i <= x + 1; i++) {
      for (int j = y - 1; j <= y + 1; j++) {
        if (darkness(image, i, j) > 60) {
          return true;
        }
      }
    }
    return false;
  }

  private static int darkness(BufferedImage image, int x, int y) {
    if (x < 0 || y < 0 || x >= image.getWidth() || y >= image.getHeight()) {
      return 0;
    }
    int color = image.getRGB(x, y);
    return 255 - ((color >> 16 & 0xFF) + (color >> 8 & 0xFF) + (color & 0xFF)) / 3;
  }

  private Path drawn(boolean picture) throws IOException {
    Path pdf = folder.resolve("drawn.pdf");
    try (PDDocument document = new PDDocument();
        InputStream program =
            PDDocument.class.getResourceAsStream(
                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      PDFont font = PDType0Font.load(document, program, true);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        out.beginText();
        out.setFont(font, 30);
        out.newLineAtOffset(100, 700);
        out.showText("Plain 12");
        out.newLineAtOffset(0, -50);
        out.setRenderingMode(RenderingMode.FILL_STROKE);
        out.showText("Bold");
        out.endText();
        out.setLineDashPattern(new float[] {12, 6}, 0);
        out.setLineWidth(3);
        out.moveTo(100, 500);
        out.lineTo(400, 500);
        out.stroke();
        out.saveGraphicsState();
        out.addRect(100, 300, 100, 100);
        out.clip();
        out.setNonStrokingColor(0.2f, 0.2f, 0.2f);
        out.addRect(150, 350, 200, 200);
        out.fill();
        out.restoreGraphicsState();
        if (picture) {
          BufferedImage dots = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
          out.drawImage(LosslessFactory.createFromImage(document, dots), 10, 10);
        }
      }
      document.save(pdf.toFile());
    }
    return pdf;
  }
}
