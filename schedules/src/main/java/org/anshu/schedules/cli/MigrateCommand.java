package org.anshu.schedules.cli;

import java.util.concurrent.Callable;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.production.PlanRun;
import org.anshu.schedules.production.RunLock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code ./anshu migrate}: creates or updates every table. */
@Command(name = "migrate", sortOptions = false)
final class MigrateCommand implements Callable<Integer> {

  @ParentCommand private @Nullable AnshuCommand anshu;

  @Override
  public Integer call() {
    AnshuCommand parent = Parents.of(anshu);
    Installation installation = parent.installation();
    try (RunLock lock = RunLock.take(installation.home(), "migrate");
        Databases databases = parent.databases(installation)) {
      new PlanRun(installation, databases, parent.progress()).migrate();
    }
    parent.say("库表已是最新。", "All tables are up to date.");
    return CommandLineProgram.OK;
  }
}
