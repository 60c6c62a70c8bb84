package org.anshu.schedules.production;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.anshu.pipeline.batch.BatchRuntime;
import org.anshu.pipeline.batch.OperationsDatabase;
import org.anshu.progress.Progress;
import org.anshu.reports.MonthlyReport;
import org.anshu.reports.RenderedReport;
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

  /** The report's files in their final place. */
  RenderedReport render(String releaseId, YearMonth month) {
    AtomicReference<RenderedReport> rendered = new AtomicReference<>();
    try (BatchRuntime batch = new BatchRuntime(databases.pipeline())) {
      Job job =
          new JobBuilder(JOB, batch.repository())
              .start(
                  new StepBuilder(JOB, batch.repository())
                      .tasklet(
                          (contribution, context) -> {
                            rendered.set(renderIntoPlace(releaseId, month));
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

  private RenderedReport renderIntoPlace(String releaseId, YearMonth month) {
    ReleaseFolder.recover(installation.releases());
    AtomicReference<RenderedReport> rendered = new AtomicReference<>();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("month", month.toString());
    facts.put("rendered_at", installation.settings().clock().instant().toString());
    Path folder =
        ReleaseFolder.fill(
            installation.releases(),
            releaseId,
            facts,
            fresh -> rendered.set(renderInto(fresh, releaseId, month)));
    RenderedReport report = Objects.requireNonNull(rendered.get(), releaseId);
    return new RenderedReport(
        folder.resolve(report.pdf().getFileName()),
        folder.resolve(report.xlsx().getFileName()),
        report.warnings());
  }

  private RenderedReport renderInto(Path folder, String releaseId, YearMonth month) {
    try (Connection serving = databases.serving()) {
      return MonthlyReport.render(
          serving, releaseId, folder, installation.reportSettings(month), progress);
    } catch (SQLException e) {
      throw OperationsDatabase.failure(databases.servingLogin(), e);
    }
  }
}
