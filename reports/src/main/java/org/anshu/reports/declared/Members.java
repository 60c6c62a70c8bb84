package org.anshu.reports.declared;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.anshu.registry.Comparison.Kind;
import org.anshu.reports.document.Words;
import org.anshu.reports.figures.Key;
import org.anshu.reports.figures.Member;
import org.anshu.reports.origin.Making;
import org.anshu.reports.origin.Origin;
import org.anshu.reports.origin.Passage;
import org.anshu.reports.wording.Facts;
import org.anshu.reports.wording.Leaders;

/** Says which units, sectors or categories lead, and which went up, down or stayed. */
final class Members {

  /** What stands for no member in code lists and units: it is counted, but never leads. */
  private static final Set<String> NOBODY = Set.of("none", "unknown", "UNK");

  private final Scope scope;
  private final Facts facts;
  private final Words words;

  Members(Scope scope) {
    this.scope = scope;
    this.facts = scope.facts();
    this.words = scope.words();
  }

  /** The members with a figure above zero, largest first; not what nobody knows the member of. */
  List<Member> leading(Slot slot) {
    Comparator<Member> bySize =
        Comparator.comparing((Member member) -> size(slot, member)).reversed();
    return scope.members(slot.by()).stream()
        .filter(member -> size(slot, member).signum() > 0 && !NOBODY.contains(member.code()))
        .sorted(bySize)
        .toList();
  }

  /** The figures of all members. */
  List<Key> keys(Slot slot) {
    return scope.members(slot.by()).stream().map(one -> key(slot, one)).toList();
  }

  /** What the place of a phrase says. */
  Passage say(Slot slot) {
    return switch (slot.word()) {
      case "moved" -> moved(slot);
      case "quiet" -> quiet(slot);
      case "count" -> count(slot, leading(slot));
      default -> leaders(slot);
    };
  }

  private Passage leaders(Slot slot) {
    List<Member> leading = leading(slot);
    List<Member> named = Leaders.of(leading, slot.most(), one -> size(slot, one));
    return words.row(
        named.stream()
            .map(
                one ->
                    words.tell("member.value", one.name(), facts.print(key(slot, one)), unit(slot)))
            .toList());
  }

  private Passage quiet(Slot slot) {
    List<Member> quiet =
        scope.members(slot.by()).stream()
            .filter(member -> size(slot, member).signum() == 0)
            .toList();
    // Who is not named is not zero, so the first name says something of all.
    List<Key> all = keys(slot);
    return names(
        slot, quiet, one -> named(one, one == quiet.get(0) ? all : List.of(key(slot, one))));
  }

  /** 同比上升的…；下降的…；持平的…, in the order of the largest change. */
  private Passage moved(Slot slot) {
    List<Member> members = scope.members(slot.by());
    if (members.stream()
        .anyMatch(one -> facts.yearOnYear(key(slot, one)).kind() == Kind.INCOMPARABLE)) {
      return words.tell("change.incomparable");
    }
    Comparator<Member> bySize =
        Comparator.comparing((Member member) -> change(slot, member).abs()).reversed();
    List<Passage> parts = new ArrayList<>();
    List<Member> up =
        members.stream().filter(one -> change(slot, one).signum() > 0).sorted(bySize).toList();
    List<Member> down =
        members.stream().filter(one -> change(slot, one).signum() < 0).sorted(bySize).toList();
    List<Member> same = members.stream().filter(one -> change(slot, one).signum() == 0).toList();
    part(parts, "moved.up", slot, up, one -> amount(slot, one));
    part(parts, "moved.down", slot, down, one -> amount(slot, one));
    if (parts.isEmpty()) {
      List<Key> all = members.stream().flatMap(one -> withBase(slot, one).stream()).toList();
      return Passage.of(words.say("moved.same.all"), Origin.of(Making.CHOICE, null, all));
    }
    part(parts, "moved.same", slot, same, one -> named(one, withBase(slot, one)));
    return Passage.join(words.say("list.semicolon"), parts);
  }

  /** The name of a member that stands there because of {@code keys}. */
  private static Passage named(Member member, List<Key> keys) {
    return Passage.of(member.name(), Origin.of(Making.CHOICE, null, keys));
  }

  private List<Key> withBase(Slot slot, Member member) {
    Key key = key(slot, member);
    return List.of(key, facts.base(key));
  }

  private void part(
      List<Passage> parts,
      String phrase,
      Slot slot,
      List<Member> members,
      Function<Member, Passage> saying) {
    if (!members.isEmpty()) {
      String key = parts.isEmpty() ? phrase + ".first" : phrase;
      parts.add(words.tell(key, noun(slot), names(slot, members, saying)));
    }
  }

  private Passage names(Slot slot, List<Member> members, Function<Member, Passage> saying) {
    Passage named = words.row(members.stream().limit(slot.most()).map(saying).toList());
    return members.size() <= slot.most()
        ? named
        : named.then(words.tell("and.others", count(slot, members), noun(slot)));
  }

  private Passage count(Slot slot, List<Member> members) {
    List<Key> all = members.stream().map(one -> key(slot, one)).toList();
    return Passage.of(members.size(), Origin.of(Making.MEMBER_COUNT, null, all));
  }

  private String noun(Slot slot) {
    return switch (slot.by()) {
      case TableReader.UNITS -> words.say("noun.units");
      case TableReader.SECTORS -> words.say("noun.sectors");
      default -> words.say("noun.list");
    };
  }

  private Passage amount(Slot slot, Member member) {
    Key key = key(slot, member);
    BigDecimal change = change(slot, member);
    String word = words.say(change.signum() > 0 ? "increase" : "decrease");
    Passage amount =
        Passage.of(
            change.abs().stripTrailingZeros().toPlainString(),
            Origin.of(Making.COUNT_CHANGE, null, key, facts.base(key)));
    return words.tell("moved.item", member.name(), word, amount, unit(slot));
  }

  private BigDecimal change(Slot slot, Member member) {
    Key key = key(slot, member);
    return facts.numerator(key).subtract(facts.numerator(facts.base(key)));
  }

  private BigDecimal size(Slot slot, Member member) {
    Key key = key(slot, member);
    BigDecimal size = facts.ratio(key).approximate();
    return size == null ? BigDecimal.ZERO : size;
  }

  private String unit(Slot slot) {
    return facts.indicator(slot.refs().get(0).indicator()).unit();
  }

  private Key key(Slot slot, Member member) {
    return scope.member(slot.refs().get(0), Scope.axisOf(slot.by()), member.code());
  }
}
