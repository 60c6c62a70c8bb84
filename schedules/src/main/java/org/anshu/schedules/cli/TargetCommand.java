package org.anshu.schedules.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anshu.connectors.files.FilesConnector;
import org.anshu.failure.Language;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.reference.KeptLines;
import org.anshu.pipeline.reference.Target;
import org.anshu.schedules.console.TextTable;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./anshu target load|actual|list}: what plans want to be reached. */
@Command(name = "target", sortOptions = false, subcommands = TargetEvaluateCommand.class)
final class TargetCommand implements Runnable {

  private static final Map<String, Text> WORDS =
      Map.of(
          "level", new Text("绝对水平", "level"),
          "reduction_percent", new Text("累计下降 %", "reduction %"),
          "yearly_reduction_percent", new Text("每年下降 %", "yearly reduction %"),
          "increase", new Text("较基期增加", "increase"),
          "qualitative", new Text("定性", "qualitative"),
          "at_least", new Text("≥", "≥"),
          "at_most", new Text("≤", "≤"),
          "about", new Text("左右", "about"),
          "binding", new Text("约束性", "binding"),
          "expected", new Text("预期性", "expected"));

  @ParentCommand private @Nullable AnshuCommand anshu;
  @Spec private @Nullable CommandSpec spec;

  AnshuCommand anshu() {
    return Parents.of(anshu);
  }

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(Parents.of(anshu).terminal().out());
    }
  }

  @Command(name = "load", sortOptions = false)
  int load(
      @Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "file") Path file,
      @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by") @Nullable String by) {
    return LineLoads.load(Parents.of(anshu), "target load", TargetCommand::targets, file, by);
  }

  @Command(name = "actual", sortOptions = false)
  int actual(
      @Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "file") Path file,
      @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by") @Nullable String by) {
    return LineLoads.load(
        Parents.of(anshu),
        "target actual",
        settings -> KeptLines.actuals(settings, new FilesConnector()),
        file,
        by);
  }

  @Command(name = "list", sortOptions = false)
  int list() {
    AnshuCommand parent = Parents.of(anshu);
    Installation installation = parent.installation();
    try (Databases databases = parent.databases(installation)) {
      List<List<String>> rows = new ArrayList<>();
      for (Target target : targets(databases.pipeline()).all()) {
        rows.add(
            List.of(
                target.indicator(),
                target.jurisdiction().isEmpty() ? "—" : target.jurisdiction(),
                target.baseYear() == null ? "" : target.baseYear().toString(),
                String.valueOf(target.targetYear()),
                target.value() == null ? "—" : target.value().stripTrailingZeros().toPlainString(),
                word(parent, target.measure()),
                word(parent, target.comparison()),
                word(parent, target.nature()),
                target.wording(),
                target.source()));
      }
      List<String> header =
          parent.language() == Language.CHINESE
              ? List.of("指标", "辖区", "基期", "目标年", "数值", "含义", "比较", "性质", "原文", "出处")
              : List.of(
                  "indicator",
                  "jurisdiction",
                  "base",
                  "year",
                  "value",
                  "measure",
                  "comparison",
                  "nature",
                  "wording",
                  "source");
      new TextTable(header, rows, Set.of(4)).lines().forEach(parent::say);
    }
    return CommandLineProgram.OK;
  }

  private static KeptLines<Target> targets(PipelineSettings settings) {
    return KeptLines.targets(settings, new FilesConnector());
  }

  private static String word(AnshuCommand parent, String code) {
    return WORDS.getOrDefault(code, new Text("未注明", "not stated")).in(parent.language());
  }
}
