package org.anshu.reports.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Block.Heading;
import org.anshu.reports.document.Drawn;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.workbook.TableSheet.Kind;

/**
 * The sheets of a report: {@code 正文} with the texts, then one a table and one a chart, in reading
 * order, each named by its number and a short title.
 *
 * @param sheets in the order of the workbook
 */
public record BookPlan(List<SheetPlan> sheets) {

  /** The sheet of the texts. */
  public static final String TEXT = "正文";

  /** What a spreadsheet allows. */
  private static final int LONGEST = 31;

  public BookPlan {
    sheets = List.copyOf(sheets);
  }

  /** The sheets of {@code report}. */
  public static BookPlan of(WrittenReport report) {
    Set<String> taken = new HashSet<>(Set.of(TEXT));
    Map<Integer, String> names = new TreeMap<>();
    List<SheetPlan> tables = new ArrayList<>();
    List<Block> blocks = report.blocks();
    String section = "";
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Heading heading) {
        section = onlyTable(blocks, i) ? heading.sheet() : "";
      }
      Table table = Drawn.table(blocks.get(i));
      if (table != null) {
        String shortTitle =
            section.isEmpty() || Drawn.isChart(blocks.get(i)) ? caption(table) : section;
        String name = free((table.number() + " " + shortTitle).strip(), taken);
        names.put(i, name);
        tables.add(new TableSheet(name, i, table, kind(blocks.get(i))));
      }
    }
    List<SheetPlan> sheets = new ArrayList<>();
    sheets.add(new TextSheet(TEXT, report, names));
    sheets.addAll(tables);
    return new BookPlan(sheets);
  }

  /** The sheet of a chart by itself, as a document carries it. */
  static SheetPlan chart(Block chart) {
    Table table = Objects.requireNonNull(Drawn.table(chart));
    return new TableSheet(table.name(), 0, table, kind(chart));
  }

  private static Kind kind(Block block) {
    if (!Drawn.isChart(block)) {
      return Kind.TABLE;
    }
    return Drawn.hasBars(block) ? Kind.BARS : Kind.LINES;
  }

  /** Whether the section that begins at {@code heading} has one table: it may be named after it. */
  private static boolean onlyTable(List<Block> blocks, int heading) {
    int tables = 0;
    for (int i = heading + 1; i < blocks.size() && !(blocks.get(i) instanceof Heading); i++) {
      boolean table = Drawn.table(blocks.get(i)) != null && !Drawn.isChart(blocks.get(i));
      tables += table ? 1 : 0;
    }
    return tables == 1;
  }

  private static String caption(Table table) {
    String caption = Table.caption(table.title()).replaceFirst("[（(].*$", "").strip();
    return caption.isEmpty() && table.number().isEmpty() ? table.name() : caption;
  }

  /** The name as a spreadsheet allows it, with a number behind it if there is one like it. */
  private static String free(String wish, Set<String> taken) {
    String name = wish.replaceAll("[\\[\\]*?/\\\\:\\p{Cntrl}]", "_").replaceAll("^'|'$", "_");
    String cut = shortened(name, LONGEST);
    for (int i = 2; !taken.add(cut.toLowerCase(Locale.ROOT)); i++) {
      String number = "~" + i;
      cut = shortened(name, LONGEST - number.length()) + number;
    }
    return cut;
  }

  private static String shortened(String name, int longest) {
    int end = Math.min(name.length(), longest);
    boolean parted = end < name.length() && Character.isLowSurrogate(name.charAt(end));
    return name.substring(0, parted ? end - 1 : end);
  }
}
