package org.anshu.reports.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** What a file says, place by place in its order. */
final class Units {

  private Units() {}

  /** The text lines of each page. */
  static Map<String, String> pdf(Path file) throws IOException {
    Map<String, String> lines = new LinkedHashMap<>();
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        int line = 0;
        for (String text : stripper.getText(document).lines().toList()) {
          if (!text.isBlank()) {
            lines.put("page %d line %d".formatted(page, ++line), text.strip());
          }
        }
      }
    }
    return lines;
  }

  /** The cells of each sheet, as they are stored. */
  static Map<String, String> xlsx(Path file) throws IOException {
    Map<String, String> cells = new LinkedHashMap<>();
    try (XSSFWorkbook book = new XSSFWorkbook(file.toFile())) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            String text = text(cell);
            if (!text.isEmpty()) {
              cells.put(sheet.getSheetName() + "!" + cell.getAddress().formatAsString(), text);
            }
          }
        }
      }
    } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
      throw new IOException(e);
    }
    return cells;
  }

  private static String text(Cell cell) {
    return switch (cell.getCellType()) {
      case NUMERIC -> java.math.BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString();
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
      case FORMULA -> "=" + cell.getCellFormula();
      case ERROR -> "#" + cell.getErrorCellValue();
      default -> "";
    };
  }

  /** The paragraphs, and the rows of the tables. */
  static Map<String, String> docx(Path file) throws IOException {
    Map<String, String> units = new LinkedHashMap<>();
    try (java.io.InputStream in = java.nio.file.Files.newInputStream(file);
        XWPFDocument document = new XWPFDocument(in)) {
      int paragraph = 0;
      int table = 0;
      for (IBodyElement element : document.getBodyElements()) {
        if (element instanceof XWPFParagraph one) {
          units.put("paragraph " + ++paragraph, one.getText());
        } else if (element instanceof XWPFTable one) {
          rows(units, "table " + ++table, one.getRows());
        }
      }
    }
    return units;
  }

  private static void rows(Map<String, String> units, String table, List<XWPFTableRow> rows) {
    for (int i = 0; i < rows.size(); i++) {
      String cells =
          String.join(
              " | ", rows.get(i).getTableCells().stream().map(cell -> cell.getText()).toList());
      units.put(table + " row " + (i + 1), cells);
    }
  }

  /** A place in Chinese; addresses of cells are the same in both languages. */
  static String chinese(String place) {
    return place
        .replaceAll("^page (\\d+) line (\\d+)$", "第 $1 页第 $2 行")
        .replaceAll("^line (\\d+)$", "第 $1 行")
        .replaceAll("^paragraph (\\d+)$", "第 $1 段")
        .replaceAll("^table (\\d+) row (\\d+)$", "第 $1 个表第 $2 行");
  }

  static String english(String place) {
    return place;
  }
}
