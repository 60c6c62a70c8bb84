package org.anshu.pipeline.conform;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.conform.CodeLists.Line;
import org.jspecify.annotations.Nullable;

/** The rows of the dimension tables, made and checked from the code lists. */
final class Dimensions {

  /** The unit of what no unit can be found for. */
  static final String UNKNOWN_UNIT = "UNK";

  private final CodeLists lists;
  private final Areas areas;

  Dimensions(CodeLists lists) {
    this.lists = lists;
    this.areas = new Areas(lists);
  }

  /** Table to rows, cells in the order of the table's columns. */
  Map<String, List<List<@Nullable Object>>> tables() {
    Map<String, List<List<@Nullable Object>>> tables = new LinkedHashMap<>();
    tables.put("dim.area", rows("area", this::area));
    tables.put("dim.statistical_unit", units());
    tables.put("dim.area_unit", rows("area_unit", this::areaUnit));
    tables.put("dim.sector", rows("sector", this::sector));
    tables.put("dim.sector_crosswalk", rows("sector_crosswalk", this::crosswalk));
    tables.put("dim.industry", rows("industry", this::industry));
    tables.put("dim.equipment_category", rows("equipment_category", this::category));
    return tables;
  }

  /**
   * For every area code of any edition: the code, the current code, the statistical unit.
   *
   * <p>An area without a unit mapping is its own unit if there is a unit of its code, else of its
   * parent's unit, and so on upwards, else of {@link #UNKNOWN_UNIT}.
   */
  List<List<@Nullable String>> areaMap() {
    List<List<@Nullable String>> map = new ArrayList<>();
    for (String code : areas.codes()) {
      map.add(List.of(code, areas.current(code), areas.unit(code)));
    }
    return map;
  }

  private List<@Nullable Object> area(Line line) {
    String replacedBy = line.cell("replaced_by");
    if (!replacedBy.isEmpty() && !codes("area").contains(replacedBy)) {
      throw fault(line, "replaced_by 为已有的区划代码", "Key replaced_by to be a known area", replacedBy);
    }
    return cells(
        required(line, "code"),
        required(line, "name_zh"),
        orNull(line, "parent_code"),
        orNull(line, "edition"),
        date(line, "retired_on"),
        orNull(line, "replaced_by"),
        areas.level(line.cell("code")),
        areas.county(line.cell("code")),
        areas.current(line.cell("code")),
        areas.unit(line.cell("code")));
  }

  private List<List<@Nullable Object>> units() {
    List<List<@Nullable Object>> units =
        new ArrayList<>(
            rows(
                "statistical_unit",
                line ->
                    cells(
                        required(line, "code"),
                        required(line, "name_zh"),
                        orNull(line, "kind"),
                        integer(line, "sort_no"))));
    if (!codes("statistical_unit").contains(UNKNOWN_UNIT)) {
      units.add(cells(UNKNOWN_UNIT, "未归属", "unknown", Integer.MAX_VALUE));
    }
    return units;
  }

  private List<@Nullable Object> areaUnit(Line line) {
    String area = areaOf(line);
    if (!codes("area").contains(area)) {
      throw fault(line, "已有的区划代码", "A known area code", area);
    }
    String unit = required(line, "unit_code");
    if (!codes("statistical_unit").contains(unit)) {
      throw fault(line, "已有的统计单位", "A known statistical unit", unit);
    }
    return cells(area, unit);
  }

  private List<@Nullable Object> sector(Line line) {
    return cells(required(line, "code"), required(line, "name_zh"), integer(line, "sort_no"));
  }

  private List<@Nullable Object> crosswalk(Line line) {
    String sector = line.cell("sector_code");
    if (!sector.isEmpty() && !codes("sector").contains(sector)) {
      throw fault(line, "已有的统计行业", "A known sector", sector);
    }
    return cells(
        required(line, "code"),
        required(line, "scheme"),
        required(line, "name_zh"),
        integer(line, "sort_no"),
        required(line, "kind"),
        orNull(line, "sector_code"));
  }

  private List<@Nullable Object> industry(Line line) {
    String sector = required(line, "sector_code");
    if (!codes("sector").contains(sector)) {
      throw fault(line, "已有的统计行业", "A known sector", sector);
    }
    return cells(
        required(line, "code"),
        orNull(line, "section"),
        required(line, "name_zh"),
        sector,
        bool(line, "industrial_mining_trade"));
  }

  private List<@Nullable Object> category(Line line) {
    return cells(
        required(line, "code"),
        orNull(line, "kind_code"),
        required(line, "name_zh"),
        bool(line, "counted"));
  }

  private List<List<@Nullable Object>> rows(
      String list, Function<Line, List<@Nullable Object>> row) {
    return lists.lines(list).stream().map(row).toList();
  }

  private Set<String> codes(String list) {
    return lists.lines(list).stream()
        .map(line -> line.cell("code"))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  static String areaOf(Line line) {
    return line.cells().containsKey("area_code") ? line.cell("area_code") : line.cell("code");
  }

  private static List<@Nullable Object> cells(@Nullable Object... cells) {
    return Arrays.asList(cells);
  }

  private static String required(Line line, String column) {
    String value = line.cell(column);
    if (value.isEmpty()) {
      throw fault(line, "列 " + column + " 有值", "A value in column " + column, "''");
    }
    return value;
  }

  private static @Nullable String orNull(Line line, String column) {
    return line.cell(column).isEmpty() ? null : line.cell(column);
  }

  private static @Nullable LocalDate date(Line line, String column) {
    String value = line.cell(column);
    try {
      return value.isEmpty() ? null : LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw fault(line, "列 " + column + " 为 yyyy-MM-dd", column + " as yyyy-MM-dd", value);
    }
  }

  private static int integer(Line line, String column) {
    try {
      return Integer.parseInt(required(line, column));
    } catch (NumberFormatException e) {
      throw fault(line, "列 " + column + " 为整数", column + " as a whole number", line.cell(column));
    }
  }

  private static boolean bool(Line line, String column) {
    return switch (line.cell(column)) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw fault(
              line,
              "列 " + column + " 为 true 或 false",
              column + " true or false",
              line.cell(column));
    };
  }

  private static RuntimeException fault(Line line, String zh, String en, String found) {
    return CodeLists.invalid(FailureCode.CODE_LIST_INVALID, line, new Text(zh, en), found);
  }
}
