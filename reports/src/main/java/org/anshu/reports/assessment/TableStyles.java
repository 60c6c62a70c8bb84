package org.anshu.reports.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.anshu.registry.Rounding;
import org.anshu.registry.rubric.Rubric;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The looks of the working table's cells, and how numbers and formulas get into them. */
final class TableStyles {

  private final Workbook workbook;
  private final CellStyle label;
  private final CellStyle text;
  private final CellStyle wrapped;
  private final CellStyle title;
  private final CellStyle input;
  private final CellStyle item;
  private final CellStyle total;
  private final CellStyle whole;

  TableStyles(Workbook workbook, Rubric rubric) {
    this.workbook = workbook;
    Font plain = font("宋体", 10, false);
    Font bold = font("黑体", 10, false);
    label = bordered(bold, "General", HorizontalAlignment.CENTER);
    label.setWrapText(true);
    label.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    label.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    text = bordered(plain, "@", HorizontalAlignment.LEFT);
    wrapped = workbook.createCellStyle();
    wrapped.setFont(plain);
    wrapped.setWrapText(true);
    title = workbook.createCellStyle();
    title.setFont(font("黑体", 16, false));
    input = bordered(font("宋体", 10, true), "General", HorizontalAlignment.RIGHT);
    item = bordered(plain, pattern(rubric.itemRounding()), HorizontalAlignment.RIGHT);
    total = bordered(plain, pattern(rubric.totalRounding()), HorizontalAlignment.RIGHT);
    whole = bordered(plain, "0", HorizontalAlignment.CENTER);
  }

  private Font font(String name, int points, boolean blue) {
    Font font = workbook.createFont();
    font.setFontName(name);
    font.setFontHeightInPoints((short) points);
    if (blue) {
      font.setColor(IndexedColors.BLUE.getIndex());
    }
    return font;
  }

  private CellStyle bordered(Font font, String pattern, HorizontalAlignment alignment) {
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
    style.setAlignment(alignment);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    return style;
  }

  private static String pattern(Rounding rounding) {
    return rounding.scale() == 0 ? "0" : "0." + "0".repeat(rounding.scale());
  }

  CellStyle label() {
    return label;
  }

  CellStyle text() {
    return text;
  }

  CellStyle wrapped() {
    return wrapped;
  }

  CellStyle title() {
    return title;
  }

  CellStyle item() {
    return item;
  }

  CellStyle total() {
    return total;
  }

  CellStyle whole() {
    return whole;
  }

  void text(Row row, int column, String value, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellValue(value);
    cell.setCellStyle(style);
  }

  /** A number that may be changed: blue. */
  void input(Row row, int column, BigDecimal value) {
    Cell cell = row.createCell(column);
    cell.setCellValue(value.doubleValue());
    cell.setCellStyle(input);
  }

  void number(Row row, int column, BigDecimal value, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellValue(value.doubleValue());
    cell.setCellStyle(style);
  }

  /** A formula with what it comes to, for readers that do not compute. */
  void formula(Row row, int column, String formula, BigDecimal value, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellFormula(formula);
    cell.setCellValue(value.doubleValue());
    cell.setCellStyle(style);
  }

  /** A formula that gives a text. */
  void formula(Row row, int column, String formula, String value) {
    Cell cell = row.createCell(column);
    cell.setCellFormula(formula);
    cell.setCellValue(value);
    cell.setCellStyle(text);
  }

  /** Whether a spreadsheet has a function for the rounding. */
  static boolean rounds(Rounding rounding) {
    return rounding.mode() == RoundingMode.HALF_UP
        || rounding.mode() == RoundingMode.DOWN
        || rounding.mode() == RoundingMode.FLOOR
        || rounding.mode() == RoundingMode.UP
        || rounding.mode() == RoundingMode.CEILING;
  }

  /**
   * The formula, rounded; first to nine decimals, which takes the binary dust away: a spreadsheet
   * holds 44.125 as a little less.
   */
  static String rounded(String formula, Rounding rounding) {
    String function =
        switch (rounding.mode()) {
          case DOWN, FLOOR -> "ROUNDDOWN";
          case UP, CEILING -> "ROUNDUP";
          default -> "ROUND";
        };
    return function + "(ROUND(" + formula + ",9)," + rounding.scale() + ")";
  }
}
