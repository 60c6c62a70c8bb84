package org.anshu.registry.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anshu.failure.AnshuException;
import org.anshu.failure.Language;
import org.anshu.registry.Indicator;
import org.anshu.registry.ProductRoot;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RubricsTest {

  private static final List<Indicator> INDICATORS = ProductRoot.indicators();
  private static final String YAML =
      """
      title: { zh: 试评细则, en: A try }
      example: true
      authority: 某办法第三条
      window: { from: 2025-01-01, to: 2025-12-31 }
      full_points: 100
      rescaled: false
      unit_types: [district, zone]
      fact_kinds:
        honour: { zh: 表彰, en: Honour }
        circular: { zh: 通报, en: Circular }
        veto: { zh: 一票否决认定, en: Veto }
        late: { zh: 迟报, en: Late report }
      parts:
        - id: process
          title: { zh: 过程, en: Process }
          counts_for: 70
          item_points: 20
          items:
            - id: p1
              title: { zh: 会议, en: Meetings }
              points: 10
              rule: { manual: { combine: trimmed_mean, step: 0.5 } }
              assessors: 3
              evidence: 会议纪要
              authority: 某办法第四条
            - id: p2
              title: { zh: 整改, en: Rectification }
              points: 10
              undefined: full
              rule:
                bands:
                  measure: { figure: hazard.on_time_rate }
                  bands:
                    - { below: 80, points: 0 }
                    - { from: 80, below: 95, points: 6 }
                    - { from: 95, points: 10 }
              authority: 某办法第五条
        - id: result
          title: { zh: 结果, en: Result }
          counts_for: 30
          items:
            - id: r1
              title: { zh: 死亡人数, en: Deaths }
              points: 20
              rule: { linear: { measure: { figure: accident.deaths }, zero_at: 10, full_at: 0 } }
              authority: 某办法第六条
            - id: r2
              title: { zh: 迟报, en: Late reports }
              points: 10
              rule: { per_occurrence: { measure: { facts: late }, each: 0.10, floor: 2 } }
              authority: 某办法第七条
      bonuses:
        - id: b1
          title: { zh: 表彰, en: Honours }
          fact_kind: honour
          by_level: { ministry: 2, province: 1 }
          cap: 3
          authority: 某办法第八条
      deductions:
        - { id: d1, title: { zh: 通报, en: Circulars }, fact_kind: circular, by_level: { province: 1 }, authority: 某办法第九条 }
      sanctions:
        - id: v1
          kind: veto
          ground: { zh: 重大事故, en: A major accident }
          basis: 某办法第十条
          fact_kind: veto
          trigger: { measure: { figure: accident.major_accidents }, direction: at_least, limit: 1 }
      grades:
        - { id: a, title: { zh: 优秀, en: Excellent }, from: 90, quota: { share: 30 } }
        - { id: b, title: { zh: 合格, en: Passed }, from: 60 }
        - { id: c, title: { zh: 不合格, en: Failed } }
      tie_breaks:
        - { measure: { figure: accident.deaths }, direction: at_most }
        - { measure: { part_points: process }, direction: at_least }
      appeal_days: 5
      """;

  @TempDir private Path home;
  private Path folder;

  @BeforeEach
  void writeARubric() throws IOException {
    folder = Files.createDirectories(home.resolve("rubrics/try/2025"));
    write(YAML);
  }

  @Test
  void aRubricIsReadWithExactNumbersAndItsDefaults() {
    Rubric rubric = Rubrics.read(folder);
    assertThat(rubric.name()).isEqualTo("try/2025");
    assertThat(rubric.items()).extracting(Item::id).containsExactly("p1", "p2", "r1", "r2");
    Rule.PerOccurrence late = (Rule.PerOccurrence) rubric.item("r2").orElseThrow().rule();
    assertThat(late.each()).isEqualTo(new BigDecimal("0.10"));
    assertThat(late.free()).isZero();
    assertThat(rubric.item("p1").orElseThrow().assessors()).isEqualTo(3);
    assertThat(rubric.item("r1").orElseThrow().appliesTo())
        .containsExactlyInAnyOrder(UnitType.DISTRICT, UnitType.ZONE);
    assertThat(rubric.parts().get(0).itemPoints()).isEqualByComparingTo("20");
    assertThat(rubric.parts().get(1).itemPoints()).isEqualByComparingTo("30");
    assertThat(rubric.itemRounding().scale()).isEqualTo(2);
    assertThat(rubric.sanctions().get(0).appliesTo()).isEqualTo(rubric.unitTypes());
    Rubrics.check(rubric, INDICATORS);
  }

  @Test
  void theTextAloneGivesTheSameRubricButForItsPlace() {
    Rubric read = Rubrics.read(folder);
    Rubric parsed = Rubrics.parse("try/2025", YAML);
    assertThat(parsed).usingRecursiveComparison().ignoringFields("folder").isEqualTo(read);
  }

  @Test
  void editionsStandBesideEachOtherAndTheNewestIsFoundByTheSheetsName() throws IOException {
    Path later = Files.createDirectories(home.resolve("rubrics/try/2026"));
    Files.writeString(
        later.resolve(Rubrics.FILE),
        YAML.replace("2025-", "2026-").replace("points: 6", "points: 7"));
    assertThat(Rubrics.load(List.of(home)))
        .extracting(Rubric::name)
        .containsExactly("try/2025", "try/2026");
    assertThat(Rubrics.find(List.of(home), "try").edition()).isEqualTo("2026");
    assertThat(Rubrics.find(List.of(home), "try/2025").edition()).isEqualTo("2025");
    refused(() -> Rubrics.find(List.of(home), "tri"), "try/2025、try/2026", "tri");
    refused(() -> Rubrics.load(List.of(home, home)), "只定义一次", "try/2025");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          counts_for: 70 | counts_for: 60 | 各部分 counts_for 之和等于 full_points 100 | 第 13 行：合计 90
          item_points: 20 | item_points: 100 | 过程部分各项 points 之和为 100 | 第 14 行：县（市、区）合计 20
          undefined: full | owner: x | 仅含下列键：id, title, points | 第 29 行：键 'parts.0.items.1.owner'
          authority: 某办法第五条 | evidence: 某 | 键 'authority'（依据的文件和条款） | 第 26 行：没有该键
          authority: 某办法第五条 | authority: " " | 依据的文件和条款 | 第 37 行：空白
          from: 95, points: 10 | from: 96, points: 10 | 上一档的 below 95 | 第 36 行：96，其间有空档
          from: 95, points: 10 | from: 90, points: 10 | 上一档的 below 95 | 第 36 行：90，与上一档重叠
          from: 95, points: 10 | from: 95, below: 99, points: 10 | 只有最后一档没有 below | 第 36 行：from 95，below 99
          below: 95, points: 6 | below: 95, points: 11 | 不超过该项分值 10 | 第 35 行：11
          from: 95, points: 10 | from: 95, points: 9.5 | 至少一档得满分 10 | 第 33 行
          points: 6 | points: six | bands.1.points' 的 type | 第 35 行：'six'
          basis: 某办法第十条 | applies_to: [zone] | 键 'basis'（依据的文件和条款） | 第 62 行：没有该键
          basis: 某办法第十条 | basis: " " | 情形 ground 和依据 basis | 第 62 行：空白
          '    kind: veto' | '    kind: cap' | kind: cap 写明 grade | 第 62 行：v1
          fact_kind: circular | fact_kind: honour | 只加分或扣分一次 | 第 60 行：honour 已由 b1 计分
          fact_kind: circular | fact_kind: late | 不既在考核项目中扣分 | 第 60 行：late
          fact_kind: circular | fact_kind: praise | fact_kinds 中的一类事实 | 第 60 行：praise
          facts: late | facts: lately | fact_kinds 中的一类事实 | 第 50 行：lately
          facts: late | facts: late, by: unit | facts 之外只可有 | 第 50 行：by
          '{ facts: late }' | '{ level: city }' | 写明且只写明一样 | 第 50 行：都没有
          floor: 2 | floor: 10 | 低于该项分值 10 | 第 50 行：10
          zero_at: 10 | zero_at: 0 | 与 zero_at（得 0 分的值）不同 | 第 45 行：0
          id: r2 | id: p2 | 编号只用一次 | 第 47 行：p2
          from: 60 | from: 90 | 低于上一等的 90 | 第 70 行：90
          share: 30 | share: 130 | 至多 100 的百分数 | 第 69 行：130
          assessors: 3 | assessors: 2 | 至少 3 名评分人 | 第 23 行：2
          step: 0.5 | step: 0.3 | 分值 10 是 step 的整数倍 | 第 22 行：0.3
          evidence: 会议纪要 | missing: zero | evidence（须提交的材料） | 第 19 行：没有 evidence
          combine: trimmed_mean | combine: majority | mean、median、trimmed_mean 或 lowest | 第 22 行：majority
          undefined: full | not_applicable: exclude | 只用于折算的细则 | 第 29 行：exclude
          undefined: full | missing: not_applicable | 分值如何处理 | 第 26 行：refuse
          part_points: process | part_points: proces | 本细则的一个部分：[process, result] | 第 74 行：proces
          to: 2025-12-31 | to: 2025-02-29 | 存在的日期 | 第 4 行：2025-02-29
          to: 2025-12-31 | to: 2024-12-31 | 末日不早于首日 | 第 4 行
          """)
  void aFaultNamesTheLineAndWhatItShouldBe(String was, String is, String expected, String found)
      throws IOException {
    write(YAML.replace(was, is));
    refused(() -> Rubrics.read(folder), expected, found);
  }

  @Test
  void allFaultsAreReportedAtOnceInTheOrderOfTheLines() throws IOException {
    write(YAML.replace("floor: 2", "floor: 10").replace("step: 0.5", "step: 0.3"));
    refused(() -> Rubrics.read(folder), "共 2 处不符", "第 22 行：0.3；应为：分值 10", "第 50 行：10；应为：低于");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          figure: hazard.on_time_rate | figure: hazard.on_time | 已有指标的编号 | 第 32 行：hazard.on_time
          figure: hazard.on_time_rate | figure: equipment.overdue_rate | equipment.overdue_rate 有的时段：month | cumulative
          figure: hazard.on_time_rate | figure: hazard.on_time_rate, window: quarter | 有的时段：month | 第 32 行：quarter
          figure: hazard.on_time_rate | figure: hazard.on_time_rate, category: x | 有的分组：[unit, sector] | 第 32 行：category
          figure: hazard.on_time_rate | figure: enforcement.coverage, by: sector | 有的分组：[unit] | 第 32 行：sector
          figure: hazard.on_time_rate | figure: hazard.found, take: denominator | 有分母的指标 | 第 32 行：hazard.found
          to: 2025-12-31 | to: 2025-12-15 | 若干整月 | 第 32 行：没有与考核期相同的时段
          """)
  void whatARubricMeasuresMustExist(String was, String is, String expected, String found)
      throws IOException {
    write(YAML.replace(was, is));
    Rubric rubric = Rubrics.read(folder);
    refused(() -> Rubrics.check(rubric, INDICATORS), expected, found);
  }

  private void write(String yaml) throws IOException {
    Files.writeString(folder.resolve(Rubrics.FILE), yaml);
  }

  private static void refused(ThrowingCallable read, String... words) {
    assertThatThrownBy(read)
        .isInstanceOfSatisfying(
            AnshuException.class,
            failure ->
                assertThat(failure.message(Language.CHINESE))
                    .contains("RUBRIC_INVALID")
                    .contains(words));
  }
}
