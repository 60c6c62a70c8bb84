package org.anshu.reports.keyindicators;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anshu.failure.Text;
import org.anshu.registry.FigureState;
import org.anshu.registry.Indicator;
import org.anshu.reports.FontRoles;
import org.anshu.reports.ReportSettings;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Block.Heading;
import org.anshu.reports.document.Block.Remark;
import org.anshu.reports.document.Block.Signature;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Column;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.Words;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.figures.Release;
import org.anshu.reports.figures.ReleaseFigures;
import org.anshu.reports.keyindicators.KeyIndicatorsDefinition.Line;
import org.anshu.reports.origin.Making;
import org.anshu.reports.origin.Origin;
import org.anshu.reports.origin.Passage;
import org.anshu.reports.origin.Place;

/** Writes the table of key indicators: texts and cells, no layout. */
public final class KeyIndicatorsWriter {

  private static final String FOLDER = "key-indicators";
  private static final int NUMBER_WEIGHT = 12;
  private static final int NAME_WEIGHT = 96;
  private static final int VALUE_WEIGHT = 30;
  private static final int CHANGE_WEIGHT = 30;

  private final Words words = Words.load(FOLDER);
  private final KeyIndicatorsDefinition definition = KeyIndicatorsDefinition.load();
  private final ReportSettings settings;
  private final FontRoles fonts;

  /** A writer for one office. */
  public KeyIndicatorsWriter(ReportSettings settings, FontRoles fonts) {
    this.settings = settings;
    this.fonts = fonts;
  }

  /**
   * The table of a release. Where no indicator of a year may be compared with the year before, one
   * cell says so for all rows.
   */
  public WrittenReport write(ReleaseFigures figures, List<Indicator> indicators) {
    YearTable table = new YearTable(figures, indicators);
    int first = table.year(1);
    int last = table.year(YearTable.YEARS);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Heading(
            words.say("heading.table"),
            words.tell(
                "text",
                year(figures.release(), first),
                year(figures.release(), last),
                year(figures.release(), table.year(0))),
            words.say("sheet.table"),
            "table"));
    blocks.add(table(table));
    blocks.add(
        new Heading(words.say("heading.notes"), Passage.EMPTY, words.say("sheet.notes"), "notes"));
    int number = 0;
    for (Passage note : notes(table, figures.release())) {
      Passage ordinal = Passage.of(++number, Origin.none(Making.ORDINAL));
      blocks.add(new Remark(words.tell("note", ordinal, note)));
    }
    LocalDate made = figures.release().computedAt().toLocalDate();
    String date = words.say("date", made.getYear(), made.getMonthValue(), made.getDayOfMonth());
    String contact = settings.contact().isBlank() ? "" : words.say("contact", settings.contact());
    blocks.add(new Signature(settings.issuer(), date, contact));
    return new WrittenReport(
        settings.issuer(),
        "",
        date,
        "",
        settings.title(),
        words.say("subtitle", first, last),
        blocks,
        warnings(figures));
  }

  /** The name of the files of a month, without ending: 重要指标统计-2020-12. */
  public String fileName(YearMonth month) {
    return definition.fileName(month);
  }

  private Table table(YearTable table) {
    String units =
        definition.rows().stream()
            .map(line -> table.indicator(line.indicator()).unit())
            .distinct()
            .collect(Collectors.joining("、"));
    List<Column> columns = new ArrayList<>();
    columns.add(Column.words(NUMBER_WEIGHT, words.say("column.number")));
    columns.add(Column.names(NAME_WEIGHT, words.say("column.indicator")));
    columns.add(Column.numbers(VALUE_WEIGHT, words.say("column.base", table.year(0))));
    for (int place = 1; place <= YearTable.YEARS; place++) {
      String change = words.say("column.change", table.year(place - 1));
      columns.add(Column.numbers(VALUE_WEIGHT, words.say("column.value", table.year(place))));
      boolean merged = merged(table, place);
      columns.add(
          merged ? Column.words(CHANGE_WEIGHT, change) : Column.numbers(CHANGE_WEIGHT, change));
    }
    List<Row> rows = new ArrayList<>();
    for (Line line : definition.rows()) {
      rows.add(row(table, line, rows.size()));
    }
    return Table.of(
        "years",
        words.say("table", table.year(1), table.year(YearTable.YEARS)),
        words.say("unit", units),
        columns,
        rows);
  }

  private boolean merged(YearTable table, int place) {
    return definition.rows().stream()
        .allMatch(line -> table.apart(line.indicator(), place).isPresent());
  }

  /** A row; where a whole year may not be compared its first row says so for all below it. */
  private Row row(YearTable table, Line line, int above) {
    Indicator indicator = table.indicator(line.indicator());
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.text(indicator.title().chinese()));
    cells.add(table.value(line.indicator(), 0, line.rounding(indicator)));
    for (int place = 1; place <= YearTable.YEARS; place++) {
      Cell change = table.change(line.indicator(), place);
      boolean covered = above > 0 && merged(table, place);
      cells.add(table.value(line.indicator(), place, line.rounding(indicator)));
      cells.add(covered ? Cell.COVERED : change);
    }
    return new Row(String.valueOf(above + 1), cells, false);
  }

  private List<Passage> notes(YearTable table, Release release) {
    List<Passage> notes = new ArrayList<>();
    for (int place = 1; place <= YearTable.YEARS; place++) {
      Set<String> reasons = new TreeSet<>();
      for (Line line : definition.rows()) {
        table.apart(line.indicator(), place).ifPresent(edition -> reasons.add(edition.reason()));
      }
      if (!reasons.isEmpty()) {
        notes.add(
            words.tell(
                "note.break",
                year(release, table.year(place)),
                Passage.of(String.join("；", reasons), Origin.none(Making.DEFINITION)),
                year(release, table.year(place - 1))));
      }
    }
    notes.add(words.tell("note.change"));
    notes.add(words.tell("note.absent"));
    notes.add(words.tell("note.rate", FigureState.PENDING_DENOMINATOR.mark()));
    notes.add(
        words.tell(
            "note.release",
            Passage.of(release.id(), Origin.at(Making.FIELD, null, place(release, "release_id"))),
            asOf(release, Making.YEAR_OF, release.asOf().getYear()),
            asOf(release, Making.MONTH_OF, release.asOf().getMonthValue()),
            asOf(release, Making.DAY_OF, release.asOf().getDayOfMonth())));
    return notes;
  }

  private static Passage asOf(Release release, Making making, int number) {
    return Passage.of(number, Origin.at(making, null, place(release, "as_of")));
  }

  /** The number of a year, which only names a period. */
  private static Passage year(Release release, int year) {
    return Passage.of(year, Origin.at(Making.PERIOD, null, place(release, "month")));
  }

  private static Place place(Release release, String column) {
    return Place.of("release_", Map.of("release_id", release.id()), column);
  }

  private List<Text> warnings(ReleaseFigures figures) {
    List<Text> warnings = new ArrayList<>(fonts.missing());
    for (Line line : definition.rows()) {
      if (!figures.indicators().contains(line.indicator())) {
        warnings.add(
            new Text(
                "发布版本中没有指标 " + line.indicator() + " 的数据，未列示",
                "The release holds nothing of " + line.indicator() + "; it is not printed"));
      }
    }
    return warnings;
  }
}
