package org.anshu.reports.word;

import java.util.List;
import java.util.stream.Collectors;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Column;
import org.anshu.reports.document.Column.Align;
import org.anshu.reports.document.HeaderGrid;
import org.anshu.reports.document.HeaderGrid.Head;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.Table.Form;
import org.anshu.reports.openxml.Markup;
import org.anshu.reports.origin.Passage;
import org.jspecify.annotations.Nullable;

/** Writes one table: title, form head, unit, head, rows, notes, form foot. */
final class WordTable {

  private static final String GAP = "　　　　";
  private static final String CAPTION = "Caption";

  private final Table table;
  private final Markup xml;
  private final Paragraphs paragraphs;
  private final WordColumns columns;
  private final int line;

  /**
   * A table.
   *
   * @param line the width of the type area, in twentieths of a point
   */
  WordTable(Table table, Markup xml, Paragraphs paragraphs, int line) {
    this.table = table;
    this.xml = xml;
    this.paragraphs = paragraphs;
    this.line = line;
    this.columns = WordColumns.of(table, line);
  }

  void write() {
    paragraphs.add(CAPTION, table.title());
    over();
    xml.raw("<w:tbl><w:tblPr><w:tblW w:w=\"" + sum(0, count()) + "\" w:type=\"dxa\"/>")
        .raw("<w:jc w:val=\"center\"/><w:tblBorders>");
    for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
      xml.raw("<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
    }
    xml.raw("</w:tblBorders><w:tblLayout w:type=\"fixed\"/>")
        .raw("<w:tblCellMar><w:left w:w=\"50\" w:type=\"dxa\"/><w:right w:w=\"50\"")
        .raw(" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
    columns.widths().forEach(width -> xml.raw("<w:gridCol w:w=\"" + width + "\"/>"));
    xml.raw("</w:tblGrid>");
    head();
    for (int i = 0; i < table.rows().size(); i++) {
      row(i);
    }
    if (table.rows().isEmpty()) {
      xml.raw("<w:tr>");
      cell(new Spot(0, count(), ""), "TableText", Align.CENTRE, Table.NO_ROWS, false);
      xml.raw("</w:tr>");
    }
    xml.raw("</w:tbl>");
    below();
  }

  private void over() {
    Form form = table.form();
    if (form == null) {
      aligned("OverTable", "right", table.unit());
      return;
    }
    for (Form.Place place : form.head()) {
      xml.raw("<w:p><w:pPr><w:pStyle w:val=\"OverTable\"/><w:ind w:left=\"" + line * 62 / 100)
          .raw("\"/></w:pPr>");
      paragraphs.run(place.text());
      xml.raw("</w:p>");
    }
    xml.raw("<w:p><w:pPr><w:pStyle w:val=\"OverTable\"/><w:tabs><w:tab w:val=\"center\" w:pos=\"")
        .raw(line / 2 + "\"/><w:tab w:val=\"right\" w:pos=\"" + line + "\"/></w:tabs></w:pPr>");
    paragraphs.run(form.reporterText());
    xml.raw("<w:r><w:tab/></w:r>");
    paragraphs.run(form.period());
    xml.raw("<w:r><w:tab/></w:r>");
    paragraphs.run(table.unit());
    xml.raw("</w:p>");
  }

  private void aligned(String style, String align, String text) {
    if (!text.isEmpty()) {
      xml.raw("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/><w:jc w:val=\"" + align + "\"/>")
          .raw("</w:pPr>");
      paragraphs.run(text);
      xml.raw("</w:p>");
    }
  }

  private void head() {
    HeaderGrid grid = HeaderGrid.of(table.columns());
    for (int level = 0; level < grid.depth(); level++) {
      xml.raw("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
      for (int column = 0; column < count(); ) {
        Head head = over(grid, level, column);
        String merge = head.rows() == 1 ? "" : head.row() == level ? "restart" : "continue";
        String text = head.row() == level ? head.text() : "";
        Spot spot = new Spot(column, head.columns(), merge);
        cell(spot, "TableHead", Align.CENTRE, text, false);
        column += head.columns();
      }
      xml.raw("</w:tr>");
    }
  }

  private static Head over(HeaderGrid grid, int level, int column) {
    return grid.cells().stream()
        .filter(head -> head.column() <= column && column < head.column() + head.columns())
        .filter(head -> head.row() <= level && level < head.row() + head.rows())
        .findFirst()
        .orElseThrow();
  }

  private void row(int number) {
    Row row = table.rows().get(number);
    @Nullable Row next = number + 1 < table.rows().size() ? table.rows().get(number + 1) : null;
    xml.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
    cell(new Spot(0, 1, ""), "TableText", align(0), row.name(), row.strong());
    for (int i = 1; i < count(); i++) {
      Cell cell = row.cells().get(i - 1);
      boolean goesOn = next != null && next.cells().get(i - 1).isCovered();
      String merge = cell.isCovered() ? "continue" : goesOn ? "restart" : "";
      String text = cell.isCovered() ? "" : cell.shown();
      cell(new Spot(i, 1, merge), "TableText", align(i), text, row.strong());
    }
    xml.raw("</w:tr>");
  }

  /**
   * Where a cell is.
   *
   * @param merge {@code restart} for the first of cells that are one, {@code continue} for the
   *     others; empty for a single one
   */
  private record Spot(int column, int columns, String merge) {}

  private void cell(Spot spot, String style, Align align, String text, boolean bold) {
    xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"").number(sum(spot.column(), spot.columns()));
    xml.raw("\" w:type=\"dxa\"/>");
    if (spot.columns() > 1) {
      xml.raw("<w:gridSpan w:val=\"").number(spot.columns()).raw("\"/>");
    }
    if (!spot.merge().isEmpty()) {
      xml.raw("<w:vMerge w:val=\"").raw(spot.merge()).raw("\"/>");
    }
    xml.raw("<w:vAlign w:val=\"center\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"").raw(style);
    xml.raw("\"/><w:jc w:val=\"").raw(word(align)).raw("\"/></w:pPr>");
    paragraphs.sized(text, bold, columns.halfPoints());
    xml.raw("</w:p></w:tc>");
  }

  private void below() {
    for (Passage note : table.notes()) {
      paragraphs.add("BelowTable", note.text());
    }
    Form form = table.form();
    if (form != null) {
      String foot = form.foot().stream().map(Form.Place::text).collect(Collectors.joining(GAP));
      paragraphs.add("BelowTable", foot);
    }
    // Two tables without anything between them would become one.
    paragraphs.empty("Break");
  }

  private Align align(int column) {
    Column one = table.columns().get(column);
    return one.align();
  }

  private static String word(Align align) {
    return switch (align) {
      case LEFT -> "left";
      case CENTRE -> "center";
      case RIGHT -> "right";
    };
  }

  private int count() {
    return table.columns().size();
  }

  private int sum(int from, int columnCount) {
    return columns.widths().subList(from, from + columnCount).stream().mapToInt(i -> i).sum();
  }
}
