package org.anshu.connectors.files;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/**
 * How the files of one table are laid out: the table's {@code options} in {@code source.yml}.
 *
 * @param sheet the sheet of a workbook; null for the first one that is not hidden
 * @param header the first header row, from 1
 * @param headerLines how many rows the header has; captions one below the other are joined by / if
 *     both are there
 * @param encoding {@code auto}, {@code utf-8} or {@code gb18030}
 * @param delimiter between the cells of a CSV line; null to take the commonest one of the header
 * @param formulas whether the stored result of a formula is taken; otherwise the cell is unreadable
 * @param merged whether a merged cell's value stands for all cells it covers; otherwise they are
 *     unreadable
 * @param padded whether a row of fewer or more cells than the header is read as it is; otherwise it
 *     is unreadable
 * @param serialDates whether a plain number in a column of dates is a day number of Excel
 * @param skip rows whose first filled cell matches are not part of the table, such as totals
 */
record FileOptions(
    @Nullable String sheet,
    int header,
    int headerLines,
    String encoding,
    @Nullable Character delimiter,
    boolean formulas,
    boolean merged,
    boolean padded,
    boolean serialDates,
    @Nullable Pattern skip) {

  private static final Set<String> KEYS =
      new TreeSet<>(
          Set.of(
              "sheet",
              "header",
              "header_lines",
              "encoding",
              "delimiter",
              "formulas",
              "merged",
              "ragged",
              "dates",
              "skip_rows"));

  /** The last row of the header. */
  int headerEnd() {
    return header + headerLines - 1;
  }

  /**
   * The options of {@code table}.
   *
   * @throws AnshuException CONTRACT_INVALID
   */
  static FileOptions of(String source, String table, Map<String, String> options) {
    Reader reader = new Reader(source + "." + table, options);
    for (String key : options.keySet()) {
      if (!KEYS.contains(key)) {
        throw reader.fault(key, String.join(", ", KEYS));
      }
    }
    return new FileOptions(
        options.get("sheet"),
        reader.number("header"),
        reader.number("header_lines"),
        reader.choice("encoding", "auto", "utf-8", "gb18030"),
        reader.delimiter(),
        reader.choice("formulas", "refuse", "value").equals("value"),
        reader.choice("merged", "refuse", "fill").equals("fill"),
        reader.choice("ragged", "refuse", "pad").equals("pad"),
        reader.choice("dates", "strict", "serial").equals("serial"),
        reader.pattern());
  }

  private record Reader(String table, Map<String, String> options) {

    String choice(String key, String usual, String... others) {
      String value = options.getOrDefault(key, usual).toLowerCase(Locale.ROOT);
      Set<String> allowed = new TreeSet<>(Set.of(others));
      allowed.add(usual);
      if (!allowed.contains(value)) {
        throw fault(key, String.join(", ", allowed));
      }
      return value;
    }

    int number(String key) {
      String value = options.getOrDefault(key, "1");
      if (!value.matches("[1-9][0-9]{0,4}")) {
        throw fault(key, "1, 2, 3 …");
      }
      return Integer.parseInt(value);
    }

    @Nullable Character delimiter() {
      String value = options.getOrDefault("delimiter", "auto");
      return switch (value) {
        case "auto" -> null;
        case "tab" -> '\t';
        default -> {
          if (value.length() != 1 || "\"\r\n".contains(value)) {
            throw fault("delimiter", "auto, tab, \",\", \";\", \"|\"");
          }
          yield value.charAt(0);
        }
      };
    }

    @Nullable Pattern pattern() {
      String value = options.get("skip_rows");
      try {
        return value == null ? null : Pattern.compile(value);
      } catch (PatternSyntaxException e) {
        throw fault("skip_rows", "regex");
      }
    }

    AnshuException fault(String key, String allowed) {
      return new AnshuException(
          FailureCode.CONTRACT_INVALID,
          new Text(
              "表 %s 的 options：%s".formatted(table, allowed),
              "Options of table %s: %s".formatted(table, allowed)),
          Text.same(key + ": " + options.get(key)),
          new Text(
              "请修改 source.yml；各项含义见 connectors/files/README.md",
              "Correct source.yml; connectors/files/README.md explains the options"));
    }
  }
}
