package org.anshu.schedules.daemon;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One firing of a plan: starts its process, follows it to the end, records how it ended. */
@DisallowConcurrentExecution
public final class PlanJob implements Job {

  private static final Logger LOG = LoggerFactory.getLogger(PlanJob.class);

  private final Launches launches;
  private final Firings firings;
  private final Path logs;
  private final Clock clock;

  PlanJob(Launches launches, Firings firings, Path logs, Clock clock) {
    this.launches = launches;
    this.firings = firings;
    this.logs = logs;
    this.clock = clock;
  }

  @Override
  public void execute(JobExecutionContext context) throws JobExecutionException {
    String plan = context.getJobDetail().getKey().getName();
    String id = context.getFireInstanceId();
    Path log = logs.resolve("run-" + plan + ".log");
    try {
      Process process = launches.start(plan, log);
      try {
        LOG.info("Plan {} started as process {}", plan, process.pid());
        firings.started(
            id,
            plan,
            context.getScheduledFireTime().toInstant(),
            process.pid(),
            log.toString(),
            clock.instant());
        int status = process.waitFor();
        firings.ended(id, status, clock.instant());
        LOG.info("Plan {} ended with exit status {}", plan, status);
      } finally {
        launches.ended(process);
      }
    } catch (IOException | SQLException e) {
      throw new JobExecutionException("Plan " + plan + " could not be followed", e, false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JobExecutionException("Plan " + plan + " was interrupted", e, false);
    }
  }
}
