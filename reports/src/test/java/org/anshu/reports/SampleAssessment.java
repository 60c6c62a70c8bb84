package org.anshu.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.anshu.registry.rubric.Item;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.rubric.Rule;
import org.anshu.registry.rubric.UnitType;
import org.anshu.registry.scoring.AssessedUnit;
import org.anshu.registry.scoring.AssessmentResult;
import org.anshu.registry.scoring.Evidence;
import org.anshu.registry.scoring.Fact;
import org.anshu.registry.scoring.FrozenFigure;
import org.anshu.registry.scoring.Mark;
import org.anshu.registry.scoring.Ruling;
import org.anshu.registry.scoring.Scorer;
import org.anshu.registry.scoring.ScoringInputs;
import org.anshu.reports.assessment.AppealFile;
import org.anshu.reports.assessment.PrintedRound;

/** An assessment of a made-up city, scored by the scorer, for the tests of what is printed. */
final class SampleAssessment {

  static final PrintedRound FIRST =
      new PrintedRound(
          "2025-districts",
          "云江市2025年度安全生产和消防工作考核",
          1,
          LocalDate.of(2026, 1, 20),
          "云安办〔2026〕3号",
          "7c1f0a5d9be24c338e51b7f0a2d96c4481f3e07d5ab92c6e10f4837d2b5c9a60",
          "",
          "");

  static final PrintedRound SECOND =
      new PrintedRound(
          "2025-districts",
          "云江市2025年度安全生产和消防工作考核",
          2,
          LocalDate.of(2026, 2, 3),
          "云安办〔2026〕5号",
          "0e94d7b2c6a8135f70be4c92d15fa3867d20b9e4f1c6583a9d7e024bb6f81c35",
          "申诉成立后重新评分",
          "王主任（安委办主任）");

  private static final List<String> NAMES =
      List.of("临江区", "东岭区", "清河县", "白石县", "松阳县", "龙泉市", "云溪县", "高新技术产业开发区");
  private static final List<String> OFFICES =
      List.of("市住房和城乡建设局", "市交通运输局", "市工业和信息化局", "市市场监督管理局", "市文化广电和旅游局");

  private final SplittableRandom random = new SplittableRandom(20251231);
  private final Rubric rubric;
  private final List<AssessedUnit> units = new ArrayList<>();
  private final List<FrozenFigure> figures = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private final List<Ruling> rulings = new ArrayList<>();

  private SampleAssessment(int duties, int districts, List<String> offices) {
    rubric = SampleRubric.with(duties);
    for (int i = 0; i < districts; i++) {
      String round = i < NAMES.size() ? "" : "第" + (i / NAMES.size() + 1) + "片";
      add("9901%04d".formatted(i + 1), NAMES.get(i % NAMES.size()) + round, UnitType.DISTRICT);
    }
    for (int i = 0; i < offices.size(); i++) {
      add("B%02d".formatted(i + 1), offices.get(i), UnitType.DEPARTMENT);
    }
    fact(0, "award", "ministry", "国办发〔2025〕11号", "");
    fact(0, "award", "province", "国办发〔2025〕11号", "");
    fact(1, "award", "province", "省安委〔2025〕7号", "");
    fact(1, "award", "ministry", "应急〔2025〕66号", "");
    fact(1, "criticism", "city", "云安办〔2025〕22号", "");
    fact(2, "criticism", "province", "省安委办〔2025〕31号", "");
    fact(3, "veto_major", "", "政复〔2025〕18号", "市政府常务会议");
    fact(4, "project_veto", "", "云安办〔2025〕40号", "");
  }

  /** Eight districts, five departments, 17 items. */
  static AssessmentResult ordinary() {
    return Scorer.score(sample().rubric, sample().inputs());
  }

  /** The same after an appeal was upheld. */
  static AssessmentResult afterAppeal() {
    SampleAssessment sample = sample();
    sample.rulings.add(
        new Ruling(
            "S0001",
            sample.units.get(2).code(),
            "Q02",
            new BigDecimal("4.50"),
            "逾期项中三项已于到期日前整改，系复查录入迟缓",
            "云安考裁〔2026〕1号",
            "王主任"));
    return Scorer.score(sample.rubric, sample.inputs());
  }

  /** The appeal that was upheld. */
  static AppealFile appeal() {
    AssessmentResult before = ordinary();
    LocalDateTime filed = LocalDateTime.of(2026, 1, 24, 10, 15);
    return new AppealFile(
        "2025-districts-A0001",
        "99010003",
        "Q02",
        new BigDecimal("5"),
        "逾期项中三项已于到期日前整改，系复查录入迟缓",
        List.of(
            new Evidence(
                "2025-districts-A0001/复查意见书.pdf",
                "5be1c0f93a7d46f28d5be1c0f93a7d46f28d5be1c0f93a7d46f28d5be1c0f93a",
                LocalDate.of(2025, 12, 3))),
        "陈主任",
        filed,
        new AppealFile.Decision(
            true,
            new BigDecimal("4.50"),
            "云安考裁〔2026〕1号",
            "王主任",
            "安委办主任",
            "复查意见书载明整改日期早于到期日",
            filed.plusDays(6)),
        before,
        afterAppeal(),
        List.of(
            new AppealFile.Event(41, filed, "陈主任", "提出申诉"),
            new AppealFile.Event(44, filed.plusDays(6), "王主任", "裁定予以支持")),
        FIRST,
        SECOND);
  }

  /** A province: {@code units} districts, {@code items} items. */
  static AssessmentResult many(int units, int items) {
    SampleAssessment sample = new SampleAssessment(items - 5, units, List.of());
    return Scorer.score(sample.rubric, sample.inputs());
  }

  static ReportSettings settings() {
    return ReportSettings.of("云江市安全生产委员会办公室", 3, 2026, "云江市安全生产月报", List.of());
  }

  private static SampleAssessment sample() {
    return new SampleAssessment(12, NAMES.size(), OFFICES);
  }

  private ScoringInputs inputs() {
    return new ScoringInputs("R2025-12-e1", units, figures, facts, marks, rulings);
  }

  private void add(String code, String name, UnitType type) {
    AssessedUnit unit =
        new AssessedUnit(
            code, name, type, code, List.of(), Map.of("deaths_target", new BigDecimal(12)));
    units.add(unit);
    figure(unit, "hazard.on_time_rate", 900 + random.nextInt(100), 1000);
    figure(unit, "hazard.overdue_open", random.nextInt(9), 0);
    figure(unit, "accident.deaths", 6 + random.nextInt(8), 0);
    figure(unit, "accident.larger_accidents", random.nextInt(4) / 3, 0);
    for (Item item : rubric.items()) {
      if (item.manual() && item.appliesTo().contains(type)) {
        mark(unit, item, "张一");
        mark(unit, item, "李二");
      }
    }
  }

  private void figure(AssessedUnit unit, String indicator, long numerator, long denominator) {
    boolean rate = denominator > 0;
    figures.add(
        new FrozenFigure(
            indicator + "@2025-12/cumulative/" + unit.code() + "//",
            indicator,
            "assessment",
            unit.statisticalUnit(),
            "",
            "",
            BigDecimal.valueOf(numerator),
            rate ? BigDecimal.valueOf(denominator) : null,
            rate ? BigDecimal.valueOf(100) : BigDecimal.ONE,
            rate,
            false));
  }

  private void mark(AssessedUnit unit, Item item, String assessor) {
    boolean question = item.rule() instanceof Rule.YesNo;
    boolean none = item.id().equals("G05") && unit.type() == UnitType.DEPARTMENT;
    BigDecimal points = item.points().subtract(BigDecimal.valueOf(5L * (random.nextInt(4) / 2), 1));
    boolean lost = points.compareTo(item.points()) < 0;
    marks.add(
        new Mark(
            "H%04d".formatted(marks.size() / 16 + 1),
            "评分表!E" + (marks.size() % 16 + 7),
            unit.code(),
            item.id(),
            assessor,
            question || none ? null : points,
            question ? Boolean.TRUE : null,
            none,
            none ? "不涉及乡镇" : lost ? "台账不全，缺第三季度记录" : "",
            lost && !none
                ? List.of(
                    new Evidence(
                        unit.code() + "/" + item.id() + "-现场记录.pdf",
                        "a4f1c09b7e5d2086a4f1c09b7e5d2086a4f1c09b7e5d2086a4f1c09b7e5d2086",
                        LocalDate.of(2025, 11, 6)))
                : List.of()));
  }

  private void fact(int unit, String kind, String level, String document, String approver) {
    LocalDate day = LocalDate.of(2025, 6, 10 + facts.size());
    facts.add(
        new Fact(
            "F%04d".formatted(facts.size() + 1),
            units.get(Math.min(unit, units.size() - 1)).code(),
            kind,
            level,
            document,
            day,
            day,
            BigDecimal.ONE,
            document,
            approver,
            "",
            List.of()));
  }
}
