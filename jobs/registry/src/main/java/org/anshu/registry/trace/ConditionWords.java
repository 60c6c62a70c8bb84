package org.anshu.registry.trace;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anshu.failure.Text;
import org.anshu.registry.shape.Condition;
import org.jspecify.annotations.Nullable;

/** Why a row that fails a condition does not count, in words. */
public final class ConditionWords {

  private static final String COLUMN = "([a-z_][a-z0-9_]*)\\.([a-z0-9_]+)";
  private static final Pattern EDGE =
      Pattern.compile(
          "(?i)" + COLUMN + " (<=|>=|<|>) [a-z_][a-z0-9_]*\\.(period_start|period_end|cut_off)");
  private static final Pattern EQUAL = Pattern.compile("(?i)" + COLUMN + " = '([^']*)'");
  private static final Pattern LIST = Pattern.compile("(?i)" + COLUMN + " IN \\(([^()]*)\\)");
  private static final Pattern NULL_TEST = Pattern.compile("(?i)" + COLUMN + " IS (NOT )?NULL");
  private static final Pattern BARE = Pattern.compile("(?i)(NOT )?" + COLUMN);

  /** Why the product's conform queries leave a row out: value of {@code exclusion_reason}. */
  private static final Map<String, Text> REASONS =
      Map.ofEntries(
          Map.entry("deleted", new Text("来源已删除", "deleted in the source")),
          Map.entry("cancelled", new Text("已核销", "cancelled")),
          Map.entry("duplicate", new Text("与另一来源的记录为同一事件，只计一次", "a double of another record")),
          Map.entry("revoked", new Text("决定已撤销", "decision revoked")),
          Map.entry("kind_not_counted", new Text("该种类不纳入统计", "kind that is not counted")),
          Map.entry("unknown_equipment", new Text("找不到对应设备", "equipment unknown")),
          Map.entry("unknown_subject", new Text("找不到对应主体", "subject unknown")),
          Map.entry("unknown_entry", new Text("找不到对应列入记录", "entry unknown")),
          Map.entry("unknown_policy", new Text("找不到对应保单", "policy unknown")),
          Map.entry("unknown_expert", new Text("找不到对应专家", "expert unknown")));

  private final Map<String, String> titles;
  private final Map<String, Text> own;

  /**
   * Words for the conditions of one indicator.
   *
   * @param titles column to its Chinese title
   * @param own condition, as the SQL says it, to the words that the indicator gives it
   */
  public ConditionWords(Map<String, String> titles, Map<String, Text> own) {
    this.titles = Map.copyOf(titles);
    this.own = Map.copyOf(own);
  }

  /** The Chinese title of a column; its name where it has none. */
  public String title(String column) {
    return titles.getOrDefault(column, column);
  }

  /**
   * Why a row fails {@code check}.
   *
   * @param value the row's value of the first column that the condition names; null if it is NULL
   * @param reason the row's {@code exclusion_reason}; null if it has none
   */
  public Text failed(Check check, @Nullable String value, @Nullable String reason) {
    Condition condition = check.condition();
    if (condition == null) {
      return new Text("在 " + check.view() + " 中没有对应记录", "No partner in " + check.view());
    }
    Text given = own.get(condition.sql());
    if (given != null) {
      return given;
    }
    if (condition.columns().stream().anyMatch(column -> column.name().equals("counted"))
        && condition.sql().matches("(?i)[a-z_0-9]+\\.counted")) {
      Text why = reason == null ? new Text("未注明原因", "reason not given") : reason(reason);
      return new Text("不计入统计：" + why.chinese(), "Not counted: " + why.english());
    }
    return inWords(condition, value);
  }

  /** What a row that fails {@code check} lacks, whatever row it is. */
  public Text unmet(Check check) {
    Condition condition = check.condition();
    if (condition == null) {
      return failed(check, null, null);
    }
    Text given = own.get(condition.sql());
    if (given != null) {
      return given;
    }
    Matcher edge = EDGE.matcher(condition.sql());
    if (edge.matches()) {
      Text words = edge(edge, "");
      return new Text(
          words.chinese().replace("  ", "") + "（或为空）", words.english().replace("  ", " "));
    }
    if (condition.sql().matches("(?i)[a-z_0-9]+\\.counted")) {
      return new Text("不计入统计", "Not counted");
    }
    Matcher equal = EQUAL.matcher(condition.sql());
    if (equal.matches()) {
      return new Text(
          title(equal.group(2)) + "不是 " + equal.group(3),
          equal.group(2) + " is not " + equal.group(3));
    }
    Matcher list = LIST.matcher(condition.sql());
    if (list.matches()) {
      String codes = list.group(3).replace("'", "");
      return new Text(
          title(list.group(2)) + "不属于 " + codes, list.group(2) + " is none of " + codes);
    }
    Matcher isNull = NULL_TEST.matcher(condition.sql());
    if (isNull.matches() && isNull.group(3) == null) {
      return new Text("已有" + title(isNull.group(2)), "Has a " + isNull.group(2));
    }
    return inWords(condition, null);
  }

  /** The words of an {@code exclusion_reason}. */
  public static Text reason(String code) {
    return REASONS.getOrDefault(code, Text.same(code));
  }

  private Text inWords(Condition condition, @Nullable String value) {
    String sql = condition.sql();
    Matcher edge = EDGE.matcher(sql);
    if (edge.matches()) {
      return edge(edge, value);
    }
    Matcher equal = EQUAL.matcher(sql);
    if (equal.matches()) {
      return not(equal.group(2), "不是 " + equal.group(3), "is not " + equal.group(3), value);
    }
    Matcher list = LIST.matcher(sql);
    if (list.matches()) {
      String codes = list.group(3).replace("'", "");
      return not(list.group(2), "不属于 " + codes, "is none of " + codes, value);
    }
    Matcher isNull = NULL_TEST.matcher(sql);
    if (isNull.matches()) {
      boolean wanted = isNull.group(3) != null;
      String column = isNull.group(2);
      return wanted
          ? new Text("没有" + title(column), "No " + column)
          : new Text(
              "已有%s：%s".formatted(title(column), value), "Has a %s: %s".formatted(column, value));
    }
    Matcher bare = BARE.matcher(sql);
    if (bare.matches()) {
      String title = title(bare.group(3)).replaceFirst("^是否", "");
      return bare.group(1) == null
          ? new Text("非“" + title + "”", "Not " + bare.group(3))
          : new Text("为“" + title + "”", "Is " + bare.group(3));
    }
    return new Text("不满足：" + sql, "Does not meet: " + sql);
  }

  private Text not(String column, String chinese, String english, @Nullable String value) {
    String found = value == null ? "" : value;
    return new Text(
        title(column) + (found.isEmpty() ? "为空，" : " " + found + " ") + chinese,
        column + " " + (found.isEmpty() ? "NULL " : found + " ") + english);
  }

  private Text edge(Matcher edge, @Nullable String value) {
    String title = title(edge.group(2));
    if (value == null) {
      return new Text("没有" + title, "No " + edge.group(2));
    }
    boolean atLeast = edge.group(3).startsWith(">");
    String bound =
        switch (edge.group(4).toLowerCase(java.util.Locale.ROOT)) {
          case "period_start" -> atLeast ? "早于期初" : "不早于期初";
          case "period_end" -> atLeast ? "不晚于期末" : "晚于期末";
          default -> atLeast ? "不晚于期末" : "晚于期末";
        };
    return new Text(
        "%s %s %s".formatted(title, value, bound),
        "%s %s is not %s %s".formatted(edge.group(2), value, edge.group(3), edge.group(4)));
  }
}
