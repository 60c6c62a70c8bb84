package org.anshu.reports.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.anshu.reports.FontRoles;
import org.anshu.reports.ReportSettings;
import org.anshu.reports.monthly.Block;
import org.anshu.reports.monthly.Block.Exhibit;
import org.anshu.reports.monthly.Block.Heading;
import org.anshu.reports.monthly.Block.Remark;
import org.anshu.reports.monthly.Block.Signature;
import org.anshu.reports.monthly.Cell;
import org.anshu.reports.monthly.Row;
import org.anshu.reports.monthly.Words;
import org.anshu.reports.monthly.WrittenReport;
import org.jspecify.annotations.Nullable;

/** Writes the quality report of a source: texts and tables, no layout. */
public final class SourceQualityWriter {

  private static final String FOLDER = "source-quality/";
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
    blocks.addAll(summary(facts));
    blocks.addAll(rules(facts));
    blocks.addAll(history(facts));
    blocks.add(new Heading(words.say("heading.notes"), "", words.say("sheet.notes")));
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

  private List<Block> summary(SourceQuality facts) {
    SourceQuality.Head head = facts.head();
    long waiting = facts.tables().stream().mapToLong(SourceQuality.Table::waiting).sum();
    long flagged = facts.tables().stream().mapToLong(SourceQuality.Table::flagged).sum();
    long broken = facts.rules().stream().filter(rule -> rule.open() > 0).count();
    String outcome = words.say("outcome." + head.outcome());
    String pulled =
        head.lastPull() == null
            ? words.say("pulls.none")
            : words.say(
                head.longestGap() > head.allowedGap() ? "pulls.gap" : "pulls",
                head.pulls(),
                head.longestGap(),
                head.allowedGap());
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Heading(
            words.say("heading.summary"),
            words.say(
                "summary",
                head.month().getMonthValue(),
                facts.tables().size(),
                pulled,
                waiting,
                flagged,
                facts.rules().size(),
                broken,
                outcome,
                head.owner(),
                head.title()),
            words.say("sheet.summary")));
    List<Row> rows = new ArrayList<>();
    for (SourceQuality.Table table : facts.tables()) {
      rows.add(
          new Row(
              table.title(),
              List.of(
                  whole(table.sourceRows()),
                  whole(table.liveRows()),
                  whole(table.landed()),
                  whole(table.deleted()),
                  whole(table.waiting()),
                  whole(table.waived()),
                  whole(table.flagged())),
              false));
    }
    blocks.add(exhibit("table-tables", "table.tables", "unit.rows", rows));
    if (!facts.delivery().isEmpty()) {
      blocks.add(exhibit("table-delivery", "table.delivery", "unit.rows", delivery(facts)));
    }
    return blocks;
  }

  private static List<Row> delivery(SourceQuality facts) {
    List<Row> rows = new ArrayList<>();
    for (SourceQuality.Delivery line : facts.delivery()) {
      Long late = line.late();
      Cell share =
          late == null || line.total() == 0
              ? Cell.NONE
              : decimal(
                  HUNDRED
                      .multiply(BigDecimal.valueOf(line.total() - late))
                      .divide(BigDecimal.valueOf(line.total()), 1, RoundingMode.HALF_UP));
      rows.add(
          new Row(
              line.title(),
              List.of(Cell.text(line.dueOn().toString()), whole(line.total()), whole(late), share),
              false));
    }
    return rows;
  }

  private List<Block> rules(SourceQuality facts) {
    List<SourceQuality.Rule> broken =
        facts.rules().stream().filter(rule -> rule.found() > 0).toList();
    List<SourceQuality.Rule> open = broken.stream().filter(rule -> rule.open() > 0).toList();
    String text =
        facts.head().outcome().equals("unchecked")
            ? words.say("rules.unchecked")
            : open.isEmpty()
                ? words.say("rules.none")
                : words.say(
                    "rules.some",
                    open.stream()
                        .limit(3)
                        .map(rule -> words.say("rules.item", rule.title(), rule.open()))
                        .collect(Collectors.joining("、")),
                    open.size());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(words.say("heading.rules"), text, words.say("sheet.rules")));
    if (!broken.isEmpty()) {
      List<Row> rows = new ArrayList<>();
      for (SourceQuality.Rule rule : broken) {
        rows.add(
            new Row(
                rule.title(),
                List.of(
                    Cell.text(rule.object()),
                    Cell.text(words.say("severity." + rule.severity())),
                    whole(rule.checked()),
                    whole(rule.found()),
                    whole(rule.waived()),
                    Cell.text(words.say("rule." + rule.outcome()))),
                rule.outcome().equals("blocked")));
      }
      blocks.add(exhibit("table-rules", "table.rules", "unit.rows", rows));
    }
    if (!open.isEmpty()) {
      List<Row> rows = new ArrayList<>();
      for (SourceQuality.Rule rule : open) {
        rows.add(
            new Row(
                words.say("action", rule.title(), rule.object()),
                List.of(Cell.text(rule.examples()), Cell.text(rule.advice())),
                false));
      }
      blocks.add(exhibit("table-actions", "table.actions", "unit.none", rows));
    }
    return blocks;
  }

  private List<Block> history(SourceQuality facts) {
    List<SourceQuality.Series> outside =
        facts.series().stream().filter(s -> s.outcome().matches("low|high")).toList();
    String text =
        outside.isEmpty()
            ? words.say("history.none")
            : words.say(
                "history.some",
                outside.stream()
                    .map(s -> words.say("history." + s.outcome(), s.title()))
                    .collect(Collectors.joining("、")));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(words.say("heading.history"), text, words.say("sheet.history")));
    if (!facts.series().isEmpty()) {
      List<Row> rows = new ArrayList<>();
      for (SourceQuality.Series series : facts.series()) {
        rows.add(
            new Row(
                series.title(),
                List.of(
                    rounded(series.value(), RoundingMode.HALF_UP),
                    rounded(series.expected(), RoundingMode.HALF_UP),
                    rounded(series.lower(), RoundingMode.CEILING),
                    rounded(series.upper(), RoundingMode.FLOOR),
                    Cell.text(words.say("series." + series.outcome()))),
                false));
      }
      blocks.add(exhibit("table-series", "table.series", "unit.rows", rows));
    }
    if (!facts.trend().isEmpty()) {
      List<Row> rows = new ArrayList<>();
      for (SourceQuality.Past past : facts.trend()) {
        Cell share =
            past.checked() == 0
                ? Cell.NONE
                : decimal(
                    TEN_THOUSAND
                        .multiply(BigDecimal.valueOf(past.found()))
                        .divide(BigDecimal.valueOf(past.checked()), 1, RoundingMode.HALF_UP));
        rows.add(
            new Row(
                String.format(
                    Locale.ROOT, "%d年%d月", past.month().getYear(), past.month().getMonthValue()),
                List.of(whole(past.checked()), whole(past.found()), whole(past.waived()), share),
                false));
      }
      blocks.add(exhibit("table-trend", "table.trend", "unit.rows", rows));
    }
    return blocks;
  }

  private Exhibit exhibit(String template, String title, String unit, List<Row> rows) {
    return new Exhibit(
        FOLDER + template, Map.of("TITLE", words.say(title), "UNIT", words.say(unit)), rows);
  }

  private static Cell whole(@Nullable Long value) {
    return value == null ? Cell.NONE : new Cell(BigDecimal.valueOf(value), "#,##0");
  }

  private static Cell rounded(@Nullable BigDecimal value, RoundingMode mode) {
    return value == null ? Cell.NONE : new Cell(value.setScale(0, mode), "#,##0");
  }

  private static Cell decimal(BigDecimal value) {
    return new Cell(value, "0.0");
  }
}
