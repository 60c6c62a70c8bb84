package org.anshu.pipeline.pull;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.connectors.spi.Connector;
import org.anshu.connectors.spi.SourceContract;
import org.anshu.connectors.spi.SourceSnapshot;
import org.anshu.connectors.spi.TableContract;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.batch.JobLock;
import org.anshu.pipeline.batch.OperationsDatabase;
import org.anshu.pipeline.gentle.SchemaDrift;
import org.anshu.pipeline.warehouse.Warehouse;
import org.anshu.progress.Progress;
import org.apache.iceberg.Table;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes the completeness certificates of pulls from the warehouse alone, and compares the
 * published rows with the source if asked.
 */
public final class PullVerification {

  private final PipelineSettings settings;
  private final List<Connector> connectors;
  private final Map<String, ConnectionSettings> connections;
  private final Progress progress;

  /** Verifies with the means of {@link Pulls}. */
  public PullVerification(
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
   * Verifies the tables of {@code source} that were ever pulled.
   *
   * @param table our name of one table; null for all
   * @param againstSource whether all rows of the source are read too, in one snapshot
   * @throws AnshuException if there is no such source or table, or if it cannot be read
   */
  public List<VerifiedTable> verify(String source, @Nullable String table, boolean againstSource) {
    SourceContract contract = Contracts.of(settings, source);
    if (table != null && contract.table(table).isEmpty()) {
      List<String> tables = contract.tables().stream().map(TableContract::name).toList();
      throw new AnshuException(
          FailureCode.SETTINGS_INVALID,
          new Text(
              "数据源“%s”的表：%s".formatted(source, tables), "A table of " + source + ": " + tables),
          Text.same(table),
          new Text("请改正表名", "Correct the name of the table"));
    }
    List<VerifiedTable> verified = new ArrayList<>();
    try (HikariDataSource operations = OperationsDatabase.pool(settings.operations());
        JobLock lock = JobLock.acquire(settings.operations(), "pull:" + source);
        Warehouse warehouse = Warehouse.open(settings);
        PullContext context = context(warehouse, operations, contract)) {
      for (TableContract each : contract.tables()) {
        if (table == null || table.equals(each.name())) {
          one(context, each, againstSource, verified);
        }
      }
    }
    return verified;
  }

  private PullContext context(
      Warehouse warehouse, HikariDataSource operations, SourceContract contract) {
    PullContext.Tools tools =
        new PullContext.Tools(
            settings,
            warehouse,
            new PullLedger(operations, settings.clock()),
            new CodeSets(settings),
            progress);
    Pulls pulls = new Pulls(settings, connectors, connections, progress);
    return new PullContext(
        tools, contract, pulls.connector(contract), pulls.connection(contract), "");
  }

  private void one(
      PullContext context,
      TableContract table,
      boolean againstSource,
      List<VerifiedTable> verified) {
    String source = context.contract().source();
    progress.stage(
        new Text(
            "核对 %s · %s".formatted(source, table.name()),
            "Verifying " + source + " · " + table.name()),
        -1);
    List<Certificate> certificates = context.tools().ledger().published(source, table.name());
    if (certificates.isEmpty()) {
      return;
    }
    Table landing = context.tools().warehouse().table(LandingTable.name(context.contract(), table));
    KnownRows known = KnownRowsStore.of(settings).scratch(landing);
    CertifiedStates states = new CertifiedStates(landing);
    states.verify(known, certificates);
    List<Discrepancy> discrepancies = new ArrayList<>(states.discrepancies());
    Long sourceRows = null;
    long pending = 0;
    if (againstSource) {
      SourceComparison comparison =
          comparison(
              context, table, known, certificates.get(certificates.size() - 1), discrepancies);
      sourceRows = comparison.rows();
      pending = comparison.pending();
    }
    verified.add(
        new VerifiedTable(
            source,
            table.name(),
            states.checked(),
            states.expired(),
            states.versions(),
            known.liveRows(),
            known.liveChecksumHex(),
            sourceRows,
            pending,
            discrepancies));
  }

  private static SourceComparison comparison(
      PullContext context,
      TableContract table,
      KnownRows known,
      Certificate last,
      List<Discrepancy> into) {
    String source = context.contract().source();
    PullLedger ledger = context.tools().ledger();
    SourceSnapshot snapshot = context.snapshot();
    LocalDateTime now = context.pulledAtLocal();
    TableContract fit = SchemaDrift.fit(ledger.drift(), source, last.pullId(), table, snapshot);
    Bounds next = Bounds.of(snapshot, fit, last, last.contractHash(), now);
    SourceComparison comparison =
        new SourceComparison(
            fit, known, context.tools().codes(), now, ledger.keysToRead(source, table.name()));
    into.addAll(comparison.run(snapshot, next));
    return comparison;
  }
}
