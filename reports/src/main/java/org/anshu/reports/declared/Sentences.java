package org.anshu.reports.declared;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anshu.registry.Comparison;
import org.anshu.registry.FigureState;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Words;
import org.anshu.reports.figures.Key;
import org.anshu.reports.origin.Making;
import org.anshu.reports.origin.Origin;
import org.anshu.reports.origin.Passage;
import org.anshu.reports.wording.Facts;
import org.anshu.reports.wording.LargerAccidents;

/** Fills the places of phrases with figures. */
final class Sentences {

  private static final String ZERO = ".zero";

  /**
   * The variants of a phrase: instead of it if its first figure is zero, if the first rate waits
   * for its denominator, in a district's edition.
   */
  static final List<String> VARIANTS = List.of(ZERO, ".pending", ".district");

  private static final Set<String> COUNTED =
      Set.of("value", "rate", "money", "wan", "leaders", "count", "numerator");

  private final Scope scope;
  private final Facts facts;
  private final Words words;
  private final Members members;

  Sentences(Scope scope) {
    this.scope = scope;
    this.facts = scope.facts();
    this.words = scope.words();
    this.members = new Members(scope);
  }

  /**
   * The sentence of a phrase, or of the variant that fits; empty if it compares units and this is
   * the edition of one of them, or if the variant that fits says nothing.
   */
  Optional<Passage> tell(String phrase) {
    String key = variant(phrase);
    List<Slot.Piece> pieces = Slot.pieces(words.raw(key));
    Origin zero = key.endsWith(ZERO) ? zeros(phrase) : null;
    Passage.Builder said = new Passage.Builder();
    for (Slot.Piece piece : pieces) {
      Slot slot = piece.slot();
      if (slot == null) {
        said.add(
            zero == null || piece.text().isBlank() ? piece.text() : Passage.of(piece.text(), zero));
      } else if (scope.isDistrict() && slot.by().equals(TableReader.UNITS)) {
        return Optional.empty();
      } else {
        said.add(say(slot));
      }
    }
    Passage passage = said.build();
    return passage.text().isBlank() ? Optional.empty() : Optional.of(passage);
  }

  /** The figures for which the words of zero stand there instead of {@code phrase}. */
  private Origin zeros(String phrase) {
    List<Key> keys =
        slots(phrase).stream()
            .filter(slot -> COUNTED.contains(slot.word()))
            .limit(1)
            .flatMap(
                slot ->
                    Slot.BROKEN_DOWN.contains(slot.word())
                        ? members.keys(slot).stream()
                        : Stream.of(scope.key(slot.refs().get(0))))
            .toList();
    return Origin.of(Making.CHOICE, null, keys);
  }

  private List<Slot> slots(String phrase) {
    return Slot.pieces(words.raw(phrase)).stream()
        .flatMap(piece -> Optional.ofNullable(piece.slot()).stream())
        .toList();
  }

  private String variant(String phrase) {
    if (scope.isDistrict() && words.has(phrase + ".district")) {
      return phrase + ".district";
    }
    List<Slot> slots = slots(phrase);
    if (words.has(phrase + ".pending") && slots.stream().anyMatch(this::pending)) {
      return phrase + ".pending";
    }
    boolean zero =
        words.has(phrase + ZERO)
            && slots.stream()
                .filter(slot -> COUNTED.contains(slot.word()))
                .findFirst()
                .filter(this::zero)
                .isPresent();
    return zero ? phrase + ZERO : phrase;
  }

  private boolean pending(Slot slot) {
    return Slot.WORDS.contains(slot.word())
        && slot.refs().stream()
            .map(scope::key)
            .anyMatch(key -> facts.ratio(key).state() == FigureState.PENDING_DENOMINATOR);
  }

  private boolean zero(Slot slot) {
    if (Slot.BROKEN_DOWN.contains(slot.word())) {
      return members.leading(slot).isEmpty();
    }
    return facts.numerator(scope.key(slot.refs().get(0))).signum() == 0;
  }

  private Passage say(Slot slot) {
    if (Slot.NAMES.contains(slot.word())) {
      return scope.passage(slot.word());
    }
    if (Slot.BROKEN_DOWN.contains(slot.word())) {
      return members.say(slot);
    }
    List<Key> keys = slot.refs().stream().map(scope::key).toList();
    Key key = keys.get(0);
    return switch (slot.word()) {
      case "last" -> facts.print(facts.base(key));
      case "change" -> scope.phrases().yearOnYear(key);
      case "changes" -> scope.phrases().yearOnYear(keys);
      case "previous" ->
          scope
              .phrases()
              .several(keys, keys.stream().map(one -> one.at("previous_month")).toList());
      case "difference" -> difference(key);
      case "rate" -> rate(key);
      case "share" -> percent(facts.share(key, key.whole()));
      case "money" -> facts.yuan(key);
      case "wan" -> facts.wanCell(key).passage();
      case "numerator" -> facts.numeratorCell(key).passage();
      case "denominator" -> facts.denominatorCell(key).passage();
      case "title" -> Passage.plain(facts.indicator(key.indicator()).title().chinese());
      case "unit" -> Passage.plain(facts.indicator(key.indicator()).unit());
      case Slot.LARGER -> new LargerAccidents(facts, words, scope.unit()).sentence(key.window());
      default -> facts.print(key);
    };
  }

  /** The figure with its unit; the mark alone if there is none. */
  private Passage rate(Key key) {
    Cell cell = facts.cell(key);
    return cell.isNumber()
        ? cell.passage().then(Passage.plain(facts.indicator(key.indicator()).unit()))
        : cell.passage();
  }

  private static Passage percent(Cell cell) {
    return cell.isNumber() ? cell.passage().then(Passage.plain("%")) : cell.passage();
  }

  /** 增加3起, 减少2人, 持平. */
  private Passage difference(Key key) {
    Cell cell = facts.difference(key);
    Comparison comparison =
        Comparison.absoluteChange(
            facts.ratio(key), facts.ratio(facts.base(key)), facts.rounding(key.indicator()));
    if (!cell.isNumber() || comparison.magnitude() == null || cell.origin() == null) {
      return cell.passage();
    }
    String word = comparison.kind() == Comparison.Kind.FALL ? "change.less" : "change.more";
    String unit = facts.indicator(key.indicator()).unit();
    return Passage.of(words.say(word, comparison.magnitude().toPlainString(), unit), cell.origin());
  }
}
