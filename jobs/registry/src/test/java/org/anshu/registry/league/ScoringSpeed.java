package org.anshu.registry.league;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.scoring.AssessmentResult;
import org.anshu.registry.scoring.RandomAssessment;
import org.anshu.registry.scoring.Scorer;
import org.anshu.registry.scoring.ScoringInputs;

/** How fast scores, explanations and league tables are; see benchmarks/assessment. */
final class ScoringSpeed {

  private ScoringSpeed() {}

  /** Takes the number of units, of items and of draws. */
  public static void main(String[] arguments) {
    int units = Integer.parseInt(arguments[0]);
    int items = Integer.parseInt(arguments[1]);
    int draws = Integer.parseInt(arguments[2]);
    var draft = RandomAssessment.of(1, units, items);
    Rubric rubric = draft.rubric();
    ScoringInputs inputs = draft.inputs();
    OperatingSystemMXBean machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    for (int round = 1; round <= 3; round++) {
      long processor = machine.getProcessCpuTime();
      long start = System.nanoTime();
      AssessmentResult result = Scorer.score(rubric, inputs);
      long scored = System.nanoTime();
      long scoring = machine.getProcessCpuTime();
      League table = League.of(result, draws, 1);
      long ranked = System.nanoTime();
      long ranking = machine.getProcessCpuTime();
      System.out.printf(
          Locale.ROOT,
          "%d × %d, round %d: scored and explained %.3f s (processor %.3f s); %d draws %.3f s"
              + " (processor %.3f s); first %s (%d–%d)%n",
          units,
          items,
          round,
          (scored - start) / 1e9,
          (scoring - processor) / 1e9,
          draws,
          (ranked - scored) / 1e9,
          (ranking - scoring) / 1e9,
          result.units().get(0).total(),
          table.standings().get(0).rankFrom(),
          table.standings().get(0).rankTo());
      if (round == 1) {
        System.out.printf(
            Locale.ROOT,
            "since the start of the JVM %.3f s (processor %.3f s)%n",
            ManagementFactory.getRuntimeMXBean().getUptime() / 1e3,
            machine.getProcessCpuTime() / 1e9);
      }
    }
  }
}
