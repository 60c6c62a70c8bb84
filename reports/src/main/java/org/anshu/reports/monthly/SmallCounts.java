package org.anshu.reports.monthly;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anshu.ddl.ReportingPeriod.Window;
import org.anshu.registry.Comparison;
import org.anshu.registry.smallcount.Change;
import org.anshu.registry.smallcount.Change.Verdict;
import org.anshu.registry.smallcount.Dispersion;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Words;
import org.anshu.reports.figures.Axis;
import org.anshu.reports.figures.Key;
import org.anshu.reports.figures.LargerAccident;
import org.anshu.reports.figures.Member;
import org.anshu.reports.origin.Passage;
import org.anshu.reports.wording.Facts;

/**
 * Which changes of deaths that the report prints in per cent are within chance: one sentence.
 *
 * <p>By the conditional test of two Poisson counts, {@link Change}. Deaths come together; how much,
 * a release tells of accidents of grade 较大 and above alone, so every other death is taken as one
 * event. That is the least there can be: what is within chance by it, is. See decision 0142.
 */
final class SmallCounts extends Section {

  /** More places than this, if all of them are within chance, are not named one by one. */
  private static final int NAMED = 3;

  SmallCounts(Facts facts, Words words) {
    super(facts, words);
  }

  @Override
  List<Block> write() {
    return List.of();
  }

  /** The sentence; empty if each printed change is beyond chance. */
  Optional<Passage> sentence() {
    List<Passage> groups = new ArrayList<>();
    for (String window : spokenWindows()) {
      List<String> names = city(window);
      if (isJanuary() || window.equals(CUMULATIVE)) {
        names.addAll(places(Axis.SECTOR, CUMULATIVE));
      }
      names.addAll(places(Axis.UNIT, window));
      group(groups, name(window), names);
    }
    Key now = Key.total(OverallSection.DEATHS, MONTH);
    Key before = Key.total(OverallSection.DEATHS, "previous_month");
    if (facts.figures().has(Key.total(OverallSection.ACCIDENTS, "previous_month"))
        && withinChance(now, before)) {
      Passage previous =
          words.tell("small.previous", period(month().minusMonths(1).getMonthValue()));
      group(groups, previous, List.of(words.say("small.city")));
    }
    return groups.isEmpty()
        ? Optional.empty()
        : Optional.of(
            words.tell("note.small.counts", Passage.join(words.say("list.semicolon"), groups)));
  }

  private void group(List<Passage> groups, Passage period, List<String> names) {
    if (!names.isEmpty()) {
      groups.add(words.tell("small.group", period, words.list(names)));
    }
  }

  private List<String> city(String window) {
    List<String> names = new ArrayList<>();
    Key deaths = Key.total(OverallSection.DEATHS, window);
    if (withinChance(deaths, facts.base(deaths))) {
      names.add(words.say("small.city"));
    }
    Key larger = Key.total(OverallSection.LARGER_DEATHS, window);
    if (withinChance(larger, facts.base(larger))) {
      names.add(words.say("small.larger"));
    }
    return names;
  }

  private List<String> places(Axis axis, String window) {
    List<String> names = new ArrayList<>();
    int printed = 0;
    for (Member member : facts.figures().members(axis)) {
      Key key = new Key(OverallSection.DEATHS, window, axis, member.code());
      printed += inPerCent(key, facts.base(key)) ? 1 : 0;
      if (withinChance(key, facts.base(key))) {
        names.add(member.name());
      }
    }
    boolean all = names.size() == printed && names.size() > NAMED;
    return all ? List.of(words.say(axis == Axis.UNIT ? "small.areas" : "small.sectors")) : names;
  }

  private boolean inPerCent(Key now, Key base) {
    Comparison.Kind kind = facts.compare(now, base).kind();
    return kind == Comparison.Kind.RISE || kind == Comparison.Kind.FALL;
  }

  private boolean withinChance(Key now, Key base) {
    if (facts.absent(now.indicator()) || !inPerCent(now, base)) {
      return false;
    }
    Verdict verdict =
        Change.of(
                facts.numerator(now).longValueExact(),
                facts.numerator(base).longValueExact(),
                days(now),
                days(base),
                dispersion(now.indicator()))
            .verdict();
    return verdict != Verdict.RISE && verdict != Verdict.FALL;
  }

  private double days(Key key) {
    Window window = facts.window(key.window());
    return ChronoUnit.DAYS.between(window.start(), window.end());
  }

  /** How deaths come together at the least. */
  private Dispersion dispersion(String indicator) {
    List<Integer> larger =
        facts.figures().largerAccidents().stream().map(LargerAccident::deaths).toList();
    if (indicator.equals(OverallSection.LARGER_DEATHS)) {
      return Dispersion.of(larger);
    }
    long all = facts.numerator(Key.total(indicator, CUMULATIVE)).longValueExact();
    long listed = larger.stream().mapToLong(Integer::longValue).sum();
    double squares = larger.stream().mapToDouble(deaths -> (double) deaths * deaths).sum();
    return all == 0 || listed > all
        ? Dispersion.NONE
        : new Dispersion(Math.max(1, (squares + all - listed) / all));
  }
}
