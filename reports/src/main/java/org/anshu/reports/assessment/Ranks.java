package org.anshu.reports.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anshu.registry.rubric.Grade;
import org.anshu.registry.rubric.UnitType;
import org.anshu.registry.scoring.AssessmentResult;
import org.anshu.registry.scoring.UnitScore;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.Words;

/** The units of a result by type and grade, and the table of their ranks. */
final class Ranks {

  private final AssessmentResult result;
  private final Words words;

  Ranks(AssessmentResult result, Words words) {
    this.result = result;
    this.words = words;
  }

  /** The units of each type, by rank, in the order of the result. */
  Map<UnitType, List<UnitScore>> byType() {
    return result.units().stream()
        .collect(
            Collectors.groupingBy(
                score -> score.unit().type(), LinkedHashMap::new, Collectors.toList()));
  }

  /** 8个县（市、区）、5个部门. */
  String counts() {
    List<String> counts = new ArrayList<>();
    byType()
        .forEach(
            (type, units) ->
                counts.add(words.say("basis.units", type.title().chinese(), units.size())));
    return String.join(words.say("list.comma"), counts);
  }

  /** 优秀2个：东岭区、白石县；良好…, without grades that nobody has. */
  String grades(List<UnitScore> units) {
    List<String> said = new ArrayList<>();
    for (Grade grade : result.rubric().grades()) {
      List<String> names =
          units.stream()
              .filter(score -> score.grade().id().equals(grade.id()))
              .map(score -> score.unit().name())
              .toList();
      if (!names.isEmpty()) {
        said.add(
            words.say(
                "results.grade",
                grade.title().chinese(),
                names.size(),
                String.join(words.say("list.comma"), names)));
      }
    }
    return String.join(words.say("results.sentence"), said);
  }

  /** The table of one type, with all points. */
  Table table(int number, UnitType type, List<UnitScore> units) {
    int scale = result.rubric().totalRounding().scale();
    List<Row> rows = new ArrayList<>();
    for (UnitScore score : units) {
      String parts =
          score.parts().stream()
              .map(part -> Points.item(part.points(), result.rubric()))
              .collect(Collectors.joining("／"));
      rows.add(
          new Row(
              String.valueOf(score.rank()),
              List.of(
                  Cell.text(score.unit().name()),
                  Cell.text(parts),
                  number(score.scaled(), scale),
                  adjustment(score.bonus()),
                  adjustment(score.deduction()),
                  number(score.total(), scale),
                  Cell.text(grade(score))),
              false));
    }
    return Table.of(
        "ranking" + number,
        words.say("table.ranking", number, type.title().chinese()),
        words.say("unit.points"),
        words.columns("columns.ranking", partTitles()),
        rows);
  }

  private String partTitles() {
    List<String> titles =
        result.rubric().parts().stream().map(part -> part.title().chinese()).toList();
    String all = String.join("／", titles);
    return all.length() <= 12 ? all : words.say("column.parts.many");
  }

  private String grade(UnitScore score) {
    boolean changed = !score.grade().id().equals(score.gradeByScore().id());
    return score.grade().title().chinese() + (changed ? words.say("changed.mark") : "");
  }

  private static Cell adjustment(BigDecimal points) {
    if (points.signum() == 0) {
      return Cell.NONE;
    }
    BigDecimal shortest = new BigDecimal(Points.full(points));
    return number(shortest, shortest.scale());
  }

  /** A number with at least {@code scale} decimals. */
  static Cell number(BigDecimal value, int scale) {
    BigDecimal scaled = value.scale() < scale ? value.setScale(scale) : value;
    String decimals = "0".repeat(Math.max(0, scaled.scale()));
    return new Cell(scaled, decimals.isEmpty() ? "0" : "0." + decimals);
  }
}
