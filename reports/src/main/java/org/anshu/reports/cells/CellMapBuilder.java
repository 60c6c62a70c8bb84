package org.anshu.reports.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anshu.reports.cells.PrintedCell.Kind;
import org.anshu.reports.cells.PrintedCell.Labels;
import org.anshu.reports.cells.PrintedCell.Source;
import org.anshu.reports.cells.PrintedCell.Spot;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Block.Heading;
import org.anshu.reports.document.Block.Paragraph;
import org.anshu.reports.document.Block.Remark;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Column;
import org.anshu.reports.document.Drawn;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.origin.Passage;
import org.anshu.reports.rendering.Printed;
import org.anshu.reports.rendering.Typography;
import org.anshu.reports.workbook.BookPlan;
import org.anshu.reports.workbook.SheetCell;
import org.anshu.reports.workbook.SheetPlan;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what the writer knows of each number, where it stands in the workbook and on which
 * page.
 */
public final class CellMapBuilder {

  private final CellMap.Head head;
  private final WrittenReport report;
  private final Printed printed;
  private final List<PrintedCell> cells = new ArrayList<>();
  private final Map<Integer, Integer> sentences = new TreeMap<>();

  private CellMapBuilder(CellMap.Head head, WrittenReport report, Printed printed) {
    this.head = head;
    this.report = report;
    this.printed = printed;
  }

  /**
   * The map of a report.
   *
   * @param printed where its pages were drawn; without a drawing the pages are unknown
   */
  public static CellMap build(CellMap.Head head, WrittenReport report, Printed printed) {
    CellMapBuilder builder = new CellMapBuilder(head, report, printed);
    for (SheetPlan sheet : BookPlan.of(report).sheets()) {
      Table table = sheet.block() < 0 ? null : Drawn.table(report.blocks().get(sheet.block()));
      sheet.cells(cell -> builder.add(sheet, table, cell));
    }
    return new CellMap(head, builder.cells);
  }

  private void add(SheetPlan sheet, @Nullable Table table, SheetCell cell) {
    SheetCell.Item item = cell.item();
    if (table == null || item == null) {
      label(sheet, cell);
      if (item != null) {
        paragraph(passage(report.blocks().get(item.block())), item.toString(), sheet, cell);
      }
      return;
    }
    Row row = table.rows().get(item.row());
    Cell written = row.cells().get(item.cell());
    if (written.isCovered()) {
      return;
    }
    boolean chart = Drawn.isChart(report.blocks().get(item.block()));
    String part = chart ? (item.row() + 1) + "." + (item.cell() + 1) : "";
    int page =
        chart
            ? printed.pageOf(Typography.chinese(table.title()))
            : printed.page(item.toString(), 0);
    cells.add(
        new PrintedCell(
            kind(written, chart),
            new Spot(sheet.name(), sheet.english(), cell.address(), part, page, 0),
            new Labels(table.title(), name(row), headers(table.columns().get(item.cell() + 1))),
            written.isNumber() ? written.shown() : cell.value().toString(),
            written.origin() == null ? null : Source.of(written.origin(), head.month())));
  }

  private static Kind kind(Cell cell, boolean chart) {
    if (chart) {
      return Kind.POINT;
    }
    return cell.isNumber() ? Kind.NUMBER : cell.origin() == null ? Kind.LABEL : Kind.MARK;
  }

  /** The name of the row: its first text that is not just a number. */
  private static String name(Row row) {
    if (!row.name().isEmpty() && !row.name().matches("[\\d.]*")) {
      return row.name();
    }
    return row.cells().stream()
        .filter(cell -> !cell.isNumber() && !cell.isCovered())
        .map(Cell::printed)
        .filter(text -> !text.matches("[\\d.]*"))
        .findFirst()
        .orElse(row.name());
  }

  private static String headers(Column column) {
    return column.headers().stream()
        .map(header -> header.replace("\n", ""))
        .collect(Collectors.joining("·"));
  }

  private void label(SheetPlan sheet, SheetCell cell) {
    String text = cell.value().toString();
    if (!text.isEmpty()) {
      Spot spot = new Spot(sheet.name(), sheet.english(), cell.address(), "", 0, 0);
      cells.add(new PrintedCell(Kind.LABEL, spot, Labels.NONE, text, null));
    }
  }

  private static Passage passage(Block block) {
    if (block instanceof Heading heading) {
      return heading.passage();
    }
    if (block instanceof Paragraph paragraph) {
      return paragraph.passage();
    }
    return block instanceof Remark remark ? remark.passage() : Passage.EMPTY;
  }

  private void paragraph(Passage passage, String name, SheetPlan sheet, SheetCell place) {
    int start = 0;
    int number = 0;
    String text = passage.text();
    while (start < text.length()) {
      int stop = text.indexOf('。', start);
      int end = stop < 0 ? text.length() : stop + 1;
      int page = printed.page(name, start);
      int sentence = sentences.merge(page, 1, Integer::sum);
      for (Passage.Mark mark : passage.marks()) {
        if (mark.start() >= start && mark.start() < end) {
          String part = String.valueOf(++number);
          cells.add(
              new PrintedCell(
                  Kind.TEXT,
                  new Spot(sheet.name(), sheet.english(), place.address(), part, page, sentence),
                  Labels.NONE,
                  Typography.chinese(text).substring(mark.start(), mark.end()),
                  Source.of(mark.origin(), head.month())));
        }
      }
      start = end;
    }
  }
}
