package org.anshu.registry.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anshu.registry.rubric.Measure;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.rubric.Sanction;
import org.apache.commons.numbers.fraction.BigFraction;

/** The facts of the units and which of them an assessment window takes in. */
final class FactBook {

  /** Facts in an order that does not depend on how they were entered. */
  private static final Comparator<Fact> ORDER =
      Comparator.comparing(Fact::occurredOn).thenComparing(Fact::id);

  private record Place(String unit, String kind) {}

  private final LocalDate from;
  private final LocalDate to;
  private final Map<Place, List<Fact>> facts = new HashMap<>();

  FactBook(Rubric rubric, List<Fact> all) {
    this.from = rubric.from();
    this.to = rubric.to();
    for (Fact fact : all.stream().sorted(ORDER).toList()) {
      facts
          .computeIfAbsent(new Place(fact.unit(), fact.kind()), place -> new ArrayList<>())
          .add(fact);
    }
  }

  /** All facts of a kind on record for a unit, whatever their dates. */
  List<Fact> all(String unit, String kind) {
    return facts.getOrDefault(new Place(unit, kind), List.of());
  }

  /** Those that occurred within the window. */
  List<Fact> within(String unit, String kind) {
    return all(unit, kind).stream().filter(fact -> holds(fact.occurredOn())).toList();
  }

  private boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Whether the measure takes a fact of its kind in, by its days. */
  boolean takes(Measure.Facts measure, Fact fact) {
    LocalDate day = fact.occurredOn();
    if (day.isBefore(from)) {
      return !day.isBefore(from.minusYears(measure.yearsBack())) && holds(fact.foundOn());
    }
    return !day.isAfter(to.plusDays(1).plusMonths(measure.monthsAfter()).minusDays(1));
  }

  /** How many facts there are, or how much they come to; the same thing counts once. */
  Measured measured(Measure.Facts measure, AssessedUnit unit) {
    Map<String, Fact> counted = new LinkedHashMap<>();
    int again = 0;
    for (Fact fact : all(unit.code(), measure.kind())) {
      boolean asked =
          measure.level() == null
              ? !fact.level().equals(Sanction.EXCUSED)
              : fact.level().equals(measure.level());
      if (asked && takes(measure, fact)) {
        String key = fact.key().isEmpty() ? "\n" + fact.id() : fact.key();
        Fact other = counted.get(key);
        again += other == null ? 0 : 1;
        if (other == null || fact.quantity().compareTo(other.quantity()) > 0) {
          counted.put(key, fact);
        }
      }
    }
    BigFraction value =
        measure.quantity()
            ? Exact.sum(counted.values().stream().map(f -> Exact.of(f.quantity())).toList())
            : Exact.of(counted.size());
    String text =
        "记录 %d 条%s%s"
            .formatted(
                counted.size(),
                measure.quantity() ? "，合计 " + Exact.text(value) : "",
                again > 0 ? "（同一事项重复 " + again + " 条，只计一次）" : "");
    return Measured.of(value, text, counted.values().stream().map(FactBook::source).toList());
  }

  static Explanation.Source source(Fact fact) {
    List<String> texts = new ArrayList<>();
    texts.add(fact.occurredOn().toString());
    if (!fact.foundOn().equals(fact.occurredOn())) {
      texts.add(fact.foundOn() + " 发现");
    }
    if (!fact.document().isEmpty()) {
      texts.add(fact.document());
    }
    if (!fact.approver().isEmpty()) {
      texts.add("批准人：" + fact.approver());
    }
    if (!fact.note().isEmpty()) {
      texts.add(fact.note());
    }
    fact.evidence().forEach(evidence -> texts.add(text(evidence)));
    return new Explanation.Source(Explanation.Kind.FACT, fact.id(), String.join("，", texts));
  }

  static String text(Evidence evidence) {
    return "佐证 " + evidence.file() + "（" + evidence.date() + "）";
  }
}
