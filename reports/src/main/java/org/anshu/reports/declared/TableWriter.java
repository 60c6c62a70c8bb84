package org.anshu.reports.declared;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anshu.registry.Indicator;
import org.anshu.reports.declared.Declaration.ColumnPart;
import org.anshu.reports.declared.Declaration.FormPart;
import org.anshu.reports.declared.Declaration.LinePart;
import org.anshu.reports.declared.Declaration.TablePart;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Column;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.Words;
import org.anshu.reports.figures.Axis;
import org.anshu.reports.figures.Key;
import org.anshu.reports.figures.Member;
import org.anshu.reports.figures.ReleaseFigures;
import org.anshu.reports.origin.Passage;
import org.anshu.reports.wording.Facts;
import org.anshu.reports.wording.Totals;
import org.jspecify.annotations.Nullable;

/** Writes the tables of a declared report. */
final class TableWriter {

  private final Scope scope;
  private final Facts facts;
  private final Words words;
  private final Sentences sentences;
  private final Lines lines;

  TableWriter(Scope scope, Sentences sentences) {
    this.scope = scope;
    this.facts = scope.facts();
    this.words = scope.words();
    this.sentences = sentences;
    this.lines = new Lines(scope);
  }

  /** The table, with {@code number} such as 表2 before its title. */
  Table write(TablePart part, String number) {
    String title = number + words.say("caption.space") + scope.fill(part.title());
    List<Passage> notes =
        part.notes().stream().flatMap(note -> sentences.tell(note).stream()).toList();
    if (part.rows().kind().equals(TableReader.LARGER)) {
      Cases cases = new Cases(scope);
      return table(part, title, cases.columns(part), cases.rows(part), notes);
    }
    List<ColumnPart> columns = expanded(part.columns());
    List<Line> rows = lines.of(part, columns);
    foot(part, columns, rows);
    List<Row> cells = new ArrayList<>();
    for (Line row : rows) {
      cells.add(
          new Row(row.name(), columns.stream().map(one -> cell(one, row)).toList(), row.strong()));
    }
    List<Column> drawn = new ArrayList<>();
    drawn.add(Widths.names(head(part), cells));
    for (int i = 0; i < columns.size(); i++) {
      drawn.add(Widths.numbers(headers(columns.get(i), part), columns.get(i).weight(), cells, i));
    }
    return table(part, title, drawn, cells, notes);
  }

  private Table table(
      TablePart part, String title, List<Column> columns, List<Row> rows, List<Passage> notes) {
    return new Table(
        part.name(),
        title,
        words.say("unit", part.unit().isEmpty() ? units(part) : part.unit()),
        columns,
        rows,
        notes,
        form(part.form()),
        part.landscape());
  }

  private Table.@Nullable Form form(@Nullable FormPart form) {
    if (form == null) {
      return null;
    }
    return new Table.Form(
        scope.fill(form.number()),
        scope.fill(form.authority()),
        scope.fill(form.approval()),
        scope.fill(form.validUntil()),
        scope.fill(form.reporter()),
        scope.fill(form.period()),
        form.foot().stream().map(label -> new Table.Form.Place(label, "")).toList());
  }

  /** The units of all columns or lines, each once. */
  private String units(TablePart part) {
    Set<String> units = new LinkedHashSet<>();
    boolean lines = part.rows().kind().equals(TableReader.INDICATORS);
    if (lines) {
      return words.say("unit.by.line");
    }
    for (ColumnPart column : part.columns()) {
      if (column.ref() != null) {
        Indicator indicator = facts.indicator(column.ref().indicator());
        boolean per = column.show() == Show.CHANGE || column.show() == Show.SHARE;
        boolean wan = column.show() == Show.WAN || column.show() == Show.WAN_LAST;
        units.add(per ? "%" : wan ? words.say("unit.wan") : indicator.unit());
      }
    }
    return String.join(words.say("list.comma"), units);
  }

  private String head(TablePart part) {
    if (!part.head().isEmpty()) {
      return part.head();
    }
    String key = "head." + part.rows().kind();
    return words.say(words.has(key) ? key : "head.list");
  }

  /** Columns for each member of a code list instead of the column that stands for them. */
  private List<ColumnPart> expanded(List<ColumnPart> columns) {
    List<ColumnPart> expanded = new ArrayList<>();
    for (ColumnPart column : columns) {
      if (column.each().isEmpty() || column.ref() == null) {
        expanded.add(column);
        continue;
      }
      for (Member member : scope.members(column.each())) {
        List<String> headers = new ArrayList<>(column.headers());
        headers.add(member.name());
        Ref ref = new Ref(column.ref().indicator(), member.code(), column.ref().window());
        expanded.add(
            new ColumnPart(
                headers, ref, "", "", "", column.show(), column.weight(), column.foots()));
      }
    }
    return expanded;
  }

  private List<String> headers(ColumnPart column, TablePart part) {
    List<String> headers = new ArrayList<>();
    if (column.headers().isEmpty() || isShow(column.headers().get(0))) {
      Ref ref = column.ref();
      headers.add(
          ref == null
              ? scope.windowName(column.window())
              : facts.indicator(ref.indicator()).title().chinese());
    }
    for (String header : column.headers()) {
      headers.add(isShow(header) ? show(header, column, part) : scope.fill(header));
    }
    return headers;
  }

  private static boolean isShow(String header) {
    return header.startsWith("show.");
  }

  /** 同比（%）, 同比（百分点） of percentages, or both where lines of both kinds stand below. */
  private String show(String header, ColumnPart column, TablePart part) {
    if (column.show() != Show.CHANGE) {
      return words.say(header);
    }
    Ref ref = column.ref();
    List<Ref> refs =
        ref != null ? List.of(ref) : part.rows().lines().stream().map(LinePart::ref).toList();
    long points = refs.stream().filter(one -> facts.isPercentage(one.indicator())).count();
    String kind = points == 0 ? "" : points == refs.size() ? ".points" : ".mixed";
    return words.say(header + kind);
  }

  private Cell cell(ColumnPart column, Line line) {
    Key key = lines.key(column, line);
    if (column.show() == Show.UNIT) {
      String unit = facts.indicator(key.indicator()).unit();
      return Cell.text(line.show() == Show.WAN ? words.say("unit.wan") : unit);
    }
    if (never(key)) {
      return Cell.NONE.from(facts.countOrigin(key));
    }
    boolean wan = line.show() == Show.WAN;
    return switch (column.show()) {
      case LAST -> wan ? facts.wanCell(facts.base(key)) : facts.cell(facts.base(key));
      case CHANGE -> facts.change(key);
      case DIFFERENCE -> facts.difference(key);
      case SHARE -> facts.share(key, line.axis() == Axis.UNIT ? key.whole() : lines.whole(column));
      case WAN -> facts.wanCell(key);
      case WAN_LAST -> facts.wanCell(facts.base(key));
      case NUMERATOR -> facts.numeratorCell(key);
      case DENOMINATOR -> facts.denominatorCell(key);
      default -> wan ? facts.wanCell(key) : facts.cell(key);
    };
  }

  /** A unit without a denominator in either year has none of its own, as zones have no GDP. */
  private boolean never(Key key) {
    return key.axis() == Axis.UNIT
        && facts.indicator(key.indicator()).isRate()
        && facts.pending(key)
        && facts.pending(facts.base(key));
  }

  /** Proves that the rows sum to the total; a district's edition holds one row of many. */
  private void foot(TablePart part, List<ColumnPart> columns, List<Line> rows) {
    Optional<Line> total = rows.stream().filter(Line::strong).findFirst();
    boolean parts = part.rows().kind().equals(TableReader.UNITS) && scope.isDistrict();
    if (total.isEmpty() || parts) {
      return;
    }
    Set<Key> done = new HashSet<>();
    for (ColumnPart column : columns) {
      Key whole = lines.key(column, total.get());
      Indicator indicator = facts.indicator(whole.indicator());
      boolean counted = column.show() == Show.VALUE || column.show() == Show.WAN;
      if (!counted || indicator.isRate() || column.foots().equals("none") || !done.add(whole)) {
        continue;
      }
      BigDecimal sum = BigDecimal.ZERO;
      BigDecimal largest = BigDecimal.ZERO;
      for (Line row : rows) {
        if (!row.strong()) {
          BigDecimal size = facts.numerator(lines.key(column, row));
          sum = sum.add(size);
          largest = largest.max(size);
        }
      }
      BigDecimal all = facts.numerator(whole);
      boolean distinct = column.foots().equals("distinct");
      boolean right =
          distinct
              ? all.compareTo(sum) <= 0 && all.compareTo(largest) >= 0
              : sum.compareTo(all) == 0;
      Totals.expect(right, part.name() + " " + whole.indicator() + " " + whole.window(), sum, all);
    }
  }

  /**
   * A row to be written.
   *
   * @param code the member; {@link ReleaseFigures#UNATTRIBUTED} for units nobody is known of
   * @param ref its figure, in a table whose rows are figures
   * @param window the window, in a table whose rows are periods
   */
  record Line(
      String name,
      @Nullable Axis axis,
      String code,
      boolean strong,
      @Nullable Ref ref,
      String window,
      Show show) {}
}
