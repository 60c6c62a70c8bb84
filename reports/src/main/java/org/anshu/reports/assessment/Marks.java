package org.anshu.reports.assessment;

import java.util.ArrayList;
import java.util.List;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.scoring.AssessmentResult;
import org.anshu.reports.document.Words;

/** What stands at the head of everything printed of a rubric. */
final class Marks {

  /** Characters of a title that fit in a line. */
  private static final int LINE = 20;

  private static final String ASSESSED = "考核";

  private Marks() {}

  /** That it is an example or a draft; empty if neither. */
  static String of(Rubric rubric, PrintedRound round, Words words) {
    List<String> marks = new ArrayList<>();
    if (rubric.example()) {
      marks.add(words.say("mark.example"));
    }
    if (round.draft()) {
      marks.add(words.say("mark.draft"));
    }
    return marks.isEmpty() ? "" : words.say("mark", String.join("；", marks));
  }

  /** The same of a result, and that it waits for a decision. */
  static String of(AssessmentResult result, PrintedRound round, Words words) {
    String marks = of(result.rubric(), round, words);
    return result.pending() ? marks + words.say("mark", words.say("mark.pending")) : marks;
  }

  /** A title of two lines, parted before 考核 where it is long. */
  static String title(String key, PrintedRound round, Words words) {
    String title = words.say(key, round.subject());
    int assessed = title.lastIndexOf(ASSESSED);
    return title.length() <= LINE || assessed <= 0
        ? title
        : title.substring(0, assessed) + "\n" + title.substring(assessed);
  }

  /** The window: 2025年1月1日至12月31日. */
  static String window(Rubric rubric, Words words) {
    String to = Points.day(rubric.to());
    boolean sameYear = rubric.from().getYear() == rubric.to().getYear();
    return words.say(
        "window", Points.day(rubric.from()), sameYear ? to.substring(to.indexOf('年') + 1) : to);
  }
}
