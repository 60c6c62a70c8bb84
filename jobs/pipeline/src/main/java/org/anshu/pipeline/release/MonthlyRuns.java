package org.anshu.pipeline.release;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.anshu.failure.AnshuException;
import org.anshu.pipeline.Engines.Engine;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.batch.BatchRuntime;
import org.anshu.pipeline.batch.JobLock;
import org.anshu.pipeline.batch.OperationsDatabase;
import org.anshu.pipeline.batch.ResourceFailures;
import org.anshu.pipeline.compute.Compute;
import org.anshu.pipeline.conform.BranchTables;
import org.anshu.pipeline.conform.Conform;
import org.anshu.pipeline.conform.Definitions;
import org.anshu.pipeline.definition.DefinitionCheck;
import org.anshu.pipeline.quality.QualityChecks;
import org.anshu.pipeline.spark.SparkEngine;
import org.anshu.pipeline.warehouse.Warehouse;
import org.anshu.progress.Progress;
import org.anshu.registry.rule.RuleBook;
import org.anshu.registry.rule.RuleBooks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The production runs of one installation: a month in, a published release out.
 *
 * <p>Spark starts with the first run that has to compute and ends with {@link #close()}. For use by
 * one thread; other processes are kept out by a lock.
 */
public final class MonthlyRuns implements AutoCloseable {

  private final PipelineSettings settings;
  private final Progress progress;
  private final SparkEngine spark;

  /** The runs of the installation that {@code settings} describe. */
  public MonthlyRuns(PipelineSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
    this.spark = new SparkEngine(settings, Warehouse.catalogProperties(settings));
  }

  /**
   * Computes and publishes {@code month}, or goes on with the run of it that was interrupted. If
   * the month is published and nothing that its figures depend on has changed, that release is
   * reported and nothing is computed; if something has, the next edition is published.
   *
   * @param month the month
   * @param asOf only what was known by then counts; null for all that is known now
   * @param again a new edition even if nothing has changed
   * @throws AnshuException {@code MONTH_WITHOUT_DATA}, {@code CHECK_FAILED}, {@code
   *     ALREADY_RUNNING} and the failures of definitions, databases and the machine
   */
  public ReleaseSummary run(YearMonth month, @Nullable Instant asOf, boolean again) {
    Definitions definitions = Definitions.load(settings);
    try (JobLock lock = JobLock.acquire(settings.operations(), "monthly");
        BatchRuntime batch = new BatchRuntime(settings);
        Warehouse warehouse = Warehouse.open(settings)) {
      return run(new Session(definitions, batch, warehouse), month, asOf, again);
    } catch (RuntimeException e) {
      AnshuException known = ResourceFailures.of(e, settings.operations());
      throw known == null ? e : known;
    }
  }

  private ReleaseSummary run(
      Session session, YearMonth month, @Nullable Instant asOf, boolean again) {
    JdbcTemplate operations = new JdbcTemplate(session.batch().dataSource());
    ReleaseStore releases =
        new ReleaseStore(operations, new TransactionTemplate(session.batch().transactions()));
    Instant known =
        (asOf == null ? settings.clock().instant() : asOf).truncatedTo(ChronoUnit.MICROS);
    Instant given = asOf == null ? null : known;
    RunInputs inputs =
        RunInputs.of(
            new BranchTables(session.warehouse().catalog(), "main"),
            session.definitions(),
            LocalDate.ofInstant(known, settings.zone()));
    Optional<ReleaseRow> release = releases.published(month);
    if (!again && release.isPresent() && release.get().sameAs(inputs.hash(), given)) {
      return summary(release.get(), false);
    }
    DefinitionCheck.require(settings, session.definitions());
    LandedMonths.of(session.warehouse(), session.definitions()).require(month);
    RunPlan plan =
        new Planning(
                session.warehouse().catalog(),
                releases,
                Publication.tables(session.definitions()),
                () -> UUID.randomUUID().toString())
            .plan(month, known, given != null, inputs);
    BranchTables tables = new BranchTables(session.warehouse().catalog(), plan.branch());
    try (SingleConnectionDataSource serving =
        new SingleConnectionDataSource(OperationsDatabase.connect(settings.serving()), true)) {
      TransactionTemplate transactions = new TransactionTemplate(session.batch().transactions());
      Stores stores = new Stores(releases, operations, transactions, serving);
      CompletableFuture<Void> starting = starting();
      try {
        job(session.definitions(), tables, plan, stores).run(session.batch());
      } finally {
        starting.join();
      }
    }
    return summary(releases.published(month).orElseThrow(), true);
  }

  /** Starts Spark, if the run needs it, while the run begins without it. */
  private CompletableFuture<Void> starting() {
    if (!settings.engines().use(Engine.SPARK)) {
      return CompletableFuture.completedFuture(null);
    }
    // A start that fails is tried again where Spark is needed, and fails there.
    return CompletableFuture.runAsync(spark::start).exceptionally(failure -> null);
  }

  private record Session(Definitions definitions, BatchRuntime batch, Warehouse warehouse) {}

  /**
   * The month to report on if nobody says which: the one before the clock's, or the last with data
   * if that is earlier; empty if nothing has been pulled.
   */
  public Optional<YearMonth> lastCompleteMonth() {
    Definitions definitions = Definitions.load(settings);
    try (Warehouse warehouse = Warehouse.open(settings)) {
      YearMonth before =
          YearMonth.from(LocalDate.ofInstant(settings.clock().instant(), settings.zone()))
              .minusMonths(1);
      return LandedMonths.of(warehouse, definitions)
          .last()
          .map(last -> last.isBefore(before) ? last : before);
    }
  }

  @Override
  public void close() {
    spark.close();
  }

  private record Stores(
      ReleaseStore releases,
      JdbcTemplate operations,
      TransactionTemplate transactions,
      SingleConnectionDataSource serving) {}

  private MonthlyJob job(
      Definitions definitions, BranchTables tables, RunPlan plan, Stores stores) {
    Conform conform = new Conform(spark, settings, tables, definitions, progress);
    EngineBook engines = new EngineBook(stores.operations(), plan);
    Compute compute =
        new Compute(tables, definitions, new Compute.Means(spark, settings, engines), progress);
    Serving serving =
        new Serving(
            new JdbcTemplate(stores.serving()),
            new TransactionTemplate(new JdbcTransactionManager(stores.serving())),
            tables,
            settings.zone());
    Notes notes = new Notes(stores.operations(), definitions);
    Publication publication =
        new Publication(
            plan,
            tables,
            definitions,
            compute,
            new Publication.Stores(
                stores.releases(),
                serving,
                notes,
                new CorrectionNotes(new JdbcTemplate(stores.serving())),
                engines),
            settings.clock(),
            progress);
    return new MonthlyJob(
        tables, conform, compute, quality(definitions, tables, stores), publication, plan);
  }

  private QualityChecks quality(Definitions definitions, BranchTables tables, Stores stores) {
    RuleBook rules = RuleBooks.load(settings.registries());
    return new QualityChecks(
        spark,
        tables,
        definitions,
        new QualityChecks.Means(
            stores.operations(),
            stores.transactions(),
            rules,
            settings.clock(),
            settings.zone(),
            progress));
  }

  private static ReleaseSummary summary(ReleaseRow row, boolean fresh) {
    Map<String, Long> rows = new HashMap<>();
    row.manifest()
        .path("tables")
        .properties()
        .forEach(t -> rows.put(t.getKey(), t.getValue().path("rows").asLong()));
    long conformed =
        rows.entrySet().stream()
            .filter(t -> t.getKey().startsWith("dwd."))
            .mapToLong(Map.Entry::getValue)
            .sum();
    return new ReleaseSummary(
        row.releaseId(),
        row.month(),
        row.edition(),
        row.asOf(),
        row.manifest().path("values").asLong(),
        conformed,
        fresh);
  }
}
