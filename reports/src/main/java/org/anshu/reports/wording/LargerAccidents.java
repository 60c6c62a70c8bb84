package org.anshu.reports.wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anshu.reports.document.Words;
import org.anshu.reports.figures.Axis;
import org.anshu.reports.figures.Key;
import org.anshu.reports.figures.LargerAccident;
import org.anshu.reports.origin.Making;
import org.anshu.reports.origin.Origin;
import org.anshu.reports.origin.Passage;
import org.anshu.reports.origin.Place;

/** Accidents of grade 较大 and above: the clause about them and their list. */
public final class LargerAccidents {

  /** The grades above 一般, mildest first. */
  private static final List<String> GRADES = List.of("larger", "major", "extraordinary");

  private static final String COUNT = "accident.larger_accidents";
  private static final String MONTH = "month";
  private static final String CUMULATIVE = "cumulative";

  private final Facts facts;
  private final Words words;
  private final String unit;

  /** Those of the whole city. */
  public LargerAccidents(Facts facts, Words words) {
    this(facts, words, "");
  }

  /** Those of a statistical unit; of the whole city if {@code unit} is empty. */
  public LargerAccidents(Facts facts, Words words, String unit) {
    this.facts = facts;
    this.words = words;
    this.unit = unit;
  }

  /** 未发生较大及以上事故, or how many of each grade and that none was graver. */
  public Passage sentence(String window) {
    List<LargerAccident> accidents = in(window);
    Key counted = Key.total(COUNT, window).within(unit);
    Totals.expect(
        accidents.size() == facts.numerator(counted).intValueExact(),
        COUNT + " " + window,
        accidents.size(),
        facts.print(counted).text());
    if (accidents.isEmpty()) {
      return Passage.of(words.say("larger.none"), facts.countOrigin(counted));
    }
    List<Passage> parts = new ArrayList<>();
    int gravest = 0;
    for (int grade = 0; grade < GRADES.size(); grade++) {
      String code = GRADES.get(grade);
      List<LargerAccident> those =
          accidents.stream().filter(one -> code.equals(one.grade())).toList();
      if (!those.isEmpty()) {
        gravest = grade;
        parts.add(part(code, those));
      }
    }
    Passage part = words.row(parts);
    return switch (gravest) {
      case 0 -> words.tell("larger.some", part, words.say("larger.graver.none"));
      case 1 -> words.tell("larger.some", part, words.say("larger.gravest.none"));
      default -> words.tell("larger.only", part);
    };
  }

  private Passage part(String grade, List<LargerAccident> those) {
    int deaths = those.stream().mapToInt(LargerAccident::deaths).sum();
    List<Place> rows = those.stream().map(one -> place(one, "accident_no")).toList();
    List<Place> killed = those.stream().map(one -> place(one, "deaths")).toList();
    return words.tell(
        "larger.part",
        gradeName(grade),
        Passage.of(those.size(), Origin.at(Making.ROW_COUNT, rows)),
        Passage.of(deaths, Origin.at(Making.ROW_SUM, killed)));
  }

  /** The introduction and one item an accident of the year to date; empty if there was none. */
  public List<Passage> list(Passage period) {
    List<LargerAccident> accidents = in(CUMULATIVE);
    if (accidents.isEmpty()) {
      return List.of();
    }
    List<Passage> items = new ArrayList<>();
    Key counted = Key.total(COUNT, CUMULATIVE).within(unit);
    Passage count = Passage.of(accidents.size(), facts.countOrigin(counted));
    items.add(words.tell("larger.list", period, count));
    for (LargerAccident accident : accidents) {
      items.add(item(items.size(), accident));
    }
    return items;
  }

  private Passage item(int number, LargerAccident accident) {
    String title = Objects.requireNonNullElse(accident.title(), words.say("larger.untitled"));
    String where = facts.name(Axis.UNIT, accident.unitCode(), "");
    boolean said = where.isEmpty() || title.contains(where);
    String sector = facts.name(Axis.SECTOR, accident.sectorCode(), words.say("unattributed"));
    BigDecimal loss = accident.directLossWan();
    Place day = place(accident, "occurred_on");
    return words.tell(
        "larger.item",
        Passage.of(number, Origin.none(Making.ORDINAL)),
        Passage.of(accident.occurredOn().getMonthValue(), Origin.at(Making.MONTH_OF, null, day)),
        Passage.of(accident.occurredOn().getDayOfMonth(), Origin.at(Making.DAY_OF, null, day)),
        accident.title() == null ? title : field(accident, "title", title),
        said ? sector : where + words.say("list.clause") + sector,
        gradeName(accident.grade()),
        field(accident, "deaths", accident.deaths()),
        injuries(accident),
        loss == null
            ? field(accident, "direct_loss_wan", words.say("loss.unknown"))
            : words.tell("loss.some", field(accident, "direct_loss_wan", loss.toPlainString())));
  }

  private Passage injuries(LargerAccident accident) {
    Integer injuries = accident.seriousInjuries();
    if (injuries == null) {
      return field(accident, "serious_injuries", words.say("larger.injuries.unknown"));
    }
    return injuries == 0
        ? field(accident, "serious_injuries", words.say("injuries.none"))
        : words.tell("injuries.some", field(accident, "serious_injuries", injuries));
  }

  private Passage field(LargerAccident accident, String column, Object value) {
    return Passage.of(
        String.valueOf(value), Origin.at(Making.FIELD, null, place(accident, column)));
  }

  private Place place(LargerAccident accident, String column) {
    return facts.place("larger_accident", Map.of("accident_no", accident.accidentNo()), column);
  }

  private String gradeName(String grade) {
    return words.say("grade." + grade);
  }

  /** The accidents of {@code window}, {@code month} or {@code cumulative}, earliest first. */
  public List<LargerAccident> in(String window) {
    LocalDate end = facts.month().plusMonths(1).atDay(1);
    LocalDate start =
        window.equals(MONTH) ? facts.month().atDay(1) : end.minusDays(1).withDayOfYear(1);
    return facts.figures().largerAccidents().stream()
        .filter(one -> unit.isEmpty() || one.unitCode().equals(unit))
        .filter(one -> !one.occurredOn().isBefore(start) && one.occurredOn().isBefore(end))
        .toList();
  }
}
