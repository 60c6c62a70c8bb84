package org.anshu.reports.named;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Column;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.Words;
import org.anshu.reports.named.ServedList.Line;

/** The section on figures as they were published first and as they stand. */
record RevisionsPart(CaseFile file, ServedList revisions) {

  List<Block> blocks() {
    Words words = file.words();
    if (revisions.lines().isEmpty()) {
      return List.of(file.heading("revisions", words.tell("revisions.none")));
    }
    List<Line> moved = revisions.where(RevisionsPart::moved);
    List<Line> same = revisions.where(line -> !moved(line));
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        file.heading(
            "revisions",
            words.tell(
                "revisions.some",
                revisions.counting(),
                Tallies.of(revisions, same),
                Tallies.of(revisions, moved))));
    if (!moved.isEmpty()) {
      blocks.add(table(words, moved));
    }
    return blocks;
  }

  private static boolean moved(Line line) {
    return new BigDecimal(line.text("difference")).signum() != 0;
  }

  private Table table(Words words, List<Line> moved) {
    List<Row> rows = new ArrayList<>();
    for (Line line : moved) {
      rows.add(
          new Row(
              line.text("title") + "（" + line.text("measure") + "）",
              List.of(
                  ServedList.word(line, "month"),
                  ServedList.word(line, "first_release"),
                  revisions.number(line, "first_value"),
                  ServedList.word(line, "last_release"),
                  revisions.number(line, "last_value"),
                  revisions.number(line, "difference")),
              false));
    }
    return Table.of(
        "timeliness-revisions",
        file.table("table.revisions"),
        "",
        List.of(
            Column.names(26, words.say("head.figure")),
            Column.words(12, words.say("head.month")),
            Column.words(16, words.say("head.first")),
            Column.numbers(12, words.say("head.first.value")),
            Column.words(16, words.say("head.last")),
            Column.numbers(12, words.say("head.last.value")),
            Column.numbers(11, words.say("head.difference"))),
        rows);
  }
}
