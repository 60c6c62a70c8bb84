package org.anshu.schedules.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** The files of a report, read back by others than who wrote them. */
final class PrintedFiles {

  private PrintedFiles() {}

  /** The text of a document. */
  static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** All cells of a workbook with their type and contents. */
  static List<String> cells(Path xlsx) throws IOException {
    List<String> cells = new ArrayList<>();
    try (Workbook workbook = WorkbookFactory.create(xlsx.toFile(), null, true)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            cells.add(address(cell) + " " + cell.getCellType() + " " + cell);
          }
        }
      }
    }
    return cells;
  }

  /** The numeric cells of a workbook as it shows them, by address. */
  static Map<String, String> numbers(Path xlsx) throws IOException {
    Map<String, String> numbers = new TreeMap<>();
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    try (Workbook workbook = WorkbookFactory.create(xlsx.toFile(), null, true)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.NUMERIC) {
              numbers.put(address(cell), formatter.formatCellValue(cell));
            }
          }
        }
      }
    }
    return numbers;
  }

  private static String address(Cell cell) {
    return cell.getSheet().getSheetName() + "!" + cell.getAddress();
  }
}
