package org.anshu.pipeline.pull;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anshu.connectors.spi.ColumnContract;
import org.anshu.connectors.spi.RowCheck;
import org.anshu.connectors.spi.SourceFailures;
import org.anshu.connectors.spi.SourceSnapshot;
import org.anshu.connectors.spi.TableContract;
import org.anshu.connectors.spi.TableRead;
import org.anshu.connectors.spi.TypeFamily;
import org.anshu.failure.Text;
import org.apache.iceberg.Table;
import org.jspecify.annotations.Nullable;

/**
 * One table in one pull. Its state is what is stored: no certificate, a certificate that waits for
 * publication, a published one; a run that finds one of these goes on from there.
 */
final class TablePull {

  private final PullContext context;
  private final TableContract table;
  private final PullLedger ledger;
  private final String source;

  TablePull(PullContext context, TableContract table) {
    this.context = context;
    this.table = table;
    ledger = context.tools().ledger();
    source = context.contract().source();
  }

  PullResult run() {
    Certificate certificate = ledger.certificate(context.pullId(), table.name());
    if (certificate != null && certificate.published()) {
      return certificate.result();
    }
    AuditBranch branch = new AuditBranch(landing(table), context.pullId());
    if (certificate == null) {
      branch.drop();
      certificate = certified(branch);
    }
    branch.publish(certificate.snapshotId());
    ledger.markPublished(certificate);
    return certificate.result();
  }

  private Table landing(TableContract of) {
    return context.tools().warehouse().table(LandingTable.name(context.contract(), of));
  }

  /**
   * One reading of the table.
   *
   * @param rows the rows the source counts
   */
  private record Reading(Bounds bounds, TableRead read, long rows, String contractHash) {}

  private Certificate certified(AuditBranch branch) {
    int[] positions = LandingTable.positions(context.contract(), table, branch.table());
    Reading reading = reading(context.snapshot());
    context.tools().progress().stage(stage(), reading.rows());
    LandingWriter writer =
        new LandingWriter(branch.table(), positions, source, context.pullId(), context.pulledAt());
    try {
      Certificate certificate = land(branch, reading, writer);
      context.tools().progress().rows(reading.rows());
      context.tools().progress().done(summary(certificate));
      return certificate;
    } catch (RuntimeException | Error e) {
      writer.abort(e);
      throw e;
    }
  }

  private Reading reading(SourceSnapshot snapshot) {
    checkColumns(snapshot.columns(table.from()));
    String contractHash = contractHash();
    Bounds bounds =
        Bounds.of(
            snapshot,
            table,
            ledger.lastPublished(source, table.name()),
            contractHash,
            context.pulledAtLocal());
    TableRead read = bounds.read(table, ledger.quarantinedKeys(source, table.name()));
    return new Reading(bounds, read, snapshot.count(read), contractHash);
  }

  private Certificate land(AuditBranch branch, Reading reading, LandingWriter writer) {
    try (IssueTransaction issues = ledger.begin(context.pullId(), source, table.name())) {
      RowIntake intake = intake(branch.table(), reading.rows(), writer, issues);
      RowPipe.run(intake, sink -> context.snapshot().read(reading.read(), sink));
      PullChecks.complete(source, table.from(), reading.rows(), intake.read());
      PullChecks.quarantine(source, table, reading.rows(), intake);
      issues.quarantine().seeAll();
      if (reading.read().from() == null) {
        issues.dataIssues().seeAll();
      }
      Long snapshotId = branch.commit(writer.finish());
      // From here on the files must stay: the certificate may be stored even if we do not hear so.
      writer.release();
      Certificate certificate = certificate(reading, intake, snapshotId);
      issues.certify(certificate);
      return certificate;
    }
  }

  private Certificate certificate(Reading reading, RowIntake intake, @Nullable Long snapshotId) {
    return new Certificate(
        context.pullId(),
        source,
        table.name(),
        reading.read().from(),
        reading.bounds().upper(),
        reading.rows(),
        intake.read(),
        intake.landed(),
        intake.unchanged(),
        intake.quarantined(),
        intake.checksum(),
        reading.contractHash(),
        snapshotId,
        false);
  }

  private RowIntake intake(
      Table landing, long sourceRows, LandingWriter writer, IssueTransaction issues) {
    LocalDate pullDay = context.pulledAtLocal().toLocalDate();
    // No row, no need to know the others.
    KnownRows known = sourceRows == 0 ? new KnownRows(0) : LandedRows.load(landing);
    RowParser parser =
        new RowParser(table, context.tools().codes(), pullDay, parents(sourceRows > 0));
    return new RowIntake(
        new RowIntake.Parts(parser, known, String.join("|", table.key())),
        writer,
        issues,
        context.tools().progress(),
        PullLedger.sequence(context.pullId()));
  }

  /** The keys that rows may refer to: landed, now or before, or waiting in quarantine. */
  private Map<String, KnownRows> parents(boolean needed) {
    Map<String, KnownRows> parents = new HashMap<>();
    Digest128 digest = new Digest128();
    for (RowCheck check : table.checks()) {
      if (check instanceof RowCheck.References reference
          && !parents.containsKey(reference.table())) {
        TableContract parent = context.contract().table(reference.table()).orElseThrow();
        KnownRows keys = needed ? LandedRows.load(landing(parent)) : new KnownRows(0);
        for (String key : ledger.quarantinedKeys(source, parent.name())) {
          digest.of(key);
          keys.slot(digest.high(), digest.low());
        }
        parents.put(parent.name(), keys);
      }
    }
    return parents;
  }

  private void checkColumns(Map<String, TypeFamily> present) {
    for (String column : table.sourceColumns()) {
      if (!present.containsKey(column.toLowerCase(Locale.ROOT))) {
        throw SourceFailures.columnMissing(source, table.from(), column, present.keySet());
      }
    }
    for (ColumnContract column : table.columns()) {
      for (String from : column.from()) {
        TypeFamily found = present.get(from.toLowerCase(Locale.ROOT));
        if (found != null && found != column.expects()) {
          throw SourceFailures.columnTypeChanged(
              source, table.from() + "." + from, column.expects(), found);
        }
      }
    }
  }

  /** Changes when a row could land otherwise than it did. */
  private String contractHash() {
    Digest128 digest = new Digest128();
    digest.of(
        List.of(
                table.from(),
                table.key(),
                String.valueOf(table.cursor()),
                table.columns(),
                table.checks())
            .toString());
    return digest.hex();
  }

  private Text stage() {
    String title = context.contract().title().chinese();
    return new Text(
        "抽取 %s · %s".formatted(title, table.name()), "Pulling " + source + " · " + table.name());
  }

  private static Text summary(Certificate done) {
    return new Text(
        "%d 行：入库 %d，未变 %d，隔离 %d"
            .formatted(done.sourceRows(), done.landed(), done.unchanged(), done.quarantined()),
        "%d rows: %d landed, %d unchanged, %d quarantined"
            .formatted(done.sourceRows(), done.landed(), done.unchanged(), done.quarantined()));
  }
}
