package org.anshu.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Column;
import org.anshu.reports.document.Frame;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.origin.Passage;

/** A report with every kind of table there is: forms, landscape, merged, empty, rare characters. */
final class SampleTables {

  private SampleTables() {}

  static WrittenReport report() {
    List<Block> blocks =
        List.of(
            new Block.Heading("一、总体情况", "本月事故情况见下表，横排表见其后。", "总体情况"),
            threeLines(3),
            none(),
            form(),
            new Block.Heading("二、分地区情况", "各地区情况见横排表。", "分地区"),
            landscape("wide", 45),
            new Block.Heading("三、整改情况", "隐患整改情况如下。", "整改"),
            merged(),
            threeLines(60),
            new Block.Remark("注：本表为示例。"),
            new Block.Signature("云江市安全生产委员会办公室", "2026年7月8日", "（联系人：张某某）"));
    return report(blocks, Frame.BULLETIN);
  }

  /** An official letter with everything a head and a foot can have. */
  static WrittenReport notice() {
    Frame frame =
        new Frame(
            Frame.Kind.NOTICE,
            "云安办〔2026〕6号",
            "000012",
            "内部★1年",
            "特急",
            "各县（市、区）人民政府，市安全生产委员会各成员单位",
            "市委办公室，市人大常委会办公室，市政协办公室，市纪委监委机关，市总工会，各县（市、区）安全生产委员会办公室，市属各国有企业。",
            "云江市安全生产委员会办公室",
            "2026年7月8日",
            true);
    List<Block> blocks =
        List.of(
            new Block.Paragraph(
                "云江市某某有限责任公司等3家单位的重大事故隐患逾期未整改，现予挂牌督办。请你单位于2026年9月30日前完成整改，并报送整改报告。"),
            new Block.Heading("一、督办事项", "督办事项见下表。", "督办"),
            merged(),
            new Block.Signature("云江市安全生产委员会办公室", "2026年7月8日", "（联系人：张某某，电话：0000-0000000）"));
    return report(blocks, frame);
  }

  /** Tables only, the first of them landscape. */
  static WrittenReport tables() {
    return report(List.of(landscape("wide", 12), threeLines(8), form()), Frame.TABLES);
  }

  /** A report of {@code blocks} in {@code frame}. */
  static WrittenReport report(List<Block> blocks, Frame frame) {
    return new WrittenReport(
        "云江市安全生产委员会办公室",
        "〔2026〕第6期",
        "2026年7月8日",
        "",
        "云江市安全生产统计表",
        "（2026年6月）",
        blocks,
        List.of(),
        frame);
  }

  /** Heads of three lines, some of them merged, and a strong row. */
  static Table threeLines(int rows) {
    List<Column> columns =
        List.of(
            Column.names(4, "地区"),
            Column.numbers(2, "6月", "事故起数", "本月"),
            Column.numbers(2, "6月", "事故起数", "同比%"),
            Column.numbers(2, "6月", "死亡人数", "本月"),
            Column.numbers(2, "6月", "死亡人数", "同比%"),
            Column.numbers(2, "1—6月", "事故起数"),
            Column.numbers(2, "1—6月", "死亡人数"),
            Column.words(3, "亿元GDP\n死亡率"));
    List<Row> body = new ArrayList<>();
    body.add(new Row("全市合计", numbers(7, 100), true));
    for (int i = 1; i <= rows; i++) {
      String name = i % 5 == 0 ? "云江经济技术开发区（高新技术产业园区）" : i % 7 == 0 ? "垚堃㙦𬭚区" : "第" + i + "区";
      body.add(new Row(name, numbers(7, i), false));
    }
    return new Table(
        "areas" + rows,
        "表" + rows + "　各地区事故情况",
        "单位：起、人、%",
        columns,
        body,
        List.of(Passage.plain("注：1.本表为快报数。2.“—”表示无此项。")),
        null,
        false);
  }

  /** No rows. */
  static Table none() {
    List<Column> columns =
        List.of(Column.names(2, "单位名称"), Column.words(1, "等级"), Column.words(1, "期限"));
    return Table.of("none", "表9　挂牌督办的重大隐患", "", columns, List.of());
  }

  /** A statistical form. */
  static Table form() {
    Table.Form form =
        new Table.Form(
            "云安统1表",
            "云江市应急管理局",
            "",
            "2027年12月",
            "云江市应急管理局",
            "2026年6月",
            List.of(
                new Table.Form.Place("单位负责人", ""),
                new Table.Form.Place("统计负责人", "李某"),
                new Table.Form.Place("填表人", "王某"),
                new Table.Form.Place("联系电话", "0512-00000000"),
                new Table.Form.Place("报出日期", "2026年7月3日")));
    Table plain = threeLines(6);
    return new Table(
        "form", "生产安全事故情况表", "计量单位：起、人", plain.columns(), plain.rows(), plain.notes(), form, false);
  }

  /** Twenty columns on the long side of the sheet. */
  static Table landscape(String name, int rows) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.names(3, "地区"));
    for (int i = 1; i < 20; i++) {
      String group = i < 10 ? "本月" : "累计";
      columns.add(Column.numbers(1, group, "指标" + (i % 3 == 0 ? "（含）" : ""), "第" + i + "项"));
    }
    List<Row> body = new ArrayList<>();
    for (int i = 1; i <= rows; i++) {
      body.add(new Row("第" + i + "区", numbers(19, i), i == 1));
    }
    return new Table(name, "表8　各地区各行业事故情况", "单位：起", columns, body, List.of(), null, true);
  }

  /** Cells over several rows. */
  static Table merged() {
    List<Column> columns =
        List.of(
            Column.names(4, "企业名称"),
            Column.words(3, "督办单位"),
            Column.words(3, "到期日"),
            Column.names(5, "整改情况"));
    List<Row> body = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      boolean first = i % 6 == 0;
      body.add(
          new Row(
              "云江市某某有限责任公司第" + i + "分公司",
              List.of(
                  first ? Cell.text("云江市人民政府安全生产委员会办公室挂牌督办") : Cell.COVERED,
                  Cell.text("2026-06-" + (10 + i % 20)),
                  Cell.text(i % 4 == 0 ? "已制定方案，资金、责任人、时限、预案均已落实，正在整改。" : "已整改")),
              false));
    }
    return Table.of("cases", "表7　挂牌督办清单", "", columns, body);
  }

  private static List<Cell> numbers(int count, int seed) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = (seed * 37 + i * 91) % 1000;
      cells.add(
          i % 3 == 1
              ? new Cell(BigDecimal.valueOf(number - 500L, 1), "0.0")
              : i % 5 == 4 ? Cell.text("持平") : new Cell(BigDecimal.valueOf(number), "0"));
    }
    return cells;
  }
}
