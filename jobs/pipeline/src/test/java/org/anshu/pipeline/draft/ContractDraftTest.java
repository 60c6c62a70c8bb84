package org.anshu.pipeline.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anshu.connectors.spi.ColumnContract;
import org.anshu.connectors.spi.ContractReader;
import org.anshu.connectors.spi.DescribedColumn;
import org.anshu.connectors.spi.DescribedTable;
import org.anshu.connectors.spi.SourceContract;
import org.anshu.connectors.spi.TableContract;
import org.anshu.connectors.spi.TypeFamily;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractDraftTest {

  @TempDir Path folder;

  private static final List<DescribedColumn> COLUMNS =
      List.of(
          text("DT_BH", "电梯编号"),
          text("ZT", "状态"),
          text("LXR", ""),
          text("beizhu", ""),
          text("ZCRQ", "注册日期"),
          text("统一代码", "使用单位"),
          new DescribedColumn("FK", TypeFamily.DECIMAL, "decimal(14,2)", "罚款: 元, \"含\"滞纳", false),
          new DescribedColumn("JD", TypeFamily.DECIMAL, "double", "", false),
          new DescribedColumn("CS", TypeFamily.INTEGER, "int(11)", "", false),
          new DescribedColumn("XH", TypeFamily.INTEGER, "bigint(20)", "", false),
          new DescribedColumn("LRSJ", TypeFamily.DATETIME, "datetime", "录入时间", false),
          new DescribedColumn("GXSJ", TypeFamily.DATETIME, "datetime", "更新时间", false),
          text("on", "保留字"));

  private static DescribedColumn text(String name, String comment) {
    return new DescribedColumn(name, TypeFamily.TEXT, "varchar(64)", comment, false);
  }

  private static DescribedTable table(List<String> key) {
    List<@Nullable String[]> sample = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      sample.add(
          new @Nullable String[] {
            "D" + i,
            i % 3 == 0 ? "停用" : "在用",
            "张三" + i,
            "1380013" + (1000 + i),
            "202401" + (10 + i % 20),
            "单位" + i % 30,
            "1.50",
            "30.1",
            "3",
            String.valueOf(i),
            "2024-01-01 00:00:00",
            "2024-01-02 00:00:00",
            null
          });
    }
    return new DescribedTable("t_dt_DJ", "电梯登记", COLUMNS, key, 40, sample, Map.of());
  }

  @Test
  void aDraftIsAContractThatCanBeReadAtOnce() throws IOException {
    TableContract table = read(List.of(table(List.of("dt_bh")))).tables().get(0);
    assertThat(table.name()).isEqualTo("t_dt_dj");
    assertThat(table.texts().title()).isEqualTo("电梯登记");
    assertThat(table.key()).containsExactly("dt_bh");
    assertThat(table.cursor()).isEqualTo("GXSJ");
    assertThat(table.columns())
        .extracting(column -> column.from().get(0) + " " + column.type())
        .containsExactly(
            "DT_BH text",
            "ZT text",
            "ZCRQ date",
            "统一代码 text",
            "FK decimal(14,2)",
            "JD text",
            "CS int",
            "XH long",
            "LRSJ datetime",
            "GXSJ datetime",
            "on text");
    assertThat(table.columns()).extracting(ColumnContract::name).doesNotHaveDuplicates();
    assertThat(table.texts().comment("fk")).isEqualTo("罚款: 元, \"含\"滞纳");
  }

  @Test
  void whatTellsOfPersonsNeverLandsAndNoValueOfItIsWritten() throws IOException {
    String draft = ContractDraft.of("dianti", "mysql", List.of(table(List.of("DT_BH"))));
    assertThat(read(List.of(table(List.of("DT_BH")))).tables().get(0).neverLand())
        .containsExactly("LXR", "beizhu");
    assertThat(draft).doesNotContain("张三").doesNotContain("1380013");
  }

  @Test
  void codesAreListedAndAGuessedKeySaysSo() throws IOException {
    String draft = ContractDraft.of("dianti", "mysql", List.of(table(List.of())));
    assertThat(draft)
        .contains("key: [DT_BH]   # 来源没有声明主键")
        .contains("像代码，取值（样本中的行数）：在用 (26)，停用 (14)")
        .contains("按名称推断：请核实每次修改都会更新该列");
  }

  @Test
  void tablesWhoseNamesBecomeAlikeAreToldApart() throws IOException {
    SourceContract contract = read(List.of(table(List.of("DT_BH")), table(List.of("DT_BH"))));
    assertThat(contract.tables())
        .extracting(TableContract::name)
        .containsExactly("t_dt_dj", "t_dt_dj_2");
  }

  private SourceContract read(List<DescribedTable> tables) throws IOException {
    Path file = folder.resolve("source.yml");
    Files.writeString(file, ContractDraft.of("dianti", "mysql", tables));
    return new ContractReader().read(file);
  }
}
