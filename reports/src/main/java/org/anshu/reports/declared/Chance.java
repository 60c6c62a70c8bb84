package org.anshu.reports.declared;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anshu.ddl.ReportingPeriod.Window;
import org.anshu.registry.Comparison;
import org.anshu.registry.smallcount.Change;
import org.anshu.registry.smallcount.Change.Verdict;
import org.anshu.registry.smallcount.Dispersion;
import org.anshu.reports.declared.Declaration.Use;
import org.anshu.reports.document.Words;
import org.anshu.reports.figures.Key;
import org.anshu.reports.figures.LargerAccident;
import org.anshu.reports.figures.Member;
import org.anshu.reports.origin.Passage;
import org.anshu.reports.wording.Facts;

/**
 * Which printed changes of deaths in the year to date are within chance, as in the monthly report
 * (decision 0142): the city, and the members of what the report's tables are broken down by.
 */
final class Chance {

  private static final String DEATHS = "accident.deaths";
  private static final int NAMED = 3;

  private final Scope scope;
  private final Facts facts;
  private final Words words;

  Chance(Scope scope) {
    this.scope = scope;
    this.facts = scope.facts();
    this.words = scope.words();
  }

  /** The sentence; empty if the report prints no change of deaths that is within chance. */
  Optional<Passage> sentence(List<Use> uses) {
    List<String> names = new ArrayList<>();
    Key city = Key.total(DEATHS, Scope.CUMULATIVE).within(scope.unit());
    boolean told = uses.stream().anyMatch(use -> use.ref().indicator().equals(DEATHS));
    if (!told || facts.unknown(DEATHS)) {
      return Optional.empty();
    }
    if (withinChance(city)) {
      names.add(scope.place());
    }
    for (String by : List.of(TableReader.UNITS, TableReader.SECTORS)) {
      boolean broken =
          uses.stream()
              .anyMatch(use -> use.by().equals(by) && use.ref().indicator().equals(DEATHS));
      if (broken && !(scope.isDistrict() && by.equals(TableReader.UNITS))) {
        names.addAll(members(by));
      }
    }
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            words.tell("note.small_counts", scope.passage(Scope.CUMULATIVE), words.list(names)));
  }

  private List<String> members(String by) {
    List<String> names = new ArrayList<>();
    int printed = 0;
    for (Member member : scope.members(by)) {
      Key key = scope.member(new Ref(DEATHS, "", ""), Scope.axisOf(by), member.code());
      printed += inPerCent(key) ? 1 : 0;
      if (withinChance(key)) {
        names.add(member.name());
      }
    }
    boolean all = names.size() == printed && names.size() > NAMED;
    return all ? List.of(words.say("small." + by)) : names;
  }

  private boolean inPerCent(Key key) {
    Comparison.Kind kind = facts.yearOnYear(key).kind();
    return kind == Comparison.Kind.RISE || kind == Comparison.Kind.FALL;
  }

  private boolean withinChance(Key key) {
    if (!inPerCent(key)) {
      return false;
    }
    Key base = facts.base(key);
    Verdict verdict =
        Change.of(
                facts.numerator(key).longValueExact(),
                facts.numerator(base).longValueExact(),
                days(key),
                days(base),
                dispersion())
            .verdict();
    return verdict != Verdict.RISE && verdict != Verdict.FALL;
  }

  private double days(Key key) {
    Window window = facts.window(key.window());
    return ChronoUnit.DAYS.between(window.start(), window.end());
  }

  /**
   * How deaths come together at the least: those of larger accidents do, the others count one by
   * one.
   */
  private Dispersion dispersion() {
    List<Integer> larger =
        scope.figures().largerAccidents().stream().map(LargerAccident::deaths).toList();
    long all = facts.numerator(Key.total(DEATHS, Scope.CUMULATIVE)).longValueExact();
    long listed = larger.stream().mapToLong(Integer::longValue).sum();
    double squares = larger.stream().mapToDouble(deaths -> (double) deaths * deaths).sum();
    return all == 0 || listed > all
        ? Dispersion.NONE
        : new Dispersion(Math.max(1, (squares + all - listed) / all));
  }
}
