package org.anshu.reports.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.scoring.AssessmentResult;
import org.anshu.registry.scoring.Fact;
import org.anshu.registry.scoring.Ruling;
import org.anshu.registry.scoring.UnitScore;
import org.anshu.registry.scoring.UnitScore.AdjustmentScore;
import org.anshu.registry.scoring.UnitScore.ItemScore;
import org.anshu.registry.scoring.UnitScore.PartScore;
import org.anshu.registry.scoring.UnitScore.SanctionFinding;
import org.anshu.reports.ReportSettings;
import org.anshu.reports.assessment.ScoreSheet.Kind;
import org.anshu.reports.assessment.ScoreSheet.Line;
import org.anshu.reports.document.Words;
import org.jspecify.annotations.Nullable;

/** Writes the score sheets of an assessment, each point with what it rests on. */
public final class SheetWriter {

  private static final String NEW_LINE = "\n";

  private final Words words = Words.load("assessment");
  private final ReportSettings settings;
  private final PrintedRound round;
  private final AssessmentResult result;
  private final @Nullable AssessmentResult before;
  private final Rubric rubric;
  private final Grounds grounds;

  /**
   * A writer for one round.
   *
   * @param before the round before, whose points are printed beside those that differ; null if
   *     there is none
   */
  public SheetWriter(
      ReportSettings settings,
      PrintedRound round,
      AssessmentResult result,
      @Nullable AssessmentResult before) {
    this.settings = settings;
    this.round = round;
    this.result = result;
    this.before = before;
    this.rubric = result.rubric();
    this.grounds = new Grounds(result.inputs(), words);
  }

  /** The sheet of a unit. */
  public ScoreSheet write(UnitScore score) {
    UnitScore earlier = earlier(score);
    List<Line> lines = new ArrayList<>();
    int number = 1;
    for (PartScore part : score.parts()) {
      lines.add(Line.of(Kind.PART, partTitle(part, number++)));
      int place = 1;
      for (ItemScore item : part.items()) {
        lines.add(item(place++, item, score, earlier));
      }
    }
    lines.addAll(sums(score, earlier));
    score.sanctions().forEach(finding -> lines.add(sanction(finding)));
    if (!score.gradeReason().isBlank()) {
      String grades =
          words.say(
              "grade.changed", score.gradeByScore().title().chinese(), grade(score), reason(score));
      lines.add(Line.of(Kind.WIDE, words.say("line.grade"), grades));
    }
    List<String> evidence = grounds.evidence(score.unit().code());
    if (!evidence.isEmpty()) {
      lines.add(Line.of(Kind.WIDE, words.say("line.evidence"), String.join(NEW_LINE, evidence)));
    }
    lines.addAll(notes());
    String date = Points.day(round.date());
    String assessors = words.say("sign.assessors");
    lines.add(Line.of(Kind.SIGN, assessors, words.say("sign.head"), settings.issuer(), date));
    return new ScoreSheet(
        settings.issuer(), words.say("sheet.title", round.subject()), marks(), head(score), lines);
  }

  /** That it is an example, a draft: what nobody may take for the committee's word. */
  private String marks() {
    return Marks.of(rubric, round, words);
  }

  private Map<String, String> head(UnitScore score) {
    Map<String, String> head = new HashMap<>();
    String type = score.unit().type().title().chinese();
    long all = result.units().stream().filter(u -> u.unit().type() == score.unit().type()).count();
    String tied = score.tied() > 1 ? words.say("rank.tied", score.tied()) : "";
    head.put("UNIT", score.unit().name());
    head.put("TYPE", words.say("type", type, all));
    head.put("WINDOW", Marks.window(rubric, words));
    head.put("RUBRIC", rubric.name());
    head.put("RELEASE", result.inputs().release());
    head.put(
        "ROUND",
        round.draft()
            ? words.say("round.draft", round.assessment())
            : words.say("round", round.assessment(), round.number()));
    head.put("TOTAL", Points.total(score.total(), rubric));
    head.put("RANK", words.say("rank", score.rank(), tied));
    head.put("GRADE", grade(score));
    head.put(
        "FOOT",
        words.say(
            round.draft() ? "foot.draft" : "foot",
            score.unit().name(),
            round.assessment(),
            round.number(),
            round.fingerprint()));
    return head;
  }

  private String partTitle(PartScore part, int number) {
    return words.say(
        "part",
        words.say("number." + Math.min(number, 10)),
        part.part().title().chinese(),
        Points.full(part.reachable()),
        Points.item(part.points(), rubric));
  }

  private Line item(int place, ItemScore item, UnitScore score, @Nullable UnitScore earlier) {
    List<String> lines = new ArrayList<>();
    if (!item.applicable()) {
      lines.add(words.say("item.not.applicable"));
    }
    lines.addAll(grounds.of(item.explanation()));
    moved(item, earlier, score, lines);
    lines.add(words.say("authority", item.item().authority()));
    boolean left = !item.applicable() && item.available().signum() == 0;
    return new Line(
        Kind.ITEM,
        List.of(
            String.valueOf(place),
            item.item().title().chinese(),
            left ? words.say("none") : Points.full(item.available()),
            left ? words.say("none") : Points.item(item.points(), rubric),
            left || item.lost().signum() == 0
                ? words.say("none")
                : Points.item(item.lost(), rubric),
            String.join(NEW_LINE, lines)),
        item.lost().signum() > 0);
  }

  /** What the item had come to in the round before, and by whose decision it moved. */
  private void moved(
      ItemScore item, @Nullable UnitScore earlier, UnitScore score, List<String> lines) {
    ItemScore old = earlier == null ? null : earlier.item(item.item().id());
    if (old == null || old.points().compareTo(item.points()) == 0) {
      return;
    }
    String by =
        result.inputs().rulings().stream()
            .filter(r -> r.unit().equals(score.unit().code()) && r.item().equals(item.item().id()))
            .map(this::ruling)
            .collect(Collectors.joining("；"));
    lines.add(
        words.say(
            "item.moved",
            Points.item(old.points(), rubric),
            Points.item(item.points(), rubric),
            by));
  }

  private String ruling(Ruling ruling) {
    return words.say("ruling", ruling.id(), ruling.document(), ruling.approver(), ruling.reason());
  }

  private List<Line> sums(UnitScore score, @Nullable UnitScore earlier) {
    List<Line> lines = new ArrayList<>();
    String full = Points.full(score.reachable());
    lines.add(sum("line.base", full, score.base(), ""));
    if (rubric.rescaled()) {
      String formula =
          words.say(
              "scaled",
              Points.item(score.base(), rubric),
              full,
              Points.full(rubric.fullPoints()),
              Points.total(score.scaled(), rubric));
      lines.add(sum("line.scaled", Points.full(rubric.fullPoints()), score.scaled(), formula));
    }
    for (AdjustmentScore one : score.adjustments()) {
      if (one.before().signum() != 0 || !one.explanation().sources().isEmpty()) {
        lines.add(adjustment(one));
      }
    }
    String capped = cap(score);
    String arithmetic =
        words.say(
            "total",
            Points.total(score.scaled(), rubric),
            Points.full(score.bonus()),
            Points.full(score.deduction()),
            Points.total(score.total(), rubric));
    String was =
        earlier == null || earlier.total().compareTo(score.total()) == 0
            ? ""
            : NEW_LINE
                + words.say(
                    "total.was",
                    Points.total(earlier.total(), rubric),
                    earlier.rank(),
                    grade(earlier));
    lines.add(
        new Line(
            Kind.SUM,
            List.of(
                words.say("line.total"),
                words.say("none"),
                Points.total(score.total(), rubric),
                arithmetic + capped + was),
            true));
    return lines;
  }

  private Line sum(String title, String reachable, BigDecimal points, String explanation) {
    return Line.of(Kind.SUM, words.say(title), reachable, Points.item(points, rubric), explanation);
  }

  private Line adjustment(AdjustmentScore one) {
    List<String> lines = new ArrayList<>(grounds.of(one.explanation()));
    BigDecimal cap = one.adjustment().cap();
    if (cap != null && one.before().compareTo(one.points()) != 0) {
      lines.add(words.say("capped", Points.full(one.before()), Points.full(cap)));
    }
    lines.add(words.say("authority", one.adjustment().authority()));
    return Line.of(
        Kind.SUM,
        words.say(
            one.bonus() ? "line.bonus" : "line.deduction", one.adjustment().title().chinese()),
        cap == null ? words.say("none") : words.say("at.most", Points.full(cap)),
        words.say(one.bonus() ? "plus" : "minus", Points.full(one.points())),
        String.join(NEW_LINE, lines));
  }

  /** The caps of all bonuses and all deductions together, where they cut something off. */
  private String cap(UnitScore score) {
    StringBuilder text = new StringBuilder();
    for (boolean bonus : List.of(true, false)) {
      BigDecimal sum =
          score.adjustments().stream()
              .filter(one -> one.bonus() == bonus)
              .map(AdjustmentScore::points)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      BigDecimal counted = bonus ? score.bonus() : score.deduction();
      if (sum.compareTo(counted) != 0) {
        text.append(NEW_LINE)
            .append(
                words.say(
                    bonus ? "cap.bonus" : "cap.deduction", Points.full(sum), Points.full(counted)));
      }
    }
    return text.toString();
  }

  private Line sanction(SanctionFinding finding) {
    List<String> lines = new ArrayList<>();
    lines.add(
        words.say(
            "sanction",
            words.say("sanction." + finding.state()),
            finding.sanction().ground().chinese(),
            finding.sanction().basis()));
    lines.addAll(grounds.of(finding.explanation()));
    for (Fact fact : finding.facts()) {
      lines.add(grounds.of(fact));
    }
    return Line.of(
        Kind.WIDE, words.say("kind." + finding.sanction().kind()), String.join(NEW_LINE, lines));
  }

  private List<Line> notes() {
    List<String> notes = new ArrayList<>();
    if (!round.reason().isBlank()) {
      notes.add(words.say("note.round", round.number(), round.author(), round.reason()));
    }
    notes.add(words.say("note.explain"));
    notes.add(words.say("note.appeal", rubric.appealDays()));
    if (!round.draft()) {
      notes.add(words.say("note.frozen", round.inputsSha256()));
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < notes.size(); i++) {
      String label = i == 0 ? words.say("note.first") : words.say("note.next");
      lines.add(Line.of(Kind.REMARK, label + (i + 1) + "．" + notes.get(i)));
    }
    return lines;
  }

  private static String reason(UnitScore score) {
    return score.gradeReason();
  }

  private static String grade(UnitScore score) {
    return score.grade().title().chinese();
  }

  private @Nullable UnitScore earlier(UnitScore score) {
    AssessmentResult old = before;
    return old == null
        ? null
        : old.units().stream()
            .filter(one -> one.unit().code().equals(score.unit().code()))
            .findFirst()
            .orElse(null);
  }
}
