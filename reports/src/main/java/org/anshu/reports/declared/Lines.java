package org.anshu.reports.declared;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anshu.reports.declared.Declaration.ColumnPart;
import org.anshu.reports.declared.Declaration.LinePart;
import org.anshu.reports.declared.Declaration.TablePart;
import org.anshu.reports.declared.TableWriter.Line;
import org.anshu.reports.document.Words;
import org.anshu.reports.figures.Axis;
import org.anshu.reports.figures.Key;
import org.anshu.reports.figures.Member;
import org.anshu.reports.figures.ReleaseFigures;
import org.anshu.reports.wording.Facts;

/** The rows of a table, and which figure stands where a row and a column meet. */
final class Lines {

  private final Scope scope;
  private final Facts facts;
  private final Words words;

  Lines(Scope scope) {
    this.scope = scope;
    this.facts = scope.facts();
    this.words = scope.words();
  }

  /** The rows of a table in printing order. */
  List<Line> of(TablePart part, List<ColumnPart> columns) {
    return switch (part.rows().kind()) {
      case TableReader.INDICATORS -> part.rows().lines().stream().map(this::figure).toList();
      case TableReader.MONTHS -> months(part.rows().count());
      case TableReader.YEARS -> years(part.rows().count());
      default -> members(part, columns);
    };
  }

  private Line figure(LinePart line) {
    String name = line.name();
    if (name.isEmpty()) {
      name = facts.indicator(line.ref().indicator()).title().chinese();
    }
    return new Line(scope.fill(name), null, "", false, line.ref(), "", line.show());
  }

  private List<Line> months(int count) {
    List<Line> lines = new ArrayList<>();
    for (int back = count - 1; back >= 0; back--) {
      var month = scope.month().minusMonths(back);
      String name = words.say("name.year.month", month.getYear(), month.getMonthValue());
      lines.add(new Line(name, null, "", false, null, Scope.trend(back), Show.VALUE));
    }
    return lines;
  }

  private List<Line> years(int count) {
    return scope.years(count).stream()
        .map(
            year ->
                new Line(
                    words.say("name.year", year),
                    null,
                    "",
                    false,
                    null,
                    "year_" + year,
                    Show.VALUE))
        .toList();
  }

  private List<Line> members(TablePart part, List<ColumnPart> columns) {
    String kind = part.rows().kind();
    Axis axis = Scope.axisOf(kind);
    boolean units = axis == Axis.UNIT;
    List<Line> lines = new ArrayList<>();
    for (Member member : scope.members(kind)) {
      if (!units || !scope.isDistrict() || member.code().equals(scope.unit())) {
        lines.add(new Line(member.name(), axis, member.code(), false, null, "", Show.VALUE));
      }
    }
    if (!units || !scope.isDistrict()) {
      lines.addAll(others(columns, axis, lines));
    }
    String name = words.say(units && scope.isDistrict() ? "total.city" : "total");
    Line total = new Line(name, null, "", true, null, "", Show.VALUE);
    switch (part.total()) {
      case "first" -> lines.add(0, total);
      case "last" -> lines.add(total);
      default -> {
        return lines;
      }
    }
    return lines;
  }

  /** What a column counts under codes that are not in the list: 未归属 and the like. */
  private List<Line> others(List<ColumnPart> columns, Axis axis, List<Line> known) {
    Set<String> codes = known.stream().map(Line::code).collect(Collectors.toSet());
    Set<String> others = new TreeSet<>();
    for (ColumnPart column : columns) {
      Key key = key(column, new Line("", null, "", true, null, "", Show.VALUE));
      for (String code : facts.figures().codes(key.indicator(), key.window(), axis)) {
        Key other = key(column, new Line("", axis, code, false, null, "", Show.VALUE));
        if (!codes.contains(code) && facts.numerator(other).signum() != 0) {
          others.add(code);
        }
      }
    }
    return others.stream()
        .map(code -> new Line(other(code), axis, code, false, null, "", Show.VALUE))
        .toList();
  }

  private String other(String code) {
    return code.equals(ReleaseFigures.UNATTRIBUTED)
        ? words.say("unattributed")
        : words.say("other.code", code);
  }

  /** The figure where {@code column} and {@code line} meet. */
  Key key(ColumnPart column, Line line) {
    Ref own = line.ref();
    Ref ref = column.ref();
    if (ref == null) {
      if (own == null) {
        throw new IllegalStateException("No figure: " + column);
      }
      return scope.key(own.or(column.window()));
    }
    if (!line.window().isEmpty()) {
      return scope.key(new Ref(ref.indicator(), ref.code(), line.window()));
    }
    Axis axis = line.axis();
    if (axis == null) {
      return line.code().isEmpty() ? total(ref, line) : scope.key(ref);
    }
    if (axis == Axis.UNIT) {
      return scope.city().key(ref).within(line.code());
    }
    return scope.member(ref, axis, line.code());
  }

  /** What the rows of a column are parts of, in a table that is not of units. */
  Key whole(ColumnPart column) {
    Ref ref = column.ref();
    if (ref == null) {
      throw new IllegalStateException("No figure: " + column);
    }
    return scope.key(new Ref(ref.indicator(), "", ref.window()));
  }

  /** The total of a table of units is the city's, also in a district's edition. */
  private Key total(Ref ref, Line line) {
    boolean city = line.name().equals(words.say("total.city"));
    return city ? scope.city().key(ref) : scope.key(ref);
  }
}
