package org.anshu.reports.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anshu.reports.origin.Passage;
import org.jspecify.annotations.Nullable;

/**
 * A table as data. Every format is drawn from here: pages, workbook, text document and lists of
 * values.
 *
 * @param name its English name, such as {@code sectors}; unique in its report
 * @param title its title with number, such as {@code 表2　各行业领域事故情况}; empty if none
 * @param unit what its numbers count, such as {@code 单位：起、人}; empty if they differ by column
 * @param columns the columns, the first of which holds the names of the rows
 * @param rows the rows; may be empty, then it is printed with its headers and a line that says so
 * @param notes what stands below it, in small type
 * @param form the head and foot of a statistical form; null for a table that is none
 * @param landscape whether it needs the long side of the page
 */
public record Table(
    String name,
    String title,
    String unit,
    List<Column> columns,
    List<Row> rows,
    List<Passage> notes,
    @Nullable Form form,
    boolean landscape)
    implements Block {

  /**
   * The head and foot of a statistical form (domain §8.2). Empty texts are left out, and so is
   * their label: a form never shows a number of approval that does not exist.
   *
   * @param number 表号
   * @param authority 制定机关
   * @param approval 批准（备案）机关 and 文号
   * @param validUntil 有效期限
   * @param reporter 综合单位 or 填报单位
   * @param period such as {@code 2026年6月}
   * @param foot what is filled in by hand at the foot, such as {@code 单位负责人}, in order, each with
   *     its value or an empty place
   */
  public record Form(
      String number,
      String authority,
      String approval,
      String validUntil,
      String reporter,
      String period,
      List<Place> foot) {

    /** A place at the foot. */
    public record Place(String label, String value) {

      /** As it is printed, {@code 填表人：张三}. */
      public String text() {
        return label + "：" + value;
      }
    }

    public Form {
      foot = List.copyOf(foot);
    }

    /** What stands at the upper right, line by line; what is empty is left out with its label. */
    public List<Place> head() {
      return Stream.of(
              new Place("表　　号", number),
              new Place("制定机关", authority),
              new Place("批准（备案）", approval),
              new Place("有效期限", validUntil))
          .filter(place -> !place.value().isEmpty())
          .toList();
    }

    /** Who reports, at the left over the table; empty if nobody is named. */
    public String reporterText() {
      return reporter.isEmpty() ? "" : new Place("综合单位", reporter).text();
    }
  }

  /** What a table without rows says in their place. */
  public static final String NO_ROWS = "本期无记录";

  private static final Pattern CAPTION =
      Pattern.compile("(附?[表图]\\s?\\d+(?:[-—–.．]\\d+)*)[\\s　]*(.*)", Pattern.DOTALL);

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
    for (Row row : rows) {
      if (row.cells().size() + 1 != columns.size()) {
        throw new IllegalArgumentException(
            "Table " + name + ": " + columns.size() + " columns, row " + row);
      }
    }
  }

  /** A table that is no form, in the text. */
  public static Table of(
      String name, String title, String unit, List<Column> columns, List<Row> rows) {
    return new Table(name, title, unit, columns, rows, List.of(), null, false);
  }

  /** Its number, such as {@code 表2}; empty without one. */
  public String number() {
    return number(title);
  }

  /** What stands over its second page and those after it: {@code 续表2}; 续表 without a number. */
  public String continued() {
    return "续" + (number().startsWith("表") ? number() : "表");
  }

  /** The number in the title of a table or chart, such as {@code 图3}; empty without one. */
  public static String number(String title) {
    Matcher caption = CAPTION.matcher(title);
    return caption.matches() ? caption.group(1) : "";
  }

  /** The title of a table or chart without its number. */
  public static String caption(String title) {
    Matcher caption = CAPTION.matcher(title);
    return caption.matches() ? caption.group(2) : title.strip();
  }

  /** The number of lines that its headers take. */
  public int headerDepth() {
    return columns.stream().mapToInt(column -> column.headers().size()).max().orElse(1);
  }
}
