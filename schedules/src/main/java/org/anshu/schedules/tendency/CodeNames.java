package org.anshu.schedules.tendency;

import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.anshu.failure.Language;
import org.anshu.pipeline.conform.CodeLists;

/** What the codes of a group are called; codes without a name stand for themselves. */
public final class CodeNames {

  private static final Map<String, String> LISTS =
      Map.of(
          "unit", "statistical_unit",
          "sector", "sector",
          "type", "accident_type_1986",
          "class", "management_class");
  private static final String WEEKDAYS = "一二三四五六日";

  private final Map<String, String> names = new HashMap<>();
  private final Language language;

  /** The names of {@code lists}; weekdays and hours in {@code language}. */
  public CodeNames(CodeLists lists, Language language) {
    this.language = language;
    LISTS.forEach(
        (dimension, list) ->
            lists
                .lines(list)
                .forEach(
                    line -> names.put(dimension + "|" + line.cell("code"), line.cell("name_zh"))));
  }

  /** The group in words; of none, the whole city. */
  public String of(Map<String, String> group) {
    StringJoiner words = new StringJoiner(" · ");
    words.setEmptyValue(language == Language.CHINESE ? "全市" : "all");
    group.forEach((dimension, code) -> words.add(name(dimension, code)));
    return words.toString();
  }

  private String name(String dimension, String code) {
    return switch (dimension) {
      case "weekday" ->
          language == Language.CHINESE
              ? "星期" + WEEKDAYS.charAt(Integer.parseInt(code) - 1)
              : "weekday " + code;
      case "hours" -> {
        int from = Integer.parseInt(code) * 4;
        yield language == Language.CHINESE
            ? from + "–" + (from + 4) + "时"
            : from + "–" + (from + 4) + " h";
      }
      default -> names.getOrDefault(dimension + "|" + code, code);
    };
  }
}
