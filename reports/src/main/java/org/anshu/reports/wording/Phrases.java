package org.anshu.reports.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.anshu.registry.Comparison;
import org.anshu.registry.Comparison.Kind;
import org.anshu.registry.Ratio;
import org.anshu.registry.Rounding;
import org.anshu.reports.document.Words;
import org.anshu.reports.figures.Key;
import org.anshu.reports.origin.Making;
import org.anshu.reports.origin.Origin;
import org.anshu.reports.origin.Passage;

/** Turns comparisons into the phrases of bulletins: 同比分别下降a%、b%、c%. */
public final class Phrases {

  private final Words words;
  private final Facts facts;

  public Phrases(Words words, Facts facts) {
    this.words = words;
    this.facts = facts;
  }

  /** 同比 of one figure. */
  public Passage yearOnYear(Key key) {
    Comparison comparison = facts.yearOnYear(key);
    Origin origin = facts.changeOrigin(key, facts.base(key));
    return switch (comparison.kind()) {
      case INCOMPARABLE -> Passage.of(words.say("change.incomparable"), origin);
      case UNAVAILABLE -> Passage.of(words.say("change.none"), origin);
      default ->
          facts.isPercentage(key.indicator())
              ? Passage.of(points(comparison), origin)
              : words.tell("change.yoy", plain(key, facts.base(key), comparison));
    };
  }

  /** 同比 of several figures named in the same order before: 同比分别…. */
  public Passage yearOnYear(List<Key> keys) {
    if (keys.stream().map(facts::yearOnYear).anyMatch(one -> one.kind() == Kind.INCOMPARABLE)) {
      return words.tell("change.incomparable");
    }
    List<Key> bases = keys.stream().map(facts::base).toList();
    return words.tell("change.yoy", several(keys, bases));
  }

  /** The changes of several figures: 分别下降a%、b%、c%, or with a verb for each. */
  public Passage several(List<Key> keys, List<Key> bases) {
    List<Comparison> comparisons = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      comparisons.add(facts.compare(keys.get(i), bases.get(i)));
    }
    if (comparisons.stream().allMatch(one -> one.kind() == Kind.EQUAL)) {
      List<Key> all = new ArrayList<>(keys);
      all.addAll(bases);
      return Passage.of(words.say("change.all.same"), Origin.of(Making.CHOICE, null, all));
    }
    if (comparisons.stream().anyMatch(one -> one.kind() == Kind.INCOMPARABLE)) {
      return words.tell("change.apart");
    }
    Kind first = comparisons.get(0).kind();
    boolean oneVerb =
        (first == Kind.RISE || first == Kind.FALL)
            && comparisons.stream().allMatch(one -> one.kind() == first && !roundsToZero(one));
    List<Passage> phrases = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      boolean verbSaid = oneVerb && i > 0;
      phrases.add(
          verbSaid
              ? Passage.of(
                  words.say("percent", magnitude(comparisons.get(i))),
                  facts.changeOrigin(keys.get(i), bases.get(i)))
              : plain(keys.get(i), bases.get(i), comparisons.get(i)));
    }
    return words.tell("change.several", words.row(phrases));
  }

  private static boolean roundsToZero(Comparison comparison) {
    return comparison.magnitude() == null || comparison.magnitude().signum() == 0;
  }

  private static String magnitude(Comparison comparison) {
    return Objects.requireNonNull(comparison.magnitude()).toPlainString();
  }

  private Passage plain(Key key, Key base, Comparison comparison) {
    Origin origin = facts.changeOrigin(key, base);
    return switch (comparison.kind()) {
      case RISE, FALL -> moved(key, base, comparison);
      case EQUAL -> Passage.of(words.say("change.same"), origin);
      case ZERO_BASE -> absolute(key, base);
      case UNAVAILABLE -> Passage.of(words.say("change.none"), origin);
      case INCOMPARABLE -> Passage.of(words.say("change.incomparable"), origin);
    };
  }

  private Passage moved(Key key, Key base, Comparison comparison) {
    BigDecimal magnitude = Objects.requireNonNull(comparison.magnitude());
    if (magnitude.signum() == 0) {
      return absolute(key, base);
    }
    String direction = comparison.kind() == Kind.RISE ? "change.up" : "change.down";
    String text = words.say(direction, magnitude.toPlainString());
    return Passage.of(text, facts.changeOrigin(key, base));
  }

  /** The change in units: where the base is zero, or the percentage rounds to nothing. */
  private Passage absolute(Key key, Key base) {
    Ratio now = facts.ratio(key);
    Rounding rounding = facts.rounding(key.indicator());
    Comparison change = Comparison.absoluteChange(now, facts.ratio(base), rounding);
    String direction = change.kind() == Kind.FALL ? "change.less" : "change.more";
    String text =
        words.say(
            direction,
            Objects.requireNonNull(change.magnitude()).toPlainString(),
            facts.indicator(key.indicator()).unit());
    return Passage.of(text, facts.differenceOrigin(key, base));
  }

  private String points(Comparison comparison) {
    if (comparison.kind() != Kind.EQUAL && roundsToZero(comparison)) {
      return words.say("change.points.flat");
    }
    return switch (comparison.kind()) {
      case RISE -> words.say("change.points.up", String.valueOf(comparison.magnitude()));
      case FALL -> words.say("change.points.down", String.valueOf(comparison.magnitude()));
      default -> words.say("change.points.same");
    };
  }
}
