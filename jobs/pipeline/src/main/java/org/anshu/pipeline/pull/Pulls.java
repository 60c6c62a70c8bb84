package org.anshu.pipeline.pull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.connectors.spi.Connector;
import org.anshu.connectors.spi.SourceContract;
import org.anshu.connectors.spi.TableContract;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.batch.BatchRuntime;
import org.anshu.pipeline.batch.JobLock;
import org.anshu.pipeline.batch.ResourceFailures;
import org.anshu.pipeline.warehouse.Warehouse;
import org.anshu.progress.Progress;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;

/** Pulls source systems into the landing layer: one batch job a source, one step a table. */
public final class Pulls {

  private final PipelineSettings settings;
  private final List<Connector> connectors;
  private final Map<String, ConnectionSettings> connections;
  private final Progress progress;

  /**
   * Pulls with these means.
   *
   * @param connectors one a protocol
   * @param bySource how to reach each source, by the name of the source (or of the connection that
   *     its contract names)
   */
  public Pulls(
      PipelineSettings settings,
      List<Connector> connectors,
      Map<String, ConnectionSettings> bySource,
      Progress progress) {
    this.settings = settings;
    this.connectors = List.copyOf(connectors);
    connections = Map.copyOf(bySource);
    this.progress = progress;
  }

  /**
   * Pulls {@code sources} one after another. An unfinished pull of a source is finished under its
   * own id; what is certified is not read again.
   *
   * @throws AnshuException the first failure; sources and tables done before it stay published
   */
  public PullSummary pull(List<String> sources) {
    Map<String, SourceContract> contracts = new LinkedHashMap<>();
    sources.forEach(source -> contracts.put(source, Contracts.of(settings, source)));
    List<PullResult> results = new ArrayList<>();
    try (BatchRuntime runtime = new BatchRuntime(settings);
        Warehouse warehouse = Warehouse.open(settings)) {
      PullContext.Tools tools =
          new PullContext.Tools(
              settings,
              warehouse,
              new PullLedger(runtime.dataSource(), settings.clock()),
              new CodeSets(settings),
              progress);
      contracts.values().forEach(contract -> results.addAll(pull(runtime, tools, contract)));
    } catch (RuntimeException e) {
      AnshuException known = ResourceFailures.of(e, settings.operations());
      throw known == null ? e : known;
    }
    return new PullSummary(results);
  }

  private List<PullResult> pull(
      BatchRuntime runtime, PullContext.Tools tools, SourceContract contract) {
    String source = contract.source();
    try (JobLock lock = JobLock.acquire(settings.operations(), "pull:" + source)) {
      String pullId = tools.ledger().resumeOrBegin(source);
      List<PullResult> results = new ArrayList<>();
      try (PullContext context =
          new PullContext(tools, contract, connector(contract), connection(contract), pullId)) {
        Job job = job(runtime, context, results);
        runtime.run(job, new JobParametersBuilder().addString("pull", pullId).toJobParameters());
      }
      return results;
    }
  }

  private static Job job(BatchRuntime runtime, PullContext context, List<PullResult> results) {
    JobBuilder builder =
        new JobBuilder("pull-" + context.contract().source(), runtime.repository());
    SimpleJobBuilder steps = null;
    for (TableContract table : context.contract().tables()) {
      Step step =
          step(runtime, table.name(), () -> results.add(new TablePull(context, table).run()));
      steps = steps == null ? builder.start(step) : steps.next(step);
    }
    // A step and not the caller: else a crash after the job would leave a pull that cannot end.
    Step finish = step(runtime, "finish", () -> context.tools().ledger().finish(context.pullId()));
    return steps == null ? builder.start(finish).build() : steps.next(finish).build();
  }

  /**
   * Every step runs in every start of the job: whether there is something left to do is known from
   * the table's certificate alone, not from the job repository.
   */
  private static Step step(BatchRuntime runtime, String name, Runnable work) {
    return new StepBuilder(name, runtime.repository())
        .tasklet(
            (contribution, chunk) -> {
              work.run();
              return RepeatStatus.FINISHED;
            },
            // The table's pull has a transaction of its own, and Iceberg's commits have none.
            new ResourcelessTransactionManager())
        .allowStartIfComplete(true)
        .build();
  }

  Connector connector(SourceContract contract) {
    return connectors.stream()
        .filter(each -> each.protocol().equals(contract.connector()))
        .findFirst()
        .orElseThrow(
            () ->
                Contracts.missing(
                    new Text(
                        "connector 为 " + connectors.stream().map(Connector::protocol).toList(),
                        "One of the connectors "
                            + connectors.stream().map(Connector::protocol).toList()),
                    contract.file() + ": " + contract.connector()));
  }

  ConnectionSettings connection(SourceContract contract) {
    ConnectionSettings found = connections.get(contract.source());
    ConnectionSettings named = found == null ? connections.get(contract.connection()) : found;
    if (named == null) {
      throw new AnshuException(
          FailureCode.SETTINGS_INVALID,
          new Text(
              "设置中有数据源“%s”的连接".formatted(contract.source()),
              "Settings with a connection for source '%s'".formatted(contract.source())),
          Text.same(connections.keySet().toString()),
          new Text("请在设置中补充地址、用户名和密码", "Add URL, user and password to the settings"));
    }
    return named;
  }
}
