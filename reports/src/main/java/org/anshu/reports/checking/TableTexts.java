package org.anshu.reports.checking;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.anshu.failure.Text;
import org.anshu.reports.checking.Script.Surroundings;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Column;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;

/** What tables print besides their rows, and how their cells are named in messages. */
final class TableTexts {

  private TableTexts() {}

  /** The title in short, such as {@code 表2}; the name of a table without number. */
  static String number(Table table) {
    String number = table.number();
    return !number.isEmpty() ? number : table.title().isBlank() ? table.name() : table.title();
  }

  /** A part of a table. */
  static Text place(Table table, String chinese, String english) {
    return new Text(number(table) + "的" + chinese, english + " of " + number(table));
  }

  /** A cell; column 0 is the name of the row. */
  static Text place(Table table, int row, int column) {
    String name = table.rows().get(row).name().strip();
    String header = header(table.columns().get(column));
    return new Text(
        "%s第%d行（%s）“%s”列".formatted(number(table), row + 1, name, header),
        "%s, row %d (%s), column '%s'".formatted(number(table), row + 1, name, header));
  }

  /** The headers over a column. */
  static String header(Column column) {
    return String.join("·", column.headers()).replace("\n", "");
  }

  /** The texts over the rows, which may be repeated on every page. */
  static Surroundings heads(Table table) {
    Map<String, Text> required = new LinkedHashMap<>();
    Set<String> allowed = new LinkedHashSet<>();
    allowed.add(Squeezed.printed(table.title()));
    allowed.add(Squeezed.printed(table.continued()));
    require(required, table.unit(), place(table, "计量单位", "unit"));
    for (Column column : table.columns()) {
      for (String header : column.headers()) {
        require(required, header, place(table, "表头", "header"));
      }
    }
    Table.Form form = table.form();
    if (form != null) {
      for (Table.Form.Place each : form.head()) {
        require(required, each.value(), place(table, "表首", "head of the form"));
        allowed.add(Squeezed.printed(each.text()));
      }
      allowed.add(Squeezed.printed(form.reporterText()));
      require(required, form.reporter(), place(table, "表首", "head of the form"));
      require(required, form.period(), place(table, "表首", "head of the form"));
    }
    merged(table, allowed);
    return Surroundings.of(required, allowed);
  }

  /** A cell that reaches over several rows is repeated where a page parts it. */
  private static void merged(Table table, Set<String> allowed) {
    for (int i = 0; i + 1 < table.rows().size(); i++) {
      Row row = table.rows().get(i);
      for (int j = 0; j < row.cells().size(); j++) {
        Cell below = table.rows().get(i + 1).cells().get(j);
        if (below.isCovered() && !row.cells().get(j).isCovered()) {
          allowed.add(Squeezed.printed(row.cells().get(j).shown()));
        }
      }
    }
  }

  private static void require(Map<String, Text> required, String text, Text place) {
    String squeezed = Squeezed.printed(text);
    if (!squeezed.isEmpty()) {
      required.putIfAbsent(squeezed, place);
    }
  }
}
