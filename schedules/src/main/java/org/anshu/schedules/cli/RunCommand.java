package org.anshu.schedules.cli;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.anshu.failure.Language;
import org.anshu.schedules.doctor.FontInstall;
import org.anshu.schedules.plan.Plan;
import org.anshu.schedules.plan.PlanStep;
import org.anshu.schedules.plan.Plans;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.production.PlanRun;
import org.anshu.schedules.production.RunLock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./anshu run [plan]}: everything a plan says, for one month. */
@Command(name = "run", sortOptions = false)
final class RunCommand implements Callable<Integer> {

  @ParentCommand private @Nullable AnshuCommand anshu;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "PLAN", descriptionKey = "plan")
  private String plan = "monthly";

  @Option(names = "--month", paramLabel = "YYYY-MM")
  private String month = "";

  @Option(names = "--again")
  private boolean again;

  @Option(names = "--no-install")
  private boolean noInstall;

  @Override
  public Integer call() {
    AnshuCommand parent = Parents.of(anshu);
    PlanRun.Target target = new PlanRun.Target(monthAsked(parent), again);
    Installation installation = parent.installation();
    Plan chosen = Plans.read(installation.root(), installation.home()).get(plan);
    if (chosen.steps().contains(PlanStep.REPORT) || chosen.steps().contains(PlanStep.CHECK)) {
      new FontInstall(parent.terminal().err(), parent.language())
          .ensure(installation.settings().report().fontFolders(), !noInstall);
    }
    try (RunLock lock = RunLock.take(installation.home(), "run " + plan);
        Databases databases = parent.databases(installation)) {
      new Outcomes(parent)
          .print(new PlanRun(installation, databases, parent.progress()).run(chosen, target));
    }
    return CommandLineProgram.OK;
  }

  /** {@code ./anshu run 2026-06} is understood as well: the default plan for that month. */
  private Optional<YearMonth> monthAsked(AnshuCommand parent) {
    String text = month;
    if (text.isEmpty() && plan.matches("[0-9]{4}-[0-9]{2}")) {
      text = plan;
      plan = "monthly";
    }
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(YearMonth.parse(text));
    } catch (DateTimeException e) {
      String problem =
          parent.language() == Language.CHINESE
              ? "--month: 应为 2026-06 这样的月份，实际为 " + text
              : "--month: expected a month such as 2026-06, found " + text;
      if (spec == null) {
        throw new IllegalStateException(problem, e);
      }
      throw new ParameterException(spec.commandLine(), problem);
    }
  }
}
