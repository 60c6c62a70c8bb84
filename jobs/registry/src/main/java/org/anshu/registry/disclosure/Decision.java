package org.anshu.registry.disclosure;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anshu.registry.trace.FigureId;

/**
 * What an edition keeps back, and why.
 *
 * @param hidden the figures that are not printed
 * @param guarded every protected figure of this edition and of earlier ones, with what readers can
 *     tell of it now
 * @param witnesses how many witnesses prove it, each checked in whole numbers
 */
public record Decision(SortedMap<FigureId, Reason> hidden, List<Guarded> guarded, int witnesses) {

  /** Why a figure is not printed. */
  public enum Kind {
    /** A rule protects it. */
    PROTECTED,
    /** A rule keeps the whole indicator back. */
    WITHHELD,
    /** An earlier edition kept it back. */
    INHERITED,
    /** With it, a protected figure could be worked out. */
    SECONDARY
  }

  /**
   * Why a figure is not printed.
   *
   * @param rule the rule, empty for {@code INHERITED}; of the figure that it protects for {@code
   *     SECONDARY}
   * @param protects the cell that it protects, which may be itself
   */
  public record Reason(Kind kind, String rule, String protects) {}

  /** How a protected figure fares. */
  public enum Fate {
    /** Proven: readers cannot tell it within the tolerance. */
    SAFE,
    /** An earlier edition printed it. */
    PUBLIC_ALREADY,
    /** What is printed for good, or never kept back by rule, gives it away. */
    GIVEN_AWAY
  }

  /**
   * A protected figure.
   *
   * @param cell what it is about, such as {@code enforcement.hotline_rewards/2026-06-01../990102//}
   * @param value the true value, in units of its last stored decimal
   * @param range between what readers can tell it to lie; of a district's edition what the
   *     witnesses show to remain possible, which may be less
   */
  public record Guarded(String cell, String rule, Fate fate, String value, Range range) {}

  public Decision {
    hidden = Collections.unmodifiableSortedMap(new TreeMap<>(hidden));
    guarded = List.copyOf(guarded);
  }

  /** The protected figures that are not safe. */
  public List<Guarded> unsafe() {
    return guarded.stream().filter(one -> one.fate() != Fate.SAFE).toList();
  }
}
