package org.anshu.pipeline.assessment.sheet;

import static org.anshu.pipeline.assessment.sheet.SheetDesk.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.anshu.connectors.files.FilesConnector;
import org.anshu.registry.scoring.Fact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of facts, read and refused line by line. */
class FactsTest {

  private static final String HEAD =
      "unit,kind,level,key,occurred_on,found_on,quantity,document,approver,evidence\n";

  @TempDir private Path folder;
  private SheetDesk desk;

  @BeforeEach
  void open() {
    desk = new SheetDesk(folder);
  }

  @Test
  void facts_are_read_by_ids_and_by_chinese_words() {
    ExaminedSheet sheet =
        desk.facts(
            "单位,事项种类,层级,文号或标识,发生日期,认定日期,依据文件,批准人,佐证文件\n"
                + "临江区,受到表彰,省级,省安委〔2025〕3号,2025年5月6日,,省安委〔2025〕3号,,清单.pdf\n"
                + "JKQ,concealed,,a1,2023/2/1,2025-08-09,市安委〔2025〕9号,,\n"
                + "990103,否决情形,免予否决,b1,2025-07-01,,市政府会议纪要〔2025〕12号,市长,\n");
    assertThat(text(sheet.faults())).isEmpty();
    assertThat(sheet.facts())
        .extracting(Fact::id, Fact::unit, Fact::kind, Fact::level, Fact::occurredOn)
        .containsExactly(
            tuple("F0001", "990102", "award", "province", LocalDate.of(2025, 5, 6)),
            tuple("F0002", "JKQ", "concealed", "", LocalDate.of(2023, 2, 1)),
            tuple("F0003", "990103", "veto", "excused", LocalDate.of(2025, 7, 1)));
    assertThat(sheet.facts().get(0).quantity()).isEqualTo(BigDecimal.ONE);
    assertThat(sheet.facts().get(0).evidence().get(0).date()).isEqualTo(LocalDate.of(2025, 5, 6));
  }

  @Test
  void all_that_is_wrong_is_said_by_cell() {
    ExaminedSheet sheet =
        desk.facts(
            HEAD
                + "990199,award,ministry,,2025-05-06,,,,,\n"
                + "990102,bonus,,x,2025-13-01,,0,d,,没有.pdf\n"
                + "990102,concealed,,y,2021-12-31,2025-05-01,,d,,\n"
                + "990102,concealed,,z,2024-03-01,2024-04-01,,d,,\n"
                + "990102,award,city,w,2024-12-31,2025-05-01,,d,,\n"
                + "990102,veto,,v,2025-06-01,2025-05-01,,d,,\n"
                + "990102,award,city,k,2026-01-05,,,d,,\n"
                + "990102,award,city,k,2026-03-05,,,d,,\n");
    assertThat(text(sheet.faults()))
        .contains("facts.csv A2　单位“990199”：不是被考核单位的代码或名称")
        .contains("facts.csv C2　层级“ministry”：应为：")
        .contains("facts.csv D2　文号或标识：同一事项只计一次，须写文号或标识")
        .contains("facts.csv H2　依据文件：须写明依据文件及文号")
        .contains("facts.csv B3　事项种类“bonus”：细则中没有这种事项；应为：受到表彰、经验推广、瞒报事故、否决情形")
        .contains("facts.csv E3　发生日期“2025-13-01”：应为 2025-06-30 这样的日期")
        .contains("facts.csv G3　数量“0”：应为大于 0 的数")
        .contains("facts.csv J3　佐证文件“没有.pdf”：evidence 目录中没有这个文件")
        .contains("facts.csv E4　发生日期“2021-12-31”：早于考核期", "3 年以上")
        .contains("facts.csv E5　发生日期“2024-03-01”：发生和认定都不在考核期")
        .contains("facts.csv E6　发生日期“2024-12-31”：早于考核期", "不追溯")
        .contains("facts.csv I7　批准人：否决、降级及免予否决须写明批准人")
        .contains("facts.csv F7　认定日期“2025-05-01”：早于发生日期 2025-06-01")
        .contains("facts.csv E8　发生日期“2026-01-05”：在考核期", "属于下一考核期")
        .contains("facts.csv E9　发生日期“2026-03-05”：在今天（2026-01-20）之后");
  }

  @Test
  void one_thing_is_recorded_once_and_gives_one_bonus() {
    String first = "990102,award,city,k,2025-05-05,,,d,,\n";
    ExaminedSheet twice = desk.facts(HEAD + first + first);
    assertThat(text(twice.faults())).contains("facts.csv D3　文号或标识“k”：与 facts.csv A2 是同一事项");
    ExaminedSheet levels = desk.facts(HEAD + first + first.replace("city", "province"));
    assertThat(text(levels.faults())).isEmpty();
    ExaminedSheet kinds = desk.facts(HEAD + first + first.replace("award,city", "praise,province"));
    assertThat(text(kinds.faults()))
        .contains("facts.csv B3　事项种类“praise”：同一件事（k）已在 facts.csv B2 登记为另一种加分事项");
  }

  @Test
  void the_workbook_for_facts_is_read_as_it_is_handed_out() {
    Path file =
        desk.templates(List.of()).write(SheetKind.FACTS, "", "", desk.assessment.sheets()).get(0);
    SheetDesk.put(
        file, "B2", "云峰区", "C2", "经验推广", "D2", "省级", "E2", "k", "F2", "2025-05-05", "I2", "文");
    ExaminedSheet sheet =
        new FactFile(
                desk.assessment.rubric(),
                desk.parties().units(),
                desk.evidence(),
                LocalDate.of(2026, 1, 20))
            .read(new FilesConnector(), file);
    assertThat(text(sheet.faults())).isEmpty();
    assertThat(sheet.facts()).hasSize(1);
    assertThat(sheet.facts().get(0).unit()).isEqualTo("990103");
  }
}
