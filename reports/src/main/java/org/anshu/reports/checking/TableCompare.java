package org.anshu.reports.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anshu.failure.Text;
import org.anshu.reports.checking.CheckFinding.Check;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.HeaderGrid;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.origin.Passage;
import org.anshu.reports.rendering.Typography;
import org.jspecify.annotations.Nullable;

/**
 * Compares a table with the rows of a file, handed over one by one from top to bottom: what stands
 * over the head, the head, the rows, what stands below. No row is kept.
 */
final class TableCompare {

  /**
   * A cell of a file.
   *
   * @param address where it is, for people, such as {@code 表2!C7}
   * @param text its text, or its number as the file holds it
   * @param pattern the pattern that prints a number; null for a text
   */
  record FileCell(Text address, String text, @Nullable String pattern) {}

  /** How a format says things. */
  record Form(Check check, boolean numbers, boolean covered, Text action) {}

  private enum Part {
    ABOVE,
    HEAD,
    BODY,
    BELOW
  }

  private final Table table;
  private final Form form;
  private final Findings findings;
  private final String[][] heads;
  private final String[] above;
  private final Map<String, Text> required = new LinkedHashMap<>();
  private final Set<String> allowed = new HashSet<>();
  private Part part = Part.ABOVE;
  private int line;

  TableCompare(Table table, Form form, Findings findings) {
    this(table, HeaderGrid.of(table.columns()), form, findings);
  }

  /** Compares with a head that is drawn as {@code grid}. */
  TableCompare(Table table, HeaderGrid grid, Form form, Findings findings) {
    this.table = table;
    this.form = form;
    this.findings = findings;
    this.above = new String[table.columns().size()];
    this.heads = new String[grid.depth()][table.columns().size()];
    grid.cells().forEach(head -> heads[head.row()][head.column()] = Squeezed.printed(head.text()));
    around();
  }

  /** The texts over and below the grid. */
  private void around() {
    require(table.title(), TableTexts.place(table, "标题", "title"));
    require(table.unit(), TableTexts.place(table, "计量单位", "unit"));
    for (Passage note : table.notes()) {
      require(note.text(), TableTexts.place(table, "表注", "note"));
    }
    Table.Form head = table.form();
    if (head != null) {
      List<String> over = new ArrayList<>(List.of(head.reporterText(), head.period()));
      head.head().forEach(place -> over.add(place.text()));
      over.forEach(text -> require(text, TableTexts.place(table, "表首", "head of the form")));
      StringBuilder foot = new StringBuilder();
      head.foot().forEach(place -> foot.append(place.text()));
      require(foot.toString(), TableTexts.place(table, "表尾", "foot of the form"));
      head.foot().forEach(place -> allowed.add(Squeezed.printed(place.text())));
    }
  }

  private void require(String text, Text place) {
    String squeezed = Squeezed.printed(text);
    if (!squeezed.isEmpty()) {
      required.put(squeezed, place);
    }
  }

  /** For formats that hold nothing but head and rows. */
  TableCompare gridOnly() {
    required.clear();
    return this;
  }

  /** The next row of the file; null where it has no cell. */
  void row(List<@Nullable FileCell> cells) {
    if (part == Part.ABOVE) {
      if (isHead(cells)) {
        part = Part.HEAD;
      } else {
        aside(cells);
        return;
      }
    }
    if (part == Part.HEAD) {
      head(cells);
      if (++line == heads.length) {
        part = Part.BODY;
        line = 0;
      }
    } else if (part == Part.BODY && line < Math.max(1, table.rows().size())) {
      body(cells);
      line++;
    } else {
      part = Part.BELOW;
      aside(cells);
    }
  }

  private boolean isHead(List<@Nullable FileCell> cells) {
    for (int i = 0; i < heads[0].length; i++) {
      if (heads[0][i] != null && !text(cells, i).equals(heads[0][i])) {
        return false;
      }
    }
    return true;
  }

  private static String text(List<@Nullable FileCell> cells, int column) {
    FileCell cell = column < cells.size() ? cells.get(column) : null;
    return cell == null ? "" : Squeezed.printed(cell.text());
  }

  private void head(List<@Nullable FileCell> cells) {
    for (int i = 0; i < heads[line].length; i++) {
      String wanted = heads[line][i] == null ? "" : heads[line][i];
      if (!text(cells, i).equals(wanted)) {
        wrong(cells, i, TableTexts.place(table, "表头", "header"), wanted);
      }
    }
  }

  private void body(List<@Nullable FileCell> cells) {
    if (table.rows().isEmpty()) {
      if (!text(cells, 0).equals(Table.NO_ROWS)) {
        wrong(cells, 0, TableTexts.place(table, "表体", "body"), Table.NO_ROWS);
      }
      return;
    }
    Row row = table.rows().get(line);
    if (!text(cells, 0).equals(Squeezed.printed(row.name()))) {
      wrong(cells, 0, TableTexts.place(table, line, 0), row.name());
    }
    for (int i = 1; i < table.columns().size(); i++) {
      Cell wanted = row.cells().get(i - 1);
      if (!wanted.isCovered()) {
        above[i] = wanted.shown();
      }
      cell(cells, i, wanted);
    }
    for (int i = table.columns().size(); i < cells.size(); i++) {
      if (!text(cells, i).isEmpty()) {
        wrong(cells, i, TableTexts.place(table, "右侧", "right side"), "");
      }
    }
  }

  private void cell(List<@Nullable FileCell> cells, int column, Cell wanted) {
    FileCell found = column < cells.size() ? cells.get(column) : null;
    String shown = wanted.isCovered() ? form.covered() ? above[column] : "" : wanted.shown();
    boolean same;
    if (wanted.value() instanceof BigDecimal number && form.numbers()) {
      same = found != null && isNumber(found, number, wanted.pattern());
    } else if (wanted.value() instanceof BigDecimal number && found != null) {
      same = found.text().equals(shown) || found.text().equals(number.toPlainString());
    } else {
      same = text(cells, column).equals(Squeezed.printed(shown == null ? "" : shown));
    }
    if (!same) {
      wrong(cells, column, TableTexts.place(table, line, column), shown == null ? "" : shown);
    }
  }

  /** A number of more than 15 digits is a text in workbooks, as they would change it. */
  private static boolean isNumber(FileCell found, BigDecimal number, String pattern) {
    if (found.pattern() == null) {
      return number.precision() > 15 && found.text().equals(number.toPlainString());
    }
    return found.text().matches("-?[\\d.]+(E[-+]?\\d+)?")
        && new BigDecimal(found.text()).compareTo(number) == 0
        && found.pattern().equals(pattern);
  }

  private void aside(List<@Nullable FileCell> cells) {
    for (int i = 0; i < cells.size(); i++) {
      String text = text(cells, i);
      if (!text.isEmpty() && required.remove(text) == null && !allowed.contains(text)) {
        wrong(
            cells,
            i,
            TableTexts.place(
                table,
                part == Part.ABOVE ? "表头之上" : "表体之下",
                part == Part.ABOVE ? "part over the head" : "part below the rows"),
            "");
      }
    }
  }

  /** After the last row of the file. */
  void end(Text address) {
    if (part == Part.ABOVE || part == Part.HEAD) {
      Text place = TableTexts.place(table, "表头", "header");
      add(address, place, String.join("、", table.columns().get(0).headers()), "");
    } else if (part == Part.BODY && line < table.rows().size()) {
      add(address, TableTexts.place(table, line, 0), table.rows().get(line).name(), "");
    }
    required.forEach((text, place) -> add(address, place, text, ""));
  }

  private void wrong(List<@Nullable FileCell> cells, int column, Text place, String wanted) {
    FileCell found = column < cells.size() ? cells.get(column) : null;
    String shown = found == null ? "" : found.text();
    if (found != null && found.pattern() != null) {
      shown += "（格式" + found.pattern() + "）";
    } else if (found != null && form.numbers() && shown.equals(wanted)) {
      shown += "（文字，不是数值）";
    }
    add(found == null ? nearest(cells) : found.address(), place, Typography.chinese(wanted), shown);
  }

  private static Text nearest(List<@Nullable FileCell> cells) {
    for (FileCell cell : cells) {
      if (cell != null) {
        return cell.address();
      }
    }
    return Text.same("");
  }

  private void add(Text address, Text place, String wanted, String found) {
    Text quoted = Findings.quote(wanted);
    findings.add(
        form.check(),
        address,
        new Text(place.chinese() + quoted.chinese(), place.english() + " " + quoted.english()),
        Findings.quote(found),
        form.action());
  }
}
