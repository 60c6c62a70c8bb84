package org.anshu.pipeline.reference;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anshu.pipeline.reference.SheetReader.Row;
import org.jspecify.annotations.Nullable;

/** One line of a file of targets, with the words that plans use for its codes. */
final class TargetLine {

  static final List<String> COLUMNS =
      List.of(
          "indicator",
          "jurisdiction",
          "base_year",
          "base_value",
          "target_year",
          "target",
          "measure",
          "comparison",
          "nature",
          "unit",
          "wording",
          "source");

  private static final List<String> CHINESE =
      List.of("指标", "辖区", "基期年份", "基期数值", "目标年份", "目标数值", "数值含义", "比较规则", "性质", "计量单位", "原文", "出处");

  private static final String QUALITATIVE = "qualitative";
  private static final Map<String, String> MEASURES =
      Map.of(
          "绝对水平", "level",
          "累计下降百分之", "reduction_percent",
          "每年下降百分之", "yearly_reduction_percent",
          "较基期增加", "increase",
          "定性", QUALITATIVE);
  private static final Map<String, String> COMPARISONS =
      Map.of(
          "≥", "at_least",
          "以上", "at_least",
          "≤", "at_most",
          "以内", "at_most",
          "左右", "about",
          "定性", QUALITATIVE);
  private static final Map<String, String> NATURES =
      Map.of("约束性", "binding", "预期性", "expected", "未注明", "unstated");

  private final Row row;
  private final LineFaults faults;

  TargetLine(Row row, LineFaults faults) {
    this.row = row;
    this.faults = faults;
  }

  static Map<String, String> captions() {
    Map<String, String> captions = new LinkedHashMap<>();
    for (int i = 0; i < COLUMNS.size(); i++) {
      captions.put(COLUMNS.get(i), CHINESE.get(i));
    }
    return captions;
  }

  /** The target; null if anything is wrong with the line. */
  @Nullable Target read(String load) {
    int wrong = faults.count();
    String indicator = faults.required(row, "indicator");
    String source = faults.required(row, "source");
    faults.required(row, "target_year");
    Integer year = faults.year(row, "target_year");
    BigDecimal value = faults.number(row, "target", 6);
    String measure = code("measure", MEASURES, value == null ? QUALITATIVE : "level");
    String comparison = code("comparison", COMPARISONS, value == null ? QUALITATIVE : "");
    if (comparison.isEmpty()) {
      faults.add(row, "comparison", "有数值的目标须写明 ≥、≤ 或 左右", "a number needs ≥, ≤ or about");
    }
    boolean worded = comparison.equals(QUALITATIVE) || measure.equals(QUALITATIVE);
    if (value == null && !(comparison.equals(QUALITATIVE) && measure.equals(QUALITATIVE))) {
      faults.add(
          row, "target", "没有数值的目标为定性目标，比较规则与数值含义须为 定性 或留空", "without a number it is qualitative");
    } else if (value != null && worded) {
      faults.add(row, "target", "定性目标不写数值，也不写 0", "a qualitative target has no number, nor 0");
    }
    if (row.cell("wording").isEmpty() && value == null) {
      faults.add(row, "wording", "定性目标须写原文", "a qualitative target needs its wording");
    }
    String nature = code("nature", NATURES, "unstated");
    Integer baseYear = faults.year(row, "base_year");
    BigDecimal baseValue = faults.number(row, "base_value", 6);
    if (year != null && baseYear != null && baseYear >= year) {
      faults.add(row, "target_year", "应晚于基期年份", "to be after the base year");
    }
    if (faults.count() > wrong || year == null) {
      return null;
    }
    return new Target(
        indicator,
        row.cell("jurisdiction"),
        baseYear,
        baseValue,
        year,
        value,
        measure,
        comparison,
        nature,
        row.cell("unit"),
        row.cell("wording").isEmpty() ? row.cell("target") : row.cell("wording"),
        source,
        load);
  }

  private String code(String column, Map<String, String> codes, String otherwise) {
    String text = row.cell(column);
    if (text.isEmpty()) {
      return otherwise;
    }
    String code = codes.getOrDefault(text, text);
    if (!codes.containsValue(code)) {
      String allowed = String.join("、", codes.keySet().stream().sorted().toList());
      faults.add(
          row,
          column,
          "应为：" + allowed,
          "one of " + codes.values().stream().sorted().distinct().toList());
    }
    return code;
  }
}
