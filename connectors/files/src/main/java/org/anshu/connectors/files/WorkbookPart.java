package org.anshu.connectors.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a workbook says of itself.
 *
 * @param sheets in the order of their tabs
 * @param from1904 whether days are counted from 1904 on, as old Macs did
 */
record WorkbookPart(List<Sheet> sheets, boolean from1904) {

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String STRICT_RELATIONS =
      "http://purl.oclc.org/ooxml/officeDocument/relationships";

  /**
   * One sheet.
   *
   * @param relation the id of its part
   */
  record Sheet(String name, String relation, boolean hidden) {}

  static WorkbookPart read(XMLInputFactory factory, InputStream part)
      throws IOException, XMLStreamException {
    List<Sheet> sheets = new ArrayList<>();
    boolean from1904 = false;
    try (part) {
      XMLStreamReader xml = factory.createXMLStreamReader(part);
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        if (xml.getLocalName().equals("sheet")) {
          String id = xml.getAttributeValue(RELATIONS, "id");
          String state = xml.getAttributeValue(null, "state");
          sheets.add(
              new Sheet(
                  xml.getAttributeValue(null, "name"),
                  id == null ? xml.getAttributeValue(STRICT_RELATIONS, "id") : id,
                  state != null && !state.equals("visible")));
        } else if (xml.getLocalName().equals("workbookPr")) {
          String value = xml.getAttributeValue(null, "date1904");
          from1904 = "1".equals(value) || "true".equals(value);
        }
      }
    }
    return new WorkbookPart(List.copyOf(sheets), from1904);
  }
}
