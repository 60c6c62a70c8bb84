package org.anshu.pipeline.assessment.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anshu.registry.rubric.Adjustment;
import org.anshu.registry.rubric.Measure;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.rubric.Sanction;
import org.anshu.registry.rubric.Watch;

/**
 * A kind of facts, and what a rubric does with it.
 *
 * @param adjustment the bonus or deduction that looks at it; empty if none does
 * @param side 加分 or 扣分 of that; empty if none does
 * @param levels the levels that it may have, the empty text for none; empty if any will do
 * @param onceByKey whether that counts a thing once, so that it has to be told from others
 * @param needsApprover whether it establishes or excuses a sanction
 * @param yearsBack how many years before the window a thing may have occurred if it was found
 *     within it
 * @param monthsAfter how many months after the window still count
 * @param things the levels that are things of a checklist (有培训), by Chinese name
 */
record FactKind(
    String id,
    String adjustment,
    String side,
    Set<String> levels,
    boolean onceByKey,
    boolean needsApprover,
    int yearsBack,
    int monthsAfter,
    Map<String, String> things) {

  private static final Map<String, String> WORDS =
      Map.of(
          "国家级", "national",
          "部级", "ministry",
          "省部级", "ministry",
          "省级", "province",
          "市级", "city",
          "县级", "county",
          "免予否决", Sanction.EXCUSED,
          "不予追究", Sanction.EXCUSED);

  /** The kind named by id or Chinese title; one without any use if the rubric has none such. */
  static FactKind of(Rubric rubric, String name) {
    String id =
        rubric.factKinds().entrySet().stream()
            .filter(kind -> kind.getValue().chinese().equals(name))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(name);
    Set<String> levels = new LinkedHashSet<>();
    String adjustment = "";
    boolean once = false;
    for (Adjustment each : RubricNeeds.adjustments(rubric)) {
      if (each.factKind().equals(id)) {
        adjustment = each.id();
        once = each.onceByKey();
        levels.addAll(each.byLevel().keySet());
      }
    }
    boolean sanction = false;
    for (Sanction each : rubric.sanctions()) {
      if (each.factKind().equals(id)) {
        sanction = true;
        levels.add("");
        levels.add(Sanction.EXCUSED);
      }
    }
    List<Measure.Facts> measures = RubricNeeds.facts(rubric, id);
    boolean any = measures.stream().anyMatch(measure -> measure.level() == null);
    measures.forEach(measure -> levels.add(measure.level() == null ? "" : measure.level()));
    Map<String, String> things = new LinkedHashMap<>();
    for (Watch.Checklist list : rubric.watch().checklists()) {
      if (list.factKind().equals(id)) {
        levels.addAll(list.items().keySet());
        list.items().forEach((key, title) -> things.put(title.chinese(), key));
      }
    }
    boolean bonus = rubric.bonuses().stream().anyMatch(each -> each.factKind().equals(id));
    return new FactKind(
        id,
        adjustment,
        adjustment.isEmpty() ? "" : bonus ? "加分" : "扣分",
        any && adjustment.isEmpty() && !sanction ? Set.of() : levels,
        once,
        sanction,
        measures.stream().mapToInt(Measure.Facts::yearsBack).max().orElse(0),
        measures.stream().mapToInt(Measure.Facts::monthsAfter).max().orElse(0),
        things);
  }

  /** All kinds by title, for messages. */
  static String titles(Rubric rubric) {
    return rubric.factKinds().values().stream()
        .map(title -> title.chinese())
        .collect(Collectors.joining("、"));
  }

  /** A level as the rubric calls it. */
  String level(String text) {
    String known = things.getOrDefault(text, WORDS.getOrDefault(text, text));
    return levels.contains(text) || !levels.contains(known) ? text : known;
  }

  /** What is wrong with a level; empty if nothing is. */
  String levelFault(String level) {
    if (levels.isEmpty() || levels.contains(level)) {
      return "";
    }
    return "应为：" + levelWords();
  }

  /** The levels that it may have, in words; empty if any will do. */
  String levelWords() {
    List<String> words = new ArrayList<>();
    for (String each : levels) {
      String word =
          Stream.concat(WORDS.entrySet().stream(), things.entrySet().stream())
              .filter(entry -> entry.getValue().equals(each))
              .map(Map.Entry::getKey)
              .sorted()
              .findFirst()
              .orElse("");
      words.add(each.isEmpty() ? "（留空）" : word.isEmpty() ? each : each + "（" + word + "）");
    }
    return String.join("、", words);
  }

  /** What is wrong with when a fact was; empty if nothing is. */
  String dayFault(Rubric rubric, LocalDate occurred, LocalDate found) {
    LocalDate last = rubric.to().plusMonths(monthsAfter);
    String window = "考核期（%s 至 %s）".formatted(rubric.from(), rubric.to());
    if (occurred.isAfter(last)) {
      return "在%s之后，属于下一考核期".formatted(window);
    }
    if (!occurred.isBefore(rubric.from()) || ofTerm(rubric, occurred)) {
      return "";
    }
    if (found.isBefore(rubric.from()) || found.isAfter(last)) {
      return "发生和认定都不在%s内；在考核期内才发现的，请写明认定日期".formatted(window);
    }
    if (!needsApprover && occurred.isBefore(rubric.from().minusYears(yearsBack))) {
      return yearsBack == 0
          ? "早于%s，细则不追溯此类事项".formatted(window)
          : "早于%s %d 年以上，细则只追溯 %d 年".formatted(window, yearsBack, yearsBack);
    }
    return "";
  }

  /** Whether it belongs to a term of tours that began before the window. */
  private boolean ofTerm(Rubric rubric, LocalDate occurred) {
    return rubric.watch().terms().stream()
        .filter(term -> List.of(term.visits(), term.findings(), term.rectified()).contains(id))
        .anyMatch(term -> !occurred.isBefore(term.from()));
  }
}
