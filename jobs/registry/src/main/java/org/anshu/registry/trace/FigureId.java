package org.anshu.registry.trace;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;

/**
 * The address of a figure: {@code accident.deaths@2026-06/cumulative/990102//}.
 *
 * @param indicator the indicator
 * @param month the reported month
 * @param window the stretch of time, such as {@code cumulative} or {@code trend_05}
 * @param unit the statistical unit; empty for all
 * @param sector the sector; empty for all
 * @param category the category; empty for all
 */
public record FigureId(
    String indicator, YearMonth month, String window, String unit, String sector, String category) {

  private static final Pattern FORM =
      Pattern.compile(
          "([a-z_]+\\.[a-z0-9_]+)@(\\d{4}-\\d{2})/([a-z0-9_]+)(?:/([^/]*))?(?:/([^/]*))?(?:/([^/]*))?");

  /**
   * The address that {@code text} says; codes at its end may be left out.
   *
   * @throws AnshuException {@code QUERY_INVALID} if it is none
   */
  public static FigureId parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (matcher.matches()) {
      try {
        return new FigureId(
            matcher.group(1),
            YearMonth.parse(matcher.group(2)),
            matcher.group(3),
            code(matcher.group(4)),
            code(matcher.group(5)),
            code(matcher.group(6)));
      } catch (DateTimeParseException e) {
        throw invalid(text);
      }
    }
    throw invalid(text);
  }

  private static String code(@org.jspecify.annotations.Nullable String group) {
    return group == null ? "" : group;
  }

  private static AnshuException invalid(String text) {
    return new AnshuException(
        FailureCode.QUERY_INVALID,
        new Text(
            "指标@月份/时段/统计单元/行业/类别，如 accident.deaths@2026-06/cumulative/990102//",
            "indicator@month/window/unit/sector/category, such as"
                + " accident.deaths@2026-06/cumulative/990102//"),
        Text.same(text),
        new Text("改正数值的编号；全部的代码留空", "Correct the figure's id; leave codes empty for all"));
  }

  /** The same place in another window. */
  public FigureId in(String otherWindow) {
    return new FigureId(indicator, month, otherWindow, unit, sector, category);
  }

  /** The code of {@code column}, one of {@code unit_code}, {@code sector_code}, … */
  public String code(FigureCode column) {
    return switch (column) {
      case UNIT -> unit;
      case SECTOR -> sector;
      case CATEGORY -> category;
    };
  }

  /** The code columns of a figure. */
  public enum FigureCode {
    UNIT("unit_code"),
    SECTOR("sector_code"),
    CATEGORY("category_code");

    private final String column;

    FigureCode(String column) {
      this.column = column;
    }

    /** The name of the column. */
    public String column() {
      return column;
    }
  }

  @Override
  public String toString() {
    return "%s@%s/%s/%s/%s/%s".formatted(indicator, month, window, unit, sector, category);
  }
}
