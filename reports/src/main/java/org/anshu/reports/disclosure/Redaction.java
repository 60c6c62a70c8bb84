package org.anshu.reports.disclosure;

import java.time.YearMonth;
import java.util.ArrayList;
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
  private final RowOrder order;

  /** Indicators and windows of which some cell is kept back. */
  private final Set<String> partial = new HashSet<>();

  private boolean marked;

  Redaction(Limits limits) {
    this.limits = limits;
    this.order = new RowOrder(limits.unitOrder());
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

  /**
   * A chart is left out if one of its points is, or another member of what it shows: its order,
   * heights and choice of members tell.
   */
  private @Nullable Block exhibit(Block.Exhibit exhibit) {
    marked = false;
    List<RowOrder.Pair> rows = rows(exhibit.rows());
    boolean tells = marked || choice(exhibit.rows());
    if (exhibit.isChart() && tells || rows.isEmpty() && !exhibit.rows().isEmpty()) {
      return null;
    }
    return new Block.Exhibit(
        exhibit.template(), exhibit.words(), rows.stream().map(RowOrder.Pair::after).toList());
  }

  private Block table(Table table) {
    marked = false;
    List<RowOrder.Pair> pairs = rows(table.rows());
    boolean ranking = RowOrder.bySize(table.rows()) && choice(table.rows());
    List<Row> rows = ranking ? List.of() : order.of(pairs);
    marked |= ranking;
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
        marked ? rows : pairs.stream().map(RowOrder.Pair::after).toList(),
        notes,
        table.form(),
        table.landscape());
  }

  private List<RowOrder.Pair> rows(List<Row> rows) {
    List<RowOrder.Pair> left = new ArrayList<>();
    for (Row row : rows) {
      List<Cell> figures = row.cells().stream().filter(cell -> !keys(cell).isEmpty()).toList();
      if (figures.isEmpty() || figures.stream().anyMatch(cell -> !foreign(cell))) {
        List<Cell> cells = row.cells().stream().map(this::cell).toList();
        left.add(new RowOrder.Pair(row, new Row(row.name(), cells, row.strong())));
      }
    }
    return left;
  }

  /**
   * Whether the rows leave out a member whose figure is kept back while they show others of the
   * same breakdown: whoever knows how they were chosen learns of it.
   */
  private boolean choice(List<Row> rows) {
    Set<FigureId> shown = new HashSet<>();
    rows.forEach(row -> row.cells().forEach(cell -> shown.addAll(keys(cell))));
    Set<String> breakdowns = new HashSet<>();
    shown.stream().filter(Redaction::brokenDown).forEach(one -> breakdowns.add(breakdown(one)));
    return limits.hidden().stream()
        .anyMatch(hidden -> !shown.contains(hidden) && breakdowns.contains(breakdown(hidden)));
  }

  /** What a figure is of, but for which member. */
  private static String breakdown(FigureId figure) {
    return String.join(
        "/",
        figure.indicator(),
        figure.window(),
        figure.unit().isEmpty() ? "" : "*",
        figure.sector().isEmpty() ? "" : "*",
        figure.category().isEmpty() ? "" : "*");
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
