package org.anshu.schedules.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.anshu.connectors.files.FilesConnector;
import org.anshu.pipeline.goal.EvaluatedTarget;
import org.anshu.pipeline.goal.TargetEvaluation;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.query.ResultFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ./anshu target evaluate}: whether what plans want is reached, also as of a past day. */
@Command(name = "evaluate", sortOptions = false)
final class TargetEvaluateCommand implements Callable<Integer> {

  @ParentCommand private @Nullable TargetCommand target;

  @Option(names = "--year", paramLabel = "YYYY")
  private @Nullable Integer year;

  @Option(names = "--as-of", paramLabel = "YYYY-MM-DD")
  private @Nullable LocalDate asOf;

  @Option(names = "--jurisdiction", paramLabel = "NAME")
  private @Nullable String jurisdiction;

  @Option(names = "--indicator", paramLabel = "ID")
  private @Nullable String indicator;

  @Option(names = "--skip-unbased")
  private boolean skipUnbased;

  @Option(names = "--format", paramLabel = "table|csv|json")
  private ResultFormat format = ResultFormat.TABLE;

  @Override
  public Integer call() {
    TargetCommand above = target;
    if (above == null) {
      throw new IllegalStateException("Expected a command above");
    }
    AnshuCommand parent = above.anshu();
    Installation installation = parent.installation();
    LocalDate day =
        asOf == null
            ? LocalDate.now(
                installation.settings().clock().withZone(installation.settings().zone()))
            : asOf;
    boolean yearEnd = day.plusDays(1).getDayOfYear() == 1;
    int judged = year != null ? year : yearEnd ? day.getYear() : day.getYear() - 1;
    try (Databases databases = parent.databases(installation)) {
      List<EvaluatedTarget> targets =
          new TargetEvaluation(
                  databases.pipeline(), new FilesConnector(), installation.settings().city().name())
              .evaluate(
                  new TargetEvaluation.Question(judged, day, skipUnbased, jurisdiction, indicator));
      TargetTable table = new TargetTable(parent.language());
      if (format == ResultFormat.TABLE) {
        parent.say(
            "%d 年评价，按 %s 及以前的数据".formatted(judged, day),
            "Evaluation of %d, as known on %s".formatted(judged, day));
        format.print(table.forScreen(targets), parent.terminal().out());
        table.notes(targets).forEach(parent::say);
      } else {
        format.print(table.full(targets), parent.terminal().out());
      }
    }
    return CommandLineProgram.OK;
  }
}
