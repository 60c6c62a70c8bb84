package org.anshu.registry.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.anshu.registry.reconcile.PublishedTable.Cell;
import org.anshu.registry.reconcile.PublishedTable.Row;
import org.jspecify.annotations.Nullable;

/**
 * Looks for another edition of a row that explains its contradictory changes jointly: from the last
 * such change back, each base found is the next figure to be explained, until a printed figure fits
 * or nothing does.
 */
final class RevisionSearch {

  private final Row row;
  private final RoundingRule rule;
  private final Alternatives alternatives;

  private final Map<String, NavigableSet<BigDecimal>> sets = new LinkedHashMap<>();
  private final List<Cell> links = new ArrayList<>();
  private @Nullable String stuck;

  RevisionSearch(Row row, ChangeKind kind, RoundingRule rule, int decimals) {
    this.row = row;
    this.rule = rule;
    alternatives = new Alternatives(kind, decimals);
  }

  /** The other edition that explains the change of {@code last}; empty if none can. */
  Optional<Revision> explain(Cell last) {
    Cell cell = last;
    NavigableSet<BigDecimal> now = new TreeSet<>(List.of(number(cell.value())));
    while (cell.versus() != null && cell.change().number() != null) {
      Optional<Cell> base = row.cell(cell.versus());
      if (base.isEmpty() || base.get().value().number() == null) {
        break;
      }
      NavigableSet<BigDecimal> bases = bases(now, number(cell.change()));
      if (bases.isEmpty()) {
        stuck = cell.period();
        break;
      }
      links.add(cell);
      BigDecimal printed = number(base.get().value());
      if (bases.contains(printed)) {
        sets.put(base.get().period(), new TreeSet<>(List.of(printed)));
        break;
      }
      sets.put(base.get().period(), bases);
      now = bases;
      cell = base.get();
    }
    return sets.isEmpty() ? Optional.empty() : Optional.of(revision());
  }

  private NavigableSet<BigDecimal> bases(NavigableSet<BigDecimal> now, BigDecimal change) {
    Range wanted = rule.preimage(change);
    NavigableSet<BigDecimal> all = new TreeSet<>();
    for (BigDecimal each : now) {
      all.addAll(alternatives.bases(each, wanted));
      if (all.size() > Alternatives.MOST) {
        return new TreeSet<>();
      }
    }
    return all;
  }

  /** Drops what only some bases lead to, from the earliest figure on. */
  private Revision revision() {
    for (int i = links.size() - 1; i > 0; i--) {
      Cell cell = links.get(i);
      NavigableSet<BigDecimal> bases = set(String.valueOf(cell.versus()));
      Range wanted = rule.preimage(number(cell.change()));
      set(cell.period())
          .removeIf(now -> bases.stream().noneMatch(base -> alternatives.gives(now, base, wanted)));
    }
    List<Revision.Figure> figures = new ArrayList<>();
    List<String> explains = new ArrayList<>();
    for (Cell cell : row.cells()) {
      NavigableSet<BigDecimal> set = sets.get(cell.period());
      if (set != null && !set.contains(number(cell.value()))) {
        figures.add(
            new Revision.Figure(cell.period(), cell.value().text(), set.first(), set.last()));
      }
      if (links.contains(cell)) {
        explains.add(cell.period());
      }
    }
    return new Revision(row.name(), figures, explains, stuck);
  }

  private NavigableSet<BigDecimal> set(String period) {
    return Objects.requireNonNull(sets.get(period), period);
  }

  private BigDecimal number(PrintedCell cell) {
    return Objects.requireNonNull(cell.number(), row.name());
  }
}
