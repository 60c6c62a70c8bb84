package org.anshu.schedules.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.anshu.failure.Language;
import org.anshu.failure.Text;
import org.anshu.pipeline.assessment.Refusals;
import org.anshu.registry.league.Flip;
import org.anshu.registry.league.League;
import org.anshu.registry.league.Standing;
import org.anshu.registry.rubric.UnitType;
import org.anshu.registry.scoring.AssessmentResult;
import org.anshu.schedules.console.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ./anshu assess league ID}: how firmly the ranking stands; advice, never the result. */
@Command(name = "league", sortOptions = false)
final class AssessLeagueCommand implements Callable<Integer> {

  @ParentCommand private @Nullable AssessCommand parent;

  @Parameters(paramLabel = "ID", descriptionKey = "id")
  private String id = "";

  @Option(names = "--draws", paramLabel = "N", defaultValue = "10000", descriptionKey = "draws")
  private int draws = 10_000;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "20260101", descriptionKey = "seed")
  private long seed = 20_260_101;

  @Mixin private AssessRoundChoice choice = new AssessRoundChoice();

  @Override
  public Integer call() {
    AssessCommand assess = AssessCommand.of(parent);
    if (draws < 1 || draws > 1_000_000) {
      throw Refusals.refused(
          new Text("--draws 为 1 至 1000000", "--draws from 1 to 1,000,000"),
          Text.same(String.valueOf(draws)),
          new Text("改正次数；10000 次已足够", "Correct it; 10,000 are enough"));
    }
    return assess.at(
        office -> {
          AssessmentResult result = choice.result(office, assess.rounds(office), id);
          AssessScoreCommand.head(assess.anshu(), result, choice.number(office, id));
          print(assess.anshu(), League.of(result, draws, seed));
          return CommandLineProgram.OK;
        });
  }

  private static void print(AnshuCommand anshu, League league) {
    anshu.say(
        "供参考，不代替正式名次。同样的风险下这一年重来 %d 次（种子 %d），各部分权重上下浮动 %s%%；同组的单位难分高下。"
            .formatted(league.draws(), league.seed(), number(league.tolerance())),
        "Advice, not the result. The year repeated %d times under the same risk (seed %d), weights of parts ± %s %%; units of a group cannot be told apart."
            .formatted(league.draws(), league.seed(), number(league.tolerance())));
    Set<UnitType> types = new LinkedHashSet<>();
    league.standings().forEach(standing -> types.add(standing.score().unit().type()));
    boolean chinese = anshu.language() == Language.CHINESE;
    for (UnitType type : types) {
      anshu.say("");
      anshu.say(type.title().in(anshu.language()));
      List<List<String>> rows =
          league.standings().stream()
              .filter(standing -> standing.score().unit().type() == type)
              .map(standing -> row(anshu.language(), standing))
              .toList();
      List<String> header =
          chinese
              ? List.of("名次", "单位", "总分", "等次", "名次区间", "组", "各等次可能", "距上一等次", "最易改变等次的指标")
              : List.of(
                  "rank",
                  "unit",
                  "total",
                  "grade",
                  "interval",
                  "group",
                  "chances",
                  "to next",
                  "nearest flip");
      new TextTable(header, rows, Set.of(0, 2, 5, 7)).lines().forEach(anshu::say);
    }
  }

  private static List<String> row(Language language, Standing standing) {
    List<String> row = new ArrayList<>();
    row.add(String.valueOf(standing.score().rank()));
    row.add(standing.score().unit().name());
    row.add(standing.score().total().toPlainString());
    row.add(standing.score().grade().title().in(language));
    row.add(standing.rankFrom() + "–" + standing.rankTo());
    row.add(String.valueOf(standing.group()));
    row.add(
        standing.chances().stream()
            .filter(chance -> chance.share() >= 0.005)
            .map(
                chance ->
                    "%s %.0f%%"
                        .formatted(chance.grade().title().in(language), chance.share() * 100))
            .collect(Collectors.joining(" ")));
    var next = standing.toNextGrade();
    row.add(next == null ? "" : next.toPlainString());
    row.add(flip(language, standing.flip()));
    return row;
  }

  private static String flip(Language language, @Nullable Flip flip) {
    return flip == null
        ? ""
        : "%s %d → %d：%s"
            .formatted(
                flip.item().title().in(language),
                flip.from(),
                flip.to(),
                flip.grade().title().in(language));
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.1f", value);
  }
}
