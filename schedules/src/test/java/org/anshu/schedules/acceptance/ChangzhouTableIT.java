package org.anshu.schedules.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/**
 * Table 1 of Changzhou's plan printed from 3,371 accident records made to its totals, through the
 * ordinary pipeline: the figures are the table's, the changes are recomputed, and where the scope
 * changed nothing is compared.
 */
class ChangzhouTableIT {

  private static final List<String> ROWS =
      List.of(
          "生产安全事故起数 313 754 口径变化，无法同比 656 -13.0 708 7.9 712 0.6 228 -68.0",
          "死亡人数 208 376 343 -8.8 328 -4.4 253 -22.9 103 -59.3",
          "较大及以上事故起数 4 1 0 -100.0 2 — 0 -100.0 1 —",
          "亿元地区生产总值生产安全事故死亡率 0.0606 0.0651 0.0518 -20.4 0.0465 -10.2 0.0342 -26.5 0.0134 -60.8",
          "工矿商贸就业人员十万人生产安全事故死亡率 1.1744 4.5744 5.1109 11.7 4.4193 -13.5 4.3015 -2.7 1.6969 -60.6");

  @Test
  void the_table_is_printed_from_records() throws IOException {
    Launcher launcher = DemoInstallation.ofExample("changzhou", "changzhou-table1");

    // One of the first tests: those after it have fewer classes to read and verify.
    Launcher.Outcome outcome =
        launcher.run(Launcher.ARCHIVING, "demo", "--example", "changzhou-table1");

    assertThat(outcome.exitStatus()).as(outcome.output()).isZero();
    assertThat(outcome.output()).contains("3371 行：入库 3371，未变 0，隔离 0");
    Path folder = launcher.home().resolve("releases/R2020-12-e1");
    assertThat(folder.resolve("重要指标统计-2020-12.pdf")).isNotEmptyFile();
    assertThat(rows(folder.resolve("重要指标统计-2020-12.xlsx"))).containsAll(ROWS);
  }

  /** The filled cells of each row from the name on, as they are displayed. */
  private static List<String> rows(Path file) throws IOException {
    List<String> rows = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      assertThat(text(book.getSheet("正文").getRow(2).getCell(0))).isEqualTo("常州市重要指标统计");
      Sheet sheet = book.getSheet("表1 重要指标");
      for (Row row : sheet) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
          String text = text(cell);
          if (!text.isEmpty()) {
            cells.add(text);
          }
        }
        if (cells.size() > 2) {
          rows.add(String.join(" ", cells.subList(1, cells.size())));
        }
      }
    }
    return rows;
  }

  private static String text(Cell cell) {
    if (cell.getCellType() != CellType.NUMERIC) {
      return cell.toString().strip();
    }
    String format = cell.getCellStyle().getDataFormatString();
    int point = format.indexOf('.');
    int decimals = point < 0 ? 0 : format.length() - point - 1;
    return java.math.BigDecimal.valueOf(cell.getNumericCellValue())
        .setScale(decimals, java.math.RoundingMode.HALF_UP)
        .toPlainString();
  }
}
