package org.anshu.schedules.delivery;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.assessment.Roles;
import org.anshu.pipeline.life.Life;
import org.anshu.pipeline.life.LifeState;
import org.anshu.pipeline.life.ReleaseLife;
import org.anshu.pipeline.quarantine.Decision;
import org.anshu.schedules.delivery.DeliveryDesk.Outcome;
import org.anshu.schedules.delivery.DeliveryDesk.Result;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;

/**
 * What a plan delivers (docs/decisions/0239): the releases that people have published within {@link
 * #REACH}, to every recipient who has not had them. What failed the day before is tried again.
 */
public final class PlannedDelivery {

  /** Older publications are left alone, so that a new recipient does not get years of reports. */
  public static final Duration REACH = Duration.ofDays(31);

  private final Installation installation;
  private final Databases databases;

  /** Deliveries of an installation; the databases stay open. */
  public PlannedDelivery(Installation installation, Databases databases) {
    this.installation = installation;
    this.databases = databases;
  }

  /**
   * Sends. One release or recipient that fails does not keep the others waiting.
   *
   * @param plan the plan's name, which the log names as the ground
   * @return what became of each consignment
   * @throws AnshuException DELIVERY_FAILED after all were tried, naming each that was not reached
   */
  public List<Outcome> send(String plan) {
    String account = System.getProperty("user.name", "?");
    Decision by = new Decision(account, Roles.OFFICE, "计划 " + plan + " 分发已印发的版次");
    List<Outcome> outcomes = new ArrayList<>();
    List<Text> faults = new ArrayList<>();
    try (DeliveryDesk desk = new DeliveryDesk(installation, databases, databases.environment())) {
      for (String release : published()) {
        try {
          for (Outcome each : desk.send(release, Set.of(), by)) {
            outcomes.add(each);
            fault(release, each, faults);
          }
        } catch (AnshuException e) {
          faults.add(
              new Text(
                  release + "：" + e.message(org.anshu.failure.Language.CHINESE),
                  release + ": " + e.message(org.anshu.failure.Language.ENGLISH)));
        }
      }
    }
    if (!faults.isEmpty()) {
      throw failed(faults);
    }
    return outcomes;
  }

  /** The published releases, those of the earliest month first. */
  private List<String> published() {
    LocalDateTime since =
        LocalDateTime.ofInstant(
            installation.settings().clock().instant().minus(REACH), ZoneOffset.UTC);
    try (ReleaseLife lives = new ReleaseLife(databases.pipeline())) {
      return lives.all().stream()
          .filter(life -> life.state() == LifeState.PUBLISHED)
          .filter(life -> !Objects.requireNonNull(life.published()).at().isBefore(since))
          .map(Life::releaseId)
          .sorted()
          .toList();
    }
  }

  private static void fault(String release, Outcome outcome, List<Text> faults) {
    if (outcome.result() == Result.FAILED || outcome.result() == Result.UNCLEAR) {
      String what = release + " " + outcome.consignment().label();
      faults.add(
          new Text(
              what + "：" + outcome.detail().chinese(), what + ": " + outcome.detail().english()));
    }
  }

  private static AnshuException failed(List<Text> faults) {
    StringBuilder chinese = new StringBuilder("%d 处未送达".formatted(faults.size()));
    StringBuilder english = new StringBuilder("%d not reached".formatted(faults.size()));
    for (Text each : faults) {
      chinese.append("\n    - ").append(each.chinese());
      english.append("\n    - ").append(each.english());
    }
    return new AnshuException(
        FailureCode.DELIVERY_FAILED,
        new Text("已印发的版次送到每个收件人", "What is published with every recipient"),
        new Text(chinese.toString(), english.toString()),
        new Text(
            "逐项处理；下次执行本计划时再送未送达的，已送达的不重复",
            "Mend each; the next run of the plan sends what is missing, and nothing twice"));
  }
}
