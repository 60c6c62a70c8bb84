package org.anshu.schedules.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Fills the sheets of an assessment in as people do: by the captions of their columns. */
final class FilledSheets {

  private static final String NOT_APPLICABLE = "不适用";

  private final Map<String, String> answers;
  private final String document;
  private final String day;

  /**
   * Answers.
   *
   * @param answers what is not full points, by {@code unit/item} or {@code unit/item/assessor}: a
   *     number, 是, 否 or 不适用
   * @param document the file named wherever evidence is asked for, of {@code day}
   */
  FilledSheets(Map<String, String> answers, String document, String day) {
    this.answers = answers;
    this.document = document;
    this.day = day;
  }

  /** Fills all workbooks of a folder whose name begins with {@code kind}. */
  void fill(Path folder, String kind) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> sheets =
          files.filter(file -> file.getFileName().toString().startsWith(kind)).sorted().toList();
      sheets.forEach(this::fill);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fills one. Its name says unit and assessor: {@code 评分表-990102-临江区-张三.xlsx}. */
  private void fill(Path file) {
    String[] name = file.getFileName().toString().replace(".xlsx", "").split("-");
    String assessor = name.length > 3 ? name[3] : "";
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      Map<String, Integer> columns = new HashMap<>();
      XSSFSheet sheet = book.getSheetAt(0);
      for (Row row : sheet) {
        if (columns.isEmpty()) {
          if (text(row.getCell(0)).equals("编号")) {
            row.forEach(cell -> columns.put(text(cell), cell.getColumnIndex()));
          }
        } else if (text(row.getCell(0)).matches("[a-z_]+")) {
          line(row, columns, name[1], assessor);
        }
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        book.write(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void line(Row row, Map<String, Integer> columns, String unit, String assessor) {
    String item = text(row.getCell(0));
    String full = text(row.getCell(columns.get("分值")));
    String answer =
        answers.getOrDefault(
            unit + "/" + item + "/" + assessor, answers.getOrDefault(unit + "/" + item, full));
    boolean question = item.equals("drill");
    int score = columns.getOrDefault("得分", columns.getOrDefault("自评得分", -1));
    if (answer.equals(NOT_APPLICABLE)) {
      row.getCell(columns.get(NOT_APPLICABLE)).setCellValue(NOT_APPLICABLE);
    } else if (question) {
      row.getCell(score).setCellValue(answer.equals(full) ? "是" : answer);
    } else {
      row.getCell(score).setCellValue(Double.parseDouble(answer));
    }
    if (!answer.equals(full)) {
      row.getCell(columns.get("扣分或不适用的理由")).setCellValue("台账不全或不涉及");
    }
    if (!text(row.getCell(columns.get("需提供的佐证"))).isEmpty() && !answer.equals(NOT_APPLICABLE)) {
      row.getCell(columns.get("佐证文件")).setCellValue(document);
      row.getCell(columns.get("佐证日期")).setCellValue(day);
    }
  }

  private static String text(Cell cell) {
    if (cell == null) {
      return "";
    }
    return cell.getCellType() == CellType.NUMERIC
        ? java.math.BigDecimal.valueOf(cell.getNumericCellValue())
            .stripTrailingZeros()
            .toPlainString()
        : cell.toString().strip();
  }
}
