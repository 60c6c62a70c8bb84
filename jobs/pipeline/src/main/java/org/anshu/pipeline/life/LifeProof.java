package org.anshu.pipeline.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.assessment.AssessmentOffice;
import org.anshu.pipeline.assessment.AuditWitness;
import org.anshu.pipeline.assessment.Seal;
import org.anshu.pipeline.quarantine.AuditTrail;

/** Whether the trail is whole and the row of a release's life is as its newest entry has it. */
final class LifeProof {

  private final AssessmentOffice office;
  private final AuditWitness witness;

  LifeProof(AssessmentOffice office, PipelineSettings settings) {
    this.office = office;
    witness = new AuditWitness(settings.home());
  }

  /** What is not as it was written; empty if all is. */
  List<Text> faults(String release) {
    List<Text> faults = new ArrayList<>();
    Optional<AuditTrail.Broken> broken = office.book().trail().broken(witness.lines());
    broken.ifPresent(
        each ->
            faults.add(
                new Text(
                    "留痕第 %d 条：%s".formatted(each.id(), each.what().chinese()),
                    "trail, entry %d: %s".formatted(each.id(), each.what().english()))));
    Seal seal = new Seal(Seal.Kind.RELEASE, release);
    Optional<String> now = seal.hash(office.book().operations());
    String[] vouched = {""};
    office
        .book()
        .operations()
        .query(
            "SELECT detail FROM audit_event WHERE object = ? ORDER BY id",
            row -> {
              for (Seal.Written written : Seal.in(row.getString(1))) {
                if (written.seal().equals(seal)) {
                  vouched[0] = written.sha256();
                }
              }
            },
            release);
    if (now.isPresent() && !now.get().equals(vouched[0])) {
      faults.add(
          new Text(
              "release_life 中 %s 的一行与留痕最近一条不一致".formatted(release),
              "the row of %s in release_life is not as the newest entry has it"
                  .formatted(release)));
    }
    if (now.isEmpty() && !vouched[0].isEmpty()) {
      faults.add(
          new Text(
              "release_life 中 %s 的一行已不在".formatted(release),
              "the row of %s in release_life is gone".formatted(release)));
    }
    return faults;
  }
}
