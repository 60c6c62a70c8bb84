package org.anshu.schedules.production;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.anshu.failure.Text;
import org.anshu.pipeline.batch.BatchRuntime;
import org.anshu.pipeline.batch.OperationsDatabase;
import org.anshu.progress.Progress;
import org.anshu.reports.KeyIndicatorsReport;
import org.anshu.reports.MonthlyReport;
import org.anshu.reports.RenderedReport;
import org.anshu.reports.ReportSettings;
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
   * The first report's files in their final place, with the warnings of all.
   *
   * @param reports what is rendered, at least one; other files of the release's folder go
   */
  RenderedReport render(String releaseId, YearMonth month, List<String> reports) {
    AtomicReference<RenderedReport> rendered = new AtomicReference<>();
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

  private RenderedReport renderIntoPlace(String releaseId, YearMonth month, List<String> reports) {
    ReleaseFolder.recover(installation.releases());
    AtomicReference<RenderedReport> rendered = new AtomicReference<>();
    AtomicReference<Path> made = new AtomicReference<>();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("month", month.toString());
    facts.put("rendered_at", installation.settings().clock().instant().toString());
    Path folder =
        ReleaseFolder.fill(
            installation.releases(),
            releaseId,
            facts,
            fresh -> {
              made.set(fresh);
              rendered.set(renderAll(fresh, releaseId, month, reports));
              ReleaseSeal.write(installation, databases, releaseId, reports, fresh);
            });
    ReleaseSeal.placed(databases, releaseId, false);
    RenderedReport report = Objects.requireNonNull(rendered.get(), releaseId);
    return report.moved(Objects.requireNonNull(made.get(), releaseId), folder);
  }

  /** Renders all reports of a release into a folder. */
  RenderedReport renderAll(
      Path folder, String releaseId, YearMonth month, List<String> reports) {
    List<RenderedReport> all = new ArrayList<>();
    List<Text> warnings = new ArrayList<>();
    for (String report : reports) {
      RenderedReport one = renderInto(folder, releaseId, month, report);
      all.add(one);
      warnings.addAll(one.warnings());
    }
    return all.get(0).withWarnings(warnings);
  }

  /** Renders one report into a folder. */
  RenderedReport renderInto(Path folder, String releaseId, YearMonth month, String report) {
    ReportSettings settings = installation.reportSettings(month);
    String title = installation.settings().city().name() + "安全生产重要指标统计";
    try (Connection serving = databases.serving()) {
      return report.equals(KeyIndicatorsReport.NAME)
          ? KeyIndicatorsReport.render(
              serving, releaseId, folder, settings.withTitle(title), progress)
          : MonthlyReport.render(serving, releaseId, folder, settings, progress);
    } catch (SQLException e) {
      throw OperationsDatabase.failure(databases.servingLogin(), e);
    }
  }
}
