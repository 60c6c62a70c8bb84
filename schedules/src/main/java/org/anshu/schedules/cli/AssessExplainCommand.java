package org.anshu.schedules.cli;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.anshu.failure.Text;
import org.anshu.pipeline.assessment.Refusals;
import org.anshu.registry.scoring.AssessmentResult;
import org.anshu.registry.scoring.Explanation;
import org.anshu.registry.scoring.UnitScore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ./anshu assess explain ID UNIT [ITEM]}: how each point came about. */
@Command(name = "explain", sortOptions = false)
final class AssessExplainCommand implements Callable<Integer> {

  @ParentCommand private @Nullable AssessCommand parent;

  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
  private String id = "";

  @Parameters(index = "1", paramLabel = "UNIT", descriptionKey = "unit")
  private String unit = "";

  @Parameters(index = "2", arity = "0..1", paramLabel = "ITEM", descriptionKey = "item")
  private String item = "";

  @Option(names = "--lost", descriptionKey = "lost")
  private boolean lost;

  @Mixin private AssessRoundChoice choice = new AssessRoundChoice();

  private final Set<String> figures = new LinkedHashSet<>();

  @Override
  public Integer call() {
    AssessCommand assess = AssessCommand.of(parent);
    AnshuCommand anshu = assess.anshu();
    return assess.at(
        office -> {
          AssessmentResult result = choice.result(office, assess.rounds(office), id);
          AssessScoreCommand.head(anshu, result, choice.number(office, id));
          UnitScore score = score(result);
          if (!item.isEmpty()) {
            tree(anshu, contested(score).explanation(), 0);
          } else if (lost) {
            losses(anshu, score);
          } else {
            tree(anshu, score.explanation(), 0);
          }
          deeper(anshu, result);
          return CommandLineProgram.OK;
        });
  }

  private UnitScore score(AssessmentResult result) {
    return result.units().stream()
        .filter(each -> each.unit().code().equals(unit) || each.unit().name().equals(unit))
        .findFirst()
        .orElseThrow(
            () ->
                Refusals.refused(
                    new Text(
                        "被考核单位：" + result.units().stream().map(each -> each.unit().code()).toList(),
                        "One of the units "
                            + result.units().stream().map(each -> each.unit().code()).toList()),
                    Text.same(unit),
                    new Text("改正单位代码或名称", "Correct the unit")));
  }

  private UnitScore.ItemScore contested(UnitScore score) {
    UnitScore.ItemScore found = score.item(item);
    if (found == null) {
      String there =
          String.join(
              ", ",
              score.parts().stream()
                  .flatMap(part -> part.items().stream())
                  .map(each -> each.item().id())
                  .toList());
      throw Refusals.refused(
          new Text("项目编号：" + there, "One of the items " + there),
          Text.same(item),
          new Text("改正项目编号", "Correct the item"));
    }
    return found;
  }

  private void losses(AnshuCommand anshu, UnitScore score) {
    for (UnitScore.PartScore part : score.parts()) {
      for (UnitScore.ItemScore each : part.items()) {
        if (each.lost().signum() > 0) {
          tree(anshu, each.explanation(), 0);
        }
      }
    }
  }

  private void tree(AnshuCommand anshu, Explanation node, int depth) {
    String indent = "  ".repeat(depth);
    String value = node.value() == null ? "" : "　" + node.value().toPlainString();
    anshu.say(indent + node.label() + value);
    if (!node.formula().isEmpty()) {
      anshu.say(indent + "  = " + node.formula());
    }
    for (Explanation.Source source : node.sources()) {
      anshu.say("%s  · %s（%s）".formatted(indent, source.text(), source.id()));
      if (source.kind() == Explanation.Kind.FIGURE) {
        figures.add(source.id());
      }
    }
    node.parts().forEach(part -> tree(anshu, part, depth + 1));
  }

  private void deeper(AnshuCommand anshu, AssessmentResult result) {
    if (figures.isEmpty()) {
      return;
    }
    anshu.say("");
    anshu.say(
        "数据背后的记录（发布 %s）：".formatted(result.inputs().release()),
        "The rows behind the figures (release %s):".formatted(result.inputs().release()));
    figures.forEach(
        figure ->
            anshu.say(
                "  ./anshu explain '%s' --release %s"
                    .formatted(figure, result.inputs().release())));
  }
}
