package org.anshu.registry.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshu.registry.rubric.Rule;
import org.apache.commons.numbers.fraction.BigFraction;

/** The marks of assessors by unit and item, and how several become one. */
final class MarkBook {

  private record Place(String unit, String item) {}

  private final Map<Place, List<Mark>> marks = new HashMap<>();

  MarkBook(List<Mark> all) {
    Comparator<Mark> order =
        Comparator.comparing(Mark::assessor).thenComparing(Mark::receipt).thenComparing(Mark::cell);
    for (Mark mark : all.stream().sorted(order).toList()) {
      marks
          .computeIfAbsent(new Place(mark.unit(), mark.item()), place -> new ArrayList<>())
          .add(mark);
    }
  }

  /** The marks of an item, by assessor; empty for none. */
  List<Mark> of(String unit, String item) {
    return marks.getOrDefault(new Place(unit, item), List.of());
  }

  /** One number of several; {@code MAJORITY} gives 1 or 0. */
  static BigFraction combined(Rule.Combine combine, List<BigFraction> values) {
    List<BigFraction> sorted = values.stream().sorted().toList();
    int size = sorted.size();
    return switch (combine) {
      case MEAN -> mean(sorted);
      case MEDIAN -> mean(sorted.subList((size - 1) / 2, size / 2 + 1));
      case TRIMMED_MEAN -> mean(size < 3 ? sorted : sorted.subList(1, size - 1));
      case LOWEST -> sorted.get(0);
      case MAJORITY ->
          Exact.sum(sorted).multiply(2).compareTo(BigFraction.of(size)) > 0
              ? BigFraction.ONE
              : BigFraction.ZERO;
    };
  }

  /** The points of a mark; of an answer 1 or 0. */
  static BigFraction value(Mark mark) {
    BigDecimal points = mark.points();
    if (points != null) {
      return Exact.of(points);
    }
    return Boolean.TRUE.equals(mark.yes()) ? BigFraction.ONE : BigFraction.ZERO;
  }

  static String name(Rule.Combine combine) {
    return switch (combine) {
      case MEAN -> "平均";
      case MEDIAN -> "中位数";
      case TRIMMED_MEAN -> "去掉一个最高分和一个最低分后平均";
      case LOWEST -> "取最低";
      case MAJORITY -> "过半数为准";
    };
  }

  private static BigFraction mean(List<BigFraction> values) {
    return Exact.sum(values).divide(values.size());
  }

  static Explanation.Source source(Mark mark) {
    List<String> texts = new ArrayList<>();
    BigDecimal points = mark.points();
    Boolean yes = mark.yes();
    if (mark.notApplicable()) {
      texts.add("不适用");
    } else if (points != null) {
      texts.add(Exact.text(points) + " 分");
    } else if (yes != null) {
      texts.add(yes ? "是" : "否");
    }
    texts.add("评委：" + mark.assessor());
    if (!mark.reason().isEmpty()) {
      texts.add(mark.reason());
    }
    mark.evidence().forEach(evidence -> texts.add(FactBook.text(evidence)));
    return new Explanation.Source(
        Explanation.Kind.MARK, mark.receipt() + "#" + mark.cell(), String.join("，", texts));
  }
}
