package org.anshu.reports.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.anshu.registry.Rounding;
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
import org.anshu.reports.origin.Making;
import org.anshu.reports.origin.Origin;
import org.anshu.reports.origin.Passage;
import org.anshu.reports.origin.Place;

/** Writes the quality report of a source: texts and tables, no layout. */
public final class SourceQualityWriter {

  private static final String TITLE = "title_zh";
  private static final int NAMED = 3;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  private final ReportSettings settings;
  private final FontRoles fonts;
  private final Words words = Words.load("source-quality");

  /** A writer for the office that {@code settings} name. */
  public SourceQualityWriter(ReportSettings settings, FontRoles fonts) {
    this.settings = settings;
    this.fonts = fonts;
  }

  /** The report of {@code facts}. */
  public WrittenReport write(SourceQuality facts) {
    SourceQuality.Head head = facts.head();
    List<Block> blocks = new ArrayList<>();
    FactPlaces places = new FactPlaces(head);
    blocks.addAll(summary(facts, places));
    blocks.addAll(rules(facts, places));
    blocks.addAll(history(facts, places));
    blocks.add(heading("notes", Passage.EMPTY));
    for (String note :
        List.of("note.scope", "note.delivery", "note.range", "note.keys", "note.waive")) {
      blocks.add(new Remark(words.say(note)));
    }
    LocalDate made = head.madeAt().toLocalDate();
    String date = words.say("date", made.getYear(), made.getMonthValue(), made.getDayOfMonth());
    String contact = settings.contact().isBlank() ? "" : words.say("contact", settings.contact());
    blocks.add(new Signature(settings.issuer(), date, contact));
    return new WrittenReport(
        settings.issuer(),
        "",
        date,
        "",
        words.say("title", head.title()),
        words.say("subtitle", head.month().getYear(), head.month().getMonthValue()),
        blocks,
        fonts.missing());
  }

  private Heading heading(String name, Passage text) {
    return new Heading(words.say("heading." + name), text, words.say("sheet." + name), name);
  }

  private List<Block> summary(SourceQuality facts, FactPlaces places) {
    SourceQuality.Head head = facts.head();
    long waiting = facts.tables().stream().mapToLong(SourceQuality.Table::waiting).sum();
    long flagged = facts.tables().stream().mapToLong(SourceQuality.Table::flagged).sum();
    List<Place> broken =
        facts.rules().stream()
            .filter(rule -> rule.open() > 0)
            .map(rule -> place(places, rule, "found"))
            .toList();
    Passage pulled =
        head.lastPull() == null
            ? words.tell("pulls.none")
            : words.tell(
                head.longestGap() > head.allowedGap() ? "pulls.gap" : "pulls",
                places.ofHead("pulls", head.pulls()),
                places.ofHead("longest_gap", head.longestGap()),
                places.ofHead("allowed_gap", head.allowedGap()));
    Passage text =
        words.tell(
            "summary",
            places.month(),
            places.count("_table", facts.tables().size()),
            pulled,
            places.sum("_table", "waiting", waiting),
            places.sum("_table", "flagged", flagged),
            places.count("_rule", facts.rules().size()),
            places.count(broken),
            words.say("outcome." + head.outcome()),
            places.ofHead("owner", head.owner()),
            places.ofHead("title_zh", head.title()));
    List<Block> blocks = new ArrayList<>();
    blocks.add(heading("summary", text));
    blocks.add(table("tables", "unit.rows", tables(facts, places)));
    if (!facts.delivery().isEmpty()) {
      blocks.add(table("delivery", "unit.rows", delivery(facts, places)));
    }
    return blocks;
  }

  private static List<Row> tables(SourceQuality facts, FactPlaces places) {
    List<Row> rows = new ArrayList<>();
    for (SourceQuality.Table table : facts.tables()) {
      Function<String, Place> at =
          column -> places.place("_table", Map.of(TITLE, table.title()), column);
      rows.add(
          new Row(
              table.title(),
              List.of(
                  FactPlaces.whole(table.sourceRows(), at.apply("source_rows")),
                  FactPlaces.whole(table.liveRows(), at.apply("live_rows")),
                  FactPlaces.whole(table.landed(), at.apply("landed")),
                  FactPlaces.whole(table.deleted(), at.apply("deleted")),
                  FactPlaces.whole(table.waiting(), at.apply("waiting")),
                  FactPlaces.whole(table.waived(), at.apply("waived")),
                  FactPlaces.whole(table.flagged(), at.apply("flagged"))),
              false));
    }
    return rows;
  }

  private static List<Row> delivery(SourceQuality facts, FactPlaces places) {
    List<Row> rows = new ArrayList<>();
    for (SourceQuality.Delivery line : facts.delivery()) {
      Function<String, Place> at =
          column -> places.place("_delivery", Map.of(TITLE, line.title()), column);
      Long late = line.late();
      BigDecimal inTime =
          late == null ? null : HUNDRED.multiply(BigDecimal.valueOf(line.total() - late));
      rows.add(
          new Row(
              line.title(),
              List.of(
                  Cell.text(line.dueOn().toString())
                      .from(Origin.at(Making.FIELD, null, at.apply("due_on"))),
                  FactPlaces.whole(line.total(), at.apply("total")),
                  FactPlaces.whole(late, at.apply("late")),
                  FactPlaces.share(
                      Making.ROW_REMAINDER_SHARE,
                      inTime,
                      line.total(),
                      at.apply("total"),
                      at.apply("late"))),
              false));
    }
    return rows;
  }

  private static Place place(FactPlaces places, SourceQuality.Rule rule, String column) {
    return places.place("_rule", Map.of(TITLE, rule.title(), "object_zh", rule.object()), column);
  }

  private List<Block> rules(SourceQuality facts, FactPlaces places) {
    List<SourceQuality.Rule> broken =
        facts.rules().stream().filter(rule -> rule.found() > 0).toList();
    List<SourceQuality.Rule> open = broken.stream().filter(rule -> rule.open() > 0).toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(heading("rules", ruleText(facts, open, places)));
    if (!broken.isEmpty()) {
      List<Row> rows = broken.stream().map(rule -> row(rule, places)).toList();
      blocks.add(table("rules", "unit.rows", rows));
    }
    if (!open.isEmpty()) {
      List<Row> rows = new ArrayList<>();
      for (SourceQuality.Rule rule : open) {
        rows.add(
            new Row(
                words.say("action", rule.title(), rule.object()),
                List.of(
                    Cell.text(rule.examples())
                        .from(Origin.at(Making.FIELD, null, place(places, rule, "examples"))),
                    Cell.text(rule.advice())),
                false));
      }
      blocks.add(table("actions", "unit.none", rows));
    }
    return blocks;
  }

  private Passage ruleText(SourceQuality facts, List<SourceQuality.Rule> open, FactPlaces places) {
    if (facts.head().outcome().equals("unchecked")) {
      return words.tell("rules.unchecked");
    }
    if (open.isEmpty()) {
      return words.tell("rules.none");
    }
    List<Passage> named = new ArrayList<>();
    for (SourceQuality.Rule rule : open.subList(0, Math.min(NAMED, open.size()))) {
      named.add(
          words.tell(
              "rules.item",
              Passage.of(rule.title(), Origin.at(Making.FIELD, null, place(places, rule, TITLE))),
              Passage.of(
                  rule.open(),
                  Origin.at(
                      Making.ROW_DIFFERENCE,
                      null,
                      place(places, rule, "found"),
                      place(places, rule, "waived")))));
    }
    List<Place> all = open.stream().map(rule -> place(places, rule, "found")).toList();
    return words.tell("rules.some", Passage.join("、", named), places.count(all));
  }

  private Row row(SourceQuality.Rule rule, FactPlaces places) {
    return new Row(
        rule.title(),
        List.of(
            Cell.text(rule.object()),
            Cell.text(words.say("severity." + rule.severity())),
            FactPlaces.whole(rule.checked(), place(places, rule, "checked")),
            FactPlaces.whole(rule.found(), place(places, rule, "found")),
            FactPlaces.whole(rule.waived(), place(places, rule, "waived")),
            Cell.text(words.say("rule." + rule.outcome()))),
        rule.outcome().equals("blocked"));
  }

  private List<Block> history(SourceQuality facts, FactPlaces places) {
    List<Passage> outside =
        facts.series().stream()
            .filter(s -> s.outcome().matches("low|high"))
            .map(
                s ->
                    words.tell(
                        "history." + s.outcome(),
                        Passage.of(
                            s.title(), Origin.at(Making.FIELD, null, place(places, s, TITLE)))))
            .toList();
    Passage text =
        outside.isEmpty()
            ? words.tell("history.none")
            : words.tell("history.some", Passage.join("、", outside));
    List<Block> blocks = new ArrayList<>();
    blocks.add(heading("history", text));
    if (!facts.series().isEmpty()) {
      List<Row> rows = facts.series().stream().map(series -> row(series, places)).toList();
      blocks.add(table("series", "unit.rows", rows));
    }
    if (!facts.trend().isEmpty()) {
      List<Row> rows = facts.trend().stream().map(past -> row(past, places)).toList();
      blocks.add(table("trend", "unit.rows", rows));
    }
    return blocks;
  }

  private static Place place(FactPlaces places, SourceQuality.Series series, String column) {
    return places.place("_series", Map.of(TITLE, series.title()), column);
  }

  private Row row(SourceQuality.Series series, FactPlaces places) {
    return new Row(
        series.title(),
        List.of(
            FactPlaces.rounded(
                series.value(), whole(RoundingMode.HALF_UP), place(places, series, "value")),
            FactPlaces.rounded(
                series.expected(), whole(RoundingMode.HALF_UP), place(places, series, "expected")),
            FactPlaces.rounded(
                series.lower(), whole(RoundingMode.CEILING), place(places, series, "lower_bound")),
            FactPlaces.rounded(
                series.upper(), whole(RoundingMode.FLOOR), place(places, series, "upper_bound")),
            Cell.text(words.say("series." + series.outcome()))),
        false);
  }

  private static Rounding whole(RoundingMode mode) {
    return new Rounding(0, mode);
  }

  private static Row row(SourceQuality.Past past, FactPlaces places) {
    Function<String, Place> at =
        column -> places.place("_trend", Map.of("past_month", past.month().toString()), column);
    return new Row(
        String.format(Locale.ROOT, "%d年%d月", past.month().getYear(), past.month().getMonthValue()),
        List.of(
            FactPlaces.whole(past.checked(), at.apply("checked")),
            FactPlaces.whole(past.found(), at.apply("found")),
            FactPlaces.whole(past.waived(), at.apply("waived")),
            FactPlaces.share(
                Making.ROW_PER_TEN_THOUSAND,
                TEN_THOUSAND.multiply(BigDecimal.valueOf(past.found())),
                past.checked(),
                at.apply("found"),
                at.apply("checked"))),
        false);
  }

  private Table table(String name, String unit, List<Row> rows) {
    return Table.of(
        name, words.say("table." + name), words.say(unit), words.columns("columns." + name), rows);
  }
}
