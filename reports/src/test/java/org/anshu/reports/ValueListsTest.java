package org.anshu.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.anshu.reports.cells.CellMap;
import org.anshu.reports.csv.ValueLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lists of values, read back. */
class ValueListsTest {

  private static final CellMap.Head HEAD =
      new CellMap.Head("sample", "R2026-06-e1", "", YearMonth.of(2026, 6));

  @TempDir Path folder;

  @Test
  void everyTableIsAListWithItsHeadersInOneLineAndMergedCellsRepeated() throws IOException {
    List<Path> files = write(folder.resolve("a-csv"));
    assertThat(files)
        .extracting(file -> file.getFileName().toString())
        .containsExactly("表1-deep.csv", "form.csv", "表2-empty.csv", "表3-wide.csv");
    assertThat(Files.readString(files.get(0)))
        .isEqualTo(
            "\uFEFF地　区,事故,事故／其中／较大以上,死亡人数／合计,死亡人数／同比%,备注\r\n"
                + "合　计,12,1,1234567.00,-8.30,统计口径变化，不可比（见说明）\r\n"
                + "云江市经济技术开发区与高新技术产业开发区联合管理委员会,7,1,12.5,—,统计口径变化，不可比（见说明）\r\n"
                + "垚堃县,5,持平,0.034,2.6,\"a,\"\"b\"\"\"\r\n");
    assertThat(Files.readString(files.get(2))).isEqualTo("\uFEFF名称,期限,天数\r\n");
    assertThat(Files.readAllLines(files.get(3))).hasSize(61);
  }

  @Test
  void eachListIsDescribed() throws IOException {
    Path csv = write(folder.resolve("a-csv")).get(0);
    JsonNode json =
        new ObjectMapper()
            .readTree(csv.resolveSibling(csv.getFileName() + "-metadata.json").toFile());
    assertThat(json.path("url").asText()).isEqualTo("表1-deep.csv");
    assertThat(json.path("dc:title").asText()).isEqualTo("表1　各地区情况（三层表头）");
    assertThat(json.path("anshu:release").asText()).isEqualTo("R2026-06-e1");
    assertThat(json.path("anshu:notes")).hasSize(2);
    JsonNode columns = json.path("tableSchema").path("columns");
    assertThat(columns).hasSize(6);
    assertThat(columns.get(3).path("datatype").asText()).isEqualTo("decimal");
    assertThat(columns.get(5).path("datatype").asText()).isEqualTo("string");
  }

  @Test
  void listsOfAnEarlierRunDoNotStay() throws IOException {
    Path lists = folder.resolve("a-csv");
    Files.createDirectories(lists);
    Files.writeString(lists.resolve("表9-old.csv"), "x");
    write(lists);
    assertThat(lists.resolve("表9-old.csv")).doesNotExist();
  }

  private static List<Path> write(Path lists) {
    return new ValueLists(FormatSample.everything(), HEAD, FormatSample.MADE).write(lists);
  }
}
