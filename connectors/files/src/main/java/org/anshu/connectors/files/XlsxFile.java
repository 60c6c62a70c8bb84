package org.anshu.connectors.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** One sheet of a workbook, streamed: a cell's kind decides its text, see {@link XlsxCells}. */
final class XlsxFile implements TableFile {

  private static final XMLInputFactory XML = factory();

  private final DropFolder.Dropped file;
  private final FileOptions options;
  private @Nullable String sheet;

  XlsxFile(DropFolder.Dropped file, FileOptions options) {
    this.file = file;
    this.options = options;
    sheet = options.sheet();
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  @Override
  public @Nullable String sheet() {
    return sheet;
  }

  @Override
  public void read(Rows rows) {
    try (OPCPackage workbook = OPCPackage.open(file.copy().toFile(), PackageAccess.READ)) {
      XSSFReader reader = new XSSFReader(workbook);
      WorkbookPart part = WorkbookPart.read(XML, reader.getWorkbookData());
      WorkbookPart.Sheet chosen = chosen(part);
      sheet = chosen.name();
      XlsxCells cells =
          new XlsxCells(
              options,
              reader.getStylesTable(),
              new ReadOnlySharedStringsTable(workbook, false),
              part.from1904());
      List<CellRangeAddress> merged = merged(reader, chosen);
      try (InputStream data = reader.getSheet(chosen.relation())) {
        rows(data, new SheetRows(cells, merged, rows));
      }
    } catch (IOException
        | OpenXML4JException
        | OpenXML4JRuntimeException
        | SAXException
        | XMLStreamException
        | UnsupportedFileFormatException
        | EmptyFileException
        | RecordFormatException e) {
      throw FileFailures.unreadable(file.name(), e);
    }
  }

  private WorkbookPart.Sheet chosen(WorkbookPart part) {
    String wanted = options.sheet();
    return part.sheets().stream()
        .filter(each -> wanted == null ? !each.hidden() : wanted.equals(each.name()))
        .findFirst()
        .orElseThrow(
            () ->
                new AnshuException(
                    FailureCode.SOURCE_TABLE_MISSING,
                    new Text(
                        "工作簿 %s 中有工作表 %s".formatted(file.name(), wanted),
                        "Sheet %s in workbook %s".formatted(wanted, file.name())),
                    Text.same(
                        part.sheets().stream().map(WorkbookPart.Sheet::name).toList().toString()),
                    new Text(
                        "请核对工作表名称；若已改名，请修改 source.yml 中该表的 sheet",
                        "Check the sheet's name; if it was renamed, change 'sheet' in source.yml")));
  }

  /** Merged ranges stand behind the rows, so they are looked for first. */
  private static List<CellRangeAddress> merged(XSSFReader reader, WorkbookPart.Sheet sheet)
      throws IOException, OpenXML4JException, XMLStreamException {
    List<CellRangeAddress> merged = new ArrayList<>();
    try (InputStream data = reader.getSheet(sheet.relation())) {
      XMLStreamReader xml = XML.createXMLStreamReader(data);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("mergeCell")) {
          merged.add(CellRangeAddress.valueOf(xml.getAttributeValue(null, "ref")));
        }
      }
    }
    return merged;
  }

  private void rows(InputStream data, SheetRows rows) throws XMLStreamException {
    XMLStreamReader xml = XML.createXMLStreamReader(data);
    int number = 0;
    boolean more = true;
    while (more && xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
        String r = xml.getAttributeValue(null, "r");
        number = r == null ? number + 1 : Integer.parseInt(r);
        rows.begin(number);
      } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        rows.cell(xml);
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        more = rows.end(options.headerEnd());
      }
    }
  }

  /** Collects the cells of a row and lays merged ranges over them. */
  private static final class SheetRows {

    private final XlsxCells cells;
    private final List<CellRangeAddress> merged;
    private final @Nullable String[] fills;
    private final Rows target;
    private final List<@Nullable String> row = new ArrayList<>();
    private int number;

    SheetRows(XlsxCells cells, List<CellRangeAddress> merged, Rows target) {
      this.cells = cells;
      this.merged = merged;
      this.target = target;
      fills = new String[merged.size()];
    }

    void begin(int rowNumber) {
      number = rowNumber;
      row.clear();
    }

    void cell(XMLStreamReader xml) throws XMLStreamException {
      String place = xml.getAttributeValue(null, "r");
      int column = place == null ? row.size() : new CellReference(place).getCol();
      set(column, cells.text(xml));
    }

    private void set(int column, @Nullable String value) {
      while (row.size() <= column) {
        row.add(null);
      }
      row.set(column, value);
    }

    boolean end(int headerEnd) {
      for (int i = 0; i < merged.size(); i++) {
        CellRangeAddress range = merged.get(i);
        if (number - 1 >= range.getFirstRow() && number - 1 <= range.getLastRow()) {
          if (number - 1 == range.getFirstRow()) {
            fills[i] = range.getFirstColumn() < row.size() ? row.get(range.getFirstColumn()) : null;
          }
          for (int c = range.getFirstColumn(); c <= range.getLastColumn(); c++) {
            set(c, cells.merged(fills[i], range.formatAsString(), number <= headerEnd));
          }
        }
      }
      boolean blank = row.stream().allMatch(java.util.Objects::isNull);
      return blank && number > headerEnd || target.row(number, new ArrayList<>(row));
    }
  }
}
