package org.anshu.reports.openxml;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.anshu.reports.document.WrittenReport;

/**
 * An office file that is being written, part by part, straight into its zip. No time and no chance
 * gets into it, so the same parts are the same bytes.
 */
public final class Parts implements AutoCloseable {

  /** The program that office files name as theirs. */
  private static final String PROGRAM = "安数 Anshu";

  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final int BUFFER = 1 << 16;

  private final ZipOutputStream zip;
  private final Writer text;

  /** Begins {@code file}; replaced if it exists. */
  public Parts(Path file) {
    this(opened(file));
  }

  /** Begins a file that goes to {@code out}; closed with this. */
  public Parts(OutputStream out) {
    zip = new ZipOutputStream(out);
    text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), BUFFER);
  }

  private static OutputStream opened(Path file) {
    try {
      return Files.newOutputStream(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a part that is no XML. */
  public void add(String name, byte[] bytes) {
    try {
      begin(name);
      zip.write(bytes);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void begin(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
  }

  /**
   * Adds the part {@code name}, such as {@code xl/workbook.xml}, with what {@code write} writes.
   */
  public void add(String name, Consumer<Markup> write) {
    try {
      begin(name);
      Markup markup = new Markup(text);
      markup.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
      write.accept(markup);
      text.flush();
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds the properties that every office shows of a document, made at {@code created}. */
  public void properties(WrittenReport report, Instant created) {
    String time = created.truncatedTo(ChronoUnit.SECONDS).toString();
    add(
        "docProps/core.xml",
        xml ->
            xml.raw("<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/")
                .raw("2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/")
                .raw(
                    "\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/")
                .raw("2001/XMLSchema-instance\">")
                .element("dc:title", report.title().replace("\n", "") + report.subtitle())
                .element("dc:subject", report.issue())
                .element("dc:creator", report.issuer())
                .raw("<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + time + "</dcterms:created>")
                .raw("<dcterms:modified xsi:type=\"dcterms:W3CDTF\">" + time)
                .raw("</dcterms:modified></cp:coreProperties>"));
    add(
        "docProps/app.xml",
        xml ->
            xml.raw("<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/")
                .raw("extended-properties\">")
                .element("Application", PROGRAM)
                .raw("</Properties>"));
  }

  /** Adds the types of the parts of {@link #properties} to a list of types. */
  public static void propertyTypes(Markup xml) {
    xml.raw("<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.")
        .raw("openxmlformats-package.core-properties+xml\"/>")
        .raw("<Override PartName=\"/docProps/app.xml\" ContentType=\"application/vnd.")
        .raw("openxmlformats-officedocument.extended-properties+xml\"/>");
  }

  /**
   * Writes the relations of the whole file, {@code _rels/.rels}, whose main part is {@code main}.
   */
  public static void rootRelations(Markup xml, String main) {
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    String core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/";
    xml.raw(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    relation(xml, "rId1", office + "officeDocument", main);
    relation(xml, "rId2", core + "core-properties", "docProps/core.xml");
    relation(xml, "rId3", office + "extended-properties", "docProps/app.xml");
    xml.raw("</Relationships>");
  }

  /** Writes one relation. */
  public static void relation(Markup xml, String id, String type, String target) {
    xml.raw("<Relationship Id=\"" + id + "\" Type=\"" + type + "\"")
        .raw(" Target=\"" + target + "\"/>");
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
