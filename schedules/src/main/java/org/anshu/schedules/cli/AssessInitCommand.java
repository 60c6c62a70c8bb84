package org.anshu.schedules.cli;

import java.time.YearMonth;
import java.util.concurrent.Callable;
import org.anshu.pipeline.assessment.Assessment;
import org.anshu.pipeline.assessment.Lifecycle;
import org.anshu.pipeline.assessment.Roles;
import org.anshu.registry.rubric.Rubrics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ./anshu assess init ID}: begins an assessment. */
@Command(name = "init", sortOptions = false)
final class AssessInitCommand implements Callable<Integer> {

  @ParentCommand private @Nullable AssessCommand parent;

  @Parameters(paramLabel = "ID", descriptionKey = "id")
  private String id = "";

  @Option(names = "--rubric", required = true, paramLabel = "ID/EDITION")
  private String rubric = "";

  @Option(names = "--month", paramLabel = "YYYY-MM")
  private @Nullable YearMonth month;

  @Option(names = "--title", paramLabel = "TEXT")
  private String title = "";

  @Mixin private AssessWho who = new AssessWho();

  @Override
  public Integer call() {
    AssessCommand assess = AssessCommand.of(parent);
    Assessment made =
        assess.change(
            (office, databases) -> {
              YearMonth of =
                  month == null ? YearMonth.from(Rubrics.find(office.roots(), rubric).to()) : month;
              return new Lifecycle(office).begin(id, title, rubric, of, who.decision(Roles.OFFICE));
            });
    AnshuCommand anshu = assess.anshu();
    anshu.say("已建立：" + made.folder(), "Made: " + made.folder());
    anshu.say(
        "请填写 units.csv（被考核单位）和 assessors.csv（评分人），然后：",
        "Fill in units.csv (the units) and assessors.csv (the assessors), then:");
    anshu.say("  ./anshu assess check " + id);
    return CommandLineProgram.OK;
  }
}
