package org.anshu.pipeline.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.anshu.failure.Text;
import org.anshu.pipeline.quarantine.AuditTrail;
import org.anshu.pipeline.quarantine.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is stored of assessments in the operations schema. Every change is made in {@link #change},
 * together with its entry in the audit trail, or not at all.
 */
public final class AssessmentBook {

  private final JdbcTemplate operations;
  private final TransactionTemplate transactions;
  private final AuditTrail trail;
  private final AuditWitness witness;
  private final Clock clock;
  private final ZoneId zone;

  AssessmentBook(
      JdbcTemplate operations,
      TransactionTemplate transactions,
      AuditWitness witness,
      Clock clock,
      ZoneId zone) {
    this.operations = operations;
    this.transactions = transactions;
    this.witness = witness;
    this.clock = clock;
    this.zone = zone;
    trail = new AuditTrail(operations, clock);
  }

  /**
   * What is stored of an assessment.
   *
   * @param round the newest frozen round; 0 if none is
   * @param announcedOn the day from which appeals are counted: of the first announcement, or of the
   *     one after a new score; null before
   */
  public record Entry(
      String id,
      String title,
      String rubric,
      String month,
      AssessmentState state,
      int round,
      @Nullable LocalDate announcedOn) {

    /** The same, standing elsewhere. */
    Entry in(AssessmentState other) {
      return new Entry(id, title, rubric, month, other, round, announcedOn);
    }
  }

  /** The operations schema. */
  public JdbcTemplate operations() {
    return operations;
  }

  /** The trail of all decisions. */
  public AuditTrail trail() {
    return trail;
  }

  /** The moment, UTC, to milliseconds. */
  public LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
  }

  /** The day in the city's zone. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /**
   * Does {@code work} in one transaction, or in the one that is open; when it is stored, the
   * trail's new end is written beside it.
   */
  public <T> T change(Supplier<T> work) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return work.get();
    }
    T done = transactions.execute(status -> work.get());
    witness.write(operations);
    if (done == null) {
      throw new IllegalStateException("A change without an outcome");
    }
    return done;
  }

  /**
   * Adds an entry to the trail; call it within {@link #change}, after the rows are written.
   *
   * @param action such as {@code assess_import}, at most 32 characters
   * @param object assessment, and receipt or round after a {@code #}
   * @param sealed the rows that must stay as they are now
   */
  public void log(String action, String object, Decision by, String detail, List<Seal> sealed) {
    StringBuilder text = new StringBuilder();
    // First: a long detail is cut at its end.
    sealed.forEach(seal -> text.append(seal.text(operations)).append('；'));
    trail.add(action, object, by, text + detail);
  }

  /** All assessments, newest first. */
  public List<Entry> all() {
    return operations.query(
        "SELECT assessment_id, title, rubric, month, state, round, announced_on FROM assessment"
            + " ORDER BY created_at DESC, assessment_id",
        (row, n) ->
            new Entry(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                AssessmentState.of(row.getString(5)),
                row.getInt(6),
                row.getObject(7, LocalDate.class)));
  }

  /** What is stored of an assessment; empty if it was never begun. */
  public Optional<Entry> find(String id) {
    return all().stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  /** What is stored of an assessment; fails if it was never begun. */
  public Entry entry(String id) {
    return find(id)
        .orElseThrow(
            () ->
                Refusals.refused(
                    new Text(
                        "已建立的考核之一：" + all().stream().map(Entry::id).toList(),
                        "One of the assessments " + all().stream().map(Entry::id).toList()),
                    Text.same(id),
                    new Text("核对编号，或先运行 anshu assess init", "Check the id, or run 'assess init'")));
  }

  /** The rounds of an assessment, oldest first. */
  public List<Round> rounds(String id) {
    return operations.query(
        "SELECT assessment_id, round, kind, frozen_at, frozen_by, role, why, release_id, rubric,"
            + " rubric_sha256, inputs_sha256, result_sha256 FROM assessment_round"
            + " WHERE assessment_id = ? ORDER BY round",
        (row, n) ->
            new Round(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getObject(4, LocalDateTime.class),
                new Decision(row.getString(5), row.getString(6), row.getString(7)),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12)),
        id);
  }

  /** Stores a new assessment; call it within {@link #change}. */
  void insert(Entry entry, String by) {
    operations.update(
        "INSERT INTO assessment (assessment_id, title, rubric, month, state, round, announced_on,"
            + " created_at, created_by) VALUES (?,?,?,?,?,?,?,?,?)",
        entry.id(),
        entry.title(),
        entry.rubric(),
        entry.month(),
        entry.state().id(),
        entry.round(),
        entry.announcedOn(),
        now(),
        by);
  }

  /** Stores where an assessment stands now; call it within {@link #change}. */
  void update(Entry entry) {
    operations.update(
        "UPDATE assessment SET title = ?, rubric = ?, month = ?, state = ?, round = ?,"
            + " announced_on = ? WHERE assessment_id = ?",
        entry.title(),
        entry.rubric(),
        entry.month(),
        entry.state().id(),
        entry.round(),
        entry.announcedOn(),
        entry.id());
  }
}
