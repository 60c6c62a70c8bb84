package org.anshu.schedules.cli;

import org.anshu.pipeline.assessment.AssessmentOffice;
import org.anshu.pipeline.assessment.Rounds;
import org.anshu.registry.scoring.AssessmentResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which scores a command looks at: the newest round, another one, or the draft. */
final class AssessRoundChoice {

  @Option(names = "--round", paramLabel = "N", descriptionKey = "round")
  private @Nullable Integer round;

  @Option(names = "--draft", descriptionKey = "draft")
  private boolean draft;

  /** The number of the round; 0 for the draft. */
  int number(AssessmentOffice office, String id) {
    if (draft) {
      return 0;
    }
    return round == null ? office.book().entry(id).round() : round;
  }

  /** Its scores. */
  AssessmentResult result(AssessmentOffice office, Rounds rounds, String id) {
    int number = number(office, id);
    return number == 0 ? rounds.draft(office.assessment(id)) : rounds.frozen(id, number).result();
  }
}
