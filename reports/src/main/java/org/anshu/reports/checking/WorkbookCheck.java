package org.anshu.reports.checking;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.anshu.failure.Text;
import org.anshu.reports.checking.CheckFinding.Check;
import org.anshu.reports.checking.TableCompare.FileCell;
import org.anshu.reports.checking.TableCompare.Form;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Drawn;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;
import org.jspecify.annotations.Nullable;

/** Reads a workbook sheet by sheet and compares every cell: value, format and text. */
final class WorkbookCheck {

  private static final Text ACTION =
      new Text("重新生成XLSX；不要手工修改", "Make the workbook again; do not edit it by hand");

  private static final Form FORM = new Form(Check.WORKBOOK, true, false, ACTION);

  private WorkbookCheck() {}

  static List<CheckFinding> of(WrittenReport report, Path file) {
    Findings findings = new Findings(String.valueOf(file.getFileName()));
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Workbook workbook = Workbook.open(zip);
      List<Table> tables = new ArrayList<>();
      for (Block block : report.blocks()) {
        Table table = Drawn.table(block);
        if (table != null) {
          tables.add(table);
        }
      }
      if (workbook.sheets().size() != tables.size() + 1) {
        findings.add(
            Check.WORKBOOK,
            Text.same(""),
            new Text(tables.size() + 1 + "个工作表", tables.size() + 1 + " sheets"),
            Text.same(String.valueOf(workbook.sheets().size())),
            ACTION);
      }
      for (int i = 0; i < Math.min(workbook.sheets().size(), tables.size() + 1); i++) {
        Workbook.Sheet sheet = workbook.sheets().get(i);
        if (i == 0) {
          texts(report, workbook, sheet, zip, findings);
        } else {
          table(tables.get(i - 1), workbook, sheet, zip, findings);
        }
      }
    } catch (IOException | XMLStreamException | RuntimeException e) {
      findings.add(
          Check.WORKBOOK,
          Text.same(""),
          new Text("可读取的工作簿", "a readable workbook"),
          Text.same(String.valueOf(e.getMessage())),
          ACTION);
    }
    return findings.list();
  }

  private static void table(
      Table table, Workbook workbook, Workbook.Sheet sheet, ZipFile zip, Findings findings)
      throws IOException, XMLStreamException {
    TableCompare compare = new TableCompare(table, FORM, findings);
    try (InputStream xml = zip.getInputStream(zip.getEntry(sheet.path()))) {
      workbook.rows(xml, sheet.name(), (number, cells) -> compare.row(cells));
    }
    compare.end(Text.same(sheet.name()));
  }

  private static void texts(
      WrittenReport report, Workbook workbook, Workbook.Sheet sheet, ZipFile zip, Findings findings)
      throws IOException, XMLStreamException {
    StringBuilder text = new StringBuilder();
    try (InputStream xml = zip.getInputStream(zip.getEntry(sheet.path()))) {
      workbook.rows(
          xml,
          sheet.name(),
          (number, cells) -> {
            for (@Nullable FileCell cell : cells) {
              text.append(cell == null ? "" : Squeezed.of(cell.text()));
            }
          });
    }
    TextCheck.of(
        Script.texts(report),
        List.of(text.toString()),
        findings,
        new TextCheck.Form(
            Check.WORKBOOK,
            page -> new Text("工作表" + sheet.name(), "sheet " + sheet.name()),
            ACTION));
  }
}
