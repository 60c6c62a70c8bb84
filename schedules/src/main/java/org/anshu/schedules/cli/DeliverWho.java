package org.anshu.schedules.cli;

import org.anshu.pipeline.assessment.Roles;
import org.anshu.pipeline.quarantine.Decision;
import picocli.CommandLine.Option;

/** Who signs or sends a release, in which capacity, and why. */
final class DeliverWho {

  @Option(names = "--by", required = true, paramLabel = "NAME", descriptionKey = "by")
  private String by = "";

  @Option(names = "--role", paramLabel = "ROLE", descriptionKey = "role")
  private String role = Roles.OFFICE;

  @Option(names = "--why", required = true, paramLabel = "REASON", descriptionKey = "why")
  private String why = "";

  Decision decision() {
    return new Decision(by, role, why);
  }
}
