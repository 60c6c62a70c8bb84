package org.anshu.reports.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.anshu.registry.league.Flip;
import org.anshu.registry.league.League;
import org.anshu.registry.league.Standing;
import org.anshu.registry.rubric.UnitType;
import org.anshu.registry.scoring.AssessmentResult;
import org.anshu.registry.scoring.UnitScore;
import org.anshu.reports.FontRoles;
import org.anshu.reports.ReportSettings;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Block.Heading;
import org.anshu.reports.document.Block.Paragraph;
import org.anshu.reports.document.Block.Remark;
import org.anshu.reports.document.Block.Signature;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.Words;
import org.anshu.reports.document.WrittenReport;
import org.jspecify.annotations.Nullable;

/** Writes how firmly the ranking stands: advice beside the official ranking, never instead. */
public final class AdviceWriter {

  private final Words words = Words.load("assessment");
  private final ReportSettings settings;
  private final FontRoles fonts;
  private final PrintedRound round;

  /** A writer for the office that {@code settings} name. */
  public AdviceWriter(ReportSettings settings, FontRoles fonts, PrintedRound round) {
    this.settings = settings;
    this.fonts = fonts;
    this.round = round;
  }

  /** The advice of a result and the league table made of it. */
  public WrittenReport write(AssessmentResult result, League league) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Heading(
            words.say("heading.advice"), words.say("advice.basis"), words.say("sheet.advice")));
    Map<UnitType, List<Standing>> types =
        league.standings().stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.score().unit().type(), LinkedHashMap::new, Collectors.toList()));
    int number = 1;
    for (Map.Entry<UnitType, List<Standing>> type : types.entrySet()) {
      blocks.add(new Paragraph(groups(type.getKey(), type.getValue())));
      blocks.add(table(number++, type.getKey(), type.getValue(), result));
    }
    blocks.add(new Heading(words.say("heading.notes"), "", words.say("sheet.notes")));
    int note = 1;
    for (String text : notes(league)) {
      blocks.add(new Remark("　　" + note++ + ". " + text));
    }
    String date = Points.day(round.date());
    blocks.add(new Signature(settings.issuer(), date, ""));
    return new WrittenReport(
        settings.issuer(),
        "",
        date,
        "",
        Marks.title("advice.title", round, words),
        Marks.of(result, round, words),
        blocks,
        fonts.missing());
  }

  private List<String> notes(League league) {
    return List.of(
        words.say("advice.note.interval", league.draws()),
        words.say(
            "advice.note.model",
            Points.full(BigDecimal.valueOf(league.tolerance())),
            league.seed()),
        words.say("advice.note.flip"),
        words.say("advice.note.official"));
  }

  /** Which units cannot be told apart. */
  private String groups(UnitType type, List<Standing> standings) {
    Map<Integer, List<String>> groups = new LinkedHashMap<>();
    for (Standing one : standings) {
      groups.computeIfAbsent(one.group(), any -> new ArrayList<>()).add(one.score().unit().name());
    }
    List<String> several =
        groups.values().stream()
            .filter(names -> names.size() > 1)
            .map(names -> String.join(words.say("list.comma"), names))
            .toList();
    return several.isEmpty()
        ? words.say("advice.apart", type.title().chinese())
        : words.say(
            "advice.groups",
            type.title().chinese(),
            groups.size(),
            String.join(words.say("results.sentence"), several));
  }

  private Table table(
      int number, UnitType type, List<Standing> standings, AssessmentResult result) {
    List<Row> rows = new ArrayList<>();
    for (Standing one : standings) {
      UnitScore score = one.score();
      BigDecimal next = one.toNextGrade();
      rows.add(
          new Row(
              String.valueOf(score.rank()),
              List.of(
                  Cell.text(score.unit().name()),
                  Ranks.number(score.total(), result.rubric().totalRounding().scale()),
                  Cell.text(words.say("advice.interval", one.rankFrom(), one.rankTo())),
                  Cell.text(String.valueOf(one.group())),
                  Cell.text(next == null ? words.say("none") : Points.full(next)),
                  Cell.text(flip(one.flip()))),
              false));
    }
    return Table.of(
        "advice" + number,
        words.say("table.advice", number, type.title().chinese()),
        words.say("unit.points"),
        words.columns("columns.advice"),
        rows);
  }

  private String flip(@Nullable Flip flip) {
    return flip == null
        ? words.say("none")
        : words.say(
            "advice.flip",
            flip.item().title().chinese(),
            flip.from(),
            flip.to(),
            flip.grade().title().chinese(),
            String.format(Locale.ROOT, "%.1f", flip.deviations()));
  }
}
