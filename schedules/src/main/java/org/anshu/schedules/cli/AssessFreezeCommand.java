package org.anshu.schedules.cli;

import java.util.concurrent.Callable;
import org.anshu.pipeline.assessment.Roles;
import org.anshu.pipeline.assessment.Round;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ./anshu assess freeze ID}: from now on scores come from what is frozen alone. */
@Command(name = "freeze", sortOptions = false)
final class AssessFreezeCommand implements Callable<Integer> {

  @ParentCommand private @Nullable AssessCommand parent;

  @Parameters(paramLabel = "ID", descriptionKey = "id")
  private String id = "";

  @Mixin private AssessWho who = new AssessWho();

  @Override
  public Integer call() {
    AssessCommand assess = AssessCommand.of(parent);
    Round round =
        assess.change(
            (office, databases) ->
                assess.rounds(office).freeze(office.assessment(id), who.decision(Roles.OFFICE)));
    AnshuCommand anshu = assess.anshu();
    anshu.say(
        "第 %d 轮已冻结：发布 %s，细则 %s".formatted(round.number(), round.release(), round.rubric()),
        "Round %d is frozen: release %s, rubric %s"
            .formatted(round.number(), round.release(), round.rubric()));
    anshu.say("  输入 SHA-256 " + round.inputsSha256(), "  inputs SHA-256 " + round.inputsSha256());
    anshu.say("  细则 SHA-256 " + round.rubricSha256(), "  rubric SHA-256 " + round.rubricSha256());
    anshu.say("  得分 SHA-256 " + round.resultSha256(), "  result SHA-256 " + round.resultSha256());
    return CommandLineProgram.OK;
  }
}
