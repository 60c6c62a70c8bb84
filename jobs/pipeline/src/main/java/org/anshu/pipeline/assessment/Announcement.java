package org.anshu.pipeline.assessment;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.anshu.failure.Text;
import org.anshu.pipeline.batch.OperationsDatabase;
import org.anshu.pipeline.quarantine.Decision;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.scoring.UnitScore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Announces the newest round: into the serving schema, all or nothing; harmless to repeat. */
public final class Announcement {

  private static final int BATCH = 500;

  private final AssessmentOffice office;
  private final AssessmentBook book;
  private final Rounds rounds;
  private final Appeals appeals;

  /** Announcements of an installation's assessments. */
  public Announcement(AssessmentOffice office, Rounds rounds, Appeals appeals) {
    this.office = office;
    this.rounds = rounds;
    this.appeals = appeals;
    book = office.book();
  }

  /**
   * Announces the newest round to the units.
   *
   * @return the round, as it was announced
   */
  public Frozen announce(Assessment assessment, Decision by) {
    AssessmentBook.Entry entry = book.entry(assessment.id());
    Frozen frozen = announceable(entry, by);
    if (entry.state() == AssessmentState.FINAL) {
      throw Refusals.refused(
          new Text("尚未终结的考核", "An assessment that is not final"),
          entry.state().title(),
          new Text("已终结；重开须由安委会负责人批准", "It is final; reopening needs the head's approval"));
    }
    // A new score may be contested anew; what an appeal has changed may not, nor a mere repetition.
    LocalDate known = entry.announcedOn();
    LocalDate since =
        known == null || entry.state() == AssessmentState.FROZEN ? book.today() : known;
    store(entry, frozen, AssessmentState.ANNOUNCED, since);
    record(entry, AssessmentState.ANNOUNCED, since, by, "");
    return frozen;
  }

  /**
   * Ends the assessment: the newest round is final and made public.
   *
   * @param waiver the document in which all units declare that they will not appeal; empty if the
   *     days of appeal are over
   */
  public Frozen end(Assessment assessment, String waiver, Decision by) {
    AssessmentBook.Entry entry = book.entry(assessment.id());
    Frozen frozen = announceable(entry, by);
    LocalDate announced = entry.announcedOn();
    if (announced == null) {
      throw Refusals.refused(
          new Text("已向各单位公布的考核", "An assessment announced to the units"),
          entry.state().title(),
          new Text("先运行 anshu assess publish " + entry.id(), "Run 'assess publish' first"));
    }
    List<String> open = appeals.waiting(entry.id()).stream().map(Appeal::number).toList();
    if (!open.isEmpty()) {
      throw Refusals.refused(
          new Text("申诉均已裁定", "All appeals decided"),
          new Text("待裁定：" + open, "waiting: " + open),
          new Text("anshu assess appeal show、decide", "See 'assess appeal'"));
    }
    LocalDate last = announced.plusDays(frozen.rubric().appealDays());
    if (!book.today().isAfter(last) && waiver.isBlank()) {
      throw Refusals.refused(
          new Text("申诉期已满（%s 之后）".formatted(last), "After " + last + ", the last day of appeal"),
          Text.same(book.today().toString()),
          new Text(
              "申诉期满后再终结；各单位已书面确认无异议的，用 --no-objection 写明文件",
              "Wait, or name the document in which all units declare no objection:"
                  + " --no-objection"));
    }
    store(entry, frozen, AssessmentState.FINAL, announced);
    record(entry, AssessmentState.FINAL, announced, by, waiver);
    return frozen;
  }

  private Frozen announceable(AssessmentBook.Entry entry, Decision by) {
    new Roles(office.settings().home())
        .require(by, new Text("考核结果公布", "Results announced"), List.of(Roles.HEAD));
    if (entry.round() == 0 || entry.state().open()) {
      throw Refusals.refused(
          new Text("已冻结的考核", "An assessment whose scores are frozen"),
          entry.state().title(),
          new Text("先运行 anshu assess freeze " + entry.id(), "Run 'assess freeze' first"));
    }
    Frozen frozen = rounds.newest(entry.id());
    if (frozen.result().pending()) {
      List<String> pending = new ArrayList<>();
      for (UnitScore score : frozen.result().units()) {
        score.sanctions().stream()
            .filter(s -> s.state() == UnitScore.SanctionFinding.State.PENDING)
            .forEach(s -> pending.add(score.unit().name() + "：" + s.sanction().ground().chinese()));
      }
      throw Refusals.refused(
          new Text("否决和限级事项均已认定或排除", "Every veto decided"),
          new Text("待认定：" + String.join("；", pending), "pending: " + pending),
          new Text(
              "在事项表中写明认定（文件、批准人）或 excused（不负责任的结论），重开评审后重新冻结",
              "Enter the decision in the list of facts, reopen the review and freeze again"));
    }
    return frozen;
  }

  private void record(
      AssessmentBook.Entry entry,
      AssessmentState state,
      LocalDate announced,
      Decision by,
      String waiver) {
    book.change(
        () -> {
          book.update(
              new AssessmentBook.Entry(
                  entry.id(),
                  entry.title(),
                  entry.rubric(),
                  entry.month(),
                  state,
                  entry.round(),
                  announced));
          book.log(
              state == AssessmentState.FINAL ? "assess_final" : "assess_announce",
              entry.id() + "#" + entry.round(),
              by,
              waiver.isBlank() ? "" : "各单位无异议：" + waiver,
              List.of(new Seal(Seal.Kind.ASSESSMENT, entry.id())));
          return entry.id();
        });
  }

  private void store(
      AssessmentBook.Entry entry, Frozen frozen, AssessmentState state, LocalDate announced) {
    try (Connection connection = OperationsDatabase.connect(office.settings().serving())) {
      SingleConnectionDataSource serving = new SingleConnectionDataSource(connection, true);
      JdbcTemplate jdbc = new JdbcTemplate(serving);
      new TransactionTemplate(new JdbcTransactionManager(serving))
          .executeWithoutResult(
              status -> {
                write(jdbc, entry, frozen, state, announced);
                scores(jdbc, entry.id(), frozen);
                items(jdbc, entry.id(), frozen);
                if (state == AssessmentState.FINAL) {
                  extract(jdbc, entry.id(), frozen);
                }
              });
    } catch (SQLException e) {
      throw OperationsDatabase.failure(office.settings().serving(), e);
    }
  }

  private static void write(
      JdbcTemplate jdbc,
      AssessmentBook.Entry entry,
      Frozen frozen,
      AssessmentState state,
      LocalDate announced) {
    Rubric rubric = frozen.rubric();
    for (String table : List.of("assessment", "assessment_score", "assessment_item_score")) {
      jdbc.update(
          "DELETE FROM " + table + " WHERE assessment_id = ? AND round = ?",
          entry.id(),
          frozen.round().number());
    }
    jdbc.update("UPDATE assessment SET state = 'superseded' WHERE assessment_id = ?", entry.id());
    jdbc.update(
        "INSERT INTO assessment VALUES (?,?,?,?,?,?,?,?,?,?,?)",
        entry.id(),
        frozen.round().number(),
        entry.title(),
        rubric.name(),
        rubric.example(),
        rubric.from(),
        rubric.to().plusDays(1),
        frozen.inputs().release(),
        state.id(),
        announced,
        frozen.round().inputsSha256());
  }

  private static void scores(JdbcTemplate jdbc, String id, Frozen frozen) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (UnitScore score : frozen.result().units()) {
      rows.add(
          new Object[] {
            id,
            frozen.round().number(),
            score.unit().code(),
            score.unit().name(),
            score.unit().type().id(),
            score.base(),
            score.reachable(),
            score.scaled(),
            score.bonus(),
            score.deduction(),
            score.total(),
            score.gradeByScore().id(),
            score.grade().id(),
            score.grade().title().chinese(),
            score.gradeReason(),
            score.rank(),
            score.tied()
          });
    }
    insert(jdbc, "assessment_score", 17, rows);
  }

  private static void items(JdbcTemplate jdbc, String id, Frozen frozen) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (UnitScore score : frozen.result().units()) {
      int sort = 0;
      for (UnitScore.PartScore part : score.parts()) {
        for (UnitScore.ItemScore item : part.items()) {
          rows.add(
              new Object[] {
                id,
                frozen.round().number(),
                score.unit().code(),
                item.item().id(),
                ++sort,
                part.part().id(),
                item.item().title().chinese(),
                item.available(),
                item.points(),
                item.applicable(),
                item.explanation().formula()
              });
        }
      }
    }
    insert(jdbc, "assessment_item_score", 11, rows);
  }

  private static void extract(JdbcTemplate jdbc, String id, Frozen frozen) {
    jdbc.update("DELETE FROM assessment_public WHERE assessment_id = ?", id);
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (UnitScore score : frozen.result().units()) {
      rows.add(
          new Object[] {
            id,
            score.unit().code(),
            score.unit().name(),
            score.unit().type().id(),
            score.rank(),
            score.total(),
            score.grade().title().chinese()
          });
    }
    insert(jdbc, "assessment_public", 7, rows);
  }

  private static void insert(
      JdbcTemplate jdbc, String table, int columns, List<@Nullable Object[]> rows) {
    String row = "(" + "?, ".repeat(columns - 1) + "?)";
    for (int from = 0; from < rows.size(); from += BATCH) {
      List<@Nullable Object[]> part = rows.subList(from, Math.min(rows.size(), from + BATCH));
      jdbc.update(
          "INSERT INTO "
              + table
              + " VALUES "
              + String.join(", ", Collections.nCopies(part.size(), row)),
          part.stream().flatMap(Arrays::stream).toArray());
    }
  }
}
