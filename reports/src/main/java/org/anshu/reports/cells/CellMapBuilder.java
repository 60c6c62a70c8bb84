package org.anshu.reports.cells;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anshu.reports.cells.PrintedCell.Kind;
import org.anshu.reports.cells.PrintedCell.Labels;
import org.anshu.reports.cells.PrintedCell.Source;
import org.anshu.reports.cells.PrintedCell.Spot;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Block.Exhibit;
import org.anshu.reports.document.Block.Heading;
import org.anshu.reports.document.Block.Paragraph;
import org.anshu.reports.document.Block.Remark;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.origin.Passage;
import org.anshu.reports.rendering.Printed;
import org.anshu.reports.rendering.Printed.OnSheet;
import org.anshu.reports.rendering.Typography;

/** Puts together what the writer knows of each number and where the renderer printed it. */
public final class CellMapBuilder {

  private final CellMap.Head head;
  private final WrittenReport report;
  private final Printed printed;
  private final Map<String, OnSheet> named = new HashMap<>();
  private final List<PrintedCell> cells = new ArrayList<>();
  private final Map<Integer, Integer> sentences = new TreeMap<>();

  private CellMapBuilder(CellMap.Head head, WrittenReport report, Printed printed) {
    this.head = head;
    this.report = report;
    this.printed = printed;
    for (OnSheet text : printed.onSheets()) {
      if (text.name() != null) {
        named.putIfAbsent(text.name(), text);
      }
    }
  }

  /** The map of a report that was drawn on pages and on sheets. */
  public static CellMap build(CellMap.Head head, WrittenReport report, Printed printed) {
    return new CellMapBuilder(head, report, printed).build();
  }

  private CellMap build() {
    int sheet = -1;
    Heading section = new Heading("", "", "");
    Map<Integer, List<PrintedCell>> sheets = new TreeMap<>();
    for (int i = 0; i < report.blocks().size(); i++) {
      Block block = report.blocks().get(i);
      if (block instanceof Heading heading) {
        section = heading;
        labels(++sheet, section);
      }
      if (block instanceof Exhibit exhibit) {
        exhibit(exhibit, i, section);
      } else {
        paragraph(passage(block), i, section);
      }
      sheets.computeIfAbsent(sheet, any -> new ArrayList<>()).addAll(cells);
      cells.clear();
    }
    return new CellMap(head, sheets.values().stream().flatMap(List::stream).toList());
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

  /** Titles, headers and names, which have no name of their own, and whole paragraphs. */
  private void labels(int sheet, Heading section) {
    for (OnSheet text : printed.onSheets()) {
      boolean cell = text.name() != null && text.name().contains(".");
      if (text.sheet() == sheet && !cell && !text.text().isEmpty()) {
        cells.add(
            new PrintedCell(Kind.LABEL, spot(section, text, ""), Labels.NONE, text.text(), null));
      }
    }
  }

  private void paragraph(Passage passage, int block, Heading section) {
    String name = String.valueOf(block);
    OnSheet place = named.get(name);
    int start = 0;
    int number = 0;
    String text = passage.text();
    while (start < text.length()) {
      int stop = text.indexOf('。', start);
      int end = stop < 0 ? text.length() : stop + 1;
      int page = printed.page(name, start);
      int sentence = sentences.merge(page, 1, Integer::sum);
      for (Passage.Mark mark : passage.marks()) {
        if (mark.start() >= start && mark.start() < end && place != null) {
          number++;
          Spot spot =
              new Spot(
                  section.sheet(),
                  section.name(),
                  place.address(),
                  String.valueOf(number),
                  page,
                  sentence);
          cells.add(
              new PrintedCell(
                  Kind.TEXT,
                  spot,
                  Labels.NONE,
                  Typography.chinese(text).substring(mark.start(), mark.end()),
                  Source.of(mark.origin(), head.month())));
        }
      }
      start = end;
    }
  }

  private void exhibit(Exhibit exhibit, int block, Heading section) {
    for (int i = 0; i < exhibit.rows().size(); i++) {
      Row row = exhibit.rows().get(i);
      for (int j = 0; j < row.cells().size(); j++) {
        if (exhibit.isChart()) {
          cells.add(point(exhibit, i, j, section));
        } else {
          cell(exhibit, row, row.cells().get(j), new Name(block, i, j), section);
        }
      }
    }
  }

  private record Name(int block, int row, int cell) {
    @Override
    public String toString() {
      return block + "." + row + "." + cell;
    }
  }

  private void cell(Exhibit exhibit, Row row, Cell cell, Name name, Heading section) {
    OnSheet place = named.get(name.toString());
    if (place == null) {
      return;
    }
    Kind kind = cell.isNumber() ? Kind.NUMBER : cell.origin() == null ? Kind.LABEL : Kind.MARK;
    Labels labels =
        new Labels(
            exhibit.title(), row.name().isEmpty() ? leftmost(place) : row.name(), header(place));
    Spot on = spot(section, place, "");
    Spot spot = new Spot(on.sheet(), on.name(), on.cell(), "", printed.page(name.toString(), 0), 0);
    cells.add(
        new PrintedCell(
            kind,
            spot,
            labels,
            cell.shown(),
            cell.origin() == null ? null : Source.of(cell.origin(), head.month())));
  }

  private PrintedCell point(Exhibit chart, int point, int series, Heading section) {
    Row row = chart.rows().get(point);
    Cell cell = row.cells().get(series);
    String name = chart.words().getOrDefault(series == 0 ? "SERIES_NOW" : "SERIES_BEFORE", "");
    Labels labels = new Labels(chart.title(), row.name(), name);
    Spot spot =
        new Spot(
            section.sheet(),
            section.name(),
            labels.number(),
            (point + 1) + "." + (series + 1),
            printed.pageOf(Typography.chinese(chart.title())),
            0);
    return new PrintedCell(
        Kind.POINT,
        spot,
        labels,
        cell.shown(),
        cell.origin() == null ? null : Source.of(cell.origin(), head.month()));
  }

  /** The headers over a cell, from top to bottom; those of a table above it do not count. */
  private String header(OnSheet cell) {
    int nearest =
        printed.onSheets().stream()
            .filter(text -> text.header() && text.sheet() == cell.sheet())
            .mapToInt(OnSheet::row)
            .filter(row -> row < cell.row())
            .max()
            .orElse(-1);
    int above =
        named.values().stream()
            .filter(text -> text.sheet() == cell.sheet() && text.row() < nearest)
            .mapToInt(OnSheet::row)
            .max()
            .orElse(-1);
    return printed.onSheets().stream()
        .filter(text -> text.header() && text.sheet() == cell.sheet())
        .filter(text -> text.row() > above && text.row() <= nearest && text.above(cell))
        .sorted(Comparator.comparingInt(OnSheet::row))
        .map(text -> text.text().replace("\n", ""))
        .collect(Collectors.joining("·"));
  }

  /** The name of the row: its first text that is not just a number. */
  private String leftmost(OnSheet cell) {
    return printed.onSheets().stream()
        .filter(text -> text.sheet() == cell.sheet() && text.row() == cell.row())
        .filter(text -> !text.text().matches("[\\d.]*"))
        .min(Comparator.comparingInt(OnSheet::column))
        .map(OnSheet::text)
        .orElse("");
  }

  private Spot spot(Heading section, OnSheet place, String part) {
    return new Spot(section.sheet(), section.name(), place.address(), part, 0, 0);
  }
}
