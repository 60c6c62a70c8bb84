package org.anshu.pipeline.pull;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.function.Supplier;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.connectors.spi.Connector;
import org.anshu.connectors.spi.SourceContract;
import org.anshu.connectors.spi.SourceSnapshot;
import org.anshu.failure.AnshuException;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.gentle.SourceAccess;
import org.anshu.pipeline.warehouse.Warehouse;
import org.anshu.progress.Progress;
import org.jspecify.annotations.Nullable;

/** What the tables of one pull share; the source is opened when the first table needs it. */
final class PullContext implements AutoCloseable {

  private final Tools tools;
  private final SourceContract contract;
  private final SourceAccess access;
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
    Progress progress = tools.progress();
    access =
        new SourceAccess(connector, contract, connection, notice -> progress.stage(notice, -1));
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
      open = access.open();
      snapshot = open;
    }
    return open;
  }

  /**
   * What {@code attempt} returns; made again in a new snapshot if the source was away for a moment.
   */
  <T> T retrying(Supplier<T> attempt) {
    return access.retrying(attempt, this::forsake);
  }

  /** Gives up a snapshot whose connection may be lost. */
  private void forsake() {
    try {
      close();
    } catch (AnshuException alreadyGone) {
      snapshot = null;
    }
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
