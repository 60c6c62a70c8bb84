package org.anshu.schedules.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anshu.failure.Language;
import org.anshu.pipeline.assessment.Appeal;
import org.anshu.pipeline.assessment.AppealBook;
import org.anshu.pipeline.assessment.Appeals;
import org.anshu.pipeline.assessment.Roles;
import org.anshu.pipeline.quarantine.Decision;
import org.anshu.registry.scoring.UnitScore;
import org.anshu.schedules.console.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./anshu assess appeal file|list|show|decide}. */
@Command(name = "appeal", sortOptions = false)
final class AssessAppealCommand implements Runnable {

  @ParentCommand private @Nullable AssessCommand parent;
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(assess().anshu().terminal().out());
    }
  }

  private AssessCommand assess() {
    return AssessCommand.of(parent);
  }

  /** What is contested. */
  static final class Contested {
    @Option(names = "--unit", required = true, paramLabel = "CODE", descriptionKey = "unit")
    private String unit = "";

    @Option(names = "--item", required = true, paramLabel = "ITEM", descriptionKey = "item")
    private String item = "";

    @Option(names = "--points", paramLabel = "N", descriptionKey = "points")
    private @Nullable BigDecimal points;

    @Option(names = "--evidence", paramLabel = "FILE", descriptionKey = "evidence")
    private List<Path> evidence = new ArrayList<>();

    @Option(names = "--by", required = true, paramLabel = "NAME", descriptionKey = "by")
    private String by = "";

    @Option(names = "--ground", required = true, paramLabel = "TEXT", descriptionKey = "ground")
    private String ground = "";
  }

  @Command(name = "file", sortOptions = false)
  int file(
      @Parameters(paramLabel = "ID", descriptionKey = "id") String id, @Mixin Contested contested) {
    Appeal appeal =
        assess()
            .change(
                (office, databases) ->
                    assess()
                        .appeals(office)
                        .file(
                            office.assessment(id),
                            new Appeals.Claim(
                                contested.unit,
                                contested.item,
                                contested.points,
                                contested.evidence),
                            new Decision(contested.by, "appellant", contested.ground)));
    assess().anshu().say("已受理申诉 " + appeal.number(), "Appeal filed: " + appeal.number());
    return CommandLineProgram.OK;
  }

  @Command(name = "list", sortOptions = false)
  int list(@Parameters(paramLabel = "ID", descriptionKey = "id") String id) {
    List<Appeal> all = assess().at(office -> new AppealBook(office.book()).of(id));
    all.forEach(appeal -> assess().anshu().say(line(assess().anshu(), appeal)));
    if (all.isEmpty()) {
      assess().anshu().say("没有申诉。", "No appeals.");
    }
    return CommandLineProgram.OK;
  }

  @Command(name = "show", sortOptions = false)
  int show(
      @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id") String id,
      @Parameters(index = "1", paramLabel = "APPEAL", descriptionKey = "appeal") String number,
      @Option(names = "--points", paramLabel = "N", descriptionKey = "points")
          @Nullable BigDecimal points) {
    AnshuCommand anshu = assess().anshu();
    Appeals.Simulation simulation =
        assess()
            .at(
                office ->
                    assess()
                        .appeals(office)
                        .simulate(new AppealBook(office.book()).appeal(id, number), points));
    Appeal appeal = simulation.appeal();
    anshu.say(line(anshu, appeal));
    anshu.say("理由：" + appeal.ground(), "Ground: " + appeal.ground());
    appeal.evidence().forEach(each -> anshu.say("  " + each.file() + "  " + each.sha256()));
    anshu.say("");
    anshu.say(
        "若得 %s 分，各单位：".formatted(simulation.points().toPlainString()),
        "With %s points, every unit:".formatted(simulation.points().toPlainString()));
    table(anshu, simulation);
    return CommandLineProgram.OK;
  }

  private static void table(AnshuCommand anshu, Appeals.Simulation simulation) {
    List<List<String>> rows = new ArrayList<>();
    for (UnitScore after : simulation.after().units()) {
      UnitScore before = simulation.before().of(after.unit().code());
      boolean moved =
          before.total().compareTo(after.total()) != 0
              || before.rank() != after.rank()
              || !before.grade().id().equals(after.grade().id());
      rows.add(
          List.of(
              moved ? "*" : "",
              after.unit().code(),
              after.unit().name(),
              before.total().toPlainString(),
              after.total().toPlainString(),
              before.rank() + " → " + after.rank(),
              before.grade().title().in(anshu.language())
                  + " → "
                  + after.grade().title().in(anshu.language())));
    }
    List<String> header =
        anshu.language() == Language.CHINESE
            ? List.of("", "代码", "单位", "现分", "试算", "名次", "等次")
            : List.of("", "code", "unit", "now", "then", "rank", "grade");
    new TextTable(header, rows, Set.of(3, 4)).lines().forEach(anshu::say);
  }

  /** How an appeal is decided. */
  static final class Ruled {
    @ArgGroup(multiplicity = "1")
    private @Nullable Way way;

    @Option(names = "--points", paramLabel = "N", descriptionKey = "points")
    private @Nullable BigDecimal points;

    @Option(names = "--document", paramLabel = "TEXT", descriptionKey = "document")
    private String document = "";

    /** In whose favour. */
    static final class Way {
      @Option(names = "--uphold", required = true, descriptionKey = "uphold")
      private boolean uphold;

      @Option(names = "--reject", required = true, descriptionKey = "reject")
      @SuppressWarnings("UnusedVariable") // picocli reads it
      private boolean reject;
    }
  }

  @Command(name = "decide", sortOptions = false)
  int decide(
      @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id") String id,
      @Parameters(index = "1", paramLabel = "APPEAL", descriptionKey = "appeal") String number,
      @Mixin Ruled ruled,
      @Mixin AssessWho who) {
    boolean uphold = ruled.way != null && ruled.way.uphold;
    Appeal decided =
        assess()
            .change(
                (office, databases) -> {
                  Appeal appeal = new AppealBook(office.book()).appeal(id, number);
                  Decision by = who.decision(Roles.ASSESSOR);
                  Appeals appeals = assess().appeals(office);
                  return uphold
                      ? appeals.uphold(
                          office.assessment(id), appeal, ruled.points, ruled.document, by)
                      : appeals.reject(office.assessment(id), appeal, ruled.document, by);
                });
    assess().anshu().say(line(assess().anshu(), decided));
    if (uphold) {
      assess()
          .anshu()
          .say(
              "已形成新的一轮；原得分表保留。下一步：./anshu assess publish " + id,
              "A new round was made; the former one stays. Next: ./anshu assess publish " + id);
    }
    return CommandLineProgram.OK;
  }

  /** An appeal on one line. */
  static String line(AnshuCommand anshu, Appeal appeal) {
    Appeal.Outcome outcome = appeal.decided();
    return "%s  %s %s → %s  %s%s"
        .formatted(
            appeal.number(),
            appeal.unit(),
            appeal.item(),
            appeal.requested().toPlainString(),
            appeal.state().title().in(anshu.language()),
            outcome == null
                ? ""
                : "（%s %s）%s".formatted(outcome.by(), outcome.document(), outcome.why()));
  }
}
