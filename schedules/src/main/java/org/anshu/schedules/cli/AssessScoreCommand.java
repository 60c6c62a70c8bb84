package org.anshu.schedules.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.anshu.failure.Language;
import org.anshu.registry.rubric.UnitType;
import org.anshu.registry.scoring.AssessmentResult;
import org.anshu.registry.scoring.UnitScore;
import org.anshu.schedules.console.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ./anshu assess score ID}: totals, grades and ranks. */
@Command(name = "score", sortOptions = false)
final class AssessScoreCommand implements Callable<Integer> {

  @ParentCommand private @Nullable AssessCommand parent;

  @Parameters(paramLabel = "ID", descriptionKey = "id")
  private String id = "";

  @Mixin private AssessRoundChoice choice = new AssessRoundChoice();

  @Override
  public Integer call() {
    AssessCommand assess = AssessCommand.of(parent);
    return assess.at(
        office -> {
          int round = choice.number(office, id);
          AssessmentResult result = choice.result(office, assess.rounds(office), id);
          head(assess.anshu(), result, round);
          print(assess.anshu(), result);
          return CommandLineProgram.OK;
        });
  }

  static void head(AnshuCommand anshu, AssessmentResult result, int round) {
    anshu.say(
        "%s　细则 %s%s　发布 %s　%s"
            .formatted(
                result.rubric().title().chinese(),
                result.rubric().name(),
                result.rubric().example() ? "（示例细则，须由安委会确认）" : "",
                result.inputs().release(),
                round == 0 ? "试算，未冻结" : "第 " + round + " 轮"),
        "%s  rubric %s%s  release %s  %s"
            .formatted(
                result.rubric().title().english(),
                result.rubric().name(),
                result.rubric().example() ? " (an example, to be confirmed)" : "",
                result.inputs().release(),
                round == 0 ? "draft, not frozen" : "round " + round));
  }

  /** Tables of ranks by type of unit, vetoes, and what an assessor should look at. */
  static void print(AnshuCommand anshu, AssessmentResult result) {
    Set<UnitType> types = new LinkedHashSet<>();
    result.units().forEach(score -> types.add(score.unit().type()));
    for (UnitType type : types) {
      List<UnitScore> scores =
          result.units().stream().filter(score -> score.unit().type() == type).toList();
      anshu.say("");
      anshu.say(type.title().in(anshu.language()));
      table(anshu, scores);
    }
    for (UnitScore score : result.units()) {
      for (UnitScore.SanctionFinding finding : score.sanctions()) {
        anshu.say(
            "！%s：%s（%s）"
                .formatted(
                    score.unit().name(),
                    finding.sanction().ground().chinese(),
                    state(finding.state())),
            "! %s: %s (%s)"
                .formatted(
                    score.unit().name(), finding.sanction().ground().english(), finding.state()));
      }
      if (!score.gradeReason().isEmpty()) {
        anshu.say("　" + score.unit().name() + "：" + score.gradeReason());
      }
    }
    result.warnings().forEach(warning -> anshu.say("！" + warning.in(anshu.language())));
  }

  private static String state(UnitScore.SanctionFinding.State state) {
    return switch (state) {
      case ESTABLISHED -> "已认定";
      case PENDING -> "待认定，不能公布";
      case EXCUSED -> "已排除";
    };
  }

  private static void table(AnshuCommand anshu, List<UnitScore> scores) {
    boolean chinese = anshu.language() == Language.CHINESE;
    List<String> header = new ArrayList<>();
    header.addAll(chinese ? List.of("名次", "代码", "单位") : List.of("rank", "code", "unit"));
    scores.get(0).parts().forEach(part -> header.add(part.part().title().in(anshu.language())));
    header.addAll(
        chinese
            ? List.of("基础分", "加分", "扣分", "总分", "等次")
            : List.of("base", "bonus", "deduction", "total", "grade"));
    List<List<String>> rows = new ArrayList<>();
    for (UnitScore score : scores) {
      List<String> row = new ArrayList<>();
      row.add(String.valueOf(score.rank()));
      row.add(score.unit().code());
      row.add(score.unit().name());
      score.parts().forEach(part -> row.add(plain(part.points())));
      row.add(plain(score.scaled()));
      row.add(plain(score.bonus()));
      row.add(plain(score.deduction()));
      row.add(plain(score.total()));
      row.add(score.grade().title().in(anshu.language()));
      rows.add(row);
    }
    Set<Integer> numeric = new LinkedHashSet<>(List.of(0));
    for (int column = 3; column < header.size() - 1; column++) {
      numeric.add(column);
    }
    new TextTable(header, rows, numeric).lines().forEach(anshu::say);
  }

  static String plain(BigDecimal number) {
    return number.toPlainString();
  }
}
