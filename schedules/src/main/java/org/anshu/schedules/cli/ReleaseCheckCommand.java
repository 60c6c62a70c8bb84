package org.anshu.schedules.cli;

import java.util.concurrent.Callable;
import org.anshu.pipeline.life.Life;
import org.anshu.pipeline.life.ReleaseLife;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.production.RunLock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * {@code ./anshu release check RELEASE}: proves a draft and notes who had it checked. The reports
 * are printed again for it, which runs the checks of every page and cell.
 */
@Command(name = "check", sortOptions = false)
final class ReleaseCheckCommand implements Callable<Integer> {

  @ParentCommand private @Nullable ReleaseCommand parent;

  @Parameters(paramLabel = "RELEASE", descriptionKey = "release")
  private String release = "";

  @Mixin private AssessWho who = new AssessWho();

  @Override
  public Integer call() {
    ReleaseCommand command = ReleaseCommand.of(parent);
    AnshuCommand anshu = command.anshu();
    Installation installation = anshu.installation();
    try (RunLock lock = RunLock.take(installation.home(), "release");
        Databases databases = anshu.databases(installation)) {
      String id = ReleaseState.find(databases.operationsLogin(), release).id();
      ReleaseVerifyCommand.prove(anshu, installation, databases, id, false);
      try (ReleaseLife lives = new ReleaseLife(databases.pipeline())) {
        Life life = lives.checked(id, who.decision("statistician"));
        anshu.say(life.releaseId() + " 已校核。", life.releaseId() + " is checked.");
        command.next("approve", life);
      }
    }
    return CommandLineProgram.OK;
  }
}
