package org.anshu.reports.assessment;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.scoring.Evidence;
import org.anshu.registry.scoring.UnitScore;
import org.anshu.registry.scoring.UnitScore.ItemScore;
import org.anshu.registry.whatif.WhatIf;
import org.anshu.registry.whatif.WhatIf.Standing;
import org.anshu.registry.whatif.WhatIf.UnitChange;
import org.anshu.reports.FontRoles;
import org.anshu.reports.ReportSettings;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Block.Heading;
import org.anshu.reports.document.Block.Remark;
import org.anshu.reports.document.Block.Signature;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.Words;
import org.anshu.reports.document.WrittenReport;
import org.jspecify.annotations.Nullable;

/** Writes the dossier of an appeal: claim, what it moves, decision, log. */
public final class DossierWriter {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private final Words words = Words.load("assessment");
  private final ReportSettings settings;
  private final FontRoles fonts;
  private final PrintedRound round;

  /** A writer for the office that {@code settings} name. */
  public DossierWriter(ReportSettings settings, FontRoles fonts, PrintedRound round) {
    this.settings = settings;
    this.fonts = fonts;
    this.round = round;
  }

  /** The dossier of an appeal. */
  public WrittenReport write(AppealFile file) {
    Rubric rubric = file.before().rubric();
    UnitScore unit = file.before().of(file.unit());
    List<Block> blocks = new ArrayList<>();
    blocks.addAll(claim(file, unit, rubric));
    blocks.addAll(effect(file, rubric));
    blocks.addAll(decision(file));
    String date = Points.day(round.date());
    blocks.add(new Signature(settings.issuer(), date, ""));
    return new WrittenReport(
        settings.issuer(),
        "",
        date,
        "",
        Marks.title("dossier.title", round, words),
        words.say("mark", file.number()) + Marks.of(rubric, round, words),
        blocks,
        fonts.missing());
  }

  private List<Block> claim(AppealFile file, UnitScore unit, Rubric rubric) {
    ItemScore old = contested(unit, file);
    AppealFile.Decision decision = file.decision();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        heading(
            "claim",
            words.say(
                "dossier.claim",
                unit.unit().name(),
                Points.day(file.filedAt().toLocalDate()),
                old.item().title().chinese(),
                file.filedBy(),
                ended(file.ground()))));
    Cell decided =
        decision == null || decision.points() == null
            ? Cell.NONE
            : Cell.text(Points.item(decision.points(), rubric));
    blocks.add(
        table(
            "points",
            "unit.points",
            List.of(
                new Row(
                    old.item().title().chinese(),
                    List.of(
                        Cell.text(Points.full(old.available())),
                        Cell.text(Points.item(old.points(), rubric)),
                        Cell.text(Points.item(file.requested(), rubric)),
                        decided),
                    false))));
    List<String> grounds = new Grounds(file.before().inputs(), words).of(old.explanation());
    List<Row> rows = new ArrayList<>();
    rows.add(ground("dossier.reckoned", String.join("\n", grounds)));
    for (Evidence one : file.evidence()) {
      String evidence =
          words.say("evidence.full", one.file(), Points.day(one.date()), one.sha256());
      rows.add(ground("dossier.evidence", evidence));
    }
    blocks.add(table("grounds", "unit.none", rows));
    return blocks;
  }

  private Row ground(String kind, String text) {
    return new Row(words.say(kind), List.of(Cell.text(text)), false);
  }

  private static ItemScore contested(UnitScore unit, AppealFile file) {
    ItemScore item = unit.item(file.item());
    if (item == null) {
      throw new IllegalArgumentException("No item " + file.item() + " for " + file.unit());
    }
    return item;
  }

  private List<Block> effect(AppealFile file, Rubric rubric) {
    List<UnitChange> moved = WhatIf.compare(file.before(), file.after()).moved();
    boolean happened = file.decision() != null && file.decision().upheld();
    List<Block> blocks = new ArrayList<>();
    String text = happened ? "dossier.effect.real" : "dossier.effect.simulated";
    blocks.add(heading("effect", words.say(text, file.before().units().size(), moved.size())));
    List<Row> rows = new ArrayList<>();
    for (UnitChange change : moved) {
      rows.add(
          new Row(
              change.name(),
              List.of(
                  total(change.before(), rubric),
                  total(change.after(), rubric),
                  rank(change.before()),
                  rank(change.after()),
                  grade(change.before()),
                  grade(change.after())),
              change.unit().equals(file.unit())));
    }
    if (!rows.isEmpty()) {
      blocks.add(table("moves", "unit.points", rows));
    }
    return blocks;
  }

  private static Cell total(@Nullable Standing standing, Rubric rubric) {
    return standing == null
        ? Cell.NONE
        : Ranks.number(standing.total(), rubric.totalRounding().scale());
  }

  private static Cell rank(@Nullable Standing standing) {
    return standing == null ? Cell.NONE : Cell.text(String.valueOf(standing.rank()));
  }

  private static Cell grade(@Nullable Standing standing) {
    return standing == null ? Cell.NONE : Cell.text(standing.grade().title().chinese());
  }

  private List<Block> decision(AppealFile file) {
    List<Block> blocks = new ArrayList<>();
    AppealFile.Decision decision = file.decision();
    blocks.add(heading("decision", decision == null ? words.say("dossier.open") : said(decision)));
    List<Row> rows = new ArrayList<>();
    for (AppealFile.Event event : file.events()) {
      rows.add(
          new Row(
              time(event.at()),
              List.of(
                  Cell.text(event.by()),
                  Cell.text(event.what()),
                  Cell.text(String.valueOf(event.entry()))),
              false));
    }
    if (!rows.isEmpty()) {
      blocks.add(table("events", "unit.none", rows));
    }
    blocks.add(new Remark(words.say("dossier.sheets")));
    return blocks;
  }

  private String said(AppealFile.Decision decision) {
    return words.say(
        decision.upheld() ? "dossier.upheld" : "dossier.rejected",
        Points.day(decision.at().toLocalDate()),
        decision.by(),
        decision.role(),
        decision.document(),
        decision.points() == null ? "" : Points.full(decision.points()),
        ended(decision.why()));
  }

  private static String time(LocalDateTime at) {
    return TIME.format(at);
  }

  private static String ended(String sentence) {
    return sentence.endsWith("。") ? sentence : sentence + "。";
  }

  private Heading heading(String name, String text) {
    return new Heading(words.say("heading." + name), text, words.say("sheet." + name));
  }

  private Table table(String name, String unit, List<Row> rows) {
    return Table.of(
        name, words.say("table." + name), words.say(unit), words.columns("columns." + name), rows);
  }
}
