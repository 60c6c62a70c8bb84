package org.anshu.registry.scoring.example;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.anshu.registry.example.TextTable;
import org.anshu.registry.rubric.Item;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.rubric.Rule;
import org.anshu.registry.rubric.UnitType;
import org.anshu.registry.scoring.AssessedUnit;
import org.anshu.registry.scoring.Fact;
import org.anshu.registry.scoring.FrozenFigure;
import org.anshu.registry.scoring.Mark;
import org.anshu.registry.scoring.ScoringInputs;

/** Makes the inputs of an assessment of the tables of an example. */
final class ExampleInputs {

  /** The word for an item that is declared not applicable. */
  static final String NOT_APPLICABLE = "不适用";

  private static final String CITY = "*";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Set<String> OWN =
      Set.of("code", "name", "type", "statistical_unit", "sectors");

  private final Rubric rubric;

  ExampleInputs(Rubric rubric) {
    this.rubric = rubric;
  }

  /** The inputs; every table may be empty but {@code units}. */
  ScoringInputs of(TextTable units, TextTable figures, TextTable facts, TextTable marks) {
    List<AssessedUnit> roster = units(units);
    return new ScoringInputs(
        "example",
        roster,
        figures(figures, roster),
        Cells.of(facts).stream().map(ExampleInputs::fact).toList(),
        marks(marks, roster),
        List.of());
  }

  private static List<AssessedUnit> units(TextTable table) {
    List<AssessedUnit> units = new ArrayList<>();
    for (Cells line : Cells.of(table)) {
      Map<String, BigDecimal> parameters = new HashMap<>();
      for (String column : table.columns()) {
        if (!OWN.contains(column) && !line.of(column).isEmpty()) {
          parameters.put(column, new BigDecimal(line.of(column)));
        }
      }
      String sectors = line.of("sectors");
      units.add(
          new AssessedUnit(
              line.required("code"),
              line.required("name"),
              UnitType.valueOf(line.required("type").toUpperCase(Locale.ROOT)),
              line.of("statistical_unit"),
              sectors.isEmpty() ? List.of() : List.of(sectors.split(";")),
              parameters));
    }
    return units;
  }

  private static List<FrozenFigure> figures(TextTable table, List<AssessedUnit> units) {
    Map<String, String> statistical = new HashMap<>(Map.of(CITY, ""));
    units.forEach(unit -> statistical.put(unit.code(), unit.statisticalUnit()));
    List<FrozenFigure> figures = new ArrayList<>();
    for (Cells line : Cells.of(table)) {
      statistical.forEach(
          (column, unit) -> {
            if (!line.of(column).isEmpty()) {
              figures.add(figure(line, unit, line.of(column)));
            }
          });
    }
    return figures;
  }

  /** A figure of a cell: a count, or {@code numerator/denominator} of a percentage. */
  private static FrozenFigure figure(Cells line, String unit, String cell) {
    String indicator = line.required("indicator");
    String window = line.required("window");
    int slash = cell.indexOf('/');
    boolean rate = slash >= 0;
    return new FrozenFigure(
        "%s@example/%s/%s/%s/%s"
            .formatted(indicator, window, unit, line.of("sector"), line.of("category")),
        indicator,
        window,
        unit,
        line.of("sector"),
        line.of("category"),
        new BigDecimal(rate ? cell.substring(0, slash) : cell),
        rate ? new BigDecimal(cell.substring(slash + 1)) : null,
        rate ? HUNDRED : BigDecimal.ONE,
        rate,
        false);
  }

  private static Fact fact(Cells line) {
    LocalDate occurred = LocalDate.parse(line.required("occurred_on"));
    String found = line.of("found_on");
    String quantity = line.of("quantity");
    return new Fact(
        line.required("id"),
        line.required("unit"),
        line.required("kind"),
        line.of("level"),
        line.of("key"),
        occurred,
        found.isEmpty() ? occurred : LocalDate.parse(found),
        quantity.isEmpty() ? BigDecimal.ONE : new BigDecimal(quantity),
        line.of("document"),
        line.of("approver"),
        "",
        List.of());
  }

  private List<Mark> marks(TextTable table, List<AssessedUnit> units) {
    List<Mark> marks = new ArrayList<>();
    for (Cells line : Cells.of(table)) {
      String id = line.required("item");
      Item item = rubric.item(id).orElseThrow(() -> new IllegalArgumentException("细则没有项目 " + id));
      for (AssessedUnit unit : units) {
        String cell = line.of(unit.code());
        if (!cell.isEmpty()) {
          marks.addAll(marks(item, unit.code(), cell.split("/")));
        }
      }
    }
    return marks;
  }

  /** The marks of all assessors: each one's, or one that all of them gave. */
  private static List<Mark> marks(Item item, String unit, String[] given) {
    if (given.length != 1 && given.length != item.assessors()) {
      throw new IllegalArgumentException(
          "项目 %s 有 %d 名评分人，写了 %d 个分数".formatted(item.id(), item.assessors(), given.length));
    }
    boolean question = item.rule() instanceof Rule.YesNo;
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < item.assessors(); i++) {
      String word = given[given.length == 1 ? 0 : i].strip();
      boolean applies = !word.equals(NOT_APPLICABLE);
      marks.add(
          new Mark(
              "S" + (i + 1),
              unit + "!" + item.id(),
              unit,
              item.id(),
              "评分人" + (i + 1),
              applies && !question ? new BigDecimal(word) : null,
              applies && question ? yes(word) : null,
              !applies,
              applies ? "" : "本地区不涉及",
              List.of()));
    }
    return marks;
  }

  private static boolean yes(String word) {
    if (!word.equals("是") && !word.equals("否")) {
      throw new IllegalArgumentException("“是”或“否”，不是 " + word);
    }
    return word.equals("是");
  }
}
