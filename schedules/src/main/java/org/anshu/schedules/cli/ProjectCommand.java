package org.anshu.schedules.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.anshu.connectors.files.FilesConnector;
import org.anshu.failure.Text;
import org.anshu.pipeline.reference.KeptLines;
import org.anshu.pipeline.reference.KeptLines.Kept;
import org.anshu.pipeline.reference.Milestone;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.query.QueryResult;
import org.anshu.schedules.query.ResultFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * {@code ./anshu project load|list|late}: milestones of tasks and key projects, and who is late.
 */
@Command(name = "project", sortOptions = false)
final class ProjectCommand implements Runnable {

  @ParentCommand private @Nullable AnshuCommand anshu;
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(Parents.of(anshu).terminal().out());
    }
  }

  @Command(name = "load", sortOptions = false)
  int load(
      @Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "file") Path file,
      @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by") @Nullable String by) {
    return LineLoads.load(
        Parents.of(anshu),
        "project load",
        settings -> KeptLines.milestones(settings, new FilesConnector()),
        file,
        by);
  }

  @Command(name = "list", sortOptions = false)
  int list(
      @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "as-of")
          @Nullable LocalDate asOf,
      @Option(names = "--format", paramLabel = "table|csv|json", descriptionKey = "format")
          @Nullable ResultFormat format) {
    return print(asOf, false, format);
  }

  @Command(name = "late", sortOptions = false)
  int late(
      @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "as-of")
          @Nullable LocalDate asOf,
      @Option(names = "--format", paramLabel = "table|csv|json", descriptionKey = "format")
          @Nullable ResultFormat format) {
    return print(asOf, true, format);
  }

  private int print(@Nullable LocalDate asOf, boolean late, @Nullable ResultFormat format) {
    AnshuCommand parent = Parents.of(anshu);
    Installation installation = parent.installation();
    LocalDate day =
        asOf == null
            ? LocalDate.now(
                installation.settings().clock().withZone(installation.settings().zone()))
            : asOf;
    Instant moment = day.plusDays(1).atStartOfDay(installation.settings().zone()).toInstant();
    try (Databases databases = parent.databases(installation)) {
      List<Milestone> milestones =
          KeptLines.milestones(databases.pipeline(), new FilesConnector()).asOf(moment).stream()
              .map(Kept::line)
              .filter(each -> !late || each.lateOn(day))
              .sorted(
                  Comparator.comparing(Milestone::dueOn)
                      .thenComparing(Milestone::plan)
                      .thenComparing(Milestone::project)
                      .thenComparing(Milestone::name))
              .toList();
      (format == null ? ResultFormat.TABLE : format)
          .print(table(parent, milestones, day), parent.terminal().out());
    }
    return CommandLineProgram.OK;
  }

  private static QueryResult table(AnshuCommand parent, List<Milestone> milestones, LocalDate day) {
    List<QueryResult.Column> columns = new ArrayList<>();
    for (Text head :
        List.of(
            new Text("责任部门", "department"),
            new Text("任务或工程", "project"),
            new Text("节点", "milestone"),
            new Text("应完成日期", "due"),
            new Text("完成日期", "done"),
            new Text("逾期天数", "days late"),
            new Text("规划", "plan"),
            new Text("出处", "source"))) {
      columns.add(
          new QueryResult.Column(head.in(parent.language()), head.english().equals("days late")));
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Milestone each : milestones) {
      rows.add(
          Arrays.asList(
              each.department(),
              each.project(),
              each.name(),
              each.dueOn().toString(),
              each.doneOn() == null ? null : each.doneOn().toString(),
              each.lateOn(day) ? ChronoUnit.DAYS.between(each.dueOn(), day) : null,
              each.plan(),
              each.source()));
    }
    return new QueryResult(columns, rows, false);
  }
}
