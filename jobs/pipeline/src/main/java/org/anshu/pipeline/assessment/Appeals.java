package org.anshu.pipeline.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anshu.failure.Text;
import org.anshu.pipeline.quarantine.Decision;
import org.anshu.registry.rubric.Item;
import org.anshu.registry.scoring.AssessmentResult;
import org.anshu.registry.scoring.Evidence;
import org.anshu.registry.scoring.Ruling;
import org.anshu.registry.scoring.Scorer;
import org.anshu.registry.scoring.ScoringInputs;
import org.anshu.registry.scoring.UnitScore;
import org.jspecify.annotations.Nullable;

/**
 * Hears appeals: a unit contests the points of one item, assessors see what every unit would get,
 * somebody of another unit decides, and a decision in its favour is a new round.
 */
public final class Appeals {

  private final AssessmentOffice office;
  private final AssessmentBook book;
  private final AppealBook appeals;
  private final Rounds rounds;
  private final HandedIn.Reader reader;

  /** The appeals of an installation's assessments. */
  public Appeals(AssessmentOffice office, Rounds rounds, HandedIn.Reader reader) {
    this.office = office;
    this.rounds = rounds;
    this.reader = reader;
    book = office.book();
    appeals = new AppealBook(book);
  }

  /**
   * What a unit claims.
   *
   * @param requested the points it claims; null for all
   * @param evidence files; they are copied to the assessment's evidence folder
   */
  public record Claim(
      String unit, String item, @Nullable BigDecimal requested, List<Path> evidence) {}

  /**
   * Scores without and with an appeal.
   *
   * @param points what it would give
   */
  public record Simulation(
      Appeal appeal, BigDecimal points, AssessmentResult before, AssessmentResult after) {}

  /** Takes in an appeal against the newest round, within the days that the rubric gives. */
  public Appeal file(Assessment assessment, Claim claim, Decision by) {
    AssessmentBook.Entry entry = book.entry(assessment.id());
    Frozen frozen = rounds.newest(entry.id());
    timely(entry, frozen);
    UnitScore score = score(frozen.result(), claim.unit());
    UnitScore.ItemScore contested = contested(score, claim.item());
    BigDecimal requested = requested(claim, contested);
    List<Appeal> before = appeals.of(entry.id());
    alone(before, claim);
    String number = "%s-A%04d".formatted(entry.id(), before.size() + 1);
    Appeal appeal =
        new Appeal(
            number,
            entry.id(),
            frozen.round().number(),
            claim.unit(),
            claim.item(),
            requested,
            by.why(),
            keep(assessment, number, claim.evidence()),
            book.now(),
            by.by(),
            Appeal.State.FILED,
            null);
    return book.change(
        () -> {
          appeals.save(appeal);
          book.update(entry.in(AssessmentState.APPEAL));
          book.log(
              "assess_appeal",
              number,
              by,
              "%s %s：%s → %s"
                  .formatted(
                      claim.unit(),
                      claim.item(),
                      contested.points().toPlainString(),
                      requested.toPlainString()),
              List.of(
                  new Seal(Seal.Kind.APPEAL, number), new Seal(Seal.Kind.ASSESSMENT, entry.id())));
          return appeal;
        });
  }

  /**
   * What every unit would get if the appeal were upheld.
   *
   * @param points the item's points; null for what the unit claims
   */
  public Simulation simulate(Appeal appeal, @Nullable BigDecimal points) {
    Frozen frozen = rounds.newest(appeal.assessment());
    BigDecimal given = points == null ? appeal.requested() : points;
    ScoringInputs inputs =
        with(frozen.inputs(), appeal.ruling(given, appeal.ground(), "（试算）", "（试算）"));
    return new Simulation(appeal, given, frozen.result(), Scorer.score(frozen.rubric(), inputs));
  }

  /** Rejects an appeal. */
  public Appeal reject(Assessment assessment, Appeal appeal, String document, Decision by) {
    mayDecide(assessment, appeal, by);
    return decide(appeal, Appeal.State.REJECTED, null, document, by);
  }

  /**
   * Upholds an appeal: the item has {@code points} from now on, in a new round.
   *
   * @param points null for what the unit claims
   * @param document the decision's number or title
   */
  public Appeal uphold(
      Assessment assessment,
      Appeal appeal,
      @Nullable BigDecimal points,
      String document,
      Decision by) {
    mayDecide(assessment, appeal, by);
    if (document.isBlank()) {
      throw Refusals.refused(
          new Text("--document 写明裁定文件", "The decision's number in --document"),
          Text.same("-"),
          new Text("补充文号或会议纪要名称", "Name the decision or the minutes"));
    }
    Frozen frozen = rounds.newest(appeal.assessment());
    BigDecimal given = points == null ? appeal.requested() : points;
    BigDecimal most = available(frozen, appeal);
    if (given.signum() < 0 || given.compareTo(most) > 0) {
      throw Refusals.refused(
          new Text("0 至 %s 分".formatted(most.toPlainString()), "0 to " + most.toPlainString()),
          Text.same(given.toPlainString()),
          new Text("改正 --points", "Correct --points"));
    }
    ScoringInputs inputs = with(frozen.inputs(), appeal.ruling(given, by.why(), document, by.by()));
    return book.change(
        () -> {
          Appeal decided = decide(appeal, Appeal.State.UPHELD, given, document, by);
          rounds.addRuled(appeal.assessment(), frozen, inputs, by);
          return decided;
        });
  }

  private static BigDecimal available(Frozen frozen, Appeal appeal) {
    UnitScore.ItemScore item = frozen.result().of(appeal.unit()).item(appeal.item());
    return item == null ? BigDecimal.ZERO : item.item().points();
  }

  private Appeal decide(
      Appeal appeal,
      Appeal.State state,
      @Nullable BigDecimal points,
      String document,
      Decision by) {
    Appeal decided =
        new Appeal(
            appeal.number(),
            appeal.assessment(),
            appeal.round(),
            appeal.unit(),
            appeal.item(),
            appeal.requested(),
            appeal.ground(),
            appeal.evidence(),
            appeal.filedAt(),
            appeal.filedBy(),
            state,
            new Appeal.Outcome(points, document, by.by(), by.role(), by.why(), book.now()));
    return book.change(
        () -> {
          appeals.save(decided);
          book.log(
              state == Appeal.State.UPHELD ? "assess_uphold" : "assess_reject",
              appeal.number(),
              by,
              "%s %s%s %s"
                  .formatted(
                      appeal.unit(),
                      appeal.item(),
                      points == null ? "" : " → " + points.toPlainString(),
                      document),
              List.of(new Seal(Seal.Kind.APPEAL, appeal.number())));
          return decided;
        });
  }

  private void mayDecide(Assessment assessment, Appeal appeal, Decision by) {
    new Roles(office.settings().home())
        .require(by, new Text("申诉裁定", "Appeals decided"), List.of(Roles.ASSESSOR, Roles.HEAD));
    if (appeal.state() != Appeal.State.FILED) {
      throw Refusals.refused(
          new Text("待裁定的申诉", "An appeal that waits"),
          appeal.state().title(),
          new Text(
              "裁定不可更改；有误的由安委会负责人批准重新评分",
              "A decision stays; a new score needs the head's approval"));
    }
    HandedIn handedIn = reader.read(assessment, book);
    String unit = handedIn.assessors().get(by.by());
    if (unit == null && by.role().equals(Roles.ASSESSOR)) {
      throw Refusals.refused(
          new Text(
              "评分人名单中的人员 " + handedIn.assessors().keySet(),
              "One of " + handedIn.assessors().keySet()),
          Text.same("--by " + by.by()),
          new Text(
              "改正姓名，或先在 " + assessment.assessors() + " 中登记",
              "Correct the name, or enter it in " + assessment.assessors()));
    }
    String name =
        handedIn.units().stream()
            .filter(each -> each.code().equals(appeal.unit()))
            .map(each -> each.name())
            .findFirst()
            .orElse(appeal.unit());
    if (by.by().equals(appeal.filedBy()) || appeal.unit().equals(unit) || name.equals(unit)) {
      throw Refusals.refused(
          new Text("由申诉单位以外的人裁定", "Somebody of another unit"),
          Text.same(by.by() + "（" + (unit == null ? name : unit) + "）"),
          new Text("请其他单位的评分人裁定", "Ask an assessor of another unit"));
    }
  }

  private static ScoringInputs with(ScoringInputs inputs, Ruling ruling) {
    List<Ruling> rulings = new ArrayList<>(inputs.rulings());
    rulings.removeIf(
        each -> each.unit().equals(ruling.unit()) && each.item().equals(ruling.item()));
    rulings.add(ruling);
    return Canonical.ordered(
        new ScoringInputs(
            inputs.release(),
            inputs.units(),
            inputs.figures(),
            inputs.facts(),
            inputs.marks(),
            rulings));
  }

  private void timely(AssessmentBook.Entry entry, Frozen frozen) {
    LocalDate announced = entry.announcedOn();
    boolean open =
        entry.state() == AssessmentState.ANNOUNCED || entry.state() == AssessmentState.APPEAL;
    if (announced == null || !open) {
      throw Refusals.refused(
          new Text("已公布、尚未终结的考核", "An assessment that is announced and not final"),
          entry.state().title(),
          new Text("公布后方可申诉", "Appeals are heard after the announcement"));
    }
    LocalDate last = announced.plusDays(frozen.rubric().appealDays());
    if (book.today().isAfter(last)) {
      throw Refusals.refused(
          new Text("申诉期内，即 %s（含）之前".formatted(last), "Until " + last + " inclusive"),
          Text.same(book.today().toString()),
          new Text("申诉期已过；确有错误的由安委会负责人批准重新评分", "Too late; a new score needs the head's approval"));
    }
  }

  private static UnitScore score(AssessmentResult result, String unit) {
    return result.units().stream()
        .filter(each -> each.unit().code().equals(unit))
        .findFirst()
        .orElseThrow(
            () -> {
              List<String> codes = result.units().stream().map(each -> each.unit().code()).toList();
              return Refusals.refused(
                  new Text("被考核单位之一：" + codes, "One of the units " + codes),
                  Text.same(unit),
                  new Text("改正单位代码", "Correct the unit's code"));
            });
  }

  private static UnitScore.ItemScore contested(UnitScore score, String id) {
    UnitScore.ItemScore item = score.item(id);
    if (item == null || !item.applicable()) {
      List<String> lost = new ArrayList<>();
      score
          .parts()
          .forEach(
              part ->
                  part.items().stream()
                      .filter(each -> each.lost().signum() > 0)
                      .map(each -> each.item().id())
                      .forEach(lost::add));
      throw Refusals.refused(
          new Text("该单位失分的项目之一：" + lost, "One of the items where it lost points: " + lost),
          Text.same(id),
          new Text("改正项目编号", "Correct the item's id"));
    }
    return item;
  }

  private static BigDecimal requested(Claim claim, UnitScore.ItemScore contested) {
    Item item = contested.item();
    BigDecimal requested = claim.requested() == null ? item.points() : claim.requested();
    if (requested.compareTo(contested.points()) <= 0 || requested.compareTo(item.points()) > 0) {
      throw Refusals.refused(
          new Text(
              "高于现有 %s 分、不超过满分 %s 分".formatted(contested.points(), item.points()),
              "More than %s and at most %s points".formatted(contested.points(), item.points())),
          Text.same(requested.toPlainString()),
          new Text("改正 --points；未失分的项目不需申诉", "Correct --points"));
    }
    return requested;
  }

  private static void alone(List<Appeal> appeals, Claim claim) {
    appeals.stream()
        .filter(each -> each.state() == Appeal.State.FILED)
        .filter(each -> each.unit().equals(claim.unit()) && each.item().equals(claim.item()))
        .findFirst()
        .ifPresent(
            open -> {
              throw Refusals.refused(
                  new Text("该单位该项目没有待裁定的申诉", "No other appeal on that item"),
                  Text.same(open.number()),
                  new Text("先裁定该申诉", "Have that one decided first"));
            });
  }

  /** Copies the documents, so that they stay with the assessment. */
  private List<Evidence> keep(Assessment assessment, String number, List<Path> files) {
    List<Evidence> kept = new ArrayList<>();
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw Refusals.refused(
            new Text("存在的佐证文件", "A document that is there"),
            Text.same(file.toString()),
            new Text("改正 --evidence", "Correct --evidence"));
      }
      String name = "appeals/%s/%d-%s".formatted(number, kept.size() + 1, file.getFileName());
      try {
        Path to = assessment.evidence().resolve(name);
        Files.createDirectories(to.getParent());
        Files.copy(file, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        kept.add(new Evidence(name, Digests.of(to), book.today()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return kept;
  }

  /** The appeals of the assessment that wait. */
  public List<Appeal> waiting(String assessment) {
    return appeals.of(assessment).stream()
        .filter(each -> each.state() == Appeal.State.FILED)
        .toList();
  }
}
