package org.anshu.reports.checking;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.anshu.failure.Text;
import org.anshu.reports.checking.CheckFinding.Check;
import org.anshu.reports.checking.TableCompare.FileCell;
import org.anshu.reports.checking.TableCompare.Form;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Drawn;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;
import org.jspecify.annotations.Nullable;

/** Reads a text document from top to bottom and compares paragraphs and cells of tables. */
final class WordCheck {

  private static final Text ACTION =
      new Text(
          "重新生成DOCX；要改文字的，改词条或数据而不改文件",
          "Make the document again; change phrases or data, not the file");

  private static final Form FORM = new Form(Check.WORD, false, false, ACTION);

  private final List<Table> tables = new ArrayList<>();
  private final Findings findings;
  private final StringBuilder text = new StringBuilder();
  private int table;
  private int paragraph;

  private WordCheck(WrittenReport report, Findings findings) {
    this.findings = findings;
    for (Block block : report.blocks()) {
      Table drawn = Drawn.table(block);
      if (drawn != null) {
        tables.add(drawn);
      }
    }
  }

  static List<CheckFinding> of(WrittenReport report, Path file) {
    Findings findings = new Findings(String.valueOf(file.getFileName()));
    WordCheck check = new WordCheck(report, findings);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry document = zip.getEntry("word/document.xml");
      if (document == null) {
        throw new IOException("word/document.xml is missing");
      }
      try (InputStream in = zip.getInputStream(document)) {
        check.read(Workbook.reader(in));
      }
      check.end(report);
    } catch (IOException | XMLStreamException | RuntimeException e) {
      findings.add(
          Check.WORD,
          Text.same(""),
          new Text("可读取的DOCX", "a readable document"),
          Text.same(String.valueOf(e.getMessage())),
          ACTION);
    }
    return findings.list();
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("tbl")) {
          table(xml);
        } else if (xml.getLocalName().equals("p")) {
          paragraph++;
          text.append(Squeezed.of(texts(xml, "p")));
        }
      }
    }
  }

  /** All text up to the end of the element {@code name} at which the reader stands. */
  private static String texts(XMLStreamReader xml, String name) throws XMLStreamException {
    StringBuilder texts = new StringBuilder();
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name))) {
      if (xml.isStartElement() && xml.getLocalName().equals("t")) {
        texts.append(xml.getElementText());
      }
    }
    return texts.toString();
  }

  private void table(XMLStreamReader xml) throws XMLStreamException {
    table++;
    TableCompare compare =
        table <= tables.size()
            ? new TableCompare(tables.get(table - 1), FORM, findings).gridOnly()
            : null;
    List<@Nullable FileCell> cells = new ArrayList<>();
    int row = 0;
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("tbl"))) {
      if (xml.isStartElement() && xml.getLocalName().equals("tr")) {
        row++;
        cells.clear();
      } else if (xml.isStartElement() && xml.getLocalName().equals("tc")) {
        cell(xml, row, cells);
      } else if (xml.isEndElement() && xml.getLocalName().equals("tr") && compare != null) {
        compare.row(cells);
      }
    }
    if (compare != null) {
      compare.end(address(0, 0));
    }
  }

  /** Adds a cell, and nothing for the other columns that it covers. */
  private void cell(XMLStreamReader xml, int row, List<@Nullable FileCell> cells)
      throws XMLStreamException {
    StringBuilder contents = new StringBuilder();
    int columns = 1;
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("tc"))) {
      if (xml.isStartElement() && xml.getLocalName().equals("gridSpan")) {
        columns = Integer.parseInt(xml.getAttributeValue(xml.getNamespaceURI(), "val"));
      } else if (xml.isStartElement() && xml.getLocalName().equals("t")) {
        contents.append(xml.getElementText());
      } else if (xml.isStartElement() && xml.getLocalName().equals("br")) {
        contents.append('\n');
      }
    }
    cells.add(new FileCell(address(row, cells.size() + 1), contents.toString(), null));
    for (int i = 1; i < columns; i++) {
      cells.add(null);
    }
  }

  private Text address(int row, int column) {
    return row == 0
        ? new Text("第" + table + "个表格", "table " + table)
        : new Text(
            "第%d个表格第%d行第%d列".formatted(table, row, column),
            "table %d, row %d, column %d".formatted(table, row, column));
  }

  private void end(WrittenReport report) {
    if (table != tables.size()) {
      findings.add(
          Check.WORD,
          Text.same(""),
          new Text(tables.size() + "个表格", tables.size() + " tables"),
          Text.same(String.valueOf(table)),
          ACTION);
    }
    Text place = new Text("正文（共" + paragraph + "段）", "the text (" + paragraph + " paragraphs)");
    TextCheck.of(
        Script.aroundTables(report),
        List.of(text.toString()),
        findings,
        new TextCheck.Form(Check.WORD, page -> place, ACTION));
  }
}
