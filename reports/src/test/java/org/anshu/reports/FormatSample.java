package org.anshu.reports;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Block.Heading;
import org.anshu.reports.document.Block.Paragraph;
import org.anshu.reports.document.Block.Remark;
import org.anshu.reports.document.Block.Signature;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Column;
import org.anshu.reports.document.Frame;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.Table.Form;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.origin.Passage;

/** A report that has everything a table and a frame can have. */
final class FormatSample {

  /** When it was made. */
  static final LocalDateTime MADE = LocalDateTime.of(2026, 7, 25, 8, 0);

  private FormatSample() {}

  /** Every kind of table, in an official letter. */
  static WrittenReport everything() {
    List<Block> blocks =
        List.of(
            new Heading("一、三层表头", Passage.plain("6月,全市(含市直)共12起。"), "三层表头", "deep"),
            new Paragraph("第二段，含生僻字垚堃㙦𬭚与<尖括号>&“引号”。"),
            deep(),
            new Heading("二、统计调查表", "", "统计调查表"),
            form(),
            empty(),
            new Heading("三、横表", "以下横排。", "横表"),
            wide(),
            new Remark("1. 数据截至2026年7月25日。"),
            new Signature("云江市安全生产委员会办公室", "2026年7月25日", "（联系人：张三）"));
    Frame frame =
        new Frame(
            Frame.Kind.NOTICE,
            "云安办〔2026〕6号",
            "000001",
            "秘密★1年",
            "特急",
            "各县（市、区）人民政府",
            "市委办公室，市人大常委会办公室",
            "云江市安全生产委员会办公室",
            "2026年7月25日",
            true);
    return new WrittenReport(
        "云江市安全生产委员会办公室文件", "", "2026年7月25日", "", "关于上半年\n安全生产情况的通报", "", blocks, List.of(), frame);
  }

  /** Three levels of headers, one over the other's neighbours, and merged cells. */
  static Table deep() {
    List<Column> columns =
        List.of(
            Column.names(3, "地\u3000区"),
            Column.words(1, "事故"),
            Column.numbers(1, "事故", "其中", "较大\n以上"),
            Column.numbers(1, "死亡人数", "合计"),
            Column.numbers(1, "死亡人数", "同比%"),
            Column.words(2, "备注"));
    Cell same = Cell.text("统计口径变化,不可比(见说明)");
    return new Table(
        "deep",
        "表1　各地区情况(三层表头)",
        "单位：起、人、%",
        columns,
        List.of(
            new Row(
                "合　计",
                List.of(
                    n("12", "0"),
                    n("1", "0"),
                    n("1234567.00", "#,##0.00"),
                    n("-8.30", "0.00"),
                    same),
                true),
            new Row(
                "云江市经济技术开发区与高新技术产业开发区联合管理委员会",
                List.of(n("7", "0"), n("1", "0"), n("12.5", "0.0"), Cell.NONE, Cell.COVERED),
                false),
            new Row(
                "垚堃县",
                List.of(
                    n("5", "0"),
                    Cell.text("持平"),
                    n("0.034", "0.000"),
                    n("2.6", "0.0"),
                    Cell.text("a,\"b\"")),
                false)),
        List.of(Passage.plain("注:本表不含铁路运输事故。")),
        null,
        false);
  }

  private static Table form() {
    Form form =
        new Form(
            "云安统1表",
            "云江市应急管理局",
            "",
            "2027年6月",
            "云江市应急管理局",
            "2026年6月",
            List.of(
                new Form.Place("单位负责人", ""),
                new Form.Place("统计负责人", "李四"),
                new Form.Place("填表人", "张三"),
                new Form.Place("报出日期", "2026年7月25日")));
    return new Table(
        "form",
        "生产安全事故情况",
        "计量单位：起、人",
        List.of(
            Column.names(3, "指标名称"),
            Column.words(1, "代码"),
            Column.numbers(2, "本月"),
            Column.numbers(2, "1—本月")),
        List.of(
            new Row("甲", List.of(Cell.text("乙"), Cell.text("1"), Cell.text("2")), false),
            new Row("事故起数", List.of(Cell.text("01"), n("40", "0"), n("216", "0")), false)),
        List.of(),
        form,
        false);
  }

  private static Table empty() {
    return Table.of(
        "empty",
        "表2　挂牌督办情况",
        "",
        List.of(Column.names(2, "名称"), Column.words(1, "期限"), Column.numbers(1, "天数")),
        List.of());
  }

  private static Table wide() {
    return rows("wide", "表3　各行业各月", 24, 60, true);
  }

  /** A table of so many columns and rows. */
  static Table rows(String name, String title, int columns, int rows, boolean landscape) {
    List<Column> all = new ArrayList<>();
    all.add(Column.names(3, "名称"));
    for (int c = 1; c < columns; c++) {
      all.add(Column.numbers(1, "第" + (c + 1) / 2 + "月", c % 2 == 1 ? "起数" : "人数"));
    }
    List<Row> body = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      List<Cell> cells = new ArrayList<>();
      for (int c = 1; c < columns; c++) {
        cells.add(n(String.valueOf((r * 31L + c * 7L) % 9973), "0"));
      }
      body.add(new Row("第" + (r + 1) + "行业", cells, r == 0));
    }
    return new Table(name, title, "单位：起、人", all, body, List.of(), null, landscape);
  }

  private static Cell n(String number, String pattern) {
    return new Cell(new BigDecimal(number), pattern);
  }
}
