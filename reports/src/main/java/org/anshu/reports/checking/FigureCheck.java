package org.anshu.reports.checking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anshu.failure.Text;
import org.anshu.registry.trace.FigureId;
import org.anshu.reports.cells.CellMap;
import org.anshu.reports.cells.CellMapFile;
import org.anshu.reports.cells.PrintedCell;
import org.anshu.reports.cells.PrintedCell.Kind;
import org.anshu.reports.cells.PrintedCell.Source;
import org.anshu.reports.checking.CheckFinding.Check;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Block.Heading;
import org.anshu.reports.document.Block.Paragraph;
import org.anshu.reports.document.Block.Remark;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Legible;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.origin.Making;
import org.anshu.reports.origin.Passage;
import org.anshu.reports.origin.Place;
import org.jspecify.annotations.Nullable;

/**
 * Every number of the map of cells is the release's, formed again by {@link Recount}; every number
 * that is printed is in the map.
 */
final class FigureCheck {

  private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d,]*(?:\\.\\d+)?");

  /** A number and what it counts; neither a name, such as 第2管理区 or 360家居, nor a definition. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?<![第\\d.A-Za-z])\\d+(?:\\.\\d+)?"
              + "(?:起(?!重)|人|项(?!目)|家(?![居具电纺政庭园])|件|次|台|万元|亿元|%|个百分点)");

  /** An amount in 亿元, where figures are in 万元; not a rate by 亿元. */
  private static final Pattern IN_YI = Pattern.compile("(?<!/)亿元$");

  private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

  private static final Text COMPUTE =
      new Text(
          "核对该数的出处（anshu explain --cell）；发布数据改过的，重新排版",
          "Look where the number is from (anshu explain --cell); if the release has changed, render"
              + " again");

  private final ReleaseValues values;
  private final Recount recount;
  private final Findings findings;

  private FigureCheck(ReleaseValues values, Findings findings) {
    this.values = values;
    this.recount = new Recount(values);
    this.findings = findings;
  }

  /** Checks the map in {@code file}. */
  static List<CheckFinding> of(WrittenReport report, Path file, ReleaseValues values) {
    Findings findings = new Findings(String.valueOf(file.getFileName()));
    FigureCheck check = new FigureCheck(values, findings);
    CellMap map = CellMapFile.read(file);
    if (!map.head().release().equals(values.release())) {
      findings.add(
          Check.FIGURES,
          Text.same(""),
          new Text("发布版本" + values.release(), "release " + values.release()),
          Text.same(map.head().release()),
          COMPUTE);
    }
    map.figures().forEach(check::cell);
    check.complete(report, map);
    return findings.list();
  }

  private void cell(PrintedCell cell) {
    Source source = cell.source();
    if (source == null || !source.making().isFigure()) {
      return;
    }
    for (FigureId id : source.figures()) {
      if (!id.month().equals(values.month())) {
        wrong(cell, new Text("本期数值", "a figure of this release"), id.toString());
        return;
      }
      if (values.indicator(id.indicator()) == null) {
        wrong(cell, new Text("本发布版本中的指标", "an indicator of the release"), id.toString());
        return;
      }
    }
    if (source.making() == Making.CHOICE) {
      return;
    }
    for (Place place : source.places()) {
      List<String> column = values.column(place);
      if (column == null) {
        wrong(cell, new Text("服务库中有其出处", "its place in the serving schema"), place.toString());
        return;
      }
      // Only of a field is the text itself printed; a count is not one of the rows it counts.
      if (source.making() == Making.FIELD
          && column.stream().anyMatch(value -> sameText(value, cell.printed()))) {
        return;
      }
    }
    compare(cell, source, recount.exact(source));
  }

  private static boolean sameText(String value, String printed) {
    String wanted = Squeezed.printed(Legible.of(value).replaceAll("。$", ""));
    return !wanted.isEmpty() && wanted.equals(Squeezed.printed(printed.replaceAll("。$", "")));
  }

  private void compare(PrintedCell cell, Source source, @Nullable BigDecimal exact) {
    String printed = cell.printed();
    Matcher number = NUMBER.matcher(printed);
    if (!number.find()) {
      boolean excused = isMark(printed) || isLevel(printed, source, exact);
      if (exact != null && exact.signum() != 0 && held(source) && !excused) {
        wrong(cell, Text.same(shown(exact)), printed);
      }
      return;
    }
    if (exact == null) {
      wrong(cell, new Text("没有数值（分母为零或未发布）", "no number: its denominator is missing"), printed);
      return;
    }
    String found = number.group().replace(",", "");
    int scale = found.indexOf('.') < 0 ? 0 : found.length() - found.indexOf('.') - 1;
    BigDecimal value = IN_YI.matcher(printed).find() ? exact.divide(WAN) : exact;
    RoundingMode mode = source.rounding() == null ? RoundingMode.HALF_UP : source.rounding().mode();
    boolean unsigned = cell.kind() == Kind.TEXT;
    BigDecimal wanted = (unsigned ? value.abs() : value).setScale(scale, mode);
    boolean decimals = source.rounding() == null || source.rounding().scale() == scale;
    if (!wanted.toPlainString().equals(found) || !decimals || turned(printed, value)) {
      wrong(
          cell,
          new Text(
              wanted.toPlainString() + "（精确值" + shown(exact) + "）",
              wanted.toPlainString() + " (exactly " + shown(exact) + ")"),
          printed);
    }
  }

  /** Whether the words beside a change say the other direction. */
  private static boolean turned(String printed, BigDecimal value) {
    boolean up = printed.contains("上升") || printed.contains("增加") || printed.contains("提高");
    boolean down = printed.contains("下降") || printed.contains("减少") || printed.contains("降低");
    return up && !down && value.signum() <= 0 || down && !up && value.signum() >= 0;
  }

  /** Words that may stand for a number which exists: it is not comparable or was suppressed. */
  private static boolean isMark(String printed) {
    return printed.contains("口径变化") || printed.contains("〓") || printed.contains("×");
  }

  /** 基本持平: a change that rounds to nothing. */
  private static boolean isLevel(String printed, Source source, @Nullable BigDecimal exact) {
    return printed.contains("基本持平")
        && exact != null
        && source.rounding() != null
        && source.rounding().round(exact).signum() == 0;
  }

  /** Whether the release holds all figures of a number. */
  private boolean held(Source source) {
    return source.figures().stream().allMatch(id -> values.figure(id) != null);
  }

  private static String shown(BigDecimal exact) {
    return exact
        .setScale(
            Math.min(6, Math.max(0, exact.stripTrailingZeros().scale())), RoundingMode.HALF_UP)
        .toPlainString();
  }

  private void wrong(PrintedCell cell, Text expected, String found) {
    String labels = (cell.labels().row() + " " + cell.labels().column()).strip();
    String address = cell.spot().address() + (labels.isEmpty() ? "" : "（" + labels + "）");
    findings.add(Check.FIGURES, Text.same(address), expected, Findings.quote(found), COMPUTE);
  }

  /** Numbers of the report that the map does not know, and numbers that do not say their source. */
  private void complete(WrittenReport report, CellMap map) {
    long printed = 0;
    for (Block block : report.blocks()) {
      if (block instanceof Table table) {
        printed += table(table);
      } else {
        Passage passage = passage(block);
        printed += passage.marks().size();
        if (!(block instanceof Remark)) {
          unsourced(passage);
        }
      }
    }
    long known = map.figures().stream().filter(cell -> cell.kind() != Kind.POINT).count();
    if (known != printed) {
      findings.add(
          Check.FIGURES,
          Text.same(""),
          new Text("单元格对照表有" + printed + "个数", "a map of " + printed + " numbers"),
          new Text(known + "个", String.valueOf(known)),
          COMPUTE);
    }
  }

  private long table(Table table) {
    long printed = 0;
    for (int i = 0; i < table.rows().size(); i++) {
      Row row = table.rows().get(i);
      for (int j = 0; j < row.cells().size(); j++) {
        Cell cell = row.cells().get(j);
        printed += cell.origin() == null ? 0 : 1;
        if (cell.origin() == null && cell.isNumber()) {
          findings.add(
              Check.FIGURES,
              TableTexts.place(table, i, j + 1),
              new Text("有出处的数", "a number that says where it is from"),
              Findings.quote(cell.shown()),
              COMPUTE);
        }
      }
    }
    return printed;
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

  /** Numbers of a sentence, with a unit that counts, outside of its marks. */
  private void unsourced(Passage passage) {
    Matcher digits = COUNTED.matcher(passage.text());
    while (digits.find()) {
      int from = digits.start();
      boolean sourced =
          passage.marks().stream().anyMatch(mark -> mark.start() <= from && from < mark.end());
      if (!sourced) {
        findings.add(
            Check.FIGURES,
            new Text("正文", "text"),
            new Text("有出处的数", "a number that says where it is from"),
            Findings.quote(Findings.cut(passage.text(), from - 12, from + 12)),
            COMPUTE);
      }
    }
  }
}
