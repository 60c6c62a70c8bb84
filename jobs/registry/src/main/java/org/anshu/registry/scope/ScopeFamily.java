package org.anshu.registry.scope;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anshu.ddl.ReportingPeriod.Window;
import org.anshu.failure.Text;

/**
 * The successive editions of a scope (口径). Figures of two periods may be compared if every two
 * editions that the periods touch are the same or declared comparable; the declaration holds both
 * ways, and it is not passed on from edition to edition. A period that a change runs through is of
 * both editions.
 *
 * @param id its name in {@code scopes.yml}; empty for an indicator's own list of breaks
 * @param title what people call it
 * @param editions at least one, in the order of their first months; the first holds since ever if
 *     it has none
 */
public record ScopeFamily(String id, Text title, List<ScopeEdition> editions) {

  /** The scope of figures that were always counted in one way. */
  public static final ScopeFamily UNCHANGED = ofBreaks(List.of());

  public ScopeFamily {
    List<ScopeEdition> sorted = new ArrayList<>(editions);
    sorted.sort(Comparator.comparing(ScopeEdition::start));
    editions = List.copyOf(sorted);
  }

  /**
   * A family in which each of {@code months} begins something that nothing before compares with.
   */
  public static ScopeFamily ofBreaks(List<YearMonth> months) {
    Text unnamed = Text.same("");
    List<ScopeEdition> editions = new ArrayList<>();
    editions.add(new ScopeEdition("original", null, unnamed, Set.of(), "", ""));
    for (YearMonth month : months) {
      String reason = "自" + month + "起口径变化";
      editions.add(new ScopeEdition("since_" + month, month, Text.same(""), Set.of(), reason, ""));
    }
    return new ScopeFamily("", unnamed, editions);
  }

  /** The months from which some earlier figure cannot be compared. */
  public List<YearMonth> breaks() {
    List<YearMonth> breaks = new ArrayList<>();
    for (int i = 1; i < editions.size(); i++) {
      ScopeEdition edition = editions.get(i);
      if (edition.from() != null && !comparable(editions.get(i - 1), edition)) {
        breaks.add(edition.from());
      }
    }
    return breaks;
  }

  /** Whether figures of the two days may be compared. */
  public boolean comparable(LocalDate one, LocalDate other) {
    return apart(one, one.plusDays(1), other, other.plusDays(1)).isEmpty();
  }

  /** Whether figures of the two windows may be compared. */
  public boolean comparable(Window one, Window other) {
    return apart(one, other).isEmpty();
  }

  /** The later edition of the first two that stand between the windows; empty if none do. */
  public Optional<ScopeEdition> apart(Window one, Window other) {
    return apart(one.start(), one.end(), other.start(), other.end());
  }

  /** The editions that hold in a period, in order; {@code end} is exclusive. */
  public List<ScopeEdition> during(LocalDate start, LocalDate end) {
    List<ScopeEdition> touched = new ArrayList<>();
    for (int i = 0; i < editions.size(); i++) {
      LocalDate until = i + 1 < editions.size() ? editions.get(i + 1).start() : LocalDate.MAX;
      if (editions.get(i).start().isBefore(end) && until.isAfter(start)) {
        touched.add(editions.get(i));
      }
    }
    return touched;
  }

  private Optional<ScopeEdition> apart(
      LocalDate start, LocalDate end, LocalDate otherStart, LocalDate otherEnd) {
    Set<ScopeEdition> touched = new LinkedHashSet<>(during(start, end));
    touched.addAll(during(otherStart, otherEnd));
    for (ScopeEdition one : touched) {
      for (ScopeEdition other : touched) {
        if (!comparable(one, other)) {
          return Optional.of(one.start().isAfter(other.start()) ? one : other);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean comparable(ScopeEdition one, ScopeEdition other) {
    return one.id().equals(other.id())
        || one.comparableWith().contains(other.id())
        || other.comparableWith().contains(one.id());
  }
}
