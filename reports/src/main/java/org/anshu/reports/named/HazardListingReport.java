package org.anshu.reports.named;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** The notice of hazards under listed supervision 挂牌督办: new, overdue and delisted ones. */
public final class HazardListingReport extends NamedReport {

  private static final String LIST = "hazard.listed";
  private static final String DELISTED = "delisted_on";
  private static final String DAYS = "days_overdue";
  private static final String LEVEL = "listed_level";

  /** The report of the folder {@code hazard-listing}. */
  public HazardListingReport() {
    super("hazard-listing", "挂牌督办通知", WITHIN, Set.of(LIST));
  }

  @Override
  public Text due() {
    return new Text("有挂牌时", "while hazards are listed");
  }

  @Override
  public boolean isDue(ReportInput input) {
    return !new CaseFile(input, id()).list(LIST).lines().isEmpty();
  }

  @Override
  WrittenReport write(CaseFile file) {
    ServedList list = file.list(LIST);
    Words words = file.words();
    List<Line> fresh = list.where(line -> line.isTrue("listed_now"));
    List<Line> overdue = list.where(line -> line.has(DAYS));
    List<Line> delisted = list.where(line -> line.has(DELISTED));
    List<Block> blocks = new ArrayList<>();
    blocks.add(file.heading("state", state(file, list)));
    if (file.comparesUnits() && !list.lines().isEmpty()) {
      blocks.add(units(file, list));
    }
    blocks.add(file.heading("now", told(words, "now", list, fresh)));
    if (!fresh.isEmpty()) {
      blocks.add(table(file, list, "now", fresh));
    }
    Optional<Line> longest = Tallies.most(overdue, DAYS);
    blocks.add(
        file.heading(
            "overdue",
            longest
                .map(
                    line ->
                        words.tell(
                            "overdue.some", Tallies.of(list, overdue), list.told(line, DAYS)))
                .orElseGet(() -> words.tell("overdue.none"))));
    if (!overdue.isEmpty()) {
      blocks.add(table(file, list, "overdue", overdue));
    }
    blocks.add(file.heading("delisted", told(words, "delisted", list, delisted)));
    if (!delisted.isEmpty()) {
      blocks.add(table(file, list, "delisted", delisted));
    }
    blocks.add(new Block.Paragraph(words.tell("ending")));
    blocks.add(file.signature());
    return file.report(words.say("title"), blocks, file.notice());
  }

  private static Passage told(Words words, String name, ServedList list, List<Line> lines) {
    return lines.isEmpty()
        ? words.tell(name + ".none")
        : words.tell(name + ".some", Tallies.of(list, lines));
  }

  private static Passage state(CaseFile file, ServedList list) {
    return file.words()
        .tell(
            "state",
            file.end(),
            file.whole(),
            list.counting(DELISTED, ServedList.ABSENT),
            list.counting(DELISTED, ServedList.ABSENT, LEVEL, "province"),
            list.counting(DELISTED, ServedList.ABSENT, LEVEL, "city"),
            list.counting(DELISTED, ServedList.ABSENT, LEVEL, "county"),
            list.counting("listed_now", "true"),
            list.counting(DELISTED, ServedList.KNOWN),
            list.counting(DAYS, ServedList.KNOWN));
  }

  private static Table units(CaseFile file, ServedList list) {
    Words words = file.words();
    List<Column> columns = new ArrayList<>();
    columns.add(Column.names(22, words.say("head.unit")));
    columns.add(Column.numbers(12, words.say("head.open")));
    for (String level : List.of("province", "city", "county")) {
      columns.add(Column.numbers(10, words.say("head.of"), words.say("head." + level)));
    }
    columns.add(Column.numbers(12, words.say("head.now")));
    columns.add(Column.numbers(12, words.say("head.delisted.count")));
    columns.add(Column.numbers(12, words.say("head.overdue")));
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(words.say("total"), counts(list), true));
    for (String unit : list.units(file.units())) {
      rows.add(new Row(file.unit(unit), counts(list, "unit_code", unit), false));
    }
    return Table.of(
        "listing-units", file.table("table.units"), words.say("unit.items"), columns, rows);
  }

  private static List<Cell> counts(ServedList list, String... of) {
    String absent = ServedList.ABSENT;
    return List.of(
        list.countCell(Tallies.and(of, DELISTED, absent)),
        list.countCell(Tallies.and(of, DELISTED, absent, LEVEL, "province")),
        list.countCell(Tallies.and(of, DELISTED, absent, LEVEL, "city")),
        list.countCell(Tallies.and(of, DELISTED, absent, LEVEL, "county")),
        list.countCell(Tallies.and(of, "listed_now", "true")),
        list.countCell(Tallies.and(of, DELISTED, ServedList.KNOWN)),
        list.countCell(Tallies.and(of, DAYS, ServedList.KNOWN)));
  }

  private static Table table(CaseFile file, ServedList list, String name, List<Line> lines) {
    Words words = file.words();
    List<Column> columns = new ArrayList<>();
    columns.add(Column.names(18, words.say("head.no")));
    columns.add(Column.names(36, words.say("head.enterprise")));
    columns.add(Column.words(20, words.say("head.unit")));
    columns.add(Column.words(7, words.say("head.level")));
    columns.add(Column.words(13, words.say("head.listed")));
    columns.add(Column.words(13, words.say("head.due")));
    boolean late = name.equals("overdue");
    if (late) {
      columns.add(Column.numbers(11, words.say("head.days")));
    } else if (name.equals("delisted")) {
      columns.add(Column.words(13, words.say("head.delisted")));
    }
    List<Row> rows = new ArrayList<>();
    for (Line line : lines) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.text(file.enterprise(line)));
      cells.add(Cell.text(file.unit(line.unit())));
      cells.add(Cell.text(file.called("listing", line.text(LEVEL))));
      cells.add(ServedList.word(line, "listed_on"));
      cells.add(ServedList.word(line, "listing_due_on"));
      if (late) {
        cells.add(list.number(line, DAYS));
      } else if (name.equals("delisted")) {
        cells.add(ServedList.word(line, DELISTED));
      }
      rows.add(new Row(line.text("hazard_no"), cells, false));
    }
    return Table.of("listing-" + name, file.table("table." + name), "", columns, rows);
  }
}
