package org.anshu.registry.whatif;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.anshu.failure.Text;
import org.anshu.registry.rubric.Grade;
import org.anshu.registry.rubric.UnitType;
import org.anshu.registry.scoring.AssessmentResult;
import org.anshu.registry.scoring.UnitScore;
import org.jspecify.annotations.Nullable;

/**
 * Two results of one assessment side by side.
 *
 * @param units all units: those of the first result in its order, then those only in the second
 */
public record WhatIf(List<UnitChange> units) {

  /** What a result says of one unit. */
  public record Standing(BigDecimal total, int rank, int tied, Grade grade) {}

  /**
   * A unit in both results.
   *
   * @param before null if it is not in the first
   * @param after null if it is not in the second
   * @param items the items, parts of the score and adjustments whose points differ, in printed
   *     order
   */
  public record UnitChange(
      String unit,
      String name,
      UnitType type,
      @Nullable Standing before,
      @Nullable Standing after,
      List<ItemChange> items) {

    /** Whether total, rank, grade or any item differs. */
    public boolean moved() {
      return !items.isEmpty() || totalMoved() || rankMoved() || gradeMoved();
    }

    /** Whether the total differs. */
    public boolean totalMoved() {
      return before == null || after == null || before.total().compareTo(after.total()) != 0;
    }

    /** Whether the rank differs. */
    public boolean rankMoved() {
      return before == null || after == null || before.rank() != after.rank();
    }

    /** Whether the grade differs. */
    public boolean gradeMoved() {
      return before == null || after == null || !before.grade().id().equals(after.grade().id());
    }
  }

  /**
   * A line of the score sheet whose points differ.
   *
   * @param id the item's or adjustment's
   * @param before null if the first sheet has no such line
   * @param after null if the second has none
   */
  public record ItemChange(
      String id, Text title, @Nullable BigDecimal before, @Nullable BigDecimal after) {}

  /** Compares two results; neither is changed and nothing is written. */
  public static WhatIf compare(AssessmentResult before, AssessmentResult after) {
    Map<String, UnitScore> second = new LinkedHashMap<>();
    after.units().forEach(score -> second.put(score.unit().code(), score));
    List<UnitChange> changes = new ArrayList<>();
    for (UnitScore first : before.units()) {
      changes.add(change(first, second.remove(first.unit().code())));
    }
    second.values().forEach(score -> changes.add(change(null, score)));
    return new WhatIf(List.copyOf(changes));
  }

  /** The units for which anything differs. */
  public List<UnitChange> moved() {
    return units.stream().filter(UnitChange::moved).toList();
  }

  /** What becomes of one unit. */
  public Optional<UnitChange> of(String unit) {
    return units.stream().filter(change -> change.unit().equals(unit)).findFirst();
  }

  private static UnitChange change(@Nullable UnitScore before, @Nullable UnitScore after) {
    UnitScore any = before != null ? before : Objects.requireNonNull(after);
    return new UnitChange(
        any.unit().code(),
        any.unit().name(),
        any.unit().type(),
        standing(before),
        standing(after),
        lines(before, after));
  }

  private static @Nullable Standing standing(@Nullable UnitScore score) {
    return score == null
        ? null
        : new Standing(score.total(), score.rank(), score.tied(), score.grade());
  }

  private record Line(Text title, BigDecimal points) {}

  private static List<ItemChange> lines(@Nullable UnitScore before, @Nullable UnitScore after) {
    Map<String, Line> first = lines(before);
    Map<String, Line> second = lines(after);
    List<ItemChange> changes = new ArrayList<>();
    first.forEach(
        (id, line) -> {
          Line other = second.remove(id);
          if (other == null || other.points().compareTo(line.points()) != 0) {
            changes.add(
                new ItemChange(
                    id, line.title(), line.points(), other == null ? null : other.points()));
          }
        });
    second.forEach(
        (id, line) -> changes.add(new ItemChange(id, line.title(), null, line.points())));
    return List.copyOf(changes);
  }

  private static Map<String, Line> lines(@Nullable UnitScore score) {
    Map<String, Line> lines = new LinkedHashMap<>();
    if (score == null) {
      return lines;
    }
    for (UnitScore.PartScore part : score.parts()) {
      for (UnitScore.ItemScore item : part.items()) {
        lines.put(item.item().id(), new Line(item.item().title(), item.points()));
      }
    }
    for (UnitScore.AdjustmentScore adjustment : score.adjustments()) {
      BigDecimal points = adjustment.bonus() ? adjustment.points() : adjustment.points().negate();
      lines.put(adjustment.adjustment().id(), new Line(adjustment.adjustment().title(), points));
    }
    return lines;
  }
}
