package org.anshu.reports.ofd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Writes the pages of a finished PDF as an OFD document (GB/T 33190-2016): the same glyphs at the
 * same places, as text that can be searched, with the same fonts embedded (decision 0210).
 */
public final class OfdWriter {

  private static final ZoneId CITY_ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final double MM = 25.4 / 72;

  /** Numbers up to here are the fonts'. */
  private static final long FONTS = 1000;

  private final ZipOutputStream zip;
  private final Map<PDFont, EmbeddedFont> fonts = new LinkedHashMap<>();
  private final Map<Long, String> pages = new LinkedHashMap<>();
  private long lastId = FONTS;

  private OfdWriter(ZipOutputStream zip) {
    this.zip = zip;
  }

  /**
   * What an OFD document says of itself.
   *
   * @param created the time of creation that it states
   */
  public record Properties(String title, String author, Instant created) {}

  /**
   * Writes {@code ofd} from {@code pdf}; replaced if it exists. The same PDF gives the same bytes.
   *
   * @throws org.anshu.failure.AnshuException {@code TEMPLATE_INVALID} if a page holds anything but
   *     text, lines and areas; then no file is left
   */
  public static void write(Path pdf, Path ofd, Properties properties) {
    boolean whole = false;
    try (PDDocument document = Loader.loadPDF(pdf.toFile());
        ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(ofd))) {
      OfdWriter writer = new OfdWriter(zip);
      writer.root(properties, UUID.nameUUIDFromBytes(Files.readAllBytes(pdf)));
      for (PDPage page : document.getPages()) {
        writer.page(page);
      }
      writer.document();
      whole = true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (!whole) {
        remove(ofd);
      }
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void root(Properties properties, UUID identity) throws IOException {
    OfdXml xml = new OfdXml("OFD").attribute("Version", "1.0").attribute("DocType", "OFD");
    xml.open("DocBody").open("DocInfo");
    xml.text("DocID", identity.toString().replace("-", ""));
    xml.text("Title", properties.title());
    xml.text("Author", properties.author());
    xml.text("CreationDate", properties.created().atZone(CITY_ZONE).toLocalDate().toString());
    xml.text("Creator", "安数 Anshu").close();
    xml.text("DocRoot", "Doc_0/Document.xml");
    put("OFD.xml", xml.bytes());
  }

  private void page(PDPage page) throws IOException {
    String name = String.format(Locale.ROOT, "Pages/Page_%d/Content.xml", pages.size());
    OfdPage content = new OfdPage(this::font, lastId);
    PDRectangle box = page.getMediaBox();
    byte[] bytes = content.write(PageReader.read(page), box.getWidth() * MM, box.getHeight() * MM);
    lastId = content.lastId() + 1;
    put("Doc_0/" + name, bytes);
    pages.put(lastId, name);
  }

  /** Fonts are numbered from 1, below the marks: pages are written before them. */
  private EmbeddedFont font(PDFont font) {
    return fonts.computeIfAbsent(font, each -> new EmbeddedFont(each, fonts.size() + 1));
  }

  private void document() throws IOException {
    OfdXml resources = new OfdXml("Res").attribute("BaseLoc", "Res").open("Fonts");
    for (EmbeddedFont font : fonts.values()) {
      String file = "font_" + font.id() + font.ending();
      put("Doc_0/Res/" + file, font.bytes());
      resources
          .open("Font", "ID", String.valueOf(font.id()))
          .attribute("FontName", font.name())
          .attribute("FamilyName", font.family())
          .text("FontFile", file)
          .close();
    }
    put("Doc_0/PublicRes.xml", resources.bytes());
    OfdXml document = new OfdXml("Document").open("CommonData");
    document.text("MaxUnitID", String.valueOf(lastId));
    document.open("PageArea").text("PhysicalBox", OfdXml.lengths(0, 0, 210, 297)).close();
    document.text("PublicRes", "PublicRes.xml").close();
    document.open("Pages");
    pages.forEach(
        (id, file) ->
            document.open("Page", "ID", String.valueOf(id)).attribute("BaseLoc", file).close());
    put("Doc_0/Document.xml", document.bytes());
  }

  private void put(String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
