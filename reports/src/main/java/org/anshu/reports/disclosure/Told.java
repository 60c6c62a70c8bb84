package org.anshu.reports.disclosure;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.anshu.registry.Indicator;
import org.anshu.registry.trace.FigureId;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.figures.Key;
import org.anshu.reports.origin.Making;
import org.anshu.reports.origin.Origin;
import org.anshu.reports.origin.Passage;
import org.jspecify.annotations.Nullable;

/** Which figures reports tell: those that a cell, point or sentence says it is made of. */
final class Told {

  private final YearMonth month;
  private final Map<String, Indicator> indicators;
  private final Set<FigureId> figures = new HashSet<>();
  private final Set<FigureId> exact = new HashSet<>();

  Told(YearMonth month, Map<String, Indicator> indicators) {
    this.month = month;
    this.indicators = indicators;
  }

  /** Adds what the reports tell. */
  Told add(Collection<WrittenReport> reports) {
    for (WrittenReport report : reports) {
      report.blocks().forEach(this::add);
    }
    return this;
  }

  /** All figures. */
  Set<FigureId> figures() {
    return figures;
  }

  /** Those of which nothing but the rounded rate is told. */
  Set<FigureId> rounded() {
    Set<FigureId> rounded = new HashSet<>(figures);
    rounded.removeAll(exact);
    return rounded;
  }

  private void add(Block block) {
    if (block instanceof Block.Heading heading) {
      add(heading.passage());
    } else if (block instanceof Block.Paragraph paragraph) {
      add(paragraph.passage());
    } else if (block instanceof Block.Remark remark) {
      add(remark.passage());
    } else if (block instanceof Block.Exhibit exhibit) {
      exhibit.rows().forEach(this::add);
    } else if (block instanceof Table table) {
      table.rows().forEach(this::add);
      table.notes().forEach(this::add);
    }
  }

  private void add(Row row) {
    for (Cell cell : row.cells()) {
      add(cell.origin());
    }
  }

  private void add(Passage passage) {
    passage.marks().forEach(mark -> add(mark.origin()));
  }

  private void add(@Nullable Origin origin) {
    if (origin == null || !origin.making().isFigure()) {
      return;
    }
    for (Key key : origin.keys()) {
      FigureId figure = key.in(month);
      figures.add(figure);
      Indicator indicator = indicators.get(key.indicator());
      boolean rate = indicator != null && indicator.isRate();
      if (!rate || origin.making() != Making.VALUE) {
        exact.add(figure);
      }
    }
  }
}
