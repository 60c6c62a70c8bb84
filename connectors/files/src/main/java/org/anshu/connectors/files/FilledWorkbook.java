package org.anshu.connectors.files;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anshu.connectors.spi.Normalise;
import org.anshu.connectors.spi.workbook.FilledSheet;
import org.anshu.connectors.spi.workbook.FilledSheet.Cell;
import org.anshu.connectors.spi.workbook.FilledSheet.Kind;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Reads a workbook that people filled in, cell by cell. */
final class FilledWorkbook {

  private static final MathContext KEPT = new MathContext(15);

  private FilledWorkbook() {}

  static FilledSheet read(Path file) {
    try (OPCPackage zip = OPCPackage.open(file.toFile(), PackageAccess.READ);
        XSSFWorkbook book = new XSSFWorkbook(zip)) {
      Map<String, String> identification = identification(book);
      String name = identification.getOrDefault(FormWorkbook.SHEET, "");
      XSSFSheet sheet = name.isEmpty() ? null : book.getSheet(name);
      Map<String, Cell> cells = sheet == null ? Map.of() : cells(sheet);
      return new FilledSheet(
          identification, sheet == null ? "" : name, cells, strangers(book, name));
    } catch (IOException
        | InvalidFormatException
        | OpenXML4JRuntimeException
        | POIXMLException
        | UnsupportedFileFormatException
        | EmptyFileException
        | RecordFormatException e) {
      throw FileFailures.unreadable(String.valueOf(file.getFileName()), e);
    }
  }

  private static Map<String, String> identification(XSSFWorkbook book) {
    Map<String, String> pairs = new LinkedHashMap<>();
    XSSFSheet hidden = book.getSheet(FormWorkbook.IDENTIFICATION);
    if (hidden != null) {
      for (Row row : hidden) {
        pairs.put(text(row, 0), text(row, 1));
      }
    }
    return pairs;
  }

  private static String text(Row row, int column) {
    Cell cell = row.getCell(column) instanceof XSSFCell found ? cell(found) : null;
    return cell == null ? "" : cell.text();
  }

  private static List<String> strangers(XSSFWorkbook book, String name) {
    List<String> strangers = new ArrayList<>();
    List<String> ours =
        List.of(name, FormWorkbook.NOTES, FormWorkbook.CHOICES, FormWorkbook.IDENTIFICATION);
    for (int i = 0; i < book.getNumberOfSheets(); i++) {
      XSSFSheet sheet = book.getSheetAt(i);
      if (!ours.contains(sheet.getSheetName()) && !cells(sheet).isEmpty()) {
        strangers.add(sheet.getSheetName());
      }
    }
    return strangers;
  }

  private static Map<String, Cell> cells(XSSFSheet sheet) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (Row row : sheet) {
      for (org.apache.poi.ss.usermodel.Cell each : row) {
        Cell cell = each instanceof XSSFCell found ? cell(found) : null;
        if (cell != null) {
          cells.put(each.getAddress().formatAsString(), cell);
        }
      }
    }
    return cells;
  }

  private static @Nullable Cell cell(XSSFCell cell) {
    return switch (cell.getCellType()) {
      case NUMERIC -> number(cell);
      case STRING -> kept(Kind.TEXT, cell.getStringCellValue());
      case FORMULA -> kept(Kind.FORMULA, "=" + cell.getCellFormula());
      case BOOLEAN -> kept(Kind.OTHER, cell.getBooleanCellValue() ? "TRUE" : "FALSE");
      case ERROR -> kept(Kind.OTHER, cell.getErrorCellString());
      default -> null;
    };
  }

  private static @Nullable Cell number(XSSFCell cell) {
    String raw = cell.getRawValue();
    if (raw == null || raw.isBlank()) {
      return null;
    }
    if (DateUtil.isCellDateFormatted(cell)) {
      boolean from1904 = cell.getSheet().getWorkbook().isDate1904();
      return new Cell(Kind.DATE, XlsxCells.date(cell.getNumericCellValue(), from1904));
    }
    BigDecimal kept = new BigDecimal(raw).round(KEPT).stripTrailingZeros();
    return new Cell(Kind.NUMBER, kept.signum() == 0 ? "0" : kept.toPlainString());
  }

  private static @Nullable Cell kept(Kind kind, String text) {
    String stripped = Normalise.strip(text);
    return stripped.isEmpty() ? null : new Cell(kind, stripped);
  }
}
