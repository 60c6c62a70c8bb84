package org.anshu.pipeline.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.quarantine.Decision;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.rubric.Rubrics;
import org.anshu.registry.scoring.AssessedUnit;
import org.anshu.registry.scoring.AssessmentResult;
import org.anshu.registry.scoring.FrozenFigure;
import org.anshu.registry.scoring.Scorer;
import org.anshu.registry.scoring.ScoringInputs;

/**
 * Scores of an assessment: a draft is computed from what there is now, a round from what was frozen
 * with it and nothing else.
 */
public final class Rounds {

  private final AssessmentOffice office;
  private final AssessmentBook book;
  private final Collection collection;

  /**
   * The rounds of an installation's assessments.
   *
   * @param reader what has been handed in
   */
  public Rounds(AssessmentOffice office, HandedIn.Reader reader) {
    this.office = office;
    book = office.book();
    collection = new Collection(office, reader);
  }

  /** The scores from what there is now; nothing is stored. */
  public AssessmentResult draft(Assessment assessment) {
    return Scorer.score(assessment.rubric(), inputs(assessment));
  }

  /** What a round frozen now would hold. */
  public ScoringInputs inputs(Assessment assessment) {
    return collection.inputs(assessment, assessment.rubric());
  }

  /**
   * The figures that a rubric would look at in a release, be it superseded or of another month: to
   * see what would move. Nothing is stored.
   */
  public List<FrozenFigure> figures(Rubric rubric, String release, List<AssessedUnit> units) {
    return collection.figures(rubric, release, units);
  }

  /** The newest round; fails if none is frozen. */
  public Frozen newest(String id) {
    return frozen(id, book.entry(id).round());
  }

  /** A round with its contents; fails if there is none of that number or it was changed. */
  public Frozen frozen(String id, int number) {
    Round round =
        book.rounds(id).stream()
            .filter(each -> each.number() == number)
            .findFirst()
            .orElseThrow(() -> noRound(id, number));
    Stored stored =
        book.operations()
            .query(
                "SELECT rubric_text, inputs FROM assessment_round"
                    + " WHERE assessment_id = ? AND round = ?",
                (row, n) -> new Stored(row.getString(1), row.getBytes(2)),
                id,
                number)
            .get(0);
    String text = stored.rubricText();
    String json = Canonical.unpack(stored.inputs());
    same(round, "rubric", round.rubricSha256(), Digests.of(text));
    same(round, "inputs", round.inputsSha256(), Digests.of(json));
    Rubric rubric = Rubrics.parse(round.rubric(), text);
    ScoringInputs inputs = Canonical.readInputs(json);
    AssessmentResult result = Scorer.score(rubric, inputs);
    same(round, "result", round.resultSha256(), Digests.of(Canonical.write(result)));
    return new Frozen(round, rubric, inputs, result);
  }

  private record Stored(String rubricText, byte[] inputs) {}

  /** Whether the rubric's file is no longer what was frozen: the frozen text holds. */
  public boolean rubricChanged(Assessment assessment, Round round) {
    return !Digests.of(rubricText(assessment.rubric())).equals(round.rubricSha256());
  }

  /**
   * Freezes what there is now as the next round. The first one is frozen in review; each further
   * one is a new score that the head of the committee answers for.
   */
  public Round freeze(Assessment assessment, Decision by) {
    AssessmentBook.Entry entry = book.entry(assessment.id());
    boolean first = entry.round() == 0;
    Roles roles = new Roles(office.settings().home());
    if (entry.state() != AssessmentState.REVIEW) {
      throw Refusals.refused(
          new Text("考核处于“评审”阶段", "An assessment in review"),
          entry.state().title(),
          new Text(
              "anshu assess advance %s --to review（重开须由安委会负责人批准）".formatted(entry.id()),
              "anshu assess advance %s --to review".formatted(entry.id())));
    }
    roles.require(
        by,
        first ? new Text("冻结", "Frozen") : new Text("重新评分", "Scored anew"),
        first ? List.of(Roles.OFFICE, Roles.HEAD) : List.of(Roles.HEAD));
    ScoringInputs inputs = inputs(assessment);
    return add(assessment.id(), first ? "freeze" : "rescore", assessment.rubric(), inputs, by);
  }

  /** Adds a round after an appeal, with the rubric text of the round before. */
  Round addRuled(String id, Frozen before, ScoringInputs inputs, Decision by) {
    String text =
        book.operations()
            .queryForObject(
                "SELECT rubric_text FROM assessment_round WHERE assessment_id = ? AND round = ?",
                String.class,
                id,
                before.round().number());
    return store(new Content(id, "appeal", before.rubric(), String.valueOf(text), inputs), by);
  }

  private Round add(String id, String kind, Rubric rubric, ScoringInputs inputs, Decision by) {
    return store(new Content(id, kind, rubric, rubricText(rubric), inputs), by);
  }

  private record Content(
      String id, String kind, Rubric rubric, String rubricText, ScoringInputs inputs) {}

  private Round store(Content content, Decision by) {
    ScoringInputs inputs = Canonical.ordered(content.inputs());
    AssessmentResult result = Scorer.score(content.rubric(), inputs);
    String json = Canonical.write(inputs);
    String outcome = Canonical.write(result);
    return book.change(
        () -> {
          AssessmentBook.Entry entry = book.entry(content.id());
          int number = entry.round() + 1;
          book.operations()
              .update(
                  "INSERT INTO assessment_round (assessment_id, round, kind, frozen_at, frozen_by,"
                      + " role, why, release_id, rubric, rubric_sha256, rubric_text, inputs_sha256,"
                      + " inputs, result_sha256, result) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                  content.id(),
                  number,
                  content.kind(),
                  book.now(),
                  by.by(),
                  by.role(),
                  by.why(),
                  inputs.release(),
                  content.rubric().name(),
                  Digests.of(content.rubricText()),
                  content.rubricText(),
                  Digests.of(json),
                  Canonical.pack(json),
                  Digests.of(outcome),
                  Canonical.pack(outcome));
          AssessmentState state =
              content.kind().equals("appeal") ? AssessmentState.APPEAL : AssessmentState.FROZEN;
          book.update(
              new AssessmentBook.Entry(
                  entry.id(),
                  entry.title(),
                  content.rubric().name(),
                  entry.month(),
                  state,
                  number,
                  entry.announcedOn()));
          String object = content.id() + "#" + number;
          book.log(
              "assess_" + content.kind(),
              object,
              by,
              "发布 %s，细则 %s，单位 %d 个"
                  .formatted(inputs.release(), content.rubric().name(), inputs.units().size()),
              List.of(
                  new Seal(Seal.Kind.ROUND, object), new Seal(Seal.Kind.ASSESSMENT, entry.id())));
          return book.rounds(entry.id()).get(number - 1);
        });
  }

  static String rubricText(Rubric rubric) {
    Path file = rubric.folder().resolve(Rubrics.FILE);
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void same(Round round, String what, String expected, String found) {
    if (!expected.equals(found)) {
      throw new AnshuException(
          FailureCode.AUDIT_BROKEN,
          new Text(
              "第 %d 轮冻结时的%s，SHA-256 %s".formatted(round.number(), part(what), expected),
              "The %s of round %d, SHA-256 %s".formatted(what, round.number(), expected)),
          Text.same(found),
          new Text(
              "运行 anshu audit verify 查明；从备份恢复该轮，或用冻结时的程序版本重算",
              "Run 'anshu audit verify'; restore the round, or use the version it was frozen"
                  + " with"));
    }
  }

  private static String part(String what) {
    return Map.of("rubric", "细则原文", "inputs", "输入数据", "result", "得分").getOrDefault(what, what);
  }

  private static AnshuException noRound(String id, int number) {
    return Refusals.refused(
        new Text("考核 " + id + " 已冻结的轮次", "A frozen round of " + id),
        new Text(number == 0 ? "尚未冻结" : "第 " + number + " 轮", "round " + number),
        new Text(
            "anshu assess status " + id + " 列出各轮；先运行 anshu assess freeze",
            "See 'assess status'; run 'assess freeze' first"));
  }
}
