package org.anshu.schedules.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.anshu.pipeline.assessment.AssessmentBook;
import org.anshu.pipeline.assessment.AssessmentState;
import org.anshu.pipeline.assessment.Lifecycle;
import org.anshu.pipeline.assessment.Roles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./anshu assess advance ID --to self-evaluation|review}. */
@Command(name = "advance", sortOptions = false)
final class AssessAdvanceCommand implements Callable<Integer> {

  @ParentCommand private @Nullable AssessCommand parent;
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "ID", descriptionKey = "id")
  private String id = "";

  private AssessmentState to = AssessmentState.REVIEW;

  @Mixin private AssessWho who = new AssessWho();

  @Option(names = "--to", required = true, paramLabel = "self-evaluation|review")
  private void to(String name) {
    switch (name.toLowerCase(Locale.ROOT).replace('_', '-')) {
      case "self-evaluation" -> to = AssessmentState.SELF_EVALUATION;
      case "review" -> to = AssessmentState.REVIEW;
      default -> {
        if (spec != null) {
          throw new ParameterException(spec.commandLine(), "--to: self-evaluation | review");
        }
      }
    }
  }

  @Override
  public Integer call() {
    AssessCommand assess = AssessCommand.of(parent);
    AssessmentBook.Entry entry =
        assess.change(
            (office, databases) ->
                new Lifecycle(office).advance(id, to, who.decision(Roles.OFFICE)));
    assess
        .anshu()
        .say(
            id + " 现处于：" + entry.state().title().chinese(),
            id + " is now in: " + entry.state().title().english());
    return CommandLineProgram.OK;
  }
}
