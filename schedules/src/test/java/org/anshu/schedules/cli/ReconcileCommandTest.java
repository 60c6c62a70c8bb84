package org.anshu.schedules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.anshu.schedules.ProductRoot;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Published tables as files, CSV and XLSX. */
class ReconcileCommandTest {

  private static final String LAYOUT =
      "layout: wide\nname: 指标\nperiods:\n"
          + "  - { period: '2016', value: 2016 }\n"
          + "  - { period: '2017', value: 2017, change: 同比, versus: '2016' }\n";

  @TempDir Path home;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void tableOneOfChangzhouGivesEightTwoSix() throws IOException {
    Path table = ProductRoot.find().resolve("examples/changzhou-table1/table1.csv");
    Path book = home.resolve("verdicts.xlsx");
    assertThat(run("reconcile", table.toString(), "--out", book.toString())).isZero();
    assertThat(out())
        .contains("公布的变化 16 项：一致 8 项，仅按未修约值可成立 2 项，不一致 6 项；另有 9 格未作比较。")
        .contains("2016 = 386–392，2017 = 376–379，2018 = 347，2019 = 255")
        .contains("2019 的数为 714–715（印 712）时成立")
        .contains("5775.7");
    try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(book))) {
      XSSFSheet sheet = read.getSheet("核对结果");
      assertThat(sheet.getRow(1).getCell(7).getStringCellValue()).isEqualTo("判定");
      assertThat(sheet.getRow(3).getCell(6).getNumericCellValue()).isEqualTo(-13.0);
      assertThat(sheet.getRow(3).getCell(8).getStringCellValue()).isEqualTo("table1.csv G2");
      assertThat(read.getSheet("推算的分母").getLastRowNum()).isEqualTo(7);
    }
    out.reset();
    Path csv = home.resolve("verdicts.csv");
    assertThat(run("reconcile", table.toString(), "--out", csv.toString(), "--lang", "en"))
        .isZero();
    assertThat(out()).contains("8 agree, 2 agree only on unrounded inputs (SOFT), 6 contradict");
    assertThat(Files.readAllLines(csv)).hasSize(26);
  }

  /** The cell holds −0.129973 and shows −13.0%; what is shown was published. */
  @Test
  void aWorkbookCountsAsItIsDisplayed() throws IOException {
    Path file = home.resolve("公报.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream to = Files.newOutputStream(file)) {
      XSSFSheet sheet = book.createSheet("表1");
      Row header = sheet.createRow(0);
      header.createCell(0).setCellValue("指标");
      header.createCell(1).setCellValue("2016");
      header.createCell(2).setCellValue("2017");
      header.createCell(3).setCellValue("同比");
      CellStyle percent = book.createCellStyle();
      percent.setDataFormat(book.createDataFormat().getFormat("0.0%"));
      for (int r = 1; r <= 2; r++) {
        Row row = sheet.createRow(r);
        row.createCell(0).setCellValue("事故" + r);
        row.createCell(1).setCellValue(754);
        row.createCell(2).setCellValue(656);
        row.createCell(3).setCellStyle(percent);
        row.getCell(3).setCellValue(r == 1 ? -0.129973 : -0.126);
      }
      Row last = sheet.createRow(3);
      last.createCell(0).setCellValue("事故3");
      last.createCell(1).setCellValue(5);
      last.createCell(2).setCellValue("停报");
      sheet.addMergedRegion(new CellRangeAddress(3, 3, 2, 3));
      book.write(to);
    }
    Files.writeString(home.resolve("公报.yml"), LAYOUT);
    assertThat(run("reconcile", file.toString())).isZero();
    assertThat(out()).contains("一致 1 项", "不一致 1 项", "另有 1 格", "-13.0%", "-12.6%");
  }

  @Test
  void whatCannotBeReadIsSaidWithFileAndKey() throws IOException {
    Path table = Files.writeString(home.resolve("t.csv"), "指标,2016,2017,同比\na,1,2,100\n");
    assertThat(run("reconcile", table.toString())).isEqualTo(20);
    assertThat(err()).contains("REFERENCE_INVALID", "t.yml", "changzhou-table1");
    Files.writeString(home.resolve("t.yml"), LAYOUT.replace("同比", "环比"));
    assertThat(run("reconcile", table.toString())).isEqualTo(10);
    assertThat(err()).contains("SOURCE_COLUMN_MISSING", "环比", "同比");
    Files.writeString(home.resolve("t.yml"), LAYOUT + "colour: red\n");
    assertThat(run("reconcile", table.toString())).isEqualTo(20);
    assertThat(err()).contains("colour");
  }

  private int run(String... arguments) {
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--home";
    all[arguments.length + 1] = home.toString();
    Terminal terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            Map.of(),
            ProductRoot.find());
    return CommandLineProgram.run(terminal, all);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
