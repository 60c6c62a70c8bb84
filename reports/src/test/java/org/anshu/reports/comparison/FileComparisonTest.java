package org.anshu.reports.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileComparisonTest {

  @TempDir private Path folder;

  @Test
  void equalBytesAreNoDifference() throws IOException {
    assertThat(compare("a.csv", "行业,死亡\n工贸,3\n", "行业,死亡\n工贸,3\n")).isEmpty();
  }

  @Test
  void aLineOfATextIsNamedWithBothValues() throws IOException {
    List<Spot> spots = compare("a.csv", "行业,死亡\n工贸,3\n合计,3\n", "行业,死亡\n工贸,4\n合计,3\n");
    assertThat(spots).hasSize(1);
    assertThat(spots.get(0).place().chinese()).isEqualTo("第 2 行");
    assertThat(spots.get(0).expected()).isEqualTo("工贸,3");
    assertThat(spots.get(0).found()).isEqualTo("工贸,4");
  }

  @Test
  void aByteIsNamedWhereNoTextDiffersOrNoneCanBeRead() throws IOException {
    assertThat(compare("a.bin", "abc", "abd").get(0).place().chinese()).isEqualTo("第 3 字节");
    Spot broken = compare("a.pdf", "%PDF-1.7 one", "%PDF-1.7 nothing").get(0);
    assertThat(broken.place().chinese()).contains("字节");
  }

  @Test
  void aCellOfASheetIsNamed() throws IOException {
    Path one = workbook("one.xlsx", 12);
    Path other = workbook("other.xlsx", 13);
    List<Spot> spots = FileComparison.of(one, other, 5);
    assertThat(spots).extracting(spot -> spot.place().chinese()).containsExactly("表1!C7");
    assertThat(spots.get(0).expected()).isEqualTo("12.0");
    assertThat(spots.get(0).found()).isEqualTo("13.0");
  }

  @Test
  void anInsertedLineIsOneDifference() throws IOException {
    Path before = write("before.csv", "一\n二\n三\n四");
    Path after = write("after.csv", "一\n二\n二之一\n三\n四改");
    assertThat(TextDifference.between(before, after))
        .extracting(line -> (line.added() ? "+" : "-") + line.text())
        .containsExactly("+二之一", "-四", "+四改");
  }

  @Test
  void aListOfManyThousandLinesIsComparedInTheMemoryOfACommand() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 40_000; i++) {
      lines.add(i % 25 == 0 ? "续表" : "第" + i + "项 隐患");
    }
    Path before = write("long-1.txt", String.join("\n", lines));
    lines.set(3, "改");
    lines.remove(20_001);
    lines.add(39_990, "新");
    Path after = write("long-2.txt", String.join("\n", lines));
    assertThat(TextDifference.between(before, after))
        .extracting(line -> (line.added() ? "+" : "-") + line.text())
        .containsExactly("-第3项 隐患", "+改", "-第20001项 隐患", "+新");
  }

  private List<Spot> compare(String name, String expected, String found) throws IOException {
    return FileComparison.of(write("1-" + name, expected), write("2-" + name, found), 5);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path workbook(String name, int number) throws IOException {
    Path file = folder.resolve(name);
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Row row = book.createSheet("表1").createRow(6);
      row.createCell(2).setCellValue(number);
      book.write(out);
    }
    return file;
  }
}
