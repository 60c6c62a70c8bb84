package org.anshu.registry.scope;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a scope (口径): what was counted and how, for as long as it was in force.
 *
 * @param id its name within the family
 * @param from the first month it holds for; null for since ever
 * @param title what people call it
 * @param comparableWith the other editions whose figures may be compared with figures of this one
 * @param reason why no other may, in Chinese; empty if some may
 * @param source the rule that introduced it; empty if none is known
 */
public record ScopeEdition(
    String id,
    @Nullable YearMonth from,
    Text title,
    Set<String> comparableWith,
    String reason,
    String source) {

  public ScopeEdition {
    comparableWith = Set.copyOf(comparableWith);
  }

  /** The first day it holds for. */
  LocalDate start() {
    return from == null ? LocalDate.MIN : from.atDay(1);
  }
}
