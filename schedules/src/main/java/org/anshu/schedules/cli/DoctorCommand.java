package org.anshu.schedules.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.anshu.schedules.doctor.Doctor;
import org.anshu.schedules.doctor.Finding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code ./anshu doctor}: what the machine has and lacks. */
@Command(name = "doctor", sortOptions = false)
final class DoctorCommand implements Callable<Integer> {

  @ParentCommand private @Nullable AnshuCommand anshu;

  @Override
  public Integer call() {
    AnshuCommand parent = Parents.of(anshu);
    parent.startLog();
    List<Finding> findings =
        new Doctor(parent.terminal().root(), parent.home(), parent.terminal().environment())
            .examine();
    findings.forEach(finding -> parent.say(finding.in(parent.language())));
    return findings.stream()
        .filter(finding -> finding.level() == Finding.Level.BAD)
        .mapToInt(finding -> finding.culprit().exitStatus())
        .findFirst()
        .orElse(CommandLineProgram.OK);
  }
}
