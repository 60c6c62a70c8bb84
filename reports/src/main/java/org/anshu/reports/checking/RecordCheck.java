package org.anshu.reports.checking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anshu.failure.Text;
import org.anshu.reports.checking.CheckFinding.Check;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Block.Exhibit;
import org.anshu.reports.document.Block.Heading;
import org.anshu.reports.document.Block.Paragraph;
import org.anshu.reports.document.Block.Remark;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Column;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;

/** Looks for faults of what was written: unfilled places, missing labels, twice the same table. */
final class RecordCheck {

  private static final Pattern UNFILLED =
      Pattern.compile(
          "\\{[A-Za-z0-9_.:@ -]*}|\\$\\w*\\{|(?<![A-Za-z])(?:null|NaN)(?![A-Za-z])|Infinity|[\\p{Cntrl}&&[^\n\t]]|\ufffd");

  private static final Text WRITER =
      new Text("检查 text_zh.properties 的词条和 report.yml", "Check text_zh.properties and report.yml");

  private final Findings findings = new Findings("");
  private final Set<String> names = new HashSet<>();
  private final Set<String> titles = new HashSet<>();

  private RecordCheck() {}

  static List<CheckFinding> of(WrittenReport report) {
    RecordCheck check = new RecordCheck();
    if (report.title().isBlank()) {
      check.missing(new Text("报告", "the report"), "标题", "a title");
    }
    check.text(report.title() + report.subtitle(), new Text("标题", "the title"));
    for (int i = 0; i < report.blocks().size(); i++) {
      check.block(report.blocks().get(i), i + 1);
    }
    return check.findings.list();
  }

  private void block(Block block, int number) {
    Text place = new Text("第" + number + "块", "block " + number);
    if (block instanceof Heading heading) {
      text(heading.title() + heading.text(), place);
    } else if (block instanceof Paragraph paragraph) {
      text(paragraph.text(), place);
    } else if (block instanceof Remark remark) {
      text(remark.text(), place);
    } else if (block instanceof Table table) {
      table(table);
    } else if (block instanceof Exhibit exhibit) {
      once(titles, exhibit.title(), place);
      text(String.join("", exhibit.words().values()), place);
    }
  }

  private void table(Table table) {
    Text place = TableTexts.place(table, "表首", "head");
    if (table.name().isBlank()) {
      missing(place, "表的英文名称", "a name");
    }
    once(names, table.name(), place);
    once(titles, table.title(), place);
    text(table.title() + table.unit(), place);
    for (Column column : table.columns()) {
      if (column.headers().get(column.headers().size() - 1).isBlank()) {
        missing(place, "每一栏的名称", "a header of each column");
      }
      column.headers().forEach(header -> text(header, place));
    }
    for (int i = 0; i < table.rows().size(); i++) {
      Row row = table.rows().get(i);
      text(row.name(), TableTexts.place(table, i, 0));
      List<Cell> cells = new ArrayList<>(row.cells());
      for (int j = 0; j < cells.size(); j++) {
        if (cells.get(j).isCovered() && i == 0) {
          missing(TableTexts.place(table, i, j + 1), "合并单元格之上的内容", "a cell over a merged one");
        }
        text(cells.get(j).shown(), TableTexts.place(table, i, j + 1));
      }
    }
    table.notes().forEach(note -> text(note.text(), place));
  }

  private void text(String text, Text place) {
    Matcher unfilled = UNFILLED.matcher(text);
    if (unfilled.find()) {
      findings.add(
          Check.RECORDS,
          place,
          new Text("填写完整的文字", "a text that is filled in"),
          Findings.quote(Findings.cut(text, unfilled.start() - 10, unfilled.end() + 10)),
          WRITER);
    }
  }

  private void once(Set<String> known, String name, Text place) {
    if (!name.isBlank() && !known.add(name)) {
      findings.add(
          Check.RECORDS,
          place,
          new Text("不与别的表图同名", "a name of its own"),
          Findings.quote(name),
          WRITER);
    }
  }

  private void missing(Text place, String chinese, String english) {
    findings.add(Check.RECORDS, place, new Text(chinese, english), Findings.quote(""), WRITER);
  }
}
