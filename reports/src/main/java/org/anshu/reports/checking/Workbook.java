package org.anshu.reports.checking;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.anshu.failure.Text;
import org.anshu.reports.checking.TableCompare.FileCell;
import org.jspecify.annotations.Nullable;

/**
 * A workbook read row by row, so that its size does not matter. Shares nothing with what writes
 * workbooks here.
 *
 * @param sheets in their order
 * @param formats the pattern of each cell style; empty for none
 * @param texts the shared texts
 */
record Workbook(List<Sheet> sheets, List<String> formats, List<String> texts) {

  private static final Map<String, String> BUILT_IN =
      Map.of("1", "0", "2", "0.00", "3", "#,##0", "4", "#,##0.00", "9", "0%", "10", "0.00%");

  /** A sheet and its part of the file. */
  record Sheet(String name, String path) {}

  /** Takes a row. */
  interface RowTaker {

    /**
     * Takes a row.
     *
     * @param number its number, from 1
     * @param cells its cells by column; null where there is none
     */
    void take(int number, List<@Nullable FileCell> cells);
  }

  static Workbook open(ZipFile zip) throws IOException, XMLStreamException {
    Map<String, String> targets = new HashMap<>();
    read(
        zip,
        "xl/_rels/workbook.xml.rels",
        xml -> {
          if (xml.getLocalName().equals("Relationship")) {
            targets.put(attribute(xml, "Id"), attribute(xml, "Target"));
          }
        });
    List<Sheet> sheets = new ArrayList<>();
    read(
        zip,
        "xl/workbook.xml",
        xml -> {
          if (xml.getLocalName().equals("sheet")) {
            String id =
                xml.getAttributeValue(
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id");
            String target = targets.getOrDefault(id, "");
            String path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
            sheets.add(new Sheet(attribute(xml, "name"), path));
          }
        });
    return new Workbook(sheets, formats(zip), shared(zip));
  }

  private static List<String> formats(ZipFile zip) throws IOException, XMLStreamException {
    Map<String, String> patterns = new HashMap<>(BUILT_IN);
    List<String> formats = new ArrayList<>();
    boolean[] inCells = {false};
    read(
        zip,
        "xl/styles.xml",
        xml -> {
          switch (xml.getLocalName()) {
            case "numFmt" -> patterns.put(attribute(xml, "numFmtId"), attribute(xml, "formatCode"));
            case "cellXfs" -> inCells[0] = true;
            case "cellStyles" -> inCells[0] = false;
            case "xf" -> {
              if (inCells[0]) {
                formats.add(patterns.getOrDefault(attribute(xml, "numFmtId"), ""));
              }
            }
            default -> {}
          }
        });
    return formats;
  }

  private static List<String> shared(ZipFile zip) throws IOException, XMLStreamException {
    List<String> texts = new ArrayList<>();
    if (zip.getEntry("xl/sharedStrings.xml") == null) {
      return texts;
    }
    read(
        zip,
        "xl/sharedStrings.xml",
        xml -> {
          if (xml.getLocalName().equals("si")) {
            texts.add("");
          } else if (xml.getLocalName().equals("t")) {
            int last = texts.size() - 1;
            texts.set(last, texts.get(last) + xml.getElementText());
          }
        });
    return texts;
  }

  /** Takes an opening tag. */
  interface TagTaker {

    /** Takes the tag at which {@code xml} stands. */
    void take(XMLStreamReader xml) throws XMLStreamException;
  }

  private static void read(ZipFile zip, String part, TagTaker to)
      throws IOException, XMLStreamException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      throw new IOException(part + " is missing");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      XMLStreamReader xml = reader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          to.take(xml);
        }
      }
    }
  }

  /** A reader that loads nothing from elsewhere. */
  static XMLStreamReader reader(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(in);
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /** Hands over the rows of a sheet, from top to bottom. */
  void rows(InputStream in, String sheet, RowTaker to) throws XMLStreamException {
    XMLStreamReader xml = reader(in);
    List<@Nullable FileCell> cells = new ArrayList<>();
    int number = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
        number = Integer.parseInt(attribute(xml, "r"));
        cells.clear();
      } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        String address = attribute(xml, "r");
        int column = column(address);
        while (cells.size() <= column) {
          cells.add(null);
        }
        cells.set(column, cell(xml, sheet + "!" + address));
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        to.take(number, cells);
      }
    }
  }

  private @Nullable FileCell cell(XMLStreamReader xml, String address) throws XMLStreamException {
    String type = attribute(xml, "t");
    String style = attribute(xml, "s");
    StringBuilder text = new StringBuilder();
    boolean formula = false;
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c"))) {
      if (xml.isStartElement()) {
        formula |= xml.getLocalName().equals("f");
        if (xml.getLocalName().equals("t") || xml.getLocalName().equals("v")) {
          text.append(xml.getElementText());
        }
      }
    }
    if (text.isEmpty()) {
      return null;
    }
    if (type.equals("s")) {
      return new FileCell(Text.same(address), texts.get(Integer.parseInt(text.toString())), null);
    }
    boolean number = (type.isEmpty() || type.equals("n")) && !formula;
    String pattern = style.isEmpty() ? "" : formats.get(Integer.parseInt(style));
    return new FileCell(Text.same(address), text.toString(), number ? pattern : null);
  }

  /** The column of an address, from 0. */
  private static int column(String address) {
    int column = 0;
    for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
      column = column * 26 + address.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }
}
