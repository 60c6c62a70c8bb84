package org.anshu.registry;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anshu.failure.Text;

/**
 * The house rules of {@code indicator.sql} and {@code list.sql}: grain line, one statement,
 * declared views, no template.
 */
public final class IndicatorSql {

  static final int MAX_LINES = 60;
  private static final String GRAIN = "-- Grain: ";
  private static final Pattern COMMENT = Pattern.compile("--.*");
  private static final Pattern QUOTED = Pattern.compile("'[^']*'");
  private static final Pattern VIEW =
      Pattern.compile("\\b(?:FROM|JOIN)\\s+([a-z_][a-z0-9_.]*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern CTE = Pattern.compile("\\b([a-z_][a-z0-9_]*)\\s+AS\\s+\\(");
  private static final Pattern PARAMETER = Pattern.compile(":[a-z_]+");
  private static final Pattern LOWER_KEYWORD =
      Pattern.compile(
          "\\b(select|from|where|join|left|cross|on|and|or|not|null|is|in|as|group|by|having|case"
              + "|when|then|else|end|with|union|all|cast|sum|count|distinct|filter|coalesce)\\b");

  private IndicatorSql() {}

  /** Fails with {@code INDICATOR_INVALID} on the first broken rule. */
  public static void check(Path file, String sql, List<String> reads) {
    List<String> lines = sql.lines().toList();
    if (lines.isEmpty() || !lines.get(0).startsWith(GRAIN)) {
      throw invalid(file, "首行以 “-- Grain: ” 说明粒度", "A first line '-- Grain: …'", firstLine(lines));
    }
    if (lines.size() > MAX_LINES) {
      String found = String.valueOf(lines.size());
      throw invalid(file, "不超过 60 行", "At most 60 lines", found);
    }
    String code = QUOTED.matcher(COMMENT.matcher(sql).replaceAll("")).replaceAll("''").strip();
    String start = code.substring(0, Math.min(6, code.length())).toUpperCase(Locale.ROOT);
    if (code.contains(";") || !(start.equals("SELECT") || start.startsWith("WITH"))) {
      throw invalid(file, "一条不带分号的 SELECT 语句", "One SELECT without a semicolon", start);
    }
    if (code.contains("${") || code.contains("{{") || code.contains("%s")) {
      throw invalid(file, "不含模板", "No template in SQL", "${ / {{ / %s");
    }
    Matcher keyword = LOWER_KEYWORD.matcher(code);
    if (keyword.find()) {
      throw invalid(file, "关键字大写", "Keywords in upper case", keyword.group());
    }
    checkParameters(file, code);
    checkReads(file, code, reads);
  }

  private static void checkParameters(Path file, String code) {
    Matcher parameter = PARAMETER.matcher(code);
    while (parameter.find()) {
      if (!parameter.group().equals(":as_of")) {
        throw invalid(file, "参数仅可为 :as_of", "No parameter but :as_of", parameter.group());
      }
    }
  }

  private static void checkReads(Path file, String code, List<String> reads) {
    Set<String> read = new TreeSet<>();
    Matcher view = VIEW.matcher(code);
    while (view.find()) {
      read.add(view.group(1));
    }
    Matcher cte = CTE.matcher(code);
    while (cte.find()) {
      read.remove(cte.group(1));
    }
    if (!read.equals(new TreeSet<>(reads))) {
      throw invalid(
          file,
          "所读视图与 reads 一致：" + reads,
          "The views of key 'reads': " + reads,
          String.valueOf(read));
    }
  }

  private static String firstLine(List<String> lines) {
    return lines.isEmpty() ? "''" : "'" + lines.get(0) + "'";
  }

  private static RuntimeException invalid(Path file, String chinese, String english, String found) {
    return Indicators.invalid(file, new Text(chinese, english), Text.same(found));
  }
}
