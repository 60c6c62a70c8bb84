package org.anshu.registry.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anshu.failure.Text;
import org.anshu.registry.shape.Condition;
import org.anshu.registry.shape.IndicatorShape;
import org.anshu.registry.shape.JoinedView;
import org.anshu.registry.shape.Measure;
import org.anshu.registry.trace.Leg;

/** Which rows an indicator counts, in words: what is read from its SQL. */
final class RowWords {

  private static final String COLUMN = "([a-z_][a-z0-9_]*)\\.([a-z0-9_]+)";
  private static final Pattern EDGE =
      Pattern.compile(
          "(?i)" + COLUMN + " (<=|>=|<|>) [a-z_][a-z0-9_]*\\.(period_start|period_end|cut_off)");
  private static final Pattern COMPARED =
      Pattern.compile("(?i)" + COLUMN + " (=|<>|<=|>=|<|>) ('[^']*'|[0-9.]+)");
  private static final Pattern LIST =
      Pattern.compile("(?i)" + COLUMN + " (NOT )?IN \\(([^()]*)\\)");
  private static final Pattern NULL_TEST = Pattern.compile("(?i)" + COLUMN + " IS (NOT )?NULL");
  private static final Pattern SAME = Pattern.compile("(?i)" + COLUMN + " = [a-z_0-9]+\\.\\2");
  private static final Pattern BARE = Pattern.compile("(?i)(NOT )?" + COLUMN);
  private static final Map<String, String> SIGNS =
      Map.of("=", "为", "<>", "不为", "<=", "不大于", ">=", "不小于", "<", "小于", ">", "大于");

  private final Titles titles;
  private final IndicatorShape shape;

  RowWords(Titles titles, Leg leg) {
    this.titles = titles;
    this.shape = leg.shape();
  }

  /** What is counted or summed. */
  Text measure(Measure measure) {
    String of = measure.argument() == null ? "" : measure.argument().sql();
    String column = of.matches("(?i)" + COLUMN) ? title(of) : "`" + of + "`";
    Text what =
        switch (measure.kind()) {
          case ROWS -> new Text("条数", "the number of rows");
          case VALUES -> new Text("有" + column + "的条数", "the number of rows with `" + of + "`");
          case DISTINCT -> new Text("不重复的" + column + "个数", "the number of distinct `" + of + "`");
          case SUM -> new Text(column + "之和", "the sum of `" + of + "`");
        };
    if (measure.filter().isEmpty()) {
      return what;
    }
    List<Text> filter = conditions(measure.filter());
    return new Text(
        what.chinese() + "，限于：" + zh(filter), what.english() + ", of those where " + en(filter));
  }

  /** The rows: of which view, under which conditions. */
  Text rows() {
    List<Condition> all = new ArrayList<>(shape.periodOn());
    all.addAll(shape.where());
    shape.joins().stream().filter(join -> !join.left()).map(JoinedView::on).forEach(all::addAll);
    List<Text> conditions = conditions(all);
    String views =
        Stream.concat(Stream.of(shape.view()), shape.joins().stream().map(JoinedView::view))
            .map(view -> "`" + view + "`（" + titles.table(view) + "）")
            .collect(Collectors.joining("，连同 "));
    String names =
        Stream.concat(Stream.of(shape.view()), shape.joins().stream().map(JoinedView::view))
            .map(view -> "`" + view + "`")
            .collect(Collectors.joining(" with "));
    return new Text(views + "中：" + zh(conditions), names + " where " + en(conditions));
  }

  /** The conditions in words; both edges of a window in one. */
  private List<Text> conditions(List<Condition> conditions) {
    List<Text> words = new ArrayList<>();
    for (Condition condition : conditions) {
      String from = startsWindow(condition);
      boolean both =
          !from.isEmpty() && conditions.stream().anyMatch(other -> from.equals(endsWindow(other)));
      if (both) {
        words.add(
            new Text(
                title(from) + "在期内（首日、末日均含）",
                "`" + from + "` is in the period, first and last day included"));
      } else if (endsWindow(condition).isEmpty()
          || conditions.stream().noneMatch(o -> startsWindow(o).equals(endsWindow(condition)))) {
        words.add(word(condition.sql()));
      }
    }
    return words;
  }

  private static String startsWindow(Condition condition) {
    return edge(condition, ">=", "period_start");
  }

  private static String endsWindow(Condition condition) {
    return edge(condition, "<", "period_end");
  }

  private static String edge(Condition condition, String sign, String edge) {
    Matcher matcher = EDGE.matcher(condition.sql());
    return matcher.matches()
            && matcher.group(3).equals(sign)
            && matcher.group(4).toLowerCase(Locale.ROOT).equals(edge)
        ? matcher.group(1) + "." + matcher.group(2)
        : "";
  }

  private Text word(String sql) {
    String plain = sql.strip().replaceFirst("^\\(([^()]*)\\)$", "$1");
    if (plain.matches("(?i)[a-z_0-9]+\\.(\\w+) = [a-z_0-9]+\\.(period_start|period_end)")) {
      boolean start = plain.toLowerCase(Locale.ROOT).endsWith("period_start");
      return new Text(title(plain) + (start ? "正是期初" : "正是期末次日"), "`" + plain + "`");
    }
    if (SAME.matcher(plain).matches()) {
      return new Text("两处" + title(plain) + "相同", "`" + plain + "`");
    }
    Matcher edge = EDGE.matcher(plain);
    if (edge.matches()) {
      boolean start = edge.group(4).equalsIgnoreCase("period_start");
      String bound = start ? "期初" : edge.group(4).equalsIgnoreCase("cut_off") ? "期末当日" : "期末次日";
      return new Text(
          "%s%s%s".formatted(title(plain), before(edge.group(3)), bound), "`" + plain + "`");
    }
    if (plain.matches("(?i)[a-z_0-9]+\\.counted")) {
      return new Text("计入统计（已删除、重复、核销等不计）", "counted (not deleted, double or cancelled)");
    }
    Matcher compared = COMPARED.matcher(plain);
    if (compared.matches()) {
      String value = compared.group(4).replace("'", "");
      return new Text(
          title(plain) + SIGNS.getOrDefault(compared.group(3), "") + named(value),
          "`" + plain + "`");
    }
    Matcher list = LIST.matcher(plain);
    if (list.matches()) {
      String codes =
          Stream.of(list.group(4).split(","))
              .map(code -> named(code.strip().replace("'", "")))
              .collect(Collectors.joining("、"));
      return new Text(
          title(plain) + (list.group(3) == null ? "为其中之一：" : "不为：") + codes, "`" + plain + "`");
    }
    Matcher isNull = NULL_TEST.matcher(plain);
    if (isNull.matches()) {
      return new Text((isNull.group(3) == null ? "无" : "有") + title(plain), "`" + plain + "`");
    }
    Matcher bare = BARE.matcher(plain);
    if (bare.matches()) {
      String name = title(bare.group(2) + "." + bare.group(3)).replaceFirst("^是否", "");
      return new Text((bare.group(1) == null ? "" : "非") + name, "`" + plain + "`");
    }
    if (plain.matches("(?i)[^()]+ OR [^()]+")) {
      return new Text(
          Stream.of(plain.split("(?i) OR "))
              .map(part -> word(part).chinese())
              .collect(Collectors.joining("或")),
          "`" + plain + "`");
    }
    return Text.same("`" + plain + "`");
  }

  private static String before(String sign) {
    return switch (sign) {
      case "<=" -> "不晚于";
      case ">=" -> "不早于";
      case "<" -> "早于";
      default -> "晚于";
    };
  }

  private String named(String code) {
    String name = titles.code(code);
    return name.equals(code) || code.matches("[0-9.]+") ? code : name + "（" + code + "）";
  }

  /** The title of the first column that {@code sql} names. */
  private String title(String sql) {
    Matcher column = Pattern.compile(COLUMN).matcher(sql);
    if (!column.find()) {
      return "`" + sql + "`";
    }
    String alias = column.group(1);
    String view =
        shape.joins().stream()
            .filter(join -> join.alias().equals(alias))
            .map(JoinedView::view)
            .findFirst()
            .orElse(shape.view());
    return titles.column(view, column.group(2));
  }

  private static String zh(List<Text> words) {
    return words.isEmpty()
        ? "全部"
        : words.stream().map(Text::chinese).collect(Collectors.joining("；"));
  }

  private static String en(List<Text> words) {
    return words.isEmpty()
        ? "TRUE"
        : words.stream().map(Text::english).collect(Collectors.joining(" and "));
  }
}
