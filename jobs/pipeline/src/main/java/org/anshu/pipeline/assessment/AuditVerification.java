package org.anshu.pipeline.assessment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anshu.failure.AnshuException;
import org.anshu.failure.Language;
import org.anshu.failure.Text;
import org.anshu.pipeline.quarantine.AuditTrail;
import org.anshu.registry.scoring.Evidence;
import org.anshu.registry.scoring.Fact;
import org.anshu.registry.scoring.Mark;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Proves that nothing was changed behind the program's back: the trail's chain and its end, the
 * rows that its entries vouch for, the frozen rounds, the sheets and the documents.
 */
public final class AuditVerification {

  private static final Map<Seal.Kind, String> KEYS =
      Map.of(
          Seal.Kind.ASSESSMENT, "SELECT assessment_id FROM assessment",
          Seal.Kind.ROUND, "SELECT CONCAT(assessment_id, '#', round) FROM assessment_round",
          Seal.Kind.SHEET, "SELECT receipt FROM assessment_sheet",
          Seal.Kind.MARKS, "SELECT DISTINCT receipt FROM assessment_mark",
          Seal.Kind.FACTS, "SELECT DISTINCT receipt FROM assessment_fact",
          Seal.Kind.APPEAL, "SELECT appeal_no FROM assessment_appeal",
          Seal.Kind.RELEASE, "SELECT release_id FROM release_life",
          Seal.Kind.DELIVERY, "SELECT delivery_no FROM delivery WHERE state IN ('sent', 'failed')",
          Seal.Kind.RECEIPT, "SELECT delivery_no FROM delivery_receipt");

  private final AssessmentOffice office;
  private final JdbcTemplate operations;
  private final Rounds rounds;
  private final AuditWitness witness;
  private final List<Finding> findings = new ArrayList<>();

  /** A verification of an installation. */
  public AuditVerification(AssessmentOffice office, Rounds rounds) {
    this.office = office;
    this.rounds = rounds;
    operations = office.book().operations();
    witness = new AuditWitness(office.settings().home());
  }

  /**
   * Something that is not as it was.
   *
   * @param entry the trail's entry that shows it; 0 if it has none
   * @param object what is concerned
   */
  public record Finding(long entry, String object, Text what) {}

  /** All that is not as it was, the first broken entry of the trail first; empty if all is well. */
  public List<Finding> run() {
    findings.clear();
    Optional<AuditTrail.Broken> broken = office.book().trail().broken(witness.lines());
    broken.ifPresent(each -> findings.add(new Finding(each.id(), "audit_event", each.what())));
    seals();
    for (AssessmentBook.Entry entry : office.book().all()) {
      for (Round round : office.book().rounds(entry.id())) {
        round(round);
      }
      new AppealBook(office.book())
          .of(entry.id())
          .forEach(appeal -> evidence(entry.id(), appeal.number(), appeal.evidence()));
    }
    versions();
    sheets();
    if (findings.isEmpty()) {
      witness.write(operations);
    }
    return List.copyOf(findings);
  }

  /** How many entries the trail has. */
  public long entries() {
    Long count = operations.queryForObject("SELECT COUNT(*) FROM audit_event", Long.class);
    return count == null ? 0 : count;
  }

  private record Vouched(long entry, String sha256) {}

  private void seals() {
    Map<Seal, Vouched> vouched = new HashMap<>();
    operations.query(
        "SELECT id, detail FROM audit_event WHERE detail LIKE '封[%' ORDER BY id",
        row -> {
          for (Seal.Written written : Seal.in(row.getString(2))) {
            vouched.put(written.seal(), new Vouched(row.getLong(1), written.sha256()));
          }
        });
    vouched.entrySet().stream()
        .sorted(java.util.Comparator.comparingLong(each -> each.getValue().entry()))
        .forEach(each -> compare(each.getKey(), each.getValue()));
    KEYS.forEach(
        (kind, sql) ->
            operations.queryForList(sql, String.class).stream()
                .map(key -> new Seal(kind, key))
                .filter(seal -> !vouched.containsKey(seal))
                .forEach(
                    seal ->
                        findings.add(
                            new Finding(0, object(seal), new Text("留痕中没有它", "not in the trail")))));
  }

  private void compare(Seal seal, Vouched vouched) {
    Optional<String> now = seal.hash(operations);
    if (now.isEmpty()) {
      findings.add(new Finding(vouched.entry(), object(seal), new Text("已不在库中", "is gone")));
    } else if (!now.get().equals(vouched.sha256())) {
      findings.add(
          new Finding(
              vouched.entry(), object(seal), new Text("与留痕时不同", "not as the entry has it")));
    }
  }

  private static String object(Seal seal) {
    return seal.kind() + " " + seal.key();
  }

  private void round(Round round) {
    try {
      Frozen frozen = rounds.frozen(round.assessment(), round.number());
      for (Mark mark : frozen.inputs().marks()) {
        evidence(round.assessment(), mark.receipt() + " " + mark.cell(), mark.evidence());
      }
      for (Fact fact : frozen.inputs().facts()) {
        evidence(round.assessment(), fact.id(), fact.evidence());
      }
    } catch (AnshuException e) {
      String zh = e.message(Language.CHINESE).lines().skip(1).findFirst().orElse("").strip();
      String en = e.message(Language.ENGLISH).lines().skip(1).findFirst().orElse("").strip();
      findings.add(
          new Finding(0, round.object(), new Text("不能重现：" + zh, "not reproducible: " + en)));
    }
  }

  private void evidence(String assessment, String object, List<Evidence> documents) {
    Path folder =
        office.settings().home().resolve("assessments").resolve(assessment).resolve("evidence");
    for (Evidence each : documents) {
      file(object + " " + each.file(), folder.resolve(each.file()), each.sha256());
    }
  }

  /** Of the versions of a sheet the last one is in force, and no other. */
  private void versions() {
    operations.query(
        "SELECT s.receipt FROM assessment_sheet s WHERE (s.state = 'current') <> (s.version ="
            + " (SELECT MAX(o.version) FROM assessment_sheet o WHERE o.assessment_id ="
            + " s.assessment_id AND o.kind = s.kind AND o.unit = s.unit AND o.assessor ="
            + " s.assessor)) ORDER BY s.receipt",
        row -> {
          findings.add(
              new Finding(
                  0, "SHEET " + row.getString(1), new Text("有效状态被改动", "another version holds")));
        });
  }

  private void sheets() {
    operations.query(
        "SELECT receipt, assessment_id, file_name, sha256 FROM assessment_sheet ORDER BY receipt",
        row -> {
          String name = row.getString(3);
          String ending = name.substring(Math.max(0, name.lastIndexOf('.')));
          Path file =
              office
                  .settings()
                  .home()
                  .resolve("assessments")
                  .resolve(row.getString(2))
                  .resolve("received")
                  .resolve(row.getString(1) + ending);
          file("SHEET " + row.getString(1), file, row.getString(4));
        });
  }

  private void file(String object, Path file, String sha256) {
    Finding finding;
    if (!Files.isRegularFile(file)) {
      finding = new Finding(0, object, new Text("文件缺失：" + file, "file missing: " + file));
    } else if (!Digests.of(file).equals(sha256)) {
      finding = new Finding(0, object, new Text("文件已改动：" + file, "file changed: " + file));
    } else {
      return;
    }
    if (!findings.contains(finding)) {
      findings.add(finding);
    }
  }
}
