package org.anshu.reports.named;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

/**
 * How timely information is: the 20 minutes of larger accidents, entry and completion, the calendar
 * of other departments' forms, confirmed cases of late reporting, and first against later figures.
 */
public final class TimelinessReport extends NamedReport {

  private static final String FLASH = "accident.flash_reports";
  private static final String ENTRIES = "accident.late_entries";
  private static final String CASES = "accident.reporting_cases";
  private static final String CALENDAR = "submission.calendar";
  private static final String REVISIONS = "figures.revisions";
  private static final String UNIT = "unit_code";
  private static final String STATE = "state";
  private static final List<String> STATES = List.of("按时", "逾期", "未报", "未到期");

  /** The report of the folder {@code timeliness}. */
  public TimelinessReport() {
    super("timeliness", "信息报送及时性情况", OFFICE, Set.of(FLASH, ENTRIES, CASES, CALENDAR, REVISIONS));
  }

  @Override
  WrittenReport write(CaseFile file) {
    List<Block> blocks = new ArrayList<>();
    flash(file, blocks);
    entries(file, blocks);
    calendar(file, blocks);
    cases(file, blocks);
    blocks.addAll(new RevisionsPart(file, file.list(REVISIONS)).blocks());
    blocks.addAll(file.closing(List.of("note.flash", "note.calendar", "note.revisions")));
    return file.report(file.words().say("title"), blocks, Frame.BULLETIN);
  }

  private static void flash(CaseFile file, List<Block> blocks) {
    ServedList flash = file.list(FLASH);
    Words words = file.words();
    if (flash.lines().isEmpty()) {
      blocks.add(file.heading("flash", words.tell("flash.none", file.end(), file.whole())));
      return;
    }
    Passage told =
        words.tell(
            "flash.some",
            file.end(),
            file.whole(),
            flash.counting(),
            flash.counting("verdict", "按时"),
            flash.counting("verdict", "迟报"),
            flash.counting("verdict", "不详"));
    blocks.add(file.heading("flash", told));
    List<Row> rows = new ArrayList<>();
    for (Line line : flash.lines()) {
      rows.add(
          new Row(
              line.text("accident_no"),
              List.of(
                  Cell.text(file.unit(line.unit())),
                  Cell.text(file.called("grade", line.text("grade"))),
                  ServedList.word(line, "noticed_at"),
                  ServedList.word(line, "reported_at"),
                  time(words, line),
                  ServedList.word(line, "verdict")),
              false));
    }
    blocks.add(
        Table.of(
            "timeliness-flash",
            file.table("table.flash"),
            "",
            List.of(
                Column.names(14, words.say("head.accident")),
                Column.words(14, words.say("head.unit")),
                Column.words(7, words.say("head.grade")),
                Column.words(22, words.say("head.noticed")),
                Column.words(22, words.say("head.reported")),
                Column.words(14, words.say("head.minutes")),
                Column.words(7, words.say("head.verdict"))),
            rows));
  }

  /** Minutes and seconds, or hours and minutes: to compare with 20 minutes by the second. */
  private static Cell time(Words words, Line line) {
    if (!line.has("seconds")) {
      return Cell.NONE;
    }
    long seconds = line.number("seconds");
    String text =
        seconds < 3600
            ? words.say("time", seconds / 60, String.format(Locale.ROOT, "%02d", seconds % 60))
            : words.say("time.hours", seconds / 3600, seconds % 3600 / 60);
    return Cell.text(text);
  }

  private static void entries(CaseFile file, List<Block> blocks) {
    ServedList late = file.list(ENTRIES);
    Words words = file.words();
    if (late.lines().isEmpty()) {
      blocks.add(file.heading("entries", words.tell("entries.none", file.month())));
      return;
    }
    blocks.add(
        file.heading(
            "entries",
            words.tell(
                "entries.some",
                file.month(),
                late.counting("entered_late", "true"),
                late.counting("completed_late", "true"))));
    List<Row> rows = new ArrayList<>();
    for (Line line : late.lines()) {
      boolean open = !line.has("completed_on");
      String completion = line.isTrue("completed_late") ? open ? "open" : "overdue" : "in.time";
      rows.add(
          new Row(
              line.text("accident_no"),
              List.of(
                  Cell.text(file.unit(line.unit())),
                  ServedList.word(line, "noticed_on"),
                  Cell.text(words.say(line.isTrue("entered_late") ? "late" : "in.time")),
                  ServedList.word(line, "completion_due_on"),
                  ServedList.word(line, "completed_on"),
                  Cell.text(words.say(completion))),
              false));
    }
    blocks.add(
        Table.of(
            "timeliness-entries",
            file.table("table.entries"),
            "",
            List.of(
                Column.names(16, words.say("head.accident")),
                Column.words(18, words.say("head.unit")),
                Column.words(13, words.say("head.noticed.on")),
                Column.words(10, words.say("head.entered")),
                Column.words(13, words.say("head.due")),
                Column.words(13, words.say("head.completed")),
                Column.words(10, words.say("head.completion"))),
            rows));
  }

  private static void calendar(CaseFile file, List<Block> blocks) {
    ServedList calendar = file.list(CALENDAR);
    Words words = file.words();
    if (calendar.lines().isEmpty()) {
      blocks.add(file.heading("calendar", words.tell("calendar.off")));
      return;
    }
    blocks.add(
        file.heading(
            "calendar",
            words.tell(
                "calendar.some",
                file.month(),
                calendar.counting(),
                calendar.counting(STATE, STATES.get(0)),
                calendar.counting(STATE, STATES.get(1)),
                calendar.counting(STATE, STATES.get(2)),
                calendar.counting(STATE, STATES.get(3)))));
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(words.say("total"), states(calendar), true));
    for (String unit : calendar.units(file.units())) {
      rows.add(new Row(file.unit(unit), states(calendar, UNIT, unit), false));
    }
    blocks.add(
        Table.of(
            "timeliness-calendar",
            file.table("table.calendar"),
            words.say("unit.forms"),
            List.of(
                Column.names(30, words.say("head.unit")),
                Column.numbers(12, words.say("head.forms")),
                Column.numbers(12, words.say("head.on.time")),
                Column.numbers(12, words.say("head.late")),
                Column.numbers(12, words.say("head.missing")),
                Column.numbers(12, words.say("head.pending"))),
            rows));
    List<Line> late = calendar.where(line -> line.has("days_late"));
    if (!late.isEmpty()) {
      blocks.add(late(file, calendar, late));
    }
  }

  private static List<Cell> states(ServedList calendar, String... of) {
    List<Cell> cells = new ArrayList<>();
    cells.add(calendar.countCell(of));
    for (String state : STATES) {
      cells.add(calendar.countCell(Tallies.and(of, STATE, state)));
    }
    return cells;
  }

  private static Table late(CaseFile file, ServedList calendar, List<Line> late) {
    Words words = file.words();
    List<Row> rows = new ArrayList<>();
    for (Line line : late) {
      rows.add(
          new Row(
              file.unit(line.unit()),
              List.of(
                  ServedList.word(line, "title"),
                  ServedList.word(line, "due_on"),
                  ServedList.word(line, "received_at"),
                  ServedList.word(line, STATE),
                  calendar.number(line, "days_late")),
              false));
    }
    return Table.of(
        "timeliness-late",
        file.table("table.late"),
        "",
        List.of(
            Column.names(18, words.say("head.unit")),
            Column.names(30, words.say("head.form")),
            Column.words(13, words.say("head.due.on")),
            Column.words(18, words.say("head.received")),
            Column.words(9, words.say("head.state")),
            Column.numbers(10, words.say("head.days"))),
        rows);
  }

  private static void cases(CaseFile file, List<Block> blocks) {
    ServedList cases = file.list(CASES);
    Words words = file.words();
    boolean none = cases.lines().isEmpty();
    blocks.add(
        file.heading(
            "cases",
            none
                ? words.tell("cases.none", file.end())
                : words.tell("cases.some", file.end(), cases.counting())));
    if (none) {
      return;
    }
    List<Row> rows = new ArrayList<>();
    for (Line line : cases.lines()) {
      rows.add(
          new Row(
              line.text("case_no"),
              List.of(
                  Cell.text(file.called("case", line.text("case_kind"))),
                  ServedList.word(line, "confirmed_on"),
                  ServedList.word(line, "accident_no"),
                  Cell.text(file.unit(line.unit())),
                  ServedList.word(line, "authority")),
              false));
    }
    blocks.add(
        Table.of(
            "timeliness-cases",
            file.table("table.cases"),
            "",
            List.of(
                Column.names(15, words.say("head.case")),
                Column.words(9, words.say("head.kind")),
                Column.words(13, words.say("head.confirmed")),
                Column.words(16, words.say("head.accident")),
                Column.words(18, words.say("head.unit")),
                Column.words(22, words.say("head.authority"))),
            rows));
  }
}
