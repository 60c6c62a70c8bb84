package org.anshu.registry.scoring.example;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.anshu.registry.example.TextTable;
import org.anshu.registry.rubric.Item;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.scoring.AssessedUnit;
import org.anshu.registry.scoring.AssessmentResult;
import org.anshu.registry.scoring.Scorer;
import org.anshu.registry.scoring.ScoringInputs;
import org.anshu.registry.scoring.UnitScore;

/**
 * One worked example of a rubric.
 *
 * @param name what it shows, a sentence
 * @param inputs what is scored
 * @param items the expected points: a line per item, a column per unit's code; {@code 不适用} for an
 *     item that does not apply, empty for one that the unit does not have
 * @param sheets the expected sheets: a line per unit with {@code base}, {@code reachable}, {@code
 *     scaled}, {@code bonus}, {@code deduction}, {@code total}, {@code by_score}, {@code grade},
 *     {@code rank}
 * @param arithmetic how people came to these numbers, in Chinese
 */
public record ScoringExample(
    String name, ScoringInputs inputs, TextTable items, TextTable sheets, String arithmetic) {

  /**
   * What differs from the program's result or is wrong in the arithmetic; empty if all agrees.
   *
   * @throws org.anshu.failure.AnshuException {@code ASSESSMENT_REFUSED} if the inputs cannot be
   *     scored
   */
  public List<String> differences(Rubric rubric) {
    AssessmentResult result = Scorer.score(rubric, inputs);
    List<String> differences = new ArrayList<>(Arithmetic.faults(arithmetic));
    if (!items.rows().isEmpty()) {
      items(rubric, result, differences);
    }
    for (Cells line : Cells.of(sheets)) {
      UnitScore score = result.of(line.required("unit"));
      String name = score.unit().name();
      number(line, "base", score.base(), name, differences);
      number(line, "reachable", score.reachable(), name, differences);
      number(line, "scaled", score.scaled(), name, differences);
      number(line, "bonus", score.bonus(), name, differences);
      number(line, "deduction", score.deduction(), name, differences);
      number(line, "total", score.total(), name, differences);
      word(line, "by_score", score.gradeByScore().id(), name, differences);
      word(line, "grade", score.grade().id(), name, differences);
      word(line, "rank", String.valueOf(score.rank()), name, differences);
      shown(name, line.of("total"), differences);
    }
    if (sheets.rows().size() != inputs.units().size()) {
      differences.add("sheets 应为每个单位一行，共 %d 行".formatted(inputs.units().size()));
    }
    return differences;
  }

  private void items(Rubric rubric, AssessmentResult result, List<String> differences) {
    List<Cells> lines = Cells.of(items);
    List<String> expected = lines.stream().map(line -> line.required("item")).toList();
    for (AssessedUnit unit : inputs.units()) {
      UnitScore score = result.of(unit.code());
      for (Cells line : lines) {
        UnitScore.ItemScore item = score.item(line.required("item"));
        String found =
            item == null
                ? ""
                : item.applicable() ? plain(item.points()) : ExampleInputs.NOT_APPLICABLE;
        if (!same(line.of(unit.code()), found)) {
          differences.add(
              "%s %s：手算 %s，程序 %s（%s）"
                  .formatted(
                      unit.name(),
                      line.of("item"),
                      line.of(unit.code()),
                      found,
                      item == null ? "没有该项" : item.explanation().formula()));
        }
      }
    }
    for (Item item : rubric.items()) {
      boolean has = inputs.units().stream().anyMatch(u -> item.appliesTo().contains(u.type()));
      if (has && !expected.contains(item.id())) {
        differences.add("items 没有项目 " + item.id());
      }
    }
  }

  private void shown(String unit, String total, List<String> differences) {
    boolean shown =
        arithmetic
            .lines()
            .anyMatch(line -> line.contains(unit) && line.matches(".*[=≈] " + total + "\\D?.*"));
    if (!shown) {
      differences.add("arithmetic 没有算出%s的总分 %s".formatted(unit, total));
    }
  }

  private static void number(
      Cells line, String column, BigDecimal found, String unit, List<String> differences) {
    word(line, column, plain(found), unit, differences);
  }

  private static void word(
      Cells line, String column, String found, String unit, List<String> differences) {
    if (!same(line.required(column), found)) {
      differences.add("%s %s：手算 %s，程序 %s".formatted(unit, column, line.required(column), found));
    }
  }

  private static boolean same(String expected, String found) {
    String number = "\\d+(\\.\\d+)?";
    return expected.matches(number) && found.matches(number)
        ? new BigDecimal(expected).compareTo(new BigDecimal(found)) == 0
        : expected.equals(found);
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
