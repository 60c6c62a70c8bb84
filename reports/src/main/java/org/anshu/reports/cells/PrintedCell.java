package org.anshu.reports.cells;

import java.time.YearMonth;
import java.util.List;
import org.anshu.registry.Rounding;
import org.anshu.registry.trace.FigureId;
import org.anshu.reports.document.Table;
import org.anshu.reports.origin.Making;
import org.anshu.reports.origin.Origin;
import org.anshu.reports.origin.Place;
import org.jspecify.annotations.Nullable;

/**
 * One number of a report, or a label.
 *
 * @param kind what it is
 * @param spot where it is printed
 * @param labels what stands beside it
 * @param printed what is printed, to the character
 * @param source what it is made of; null for a label
 */
public record PrintedCell(
    Kind kind, Spot spot, Labels labels, String printed, @Nullable Source source) {

  /** What is printed. */
  public enum Kind {
    /** A number in a cell of a table. */
    NUMBER,
    /** A mark or words in the place of a number, such as — and 持平. */
    MARK,
    /** A number within a paragraph. */
    TEXT,
    /** A point of a chart. */
    POINT,
    /** A title, a header, a name or a whole paragraph. */
    LABEL
  }

  /**
   * Where it is.
   *
   * @param sheet the sheet of the workbook
   * @param name the English name of the sheet; empty if it has none
   * @param cell the cell, such as {@code C7}
   * @param part the number of the figure in its paragraph, from 1, or point and series of a chart,
   *     each from 1; else empty
   * @param page the page of the document, from 1; 0 if unknown
   * @param sentence the number of the sentence among those that begin on the page, from 1; 0
   *     outside of paragraphs
   */
  public record Spot(String sheet, String name, String cell, String part, int page, int sentence) {

    /** The address, such as {@code 表2 行业领域!C7} or {@code 正文!A5#3}. */
    public String address() {
      return sheet + "!" + cell + (part.isEmpty() ? "" : "#" + part);
    }
  }

  /**
   * What stands beside it.
   *
   * @param table the title of its table or chart; empty in paragraphs
   * @param row the name of its row or point
   * @param column the headers over it from top to bottom, or the name of the series
   */
  public record Labels(String table, String row, String column) {

    /** Nothing. */
    static final Labels NONE = new Labels("", "", "");

    /** The number of the table or chart, such as {@code 表2}; empty without one. */
    public String number() {
      return Table.number(table);
    }
  }

  /**
   * What it is made of.
   *
   * @param making how
   * @param figures the figures, in the order {@code making} means
   * @param places rows of other tables, in the order {@code making} means
   * @param rounding how it was rounded; null if not
   */
  public record Source(
      Making making, List<FigureId> figures, List<Place> places, @Nullable Rounding rounding) {

    public Source {
      figures = List.copyOf(figures);
      places = List.copyOf(places);
    }

    static Source of(Origin origin, YearMonth month) {
      return new Source(
          origin.making(),
          origin.keys().stream().map(key -> key.in(month)).toList(),
          origin.places(),
          origin.rounding());
    }
  }
}
