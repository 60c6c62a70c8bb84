package org.anshu.reports.monthly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anshu.reports.figures.Axis;
import org.anshu.reports.figures.Key;
import org.anshu.reports.figures.Member;

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
  String moved(String window) {
    String noun = noun();
    List<Member> members = facts.figures().members(axis);
    Comparator<Member> bySize =
        Comparator.comparing((Member member) -> change(window, member).abs()).reversed();
    List<Member> up =
        members.stream().filter(one -> change(window, one).signum() > 0).sorted(bySize).toList();
    List<Member> down =
        members.stream().filter(one -> change(window, one).signum() < 0).sorted(bySize).toList();
    List<Member> same = members.stream().filter(one -> change(window, one).signum() == 0).toList();
    List<String> parts = new ArrayList<>();
    if (!up.isEmpty()) {
      parts.add(words.say("moved.up", noun, names(up, one -> amount(window, one))));
    }
    if (!down.isEmpty()) {
      String word = parts.isEmpty() ? "moved.down.first" : "moved.down";
      parts.add(words.say(word, noun, names(down, one -> amount(window, one))));
    }
    if (!same.isEmpty()) {
      String word = parts.isEmpty() ? "moved.same.all" : "moved.same";
      parts.add(words.say(word, noun, names(same, Member::name)));
    }
    return String.join(words.say("list.semicolon"), parts);
  }

  /** The names in a row, after {@link #NAMED} of them 等N个. */
  String names(List<Member> members, Function<Member, String> saying) {
    return row(members, saying, words.say("list.comma"));
  }

  /** Clauses in a row, each with marks 、 of its own. */
  String clauses(List<Member> members, Function<Member, String> saying) {
    return row(members, saying, words.say("list.clause"));
  }

  private String row(List<Member> members, Function<Member, String> saying, String mark) {
    String named = members.stream().limit(NAMED).map(saying).collect(Collectors.joining(mark));
    return members.size() > NAMED ? named + words.say("and.others", members.size(), noun()) : named;
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

  private String amount(String window, Member member) {
    BigDecimal change = change(window, member);
    String word = words.say(change.signum() > 0 ? "increase" : "decrease");
    return words.say(
        "moved.item", member.name(), word, change.abs().stripTrailingZeros().toPlainString());
  }
}
