package org.anshu.reports.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.rubric.UnitType;
import org.anshu.registry.scoring.AssessmentResult;
import org.anshu.registry.scoring.UnitScore;
import org.anshu.reports.FontRoles;
import org.anshu.reports.ReportSettings;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Block.Heading;
import org.anshu.reports.document.Block.Paragraph;
import org.anshu.reports.document.Block.Signature;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.Words;
import org.anshu.reports.document.WrittenReport;

/** Writes what the public gets: units, grades and, if so decided, ranks and totals; no reasons. */
public final class ExtractWriter {

  private final Words words = Words.load("assessment");
  private final ReportSettings settings;
  private final FontRoles fonts;
  private final PrintedRound round;
  private final Publicity publicity;

  /** A writer for the office that {@code settings} name. */
  public ExtractWriter(
      ReportSettings settings, FontRoles fonts, PrintedRound round, Publicity publicity) {
    this.settings = settings;
    this.fonts = fonts;
    this.round = round;
    this.publicity = publicity;
  }

  /** The extract of a result. */
  public WrittenReport write(AssessmentResult result) {
    Rubric rubric = result.rubric();
    Ranks ranks = new Ranks(result, words);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Heading(
            words.say("heading.public"),
            words.say("public.basis", round.subject(), Marks.window(rubric, words)),
            words.say("heading.public")));
    int number = 1;
    for (Map.Entry<UnitType, List<UnitScore>> type : ranks.byType().entrySet()) {
      List<UnitScore> units = listed(result, type.getValue());
      String title = type.getKey().title().chinese();
      blocks.add(
          new Paragraph(
              words.say(
                  "results.type", words.say("number." + number), title, ranks.grades(units))));
      blocks.add(table(number++, type.getKey(), units, rubric));
    }
    String date = Points.day(round.date());
    blocks.add(new Signature(settings.issuer(), date, ""));
    return new WrittenReport(
        settings.issuer(),
        "",
        date,
        "",
        Marks.title("public.title", round, words),
        Marks.of(result, round, words),
        blocks,
        fonts.missing());
  }

  /** The same as comma-separated text with a head line, one line a unit. */
  public String csv(AssessmentResult result) {
    boolean ranked = publicity == Publicity.RANKS;
    StringBuilder text = new StringBuilder(ranked ? "类别,名次,单位,总分,等次\r\n" : "类别,单位,等次\r\n");
    new Ranks(result, words)
        .byType()
        .forEach(
            (type, all) -> {
              for (UnitScore score : listed(result, all)) {
                text.append(quoted(type.title().chinese())).append(',');
                text.append(ranked ? score.rank() + "," : "");
                text.append(quoted(score.unit().name())).append(',');
                text.append(ranked ? Points.total(score.total(), result.rubric()) + "," : "");
                text.append(quoted(score.grade().title().chinese())).append("\r\n");
              }
            });
    return text.toString();
  }

  /** By rank only if ranks are public; the order would tell them. */
  private List<UnitScore> listed(AssessmentResult result, List<UnitScore> units) {
    if (publicity == Publicity.RANKS) {
      return units;
    }
    return result.inputs().units().stream()
        .flatMap(unit -> units.stream().filter(score -> score.unit().equals(unit)))
        .toList();
  }

  private Table table(int number, UnitType type, List<UnitScore> units, Rubric rubric) {
    boolean ranked = publicity == Publicity.RANKS;
    List<Row> rows = new ArrayList<>();
    for (UnitScore score : units) {
      Cell grade = Cell.text(score.grade().title().chinese());
      rows.add(
          new Row(
              ranked ? String.valueOf(score.rank()) : score.unit().name(),
              ranked
                  ? List.of(
                      Cell.text(score.unit().name()),
                      Ranks.number(score.total(), rubric.totalRounding().scale()),
                      grade)
                  : List.of(grade),
              false));
    }
    return Table.of(
        "public" + number,
        words.say("table.public", number, type.title().chinese()),
        words.say(ranked ? "unit.points" : "unit.none"),
        words.columns(ranked ? "columns.public" : "columns.public.grades"),
        rows);
  }

  private static String quoted(String text) {
    return text.matches(".*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
