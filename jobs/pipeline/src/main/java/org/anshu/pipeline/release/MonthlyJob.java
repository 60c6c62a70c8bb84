package org.anshu.pipeline.release;

import org.anshu.ddl.ReportingPeriod;
import org.anshu.pipeline.batch.BatchRuntime;
import org.anshu.pipeline.compute.Compute;
import org.anshu.pipeline.conform.BranchTables;
import org.anshu.pipeline.conform.Conform;
import org.anshu.pipeline.quality.CheckedRun;
import org.anshu.pipeline.quality.QualityChecks;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;

/**
 * The Batch job {@code monthly}: conform, compute, check, publish. Every step can be repeated, and
 * none shows anything to readers before the last.
 *
 * @param tables the tables on the run's branch
 * @param conform the first step
 * @param compute the second step
 * @param quality part of the third
 * @param publication the last step
 * @param plan what is run
 */
record MonthlyJob(
    BranchTables tables,
    Conform conform,
    Compute compute,
    QualityChecks quality,
    Publication publication,
    RunPlan plan) {

  /** Runs it, or what is left of it. */
  void run(BatchRuntime batch) {
    Step first = step(batch, "conform", this::conformStep);
    Job job =
        new JobBuilder("monthly", batch.repository())
            .start(first)
            .next(step(batch, "compute", this::computeStep))
            .next(step(batch, "check", this::checkStep))
            .next(step(batch, "publish", publication::run))
            .build();
    batch.run(job, parameters());
  }

  private JobParameters parameters() {
    return new JobParametersBuilder()
        .addString("month", plan.month().toString())
        .addString("asOf", plan.asOf().toString())
        .addLong("edition", (long) plan.edition())
        .addString("attempt", plan.attempt())
        .toJobParameters();
  }

  private void conformStep() {
    tables.reset(Compute.TABLE);
    conform.run(plan.asOf(), plan.landed());
  }

  private void computeStep() {
    compute.run(new ReportingPeriod(plan.month()), plan.asOf(), plan.edition());
  }

  private void checkStep() {
    conform.reconcile(plan.asOf(), plan.landed());
    compute.check(plan.month(), plan.edition());
    quality.run(checkedRun(), compute.stored(plan.month(), plan.edition()));
  }

  private CheckedRun checkedRun() {
    return new CheckedRun(
        plan.releaseId(),
        plan.attempt(),
        plan.month(),
        plan.edition(),
        plan.asOf(),
        plan.asOfGiven(),
        plan.landed());
  }

  private static Step step(BatchRuntime batch, String name, Runnable work) {
    return new StepBuilder(name, batch.repository())
        .tasklet(
            (contribution, context) -> {
              work.run();
              return RepeatStatus.FINISHED;
            },
            // The work has its own transactions: a long one around Spark's would only hold locks.
            new ResourcelessTransactionManager())
        .build();
  }
}
