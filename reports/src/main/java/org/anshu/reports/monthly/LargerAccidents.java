package org.anshu.reports.monthly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.anshu.reports.figures.Axis;
import org.anshu.reports.figures.Key;
import org.anshu.reports.figures.LargerAccident;

/** Accidents of grade 较大 and above: the clause about them and their list. */
final class LargerAccidents {

  /** The grades above 一般, mildest first. */
  private static final List<String> GRADES = List.of("larger", "major", "extraordinary");

  private final Facts facts;
  private final Words words;

  LargerAccidents(Facts facts, Words words) {
    this.facts = facts;
    this.words = words;
  }

  /** 未发生较大及以上事故, or how many of each grade and that none was graver. */
  String sentence(String window) {
    List<LargerAccident> accidents = in(window);
    Totals.expect(
        accidents.size()
            == facts.numerator(Key.total(OverallSection.LARGER, window)).intValueExact(),
        OverallSection.LARGER + " " + window,
        accidents.size(),
        facts.print(OverallSection.LARGER, window));
    if (accidents.isEmpty()) {
      return words.say("larger.none");
    }
    List<String> parts = new ArrayList<>();
    int gravest = 0;
    for (int grade = 0; grade < GRADES.size(); grade++) {
      String code = GRADES.get(grade);
      List<LargerAccident> those =
          accidents.stream().filter(one -> code.equals(one.grade())).toList();
      if (!those.isEmpty()) {
        gravest = grade;
        int deaths = those.stream().mapToInt(LargerAccident::deaths).sum();
        parts.add(words.say("larger.part", gradeName(code), those.size(), deaths));
      }
    }
    String part = words.list(parts);
    return switch (gravest) {
      case 0 -> words.say("larger.some", part, words.say("larger.graver.none"));
      case 1 -> words.say("larger.some", part, words.say("larger.gravest.none"));
      default -> words.say("larger.only", part);
    };
  }

  /** The introduction and one item an accident of the year to date; empty if there was none. */
  List<String> list(String period) {
    List<LargerAccident> accidents = in(Section.CUMULATIVE);
    if (accidents.isEmpty()) {
      return List.of();
    }
    List<String> items = new ArrayList<>();
    items.add(words.say("larger.list", period, accidents.size()));
    for (LargerAccident accident : accidents) {
      items.add(item(items.size(), accident));
    }
    return items;
  }

  private String item(int number, LargerAccident accident) {
    String title = Objects.requireNonNullElse(accident.title(), words.say("larger.untitled"));
    String unit = facts.name(Axis.UNIT, accident.unitCode(), "");
    boolean said = unit.isEmpty() || title.contains(unit);
    String place = said ? "" : unit + words.say("list.clause");
    return words.say(
        "larger.item",
        number,
        accident.occurredOn().getMonthValue(),
        accident.occurredOn().getDayOfMonth(),
        place,
        title,
        facts.name(Axis.SECTOR, accident.sectorCode(), words.say("unattributed")),
        gradeName(accident.grade()),
        accident.deaths(),
        injuries(accident),
        accident.directLossWan() == null
            ? words.say("loss.unknown")
            : words.say("loss.some", accident.directLossWan().toPlainString()));
  }

  private String injuries(LargerAccident accident) {
    Integer injuries = accident.seriousInjuries();
    if (injuries == null) {
      return words.say("larger.injuries.unknown");
    }
    return injuries == 0 ? words.say("injuries.none") : words.say("injuries.some", injuries);
  }

  private String gradeName(String grade) {
    return words.say("grade." + grade);
  }

  private List<LargerAccident> in(String window) {
    LocalDate end = facts.month().plusMonths(1).atDay(1);
    LocalDate start =
        window.equals(Section.MONTH) ? facts.month().atDay(1) : end.minusDays(1).withDayOfYear(1);
    return facts.figures().largerAccidents().stream()
        .filter(one -> !one.occurredOn().isBefore(start) && one.occurredOn().isBefore(end))
        .toList();
  }
}
