package org.anshu.schedules.production;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.batch.BatchRuntime;
import org.anshu.pipeline.batch.OperationsDatabase;
import org.anshu.progress.Progress;
import org.anshu.reports.Format;
import org.anshu.reports.Printing;
import org.anshu.schedules.listing.NamedCases;
import org.anshu.schedules.release.ReleaseSeal;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Renders a published release into its folder, as the Spring Batch job {@code render}.
 *
 * <p>A rendering may be repeated at will, so every one is a job instance of its own.
 */
final class ReportRun {

  private static final String JOB = "render";

  private final Installation installation;
  private final Databases databases;
  private final Progress progress;

  ReportRun(Installation installation, Databases databases, Progress progress) {
    this.installation = installation;
    this.databases = databases;
    this.progress = progress;
  }

  /**
   * The reports in their final place.
   *
   * @param reports what is rendered, as {@link ReportSet} reads it, at least one; other files of
   *     the release's folder go
   */
  PrintedRelease render(String releaseId, YearMonth month, List<String> reports) {
    AtomicReference<PrintedRelease> rendered = new AtomicReference<>();
    try (BatchRuntime batch = new BatchRuntime(databases.pipeline())) {
      Job job =
          new JobBuilder(JOB, batch.repository())
              .start(
                  new StepBuilder(JOB, batch.repository())
                      .tasklet(
                          (contribution, context) -> {
                            rendered.set(renderIntoPlace(releaseId, month, reports));
                            return RepeatStatus.FINISHED;
                          },
                          batch.transactions())
                      .build())
              .build();
      JobParameters parameters =
          new JobParametersBuilder()
              .addString("release", releaseId)
              .addString("rendering", UUID.randomUUID().toString())
              .toJobParameters();
      batch.run(job, parameters);
    }
    return Objects.requireNonNull(rendered.get(), "The job ended well and rendered nothing");
  }

  private PrintedRelease renderIntoPlace(String releaseId, YearMonth month, List<String> reports) {
    ReleaseFolder.recover(installation.releases());
    AtomicReference<PrintedRelease> rendered = new AtomicReference<>();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("month", month.toString());
    facts.put("rendered_at", installation.settings().clock().instant().toString());
    Path folder =
        ReleaseFolder.fill(
            installation.releases(),
            releaseId,
            facts,
            fresh -> {
              rendered.set(renderAll(fresh, releaseId, month, reports));
              ReleaseSeal.write(installation, databases, releaseId, reports, fresh);
            });
    ReleaseSeal.placed(databases, releaseId, true);
    PrintedRelease printed = Objects.requireNonNull(rendered.get(), releaseId);
    return printed.moved(printed.folder(), folder);
  }

  /**
   * Renders all reports of a release into a folder, checked by machine. The rows of their lists are
   * kept with the release.
   */
  PrintedRelease renderAll(Path folder, String releaseId, YearMonth month, List<String> reports) {
    List<Edition> editions = editions(releaseId, reports);
    new NamedCases(installation, databases).keep(releaseId, lists(editions));
    List<PrintedRelease.Printed> printed =
        new ReportPress(installation, databases, progress)
            .print(new ReportPress.Work(folder, releaseId, month, Printing.ALL, true), editions);
    if (printed.isEmpty()) {
      throw new AnshuException(
          FailureCode.PLAN_INVALID,
          new Text("计划中至少有一份 " + month + " 应出的报告", "At least one report that is due in " + month),
          Text.same(reports.toString()),
          new Text("在计划的 reports 中加上月报等报告", "Add one to reports of the plan"));
    }
    return new PrintedRelease(folder, printed);
  }

  /**
   * Renders all reports of a release into a folder once more: the same files, and nothing kept.
   * Rows of lists that the release has lost are made for this print alone.
   */
  void reprintAll(Path folder, String releaseId, YearMonth month, List<String> reports) {
    List<Edition> editions = editions(releaseId, reports);
    ReportPress.Work work = new ReportPress.Work(folder, releaseId, month, Printing.ALL, true);
    if (new NamedCases(installation, databases).has(releaseId, lists(editions))) {
      new ReportPress(installation, databases, progress).print(work, editions);
    } else {
      lent(work, editions);
    }
  }

  private List<Edition> editions(String releaseId, List<String> reports) {
    return new ReportSet(installation).editions(reports, ReportSet.units(databases, releaseId));
  }

  private static List<NamedCases.Asked> lists(List<Edition> editions) {
    return editions.stream().flatMap(edition -> edition.lists().stream()).toList();
  }

  /**
   * Prints editions into a folder, due or not. The rows of lists that the release does not keep are
   * made for this print alone.
   */
  List<PrintedRelease.Printed> renderInto(
      Path folder, String releaseId, YearMonth month, List<Edition> editions, Set<Format> formats) {
    return lent(new ReportPress.Work(folder, releaseId, month, formats, false), editions);
  }

  private List<PrintedRelease.Printed> lent(ReportPress.Work work, List<Edition> editions) {
    try (Connection serving = databases.serving()) {
      serving.setAutoCommit(false);
      try {
        new NamedCases(installation, databases).lend(serving, work.releaseId(), lists(editions));
        return new ReportPress(installation, databases, progress).print(work, editions, serving);
      } finally {
        serving.rollback();
      }
    } catch (SQLException e) {
      throw OperationsDatabase.failure(databases.servingLogin(), e);
    }
  }
}
