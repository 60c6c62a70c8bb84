package org.anshu.schedules.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./anshu source …}: what the sources are like, beside their rows. */
@Command(name = "source", sortOptions = false)
final class SourceCommand implements Runnable {

  @ParentCommand private @Nullable AnshuCommand anshu;
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(Parents.of(anshu).terminal().out());
    }
  }

  @Command(name = "drift", sortOptions = false)
  int drift(
      @Parameters(arity = "0..*", paramLabel = "SOURCE", descriptionKey = "source")
          @Nullable List<String> sources) {
    return new SourceDrift(Parents.of(anshu)).print(sources == null ? new ArrayList<>() : sources);
  }
}
