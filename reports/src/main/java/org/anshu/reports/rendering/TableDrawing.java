package org.anshu.reports.rendering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;
import org.anshu.reports.FontRole;
import org.anshu.reports.document.Column;
import org.anshu.reports.document.HeaderGrid;
import org.anshu.reports.document.Table;

/** A table measured and ready to be filled: its shape, its words and its rows. */
final class TableDrawing {

  private static final float SMALL = 9f;
  private static final String BLANK = "　";
  private static final int LEAST_BLANKS = 2;

  /** Heading, caption, the line with the unit and the foot of a form, in points. */
  private static final int AROUND_FORM = 105;

  /** What is left free at least above and below the text of a row. */
  private static final int CLOSEST = 4;

  private final Table table;
  private final String heading;
  private final String name;
  private final ReportFonts fonts;
  private final TableTexts texts;
  private final TableShape shape;
  private final Map<String, Object> words;

  /**
   * Measures a table.
   *
   * @param heading the heading of its section, to be printed over it; empty for none
   * @param name the name of the table among what the report prints, see {@link Printed}
   * @param grow whether merged cells may make rows higher
   */
  TableDrawing(
      Table table,
      String heading,
      String name,
      TableShape.Page page,
      ReportFonts fonts,
      boolean grow) {
    this.table = table;
    this.heading = heading;
    this.name = name;
    this.fonts = fonts;
    this.texts = new TableTexts(table, fonts);
    this.shape = shape(page, grow);
    this.words = words();
  }

  /** The shape, which tells the template. */
  TableShape shape() {
    return shape;
  }

  /** The texts around the body, by the names of the template's parameters; not to be changed. */
  Map<String, Object> parameters() {
    return words;
  }

  /** The rows, from the first on. */
  JRRewindableDataSource rows() {
    return new Rows();
  }

  private TableShape shape(TableShape.Page page, boolean grow) {
    TableLayout layout = TableLayout.of(table, texts, page.width(), fonts);
    List<HeaderGrid.Head> heads =
        layout.grid().cells().stream()
            .map(it -> new HeaderGrid.Head("", it.row(), it.column(), it.rows(), it.columns()))
            .toList();
    Table.Form form = table.form();
    boolean line =
        !table.unit().isEmpty()
            || form != null && !(form.period().isEmpty() && form.reporter().isEmpty());
    return new TableShape(
        page,
        layout.size(),
        rowHeight(layout, page),
        layout.widths(),
        layout.levels(),
        heads,
        table.columns().stream().map(Column::align).toList(),
        !heading.isEmpty(),
        !table.title().isEmpty(),
        line,
        form == null ? 0 : form.head().size(),
        form == null ? 0 : formWidth(form, page.width()),
        table.notes().size(),
        form != null && !form.foot().isEmpty(),
        texts.styled(),
        texts.merged(),
        grow);
  }

  /** The rows of a form that would just not fit on a page are set closer. */
  private int rowHeight(TableLayout layout, TableShape.Page page) {
    int usual = layout.rowHeight();
    if (table.form() == null || page != TableShape.Page.TEXT || texts.rows() == 0) {
      return usual;
    }
    TextWidths widths = new TextWidths(fonts, FontRole.SONG);
    int notes =
        table.notes().stream()
            .mapToInt(note -> widths.lines(note.text(), page.width() / SMALL))
            .sum();
    int around = AROUND_FORM + 13 * (table.form().head().size() + notes);
    int head = layout.levels().stream().mapToInt(Integer::intValue).sum();
    int room = (PageNumbers.HEIGHT - around - head) / texts.rows();
    int closest = (int) Math.ceil(layout.size()) + CLOSEST;
    return room < closest ? usual : Math.min(usual, room);
  }

  private int formWidth(Table.Form form, int line) {
    TextWidths widths = new TextWidths(fonts, FontRole.SONG);
    double longest =
        form.head().stream().mapToDouble(place -> widths.line(place.text())).max().orElse(0);
    return Math.min(line, Math.max(120, (int) Math.ceil(longest * SMALL) + 4));
  }

  private Map<String, Object> words() {
    Map<String, Object> words = new HashMap<>();
    words.put("IS", name);
    words.put("HEADING", fonts.markup(heading, FontRole.HEI));
    words.put("SECTION", heading);
    words.put("AGAIN", fonts.markup(table.continued(), FontRole.HEI));
    words.put("TITLE", fonts.markup(table.title(), FontRole.HEI));
    words.put("ANCHOR", table.title());
    words.put("UNIT", song(table.unit()));
    List<HeaderGrid.Head> heads = HeaderGrid.of(table.columns()).cells();
    for (int i = 0; i < heads.size(); i++) {
      words.put("H" + i, fonts.markup(heads.get(i).text(), FontRole.HEI));
    }
    for (int i = 0; i < table.notes().size(); i++) {
      words.put("N" + i, song(table.notes().get(i).text()));
      words.put("NIS" + i, name + ".n" + i);
    }
    Table.Form form = table.form();
    if (form != null) {
      form(form, words);
    }
    return words;
  }

  private void form(Table.Form form, Map<String, Object> words) {
    List<Table.Form.Place> head = form.head();
    for (int i = 0; i < head.size(); i++) {
      words.put("F" + i, song(head.get(i).text()));
    }
    words.put("REPORTER", song(form.reporterText()));
    words.put("PERIOD", song(form.period()));
    words.put("FOOT", song(foot(form.foot())));
  }

  /** The places to fill in, the blanks shared out so that they stand on one line if they can. */
  private String foot(List<Table.Form.Place> places) {
    TextWidths widths = new TextWidths(fonts, FontRole.SONG);
    double used = places.stream().mapToDouble(place -> widths.line(place.text())).sum();
    long empty = places.stream().filter(place -> place.value().isEmpty()).count();
    double free = shape.page().width() / SMALL - used - places.size();
    int blanks = empty == 0 ? 0 : Math.max(LEAST_BLANKS, (int) (free / empty));
    return places.stream()
        .map(place -> place.text() + (place.value().isEmpty() ? BLANK.repeat(blanks) : ""))
        .collect(Collectors.joining(BLANK));
  }

  private String song(String text) {
    return fonts.markup(text, FontRole.SONG);
  }

  /** The rows as fields: the cells, which band draws them, and their names. */
  private final class Rows implements JRRewindableDataSource {

    private int row = -1;

    @Override
    public void moveFirst() {
      row = -1;
    }

    @Override
    public boolean next() {
      row++;
      return row < Math.max(1, texts.rows());
    }

    @Override
    public Object getFieldValue(JRField field) {
      String wanted = field.getName();
      boolean none = texts.rows() == 0;
      return switch (wanted) {
        case "plain" -> !none && !texts.strong(row);
        case "strong" -> !none && texts.strong(row);
        case "none" -> none;
        case "is" -> name + "." + row;
        default -> value(wanted, none);
      };
    }

    private String value(String wanted, boolean none) {
      if (none) {
        return wanted.equals("c0") ? song(Table.NO_ROWS) : "";
      }
      boolean cell = wanted.charAt(0) == 'c';
      int column = Integer.parseInt(wanted.substring(cell ? 1 : 2));
      if (cell) {
        return texts.printed(row, column);
      }
      String mark = texts.covered(row, column) ? MergedCells.COVERED : "";
      return mark + name + "." + row + "." + (column - 1);
    }
  }
}
