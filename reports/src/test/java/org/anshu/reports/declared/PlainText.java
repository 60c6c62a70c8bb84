package org.anshu.reports.declared;

import java.util.stream.Collectors;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Block.Exhibit;
import org.anshu.reports.document.Block.Heading;
import org.anshu.reports.document.Block.Paragraph;
import org.anshu.reports.document.Block.Remark;
import org.anshu.reports.document.Block.Signature;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;

/** A written report as text, one line a paragraph or row, for people and for comparison. */
public final class PlainText {

  private PlainText() {}

  /** Its title, then its blocks. */
  public static String of(WrittenReport report) {
    return report.title()
        + report.subtitle()
        + "\n"
        + report.blocks().stream().map(PlainText::of).collect(Collectors.joining());
  }

  static String of(Block block) {
    if (block instanceof Heading heading) {
      return "\n"
          + heading.title()
          + "\n"
          + (heading.text().isEmpty() ? "" : heading.text() + "\n");
    }
    if (block instanceof Paragraph paragraph) {
      return paragraph.text() + "\n";
    }
    if (block instanceof Remark remark) {
      return remark.text().strip() + "\n";
    }
    if (block instanceof Signature signature) {
      return String.join("\n", signature.issuer(), signature.date(), signature.contact()) + "\n";
    }
    return block instanceof Table table ? table(table) : chart((Exhibit) block);
  }

  private static String table(Table table) {
    StringBuilder text = new StringBuilder("[" + table.title() + "] " + table.unit() + "\n");
    Table.Form form = table.form();
    if (form != null) {
      form.head().forEach(place -> text.append(place.text()).append('\n'));
      text.append(form.reporterText()).append('　').append(form.period()).append('\n');
    }
    text.append(
            table.columns().stream()
                .map(column -> String.join("／", column.headers()))
                .collect(Collectors.joining(" | ")))
        .append('\n');
    table.rows().forEach(row -> text.append(row(row)));
    table.notes().forEach(note -> text.append("注：").append(note.text()).append('\n'));
    if (form != null) {
      text.append(form.foot().stream().map(Table.Form.Place::text).collect(Collectors.joining("　")))
          .append('\n');
    }
    return text.toString();
  }

  private static String chart(Exhibit chart) {
    return "["
        + chart.title()
        + "] "
        + chart.words().get("SERIES_NOW")
        + " | "
        + chart.words().get("SERIES_BEFORE")
        + "\n"
        + chart.rows().stream().map(PlainText::row).collect(Collectors.joining());
  }

  private static String row(Row row) {
    return row.name()
        + " | "
        + row.cells().stream().map(Cell::shown).collect(Collectors.joining(" | "))
        + "\n";
  }
}
