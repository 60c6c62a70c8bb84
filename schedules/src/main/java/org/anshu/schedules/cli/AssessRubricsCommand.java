package org.anshu.schedules.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.anshu.failure.Culprit;
import org.anshu.registry.Indicators;
import org.anshu.registry.rubric.Rubric;
import org.anshu.registry.rubric.Rubrics;
import org.anshu.registry.scoring.example.ScoringExample;
import org.anshu.registry.scoring.example.ScoringExamples;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * {@code ./anshu assess rubrics [NAME]}: the rubrics there are; or whether one is sound and its
 * worked examples come out as people computed them. Needs no database.
 */
@Command(name = "rubrics", sortOptions = false)
final class AssessRubricsCommand implements Callable<Integer> {

  @ParentCommand private @Nullable AssessCommand parent;

  @Parameters(arity = "0..1", paramLabel = "NAME", descriptionKey = "name")
  private String name = "";

  @Override
  public Integer call() {
    AnshuCommand anshu = AssessCommand.of(parent).anshu();
    List<Path> roots = anshu.installation().registries();
    if (name.isEmpty()) {
      Rubrics.load(roots).forEach(rubric -> anshu.say(line(anshu, rubric)));
      return CommandLineProgram.OK;
    }
    Rubric rubric = Rubrics.find(roots, name);
    Rubrics.check(rubric, Indicators.load(roots));
    anshu.say(line(anshu, rubric));
    return examples(anshu, rubric) ? CommandLineProgram.OK : Culprit.DEFINITION.exitStatus();
  }

  private static boolean examples(AnshuCommand anshu, Rubric rubric) {
    Path file = rubric.folder().resolve(ScoringExamples.FILE);
    if (!Files.isRegularFile(file)) {
      anshu.say("细则无误；没有手算示例 " + file, "The rubric is sound; it has no worked examples " + file);
      return true;
    }
    boolean right = true;
    for (ScoringExample example : ScoringExamples.of(rubric)) {
      List<String> differences = example.differences(rubric);
      right &= differences.isEmpty();
      anshu.say((differences.isEmpty() ? "✓ " : "✗ ") + example.name());
      differences.forEach(difference -> anshu.say("    " + difference));
    }
    anshu.say(
        right ? "细则无误，程序与手算一致" : "程序与手算不一致：查对细则和算式",
        right ? "The rubric is sound and its examples come out" : "The examples do not come out");
    return right;
  }

  private static String line(AnshuCommand anshu, Rubric rubric) {
    return "%s　%s　%s … %s　%d%s"
        .formatted(
            rubric.name(),
            rubric.title().in(anshu.language()),
            rubric.from(),
            rubric.to(),
            rubric.items().size(),
            rubric.example() ? "　示例" : "");
  }
}
