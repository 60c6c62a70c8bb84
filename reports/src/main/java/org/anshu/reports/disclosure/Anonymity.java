package org.anshu.reports.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.registry.disclosure.DisclosureRules;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Column;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.origin.Origin;
import org.anshu.reports.origin.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Replaces names of enterprises, and refuses what identifies persons or single organisations. Lists
 * of named cases never get here: their reports have no public edition.
 */
final class Anonymity {

  /** What Chinese enterprises are called by law: name, then the form of organisation. */
  private static final Pattern ENTERPRISE =
      Pattern.compile(
          "[\\p{IsHan}A-Za-z0-9（）()·]{2,40}?"
              + "(?:有限责任公司|股份有限公司|有限公司|集团公司|股份公司|合伙企业|个人独资企业|专业合作社|个体工商户)"
              + "(?:[\\p{IsHan}]{0,12}(?:分公司|分厂|项目部))?");

  private static final Map<String, Pattern> IDENTIFYING =
      new TreeMap<>(
          Map.of(
              "统一社会信用代码",
              Pattern.compile(
                  "(?<![0-9A-Z])[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Z])"),
              "公民身份号码",
              Pattern.compile("(?<!\\d)\\d{6}(?:19|20)\\d{2}[01]\\d[0-3]\\d{4}[\\dXx](?!\\d)"),
              "手机号码",
              Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)")));

  private final DisclosureRules rules;
  private final KnownNames names;

  Anonymity(DisclosureRules rules, KnownNames names) {
    this.rules = rules;
    this.names = names;
  }

  /**
   * The report without names.
   *
   * @throws AnshuException {@code CHECK_FAILED} with the place if a code, a telephone number, a
   *     known name or a row of a list of named cases remains
   */
  WrittenReport of(WrittenReport report) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : report.blocks()) {
      blocks.add(block(block));
    }
    return new WrittenReport(
        report.issuer(),
        report.issue(),
        report.date(),
        report.signer(),
        words(report.title(), "标题"),
        words(report.subtitle(), "标题"),
        blocks,
        report.warnings(),
        report.frame());
  }

  private Block block(Block block) {
    if (block instanceof Block.Heading heading) {
      String title = words(heading.title(), heading.title());
      Passage text = passage(heading.passage(), title);
      return new Block.Heading(title, text, heading.sheet(), heading.name());
    }
    if (block instanceof Block.Paragraph paragraph) {
      return new Block.Paragraph(passage(paragraph.passage(), "正文"));
    }
    if (block instanceof Block.Remark remark) {
      return new Block.Remark(passage(remark.passage(), "说明"));
    }
    if (block instanceof Block.Exhibit exhibit) {
      List<Row> rows = exhibit.rows().stream().map(row -> row(row, exhibit.title())).toList();
      return new Block.Exhibit(exhibit.template(), exhibit.words(), rows);
    }
    return block instanceof Table table ? table(table) : block;
  }

  private Table table(Table table) {
    Table.Form form = table.form();
    return new Table(
        table.name(),
        words(table.title(), table.title()),
        table.unit(),
        table.columns().stream().map(column -> column(column, table.title())).toList(),
        table.rows().stream().map(row -> row(row, table.title())).toList(),
        table.notes().stream().map(note -> passage(note, table.title())).toList(),
        form == null ? null : unsigned(form),
        table.landscape());
  }

  /** Who filled a form in, with telephone number, is not for the public. */
  private static Table.Form unsigned(Table.Form form) {
    List<Table.Form.Place> foot =
        form.foot().stream().map(place -> new Table.Form.Place(place.label(), "")).toList();
    return new Table.Form(
        form.number(),
        form.authority(),
        form.approval(),
        form.validUntil(),
        form.reporter(),
        form.period(),
        foot);
  }

  private Column column(Column column, String place) {
    List<String> headers = column.headers().stream().map(text -> words(text, place)).toList();
    return new Column(headers, column.weight(), column.align());
  }

  private Row row(Row row, String place) {
    List<Cell> cells = row.cells().stream().map(cell -> cell(cell, place)).toList();
    return new Row(words(row.name(), place), cells, row.strong());
  }

  private Cell cell(Cell cell, String place) {
    named(cell.origin(), place);
    return cell.value() instanceof String text && !cell.isCovered()
        ? new Cell(words(text, place), cell.pattern(), cell.origin())
        : cell;
  }

  /** The text with its numbers where they are, names between them replaced. */
  private Passage passage(Passage passage, String place) {
    Passage.Builder left = new Passage.Builder();
    int from = 0;
    for (Passage.Mark mark : passage.marks()) {
      named(mark.origin(), place);
      left.add(words(passage.text().substring(from, mark.start()), place));
      left.add(Passage.of(words(passage.printed(mark), place), mark.origin()));
      from = mark.end();
    }
    Passage whole = left.add(words(passage.text().substring(from), place)).build();
    unnamed(whole.text(), place);
    return whole;
  }

  private String words(String text, String place) {
    UnaryOperator<String> replaced =
        words -> ENTERPRISE.matcher(words).replaceAll(Matcher.quoteReplacement(rules.enterprise()));
    String left = replaced.apply(text);
    IDENTIFYING.forEach(
        (kind, pattern) -> {
          if (pattern.matcher(left).find()) {
            throw refused(place, kind);
          }
        });
    unnamed(left, place);
    return left;
  }

  private void unnamed(String text, String place) {
    names
        .in(text)
        .ifPresent(
            name -> {
              throw refused(place, "单位或个人名称“" + name + "”");
            });
  }

  private static void named(@Nullable Origin origin, String place) {
    if (origin != null
        && origin.places().stream().anyMatch(where -> where.table().equals("list_row"))) {
      throw refused(place, "逐项名单中的一行");
    }
  }

  private static AnshuException refused(String place, String kind) {
    return new AnshuException(
        FailureCode.CHECK_FAILED,
        new Text(
            "公开版不含可识别个人或单个单位的内容",
            "A public edition without anything that identifies a person or organisation"),
        new Text("“%s”中有%s".formatted(place, kind), "In '%s' there is: %s".formatted(place, kind)),
        new Text(
            "报表的 readers 去掉 public，或从报表中去掉该内容",
            "Take public out of the report's readers, or the content out of the report"));
  }
}
