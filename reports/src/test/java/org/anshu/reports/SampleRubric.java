package org.anshu.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anshu.failure.Text;
import org.anshu.registry.Rounding;
import org.anshu.registry.rubric.Adjustment;
import org.anshu.registry.rubric.Grade;
import org.anshu.registry.rubric.Item;
import org.anshu.registry.rubric.Limit;
import org.anshu.registry.rubric.Measure;
import org.anshu.registry.rubric.Part;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.rubric.Rule;
import org.anshu.registry.rubric.Sanction;
import org.anshu.registry.rubric.TieBreak;
import org.anshu.registry.rubric.UnitType;

/** A scoring sheet with every kind of rule, for the tests of what is printed. */
final class SampleRubric {

  private static final Set<UnitType> ALL = Set.of(UnitType.DISTRICT, UnitType.DEPARTMENT);
  private static final Set<UnitType> DISTRICTS = Set.of(UnitType.DISTRICT);

  private static final List<String> DUTIES =
      List.of(
          "党政领导干部安全生产责任制落实情况",
          "安委会全体会议按季度召开并形成纪要",
          "重大事故隐患判定标准宣传培训",
          "安全生产治本攻坚三年行动年度任务完成情况",
          "乡镇（街道）应急管理机构“九有”建设",
          "安全生产责任保险推广",
          "危险化学品、矿山等重点行业领域专项整治",
          "消防安全集中除患攻坚",
          "应急预案修订和实战化演练",
          "安全生产举报奖励制度落实",
          "企业主要负责人履职情况抽查",
          "安全生产经费保障和执法装备配备");

  private SampleRubric() {}

  private static BigDecimal n(String number) {
    return new BigDecimal(number);
  }

  /** With {@code duties} items that assessors score, and four that are measured. */
  static Rubric with(int duties) {
    List<Item> process = process(duties);
    List<Item> outcome = outcome();
    BigDecimal worth = sum(process);
    return new Rubric(
        "sample",
        "2025",
        new Text("2025年度安全生产和消防工作考核评分细则（示例）", "Assessment of 2025"),
        true,
        "《云江市安全生产和消防工作考核办法（示例）》",
        LocalDate.of(2025, 1, 1),
        LocalDate.of(2025, 12, 31),
        n("100"),
        true,
        new Rounding(2, RoundingMode.HALF_UP),
        new Rounding(2, RoundingMode.HALF_UP),
        ALL,
        List.of(
            new Part("process", new Text("过程考核", "Process"), worth, process),
            new Part("outcome", new Text("结果考核", "Outcome"), sum(outcome), outcome)),
        bonuses(),
        n("3"),
        deductions(),
        null,
        sanctions(),
        Map.of(
            "award", new Text("表彰", "Award"),
            "criticism", new Text("通报批评", "Criticism"),
            "veto_major", new Text("重大责任事故", "Major accident"),
            "project_veto", new Text("项目安全风险否决", "Project veto")),
        grades(),
        List.of(new TieBreak(figure("accident.deaths"), Rule.Direction.AT_MOST)),
        10,
        n("20"),
        Path.of("rubrics/sample/2025"));
  }

  private static List<Item> process(int duties) {
    List<Item> process = new ArrayList<>();
    process.add(
        item(
            "Q01",
            "隐患按期整改率",
            "6",
            ALL,
            new Rule.Linear(figure("hazard.on_time_rate"), n("80"), n("100"))));
    process.add(
        item(
            "Q02",
            "重大事故隐患逾期未整改（每项扣0.5分）",
            "5",
            ALL,
            new Rule.PerOccurrence(figure("hazard.overdue_open"), n("0.5"), n("2"), n("0"))));
    for (int i = 0; i < duties; i++) {
      String id = "G%02d".formatted(i + 1);
      process.add(
          item(
              id,
              DUTIES.get(i % DUTIES.size()),
              "3",
              ALL,
              new Rule.Manual(Rule.Combine.MEAN, n("0.5"))));
    }
    return process;
  }

  private static List<Item> outcome() {
    return List.of(
        item(
            "R01",
            "生产安全事故死亡人数不超过控制数",
            "20",
            DISTRICTS,
            new Rule.Threshold(
                figure("accident.deaths"),
                Rule.Direction.AT_MOST,
                new Limit.OfUnit("deaths_target"))),
        item(
            "R02",
            "较大事故起数（每起扣5分，扣完为止）",
            "10",
            ALL,
            new Rule.PerOccurrence(figure("accident.larger_accidents"), n("5"), n("0"), n("0"))),
        item("R03", "群众安全满意度调查结果", "6", ALL, new Rule.YesNo(Rule.Combine.MAJORITY)));
  }

  private static List<Adjustment> bonuses() {
    return List.of(
        new Adjustment(
            "award",
            new Text("受到上级表彰", "Awards"),
            "award",
            Map.of("ministry", n("2"), "province", n("1"), "city", n("0.5")),
            n("2"),
            true,
            "考核办法第十二条"));
  }

  private static List<Adjustment> deductions() {
    return List.of(
        new Adjustment(
            "criticism",
            new Text("被上级通报批评", "Criticism"),
            "criticism",
            Map.of("province", n("2"), "city", n("1")),
            null,
            true,
            "考核办法第十三条"));
  }

  private static List<Sanction> sanctions() {
    return List.of(
        new Sanction(
            "major",
            Sanction.Kind.VETO,
            new Text("发生重大及以上生产安全责任事故", "A major accident"),
            "考核办法第十五条第一项",
            "veto_major",
            null,
            ALL,
            null));
  }

  private static List<Grade> grades() {
    return List.of(
        new Grade("a", new Text("优秀", "A"), n("90"), new Grade.Quota(n("30"), false)),
        new Grade("b", new Text("良好", "B"), n("80"), null),
        new Grade("c", new Text("合格", "C"), n("60"), null),
        new Grade("d", new Text("不合格", "D"), null, null));
  }

  private static Item item(String id, String title, String points, Set<UnitType> to, Rule rule) {
    boolean manual = rule instanceof Rule.Manual || rule instanceof Rule.YesNo;
    return new Item(
        id,
        new Text(title, title),
        n(points),
        to,
        rule,
        Item.Absent.REFUSE,
        Item.Absent.FULL,
        manual ? Item.NotApplicable.EXCLUDE : Item.NotApplicable.REFUSE,
        manual ? 2 : 0,
        manual ? "文件、会议纪要、现场照片" : "",
        "考核办法附件1第" + id.substring(1) + "项");
  }

  private static Measure.Figure figure(String indicator) {
    return new Measure.Figure(
        indicator, Measure.Figure.ASSESSMENT, Measure.By.UNIT, "", "", Measure.Take.VALUE);
  }

  private static BigDecimal sum(List<Item> items) {
    return items.stream().map(Item::points).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
