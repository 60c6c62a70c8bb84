package org.anshu.schedules.cli;

import java.util.List;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.assessment.AssessmentOffice;
import org.anshu.pipeline.assessment.AuditVerification;
import org.anshu.pipeline.assessment.Rounds;
import org.anshu.schedules.production.Databases;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./anshu audit verify|log}: the trail of all decisions, and the proof that it is whole. */
@Command(name = "audit", sortOptions = false)
final class AuditCommand implements Runnable {

  @ParentCommand private @Nullable AnshuCommand anshu;
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(Parents.of(anshu).terminal().out());
    }
  }

  @Command(name = "verify", sortOptions = false)
  int verify() {
    AnshuCommand parent = Parents.of(anshu);
    try (Databases databases = parent.databases(parent.installation());
        AssessmentOffice office = new AssessmentOffice(databases.pipeline())) {
      AuditVerification verification =
          new AuditVerification(office, new Rounds(office, AssessCommand.reader(office)));
      List<AuditVerification.Finding> findings = verification.run();
      if (findings.isEmpty()) {
        long entries = verification.entries();
        parent.say(
            "留痕完整：%d 条；冻结的轮次、得分表和佐证材料与当时一致。".formatted(entries),
            "The trail is whole: %d entries; rounds, sheets and documents are as they were."
                .formatted(entries));
        return CommandLineProgram.OK;
      }
      for (AuditVerification.Finding each : findings) {
        parent.say(
            "✗ " + entry(each).chinese() + each.object() + "：" + each.what().chinese(),
            "✗ " + entry(each).english() + each.object() + ": " + each.what().english());
      }
      throw broken(findings);
    }
  }

  @Command(name = "log", sortOptions = false)
  int log(
      @Option(names = "--object", descriptionKey = "object", defaultValue = "") String object,
      @Option(names = "--limit", descriptionKey = "limit", defaultValue = "50") int limit) {
    AnshuCommand parent = Parents.of(anshu);
    try (Databases databases = parent.databases(parent.installation());
        AssessmentOffice office = new AssessmentOffice(databases.pipeline())) {
      office
          .book()
          .trail()
          .events(object, limit)
          .forEach(event -> parent.say(QualityCommand.line(event)));
    }
    return CommandLineProgram.OK;
  }

  private static Text entry(AuditVerification.Finding finding) {
    return finding.entry() == 0
        ? Text.same("")
        : new Text("第 %d 条　".formatted(finding.entry()), "entry %d  ".formatted(finding.entry()));
  }

  private static AnshuException broken(List<AuditVerification.Finding> findings) {
    AuditVerification.Finding first = findings.get(0);
    return new AnshuException(
        FailureCode.AUDIT_BROKEN,
        new Text("与写入时一致的留痕和存档", "A trail and records as they were written"),
        new Text(
            "%d 处不一致，首先是%s%s：%s"
                .formatted(
                    findings.size(),
                    entry(first).chinese(),
                    first.object(),
                    first.what().chinese()),
            "%d differences, the first: %s%s: %s"
                .formatted(
                    findings.size(),
                    entry(first).english(),
                    first.object(),
                    first.what().english())),
        new Text(
            "查明何人何时改动；从备份恢复改动前的数据后再核验，在此之前不要公布考核结果",
            "Find out who changed it; restore a backup and verify again before anything is"
                + " announced"));
  }
}
