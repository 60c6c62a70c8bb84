package org.anshu.reports.named;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anshu.failure.Text;
import org.anshu.reports.catalogue.ReportInput;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Column;
import org.anshu.reports.document.Frame;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.Words;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.named.ServedList.Line;
import org.anshu.reports.origin.Making;
import org.anshu.reports.origin.Origin;
import org.anshu.reports.origin.Passage;
import org.anshu.reports.origin.Place;

/** The note 更正说明 on an edition: what moved from the edition before it, and why. */
public final class CorrectionNoteReport extends NamedReport {

  private static final String FIGURES = "release.figures";
  private static final String RECORDS = "release.records";
  private static final String REASONS = "release.reasons";

  /** The report of the folder {@code correction-note}. */
  public CorrectionNoteReport() {
    super("correction-note", "更正说明", OFFICE, Set.of(FIGURES, RECORDS, REASONS));
  }

  @Override
  public Text due() {
    return new Text("更正版", "corrections");
  }

  @Override
  public boolean isDue(ReportInput input) {
    CaseFile file = new CaseFile(input, id());
    return file.release().edition() > 1 && !file.list(FIGURES).lines().isEmpty();
  }

  @Override
  WrittenReport write(CaseFile file) {
    ServedList figures = file.list(FIGURES);
    ServedList records = file.list(RECORDS);
    Words words = file.words();
    List<Line> city = figures.where(CorrectionNoteReport::ofCity);
    List<Line> parts = figures.where(line -> !ofCity(line));
    List<Block> blocks = new ArrayList<>();
    blocks.add(file.heading("what", what(file, figures, city, parts)));
    if (!figures.lines().isEmpty()) {
      blocks.add(file.heading("why", Passage.plain(why(file))));
    }
    if (!city.isEmpty()) {
      blocks.add(file.heading("figures", Passage.EMPTY));
      blocks.add(figures(file, "figures", city));
    }
    if (!parts.isEmpty()) {
      blocks.add(file.heading("units", Passage.EMPTY));
      blocks.add(figures(file, "units", parts));
    }
    if (!figures.lines().isEmpty()) {
      boolean none = records.lines().isEmpty();
      blocks.add(
          file.heading(
              "records",
              none ? words.tell("records.none") : words.tell("records.some", records.counting())));
      if (!none) {
        blocks.add(records(file, records));
      }
    }
    blocks.addAll(file.closing(List.of("note.rule", "note.print")));
    String title = words.say("title", file.input().settings().title());
    return file.report(title, blocks, Frame.BULLETIN);
  }

  private static boolean ofCity(Line line) {
    return line.unit().isEmpty()
        && line.text("sector_code").isEmpty()
        && line.text("category_code").isEmpty();
  }

  private static Passage what(
      CaseFile file, ServedList figures, List<Line> city, List<Line> parts) {
    Words words = file.words();
    int edition = file.release().edition();
    Place place =
        Place.of("release_", java.util.Map.of("release_id", file.release().id()), "edition");
    Passage now = Passage.of(edition, Origin.at(Making.FIELD, null, place));
    if (edition == 1) {
      return words.tell("first", file.month());
    }
    if (figures.lines().isEmpty()) {
      return words.tell("what.none", file.month(), now);
    }
    Passage before = Passage.of(edition - 1, Origin.none(Making.ORDINAL));
    return words.tell(
        "what", file.month(), now, before, Tallies.of(figures, city), Tallies.of(figures, parts));
  }

  private static String why(CaseFile file) {
    List<String> reasons =
        file.list(REASONS).lines().stream().map(line -> line.text("reason")).toList();
    return reasons.isEmpty() ? file.words().say("why.none") : String.join("；", reasons) + "。";
  }

  private static Table figures(CaseFile file, String name, List<Line> lines) {
    Words words = file.words();
    boolean parts = name.equals("units");
    List<Column> columns = new ArrayList<>();
    columns.add(Column.names(34, words.say("head.figure")));
    if (parts) {
      columns.add(Column.words(20, words.say("head.place")));
    }
    columns.add(Column.words(14, words.say("head.window")));
    columns.add(Column.words(10, words.say("head.measure")));
    columns.add(Column.numbers(14, words.say("head.before")));
    columns.add(Column.numbers(14, words.say("head.after")));
    List<Row> rows = new ArrayList<>();
    for (Line line : lines) {
      List<Cell> cells = new ArrayList<>();
      if (parts) {
        cells.add(Cell.text(place(file, line)));
      }
      cells.add(Cell.text(file.called("window", line.text("window"))));
      cells.add(Cell.text(line.text("measure")));
      cells.add(ServedList.word(line, "before"));
      cells.add(ServedList.word(line, "after"));
      rows.add(new Row(line.text("title"), cells, false));
    }
    return Table.of("correction-" + name, file.table("table." + name), "", columns, rows);
  }

  private static String place(CaseFile file, Line line) {
    List<String> parts = new ArrayList<>();
    if (!line.unit().isEmpty()) {
      parts.add(file.unit(line.unit()));
    }
    String sector = line.text("sector_code");
    if (!sector.isEmpty()) {
      parts.add(file.sectors().getOrDefault(sector, sector));
    }
    if (!line.text("category").isEmpty()) {
      parts.add(line.text("category"));
    }
    return String.join("、", parts);
  }

  private static Table records(CaseFile file, ServedList records) {
    Words words = file.words();
    List<Row> rows = new ArrayList<>();
    for (Line line : records.lines()) {
      String entity = "entity." + line.text("entity");
      String kind = words.say(words.has(entity) ? entity : "entity");
      rows.add(
          new Row(
              kind + "　" + line.text("key").replaceFirst(" \\([a-z_]+\\)$", ""),
              List.of(Cell.text(line.text("kind")), Cell.text(line.text("changes"))),
              false));
    }
    return Table.of(
        "correction-records",
        file.table("table.records"),
        "",
        List.of(
            Column.names(30, words.say("head.record")),
            Column.words(10, words.say("head.kind")),
            Column.names(50, words.say("head.changes"))),
        rows);
  }
}
