package org.anshu.reports.disclosure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.anshu.registry.trace.FigureId;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.figures.Axis;
import org.anshu.reports.figures.Key;
import org.anshu.reports.origin.Origin;
import org.anshu.reports.origin.Passage;
import org.jspecify.annotations.Nullable;

/** Takes out of a report what its readers may not see. What is left keeps where it is from. */
final class Redaction {

  /** What is not seen. */
  record Limits(
      YearMonth month,
      Set<FigureId> hidden,
      Predicate<FigureId> foreign,
      Map<String, Integer> unitOrder,
      String mark,
      String note) {}

  private final Limits limits;

  /** Indicators and windows of which some cell is kept back. */
  private final Set<String> partial = new HashSet<>();

  private boolean marked;

  Redaction(Limits limits) {
    this.limits = limits;
    limits.hidden().forEach(figure -> partial.add(figure.indicator() + "@" + figure.window()));
  }

  /** The report without it. */
  WrittenReport of(WrittenReport report) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : report.blocks()) {
      Block left = block(block);
      if (left != null) {
        blocks.add(left);
      }
    }
    return new WrittenReport(
        report.issuer(),
        report.issue(),
        report.date(),
        report.signer(),
        report.title(),
        report.subtitle(),
        blocks,
        report.warnings(),
        report.frame());
  }

  private @Nullable Block block(Block block) {
    if (block instanceof Block.Heading heading) {
      Passage left = sentences(heading.passage());
      return new Block.Heading(heading.title(), left, heading.sheet(), heading.name());
    }
    if (block instanceof Block.Paragraph paragraph) {
      Passage left = sentences(paragraph.passage());
      return gone(paragraph.passage(), left) ? null : new Block.Paragraph(left);
    }
    if (block instanceof Block.Remark remark) {
      Passage left = sentences(remark.passage());
      return gone(remark.passage(), left) ? null : new Block.Remark(left);
    }
    if (block instanceof Block.Exhibit exhibit) {
      return exhibit(exhibit);
    }
    return block instanceof Table table ? table(table) : block;
  }

  private static boolean gone(Passage before, Passage after) {
    return after.text().isBlank() && !before.text().isBlank();
  }

  /** A chart is left out if one of its points is: its order and heights tell. */
  private @Nullable Block exhibit(Block.Exhibit exhibit) {
    marked = false;
    List<Row> rows = rows(exhibit.rows());
    if (exhibit.isChart() && marked || rows.isEmpty() && !exhibit.rows().isEmpty()) {
      return null;
    }
    return new Block.Exhibit(exhibit.template(), exhibit.words(), rows);
  }

  private Block table(Table table) {
    marked = false;
    List<Row> rows = rows(table.rows());
    List<Passage> notes = new ArrayList<>();
    for (Passage note : table.notes()) {
      Passage left = sentences(note);
      if (!gone(note, left)) {
        notes.add(left);
      }
    }
    if (marked) {
      notes.add(Passage.plain(limits.note()));
    }
    boolean anything =
        rows.stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> cell.origin() != null);
    if (marked && !anything) {
      return new Block.Paragraph(table.title() + "：" + limits.note());
    }
    return new Table(
        table.name(),
        table.title(),
        table.unit(),
        table.columns(),
        marked ? inOrder(rows) : rows,
        notes,
        table.form(),
        table.landscape());
  }

  private List<Row> rows(List<Row> rows) {
    List<Row> left = new ArrayList<>();
    for (Row row : rows) {
      List<Cell> figures = row.cells().stream().filter(cell -> !keys(cell).isEmpty()).toList();
      if (figures.isEmpty() || figures.stream().anyMatch(cell -> !foreign(cell))) {
        left.add(new Row(row.name(), row.cells().stream().map(this::cell).toList(), row.strong()));
      }
    }
    return left;
  }

  private Cell cell(Cell cell) {
    if (keys(cell).stream().anyMatch(this::unseen)) {
      marked = true;
      return Cell.text(limits.mark());
    }
    return cell;
  }

  private boolean foreign(Cell cell) {
    return keys(cell).stream().anyMatch(limits.foreign());
  }

  private boolean unseen(FigureId figure) {
    return limits.hidden().contains(figure) || limits.foreign().test(figure);
  }

  private List<FigureId> keys(Cell cell) {
    Origin origin = cell.origin();
    return origin == null ? List.of() : keys(origin);
  }

  private List<FigureId> keys(Origin origin) {
    return origin.making().isFigure()
        ? origin.keys().stream().map(key -> key.in(limits.month())).toList()
        : List.of();
  }

  /** Rows of units in the order of all tables, so that none tells where a hidden figure ranks. */
  private List<Row> inOrder(List<Row> rows) {
    List<Row> sorted = new ArrayList<>(rows);
    List<Integer> places = new ArrayList<>();
    List<Row> units = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (unit(rows.get(i)) < Integer.MAX_VALUE) {
        places.add(i);
        units.add(rows.get(i));
      }
    }
    units.sort(Comparator.comparingInt(this::unit));
    for (int i = 0; i < places.size(); i++) {
      sorted.set(places.get(i), units.get(i));
    }
    return sorted;
  }

  private int unit(Row row) {
    for (Cell cell : row.cells()) {
      Origin origin = cell.origin();
      for (Key key : origin == null ? List.<Key>of() : origin.keys()) {
        if (key.axis() == Axis.UNIT) {
          return limits.unitOrder().getOrDefault(key.code(), Integer.MAX_VALUE);
        }
      }
    }
    return Integer.MAX_VALUE;
  }

  /**
   * The sentences that name no figure kept back, and none of a breakdown in which one is: who
   * leads, and who is not named, tells about the others.
   */
  private Passage sentences(Passage passage) {
    if (passage.marks().stream().noneMatch(mark -> silent(mark.origin()))) {
      return passage;
    }
    Passage.Builder left = new Passage.Builder();
    String text = passage.text();
    int start = 0;
    while (start < text.length()) {
      int stop = text.indexOf('。', start);
      int end = stop < 0 ? text.length() : stop + 1;
      int from = start;
      boolean silenced =
          passage.marks().stream()
              .anyMatch(mark -> mark.start() < end && mark.end() > from && silent(mark.origin()));
      if (!silenced) {
        left.add(part(passage, from, end));
      }
      start = end;
    }
    return left.build();
  }

  private boolean silent(Origin origin) {
    return keys(origin).stream()
        .anyMatch(
            figure ->
                unseen(figure)
                    || brokenDown(figure)
                        && partial.contains(figure.indicator() + "@" + figure.window()));
  }

  private static boolean brokenDown(FigureId figure) {
    return !figure.unit().isEmpty() || !figure.sector().isEmpty() || !figure.category().isEmpty();
  }

  /** The text from {@code start} to {@code end} with its numbers. */
  private static Passage part(Passage passage, int start, int end) {
    List<Passage.Mark> marks = new ArrayList<>();
    for (Passage.Mark mark : passage.marks()) {
      if (mark.start() >= start && mark.end() <= end) {
        marks.add(new Passage.Mark(mark.start() - start, mark.end() - start, mark.origin()));
      }
    }
    return new Passage(passage.text().substring(start, end), marks);
  }
}
