package org.anshu.reports.named;

import java.util.ArrayList;
import java.util.HashSet;
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

/**
 * The evaluation of the targets of plans: 终期 if a target falls due in the year that is judged, 中期
 * in the middle of a plan's years, else 年度. The month's set has it in December.
 */
public final class PlanEvaluationReport extends NamedReport {

  private static final String LIST = "plan.evaluation";
  private static final String VERDICT = "verdict";
  private static final int DECEMBER = 12;
  private static final List<String> MET = List.of("met", "met_early");
  private static final List<String> ON_TRACK = List.of("on_track");
  private static final List<String> MISSED = List.of("missed", "behind");

  /** The report of the folder {@code plan-evaluation}. */
  public PlanEvaluationReport() {
    super("plan-evaluation", "规划目标评估", OFFICE, Set.of(LIST));
  }

  @Override
  public Text due() {
    return new Text("12月", "month 12");
  }

  @Override
  public boolean isDue(ReportInput input) {
    CaseFile file = new CaseFile(input, id());
    return file.release().month().getMonthValue() == DECEMBER && !file.list(LIST).lines().isEmpty();
  }

  @Override
  WrittenReport write(CaseFile file) {
    ServedList targets = file.list(LIST);
    Words words = file.words();
    List<Block> blocks = new ArrayList<>();
    boolean none = targets.lines().isEmpty();
    blocks.add(file.heading("state", none ? words.tell("state.none") : state(file, targets)));
    if (!none) {
      blocks.add(file.heading("wording", Passage.EMPTY));
      blocks.add(wording(file, targets));
      blocks.add(file.heading("targets", Passage.EMPTY));
      blocks.add(targets(file, targets));
    }
    blocks.addAll(file.closing(List.of("note.line")));
    String title = words.say("title." + stage(targets), file.release().cityName());
    return file.report(title, blocks, Frame.TABLES);
  }

  private static String stage(ServedList targets) {
    String stage = "year";
    for (Line line : targets.lines()) {
      long year = line.number("year");
      if (line.number("target_year") == year) {
        return "final";
      }
      // 2020 to 2025 is judged in the middle in 2023, as the plans of the seeds say.
      if (line.has("base_year")
          && (line.number("base_year") + line.number("target_year") + 1) / 2 == year) {
        stage = "mid";
      }
    }
    return stage;
  }

  private static Passage state(CaseFile file, ServedList targets) {
    List<Line> rest =
        targets.where(
            line ->
                !MET.contains(line.text(VERDICT))
                    && !ON_TRACK.contains(line.text(VERDICT))
                    && !MISSED.contains(line.text(VERDICT)));
    return file.words()
        .tell(
            "state",
            asOf(file),
            targets.counting(),
            Tallies.of(targets, judged(targets, MET)),
            Tallies.of(targets, judged(targets, ON_TRACK)),
            Tallies.of(targets, judged(targets, MISSED)),
            Tallies.of(targets, rest));
  }

  private static List<Line> judged(ServedList targets, List<String> verdicts) {
    return targets.where(line -> verdicts.contains(line.text(VERDICT)));
  }

  private static Passage asOf(CaseFile file) {
    Place place =
        Place.of("release_", java.util.Map.of("release_id", file.release().id()), "as_of");
    String day =
        "%d年%d月%d日"
            .formatted(
                file.release().asOf().getYear(),
                file.release().asOf().getMonthValue(),
                file.release().asOf().getDayOfMonth());
    return Passage.of(day, Origin.at(Making.DATE_OF, null, place));
  }

  private static Table targets(CaseFile file, ServedList targets) {
    Words words = file.words();
    List<Column> columns =
        List.of(
            Column.names(30, words.say("head.figure")),
            Column.words(12, words.say("head.unit")),
            Column.words(14, words.say("head.jurisdiction")),
            Column.words(10, words.say("head.nature")),
            Column.words(24, words.say("head.goal")),
            Column.words(9, words.say("head.base"), words.say("head.year")),
            Column.numbers(12, words.say("head.base"), words.say("head.value")),
            Column.words(9, words.say("head.target")),
            Column.words(9, words.say("head.actual"), words.say("head.year")),
            Column.numbers(12, words.say("head.actual"), words.say("head.value")),
            Column.numbers(12, words.say("head.required")),
            Column.numbers(12, words.say("head.achieved")),
            Column.words(18, words.say("head.verdict")));
    List<Row> rows = new ArrayList<>();
    for (Line line : targets.lines()) {
      rows.add(
          new Row(
              line.text("title"),
              List.of(
                  ServedList.word(line, "unit"),
                  jurisdiction(words, line),
                  ServedList.word(line, "nature"),
                  ServedList.word(line, "goal"),
                  ServedList.word(line, "base_year"),
                  targets.number(line, "base_value"),
                  ServedList.word(line, "target_year"),
                  ServedList.word(line, "year"),
                  targets.number(line, "actual"),
                  targets.number(line, "required"),
                  targets.number(line, "achieved"),
                  ServedList.word(line, "verdict_zh")),
              false));
    }
    return new Table(
        "plan-targets",
        file.table("table.targets"),
        "",
        columns,
        rows,
        List.of(words.tell("targets")),
        null,
        true);
  }

  private static Cell jurisdiction(Words words, Line line) {
    return line.has("jurisdiction")
        ? ServedList.word(line, "jurisdiction")
        : Cell.text(words.say("own"));
  }

  private static Table wording(CaseFile file, ServedList targets) {
    Words words = file.words();
    List<Column> columns =
        List.of(
            Column.names(26, words.say("head.figure")),
            Column.names(40, words.say("head.wording")),
            Column.names(30, words.say("head.source")),
            Column.names(24, words.say("head.origin")));
    List<Row> rows = new ArrayList<>();
    Set<List<String>> told = new HashSet<>();
    for (Line line : targets.lines()) {
      // A target that is read in two ways has two lines.
      if (!told.add(List.of(line.text("title"), line.text("wording"), line.text("source")))) {
        continue;
      }
      rows.add(
          new Row(
              line.text("title"),
              List.of(
                  ServedList.word(line, "wording"),
                  ServedList.word(line, "source"),
                  ServedList.word(line, "origin")),
              false));
    }
    return Table.of("plan-wording", file.table("table.wording"), "", columns, rows);
  }
}
