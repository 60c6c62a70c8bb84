package org.anshu.schedules.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anshu.connectors.files.FilesConnector;
import org.anshu.failure.Language;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.goal.EvaluatedTarget;
import org.anshu.pipeline.goal.TargetEvaluation;
import org.anshu.pipeline.reference.KeptLines;
import org.anshu.pipeline.reference.Target;
import org.anshu.schedules.console.TextTable;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.query.ResultFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./anshu target load|list|actual|evaluate}: what plans want to be reached, and whether it is. */
@Command(name = "target", sortOptions = false)
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

  @Command(name = "evaluate", sortOptions = false)
  int evaluate(
      @Option(names = "--year", paramLabel = "YYYY", descriptionKey = "year")
          @Nullable Integer year,
      @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "as-of")
          @Nullable LocalDate asOf,
      @Option(names = "--jurisdiction", paramLabel = "NAME", descriptionKey = "jurisdiction")
          @Nullable String jurisdiction,
      @Option(names = "--indicator", paramLabel = "ID", descriptionKey = "indicator")
          @Nullable String indicator,
      @Option(names = "--skip-unbased", descriptionKey = "skip-unbased") boolean skipUnbased,
      @Option(names = "--format", paramLabel = "table|csv|json", descriptionKey = "format")
          @Nullable ResultFormat format) {
    AnshuCommand parent = Parents.of(anshu);
    Installation installation = parent.installation();
    LocalDate day =
        asOf == null
            ? LocalDate.now(
                installation.settings().clock().withZone(installation.settings().zone()))
            : asOf;
    boolean yearEnd = day.plusDays(1).getDayOfYear() == 1;
    int judged = year != null ? year : yearEnd ? day.getYear() : day.getYear() - 1;
    try (Databases databases = parent.databases(installation)) {
      List<EvaluatedTarget> targets =
          new TargetEvaluation(
                  databases.pipeline(),
                  new FilesConnector(),
                  installation.settings().city().name())
              .evaluate(
                  new TargetEvaluation.Question(judged, day, skipUnbased, jurisdiction, indicator));
      TargetTable table = new TargetTable(parent.language());
      if (format == null || format == ResultFormat.TABLE) {
        parent.say(
            "%d 年评价，按 %s 及以前的数据".formatted(judged, day),
            "Evaluation of %d, as known on %s".formatted(judged, day));
        ResultFormat.TABLE.print(table.forScreen(targets), parent.terminal().out());
        table.notes(targets).forEach(parent::say);
      } else {
        format.print(table.full(targets), parent.terminal().out());
      }
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
