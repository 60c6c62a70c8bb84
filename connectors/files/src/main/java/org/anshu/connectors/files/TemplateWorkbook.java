package org.anshu.connectors.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a template as a workbook: header and given cells are locked, the rest takes whole numbers
 * or decimals not below zero; a second sheet says how it is filled in.
 */
public final class TemplateWorkbook {

  private static final int CHARACTER = 256;

  private TemplateWorkbook() {}

  /** Writes {@code template} to {@code file}, whole or not at all. */
  public static void write(SheetTemplate template, Path file) {
    Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      new Sheets(book, template).fill();
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

  private static final class Sheets {

    private final XSSFWorkbook book;
    private final SheetTemplate template;
    private final XSSFCellStyle header;
    private final XSSFCellStyle given;
    private final XSSFCellStyle text;
    private final XSSFCellStyle whole;
    private final XSSFCellStyle decimal;

    Sheets(XSSFWorkbook book, SheetTemplate template) {
      this.book = book;
      this.template = template;
      given = style("@", true);
      given.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
      given.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      header = style("@", true);
      header.cloneStyleFrom(given);
      Font bold = book.createFont();
      bold.setBold(true);
      header.setFont(bold);
      header.setWrapText(true);
      header.setAlignment(HorizontalAlignment.CENTER);
      text = style("@", false);
      whole = style("0", false);
      decimal = style("0.00", false);
    }

    private XSSFCellStyle style(String format, boolean locked) {
      XSSFCellStyle style = book.createCellStyle();
      style.setDataFormat(book.createDataFormat().getFormat(format));
      style.setLocked(locked);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
      return style;
    }

    void fill() {
      XSSFSheet sheet = book.createSheet("填报");
      List<SheetTemplate.Column> columns = template.columns();
      Row captions = sheet.createRow(0);
      for (int c = 0; c < columns.size(); c++) {
        cell(captions, c, columns.get(c).caption(), header);
        sheet.setColumnWidth(
            c, Math.max(12, 3 + 2 * columns.get(c).caption().length()) * CHARACTER);
      }
      for (int r = 0; r < template.rows().size(); r++) {
        Row row = sheet.createRow(r + 1);
        for (int c = 0; c < columns.size(); c++) {
          List<String> locked = template.rows().get(r);
          cell(row, c, c < locked.size() ? locked.get(c) : "", style(columns.get(c).input()));
        }
      }
      for (int c = 0; c < columns.size(); c++) {
        validate(sheet, c, columns.get(c));
      }
      sheet.createFreezePane(0, 1);
      sheet.getHeader().setCenter(template.title());
      sheet.getPrintSetup().setLandscape(true);
      sheet.setFitToPage(true);
      sheet.enableLocking();
      notes();
    }

    private XSSFCellStyle style(SheetTemplate.Input input) {
      return switch (input) {
        case LOCKED -> given;
        case TEXT -> text;
        case INTEGER -> whole;
        case DECIMAL -> decimal;
      };
    }

    private static void cell(Row row, int column, String value, XSSFCellStyle style) {
      Cell cell = row.createCell(column);
      cell.setCellStyle(style);
      if (!value.isEmpty()) {
        cell.setCellValue(value);
      }
    }

    private void validate(XSSFSheet sheet, int column, SheetTemplate.Column of) {
      boolean integer = of.input() == SheetTemplate.Input.INTEGER;
      if (!integer && of.input() != SheetTemplate.Input.DECIMAL || template.rows().isEmpty()) {
        return;
      }
      DataValidationConstraint rule =
          sheet
              .getDataValidationHelper()
              .createNumericConstraint(
                  integer
                      ? DataValidationConstraint.ValidationType.INTEGER
                      : DataValidationConstraint.ValidationType.DECIMAL,
                  OperatorType.GREATER_OR_EQUAL,
                  "0",
                  null);
      CellRangeAddressList cells =
          new CellRangeAddressList(1, template.rows().size(), column, column);
      DataValidation validation = sheet.getDataValidationHelper().createValidation(rule, cells);
      validation.createErrorBox(of.caption(), integer ? "应为不小于 0 的整数" : "应为不小于 0 的数");
      validation.setShowErrorBox(true);
      sheet.addValidationData(validation);
    }

    private void notes() {
      XSSFSheet sheet = book.createSheet("填表说明");
      sheet.setColumnWidth(0, 16 * CHARACTER);
      sheet.setColumnWidth(1, 80 * CHARACTER);
      int r = 0;
      sheet.createRow(r++).createCell(0).setCellValue(template.title());
      for (List<String> fact : template.facts()) {
        Row row = sheet.createRow(r++);
        row.createCell(0).setCellValue(fact.get(0));
        row.createCell(1).setCellValue(fact.get(1));
      }
      for (String note : template.notes()) {
        sheet.createRow(r++).createCell(1).setCellValue(note);
      }
      sheet.enableLocking();
    }
  }
}
