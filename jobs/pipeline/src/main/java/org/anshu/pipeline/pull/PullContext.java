package org.anshu.pipeline.pull;

import java.time.Instant;
import java.time.LocalDateTime;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.connectors.spi.Connector;
import org.anshu.connectors.spi.SourceContract;
import org.anshu.connectors.spi.SourceSnapshot;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.warehouse.Warehouse;
import org.anshu.progress.Progress;
import org.jspecify.annotations.Nullable;

/** What the tables of one pull share; the source is opened when the first table needs it. */
final class PullContext implements AutoCloseable {

  private final Tools tools;
  private final SourceContract contract;
  private final Connector connector;
  private final ConnectionSettings connection;
  private final String pullId;
  private final Instant pulledAt;
  private @Nullable SourceSnapshot snapshot;

  /** What all pulls of a command share. */
  record Tools(
      PipelineSettings settings,
      Warehouse warehouse,
      PullLedger ledger,
      CodeSets codes,
      Progress progress) {}

  PullContext(
      Tools tools,
      SourceContract contract,
      Connector connector,
      ConnectionSettings connection,
      String pullId) {
    this.tools = tools;
    this.contract = contract;
    this.connector = connector;
    this.connection = connection;
    this.pullId = pullId;
    pulledAt = tools.settings().clock().instant();
  }

  Tools tools() {
    return tools;
  }

  SourceContract contract() {
    return contract;
  }

  String pullId() {
    return pullId;
  }

  /** The moment from which the rows are known. */
  Instant pulledAt() {
    return pulledAt;
  }

  /** The same moment in the city's zone. */
  LocalDateTime pulledAtLocal() {
    return LocalDateTime.ofInstant(pulledAt, tools.settings().zone());
  }

  /** The one snapshot that all tables are read in. */
  SourceSnapshot snapshot() {
    SourceSnapshot open = snapshot;
    if (open == null) {
      open = connector.open(contract, connection);
      snapshot = open;
    }
    return open;
  }

  @Override
  public void close() {
    SourceSnapshot open = snapshot;
    snapshot = null;
    if (open != null) {
      open.close();
    }
  }
}
