package org.anshu.pipeline.assessment.sheet;

import static org.anshu.pipeline.assessment.sheet.SheetDesk.put;
import static org.anshu.pipeline.assessment.sheet.SheetDesk.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.anshu.connectors.files.ExcelWorkbooks;
import org.anshu.connectors.files.FilesConnector;
import org.anshu.pipeline.assessment.Digests;
import org.anshu.pipeline.submission.Fault;
import org.anshu.registry.scoring.AssessedUnit;
import org.anshu.registry.scoring.Evidence;
import org.anshu.registry.scoring.Mark;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets of an assessment: generated, filled in, and refused cell by cell. */
class SheetsTest {

  @TempDir private Path folder;
  private SheetDesk desk;

  @BeforeEach
  void open() {
    desk = new SheetDesk(folder);
  }

  /**
   * In a review of 临江区: duty in row 5, drill in 6, mines in 7; score F, away G, why H, file I, date
   * J.
   */
  private Path review() {
    return desk.template(SheetKind.REVIEW, "990102", "张三");
  }

  private static Path filled(Path file) {
    put(file, "F5", 18.5, "H5", "两次会议无记录", "I5", "清单.pdf", "J5", "2025-06-30");
    put(file, "F6", "是", "I6", "清单.pdf", "J6", "2025-06-30", "G7", "不适用", "H7", "辖区无矿山");
    return file;
  }

  @Test
  void nobody_gets_a_sheet_of_the_own_unit_or_of_nothing() {
    assertThat(names(desk.templates(List.of()).write(SheetKind.REVIEW, "", "", folder)))
        .containsExactly(
            "评分表-990102-临江区-张三.xlsx",
            "评分表-990102-临江区-李四.xlsx",
            "评分表-990102-临江区-王五.xlsx",
            "评分表-990103-云峰区-张三.xlsx",
            "评分表-990103-云峰区-李四.xlsx",
            "评分表-JKQ-云江经济技术开发区-张三.xlsx",
            "评分表-JKQ-云江经济技术开发区-李四.xlsx",
            "评分表-JKQ-云江经济技术开发区-王五.xlsx");
    assertThat(names(desk.templates(List.of()).write(SheetKind.SELF, "JKQ", "", folder)))
        .containsExactly("自评表-JKQ-云江经济技术开发区.xlsx");
  }

  private static List<String> names(List<Path> files) {
    return files.stream().map(file -> String.valueOf(file.getFileName())).toList();
  }

  @Test
  void a_sheet_is_locked_but_for_its_inputs_and_made_the_same_again() throws Exception {
    Path file = review();
    String first = Digests.of(file);
    assertThat(Digests.of(review())).isEqualTo(first);
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      XSSFSheet sheet = book.getSheet("评分表");
      assertThat(sheet.isSheetLocked()).isTrue();
      assertThat(sheet.getRow(1).getCell(0).getStringCellValue())
          .isEqualTo("被考核单位：临江区（990102）　　评分人：张三　　考核期：2025-01-01 至 2025-12-31（含）");
      assertThat(sheet.getRow(4).getCell(1).getStringCellValue()).isEqualTo("责任落实");
      assertThat(sheet.getRow(4).getCell(2).getCellStyle().getLocked()).isTrue();
      assertThat(sheet.getRow(4).getCell(5).getCellStyle().getLocked()).isFalse();
      assertThat(sheet.getRow(4).getCell(6).getStringCellValue()).isEqualTo("—");
      assertThat(sheet.getDataValidations()).hasSize(4);
      assertThat(book.isSheetVeryHidden(book.getSheetIndex("_anshu"))).isTrue();
    }
  }

  @Test
  void a_filled_sheet_gives_marks_with_cells_and_documents() {
    ExaminedSheet sheet = desk.examine(filled(review()));
    assertThat(text(sheet.faults())).isEmpty();
    assertThat(sheet.unit()).isEqualTo("990102");
    assertThat(sheet.assessor()).isEqualTo("张三");
    Evidence list = new Evidence("清单.pdf", Digests.of("清单"), LocalDate.of(2025, 6, 30));
    assertThat(sheet.marks())
        .containsExactly(
            mark("F5", "duty", new BigDecimal("18.5"), null, "两次会议无记录", List.of(list)),
            mark("F6", "drill", null, true, "", List.of(list)),
            mark("F7", "mines", null, null, "辖区无矿山", List.of()));
  }

  @Test
  void a_list_of_marks_fills_sheets_as_a_person_would_the_most_precise_line_first() {
    Path file = review();
    Path list =
        desk.write(
            folder.resolve("marks.csv"),
            """
            unit,item,assessor,points,reason,evidence,evidence_date
            990102,duty,,1,别人,清单.pdf,2025-06-30
            990102,duty,张三,18.5,两次会议无记录,清单.pdf,2025-06-30
            临江区,矿山整治,*,不适用,辖区无矿山,,
            ,,,满分,,清单.pdf,2025-06-30
            """);
    assertThat(text(fill(list, file))).isEmpty();
    ExaminedSheet sheet = desk.examine(file);
    assertThat(text(sheet.faults())).isEmpty();
    Evidence document = new Evidence("清单.pdf", Digests.of("清单"), LocalDate.of(2025, 6, 30));
    assertThat(sheet.marks())
        .containsExactly(
            mark("F5", "duty", new BigDecimal("18.5"), null, "两次会议无记录", List.of(document)),
            mark("F6", "drill", null, true, "", List.of(document)),
            mark("F7", "mines", null, null, "辖区无矿山", List.of()));
  }

  @Test
  void a_line_that_fits_no_sheet_is_told_and_nothing_is_filled() {
    Path file = review();
    String before = Digests.of(file);
    Path list =
        desk.write(
            folder.resolve("marks.csv"),
            """
            unit,item,points
            *,*,满分
            990109,*,满分
            """);
    assertThat(text(fill(list, file))).contains("marks.csv 3：没有一张表有这样的单位、项目和评分人");
    assertThat(Digests.of(file)).isEqualTo(before);
  }

  private List<Fault> fill(Path list, Path sheet) {
    return new SheetFilling(new ExcelWorkbooks(), desk.assessment, desk.parties())
        .fill(new FilesConnector(), list, List.of(sheet));
  }

  private static Mark mark(
      String cell,
      String item,
      @Nullable BigDecimal points,
      @Nullable Boolean yes,
      String why,
      List<Evidence> files) {
    boolean away = points == null && yes == null;
    return new Mark("", "评分表!" + cell, "990102", item, "张三", points, yes, away, why, files);
  }

  @Test
  void all_that_is_wrong_in_the_cells_is_said_at_once() {
    Path file = review();
    put(file, "F5", 18.3, "H5", "略", "I5", "没有.pdf；清单.pdf", "J5", "2024-12-31");
    put(file, "F6", "对", "E7", "8", "F7", 31, "K6", 9, "C5", "25");
    assertThat(text(desk.examine(file).faults()))
        .contains("[评分表] F5　得分“18.3”：不是步长的整数倍；应为 0 至 20 的数，且为 0.5 的整数倍")
        .contains("[评分表] C5“25”：改动了模板原有的内容，应为“20”")
        .contains("[评分表] K6“9”：填错位置：此处不填写；本行得分填在 F6")
        .contains("[评分表] F6　得分“对”：应为“是”或“否”")
        .contains("[评分表] F7　得分“31”：超出本项分值；应为 0 至 30 的数");
    put(file, "F5", "18分", "C5", "20", "F6", "否", "F7", 30, "G7", "不适用");
    assertThat(text(desk.examine(file).faults()))
        .contains("[评分表] F5　得分“18分”：应为 0 至 20 的数，且为 0.5 的整数倍，不写单位和文字")
        .contains("[评分表] F7　得分“30”：已声明不适用，得分应留空")
        .contains("[评分表] H7　理由：声明不适用的，须写明理由")
        .contains("[评分表] H6　理由：没有给满分的，须写明扣分的理由");
    put(file, "F5", "=9+9", "G7", "", "F7", 30);
    assertThat(text(desk.examine(file).faults())).contains("[评分表] F5　得分“=9+9”：请直接填写数字，不要使用公式");
    put(file, "F5", 18, "G5", "不适用");
    assertThat(text(desk.examine(file).faults()))
        .contains("[评分表] G5“不适用”：填错位置：此处应为“—”，不填写；本行得分填在 F5")
        .contains("[评分表] I5　佐证文件“没有.pdf”：evidence 目录中没有这个文件")
        .contains("[评分表] J5　佐证日期“2024-12-31”：不在考核期（2025-01-01 至 2025-12-31）内");
  }

  @Test
  void points_without_the_evidence_that_is_asked_for_are_refused() {
    Path file = filled(review());
    put(file, "I5", "", "J5", "");
    assertThat(text(desk.examine(file).faults()))
        .isEqualTo("评分表-990102-临江区-张三.xlsx [评分表] I5　佐证文件：本项给分须有佐证：职责清单");
    put(file, "I5", "../units.csv", "J5", "2025-06-30");
    assertThat(text(desk.examine(file).faults())).contains("只能引用 evidence 目录内的文件");
    put(file, "I5", "清单.pdf", "J5", "2025-06-30；2025-07-01");
    assertThat(text(desk.examine(file).faults())).contains("1 个文件、2 个日期");
    put(file, "F5", "");
    assertThat(text(desk.examine(file).faults())).contains("F5　得分：未填写");
  }

  @Test
  void a_sheet_that_is_not_of_this_assessment_unit_or_assessor_is_refused() {
    assertThat(identified("assessment", "2024-a")).contains("是另一次考核的表；本次考核为 2025-a");
    assertThat(identified("rubric", "trial/2024")).contains("是另一版评分细则的表；本次考核用 trial/2025");
    assertThat(identified("layout", "0")).contains("评分细则的项目或该评分人的分工已改；请重新生成模板");
    assertThat(identified("unit", "990199")).contains("被考核单位“990199”：不在名单中");
    assertThat(identified("assessor", "赵六")).contains("评分人“赵六”：不在评分人名单中");
    assertThat(identified("kind", "")).contains("不是由 anshu assess template 生成的表");
    Path own = filled(desk.template(SheetKind.REVIEW, "990102", "王五"));
    SheetDesk.edit(own, book -> set(book, "unit", "990103"));
    assertThat(text(desk.examine(own).faults())).contains("评分人“王五”：在 云峰区应急管理局，不得给本单位（云峰区）评分");
    Path swapped = filled(review());
    SheetDesk.edit(swapped, book -> set(book, "unit", "990103"));
    assertThat(text(desk.examine(swapped).faults())).contains("A2", "改动了模板原有的内容");
    Path renamed = filled(review());
    SheetDesk.edit(renamed, book -> book.setSheetName(0, "评分"));
    assertThat(text(desk.examine(renamed).faults())).contains("工作表已被删除或改名");
  }

  private String identified(String key, String value) {
    Path file = filled(review());
    SheetDesk.edit(file, book -> set(book, key, value));
    return text(desk.examine(file).faults());
  }

  private static void set(XSSFWorkbook book, String key, String value) {
    book.getSheet("_anshu")
        .forEach(
            row -> {
              if (row.getCell(0).getStringCellValue().equals(key)) {
                row.getCell(1).setCellValue(value);
              }
            });
  }

  @Test
  void what_a_unit_says_of_itself_stands_in_the_sheets_of_its_assessors() {
    Path self = desk.template(SheetKind.SELF, "990102", "");
    put(self, "E5", 20, "H5", "清单.pdf", "I5", "2025-03-01", "E6", "否", "G6", "下月补办");
    put(self, "E7", 30, "H7", "清单.pdf", "I7", "2025-03-01");
    ExaminedSheet sheet = desk.examine(self);
    assertThat(text(sheet.faults())).isEmpty();
    Path file =
        desk.templates(sheet.marks()).write(SheetKind.REVIEW, "990102", "李四", folder).get(0);
    put(file, "F5", 19, "H5", "缺一份", "F6", "否", "H6", "未办");
    ExaminedSheet review = desk.examine(file);
    assertThat(text(review.faults())).isEmpty();
    assertThat(review.marks().get(0).evidence().get(0).file()).isEqualTo("清单.pdf");
    assertThat(new ExcelWorkbooks().read(file).at("E5").text()).isEqualTo("20");
    assertThat(review.marks()).hasSize(2);
  }

  @Test
  void a_roster_with_faults_names_each_cell() {
    assertThat(text(desk.parties().faults())).isEmpty();
    assertThat(desk.parties().units())
        .extracting(AssessedUnit::code)
        .containsExactly("990102", "990103", "JKQ");
    assertThat(desk.parties().units().get(0).parameters())
        .containsEntry("deaths_target", new BigDecimal("3"));
    desk.write(
        desk.assessment.units(),
        """
        code,name,type,statistical_unit,sectors,valid_from,valid_to,successor,deaths_target
        990102,临江区,district,990102,,,2025-06-30,990104,3
        990102,临江区,district,,,,,,三人
        990103,云峰区,city,990103,,,,,5
        990105,北泽区,district,990199,,2025-03-01,,,
        990106,旧区,district,990105,,,2024-12-31,,1
        """);
    assertThat(text(desk.parties().faults()))
        .contains("units.csv G2　撤销日期“2025-06-30”：单位 990102 在考核期（2025-01-01 至 2025-12-31）中撤并")
        .contains("承继单位 990104 不在名单中")
        .contains("units.csv A3　单位代码“990102”：与前面的行重复")
        .contains("units.csv I3　deaths_target“三人”：应为数字")
        .contains("units.csv D3　统计单位：项目 deaths 死亡人数 按统计单位取数，不得为空")
        .contains("units.csv C4　单位类别“city”：应为细则所列类别之一：district（县（市、区））")
        .contains("units.csv D5　统计单位“990199”：不是统计单位")
        .contains("units.csv I5　deaths_target：细则用到这个数，不得为空")
        .contains("units.csv F5　设立日期“2025-03-01”：单位 990105 在考核期")
        .doesNotContain("旧区", "990106");
    desk.write(
        desk.assessment.units(), "code,name,type,statistical_unit\n990102,临江区,district,990102\n");
    assertThat(text(desk.parties().faults()))
        .contains("units.csv 第 1 行　deaths_target：细则用到这一列而名单没有");
  }

  @Test
  void assessors_with_faults_name_each_cell() {
    desk.write(
        desk.assessment.assessors(),
        """
        姓名,所在单位,岗位,评分项目,评分单位
        张三,,assessor,duty;没有,
        张三,市安委办,assessor,deaths,云峰区;990199
        王五,云峰区应急管理局,assessor,过程,云峰区
        """);
    assertThat(text(desk.parties().faults()))
        .contains("assessors.csv B2　所在单位：不得为空")
        .contains("assessors.csv D2　评分项目“没有”：不是本细则的部分或项目编号")
        .contains("assessors.csv A3　姓名“张三”：与前面的行重复")
        .contains("assessors.csv D3　评分项目“deaths”：由系统计算，不由人评分")
        .contains("assessors.csv E3　评分单位“990199”：不是被考核单位")
        .contains("assessors.csv E4　评分单位“990103”：王五 在 云峰区应急管理局，不得给本单位（云峰区）评分");
  }
}
