package org.anshu.schedules.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.anshu.failure.Language;
import org.anshu.failure.Text;
import org.anshu.pipeline.assessment.AssessmentOffice;
import org.anshu.pipeline.assessment.Refusals;
import org.anshu.pipeline.assessment.Rounds;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.rubric.Rubrics;
import org.anshu.registry.scoring.AssessmentResult;
import org.anshu.registry.scoring.Scorer;
import org.anshu.registry.scoring.ScoringInputs;
import org.anshu.registry.whatif.Supposition;
import org.anshu.registry.whatif.WhatIf;
import org.anshu.schedules.console.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ./anshu assess whatif ID}: which scores, ranks and grades would move; writes nothing. */
@Command(name = "whatif", sortOptions = false)
final class AssessWhatIfCommand implements Callable<Integer> {

  @ParentCommand private @Nullable AssessCommand parent;

  @Parameters(paramLabel = "ID", descriptionKey = "id")
  private String id = "";

  @Option(names = "--set", paramLabel = "ITEM=POINTS", descriptionKey = "set")
  private Map<String, BigDecimal> points = new LinkedHashMap<>();

  @Option(names = "--grade", paramLabel = "GRADE=FROM", descriptionKey = "grade")
  private Map<String, BigDecimal> cuts = new LinkedHashMap<>();

  @Option(names = "--rubric", paramLabel = "NAME/EDITION", descriptionKey = "rubric")
  private String rubric = "";

  @Option(names = "--release", paramLabel = "RELEASE", descriptionKey = "release")
  private String release = "";

  @Mixin private AssessRoundChoice choice = new AssessRoundChoice();

  @Override
  public Integer call() {
    AssessCommand assess = AssessCommand.of(parent);
    if (points.isEmpty() && cuts.isEmpty() && rubric.isEmpty() && release.isEmpty()) {
      throw Refusals.refused(
          new Text(
              "至少一项假设：--set、--grade、--rubric 或 --release",
              "A supposition: --set, --grade, --rubric or --release"),
          Text.same("-"),
          new Text("写明要试算的变化", "Say what is to be different"));
    }
    return assess.at(
        office -> {
          Rounds rounds = assess.rounds(office);
          AssessmentResult before = choice.result(office, rounds, id);
          Supposition supposed = supposed(office, rounds, before);
          AssessmentResult after = Scorer.score(supposed.rubric(), supposed.inputs());
          AssessScoreCommand.head(assess.anshu(), before, choice.number(office, id));
          print(assess.anshu(), WhatIf.compare(before, after), supposed);
          return CommandLineProgram.OK;
        });
  }

  private Supposition supposed(AssessmentOffice office, Rounds rounds, AssessmentResult before) {
    Supposition supposed = new Supposition(before.rubric(), before.inputs());
    if (!rubric.isEmpty()) {
      supposed = supposed.by(Rubrics.find(office.roots(), rubric));
    }
    if (!rubric.isEmpty() || !release.isEmpty()) {
      supposed = supposed.from(figures(rounds, supposed.rubric(), supposed.inputs()));
    }
    return supposed.weighed(unsuffixed(points)).cut(cuts);
  }

  private ScoringInputs figures(Rounds rounds, Rubric looking, ScoringInputs inputs) {
    String from = release.isEmpty() ? inputs.release() : release;
    return new ScoringInputs(
        from,
        inputs.units(),
        rounds.figures(looking, from, inputs.units()),
        inputs.facts(),
        inputs.marks(),
        inputs.rulings());
  }

  /** {@code item.points} says the same as {@code item}. */
  private static Map<String, BigDecimal> unsuffixed(Map<String, BigDecimal> points) {
    Map<String, BigDecimal> plain = new LinkedHashMap<>();
    points.forEach((name, value) -> plain.put(name.replaceFirst("\\.points$", ""), value));
    return plain;
  }

  private static void print(AnshuCommand anshu, WhatIf compared, Supposition supposed) {
    supposed.dropped().forEach(text -> anshu.say("！" + text.in(anshu.language())));
    List<WhatIf.UnitChange> moved = compared.moved();
    if (moved.isEmpty()) {
      anshu.say("没有任何得分、名次或等次变化", "No score, rank or grade would move");
      return;
    }
    long ranks = moved.stream().filter(WhatIf.UnitChange::rankMoved).count();
    long grades = moved.stream().filter(WhatIf.UnitChange::gradeMoved).count();
    anshu.say(
        "%d 个单位中 %d 个有变化：名次 %d 个，等次 %d 个（试算，未写入任何数据）"
            .formatted(compared.units().size(), moved.size(), ranks, grades),
        "%d of %d units would move: %d ranks, %d grades (nothing is written)"
            .formatted(moved.size(), compared.units().size(), ranks, grades));
    List<List<String>> rows = new ArrayList<>();
    for (WhatIf.UnitChange change : moved) {
      rows.add(row(anshu.language(), change));
    }
    List<String> header =
        anshu.language() == Language.CHINESE
            ? List.of("代码", "单位", "现分", "试算", "名次", "等次", "变化的项目")
            : List.of("code", "unit", "now", "then", "rank", "grade", "items");
    new TextTable(header, rows, Set.of(2, 3)).lines().forEach(anshu::say);
  }

  private static List<String> row(Language language, WhatIf.UnitChange change) {
    WhatIf.Standing before = change.before();
    WhatIf.Standing after = change.after();
    List<String> items = new ArrayList<>();
    for (WhatIf.ItemChange item : change.items()) {
      items.add("%s %s → %s".formatted(item.id(), plain(item.before()), plain(item.after())));
    }
    return List.of(
        change.unit(),
        change.name(),
        before == null ? "-" : before.total().toPlainString(),
        after == null ? "-" : after.total().toPlainString(),
        moved(
            before == null ? "-" : String.valueOf(before.rank()),
            after == null ? "-" : String.valueOf(after.rank())),
        moved(
            before == null ? "-" : before.grade().title().in(language),
            after == null ? "-" : after.grade().title().in(language)),
        String.join("；", items));
  }

  private static String moved(String before, String after) {
    return before.equals(after) ? before : before + " → " + after;
  }

  private static String plain(@Nullable BigDecimal points) {
    return points == null ? "-" : points.stripTrailingZeros().toPlainString();
  }
}
