package org.anshu.reports.rendering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.reports.FontRole;
import org.anshu.reports.document.Column;
import org.anshu.reports.document.HeaderGrid;
import org.anshu.reports.document.Table;

/**
 * The measures of a table: the size of its type, the widths of its columns, the heights of the
 * lines of its head. All but the size in whole points.
 *
 * @param size the size of the type, from 9 (小五) down to 6.5
 * @param widths the widths of the columns; together the width of the line
 * @param grid the cells of the head
 * @param levels the heights of the lines of the head
 */
record TableLayout(float size, List<Integer> widths, HeaderGrid grid, List<Integer> levels) {

  private static final float LARGEST = 9f;
  private static final float SMALLEST = 6.5f;

  /** The smallest size at which a column is still as wide as a short header. */
  private static final float COMFORTABLE = 7.5f;

  private static final float SHORT_HEADER = 4.2f;
  private static final float STEP = 0.5f;

  /** The widest text, in parts of the size, that is kept on one line in any case. */
  private static final float LONGEST_WORD = 14f;

  private static final float SHORT_TEXT = 2f;
  private static final float SHORT_NAME = 4f;
  private static final int HEAD_PADDING = 8;

  /** A date is never parted at its hyphens. */
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  TableLayout {
    widths = List.copyOf(widths);
    levels = List.copyOf(levels);
  }

  /**
   * The measures of {@code table} on a line of {@code line} points.
   *
   * @throws AnshuException TEMPLATE_INVALID if its columns do not fit at the smallest size
   */
  static TableLayout of(Table table, TableTexts texts, int line, ReportFonts fonts) {
    float[] needs = needs(table, texts, fonts);
    float[] wishes = wishes(table, needs, fonts);
    for (float size = LARGEST; size >= COMFORTABLE; size -= STEP) {
      int[] least = least(table.columns(), wishes, size);
      if (Arrays.stream(least).sum() <= line) {
        return of(table, size, widths(table.columns(), least, line), fonts);
      }
    }
    for (float size = LARGEST; size >= SMALLEST; size -= STEP) {
      int[] least = least(table.columns(), needs, size);
      if (Arrays.stream(least).sum() <= line) {
        return of(table, size, widths(table.columns(), least, line), fonts);
      }
    }
    int wanted = Arrays.stream(least(table.columns(), needs, SMALLEST)).sum();
    throw new AnshuException(
        FailureCode.TEMPLATE_INVALID,
        new Text(
            "表“" + label(table) + "”的各栏宽度不超过 " + line + " 磅",
            "The columns of table '" + label(table) + "' within " + line + " points"),
        new Text(
            "字号 " + SMALLEST + " 磅时仍需 " + wanted + " 磅",
            wanted + " points, in type of " + SMALLEST + " points"),
        new Text("减少栏目，或改用横排表", "Use fewer columns, or set the table landscape"));
  }

  /** The space between the edges of a cell and its text, left and right together. */
  static int padding(Column.Align align) {
    return switch (align) {
      case LEFT -> 5;
      case CENTRE -> 2;
      case RIGHT -> 4;
    };
  }

  /** The least height of a row. */
  int rowHeight() {
    return (int) Math.ceil(size) + (size < LARGEST ? HEAD_PADDING : 10);
  }

  /** The left edge of column {@code column}. */
  int left(int column) {
    return widths.subList(0, column).stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * The upper edge of line {@code level} of the head, and, of the line after the last, its lower.
   */
  int top(int level) {
    return levels.subList(0, level).stream().mapToInt(Integer::intValue).sum();
  }

  /** The width of {@code columns} columns from {@code column} on. */
  int width(int column, int columns) {
    return left(column + columns) - left(column);
  }

  private static String label(Table table) {
    return table.title().isEmpty() ? table.name() : table.title();
  }

  private static TableLayout of(Table table, float size, List<Integer> widths, ReportFonts fonts) {
    TextWidths heads = new TextWidths(fonts, FontRole.HEI);
    HeaderGrid grid = HeaderGrid.of(table.columns());
    List<Integer> levels = new ArrayList<>();
    for (int level = 0; level < grid.depth(); level++) {
      levels.add((int) Math.ceil(size) + HEAD_PADDING);
    }
    TableLayout layout = new TableLayout(size, widths, grid, levels);
    for (HeaderGrid.Head cell : grid.cells()) {
      float room = (layout.width(cell.column(), cell.columns()) - 3) / size;
      int lines = heads.lines(Typography.chinese(cell.text()), room);
      int needed = (int) Math.ceil(lines * size) + HEAD_PADDING / 2;
      int last = cell.row() + cell.rows() - 1;
      int there = levels.subList(cell.row(), last + 1).stream().mapToInt(i -> i).sum();
      levels.set(last, levels.get(last) + Math.max(0, needed - there));
    }
    return new TableLayout(size, widths, grid, levels);
  }

  /** The least room each column needs, in parts of the size. */
  private static float[] needs(Table table, TableTexts texts, ReportFonts fonts) {
    float[] needs = new float[table.columns().size()];
    TextWidths heads = new TextWidths(fonts, FontRole.HEI);
    for (int i = 0; i < needs.length; i++) {
      List<String> path = table.columns().get(i).headers();
      String head = path.get(path.size() - 1);
      float short2 = Math.min(SHORT_TEXT, heads.line(head));
      needs[i] = Math.max(short2, Math.min(LONGEST_WORD, heads.unbreakable(head)));
    }
    TextWidths plain = new TextWidths(fonts, FontRole.SONG);
    TextWidths bold = new TextWidths(fonts, FontRole.SONG_BOLD);
    for (int i = 0; i < texts.rows(); i++) {
      TextWidths widths = texts.strong(i) ? bold : plain;
      for (int j = 0; j < needs.length; j++) {
        String text = texts.plain(i, j);
        boolean number = texts.number(i, j);
        Column.Align align = table.columns().get(j).align();
        needs[j] = Math.max(needs[j], number ? widths.line(text) : need(text, align, widths));
      }
    }
    return needs;
  }

  /** The needs, and that headers of a few characters stay on one line. */
  private static float[] wishes(Table table, float[] needs, ReportFonts fonts) {
    TextWidths heads = new TextWidths(fonts, FontRole.HEI);
    float[] wishes = needs.clone();
    for (HeaderGrid.Head cell : HeaderGrid.of(table.columns()).cells()) {
      float head = heads.line(cell.text());
      float wish = head <= SHORT_HEADER ? head : (float) Math.ceil(head / 2) + 0.3f;
      if (cell.columns() == 1 && wish <= SHORT_HEADER) {
        wishes[cell.column()] = Math.max(wishes[cell.column()], wish);
      }
    }
    return wishes;
  }

  private static float need(String text, Column.Align align, TextWidths widths) {
    float whole = widths.line(text);
    if (DATE.matcher(text).matches()) {
      return whole;
    }
    float kept = Math.min(whole, align == Column.Align.LEFT ? SHORT_NAME : SHORT_TEXT);
    return Math.max(kept, Math.min(LONGEST_WORD, widths.unbreakable(text)));
  }

  private static int[] least(List<Column> columns, float[] needs, float size) {
    int[] least = new int[needs.length];
    for (int i = 0; i < needs.length; i++) {
      least[i] = (int) Math.ceil(needs[i] * size + 0.5f) + padding(columns.get(i).align());
    }
    return least;
  }

  /** The widths by weight, but no column narrower than it needs. */
  private static List<Integer> widths(List<Column> columns, int[] least, int line) {
    boolean[] fixed = new boolean[least.length];
    double scale = 0;
    for (boolean changed = true; changed; ) {
      changed = false;
      double free = line;
      double weights = 0;
      for (int i = 0; i < least.length; i++) {
        free -= fixed[i] ? least[i] : 0;
        weights += fixed[i] ? 0 : columns.get(i).weight();
      }
      scale = weights == 0 ? 0 : free / weights;
      for (int i = 0; i < least.length; i++) {
        if (!fixed[i] && columns.get(i).weight() * scale < least[i]) {
          fixed[i] = true;
          changed = true;
        }
      }
    }
    List<Integer> widths = new ArrayList<>();
    double edge = 0;
    int used = 0;
    for (int i = 0; i < least.length; i++) {
      edge += fixed[i] ? least[i] : columns.get(i).weight() * scale;
      widths.add(i == least.length - 1 ? line - used : (int) Math.round(edge) - used);
      used += widths.get(i);
    }
    return widths;
  }
}
