package org.anshu.reports.ofd;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the texts of an OFD document back. */
public final class OfdTexts {

  private OfdTexts() {}

  /**
   * The runs of text of each page, in the order of drawing.
   *
   * @param ofd a document whose pages stand in {@code Doc_0/Pages/Page_0} and so on, as {@link
   *     OfdWriter} writes it
   */
  public static List<List<String>> read(Path ofd) {
    List<List<String>> pages = new ArrayList<>();
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try (ZipFile zip = new ZipFile(ofd.toFile())) {
      for (ZipEntry page = entry(zip, 0); page != null; page = entry(zip, pages.size())) {
        try (InputStream in = zip.getInputStream(page)) {
          pages.add(runs(factory.createXMLStreamReader(in)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException("Not an OFD document: " + ofd, e);
    }
    return pages;
  }

  private static ZipEntry entry(ZipFile zip, int page) {
    return zip.getEntry(String.format(Locale.ROOT, "Doc_0/Pages/Page_%d/Content.xml", page));
  }

  private static List<String> runs(XMLStreamReader xml) throws XMLStreamException {
    List<String> runs = new ArrayList<>();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("TextCode")) {
        runs.add(xml.getElementText());
      }
    }
    return runs;
  }
}
