package org.anshu.reports.declared;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anshu.reports.declared.Declaration.ColumnPart;
import org.anshu.reports.declared.Declaration.TablePart;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Column;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Words;
import org.anshu.reports.figures.Axis;
import org.anshu.reports.figures.LargerAccident;
import org.anshu.reports.origin.Making;
import org.anshu.reports.origin.Origin;
import org.anshu.reports.wording.Facts;
import org.anshu.reports.wording.LargerAccidents;
import org.jspecify.annotations.Nullable;

/** Tables of named cases: the accidents of grade 较大 and above since January. */
final class Cases {

  static final Set<String> FIELDS =
      Set.of(
          "title",
          "occurred_on",
          "unit",
          "sector",
          "grade",
          "deaths",
          "serious_injuries",
          "direct_loss");

  private static final int TITLE_WIDTH = 12;
  private static final int WORD_WIDTH = 5;
  private static final int NUMBER_WIDTH = 3;

  private final Scope scope;
  private final Facts facts;
  private final Words words;

  Cases(Scope scope) {
    this.scope = scope;
    this.facts = scope.facts();
    this.words = scope.words();
  }

  List<Column> columns(TablePart part) {
    List<Column> columns = new ArrayList<>();
    for (ColumnPart column : part.columns()) {
      List<String> headers =
          column.headers().isEmpty()
              ? List.of(words.say("field." + column.field()))
              : column.headers().stream().map(scope::fill).toList();
      boolean title = column.field().equals("title");
      boolean number = column.field().matches("deaths|serious_injuries|direct_loss");
      int width = title ? TITLE_WIDTH : number ? NUMBER_WIDTH : WORD_WIDTH;
      columns.add(
          new Column(
              headers,
              column.weight() > 0 ? column.weight() : width,
              title ? Column.Align.LEFT : number ? Column.Align.RIGHT : Column.Align.CENTRE));
    }
    return columns;
  }

  List<Row> rows(TablePart part) {
    List<Row> rows = new ArrayList<>();
    for (LargerAccident accident :
        new LargerAccidents(facts, words, scope.unit()).in(Scope.CUMULATIVE)) {
      List<Cell> cells =
          part.columns().stream().map(column -> cell(accident, column.field())).toList();
      rows.add(new Row(cells.get(0).printed(), cells.subList(1, cells.size()), false));
    }
    return rows;
  }

  private Cell cell(LargerAccident accident, String field) {
    return switch (field) {
      case "occurred_on" -> text(accident, field, accident.occurredOn().toString());
      case "unit" -> named(Axis.UNIT, accident.unitCode(), "dim_unit", "unit_code");
      case "sector" -> named(Axis.SECTOR, accident.sectorCode(), "dim_sector", "sector_code");
      case "grade" -> text(accident, field, words.say("grade." + accident.grade()));
      case "deaths" -> number(accident, field, BigDecimal.valueOf(accident.deaths()));
      case "serious_injuries" ->
          number(
              accident,
              field,
              accident.seriousInjuries() == null
                  ? null
                  : BigDecimal.valueOf(accident.seriousInjuries()));
      case "direct_loss" -> number(accident, "direct_loss_wan", accident.directLossWan());
      default -> title(accident);
    };
  }

  private Cell title(LargerAccident accident) {
    String title = accident.title();
    return title == null ? Cell.text(words.say("larger.untitled")) : text(accident, "title", title);
  }

  /** The name of a unit or sector, which is in a table of its own. */
  private Cell named(Axis axis, String code, String table, String column) {
    String name = facts.name(axis, code, "");
    return name.isEmpty()
        ? Cell.text(words.say("unattributed"))
        : Cell.text(name)
            .from(
                Origin.at(Making.FIELD, null, facts.place(table, Map.of(column, code), "name_zh")));
  }

  private Cell number(LargerAccident accident, String column, @Nullable BigDecimal value) {
    Cell cell =
        value == null
            ? Cell.text(words.say("unknown"))
            : new Cell(value, value.scale() > 0 ? "0." + "0".repeat(value.scale()) : "0");
    return cell.from(origin(accident, column));
  }

  private Cell text(LargerAccident accident, String column, String text) {
    return Cell.text(text).from(origin(accident, column));
  }

  private Origin origin(LargerAccident accident, String column) {
    return Origin.at(
        Making.FIELD,
        null,
        facts.place("larger_accident", Map.of("accident_no", accident.accidentNo()), column));
  }
}
