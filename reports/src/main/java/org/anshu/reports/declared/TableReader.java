package org.anshu.reports.declared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anshu.failure.Text;
import org.anshu.reports.declared.Declaration.ColumnPart;
import org.anshu.reports.declared.Declaration.FormPart;
import org.anshu.reports.declared.Declaration.LinePart;
import org.anshu.reports.declared.Declaration.RowsPart;
import org.anshu.reports.declared.Declaration.TablePart;

/** Reads the tables of a declared report. */
final class TableReader {

  static final String UNITS = "units";
  static final String SECTORS = "sectors";
  static final String INDICATORS = "indicators";
  static final String MONTHS = "months";
  static final String YEARS = "years";
  static final String LARGER = "larger_accidents";

  /** What rows are made of, besides the members of a code list. */
  static final Set<String> ROWS = Set.of(UNITS, SECTORS, INDICATORS, MONTHS, YEARS, LARGER);

  private static final int MONTHS_SHOWN = 12;
  private static final int YEARS_SHOWN = 5;

  private static final List<String> FORM_TEXTS =
      List.of("number", "authority", "approval", "valid_until", "reporter", "period");

  private final DeclarationReader reader;
  private Optional<Part> defaults = Optional.empty();

  TableReader(DeclarationReader reader) {
    this.reader = reader;
  }

  TablePart table(Part part) {
    part.only(
        "name",
        "title",
        "unit",
        "rows",
        "lines",
        "count",
        "head",
        "total",
        "columns",
        "notes",
        "form",
        "landscape");
    RowsPart rows = rows(part);
    List<ColumnPart> columns = new ArrayList<>();
    for (Part column : part.list("columns")) {
      columns(column, List.of(), rows, columns);
    }
    if (columns.isEmpty()) {
      part.fault(new Text("表没有列 columns", "The table has no columns"));
    }
    for (Part note : part.list("notes")) {
      reader.phrase(note.text(), note);
    }
    String otherwise = axis(rows.kind()).isEmpty() ? "none" : "first";
    return new TablePart(
        reader.name(part),
        reader.filled(part, "title"),
        part.text("unit", ""),
        rows,
        part.text("head", ""),
        part.choice("total", otherwise, Set.of("first", "last", "none")),
        columns,
        part.texts("notes"),
        part.has("form") ? form(part.get("form")) : null,
        part.flag("landscape"),
        part.line());
  }

  private RowsPart rows(Part part) {
    String kind = part.required("rows");
    List<LinePart> lines = new ArrayList<>();
    for (Part line : part.list("lines")) {
      line.only("figure", "name", "show");
      Ref ref = reader.ref(line, "figure");
      String show = line.choice("show", "value", Set.of("value", "wan"));
      reader.use(ref, "", Show.VALUE, line);
      lines.add(new LinePart(ref, line.text("name", ""), Show.of(show)));
    }
    if (kind.equals(INDICATORS) == lines.isEmpty()) {
      part.get("rows")
          .fault(new Text("rows: indicators 才有 lines，且必须有", "lines go with rows: indicators"));
    }
    return new RowsPart(
        kind, lines, part.number("count", kind.equals(YEARS) ? YEARS_SHOWN : MONTHS_SHOWN));
  }

  /** What figures are broken down by in rows of {@code kind}; empty if they are not. */
  static String axis(String kind) {
    boolean broken = !ROWS.contains(kind) || kind.equals(UNITS) || kind.equals(SECTORS);
    return broken ? kind : "";
  }

  private void columns(Part part, List<String> above, RowsPart rows, List<ColumnPart> into) {
    part.only("header", "columns", "figure", "window", "each", "field", "show", "weight", "foots");
    List<String> headers = new ArrayList<>(above);
    for (Part header : part.list("header")) {
      headers.add(header.text());
      reader.check(header.text(), header);
    }
    if (part.has("columns")) {
      part.list("columns").forEach(one -> columns(one, headers, rows, into));
      return;
    }
    boolean lines = rows.kind().equals(INDICATORS);
    boolean cases = rows.kind().equals(LARGER);
    Ref ref = lines || cases ? null : reader.ref(part, "figure");
    String window = lines ? part.text("window", "cumulative") : "";
    List<Part> shows = part.list("show");
    List<String> shown =
        shows.isEmpty()
            ? List.of(cases ? "unit" : "value")
            : shows.stream().map(Part::text).toList();
    for (String show : shown) {
      if (!Show.NAMES.contains(show)) {
        part.get("show").fault(new Text("show 应为 " + Show.NAMES, "show is one of " + Show.NAMES));
        continue;
      }
      List<String> path = new ArrayList<>(headers);
      if (shown.size() > 1) {
        path.add("show." + show);
      }
      ColumnPart column =
          new ColumnPart(
              path,
              ref,
              window,
              part.text("each", ""),
              cases ? field(part) : "",
              Show.of(show),
              part.number("weight", 0),
              part.choice("foots", "sum", Set.of("sum", "distinct", "none")));
      into.add(column);
      use(column, rows, part);
    }
  }

  private void use(ColumnPart column, RowsPart rows, Part part) {
    Ref ref = column.ref();
    if (ref == null) {
      rows.lines()
          .forEach(line -> reader.use(line.ref().or(column.window()), "", column.show(), part));
      return;
    }
    String by = axis(rows.kind());
    if (rows.kind().equals(MONTHS)) {
      reader.use(new Ref(ref.indicator(), ref.code(), "trend_00"), by, column.show(), part);
    } else if (rows.kind().equals(YEARS)) {
      reader.use(new Ref(ref.indicator(), ref.code(), "year_0"), by, Show.VALUE, part);
    } else {
      reader.use(ref, by, column.show(), part);
    }
    if (!column.each().isEmpty()) {
      reader.use(ref, column.each(), column.show(), part);
    }
  }

  private static String field(Part part) {
    return part.choice("field", "title", Cases.FIELDS);
  }

  /** The texts of the report's forms, which those of a table go before. */
  void forms(Part part) {
    check(part);
    defaults = Optional.of(part);
  }

  private FormPart form(Part part) {
    check(part);
    List<String> foot = part.texts("foot");
    return new FormPart(
        text(part, "number"),
        text(part, "authority"),
        text(part, "approval"),
        text(part, "valid_until"),
        text(part, "reporter"),
        text(part, "period"),
        foot.isEmpty() ? defaults.map(one -> one.texts("foot")).orElse(foot) : foot);
  }

  private String text(Part part, String key) {
    return part.text(key, defaults.map(one -> one.text(key, "")).orElse(""));
  }

  private void check(Part part) {
    part.only("number", "authority", "approval", "valid_until", "reporter", "period", "foot");
    for (String key : FORM_TEXTS) {
      if (part.has(key)) {
        reader.check(part.text(key, ""), part.get(key));
      }
    }
  }
}
