package org.anshu.schedules.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ./anshu assess explain ID}. */
@Command(name = "explain", sortOptions = false)
final class AssessExplainCommand implements Callable<Integer> {

  @ParentCommand private @Nullable AssessCommand parent;

  @Parameters(paramLabel = "ID", descriptionKey = "id")
  private String id = "";

  @Override
  public Integer call() {
    AssessCommand assess = AssessCommand.of(parent);
    return assess.at(office -> {
      assess.anshu().say(office.book().entry(id).toString());
      return CommandLineProgram.OK;
    });
  }
}
