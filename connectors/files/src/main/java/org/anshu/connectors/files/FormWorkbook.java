package org.anshu.connectors.files;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anshu.connectors.spi.workbook.FormSheet;
import org.anshu.connectors.spi.workbook.FormSheet.Input;
import org.anshu.connectors.spi.workbook.FormSheet.Look;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Draws a {@link FormSheet}: the sheet itself, its notes, and what is hidden. */
final class FormWorkbook {

  /** The sheet of pairs that says what the workbook is. */
  static final String IDENTIFICATION = "_anshu";

  /** The key under which the hidden sheet names the sheet to be filled in. */
  static final String SHEET = "sheet";

  /** The sheet of notes. */
  static final String NOTES = "填表说明";

  /** The sheet of long choices. */
  static final String CHOICES = "_choices";

  private static final int CHARACTER = 256;
  private static final int LONGEST_LIST = 200;

  private final XSSFWorkbook book;
  private final FormSheet form;
  private final XSSFSheet sheet;
  private final Map<Look, XSSFCellStyle> styles = new EnumMap<>(Look.class);
  private final XSSFCellStyle number;
  private final XSSFCellStyle day;
  private final Map<Input, CellRangeAddressList> rules = new LinkedHashMap<>();
  private final List<List<String>> choices = new ArrayList<>();

  FormWorkbook(XSSFWorkbook book, FormSheet form) {
    this.book = book;
    this.form = form;
    sheet = book.createSheet(form.name());
    for (Look look : Look.values()) {
      styles.put(look, style(look));
    }
    number = style(Look.INPUT);
    number.setAlignment(HorizontalAlignment.CENTER);
    day = style(Look.INPUT);
    day.setAlignment(HorizontalAlignment.CENTER);
    day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
  }

  void fill() {
    for (int c = 0; c < form.widths().size(); c++) {
      sheet.setColumnWidth(c, form.widths().get(c) * CHARACTER);
    }
    for (int r = 0; r < form.rows().size(); r++) {
      row(r, form.rows().get(r));
    }
    rules.forEach(this::validate);
    if (form.head() > 0) {
      sheet.createFreezePane(0, form.head());
      sheet.setRepeatingRows(new CellRangeAddress(0, form.head() - 1, -1, -1));
    }
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize((short) 9);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.getFooter().setCenter("第 &P 页，共 &N 页");
    sheet.enableLocking();
    // Inputs may be made wider and higher, so that long reasons can be read.
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
    notes();
    hidden(CHOICES, choices);
    List<List<String>> pairs = new ArrayList<>();
    pairs.add(List.of(SHEET, form.name()));
    form.identification().forEach((key, value) -> pairs.add(List.of(key, value)));
    hidden(IDENTIFICATION, pairs);
    book.lockStructure();
  }

  private void row(int number, List<FormSheet.Cell> cells) {
    Row row = sheet.createRow(number);
    int column = 0;
    int lines = 1;
    for (FormSheet.Cell cell : cells) {
      for (int c = column; c < column + cell.across(); c++) {
        XSSFCell at = (XSSFCell) row.createCell(c);
        at.setCellStyle(styleOf(cell));
        if (c == column && !cell.text().isEmpty()) {
          at.setCellValue(cell.text());
        }
      }
      if (cell.across() > 1) {
        sheet.addMergedRegion(
            new CellRangeAddress(number, number, column, column + cell.across() - 1));
      }
      if (!(cell.input() instanceof Input.None) && !(cell.input() instanceof Input.Words)) {
        rules
            .computeIfAbsent(cell.input(), input -> new CellRangeAddressList())
            .addCellRangeAddress(number, column, number, column);
      }
      lines = Math.max(lines, lines(cell, column));
      column += cell.across();
    }
    row.setHeightInPoints(Math.max(18, 15 * lines + 3));
  }

  /** How many lines a text takes; a Chinese character is two narrow ones wide. */
  private int lines(FormSheet.Cell cell, int column) {
    int room = 0;
    for (int c = column; c < column + cell.across() && c < form.widths().size(); c++) {
      room += form.widths().get(c);
    }
    int lines = 0;
    for (String line : cell.text().split("\n", -1)) {
      int wide = line.codePoints().map(c -> c < 0x2000 ? 1 : 2).sum();
      lines += Math.max(1, (int) Math.ceil(wide / Math.max(1.0, room - 1.0)));
    }
    return cell.look() == Look.TITLE ? lines * 2 : lines;
  }

  private XSSFCellStyle styleOf(FormSheet.Cell cell) {
    if (cell.input() instanceof Input.Number || cell.input() instanceof Input.Choice) {
      return number;
    }
    return cell.input() instanceof Input.Day ? day : styles.getOrDefault(cell.look(), number);
  }

  private XSSFCellStyle style(Look look) {
    XSSFCellStyle style = book.createCellStyle();
    XSSFFont font = book.createFont();
    font.setFontName("宋体");
    font.setFontHeightInPoints((short) (look == Look.TITLE ? 16 : 11));
    font.setBold(look == Look.TITLE || look == Look.CAPTION || look == Look.GROUP);
    style.setFont(font);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setLocked(look != Look.INPUT);
    if (look == Look.INPUT) {
      style.setDataFormat(book.createDataFormat().getFormat("General"));
    }
    if (look == Look.TITLE || look == Look.CAPTION || look == Look.CENTRED || look == Look.BARRED) {
      style.setAlignment(HorizontalAlignment.CENTER);
    }
    if (look != Look.TITLE && look != Look.LINE) {
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
    }
    IndexedColors colour =
        switch (look) {
          case CAPTION, BARRED -> IndexedColors.GREY_25_PERCENT;
          case GROUP -> IndexedColors.LIGHT_CORNFLOWER_BLUE;
          case INPUT -> IndexedColors.LEMON_CHIFFON;
          default -> null;
        };
    if (colour != null) {
      style.setFillForegroundColor(colour.getIndex());
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    return style;
  }

  private void validate(Input input, CellRangeAddressList cells) {
    CellRangeAddress first = cells.getCellRangeAddress(0);
    String place = FormSheet.place(first.getFirstRow(), first.getFirstColumn());
    var helper = sheet.getDataValidationHelper();
    DataValidationConstraint rule;
    String message;
    if (input instanceof Input.Number n) {
      String least = n.least().toPlainString();
      String most = n.most().toPlainString();
      String step = n.step().toPlainString();
      rule =
          helper.createCustomConstraint(
              "AND(ISNUMBER(%1$s),%1$s>=%2$s,%1$s<=%3$s,ROUND(%1$s/%4$s,6)=ROUND(%1$s/%4$s,0))"
                  .formatted(place, least, most, step));
      message = "应为 %s 至 %s 的数，且为 %s 的整数倍".formatted(least, most, step);
    } else if (input instanceof Input.Day d) {
      rule =
          helper.createDateConstraint(
              OperatorType.BETWEEN,
              "DATE(%d,%d,%d)"
                  .formatted(
                      d.from().getYear(), d.from().getMonthValue(), d.from().getDayOfMonth()),
              "DATE(%d,%d,%d)"
                  .formatted(d.to().getYear(), d.to().getMonthValue(), d.to().getDayOfMonth()),
              "yyyy-mm-dd");
      message = "应为 %s 至 %s 的日期，如 %s".formatted(d.from(), d.to(), d.to());
    } else {
      List<String> options = ((Input.Choice) input).options();
      rule =
          String.join(",", options).length() <= LONGEST_LIST
              ? helper.createExplicitListConstraint(options.toArray(new String[0]))
              : helper.createFormulaListConstraint(listed(options));
      message = options.size() > 8 ? "请从下拉列表中选择" : "应为：" + String.join("、", options);
    }
    DataValidation validation = helper.createValidation(rule, cells);
    validation.createErrorBox("请改正", message);
    validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
    validation.setShowErrorBox(true);
    validation.setEmptyCellAllowed(true);
    sheet.addValidationData(validation);
  }

  /** Puts long choices on a hidden sheet, one below the other; the range they stand in. */
  private String listed(List<String> options) {
    int from = choices.size() + 1;
    options.forEach(option -> choices.add(List.of(option)));
    return "%s!$A$%d:$A$%d".formatted(CHOICES, from, choices.size());
  }

  private void notes() {
    XSSFSheet notes = book.createSheet(NOTES);
    notes.setColumnWidth(0, 100 * CHARACTER);
    XSSFCellStyle style = style(Look.LINE);
    for (int r = 0; r < form.notes().size(); r++) {
      XSSFCell cell = notes.createRow(r).createCell(0);
      cell.setCellStyle(style);
      cell.setCellValue(form.notes().get(r));
    }
    notes.enableLocking();
  }

  private void hidden(String name, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    XSSFSheet hidden = book.createSheet(name);
    for (int r = 0; r < rows.size(); r++) {
      Row row = hidden.createRow(r);
      for (int c = 0; c < rows.get(r).size(); c++) {
        row.createCell(c).setCellValue(rows.get(r).get(c));
      }
    }
    hidden.enableLocking();
    book.setSheetVisibility(book.getSheetIndex(name), SheetVisibility.VERY_HIDDEN);
  }
}
