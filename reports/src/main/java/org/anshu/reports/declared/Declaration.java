package org.anshu.reports.declared;

import java.util.List;
import java.util.Set;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.document.Frame;
import org.jspecify.annotations.Nullable;

/**
 * A report as its folder declares it.
 *
 * @param title what people call it
 * @param heading the title it prints, with places such as {@code {year}}
 * @param file the name of its files without ending; with places
 * @param subtitle below the title, empty for the period in brackets
 * @param quarterNames whether the year to date is called 一季度, 上半年 … instead of 1—6月
 * @param months the months it is printed in; empty for all
 * @param notes the standard notes and phrases of the closing 说明, in order; empty for no closing
 */
record Declaration(
    Folder folder,
    String title,
    String heading,
    String file,
    String subtitle,
    Frame.Kind frame,
    Set<Reader.Kind> readers,
    Set<Integer> months,
    boolean quarterNames,
    List<SectionPart> sections,
    List<String> notes,
    List<Use> uses) {

  Declaration {
    readers = Set.copyOf(readers);
    months = Set.copyOf(months);
    sections = List.copyOf(sections);
    notes = List.copyOf(notes);
    uses = List.copyOf(uses);
  }

  /**
   * A section.
   *
   * @param heading the title
   * @param requires the indicators without any of which the section is nothing
   */
  record SectionPart(String name, String heading, List<String> requires, List<Content> content) {

    SectionPart {
      requires = List.copyOf(requires);
      content = List.copyOf(content);
    }
  }

  /** A piece of a section, in reading order. */
  sealed interface Content permits TextPart, LargerPart, TablePart, ChartPart {}

  /** A paragraph: a phrase. */
  record TextPart(String phrase) implements Content {}

  /**
   * The accidents of grade 较大 and above since January, one paragraph each; none if there is none.
   */
  record LargerPart() implements Content {}

  /**
   * A table.
   *
   * @param head the header of the first column
   * @param total where the row of all is: {@code first}, {@code last} or {@code none}
   * @param notes phrases below it
   */
  record TablePart(
      String name,
      String title,
      String unit,
      RowsPart rows,
      String head,
      String total,
      List<ColumnPart> columns,
      List<String> notes,
      @Nullable FormPart form,
      boolean landscape,
      int line)
      implements Content {

    TablePart {
      columns = List.copyOf(columns);
      notes = List.copyOf(notes);
    }
  }

  /**
   * The rows of a table.
   *
   * @param kind {@code units}, {@code sectors}, {@code indicators}, {@code months}, {@code years},
   *     {@code larger_accidents} or a code list
   * @param lines the figures of {@code indicators}
   * @param count how many months or years
   */
  record RowsPart(String kind, List<LinePart> lines, int count) {

    RowsPart {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A row that is a figure.
   *
   * @param name its name; empty for the title of the indicator
   * @param show what is shown: {@code VALUE}, or {@code WAN} for an amount in 元
   */
  record LinePart(Ref ref, String name, Show show) {}

  /**
   * A column.
   *
   * @param headers from top to bottom; with places
   * @param ref its figure; null for a window of lines and for a field
   * @param window the window of lines; empty if it has a figure
   * @param each the code list of which it stands for every member; empty if it does not
   * @param field the field of a named case; empty if it has a figure
   * @param foots whether the rows {@code sum} to the total, count {@code distinct} things that may
   *     be in several rows, or have {@code none} such relation
   */
  record ColumnPart(
      List<String> headers,
      @Nullable Ref ref,
      String window,
      String each,
      String field,
      Show show,
      int weight,
      String foots) {

    ColumnPart {
      headers = List.copyOf(headers);
    }
  }

  /** The head and foot of a statistical form; texts with places. */
  record FormPart(
      String number,
      String authority,
      String approval,
      String validUntil,
      String reporter,
      String period,
      List<String> foot) {

    FormPart {
      foot = List.copyOf(foot);
    }
  }

  /**
   * A chart.
   *
   * @param kind {@code trend} (the last 12 months and the 12 before) or {@code bars} (now and a
   *     year before, by {@code rows})
   */
  record ChartPart(String name, String kind, Ref ref, String title, String rows)
      implements Content {}

  /**
   * A figure that the report names.
   *
   * @param by what it is broken down by; empty if it is not
   * @param section the section, empty for the closing
   */
  record Use(Ref ref, String by, Show show, String file, int line, String section) {}
}
