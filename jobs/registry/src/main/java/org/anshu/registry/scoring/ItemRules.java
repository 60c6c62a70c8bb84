package org.anshu.registry.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anshu.registry.rubric.Item;
import org.anshu.registry.rubric.Limit;
import org.anshu.registry.rubric.Measure;
import org.anshu.registry.rubric.Rule;
import org.anshu.registry.rubric.UnitType;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** What the rule of an item gives a unit. */
final class ItemRules {

  private record Field(String item, UnitType type) {}

  private final Measures measures;
  private final MarkBook marks;
  private final List<AssessedUnit> units;
  private final Map<Field, List<BigFraction>> fields = new HashMap<>();

  ItemRules(Measures measures, MarkBook marks, List<AssessedUnit> units) {
    this.measures = measures;
    this.marks = marks;
    this.units = units;
  }

  Outcome of(Item item, AssessedUnit unit) {
    Rule rule = item.rule();
    if (rule instanceof Rule.Manual manual) {
      return assessed(item, unit, manual.combine());
    }
    if (rule instanceof Rule.YesNo question) {
      return assessed(item, unit, question.combine());
    }
    Measure measure = ((Rule.OfMeasure) rule).measure();
    Measured measured = measures.of(measure, unit);
    Measured limit = limit(rule, unit);
    List<Explanation.Source> sources = new ArrayList<>(measured.sources());
    if (limit != null) {
      sources.addAll(limit.sources());
    }
    if (measured.state() != Measured.State.VALUE) {
      return absent(item, measured).with(null, sources, List.of());
    }
    List<Explanation> parts =
        List.of(
            new Explanation(
                label(measure),
                measured.text(),
                Exact.decimal(measured.number()),
                List.of(),
                List.of()));
    Outcome outcome;
    if (limit != null && limit.state() != Measured.State.VALUE) {
      outcome = absent(item, limit);
    } else if (rule instanceof Rule.Proportional && limit != null && limit.number().signum() <= 0) {
      outcome = absent(item, new Measured(Measured.State.UNDEFINED, null, "应完成数为 0", List.of()));
    } else {
      outcome = counted(item, unit, measured.number(), limit == null ? null : limit.number());
    }
    return outcome.with(measured.value(), sources, parts);
  }

  private Outcome counted(
      Item item, AssessedUnit unit, BigFraction value, @Nullable BigFraction limit) {
    Rule rule = item.rule();
    BigDecimal full = item.points();
    BigFraction compared = limit == null ? BigFraction.ZERO : limit;
    if (rule instanceof Rule.PerOccurrence each) {
      return RuleArithmetic.perOccurrence(each, full, value);
    } else if (rule instanceof Rule.Threshold threshold) {
      return RuleArithmetic.threshold(threshold.direction(), full, value, compared);
    } else if (rule instanceof Rule.Bands bands) {
      return RuleArithmetic.bands(bands, value);
    } else if (rule instanceof Rule.Linear linear) {
      return RuleArithmetic.linear(linear, full, value);
    } else if (rule instanceof Rule.Proportional) {
      return RuleArithmetic.proportional(full, value, compared);
    }
    Rule.Ranking ranking = (Rule.Ranking) rule;
    List<BigFraction> field =
        fields.computeIfAbsent(
            new Field(item.id(), unit.type()), key -> field(ranking.measure(), unit.type()));
    int better =
        ranking.direction() == Rule.Direction.AT_LEAST
            ? field.size() - below(field, value, true)
            : below(field, value, false);
    return RuleArithmetic.ranking(ranking, better + 1, field.size());
  }

  private List<BigFraction> field(Measure measure, UnitType type) {
    return units.stream()
        .filter(unit -> unit.type() == type)
        .map(unit -> measures.of(measure, unit))
        .filter(measured -> measured.state() == Measured.State.VALUE)
        .map(Measured::number)
        .sorted()
        .toList();
  }

  /** How many of the rising numbers are below {@code value}, or equal to it if those count too. */
  private static int below(List<BigFraction> rising, BigFraction value, boolean equal) {
    int low = 0;
    int high = rising.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      int compared = rising.get(middle).compareTo(value);
      if (compared < 0 || (equal && compared == 0)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static Outcome absent(Item item, Measured measured) {
    boolean undefined = measured.state() == Measured.State.UNDEFINED;
    return absent(item, undefined ? item.undefined() : item.missing(), measured.text());
  }

  private static Outcome absent(Item item, Item.Absent rule, String why) {
    return switch (rule) {
      case REFUSE -> Outcome.fault(why);
      case ZERO -> Outcome.points(BigFraction.ZERO, why + "，按细则得 0");
      case FULL ->
          Outcome.points(Exact.of(item.points()), why + "，按细则得满分 " + Exact.text(item.points()));
      case NOT_APPLICABLE -> Outcome.notApplicable(why + "，按不适用处理", List.of());
    };
  }

  private Outcome assessed(Item item, AssessedUnit unit, Rule.Combine combine) {
    List<Mark> all = marks.of(unit.code(), item.id());
    List<Explanation.Source> sources = all.stream().map(MarkBook::source).toList();
    if (all.isEmpty()) {
      return absent(item, item.missing(), "没有评委打分");
    }
    if (all.get(0).notApplicable()) {
      return Outcome.notApplicable("评委认定不适用", sources);
    }
    boolean question = item.rule() instanceof Rule.YesNo;
    List<BigFraction> values = all.stream().map(MarkBook::value).toList();
    BigFraction combined = MarkBook.combined(combine, values);
    BigFraction points = question ? combined.multiply(Exact.of(item.points())) : combined;
    String given =
        all.stream()
            .map(mark -> question ? yesNo(mark) : Exact.text(MarkBook.value(mark)))
            .collect(Collectors.joining("、"));
    String formula =
        (question ? "评委回答 " : "评委打分 ")
            + given
            + (all.size() > 1 ? "，" + MarkBook.name(combine) : "")
            + "，得 "
            + Exact.text(points);
    return Outcome.points(points, formula).with(null, sources, List.of());
  }

  private static String yesNo(Mark mark) {
    return Boolean.TRUE.equals(mark.yes()) ? "是" : "否";
  }

  private static String label(Measure measure) {
    if (measure instanceof Measure.Figure) {
      return "指标值";
    }
    return measure instanceof Measure.Facts ? "记录" : "单位名册数";
  }

  private @Nullable Measured limit(Rule rule, AssessedUnit unit) {
    Limit limit = null;
    if (rule instanceof Rule.Threshold threshold) {
      limit = threshold.limit();
    } else if (rule instanceof Rule.Proportional proportional) {
      limit = proportional.whole();
    }
    return limit == null ? null : measures.of(limit, unit);
  }
}
