package org.anshu.reports.named;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Column;
import org.anshu.reports.document.Frame;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.Words;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.named.ServedList.Line;
import org.anshu.reports.origin.Passage;

/** The ledger of major hazards 一单四制: each open one and each cancelled in the year, by name. */
public final class HazardLedgerReport extends NamedReport {

  private static final String LEDGER = "hazard.ledger";
  private static final String STATE = "state";
  private static final String CANCELLED = "已销号";
  private static final String LEFT = "随企业关闭退出";
  private static final String OPEN = "未销号";
  private static final List<String> GAPS = List.of("assigned", "ledgered", "notified");

  /** The report of the folder {@code hazard-ledger}. */
  public HazardLedgerReport() {
    super("hazard-ledger", "重大事故隐患一单四制台账", WITHIN, Set.of(LEDGER));
  }

  @Override
  WrittenReport write(CaseFile file) {
    ServedList ledger = file.list(LEDGER);
    Words words = file.words();
    List<Line> open = ledger.where(line -> line.text(STATE).equals(OPEN));
    String year = file.release().month().getYear() + "-";
    List<Line> closed = ledger.where(line -> line.text("cancelled_on").startsWith(year));
    List<Block> blocks = new ArrayList<>();
    blocks.add(file.heading("summary", summary(file, ledger)));
    if (file.comparesUnits() && !ledger.lines().isEmpty()) {
      blocks.add(units(file, ledger));
    }
    String openTitle = open.isEmpty() ? "" : file.table("table.open");
    String closedTitle = closed.isEmpty() ? "" : file.table("table.closed");
    Passage openTold =
        open.isEmpty()
            ? words.tell("open.none")
            : words.tell("open.some", ledger.counting(STATE, OPEN), CaseFile.number(openTitle));
    Passage closedTold =
        closed.isEmpty()
            ? words.tell("closed.none")
            : words.tell("closed.some", Tallies.of(ledger, closed), CaseFile.number(closedTitle));
    blocks.add(file.heading("lists", openTold.then(closedTold)));
    blocks.addAll(file.closing(List.of("note.scope", "note.days", "note.gaps")));
    if (!open.isEmpty()) {
      blocks.add(table(file, "open", openTitle, open, line -> openRow(file, ledger, line)));
    }
    if (!closed.isEmpty()) {
      blocks.add(table(file, "closed", closedTitle, closed, line -> closedRow(file, line)));
    }
    return file.report(words.say("title", file.whole()), blocks, Frame.TABLES);
  }

  private static Passage summary(CaseFile file, ServedList ledger) {
    return file.words()
        .tell(
            "summary",
            file.end(),
            file.whole(),
            ledger.counting(),
            ledger.counting(STATE, CANCELLED),
            ledger.counting(STATE, LEFT),
            ledger.counting(STATE, OPEN),
            ledger.counting("days_overdue", ServedList.KNOWN),
            ledger.counting(STATE, OPEN, "gap_assigned", "true"),
            ledger.counting(STATE, OPEN, "gap_ledgered", "true"),
            ledger.counting(STATE, OPEN, "gap_notified", "true"));
  }

  private static Table units(CaseFile file, ServedList ledger) {
    Words words = file.words();
    List<Column> columns = new ArrayList<>();
    columns.add(Column.names(22, words.say("head.unit")));
    for (String head : List.of("listed", "closed", "left", "open", "overdue")) {
      columns.add(Column.numbers(11, words.say("head." + head)));
    }
    for (String gap : GAPS) {
      columns.add(Column.numbers(13, words.say("head.gaps"), words.say("head.gap." + gap)));
    }
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(words.say("total"), counts(ledger), true));
    for (String unit : ledger.units(file.units())) {
      rows.add(new Row(file.unit(unit), counts(ledger, "unit_code", unit), false));
    }
    return Table.of(
        "ledger-units", file.table("table.units"), words.say("unit.items"), columns, rows);
  }

  private static List<Cell> counts(ServedList ledger, String... of) {
    return List.of(
        ledger.countCell(of),
        ledger.countCell(Tallies.and(of, STATE, CANCELLED)),
        ledger.countCell(Tallies.and(of, STATE, LEFT)),
        ledger.countCell(Tallies.and(of, STATE, OPEN)),
        ledger.countCell(Tallies.and(of, "days_overdue", ServedList.KNOWN)),
        ledger.countCell(Tallies.and(of, STATE, OPEN, "gap_assigned", "true")),
        ledger.countCell(Tallies.and(of, STATE, OPEN, "gap_ledgered", "true")),
        ledger.countCell(Tallies.and(of, STATE, OPEN, "gap_notified", "true")));
  }

  private static Table table(
      CaseFile file, String name, String title, List<Line> lines, Function<Line, Row> row) {
    Words words = file.words();
    boolean open = name.equals("open");
    List<Column> columns = new ArrayList<>();
    columns.add(Column.names(14, words.say("head.no")));
    columns.add(Column.names(33, words.say("head.enterprise")));
    columns.add(Column.words(21, words.say("head.unit")));
    columns.add(Column.words(10, words.say("head.found")));
    columns.add(Column.words(10, words.say("head.due")));
    for (String step : List.of("assigned", "ledgered", "cancelled", "notified")) {
      if (!open || !step.equals("cancelled")) {
        columns.add(Column.words(10, words.say("head.regime"), words.say("head." + step)));
      }
    }
    if (open) {
      columns.add(Column.numbers(8, words.say("head.days")));
    }
    columns.add(Column.names(25, words.say("head.missing")));
    return new Table(
        "ledger-" + name,
        title,
        "",
        columns,
        lines.stream().map(row).toList(),
        List.of(),
        null,
        true);
  }

  private static Row openRow(CaseFile file, ServedList ledger, Line line) {
    return new Row(
        line.text("hazard_no"),
        List.of(
            Cell.text(file.enterprise(line)),
            Cell.text(file.unit(line.unit())),
            ServedList.word(line, "found_on"),
            ServedList.word(line, "due_on"),
            ServedList.word(line, "assigned_on"),
            ServedList.word(line, "ledgered_on"),
            ServedList.word(line, "notified_on"),
            ledger.number(line, "days_overdue"),
            gaps(file, line)),
        false);
  }

  private static Row closedRow(CaseFile file, Line line) {
    return new Row(
        line.text("hazard_no"),
        List.of(
            Cell.text(file.enterprise(line)),
            Cell.text(file.unit(line.unit())),
            ServedList.word(line, "found_on"),
            ServedList.word(line, "due_on"),
            ServedList.word(line, "assigned_on"),
            ServedList.word(line, "ledgered_on"),
            ServedList.word(line, "cancelled_on"),
            ServedList.word(line, "notified_on"),
            gaps(file, line)),
        false);
  }

  private static Cell gaps(CaseFile file, Line line) {
    List<String> missing =
        GAPS.stream()
            .filter(gap -> line.isTrue("gap_" + gap))
            .map(gap -> file.words().say("head.gap." + gap))
            .toList();
    return missing.isEmpty() ? Cell.NONE : Cell.text(String.join("、", missing));
  }
}
