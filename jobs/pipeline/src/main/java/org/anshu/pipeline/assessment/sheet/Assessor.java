package org.anshu.pipeline.assessment.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anshu.registry.rubric.Item;
import org.anshu.registry.rubric.Part;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.scoring.AssessedUnit;

/**
 * A person who scores.
 *
 * @param name unique in the assessment
 * @param office the unit or office he or she belongs to
 * @param role such as {@code assessor}
 * @param items ids of the items and parts to score; empty for all
 * @param units codes of the units to score; empty for all but the own one
 */
public record Assessor(
    String name, String office, String role, Set<String> items, Set<String> units) {

  /**
   * The assessed unit that the office is, or belongs to: its code, its name, or a name that begins
   * with it (东城区应急管理局 belongs to 东城区); of several the longest.
   */
  public Optional<AssessedUnit> own(List<AssessedUnit> all) {
    return all.stream()
        .filter(
            unit ->
                office.equals(unit.code())
                    || office.equals(unit.statisticalUnit())
                    || office.startsWith(unit.name()))
        .max(Comparator.comparingInt(unit -> unit.name().length()));
  }

  /** Whether he or she is to score a unit, the own one set aside. */
  boolean scores(AssessedUnit unit) {
    return units.isEmpty() || units.contains(unit.code());
  }

  /** The items of a rubric to be scored for a unit, in printed order. */
  List<Item> itemsFor(Rubric rubric, AssessedUnit unit) {
    return rubric.parts().stream()
        .flatMap(part -> part.items().stream().filter(item -> isTo(part, item)))
        .filter(item -> item.appliesTo().contains(unit.type()))
        .toList();
  }

  private boolean isTo(Part part, Item item) {
    return items.isEmpty() || items.contains(item.id()) || items.contains(part.id());
  }
}
