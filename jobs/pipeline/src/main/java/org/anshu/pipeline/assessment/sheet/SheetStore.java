package org.anshu.pipeline.assessment.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anshu.pipeline.assessment.AssessmentBook;
import org.anshu.pipeline.assessment.Seal;
import org.anshu.pipeline.quarantine.Decision;
import org.anshu.registry.scoring.Evidence;
import org.anshu.registry.scoring.Fact;
import org.anshu.registry.scoring.Mark;

/** The sheets of an assessment in the operations schema, with their marks and facts. */
final class SheetStore {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OF_CURRENT =
      " s JOIN assessment_sheet h ON h.receipt = s.receipt"
          + " WHERE h.assessment_id = ? AND h.kind = ? AND h.state = 'current'";

  private final AssessmentBook book;
  private final String assessment;

  SheetStore(AssessmentBook book, String assessment) {
    this.book = book;
    this.assessment = assessment;
  }

  /** All receipts, newest first. */
  List<SheetReceipt> receipts() {
    return receipts("", assessment);
  }

  private List<SheetReceipt> receiptsOf(ExaminedSheet sheet) {
    return receipts(
        " AND kind = ? AND unit = ? AND assessor = ?",
        assessment,
        sheet.kind().id(),
        sheet.unit(),
        sheet.assessor());
  }

  private List<SheetReceipt> receipts(String where, Object... values) {
    return book.operations()
        .query(
            "SELECT receipt, kind, unit, assessor, file_name, sha256, version, state, received_at,"
                + " submitted_by FROM assessment_sheet WHERE assessment_id = ?"
                + where
                + " ORDER BY received_at DESC, receipt",
            (row, n) ->
                new SheetReceipt(
                    row.getString(1),
                    SheetKind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getInt(7),
                    row.getString(8).equals("current"),
                    row.getObject(9, LocalDateTime.class),
                    row.getString(10)),
            values);
  }

  /** The receipt in force of the same kind, unit and assessor. */
  Optional<SheetReceipt> current(ExaminedSheet sheet) {
    return receiptsOf(sheet).stream().filter(SheetReceipt::current).findFirst();
  }

  /** The receipt that a sheet would get, not stored yet. */
  SheetReceipt next(ExaminedSheet sheet, String by) {
    int version = 1 + receiptsOf(sheet).stream().mapToInt(SheetReceipt::version).max().orElse(0);
    StringBuilder number = new StringBuilder(assessment + "-" + sheet.kind().id());
    for (String part : List.of(sheet.unit(), sheet.assessor())) {
      number.append(part.isEmpty() ? "" : "-").append(part);
    }
    return new SheetReceipt(
        number + "-v" + version,
        sheet.kind(),
        sheet.unit(),
        sheet.assessor(),
        sheet.fileName(),
        sheet.sha256(),
        version,
        true,
        book.now(),
        by);
  }

  /** Stores a sheet in place of the one before, with its entry in the trail, or nothing at all. */
  void save(SheetReceipt receipt, ExaminedSheet sheet, Decision by) {
    book.change(
        () -> {
          book.operations()
              .update(
                  "UPDATE assessment_sheet SET state = 'superseded' WHERE assessment_id = ? AND"
                      + " kind = ? AND unit = ? AND assessor = ?",
                  assessment,
                  receipt.kind().id(),
                  receipt.unit(),
                  receipt.assessor());
          book.operations()
              .update(
                  "INSERT INTO assessment_sheet (receipt, assessment_id, kind, unit, assessor,"
                      + " file_name, sha256, version, state, received_at, submitted_by)"
                      + " VALUES (?,?,?,?,?,?,?,?,'current',?,?)",
                  receipt.number(),
                  assessment,
                  receipt.kind().id(),
                  receipt.unit(),
                  receipt.assessor(),
                  receipt.fileName(),
                  receipt.sha256(),
                  receipt.version(),
                  receipt.receivedAt(),
                  receipt.by());
          insert(receipt, sheet);
          boolean facts = receipt.kind() == SheetKind.FACTS;
          Seal rows = new Seal(facts ? Seal.Kind.FACTS : Seal.Kind.MARKS, receipt.number());
          book.log(
              "assess_import",
              assessment + "#" + receipt.number(),
              by,
              "%s %s，SHA-256 %s"
                  .formatted(receipt.kind().title(), receipt.fileName(), receipt.sha256()),
              List.of(new Seal(Seal.Kind.SHEET, receipt.number()), rows));
          return receipt;
        });
  }

  private void insert(SheetReceipt receipt, ExaminedSheet sheet) {
    List<Object[]> marks = new ArrayList<>();
    for (Mark mark : sheet.marks()) {
      marks.add(
          new Object[] {
            receipt.number(),
            mark.item(),
            mark.cell(),
            mark.points(),
            mark.yes(),
            mark.notApplicable(),
            mark.reason(),
            json(mark.evidence())
          });
    }
    book.operations()
        .batchUpdate(
            "INSERT INTO assessment_mark (receipt, item, cell, points, answer, not_applicable,"
                + " reason, evidence) VALUES (?,?,?,?,?,?,?,?)",
            marks);
    List<Object[]> facts = new ArrayList<>();
    for (Fact fact : sheet.facts()) {
      facts.add(
          new Object[] {
            receipt.number(),
            facts.size() + 1,
            fact.id(),
            fact.unit(),
            fact.kind(),
            fact.level(),
            fact.key(),
            fact.occurredOn(),
            fact.foundOn(),
            fact.quantity(),
            fact.document(),
            fact.approver(),
            fact.note(),
            json(fact.evidence())
          });
    }
    book.operations()
        .batchUpdate(
            "INSERT INTO assessment_fact (receipt, line, fact_id, unit, kind, level, fact_key,"
                + " occurred_on, found_on, quantity, document, approver, note, evidence)"
                + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
            facts);
  }

  /** The marks in force of a kind of sheet, by receipt and item. */
  List<Mark> marks(SheetKind kind) {
    return book.operations()
        .query(
            "SELECT s.receipt, s.cell, h.unit, s.item, h.assessor, s.points, s.answer,"
                + " s.not_applicable, s.reason, s.evidence FROM assessment_mark"
                + OF_CURRENT
                + " ORDER BY s.receipt, s.item",
            (row, n) -> mark(row),
            assessment,
            kind.id());
  }

  private static Mark mark(ResultSet row) throws SQLException {
    boolean answer = row.getBoolean(7);
    Boolean yes = row.wasNull() ? null : answer;
    BigDecimal points = row.getBigDecimal(6);
    return new Mark(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        points == null ? null : plain(points),
        yes,
        row.getBoolean(8),
        row.getString(9),
        evidence(row.getString(10)));
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  /** The facts in force, in their order. */
  List<Fact> facts() {
    return book.operations()
        .query(
            "SELECT s.fact_id, s.unit, s.kind, s.level, s.fact_key, s.occurred_on, s.found_on,"
                + " s.quantity, s.document, s.approver, s.note, s.evidence FROM assessment_fact"
                + OF_CURRENT
                + " ORDER BY s.receipt, s.line",
            (row, n) ->
                new Fact(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getObject(6, LocalDate.class),
                    row.getObject(7, LocalDate.class),
                    plain(row.getBigDecimal(8)),
                    row.getString(9),
                    row.getString(10),
                    row.getString(11),
                    evidence(row.getString(12))),
            assessment,
            SheetKind.FACTS.id());
  }

  private static String json(List<Evidence> evidence) {
    ArrayNode list = JSON.createArrayNode();
    for (Evidence each : evidence) {
      list.addObject()
          .put("file", each.file())
          .put("sha256", each.sha256())
          .put("date", each.date().toString());
    }
    return list.toString();
  }

  private static List<Evidence> evidence(String json) {
    try {
      List<Evidence> evidence = new ArrayList<>();
      for (JsonNode each : JSON.readTree(json)) {
        evidence.add(
            new Evidence(
                each.path("file").asText(),
                each.path("sha256").asText(),
                LocalDate.parse(each.path("date").asText())));
      }
      return evidence;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not written by this program: " + json, e);
    }
  }
}
