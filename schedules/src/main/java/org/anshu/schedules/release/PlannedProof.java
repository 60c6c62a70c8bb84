package org.anshu.schedules.release;

import java.util.List;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.life.LifeState;
import org.anshu.pipeline.life.ReleaseLife;
import org.anshu.pipeline.quarantine.Decision;
import org.anshu.progress.Progress;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;

/**
 * A release proven by a plan, as a person does by {@code release check}: everything is computed and
 * printed again and compared. The trail says that the program did it; it signs for nothing.
 */
public final class PlannedProof {

  private PlannedProof() {}

  /**
   * Proves a release and, while it is not approved, notes that it was checked.
   *
   * @param plan the plan's name, which the trail names as the ground
   * @throws AnshuException RELEASE_DIFFERS
   */
  public static void of(
      Installation installation,
      Databases databases,
      Progress progress,
      String release,
      String plan) {
    List<Difference> faults =
        new ReleaseProof(installation, databases, progress)
            .run(release, false).stream().filter(each -> each.part().fault()).toList();
    if (!faults.isEmpty()) {
      throw differs(release, faults);
    }
    try (ReleaseLife lives = new ReleaseLife(databases.pipeline())) {
      if (List.of(LifeState.DRAFT, LifeState.CHECKED).contains(lives.state(release))) {
        String account = System.getProperty("user.name", "?");
        lives.checked(release, new Decision(account, "system", "计划 " + plan + "：重算、重印、逐字节比较，无不同"));
      }
    }
  }

  /**
   * The failure that says what is not as it was sealed.
   *
   * @param faults at least one
   */
  public static AnshuException differs(String release, List<Difference> faults) {
    Difference first = faults.get(0);
    return new AnshuException(
        FailureCode.RELEASE_DIFFERS,
        new Text(release + " 与封存时一致", release + " as it was sealed"),
        new Text(
            "%d 处不同，首先是 [%s] %s：%s"
                .formatted(
                    faults.size(),
                    first.part().title().chinese(),
                    first.place(),
                    first.what().chinese()),
            "%d differences, the first: [%s] %s: %s"
                .formatted(
                    faults.size(),
                    first.part().title().english(),
                    first.place(),
                    first.what().english())),
        new Text(
            "查明何人何时改动；从备份恢复后再核验，在此之前不要分发",
            "Find out who changed it; restore a backup and verify again before anything is"
                + " delivered"));
  }
}
