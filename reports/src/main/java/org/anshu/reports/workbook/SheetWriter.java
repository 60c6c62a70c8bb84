package org.anshu.reports.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.anshu.reports.openxml.Markup;
import org.anshu.reports.workbook.SheetPlan.Head;
import org.anshu.reports.workbook.SheetPlan.Merge;

/**
 * Writes one sheet, cell by cell as the plan names them: nothing of it is kept in memory.
 *
 * <p>Margins are those of GB/T 9704; on the long side of the page the head of the table is at the
 * binding edge.
 */
final class SheetWriter {

  /** More digits than this a spreadsheet does not keep; such a number is written as a text. */
  private static final int DIGITS = 15;

  private static final double CHARACTER = 0.71;

  private final SheetPlan plan;
  private final StyleBook styles;
  private final Markup xml;
  private int row = -1;

  SheetWriter(SheetPlan plan, StyleBook styles, Markup xml) {
    this.plan = plan;
    this.styles = styles;
    this.xml = xml;
  }

  void write(boolean first) {
    xml.raw("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">")
        .raw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
    view(first);
    xml.raw("<sheetFormatPr defaultRowHeight=\"13.5\"/><cols>");
    for (int i = 0; i < plan.widths().size(); i++) {
      String at = String.valueOf(i + 1);
      double width = plan.widths().get(i) + CHARACTER;
      xml.raw("<col min=\"" + at + "\" max=\"" + at + "\" width=\"" + width + "\"")
          .raw(" customWidth=\"1\"/>");
    }
    xml.raw("</cols><sheetData>");
    plan.cells(this::cell);
    xml.raw(row < 0 ? "</sheetData>" : "</row></sheetData>");
    merges(plan.merges());
    links();
    page();
    if (plan.chart() != null) {
      xml.raw("<drawing xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/")
          .raw("relationships\" r:id=\"rId1\"/>");
    }
    xml.raw("</worksheet>");
  }

  private void view(boolean first) {
    xml.raw("<sheetViews><sheetView showGridLines=\"0\"" + (first ? " tabSelected=\"1\"" : ""))
        .raw(" workbookViewId=\"0\">");
    Head head = plan.head();
    if (head != null) {
      int below = head.last() + 1;
      String corner = SheetCell.address(below, 1);
      xml.raw("<pane xSplit=\"1\" ySplit=\"" + below + "\" topLeftCell=\"" + corner + "\"")
          .raw(" activePane=\"bottomRight\" state=\"frozen\"/>")
          .raw("<selection pane=\"topRight\"/><selection pane=\"bottomLeft\"/>")
          .raw("<selection pane=\"bottomRight\" activeCell=\"" + corner + "\"")
          .raw(" sqref=\"" + corner + "\"/>");
    }
    xml.raw("</sheetView></sheetViews>");
  }

  private void cell(SheetCell cell) {
    if (cell.row() != row) {
      xml.raw(row < 0 ? "<row r=\"" : "</row><row r=\"").number(cell.row() + 1);
      row = cell.row();
      int height = plan.height(row);
      xml.raw(height == 0 ? "\">" : "\" ht=\"" + height + "\" customHeight=\"1\">");
    }
    boolean number = cell.value() instanceof BigDecimal exact && exact.precision() <= DIGITS;
    String pattern = number ? cell.pattern() : "";
    xml.raw("<c r=\"").raw(SheetCell.letters(cell.column())).number(row + 1).raw("\" s=\"");
    xml.number(styles.number(cell.look(), pattern));
    String text =
        cell.value() instanceof BigDecimal exact ? exact.toPlainString() : cell.value().toString();
    if (number) {
      xml.raw("\"><v>").raw(text).raw("</v></c>");
    } else if (text.isEmpty()) {
      xml.raw("\"/>");
    } else {
      xml.raw("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
      xml.text(text).raw("</t></is></c>");
    }
  }

  private void merges(List<Merge> merges) {
    if (merges.isEmpty()) {
      return;
    }
    xml.raw("<mergeCells count=\"" + merges.size() + "\">");
    for (Merge merge : merges) {
      xml.raw("<mergeCell ref=\"" + SheetCell.address(merge.row(), merge.column()) + ":")
          .raw(SheetCell.address(merge.lastRow(), merge.lastColumn()) + "\"/>");
    }
    xml.raw("</mergeCells>");
  }

  private void links() {
    if (plan.links().isEmpty()) {
      return;
    }
    xml.raw("<hyperlinks>");
    plan.links()
        .forEach(
            (cell, sheet) ->
                xml.raw("<hyperlink ref=\"" + cell + "\" location=\"")
                    .text(quoted(sheet) + "!A1")
                    .raw("\"/>"));
    xml.raw("</hyperlinks>");
  }

  /** A sheet's name as formulas write it. */
  static String quoted(String sheet) {
    return "'" + sheet.replace("'", "''") + "'";
  }

  private void page() {
    xml.raw("<printOptions horizontalCentered=\"1\"/>");
    boolean wide = plan.landscape();
    xml.raw(wide ? margins(35, 37, 28, 26) : margins(28, 26, 37, 35));
    xml.raw("<pageSetup paperSize=\"9\" orientation=\"" + (wide ? "landscape" : "portrait") + "\"")
        .raw(" fitToWidth=\"1\" fitToHeight=\"0\"/>")
        .raw("<headerFooter differentOddEven=\"1\"><oddFooter>&amp;R&amp;\"宋体,Regular\"&amp;14— ")
        .raw("&amp;P —　</oddFooter><evenFooter>&amp;L&amp;\"宋体,Regular\"&amp;14　— &amp;P —")
        .raw("</evenFooter></headerFooter>");
  }

  /** Margins in millimetres; the page number stands seven below the type area. */
  private static String margins(int left, int right, int top, int bottom) {
    return "<pageMargins left=\"%s\" right=\"%s\" top=\"%s\" bottom=\"%s\" header=\"%s\" footer=\"%s\"/>"
        .formatted(
            inches(left),
            inches(right),
            inches(top),
            inches(bottom),
            inches(15),
            inches(Math.max(12, bottom - 12)));
  }

  private static String inches(int millimetres) {
    return BigDecimal.valueOf(millimetres)
        .divide(new BigDecimal("25.4"), 4, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
