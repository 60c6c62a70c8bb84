package org.anshu.pipeline.pull;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anshu.connectors.spi.ColumnContract;
import org.anshu.connectors.spi.Deletes;
import org.anshu.connectors.spi.RowCheck;
import org.anshu.connectors.spi.SourceSnapshot;
import org.anshu.connectors.spi.SourceSum;
import org.anshu.connectors.spi.TableContract;
import org.anshu.failure.Text;
import org.anshu.pipeline.gentle.SchemaDrift;
import org.anshu.pipeline.quarantine.RowTreatment;
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
  private final KnownRowsStore store;
  private final String source;
  private RowTreatment treatment = RowTreatment.NONE;

  TablePull(PullContext context, TableContract table) {
    this.context = context;
    this.table = table;
    ledger = context.tools().ledger();
    store = KnownRowsStore.of(context.tools().settings());
    source = context.contract().source();
  }

  PullResult run() {
    Certificate certificate = ledger.certificate(context.pullId(), table.name());
    if (certificate != null && certificate.published()) {
      return certificate.result();
    }
    AuditBranch branch = new AuditBranch(landing(table), context.pullId());
    KnownRows known = null;
    if (certificate == null) {
      Attempt done = context.retrying(() -> attempt(branch));
      certificate = done.certificate();
      known = done.known();
    }
    branch.publish(certificate.snapshotId());
    ledger.markPublished(certificate);
    if (known != null) {
      store.save(branch.table(), known);
    }
    return certificate.result();
  }

  private record Attempt(Certificate certificate, KnownRows known) {}

  /** One try in the context's snapshot, by a contract that fits what the source has now. */
  private Attempt attempt(AuditBranch branch) {
    branch.drop();
    KnownRows known = store.open(branch.table(), ledger.lastPublished(source, table.name()));
    TableContract fit =
        SchemaDrift.fit(ledger.drift(), source, context.pullId(), table, context.snapshot());
    SourceLag.check(source, fit, context.snapshot(), context.pulledAtLocal());
    return new Attempt(new TablePull(context, fit).certified(branch, known), known);
  }

  private Table landing(TableContract of) {
    return context.tools().warehouse().table(LandingTable.name(context.contract(), of));
  }

  private Certificate certified(AuditBranch branch, KnownRows known) {
    int[] positions = LandingTable.positions(context.contract(), table, branch.table());
    String contractHash = contractHash();
    TableReading reading = reading(context.snapshot(), known, contractHash);
    context.tools().progress().stage(stage(), reading.rows());
    LandingWriter writer =
        new LandingWriter(branch.table(), positions, source, context.pullId(), context.pulledAt());
    try {
      Certificate certificate =
          land(branch, new Landing(reading, known, writer, new IdentityWatch(table), contractHash));
      context.tools().progress().rows(reading.rows());
      context.tools().progress().done(summary(certificate));
      return certificate;
    } catch (RuntimeException | Error e) {
      writer.abort(e);
      throw e;
    }
  }

  private TableReading reading(SourceSnapshot snapshot, KnownRows known, String contractHash) {
    Bounds bounds =
        Bounds.of(
            snapshot,
            table,
            ledger.lastPublished(source, table.name()),
            contractHash,
            context.pulledAtLocal());
    treatment = ledger.treatment(source, table, context.pulledAtLocal().toLocalDate());
    List<String> quarantined = ledger.keysToRead(source, table.name());
    return TableReading.of(snapshot, table, bounds, known, quarantined);
  }

  /** What is read, and where it goes. */
  private record Landing(
      TableReading reading,
      KnownRows known,
      LandingWriter writer,
      IdentityWatch identity,
      String contractHash) {}

  private Certificate land(AuditBranch branch, Landing landing) {
    TableReading reading = landing.reading();
    KnownRows known = landing.known();
    try (IssueTransaction issues = ledger.begin(context.pullId(), source, table.name())) {
      RowIntake intake = intake(landing, issues);
      known.expect(reading.rows());
      reading.read(context.snapshot(), source, intake);
      PullChecks.quarantine(source, table, reading.rows(), intake);
      landing.identity().report(branch.table(), issues.dataIssues());
      issues.quarantine().seeAll();
      if (reading.read().from() == null) {
        issues.dataIssues().seeAll();
      }
      int pull = PullLedger.sequence(context.pullId());
      long gone =
          reading.keysCompared()
              ? new GoneRows(branch.table(), known).land(source, table, landing.writer(), pull)
              : 0;
      long before = branch.table().currentSnapshot().snapshotId();
      Long snapshotId = branch.commit(landing.writer().finish());
      // From here on the files must stay: the certificate may be stored even if we do not hear so.
      landing.writer().release();
      Certificate.Live live =
          new Certificate.Live(
              known.liveRows(),
              known.liveChecksum(),
              snapshotId == null ? before : snapshotId,
              table.columns().stream().map(ColumnContract::name).toList());
      Certificate certificate = certificate(landing, intake, gone, snapshotId, live);
      issues.certify(certificate);
      ledger.settle(treatment, source, table.name(), context.pullId());
      return certificate;
    }
  }

  private Certificate certificate(
      Landing landing,
      RowIntake intake,
      long gone,
      @Nullable Long snapshotId,
      Certificate.Live live) {
    TableReading reading = landing.reading();
    SourceSum stated = reading.stated();
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
        landing.contractHash(),
        snapshotId,
        false,
        new Certificate.Origin(
            reading.total(),
            gone,
            stated == null ? null : stated.hex(),
            context.snapshot().position()),
        live);
  }

  private RowIntake intake(Landing landing, IssueTransaction issues) {
    LocalDate pullDay = context.pulledAtLocal().toLocalDate();
    String watched = table.deletes() == Deletes.KEYS ? table.cursor() : null;
    RowParser parser =
        new RowParser(
            table, context.tools().codes(), pullDay, parents(landing.reading().rows() > 0));
    parser.obey(treatment);
    return new RowIntake(
        new RowIntake.Parts(
            parser,
            landing.known(),
            String.join("|", table.key()),
            watched == null ? -1 : table.sourceColumns().indexOf(watched),
            landing.identity()),
        landing.writer(),
        issues,
        context.tools().progress(),
        PullLedger.sequence(context.pullId()));
  }

  /** The keys that rows may refer to: landed, now or before, or waiting in quarantine. */
  private Map<String, Keys> parents(boolean needed) {
    Map<String, Keys> parents = new HashMap<>();
    Digest128 digest = new Digest128();
    for (RowCheck check : table.checks()) {
      if (check instanceof RowCheck.References reference
          && !parents.containsKey(reference.table())) {
        TableContract parent = context.contract().table(reference.table()).orElseThrow();
        KnownRows waiting = new KnownRows(0);
        for (String key : ledger.quarantinedKeys(source, parent.name())) {
          digest.of(key);
          waiting.slot(digest.high(), digest.low());
        }
        // No row, no need to know the others.
        KnownRows known =
            needed
                ? store.open(landing(parent), ledger.lastPublished(source, parent.name()))
                : waiting;
        parents.put(
            parent.name(),
            (high, low) -> known.contains(high, low) || waiting.find(high, low) >= 0);
      }
    }
    return parents;
  }

  /** Changes when a row could land otherwise than it did. */
  private String contractHash() {
    Digest128 digest = new Digest128();
    digest.of(
        List.of(
                table.from(),
                table.key(),
                String.valueOf(table.cursor()),
                cursorFamily(),
                context.tools().codes().pseudonymKey(table),
                table.columns(),
                table.checks())
            .toString());
    return digest.hex();
  }

  /** A bound of another type cannot be compared with. */
  private String cursorFamily() {
    String cursor = table.cursor();
    return cursor == null
        ? ""
        : String.valueOf(
            context.snapshot().columns(table.from()).get(cursor.toLowerCase(Locale.ROOT)));
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
