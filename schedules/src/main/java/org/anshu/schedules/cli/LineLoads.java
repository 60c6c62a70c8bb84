package org.anshu.schedules.cli;

import java.nio.file.Path;
import java.util.function.Function;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.reference.KeptLines;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.production.PlanRun;
import org.anshu.schedules.production.RunLock;
import org.jspecify.annotations.Nullable;

/** Loads a file of hand-kept lines for a command. */
final class LineLoads {

  private LineLoads() {}

  /** Loads {@code file} and prints what became of it. */
  static int load(
      AnshuCommand parent,
      String command,
      Function<PipelineSettings, KeptLines<?>> lines,
      Path file,
      @Nullable String by) {
    Installation installation = parent.installation();
    try (RunLock lock = RunLock.take(installation.home(), command);
        Databases databases = parent.databases(installation)) {
      new PlanRun(installation, databases, parent.progress()).migrate();
      ReferenceCommand.print(
          parent, lines.apply(databases.pipeline()).load(file, ReferenceCommand.who(by)));
    }
    return CommandLineProgram.OK;
  }
}
