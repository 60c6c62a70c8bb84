package org.anshu.reports.cells;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.reports.cells.PrintedCell.Kind;
import org.anshu.reports.cells.PrintedCell.Spot;

/**
 * Finds cells by what a reader calls them.
 *
 * <ul>
 *   <li>{@code 表2!C7}, {@code 行业领域!C7}, {@code 表2 行业领域!C7} and {@code sectors!C7}: a cell of the
 *       workbook, by the number, the name, both, or the English name of its sheet;
 *   <li>{@code 正文!A5#3}: the third number of a paragraph;
 *   <li>{@code 图1#5.1}: the fifth point of the first series of a chart, which is also a cell of the
 *       chart's sheet;
 *   <li>{@code 第2页第3句}: the numbers of a sentence of the document, {@code 第2页第3句#1} the first.
 * </ul>
 */
public final class CellSearch {

  private static final Pattern SENTENCE =
      Pattern.compile("第?(\\d+)页第?(\\d+)句(?:#(\\d+))?|p(\\d+)s(\\d+)(?:#(\\d+))?");
  private static final Pattern CELL = Pattern.compile("(.+)[!！]([A-Za-z]{1,3}\\d+)(?:#([\\d.]+))?");
  private static final Pattern POINT = Pattern.compile("(?:.+[!！])?(图\\d+)(?:#(\\d+\\.\\d+))?");
  private static final int NEAR = 6;

  private final CellMap map;

  /** Searches {@code map}. */
  public CellSearch(CellMap map) {
    this.map = map;
  }

  /**
   * The numbers at {@code address}: one, or all of a paragraph, a sentence or a chart.
   *
   * @throws AnshuException {@code QUERY_INVALID} if there is no such cell, or it is a label
   */
  public List<PrintedCell> find(String address) {
    String asked = address.strip();
    Matcher sentence = SENTENCE.matcher(asked);
    if (sentence.matches()) {
      return sentence(sentence, asked);
    }
    Matcher point = POINT.matcher(asked);
    if (point.matches()) {
      return point(point, asked);
    }
    Matcher cell = CELL.matcher(asked);
    if (cell.matches()) {
      return cell(cell, asked);
    }
    throw invalid(
        new Text(
            "工作表!单元格（如 表2!C7、行业领域!C7）、段落中的第几个数（正文!A5#3）、图中的点（图1#5.1）或第几页第几句",
            "sheet!cell (sectors!C7), a number of a paragraph (text!A5#3), a point of a chart"
                + " (图1#5.1) or a sentence (p2s3)"),
        asked,
        new Text("改正 --cell；全部地址用 --cells 列出", "Correct --cell; --cells lists all addresses"));
  }

  private List<PrintedCell> sentence(Matcher asked, String text) {
    boolean chinese = asked.group(1) != null;
    int page = Integer.parseInt(asked.group(chinese ? 1 : 4));
    int number = Integer.parseInt(asked.group(chinese ? 2 : 5));
    String part = asked.group(chinese ? 3 : 6);
    List<PrintedCell> found =
        map.figures().stream()
            .filter(cell -> cell.spot().page() == page && cell.spot().sentence() == number)
            .toList();
    if (found.isEmpty()) {
      String sentences =
          map.figures().stream()
              .filter(cell -> cell.spot().page() == page && cell.spot().sentence() > 0)
              .map(cell -> String.valueOf(cell.spot().sentence()))
              .distinct()
              .collect(Collectors.joining("、"));
      throw invalid(
          new Text(
              "第 %d 页含数值的句子：%s".formatted(page, sentences.isEmpty() ? "无" : sentences),
              "A sentence with figures on page %d: %s".formatted(page, sentences)),
          text,
          new Text("改正页码或句序", "Correct the page or the sentence"));
    }
    if (part == null) {
      return found;
    }
    int at = Integer.parseInt(part);
    if (at < 1 || at > found.size()) {
      throw noPart(text, found.size());
    }
    return List.of(found.get(at - 1));
  }

  private List<PrintedCell> point(Matcher asked, String text) {
    List<PrintedCell> chart =
        map.figures().stream()
            .filter(
                cell -> cell.kind() == Kind.POINT && cell.labels().number().equals(asked.group(1)))
            .toList();
    if (chart.isEmpty()) {
      String charts =
          map.figures().stream()
              .filter(cell -> cell.kind() == Kind.POINT)
              .map(cell -> cell.labels().number())
              .distinct()
              .collect(Collectors.joining("、"));
      throw invalid(
          new Text(
              "本报表的图：" + (charts.isEmpty() ? "无" : charts), "A chart of the report: " + charts),
          text,
          new Text("改正图号", "Correct the chart"));
    }
    if (asked.group(2) == null) {
      return chart;
    }
    List<PrintedCell> points =
        chart.stream().filter(cell -> cell.spot().part().equals(asked.group(2))).toList();
    if (points.isEmpty()) {
      PrintedCell last = chart.get(chart.size() - 1);
      throw invalid(
          new Text(
              asked.group(1) + "#点.系列，至 " + last.spot().part(),
              asked.group(1) + "#point.series up to " + last.spot().part()),
          text,
          new Text("改正点和系列的序号", "Correct the point or the series"));
    }
    return points;
  }

  private List<PrintedCell> cell(Matcher asked, String text) {
    String sheet = sheet(asked.group(1).strip(), text);
    String address = asked.group(2).toUpperCase(Locale.ROOT);
    List<PrintedCell> there =
        map.cells().stream()
            .filter(cell -> cell.spot().sheet().equals(sheet))
            .filter(cell -> cell.spot().cell().equals(address))
            .toList();
    List<PrintedCell> figures = there.stream().filter(cell -> cell.source() != null).toList();
    if (there.isEmpty()) {
      throw invalid(
          new Text(sheet + " 中有内容的单元格", "A cell of " + sheet + " with contents"),
          new Text(text + " 为空", text + " is empty"),
          new Text(
              "附近的数值：%s；全部地址用 --cells 列出".formatted(near(sheet, address)),
              "Figures near it: %s; --cells lists all".formatted(near(sheet, address))));
    }
    if (figures.isEmpty()) {
      throw invalid(
          new Text("印有数值的单元格", "A cell with a figure"),
          new Text(
              text + " 是标签：" + shortened(there.get(0).printed()),
              text + " is a label: " + shortened(there.get(0).printed())),
          new Text("附近的数值：" + near(sheet, address), "Figures near it: " + near(sheet, address)));
    }
    String part = asked.group(3);
    if (part == null) {
      return figures;
    }
    List<PrintedCell> one =
        figures.stream().filter(cell -> cell.spot().part().equals(part)).toList();
    if (one.isEmpty()) {
      throw noPart(text, figures.size());
    }
    return one;
  }

  private String sheet(String asked, String text) {
    Set<String> sheets = new LinkedHashSet<>();
    for (PrintedCell cell : map.cells()) {
      Spot spot = cell.spot();
      String number = spot.sheet().replaceFirst(" .*$", "");
      if (spot.sheet().equals(asked)
          || spot.name().equalsIgnoreCase(asked)
          || number.equals(asked)
          || spot.sheet().equals(number + " " + asked)
          || cell.labels().number().equals(asked)) {
        return spot.sheet();
      }
      sheets.add(spot.name().isEmpty() ? spot.sheet() : spot.sheet() + "（" + spot.name() + "）");
    }
    String all = String.join("、", sheets);
    throw invalid(
        new Text("工作表：" + all, "A sheet: " + all),
        text,
        new Text("改正“!”前的表名或表号", "Correct the sheet before '!'"));
  }

  /** The numbers nearest to a cell of a sheet. */
  private String near(String sheet, String address) {
    List<PrintedCell> cells = new ArrayList<>();
    for (PrintedCell cell : map.figures()) {
      boolean cellular = cell.kind() != Kind.TEXT;
      if (cell.spot().sheet().equals(sheet) && (cellular || cell.spot().part().equals("1"))) {
        cells.add(cell);
      }
    }
    return cells.stream()
        .filter(cell -> CELL.matcher("x!" + cell.spot().cell()).matches())
        .sorted(Comparator.comparingInt(cell -> distance(cell.spot().cell(), address)))
        .limit(NEAR)
        .map(cell -> "%s=%s".formatted(cell.spot().cell(), cell.printed()))
        .collect(Collectors.joining("、"));
  }

  private static int distance(String one, String other) {
    return Math.abs(row(one) - row(other)) + Math.abs(column(one) - column(other));
  }

  private static int row(String address) {
    return Integer.parseInt(address.replaceAll("[A-Z]", ""));
  }

  private static int column(String address) {
    int column = 0;
    for (char letter : address.replaceAll("\\d", "").toCharArray()) {
      column = column * 26 + letter - 'A' + 1;
    }
    return column;
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "……";
  }

  private static AnshuException noPart(String text, int count) {
    return invalid(
        new Text("此处有 %d 个数".formatted(count), "One of the %d numbers there".formatted(count)),
        text,
        new Text("改正“#”后的序号", "Correct the number after '#'"));
  }

  private static AnshuException invalid(Text expected, String found, Text action) {
    return invalid(expected, Text.same(found), action);
  }

  private static AnshuException invalid(Text expected, Text found, Text action) {
    return new AnshuException(FailureCode.QUERY_INVALID, expected, found, action);
  }
}
