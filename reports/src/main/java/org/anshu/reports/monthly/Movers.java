package org.anshu.reports.monthly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.anshu.registry.Comparison.Kind;
import org.anshu.reports.document.Words;
import org.anshu.reports.figures.Axis;
import org.anshu.reports.figures.Key;
import org.anshu.reports.figures.Member;
import org.anshu.reports.origin.Making;
import org.anshu.reports.origin.Origin;
import org.anshu.reports.origin.Passage;
import org.anshu.reports.wording.Facts;

/** Says which members of an axis lead, and which went up, down or stayed. */
final class Movers {

  /** The most members named in a sentence; the rest are counted. */
  static final int NAMED = 10;

  private final Facts facts;
  private final Words words;
  private final Axis axis;

  Movers(Facts facts, Words words, Axis axis) {
    this.facts = facts;
    this.words = words;
    this.axis = axis;
  }

  /** The members with a figure above zero, largest first. */
  List<Member> leading(String indicator, String window) {
    Comparator<Member> bySize =
        Comparator.comparing((Member member) -> value(indicator, window, member)).reversed();
    return facts.figures().members(axis).stream()
        .filter(member -> value(indicator, window, member).signum() > 0)
        .sorted(bySize)
        .toList();
  }

  /** The members without anything in {@code window}. */
  List<Member> quiet(String indicator, String window) {
    return facts.figures().members(axis).stream()
        .filter(member -> value(indicator, window, member).signum() == 0)
        .toList();
  }

  /** 同比上升的…；下降的…；持平的…, by deaths; in the order of the largest change. */
  Passage moved(String window) {
    Key whole = Key.total(OverallSection.DEATHS, window);
    if (facts.yearOnYear(whole).kind() == Kind.INCOMPARABLE) {
      return words.tell("change.incomparable");
    }
    String noun = noun();
    List<Member> members = facts.figures().members(axis);
    Comparator<Member> bySize =
        Comparator.comparing((Member member) -> change(window, member).abs()).reversed();
    List<Member> up =
        members.stream().filter(one -> change(window, one).signum() > 0).sorted(bySize).toList();
    List<Member> down =
        members.stream().filter(one -> change(window, one).signum() < 0).sorted(bySize).toList();
    List<Member> same = members.stream().filter(one -> change(window, one).signum() == 0).toList();
    List<Passage> parts = new ArrayList<>();
    if (!up.isEmpty()) {
      parts.add(words.tell("moved.up", noun, names(up, one -> amount(window, one))));
    }
    if (!down.isEmpty()) {
      String word = parts.isEmpty() ? "moved.down.first" : "moved.down";
      parts.add(words.tell(word, noun, names(down, one -> amount(window, one))));
    }
    if (!same.isEmpty()) {
      String word = parts.isEmpty() ? "moved.same.all" : "moved.same";
      parts.add(words.tell(word, noun, names(same, one -> Passage.plain(one.name()))));
    }
    return Passage.join(words.say("list.semicolon"), parts);
  }

  /** The names in a row, after {@link #NAMED} of them 等N个. */
  Passage names(List<Member> members, Function<Member, Passage> saying) {
    return row(members, saying, words.say("list.comma"));
  }

  /** Clauses in a row, each with marks 、 of its own. */
  Passage clauses(List<Member> members, Function<Member, Passage> saying) {
    return row(members, saying, words.say("list.clause"));
  }

  private Passage row(List<Member> members, Function<Member, Passage> saying, String mark) {
    Passage named = Passage.join(mark, members.stream().limit(NAMED).map(saying).toList());
    if (members.size() <= NAMED) {
      return named;
    }
    List<Key> all =
        members.stream()
            .map(one -> new Key(OverallSection.DEATHS, Section.CUMULATIVE, axis, one.code()))
            .toList();
    Passage count = Passage.of(members.size(), Origin.of(Making.MEMBER_COUNT, null, all));
    return named.then(words.tell("and.others", count, noun()));
  }

  private String noun() {
    return words.say(axis == Axis.UNIT ? "area.word" : "sector.word");
  }

  /** The stored count of a member. */
  BigDecimal value(String indicator, String window, Member member) {
    return facts.numerator(new Key(indicator, window, axis, member.code()));
  }

  private BigDecimal change(String window, Member member) {
    Key key = new Key(OverallSection.DEATHS, window, axis, member.code());
    return facts.numerator(key).subtract(facts.numerator(facts.base(key)));
  }

  private Passage amount(String window, Member member) {
    Key key = new Key(OverallSection.DEATHS, window, axis, member.code());
    BigDecimal change = change(window, member);
    String word = words.say(change.signum() > 0 ? "increase" : "decrease");
    Passage amount =
        Passage.of(
            change.abs().stripTrailingZeros().toPlainString(),
            Origin.of(Making.COUNT_CHANGE, null, key, facts.base(key)));
    return words.tell("moved.item", member.name(), word, amount);
  }
}
