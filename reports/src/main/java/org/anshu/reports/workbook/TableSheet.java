package org.anshu.reports.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Column;
import org.anshu.reports.document.Column.Align;
import org.anshu.reports.document.HeaderGrid;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.Table.Form;
import org.anshu.reports.openxml.ChartMarkup;
import org.anshu.reports.rendering.Typography;
import org.anshu.reports.workbook.SheetCell.Item;
import org.jspecify.annotations.Nullable;

/** The sheet of a table: title, form head, unit, head, rows, notes and form foot. */
final class TableSheet implements SheetPlan {

  private static final int PORTRAIT = 88;
  private static final int LANDSCAPE = 130;
  private static final int NARROWEST = 5;
  private static final String GAP = "　　　　";

  private final String name;
  private final int block;
  private final Table table;
  private final Kind kind;
  private final HeaderGrid grid;
  private final List<Integer> widths;
  private final List<Merge> merges = new ArrayList<>();
  private final Map<Integer, Integer> heights = new HashMap<>();
  private final Map<Item, Integer> spans = new HashMap<>();
  private final List<SheetCell> before = new ArrayList<>();
  private final List<SheetCell> after = new ArrayList<>();
  private final int headRow;

  /** What is shown of the table beside its cells. */
  enum Kind {
    TABLE,
    LINES,
    BARS
  }

  TableSheet(String name, int block, Table table, Kind kind) {
    this.name = name;
    this.block = block;
    this.table = table;
    this.kind = kind;
    this.grid = HeaderGrid.of(table.columns());
    this.widths = widthsOf(table);
    this.headRow = over();
    headRows();
    covered();
    below(headRow + grid.depth() + Math.max(1, table.rows().size()));
  }

  /** Lays out what stands over the head; the row of the head. */
  private int over() {
    int row = 0;
    if (!table.title().isEmpty()) {
      row = line(before, row, table.title(), Look.CAPTION);
    }
    Form form = table.form();
    if (form != null) {
      for (Form.Place place : form.head()) {
        part(before, row++, Math.max(0, third(2)), last(), place.text(), Look.OVER_LEFT);
      }
      if (columns() > 2) {
        part(before, row, 0, third(1) - 1, form.reporterText(), Look.OVER_LEFT);
        part(before, row, third(1), third(2) - 1, form.period(), Look.OVER_CENTRE);
        part(before, row, third(2), last(), table.unit(), Look.OVER_RIGHT);
        before.removeIf(cell -> cell.value().equals(""));
        return row + 1;
      }
      for (String text : List.of(form.reporterText(), form.period())) {
        row = text.isEmpty() ? row : line(before, row, text, Look.OVER_LEFT);
      }
    }
    return table.unit().isEmpty() ? row : line(before, row, table.unit(), Look.OVER_RIGHT);
  }

  private void headRows() {
    int[] points = new int[grid.depth()];
    Arrays.fill(points, Places.height("", 1, Look.HEAD));
    for (HeaderGrid.Head head : grid.cells()) {
      int right = head.column() + head.columns() - 1;
      int bottom = head.row() + head.rows() - 1;
      int need = Places.height(head.text(), width(head.column(), right), Look.HEAD);
      int has = Arrays.stream(points, head.row(), bottom + 1).sum();
      points[bottom] += Math.max(0, need - has);
      merge(headRow + head.row(), head.column(), headRow + bottom, right);
    }
    for (int i = 0; i < points.length; i++) {
      heights.put(headRow + i, points[i]);
    }
  }

  private void covered() {
    int first = headRow + grid.depth();
    for (int c = 0; c + 1 < columns(); c++) {
      int top = 0;
      for (int r = 1; r <= table.rows().size(); r++) {
        boolean goesOn = r < table.rows().size() && table.rows().get(r).cells().get(c).isCovered();
        if (!goesOn) {
          merge(first + top, c + 1, first + r - 1, c + 1);
          if (r - top > 1) {
            spans.put(new Item(block, top, c), r - top);
          }
          top = r;
        }
      }
    }
  }

  private void below(int from) {
    int row = from;
    for (var note : table.notes()) {
      row = line(after, row, note.text(), Look.OVER_LEFT);
    }
    Form form = table.form();
    if (form != null && !form.foot().isEmpty()) {
      line(
          after,
          row,
          form.foot().stream().map(Form.Place::text).collect(Collectors.joining(GAP)),
          Look.OVER_LEFT);
    }
  }

  /** A text over all columns; the row after it. */
  private int line(List<SheetCell> to, int row, String text, Look look) {
    heights.put(row, Places.height(text, width(0, last()), look));
    part(to, row, 0, last(), text, look);
    return row + 1;
  }

  private void part(List<SheetCell> to, int row, int from, int until, String text, Look look) {
    to.add(SheetCell.label(row, from, Typography.chinese(text), look));
    merge(row, from, row, until);
  }

  private void merge(int row, int column, int lastRow, int lastColumn) {
    if (lastRow > row || lastColumn > column) {
      merges.add(new Merge(row, column, lastRow, lastColumn));
    }
  }

  private int columns() {
    return table.columns().size();
  }

  private int last() {
    return columns() - 1;
  }

  /** The column at which the first or second third of the width ends. */
  private int third(int thirds) {
    int all = width(0, last());
    int column = thirds;
    while (column < last() && width(0, column - 1) * 3 < all * thirds) {
      column++;
    }
    return Math.min(column, last());
  }

  private int width(int from, int until) {
    return widths.subList(from, until + 1).stream().mapToInt(Integer::intValue).sum();
  }

  private static List<Integer> widthsOf(Table table) {
    int weights = table.columns().stream().mapToInt(Column::weight).sum();
    int all = table.landscape() ? LANDSCAPE : PORTRAIT;
    int[] widths = new int[table.columns().size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(NARROWEST, all * table.columns().get(i).weight() / weights);
    }
    for (Row row : table.rows()) {
      for (int i = 1; i < widths.length; i++) {
        Cell cell = row.cells().get(i - 1);
        if (cell.value() instanceof BigDecimal number) {
          widths[i] = Math.max(widths[i], Places.of(number, cell.pattern()) + 2);
        }
      }
    }
    return Arrays.stream(widths).boxed().toList();
  }

  @Override
  public void cells(Consumer<SheetCell> to) {
    before.forEach(to);
    String[][] heads = new String[grid.depth()][columns()];
    grid.cells().forEach(head -> heads[head.row()][head.column()] = head.text());
    for (int r = 0; r < heads.length; r++) {
      for (int c = 0; c < columns(); c++) {
        String text = heads[r][c] == null ? "" : Typography.chinese(heads[r][c]);
        to.accept(SheetCell.label(headRow + r, c, text, Look.HEAD));
      }
    }
    int first = headRow + grid.depth();
    for (int r = 0; r < table.rows().size(); r++) {
      row(table.rows().get(r), first + r, r, to);
    }
    if (table.rows().isEmpty()) {
      for (int c = 0; c < columns(); c++) {
        to.accept(SheetCell.label(first, c, c == 0 ? Table.NO_ROWS : "", Look.CENTRE));
      }
    }
    after.forEach(to);
  }

  private void row(Row row, int at, int number, Consumer<SheetCell> to) {
    Align align = table.columns().get(0).align();
    String title = Typography.chinese(row.name());
    to.accept(SheetCell.label(at, 0, title, Look.of(align, row.strong())));
    for (int c = 1; c < columns(); c++) {
      Cell cell = row.cells().get(c - 1);
      Look look = Look.of(table.columns().get(c).align(), row.strong());
      Object value = cell.isNumber() ? cell.value() : Typography.chinese(cell.printed());
      String pattern = cell.isNumber() ? cell.pattern() : "";
      to.accept(new SheetCell(at, c, value, pattern, look, new Item(block, number, c - 1)));
    }
  }

  @Override
  public List<Merge> merges() {
    if (!table.rows().isEmpty() || columns() == 1) {
      return merges;
    }
    List<Merge> all = new ArrayList<>(merges);
    int row = headRow + grid.depth();
    all.add(new Merge(row, 0, row, last()));
    return all;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String english() {
    return table.name();
  }

  @Override
  public int block() {
    return block;
  }

  @Override
  public boolean landscape() {
    return table.landscape();
  }

  @Override
  public List<Integer> widths() {
    return widths;
  }

  @Override
  public Head head() {
    return new Head(headRow, headRow + grid.depth() - 1);
  }

  @Override
  public @Nullable ChartMarkup chart() {
    return kind == Kind.TABLE
        ? null
        : new ChartMarkup(table, kind == Kind.BARS, SheetWriter.quoted(name), headRow + 1);
  }

  @Override
  public int end() {
    return after.isEmpty()
        ? headRow + grid.depth() + Math.max(1, table.rows().size())
        : after.get(after.size() - 1).row() + 1;
  }

  @Override
  public int height(int row) {
    int number = row - headRow - grid.depth();
    if (number < 0 || number >= table.rows().size()) {
      return heights.getOrDefault(row, 0);
    }
    Row written = table.rows().get(number);
    int height = Places.height(written.name(), widths.get(0), Look.LEFT);
    for (int c = 1; c < columns(); c++) {
      if (written.cells().get(c - 1).value() instanceof String text && !text.isEmpty()) {
        int shared = spans.getOrDefault(new Item(block, number, c - 1), 1);
        height = Math.max(height, Places.height(text, widths.get(c), Look.LEFT) / shared);
      }
    }
    return height;
  }

  @Override
  public Map<String, String> links() {
    return Map.of();
  }
}
