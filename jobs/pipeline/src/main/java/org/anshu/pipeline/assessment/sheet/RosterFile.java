package org.anshu.pipeline.assessment.sheet;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshu.connectors.spi.Connector;
import org.anshu.pipeline.conform.CodeLists;
import org.anshu.pipeline.reference.SheetReader.Row;
import org.anshu.registry.rubric.Measure;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.rubric.UnitType;
import org.anshu.registry.scoring.AssessedUnit;
import org.jspecify.annotations.Nullable;

/**
 * The roster {@code units.csv}. A unit is assessed if it existed on every day of the window; one
 * that came or went within it is refused, because nobody has said whose figures are whose.
 */
final class RosterFile {

  private static final Map<String, String> CAPTIONS = captions();
  private static final List<String> REQUIRED = List.of("code", "name", "type");
  private static final String CODE = "[A-Za-z0-9_-]{1,40}";

  private final Rubric rubric;
  private final CodeLists lists;
  private final FaultList faults = new FaultList();
  private final Set<String> codes = new HashSet<>();
  private final Map<String, String> names = new HashMap<>();

  private RosterFile(Rubric rubric, CodeLists lists) {
    this.rubric = rubric;
    this.lists = lists;
  }

  private static Map<String, String> captions() {
    Map<String, String> captions = new LinkedHashMap<>();
    captions.put("code", "单位代码");
    captions.put("name", "单位名称");
    captions.put("type", "单位类别");
    captions.put("statistical_unit", "统计单位");
    captions.put("sectors", "行业领域");
    captions.put("valid_from", "设立日期");
    captions.put("valid_to", "撤销日期");
    captions.put("successor", "承继单位");
    return captions;
  }

  /** The roster of an assessment. */
  static Reading<AssessedUnit> read(
      Connector connector, CodeLists lists, Rubric rubric, Path file) {
    return new RosterFile(rubric, lists).read(connector, file);
  }

  private Reading<AssessedUnit> read(Connector connector, Path file) {
    KeptList list = KeptList.read(connector, file, CAPTIONS, REQUIRED, faults);
    list.rows().forEach(row -> codes.add(row.cell("code")));
    List<String> own =
        list.columns().stream().filter(column -> !CAPTIONS.containsKey(column)).toList();
    requireParameters(list, own, file);
    Set<String> seen = new HashSet<>();
    List<AssessedUnit> units = new ArrayList<>();
    for (Row row : list.rows()) {
      AssessedUnit unit = unit(row, own, seen);
      if (existed(row) && unit != null) {
        units.add(unit);
      }
    }
    if (units.isEmpty() && faults.isEmpty()) {
      faults.add(String.valueOf(file.getFileName()), "", "", "名单中没有单位");
    }
    return new Reading<>(units, faults.all());
  }

  private void requireParameters(KeptList list, List<String> own, Path file) {
    Set<String> needed = new LinkedHashSet<>();
    for (UnitType type : rubric.unitTypes()) {
      if (list.rows().stream().anyMatch(row -> type(row.cell("type")).equals(Optional.of(type)))) {
        needed.addAll(RubricNeeds.parameters(rubric, type));
      }
    }
    needed.stream()
        .filter(name -> !own.contains(name.toLowerCase(Locale.ROOT)))
        .forEach(
            name -> faults.add(file.getFileName() + " 第 1 行", name, "", "细则用到这一列而名单没有；请增加这一列并填数"));
  }

  private @Nullable AssessedUnit unit(Row row, List<String> own, Set<String> seen) {
    String code = row.cell("code");
    if (!code.matches(CODE)) {
      faults.add(row.place("code"), "单位代码", code, "应为字母、数字、连字符组成的代码");
      return null;
    }
    if (!seen.add(code)) {
      faults.add(row.place("code"), "单位代码", code, "与前面的行重复；每个单位一行");
    }
    String name = row.cell("name");
    String other = name.isEmpty() ? null : names.put(name, code);
    if (name.isEmpty() || other != null && !other.equals(code)) {
      faults.add(row.place("name"), "单位名称", name, name.isEmpty() ? "不得为空" : "两个单位同名；请写全称");
    }
    Optional<UnitType> type = type(row.cell("type"));
    if (type.isEmpty() || !rubric.unitTypes().contains(type.get())) {
      faults.add(row.place("type"), "单位类别", row.cell("type"), "应为细则所列类别之一：" + types());
      return null;
    }
    AssessedUnit unit =
        new AssessedUnit(
            code,
            name,
            type.get(),
            row.cell("statistical_unit"),
            Arrays.stream(row.cell("sectors").split("[;；]"))
                .map(String::strip)
                .filter(sector -> !sector.isEmpty())
                .toList(),
            parameters(row, own, type.get()));
    checkFigures(row, unit);
    return unit;
  }

  private Map<String, BigDecimal> parameters(Row row, List<String> own, UnitType type) {
    Set<String> needed = RubricNeeds.parameters(rubric, type);
    Map<String, BigDecimal> parameters = new LinkedHashMap<>();
    for (String column : own) {
      String name =
          needed.stream()
              .filter(each -> each.toLowerCase(Locale.ROOT).equals(column))
              .findFirst()
              .orElse(column);
      String text = row.cell(column);
      Optional<BigDecimal> number = Answers.number(text);
      if (number.isPresent()) {
        parameters.put(name, number.get());
      } else if (!text.isEmpty()) {
        faults.add(row.place(column), name, text, "应为数字，不写单位和千分号");
      } else if (needed.contains(name)) {
        faults.add(row.place(column), name, "", "细则用到这个数，不得为空");
      }
    }
    return parameters;
  }

  private void checkFigures(Row row, AssessedUnit unit) {
    String used = RubricNeeds.figuresBy(rubric, unit.type(), Measure.By.UNIT);
    if (unit.statisticalUnit().isEmpty()) {
      if (!used.isEmpty()) {
        faults.add(row.place("statistical_unit"), "统计单位", "", "项目 " + used + " 按统计单位取数，不得为空");
      }
    } else if (unknown("statistical_unit", unit.statisticalUnit())) {
      faults.add(
          row.place("statistical_unit"),
          "统计单位",
          unit.statisticalUnit(),
          "不是统计单位；见 codelists/statistical_unit.csv");
    }
    String bySector = RubricNeeds.figuresBy(rubric, unit.type(), Measure.By.SECTOR);
    if (unit.sectors().isEmpty() && !bySector.isEmpty()) {
      faults.add(row.place("sectors"), "行业领域", "", "项目 " + bySector + " 按行业领域取数，不得为空");
    }
    for (String sector : unit.sectors()) {
      if (unknown("sector", sector)) {
        faults.add(row.place("sectors"), "行业领域", sector, "不是行业领域代码；见 codelists/sector.csv");
      }
    }
  }

  private boolean unknown(String list, String code) {
    return lists.lines(list).stream().noneMatch(line -> line.cell("code").equals(code));
  }

  /** Whether a unit existed on every day of the window; faults if it did on some only. */
  private boolean existed(Row row) {
    LocalDate from = day(row, "valid_from", LocalDate.MIN);
    LocalDate to = day(row, "valid_to", LocalDate.MAX);
    if (to.isBefore(from)) {
      faults.add(row.place("valid_to"), "撤销日期", row.cell("valid_to"), "早于设立日期 " + from);
      return false;
    }
    if (to.isBefore(rubric.from()) || from.isAfter(rubric.to())) {
      return false;
    }
    String window = "考核期（%s 至 %s）".formatted(rubric.from(), rubric.to());
    if (to.isBefore(rubric.to())) {
      String successor = row.cell("successor");
      faults.add(
          row.place("valid_to"),
          "撤销日期",
          to.toString(),
          "单位 %s 在%s中撤并，其数字归谁未定；".formatted(row.cell("code"), window)
              + (successor.isEmpty()
                  ? "请在“承继单位”列写明承继单位，并由安委会决定："
                  : codes.contains(successor)
                      ? "请由安委会决定："
                      : "承继单位 %s 不在名单中，请增加一行；并由安委会决定：".formatted(successor))
              + "整个考核期由承继单位承担（将本行撤销日期改为考核期开始之前，承继单位的目标等参数改为合并后的数），"
              + "或仍分别考核（将撤销日期改为考核期结束之日或以后）");
      return false;
    }
    if (from.isAfter(rubric.from())) {
      faults.add(
          row.place("valid_from"),
          "设立日期",
          from.toString(),
          "单位 %s 在%s中设立；请由安委会决定：整个考核期都考核（将设立日期改为考核期开始之前），或本期不考核（删去本行）"
              .formatted(row.cell("code"), window));
      return false;
    }
    return true;
  }

  private LocalDate day(Row row, String column, LocalDate otherwise) {
    String text = row.cell(column);
    Optional<LocalDate> day = Answers.day(text);
    if (day.isEmpty() && !text.isEmpty()) {
      faults.add(
          row.place(column), CAPTIONS.getOrDefault(column, column), text, "应为 2025-06-30 这样的日期");
    }
    return day.orElse(otherwise);
  }

  private String types() {
    return rubric.unitTypes().stream()
        .map(type -> type.id() + "（" + type.title().chinese() + "）")
        .collect(Collectors.joining("、"));
  }

  private static Optional<UnitType> type(String text) {
    return Arrays.stream(UnitType.values())
        .filter(type -> type.id().equals(text) || type.title().chinese().equals(text))
        .findFirst();
  }
}
