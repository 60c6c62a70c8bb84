package org.anshu.schedules.vintage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anshu.failure.Text;

/** Drafts, in Chinese, what the next editions have to say about a late death. */
public final class CorrectionDraft {

  private static final Map<String, String> WINDOWS = Map.of("month", "当月", "cumulative", "当年累计");
  private static final Map<String, String> GRADES =
      Map.of("general", "一般", "larger", "较大", "major", "重大", "extraordinary", "特别重大");

  private CorrectionDraft() {}

  /** Whether the death counts, by which day of the legal clock. */
  public static Text verdict(LateDeath death) {
    LateDeath.Accident accident = death.accident();
    return new Text(
        "事故 %s（%s 发生）：%s 死亡为第 %d 日，法定 %d 日，末日 %s，%s。"
            .formatted(
                accident.number(),
                accident.occurredOn(),
                death.diedOn(),
                death.day(),
                accident.windowDays(),
                accident.lastDay(),
                death.counts() ? "计入统计" : "不计入统计，已发布数据不变"),
        "Accident %s of %s: a death on %s is on day %d of %d, the last one is %s: it %s."
            .formatted(
                accident.number(),
                accident.occurredOn(),
                death.diedOn(),
                death.day(),
                accident.windowDays(),
                accident.lastDay(),
                death.counts() ? "counts" : "does not count, nothing published moves"));
  }

  /** The text for the next edition of each published month that moves; none if none does. */
  public static List<String> of(LateDeath death) {
    Map<String, List<LateDeath.Move>> byRelease = new LinkedHashMap<>();
    for (LateDeath.Move move : death.moves()) {
      // The totals of what is cut by a category repeat those of the plain indicator.
      boolean plain = move.moved().indicator().labels().category().isEmpty();
      if (plain && move.headline() && move.moved().prints()) {
        byRelease.computeIfAbsent(move.release().id(), key -> new ArrayList<>()).add(move);
      }
    }
    List<String> lines = new ArrayList<>();
    byRelease.forEach((release, moves) -> lines.add(sentence(death, moves)));
    return lines;
  }

  private static String sentence(LateDeath death, List<LateDeath.Move> moves) {
    LateDeath.Accident accident = death.accident();
    LateDeath.Move first = moves.get(0);
    List<String> changes = new ArrayList<>();
    for (LateDeath.Move move : moves) {
      String[] values = move.moved().change().split(" → ", 2);
      changes.add(
          "%s%s由%s更正为%s"
              .formatted(
                  WINDOWS.getOrDefault(move.moved().window(), move.moved().window()),
                  move.moved().indicator().title().chinese(),
                  values[0],
                  values[1].replace(" ", "")));
    }
    String grade =
        death.gradeAfter().equals(accident.grade())
            ? ""
            : "，事故等级由%s事故更正为%s事故".formatted(name(accident.grade()), name(death.gradeAfter()));
    return "更正说明（草稿，%d年%d月，拟作第%d版）：%s发生的事故（%s）于%s补报死亡%d人，在法定%d日补报时限（至%s）内，计入统计%s。据此，%s。"
        .formatted(
            first.release().month().getYear(),
            first.release().month().getMonthValue(),
            first.release().edition() + 1,
            accident.occurredOn(),
            accident.number(),
            death.diedOn(),
            death.deaths(),
            accident.windowDays(),
            accident.lastDay(),
            grade,
            String.join("；", changes));
  }

  private static String name(String grade) {
    return GRADES.getOrDefault(grade, grade);
  }
}
