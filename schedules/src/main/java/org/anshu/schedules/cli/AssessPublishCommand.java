package org.anshu.schedules.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ./anshu assess publish ID}. */
@Command(name = "publish", sortOptions = false)
final class AssessPublishCommand implements Callable<Integer> {

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
