package org.anshu.registry.disclosure;

import java.util.List;

/**
 * What printing one figure tells.
 *
 * @param id the figure
 * @param facts what a reader learns from it; at least one
 * @param cost what it costs the readers not to see it, at least 1; the search keeps the sum small
 * @param stance whether it may be kept back
 */
public record Statement(String id, List<Fact> facts, long cost, Stance stance) {

  /** Whether a figure is printed. */
  public enum Stance {
    /** Printed, unless it has to be kept back. */
    OPEN,
    /** Known to everybody: printed in an earlier edition, or never kept back by rule. */
    KNOWN,
    /** Kept back: by a rule, or since an earlier edition. */
    HIDDEN
  }

  public Statement {
    facts = List.copyOf(facts);
    if (facts.isEmpty() || cost < 1) {
      throw new IllegalArgumentException("A statement needs facts and a cost: " + id);
    }
  }
}
