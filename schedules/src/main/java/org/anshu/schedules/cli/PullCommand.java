package org.anshu.schedules.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.production.PlanRun;
import org.anshu.schedules.production.RunLock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ./anshu pull [source…]}: lands what changed in the sources. */
@Command(name = "pull", sortOptions = false)
final class PullCommand implements Callable<Integer> {

  @ParentCommand private @Nullable AnshuCommand anshu;

  @Parameters(arity = "0..*", paramLabel = "SOURCE", descriptionKey = "source")
  private List<String> sources = new ArrayList<>();

  @Override
  public Integer call() {
    AnshuCommand parent = Parents.of(anshu);
    Installation installation = parent.installation();
    try (RunLock lock = RunLock.take(installation.home(), "pull");
        Databases databases = parent.databases(installation)) {
      PlanRun run = new PlanRun(installation, databases, parent.progress());
      run.migrate();
      Outcomes outcomes = new Outcomes(parent);
      outcomes.pulled(run.pull(sources));
    }
    return CommandLineProgram.OK;
  }

  @Command(name = "verify", sortOptions = false)
  int verify(
      @Parameters(index = "0", arity = "0..1", paramLabel = "SOURCE", descriptionKey = "source")
          @Nullable String source,
      @Parameters(index = "1", arity = "0..1", paramLabel = "TABLE", descriptionKey = "table")
          @Nullable String table,
      @Option(names = "--against-source", descriptionKey = "against-source")
          boolean againstSource) {
    return new PullVerify(Parents.of(anshu)).print(source, table, againstSource);
  }
}
