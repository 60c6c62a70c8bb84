package org.anshu.schedules.cli;

import java.util.concurrent.Callable;
import org.anshu.pipeline.assessment.Announcement;
import org.anshu.pipeline.assessment.Assessment;
import org.anshu.pipeline.assessment.Frozen;
import org.anshu.pipeline.assessment.Roles;
import org.anshu.pipeline.assessment.Rounds;
import org.anshu.pipeline.quarantine.Decision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ./anshu assess publish ID [--final]}: announces the newest round. */
@Command(name = "publish", sortOptions = false)
final class AssessPublishCommand implements Callable<Integer> {

  @ParentCommand private @Nullable AssessCommand parent;

  @Parameters(paramLabel = "ID", descriptionKey = "id")
  private String id = "";

  @Option(names = "--final")
  private boolean end;

  @Option(names = "--no-objection", paramLabel = "DOCUMENT")
  private String waiver = "";

  @Mixin private AssessWho who = new AssessWho();

  @Override
  public Integer call() {
    AssessCommand assess = AssessCommand.of(parent);
    AnshuCommand anshu = assess.anshu();
    return assess.change(
        (office, databases) -> {
          Rounds rounds = assess.rounds(office);
          Announcement announcement = new Announcement(office, rounds, assess.appeals(office));
          Assessment assessment = office.assessment(id);
          Decision by = who.decision(Roles.HEAD);
          Frozen frozen =
              end
                  ? announcement.end(assessment, waiver, by)
                  : announcement.announce(assessment, by);
          AssessScoreCommand.head(anshu, frozen.result(), frozen.round().number());
          AssessScoreCommand.print(anshu, frozen.result());
          anshu.say("");
          anshu.say(
              end ? "已终结并公开。" : "已公布；申诉期 %d 天（含末日）。".formatted(frozen.rubric().appealDays()),
              end
                  ? "Final and public."
                  : "Announced; appeals within %d days.".formatted(frozen.rubric().appealDays()));
          return CommandLineProgram.OK;
        });
  }
}
