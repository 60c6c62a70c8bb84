package org.anshu.connectors.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes tables of text as a workbook; what is a number becomes one, with its decimals. */
public final class TableWorkbook {

  private static final int CHARACTER = 256;
  private static final int NARROWEST = 8;
  private static final int WIDEST = 60;
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,13})(\\.[0-9]{1,6})?");

  private TableWorkbook() {}

  /**
   * One sheet.
   *
   * @param name its tab
   * @param title above the table; empty for none
   * @param header the captions
   * @param rows the cells, each row as long as the header
   * @param notes below the table
   */
  public record Sheet(
      String name,
      String title,
      List<String> header,
      List<List<String>> rows,
      List<String> notes) {}

  /** Writes {@code sheets} to {@code file}, whole or not at all. */
  public static void write(List<Sheet> sheets, Path file) {
    Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Writer writer = new Writer(book);
      sheets.forEach(writer::write);
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      try (OutputStream out = Files.newOutputStream(fresh)) {
        book.write(out);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Writer {

    private final XSSFWorkbook book;
    private final XSSFCellStyle caption;
    private final XSSFCellStyle text;
    private final XSSFCellStyle[] numbers = new XSSFCellStyle[7];

    Writer(XSSFWorkbook book) {
      this.book = book;
      text = style("@");
      text.setWrapText(true);
      caption = style("@");
      caption.setWrapText(true);
      caption.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
      caption.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      Font bold = book.createFont();
      bold.setBold(true);
      caption.setFont(bold);
      for (int decimals = 0; decimals < numbers.length; decimals++) {
        numbers[decimals] = style(decimals == 0 ? "0" : "0." + "0".repeat(decimals));
      }
    }

    private XSSFCellStyle style(String format) {
      XSSFCellStyle style = book.createCellStyle();
      style.setDataFormat(book.createDataFormat().getFormat(format));
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
      return style;
    }

    void write(Sheet table) {
      XSSFSheet sheet = book.createSheet(table.name());
      int line = 0;
      if (!table.title().isEmpty()) {
        sheet.createRow(line).createCell(0).setCellValue(table.title());
        sheet.addMergedRegion(new CellRangeAddress(line, line, 0, table.header().size() - 1));
        line++;
      }
      fill(sheet.createRow(line++), table.header(), true);
      sheet.createFreezePane(0, line);
      for (List<String> row : table.rows()) {
        fill(sheet.createRow(line++), row, false);
      }
      for (String note : table.notes()) {
        sheet.createRow(line++).createCell(0).setCellValue(note);
      }
      for (int c = 0; c < table.header().size(); c++) {
        sheet.setColumnWidth(c, width(table, c) * CHARACTER);
      }
      sheet.getPrintSetup().setLandscape(true);
      sheet.setFitToPage(true);
      sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private void fill(Row row, List<String> cells, boolean header) {
      for (int c = 0; c < cells.size(); c++) {
        Cell cell = row.createCell(c);
        String value = cells.get(c);
        if (!header && NUMBER.matcher(value).matches()) {
          int point = value.indexOf('.');
          cell.setCellStyle(numbers[point < 0 ? 0 : value.length() - point - 1]);
          cell.setCellValue(Double.parseDouble(value));
        } else {
          cell.setCellStyle(header ? caption : text);
          cell.setCellValue(value);
        }
      }
    }

    /** Chinese characters take two places. */
    private static int width(Sheet table, int column) {
      int widest = places(table.header().get(column));
      for (List<String> row : table.rows()) {
        widest = Math.max(widest, places(row.get(column)));
      }
      return Math.max(NARROWEST, Math.min(WIDEST, widest + 2));
    }

    private static int places(String text) {
      return text.codePoints().map(c -> c > 0x2E80 ? 2 : 1).sum();
    }
  }
}
