package org.anshu.reports.named;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.anshu.failure.Text;
import org.anshu.reports.catalogue.ReportInput;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Column;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.Words;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.named.ServedList.Line;
import org.anshu.reports.origin.Passage;
import org.anshu.reports.wording.Leaders;

/**
 * The circular 通报 on hazards open past their deadline: units in the order of how many they have,
 * and each major hazard by name with its due date and the days overdue.
 */
public final class HazardNoticeReport extends NamedReport {

  private static final String OVERDUE = "hazard.overdue";
  private static final String ESCALATION = "hazard.escalation";
  private static final String LEVEL = "hazard_level";
  private static final String MAJOR = "major";
  private static final String DAYS = "days_overdue";
  private static final String UNIT = "unit_code";
  private static final int NAMED = 3;

  /** The report of the folder {@code hazard-notice}. */
  public HazardNoticeReport() {
    super("hazard-notice", "超期隐患通报", WITHIN, Set.of(OVERDUE, ESCALATION));
  }

  @Override
  public Text due() {
    return new Text("有超期时", "while hazards are overdue");
  }

  @Override
  public boolean isDue(ReportInput input) {
    return !new CaseFile(input, id()).list(OVERDUE).lines().isEmpty();
  }

  @Override
  WrittenReport write(CaseFile file) {
    ServedList overdue = file.list(OVERDUE);
    Words words = file.words();
    List<Line> major = overdue.where(line -> line.text(LEVEL).equals(MAJOR));
    List<Block> blocks = new ArrayList<>();
    blocks.add(file.heading("state", state(file, overdue)));
    if (file.comparesUnits() && !overdue.lines().isEmpty()) {
      blocks.add(file.heading("units", lagging(file, overdue)));
      blocks.add(units(file, overdue));
    }
    blocks.add(
        file.heading(
            "major",
            Tallies.most(major, DAYS)
                .map(
                    line ->
                        words.tell(
                            "major.some", overdue.counting(LEVEL, MAJOR), overdue.told(line, DAYS)))
                .orElseGet(() -> words.tell("major.none"))));
    if (!major.isEmpty()) {
      blocks.add(major(file, overdue, major));
    }
    ServedList escalation = file.list(ESCALATION);
    boolean none = escalation.lines().isEmpty();
    blocks.add(
        file.heading(
            "escalation",
            none
                ? words.tell("escalation.none")
                : words.tell("escalation.some", escalation.counting())));
    if (!none) {
      blocks.add(escalation(file, escalation));
    }
    blocks.add(new Block.Paragraph(words.tell("ending")));
    blocks.add(file.signature());
    return file.report(words.say("title"), blocks, file.notice());
  }

  private static Passage state(CaseFile file, ServedList overdue) {
    return overdue.lines().isEmpty()
        ? file.words().tell("state.none", file.end(), file.whole())
        : file.words()
            .tell(
                "state",
                file.end(),
                file.whole(),
                overdue.counting(),
                overdue.counting(LEVEL, MAJOR),
                overdue.counting(LEVEL, "general"));
  }

  /** The units that have the most, and those that have none. */
  private static Passage lagging(CaseFile file, ServedList overdue) {
    Words words = file.words();
    List<String> order = order(file, overdue);
    if (order.size() < 2) {
      return Passage.EMPTY;
    }
    List<Passage> most =
        Leaders.of(order, NAMED, unit -> BigDecimal.valueOf(overdue.count(UNIT, unit))).stream()
            .map(unit -> words.tell("units.item", file.unit(unit), overdue.counting(UNIT, unit)))
            .toList();
    Passage told = words.tell("units.most", Passage.join("、", most));
    List<String> without =
        file.units().stream()
            .filter(unit -> !unit.equals("UNK") && !order.contains(unit))
            .map(file::unit)
            .toList();
    return without.isEmpty()
        ? told
        : told.then(words.tell("units.zero", String.join("、", without)));
  }

  private static List<String> order(CaseFile file, ServedList overdue) {
    return overdue.units(file.units()).stream()
        .sorted(Comparator.comparing((String unit) -> -overdue.count(UNIT, unit)))
        .toList();
  }

  private static Table units(CaseFile file, ServedList overdue) {
    Words words = file.words();
    List<Column> columns =
        List.of(
            Column.names(26, words.say("head.unit")),
            Column.numbers(16, words.say("head.overdue")),
            Column.numbers(12, words.say("head.of"), words.say("head.major")),
            Column.numbers(12, words.say("head.of"), words.say("head.general")),
            Column.numbers(16, words.say("head.rectified")),
            Column.numbers(18, words.say("head.longest")));
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(words.say("total"), counts(overdue, overdue.lines()), true));
    for (String unit : order(file, overdue)) {
      List<Line> own = overdue.where(line -> line.unit().equals(unit));
      rows.add(new Row(file.unit(unit), counts(overdue, own, UNIT, unit), false));
    }
    return new Table(
        "notice-units",
        file.table("table.units"),
        words.say("unit.items"),
        columns,
        rows,
        List.of(words.tell("note.days"), words.tell("note.general")),
        null,
        false);
  }

  private static List<Cell> counts(ServedList overdue, List<Line> own, String... of) {
    return List.of(
        overdue.countCell(of),
        overdue.countCell(Tallies.and(of, LEVEL, MAJOR)),
        overdue.countCell(Tallies.and(of, LEVEL, "general")),
        overdue.countCell(Tallies.and(of, "rectified_on", ServedList.KNOWN)),
        Tallies.most(own, DAYS).map(line -> overdue.number(line, DAYS)).orElse(Cell.NONE));
  }

  private static Table major(CaseFile file, ServedList overdue, List<Line> major) {
    Words words = file.words();
    List<Column> columns =
        List.of(
            Column.names(18, words.say("head.no")),
            Column.names(36, words.say("head.enterprise")),
            Column.words(20, words.say("head.unit")),
            Column.words(13, words.say("head.found")),
            Column.words(13, words.say("head.due")),
            Column.words(13, words.say("head.notified")),
            Column.numbers(11, words.say("head.days")));
    List<Row> rows = new ArrayList<>();
    for (Line line : major) {
      rows.add(
          new Row(
              line.text("hazard_no"),
              List.of(
                  Cell.text(file.enterprise(line)),
                  Cell.text(file.unit(line.unit())),
                  ServedList.word(line, "found_on"),
                  ServedList.word(line, "due_on"),
                  ServedList.word(line, "notified_on"),
                  overdue.number(line, DAYS)),
              false));
    }
    return Table.of("notice-major", file.table("table.major"), "", columns, rows);
  }

  private static Table escalation(CaseFile file, ServedList escalation) {
    Words words = file.words();
    List<Column> columns =
        List.of(
            Column.names(18, words.say("head.no")),
            Column.names(36, words.say("head.enterprise")),
            Column.words(20, words.say("head.unit")),
            Column.words(13, words.say("head.due")),
            Column.numbers(11, words.say("head.days")),
            Column.names(32, words.say("head.reason")));
    List<Row> rows = new ArrayList<>();
    for (Line line : escalation.lines()) {
      rows.add(
          new Row(
              line.text("hazard_no"),
              List.of(
                  Cell.text(file.enterprise(line)),
                  Cell.text(file.unit(line.unit())),
                  ServedList.word(line, "due_on"),
                  escalation.number(line, DAYS),
                  Cell.text(line.text("reason"))),
              false));
    }
    return Table.of("notice-escalation", file.table("table.escalation"), "", columns, rows);
  }
}
