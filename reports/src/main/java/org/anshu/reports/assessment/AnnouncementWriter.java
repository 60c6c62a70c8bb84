package org.anshu.reports.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anshu.failure.Text;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.rubric.UnitType;
import org.anshu.registry.scoring.AssessmentResult;
import org.anshu.registry.scoring.Fact;
import org.anshu.registry.scoring.UnitScore;
import org.anshu.registry.scoring.UnitScore.SanctionFinding;
import org.anshu.registry.scoring.UnitScore.SanctionFinding.State;
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

/** Writes the announcement of ranks and grades 考核结果通报: texts and tables, no layout. */
public final class AnnouncementWriter {

  private final Words words = Words.load("assessment");
  private final ReportSettings settings;
  private final FontRoles fonts;
  private final PrintedRound round;
  private int tables;

  /** A writer for the office that {@code settings} name. */
  public AnnouncementWriter(ReportSettings settings, FontRoles fonts, PrintedRound round) {
    this.settings = settings;
    this.fonts = fonts;
    this.round = round;
  }

  /** The announcement of a result; a pending one says that it must not go out. */
  public WrittenReport write(AssessmentResult result) {
    tables = 0;
    Ranks ranks = new Ranks(result, words);
    List<Block> blocks = new ArrayList<>();
    blocks.add(heading("basis", basis(result, ranks)));
    blocks.addAll(results(result, ranks));
    blocks.addAll(sanctions(result));
    blocks.addAll(losses(result));
    blocks.add(heading("notes", ""));
    int number = 1;
    for (String note : notes(result)) {
      blocks.add(new Remark("　　" + number++ + ". " + note));
    }
    String date = Points.day(round.date());
    String contact = settings.contact().isBlank() ? "" : words.say("contact", settings.contact());
    blocks.add(new Signature(settings.issuer(), date, contact));
    List<Text> warnings = new ArrayList<>(fonts.missing());
    warnings.addAll(result.warnings());
    return new WrittenReport(
        settings.issuer(),
        round.documentNumber(),
        date,
        "",
        Marks.title("notice.title", round, words),
        Marks.of(result, round, words),
        blocks,
        warnings);
  }

  private String basis(AssessmentResult result, Ranks ranks) {
    Rubric rubric = result.rubric();
    return words.say(
        "basis",
        rubric.name(),
        ranks.counts(),
        Marks.window(rubric, words),
        rubric.items().size(),
        Points.full(rubric.fullPoints()),
        result.inputs().release(),
        words.say(round.draft() ? "basis.draft" : "basis.frozen"));
  }

  private List<Block> results(AssessmentResult result, Ranks ranks) {
    List<Block> blocks = new ArrayList<>();
    String grades =
        result.rubric().grades().stream()
            .map(grade -> grade.title().chinese())
            .collect(Collectors.joining(words.say("list.comma")));
    blocks.add(heading("results", words.say("results", grades)));
    int number = 1;
    for (Map.Entry<UnitType, List<UnitScore>> type : ranks.byType().entrySet()) {
      blocks.add(
          new Paragraph(
              words.say(
                  "results.type",
                  words.say("number." + number++),
                  type.getKey().title().chinese(),
                  ranks.grades(type.getValue()))));
      blocks.add(ranks.table(++tables, type.getKey(), type.getValue()));
    }
    return blocks;
  }

  private List<Block> sanctions(AssessmentResult result) {
    List<Block> blocks = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    for (UnitScore score : result.units()) {
      score.sanctions().forEach(finding -> rows.add(row(score, finding)));
      if (!score.gradeReason().isBlank()) {
        reasons.add(
            words.say(
                "sanctions.reason",
                score.unit().name(),
                score.gradeByScore().title().chinese(),
                score.grade().title().chinese(),
                ended(score.gradeReason())));
      }
    }
    String text =
        rows.isEmpty() && reasons.isEmpty()
            ? "sanctions.none"
            : result.pending() ? "sanctions.pending" : "sanctions.some";
    reasons.add(0, words.say(text));
    blocks.add(heading("sanctions", String.join("\n", reasons)));
    if (!rows.isEmpty()) {
      blocks.add(table("sanctions", "unit.none", rows));
    }
    return blocks;
  }

  private static String ended(String sentence) {
    return sentence.endsWith("。") ? sentence : sentence + "。";
  }

  private Row row(UnitScore score, SanctionFinding finding) {
    State state = finding.state();
    String rest = state == State.ESTABLISHED ? "" : words.say("sanction.row." + state);
    String documents =
        finding.facts().stream().map(this::document).distinct().collect(Collectors.joining("；"));
    return new Row(
        score.unit().name(),
        List.of(
            Cell.text(words.say("kind." + finding.sanction().kind())),
            Cell.text(
                words.say(
                    "sanction.row",
                    finding.sanction().ground().chinese(),
                    finding.sanction().basis(),
                    rest)),
            Cell.text(documents.isEmpty() ? words.say("sanction.document.none") : documents)),
        false);
  }

  private String document(Fact fact) {
    return words.say("sanction.document", fact.document(), fact.approver());
  }

  private List<Block> losses(AssessmentResult result) {
    List<Losses.Loss> most = Losses.of(result).stream().limit(10).toList();
    List<Block> blocks = new ArrayList<>();
    if (most.isEmpty()) {
      blocks.add(heading("losses", words.say("losses.none")));
      return blocks;
    }
    String named =
        most.stream()
            .limit(3)
            .map(
                loss ->
                    words.say(
                        "losses.item",
                        loss.item().title().chinese(),
                        loss.units(),
                        Points.full(loss.lost())))
            .collect(Collectors.joining(words.say("list.comma")));
    blocks.add(heading("losses", words.say("losses.some", named)));
    int scale = result.rubric().itemRounding().scale();
    List<Row> rows = new ArrayList<>();
    for (Losses.Loss loss : most) {
      rows.add(
          new Row(
              loss.item().title().chinese(),
              List.of(
                  Cell.text(Points.full(loss.item().points())),
                  Ranks.number(loss.reached(), 1),
                  Ranks.number(BigDecimal.valueOf(loss.units()), 0),
                  Ranks.number(loss.lost(), scale)),
              false));
    }
    blocks.add(table("losses", "unit.share", rows));
    return blocks;
  }

  private List<String> notes(AssessmentResult result) {
    Rubric rubric = result.rubric();
    List<String> notes = new ArrayList<>();
    notes.add(
        words.say(
            "note.rank",
            words.say(rubric.tieBreaks().isEmpty() ? "note.rank.share" : "note.rank.ties")));
    notes.add(words.say("note.columns", Points.full(rubric.fullPoints())));
    for (Fact fact : result.others()) {
      Text kind = rubric.factKinds().get(fact.kind());
      String unit = result.of(fact.unit()).unit().name();
      String title = kind == null ? fact.kind() : kind.chinese();
      notes.add(words.say("note.fact", unit, fact.document(), title));
    }
    String last = Points.day(round.date().plusDays(rubric.appealDays()));
    notes.add(words.say("note.objection", rubric.appealDays(), last, settings.issuer()));
    notes.add(words.say("note.authority", rubric.name(), rubric.authority()));
    String frozen =
        round.draft() ? "" : words.say("note.edition.round", round.number(), round.fingerprint());
    notes.add(words.say("note.edition", result.inputs().release(), round.assessment(), frozen));
    return notes;
  }

  private Heading heading(String name, String text) {
    return new Heading(words.say("heading." + name), text, words.say("sheet." + name));
  }

  private Table table(String name, String unit, List<Row> rows) {
    return Table.of(
        name,
        words.say("table." + name, ++tables),
        words.say(unit),
        words.columns("columns." + name),
        rows);
  }
}
