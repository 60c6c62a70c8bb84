package org.anshu.registry.rubric;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anshu.failure.Text;
import org.anshu.registry.Rounding;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a scoring sheet. Its texts and numbers are the committee's; the program only
 * applies them.
 *
 * @param id the sheet, as its folder {@code rubrics/<id>/<edition>} says
 * @param edition the edition, such as {@code 2026}
 * @param example whether it only shows the form and has to be confirmed by the committee; printed
 *     on everything made with it
 * @param authority the document it follows
 * @param from the first day of the assessment window
 * @param to its last day, inclusive
 * @param fullPoints what the parts come to, usually 100
 * @param rescaled whether the points reached are brought to {@code fullPoints} when fewer can be
 *     reached
 * @param itemRounding how an item's points are rounded, once
 * @param totalRounding how base score and total are rounded, once each
 * @param unitTypes the types of unit it is for
 * @param bonusCap the most that all bonuses together come to; null for no such cap
 * @param deductionCap the same of deductions
 * @param sanctions vetoes and caps of grades
 * @param factKinds the titles of all kinds of facts, those that change no score (a project's veto)
 *     included
 * @param grades from best to lowest
 * @param tieBreaks in order; totals that are still equal share the better rank (1, 2, 2, 4)
 * @param appealDays calendar days after the announcement in which appeals are heard, inclusive
 * @param weightTolerance per cent by which the parts' weights are uncertain, for the league table
 *     only; null if nobody has said
 * @param folder where its files are
 * @param watch lists beside the scores
 */
public record Rubric(
    String id,
    String edition,
    Text title,
    boolean example,
    String authority,
    LocalDate from,
    LocalDate to,
    BigDecimal fullPoints,
    boolean rescaled,
    Rounding itemRounding,
    Rounding totalRounding,
    Set<UnitType> unitTypes,
    List<Part> parts,
    List<Adjustment> bonuses,
    @Nullable BigDecimal bonusCap,
    List<Adjustment> deductions,
    @Nullable BigDecimal deductionCap,
    List<Sanction> sanctions,
    Map<String, Text> factKinds,
    List<Grade> grades,
    List<TieBreak> tieBreaks,
    int appealDays,
    @Nullable BigDecimal weightTolerance,
    Path folder,
    Watch watch) {

  /** A rubric that watches nothing beside the scores. */
  public Rubric(
      String id,
      String edition,
      Text title,
      boolean example,
      String authority,
      LocalDate from,
      LocalDate to,
      BigDecimal fullPoints,
      boolean rescaled,
      Rounding itemRounding,
      Rounding totalRounding,
      Set<UnitType> unitTypes,
      List<Part> parts,
      List<Adjustment> bonuses,
      @Nullable BigDecimal bonusCap,
      List<Adjustment> deductions,
      @Nullable BigDecimal deductionCap,
      List<Sanction> sanctions,
      Map<String, Text> factKinds,
      List<Grade> grades,
      List<TieBreak> tieBreaks,
      int appealDays,
      @Nullable BigDecimal weightTolerance,
      Path folder) {
    this(
        id,
        edition,
        title,
        example,
        authority,
        from,
        to,
        fullPoints,
        rescaled,
        itemRounding,
        totalRounding,
        unitTypes,
        parts,
        bonuses,
        bonusCap,
        deductions,
        deductionCap,
        sanctions,
        factKinds,
        grades,
        tieBreaks,
        appealDays,
        weightTolerance,
        folder,
        Watch.NONE);
  }

  /** {@code shuozhou/2024}: how people and files name it. */
  public String name() {
    return id + "/" + edition;
  }

  /** All items in printed order. */
  public List<Item> items() {
    return parts.stream().flatMap(part -> part.items().stream()).toList();
  }

  /** The item with an id. */
  public Optional<Item> item(String itemId) {
    return items().stream().filter(item -> item.id().equals(itemId)).findFirst();
  }
}
