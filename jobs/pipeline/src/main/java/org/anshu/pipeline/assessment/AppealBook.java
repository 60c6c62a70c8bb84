package org.anshu.pipeline.assessment;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.anshu.failure.Text;

/** The appeals in the operations schema. */
public final class AppealBook {

  private static final String COLUMNS =
      "appeal_no, assessment_id, round, unit, item, requested, ground, evidence, filed_at,"
          + " filed_by, state, points, document, decided_by, role, why, decided_at";

  private final AssessmentBook book;

  /** The appeals of all assessments. */
  public AppealBook(AssessmentBook book) {
    this.book = book;
  }

  /** The appeals of an assessment, oldest first. */
  public List<Appeal> of(String assessment) {
    return book.operations()
        .query(
            "SELECT "
                + COLUMNS
                + " FROM assessment_appeal WHERE assessment_id = ?"
                + " ORDER BY appeal_no",
            (row, n) -> {
              LocalDateTime decidedAt = row.getObject(17, LocalDateTime.class);
              return new Appeal(
                  row.getString(1),
                  row.getString(2),
                  row.getInt(3),
                  row.getString(4),
                  row.getString(5),
                  row.getBigDecimal(6).stripTrailingZeros(),
                  row.getString(7),
                  Canonical.readEvidence(row.getString(8)),
                  row.getObject(9, LocalDateTime.class),
                  row.getString(10),
                  Appeal.State.valueOf(row.getString(11).toUpperCase(Locale.ROOT)),
                  decidedAt == null
                      ? null
                      : new Appeal.Outcome(
                          row.getBigDecimal(12),
                          row.getString(13),
                          row.getString(14),
                          row.getString(15),
                          row.getString(16),
                          decidedAt));
            },
            assessment);
  }

  /** The appeal of that number; fails if there is none. */
  public Appeal appeal(String assessment, String number) {
    List<Appeal> all = of(assessment);
    return all.stream()
        .filter(each -> each.number().equals(number) || each.number().endsWith("-" + number))
        .findFirst()
        .orElseThrow(
            () ->
                Refusals.refused(
                    new Text(
                        "申诉编号之一：" + all.stream().map(Appeal::number).toList(),
                        "One of the appeals " + all.stream().map(Appeal::number).toList()),
                    Text.same(number),
                    new Text("核对编号；anshu assess appeal list 列出全部", "See 'assess appeal list'")));
  }

  /** Stores an appeal that was filed or decided; call it within a change of the book. */
  void save(Appeal appeal) {
    Appeal.Outcome outcome = appeal.decided();
    book.operations()
        .update(
            "REPLACE INTO assessment_appeal ("
                + COLUMNS
                + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
            appeal.number(),
            appeal.assessment(),
            appeal.round(),
            appeal.unit(),
            appeal.item(),
            appeal.requested(),
            appeal.ground(),
            Canonical.write(appeal.evidence()),
            appeal.filedAt(),
            appeal.filedBy(),
            appeal.state().name().toLowerCase(Locale.ROOT),
            outcome == null ? null : outcome.points(),
            outcome == null ? "" : outcome.document(),
            outcome == null ? "" : outcome.by(),
            outcome == null ? "" : outcome.role(),
            outcome == null ? "" : outcome.why(),
            outcome == null ? null : outcome.decidedAt());
  }
}
