package org.anshu.schedules.cli;

import org.anshu.pipeline.quarantine.Decision;
import picocli.CommandLine.Option;

/** Who decides in an assessment, in which capacity, and why. */
final class AssessWho {

  @Option(names = "--by", required = true, paramLabel = "NAME", descriptionKey = "by")
  private String by = "";

  @Option(names = "--role", paramLabel = "ROLE", descriptionKey = "role")
  private String role = "";

  @Option(names = "--why", required = true, paramLabel = "REASON", descriptionKey = "why")
  private String why = "";

  /** The decision; in the capacity {@code otherwise} if none is named. */
  Decision decision(String otherwise) {
    return new Decision(by, role.isEmpty() ? otherwise : role, why);
  }
}
