package org.anshu.connectors.files;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as people see it: −0.129973 in a cell of format {@code 0%} is −13%. For published tables,
 * where what is printed is what counts; data is read by {@link FilesConnector}.
 */
public final class DisplayedSheet {

  private DisplayedSheet() {}

  /**
   * Writes the displayed texts of a sheet as CSV, cell by cell in the same places; a merged cell's
   * text stands in all cells it covers.
   *
   * @param sheet its name; null for the first one
   * @throws AnshuException SOURCE_READ_BROKEN, or SOURCE_TABLE_MISSING with the names of the sheets
   */
  public static void toCsv(Path workbook, @Nullable String sheet, Path csv) {
    String name = String.valueOf(workbook.getFileName());
    try (Workbook book = WorkbookFactory.create(workbook.toFile(), null, true);
        Writer out = Files.newBufferedWriter(csv, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
      for (List<String> row : rows(chosen(book, name, sheet))) {
        printer.printRecord(row);
      }
    } catch (IOException | EncryptedDocumentException e) {
      throw FileFailures.unreadable(name, e);
    }
  }

  private static Sheet chosen(Workbook book, String workbook, @Nullable String wanted) {
    List<String> names = new ArrayList<>();
    for (Sheet each : book) {
      if (wanted == null || wanted.equals(each.getSheetName())) {
        return each;
      }
      names.add(each.getSheetName());
    }
    throw new AnshuException(
        FailureCode.SOURCE_TABLE_MISSING,
        new Text(
            "工作簿 %s 中有工作表 %s".formatted(workbook, wanted),
            "Sheet %s in workbook %s".formatted(wanted, workbook)),
        Text.same(names.toString()),
        new Text("请核对工作表名称", "Check the sheet's name"));
  }

  private static List<List<String>> rows(Sheet sheet) {
    DataFormatter format = new DataFormatter(Locale.ROOT);
    format.setUseCachedValuesForFormulaCells(true);
    int width = 0;
    for (Row row : sheet) {
      width = Math.max(width, row.getLastCellNum());
    }
    List<List<String>> rows = new ArrayList<>();
    for (int r = 0; r <= sheet.getLastRowNum(); r++) {
      List<String> cells = new ArrayList<>();
      for (int c = 0; c < width; c++) {
        cells.add(text(sheet, r, c, format));
      }
      rows.add(cells);
    }
    return rows;
  }

  private static String text(Sheet sheet, int r, int c, DataFormatter format) {
    int row = r;
    int column = c;
    for (CellRangeAddress merged : sheet.getMergedRegions()) {
      if (merged.isInRange(r, c)) {
        row = merged.getFirstRow();
        column = merged.getFirstColumn();
      }
    }
    Row line = sheet.getRow(row);
    Cell cell = line == null ? null : line.getCell(column);
    return cell == null ? "" : format.formatCellValue(cell);
  }
}
