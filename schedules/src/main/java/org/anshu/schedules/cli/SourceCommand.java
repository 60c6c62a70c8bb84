package org.anshu.schedules.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  @Command(name = "draft", sortOptions = false)
  int draft(
      @Parameters(arity = "1", paramLabel = "SOURCE", descriptionKey = "source") String source,
      @Option(names = "--table", paramLabel = "TABLE", descriptionKey = "table")
          @Nullable List<String> tables) {
    return new SourceDrafting(Parents.of(anshu)).draft(source, tables == null ? List.of() : tables);
  }

  @Command(name = "check", sortOptions = false)
  int check(
      @Parameters(arity = "1", paramLabel = "SOURCE", descriptionKey = "source") String source) {
    return new SourceCheck(Parents.of(anshu)).check(source);
  }

  @Command(name = "entities", sortOptions = false)
  int entities(
      @Parameters(
              arity = "0..1",
              paramLabel = "ENTITY",
              descriptionKey = "entity",
              defaultValue = "")
          String entity) {
    return new SourceCheck(Parents.of(anshu)).entities(entity);
  }
}
