package org.anshu.registry.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.jspecify.annotations.Nullable;

/** A rubric and inputs in the making, for tests: 2025, districts, 90/80/60, two decimals. */
public final class Draft {

  public static final Set<UnitType> DISTRICTS = Set.of(UnitType.DISTRICT);

  public final List<Part> parts = new ArrayList<>();
  public final List<Adjustment> bonuses = new ArrayList<>();
  public final List<Adjustment> deductions = new ArrayList<>();
  public final List<Sanction> sanctions = new ArrayList<>();
  public final Map<String, Text> factKinds = new LinkedHashMap<>();
  public final List<TieBreak> tieBreaks = new ArrayList<>();
  public final List<AssessedUnit> units = new ArrayList<>();
  public final List<FrozenFigure> figures = new ArrayList<>();
  public final List<Fact> facts = new ArrayList<>();
  public final List<Mark> marks = new ArrayList<>();
  public final List<Ruling> rulings = new ArrayList<>();
  public boolean rescaled;
  public @Nullable BigDecimal bonusCap;
  public Grade.@Nullable Quota quota;
  public Rounding rounding = new Rounding(2, RoundingMode.HALF_UP);

  public static BigDecimal number(String value) {
    return new BigDecimal(value);
  }

  public Draft part(String id, String countsFor, Item... items) {
    BigDecimal sum =
        List.of(items).stream().map(Item::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    parts.add(new Part(id, Text.same(id), number(countsFor), List.of(items), sum));
    return this;
  }

  public static Item item(String id, String points, Rule rule) {
    return item(id, points, rule, Item.Absent.REFUSE, Item.NotApplicable.REFUSE);
  }

  public static Item item(
      String id, String points, Rule rule, Item.Absent absent, Item.NotApplicable notApplicable) {
    boolean manual = rule instanceof Rule.Manual || rule instanceof Rule.YesNo;
    return new Item(
        id,
        Text.same(id),
        number(points),
        DISTRICTS,
        rule,
        absent,
        absent,
        notApplicable,
        manual ? 1 : 0,
        "",
        "测试");
  }

  public static Rule manual() {
    return new Rule.Manual(Rule.Combine.MEAN, number("0.5"));
  }

  public static Measure.Figure figure(String indicator) {
    return new Measure.Figure(
        indicator, Measure.Figure.ASSESSMENT, Measure.By.UNIT, "", "", Measure.Take.VALUE);
  }

  public static Measure.Facts facts(String kind) {
    return new Measure.Facts(kind, null, false, 0);
  }

  public static Limit fixed(String value) {
    return new Limit.Fixed(number(value));
  }

  public Draft unit(String code) {
    units.add(new AssessedUnit(code, code + "区", UnitType.DISTRICT, code, List.of(), Map.of()));
    return this;
  }

  public Draft count(String indicator, String unit, long count) {
    figures.add(frozen(indicator, unit, BigDecimal.valueOf(count), null));
    return this;
  }

  public Draft rate(String indicator, String unit, long numerator, long denominator) {
    figures.add(
        frozen(indicator, unit, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator)));
    return this;
  }

  private static FrozenFigure frozen(
      String indicator, String unit, BigDecimal numerator, @Nullable BigDecimal denominator) {
    return new FrozenFigure(
        indicator + "@2025-12/cumulative/" + unit + "//",
        indicator,
        Measure.Figure.ASSESSMENT,
        unit,
        "",
        "",
        numerator,
        denominator,
        denominator == null ? BigDecimal.ONE : BigDecimal.valueOf(100),
        denominator != null,
        false);
  }

  public Draft mark(String unit, String item, String points) {
    return mark(unit, item, points, "评委甲");
  }

  public Draft mark(String unit, String item, String points, String assessor) {
    marks.add(
        new Mark(
            "P0001",
            "评分表!E" + marks.size(),
            unit,
            item,
            assessor,
            number(points),
            null,
            false,
            "",
            List.of()));
    return this;
  }

  public Draft notApplicable(String unit, String item) {
    marks.add(
        new Mark(
            "P0001",
            "评分表!F" + marks.size(),
            unit,
            item,
            "评委甲",
            null,
            null,
            true,
            "没有此类企业",
            List.of()));
    return this;
  }

  public Draft answer(String unit, String item, boolean yes, String assessor) {
    marks.add(
        new Mark(
            "P0001",
            "评分表!G" + marks.size(),
            unit,
            item,
            assessor,
            null,
            yes,
            false,
            "",
            List.of()));
    return this;
  }

  /** A fact in the middle of the year, with document and approver. */
  public Draft fact(String unit, String kind, String level, String key) {
    return fact(unit, kind, level, key, LocalDate.of(2025, 6, 15));
  }

  public Draft fact(String unit, String kind, String level, String key, LocalDate day) {
    facts.add(
        new Fact(
            "F%04d".formatted(facts.size() + 1),
            unit,
            kind,
            level,
            key,
            day,
            day,
            BigDecimal.ONE,
            "安委〔2025〕" + (facts.size() + 1) + "号",
            "张主任",
            "",
            List.of()));
    factKinds.putIfAbsent(kind, Text.same(kind));
    return this;
  }

  public static Adjustment adjustment(
      String id, Map<String, BigDecimal> byLevel, @Nullable BigDecimal cap) {
    return new Adjustment(id, Text.same(id), id, byLevel, cap, true, "测试");
  }

  public static Sanction sanction(
      String id, Sanction.Kind kind, Sanction.@Nullable Trigger trigger, @Nullable String grade) {
    return new Sanction(id, kind, Text.same(id), "测试依据", id, trigger, DISTRICTS, grade);
  }

  public static Grade grade(String id, @Nullable String from, Grade.@Nullable Quota quota) {
    return new Grade(id, Text.same(id), from == null ? null : number(from), quota);
  }

  public Rubric rubric() {
    return new Rubric(
        "test",
        "2025",
        Text.same("测试细则"),
        true,
        "测试",
        LocalDate.of(2025, 1, 1),
        LocalDate.of(2025, 12, 31),
        number("100"),
        rescaled,
        rounding,
        rounding,
        DISTRICTS,
        List.copyOf(parts),
        List.copyOf(bonuses),
        bonusCap,
        List.copyOf(deductions),
        null,
        List.copyOf(sanctions),
        Map.copyOf(factKinds),
        List.of(
            grade("优秀", "90", quota),
            grade("良好", "80", null),
            grade("合格", "60", null),
            grade("不合格", null, null)),
        List.copyOf(tieBreaks),
        10,
        null,
        Path.of("rubrics/test/2025"));
  }

  public ScoringInputs inputs() {
    return new ScoringInputs(
        "R2025-12-e1",
        List.copyOf(units),
        List.copyOf(figures),
        List.copyOf(facts),
        List.copyOf(marks),
        List.copyOf(rulings));
  }

  public AssessmentResult score() {
    return Scorer.score(rubric(), inputs());
  }
}
