package org.anshu.pipeline.batch;

import com.zaxxer.hikari.HikariDataSource;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.DatabaseLogin;
import org.anshu.pipeline.PipelineSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Spring Batch on the operations schema: one repository for all jobs, runs in the calling thread.
 */
public final class BatchRuntime implements AutoCloseable {

  private final DatabaseLogin login;
  private final HikariDataSource dataSource;
  private final JdbcTransactionManager transactions;
  private final JobRepository repository;
  private final JobOperator operator;

  /**
   * Connects to the repository.
   *
   * @throws AnshuException OPERATIONS_UNREACHABLE, OPERATIONS_ACCESS_DENIED, NOT_MIGRATED
   */
  public BatchRuntime(PipelineSettings settings) {
    login = settings.operations();
    dataSource = OperationsDatabase.pool(login);
    transactions = new JdbcTransactionManager(dataSource);
    try {
      JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
      factory.setDataSource(dataSource);
      factory.setDatabaseType("MYSQL");
      factory.setTransactionManager(transactions);
      // The default level, SERIALIZABLE, only guards against two starts at once: the lock does.
      factory.setIsolationLevelForCreate("ISOLATION_READ_COMMITTED");
      factory.afterPropertiesSet();
      repository = factory.getObject();
      TaskExecutorJobOperator jobs = new TaskExecutorJobOperator();
      jobs.setJobRepository(repository);
      jobs.setJobRegistry(new MapJobRegistry());
      jobs.setTaskExecutor(new SyncTaskExecutor());
      jobs.afterPropertiesSet();
      operator = jobs;
    } catch (Exception e) {
      dataSource.close();
      throw new IllegalStateException("Job repository not opened", e);
    }
  }

  /** The job repository, to build jobs and steps with. */
  public JobRepository repository() {
    return repository;
  }

  /** The transactions of the operations schema. */
  public PlatformTransactionManager transactions() {
    return transactions;
  }

  /** Connections to the operations schema; closed with this. */
  public HikariDataSource dataSource() {
    return dataSource;
  }

  /**
   * Runs {@code job} to its end. Executions of the job that dead processes left behind are
   * recovered first; with the same parameters the job goes on where it stopped.
   *
   * @return the execution, completed
   * @throws AnshuException the failure of the step that failed; ALREADY_RUNNING if another process
   *     runs a job of the same name
   */
  public JobExecution run(Job job, JobParameters parameters) {
    try (JobLock lock = JobLock.acquire(login, "job:" + job.getName())) {
      recover(job, parameters);
      JobExecution execution = operator.start(job, parameters);
      if (execution.getStatus() != BatchStatus.COMPLETED) {
        throw failure(execution);
      }
      return execution;
    } catch (JobExecutionException e) {
      throw internal(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * With the lock in our hands, nobody alive runs what still says it is running. Spring Batch
   * stores an instance and its first execution in two transactions, and starts no instance that a
   * process killed in between left without one: such an instance is taken back.
   */
  private void recover(Job job, JobParameters parameters) {
    repository.findRunningJobExecutions(job.getName()).forEach(operator::recover);
    JobInstance instance = repository.getJobInstance(job.getName(), parameters);
    if (instance != null && repository.getJobExecutions(instance).isEmpty()) {
      repository.deleteJobInstance(instance);
    }
  }

  private AnshuException failure(JobExecution execution) {
    for (Throwable each : execution.getAllFailureExceptions()) {
      AnshuException known = ResourceFailures.of(each, login);
      if (known != null) {
        return known;
      }
    }
    Throwable first = execution.getAllFailureExceptions().stream().findFirst().orElse(null);
    return internal(execution.getExitStatus().getExitCode() + ": " + first, first);
  }

  private static AnshuException internal(String found, @Nullable Throwable cause) {
    return new AnshuException(
        FailureCode.INTERNAL,
        new Text("作业正常结束", "A job that ends well"),
        Text.same(found),
        new Text(
            "请保留日志并报告此错误；重新运行会从中断处继续",
            "Keep the log and report this; a new run goes on where this one stopped"),
        cause);
  }

  @Override
  public void close() {
    dataSource.close();
  }
}
