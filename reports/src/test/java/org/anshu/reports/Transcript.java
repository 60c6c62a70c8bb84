package org.anshu.reports;

import java.util.List;
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

/** A report as plain text, one line a paragraph or row, for people and for comparison. */
final class Transcript {

  private Transcript() {}

  static String of(WrittenReport report) {
    return head(report)
        + report.blocks().stream().map(Transcript::of).collect(Collectors.joining());
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
    if (block instanceof Table table) {
      return table.title() + "\n" + rows(table.rows());
    }
    Exhibit exhibit = (Exhibit) block;
    return exhibit.title() + "\n" + rows(exhibit.rows());
  }

  private static String rows(List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                row.name()
                    + "\t"
                    + row.cells().stream().map(Cell::printed).collect(Collectors.joining("\t"))
                    + "\n")
        .collect(Collectors.joining());
  }

  private static String head(WrittenReport report) {
    return String.join(
            "\n",
            report.issuer(),
            report.issue() + "\t" + report.date(),
            report.title() + report.subtitle())
        + "\n";
  }
}
