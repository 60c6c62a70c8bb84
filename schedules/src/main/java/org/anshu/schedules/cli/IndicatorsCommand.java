package org.anshu.schedules.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Language;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.conform.Definitions;
import org.anshu.pipeline.definition.DefinitionCheck;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.registry.Indicator;
import org.anshu.registry.Indicators;
import org.anshu.registry.page.IndicatorsPage;
import org.anshu.registry.page.RegistryDiff;
import org.anshu.registry.page.Titles;
import org.anshu.schedules.console.TextTable;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.trace.Explanation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./anshu indicators list|show|docs|diff|check}: the registry, for people. */
@Command(name = "indicators", sortOptions = false)
final class IndicatorsCommand implements Runnable {

  private static final Pattern OF_INDICATOR =
      Pattern.compile("(?:.*/)?indicators/([a-z_]+)/([a-z0-9_]+)/indicator\\.(?:yml|sql)");

  @ParentCommand private @Nullable AnshuCommand anshu;
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(Parents.of(anshu).terminal().out());
    }
  }

  @Command(name = "list", sortOptions = false)
  int list(
      @Parameters(arity = "0..1", paramLabel = "WORD", descriptionKey = "word", defaultValue = "")
          String word) {
    AnshuCommand parent = Parents.of(anshu);
    List<List<String>> rows = new ArrayList<>();
    for (Indicator each : load(parent.installation())) {
      if (each.id().contains(word)
          || each.title().chinese().contains(word)
          || each.labels().aliases().stream().anyMatch(alias -> alias.contains(word))) {
        rows.add(
            List.of(
                each.id(),
                each.title().in(parent.language()),
                each.unit(),
                String.join(" ", each.axes()),
                String.join(" ", each.windows())));
      }
    }
    List<String> header =
        parent.language() == Language.CHINESE
            ? List.of("编号", "名称", "单位", "分组", "时段")
            : List.of("id", "title", "unit", "by", "windows");
    new TextTable(header, rows, Set.of()).lines().forEach(parent::say);
    parent.say("共 %d 个指标".formatted(rows.size()), rows.size() + " indicators");
    return CommandLineProgram.OK;
  }

  @Command(name = "show", sortOptions = false)
  int show(
      @Parameters(arity = "1", paramLabel = "INDICATOR", descriptionKey = "indicator")
          String name) {
    AnshuCommand parent = Parents.of(anshu);
    Installation installation = parent.installation();
    Indicator indicator = Explanation.indicator(load(installation), name);
    parent.say(IndicatorsPage.section(indicator, titles(installation), parent.language()).strip());
    parent.say("");
    parent.say(indicator.sql().strip());
    return CommandLineProgram.OK;
  }

  @Command(name = "docs", sortOptions = false)
  int docs(@Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "file") Path file) {
    AnshuCommand parent = Parents.of(anshu);
    Installation installation = parent.installation();
    try {
      Files.writeString(
          file, IndicatorsPage.of(load(installation), titles(installation), parent.language()));
    } catch (IOException e) {
      throw new UncheckedIOException("File not writable: " + file, e);
    }
    parent.say("已写入 " + file, "Written: " + file);
    return CommandLineProgram.OK;
  }

  @Command(name = "diff", sortOptions = false)
  int diff(@Parameters(arity = "1", paramLabel = "OTHER", descriptionKey = "other") String other) {
    AnshuCommand parent = Parents.of(anshu);
    Installation installation = parent.installation();
    if (!Files.isDirectory(Path.of(other))) {
      return sinceRelease(parent, installation, other);
    }
    List<RegistryDiff.Change> changes =
        RegistryDiff.of(Indicators.load(List.of(Path.of(other))), load(installation));
    for (RegistryDiff.Change change : changes) {
      parent.say(
          change.id()
              + (change.moves() ? "  ! " : "    ")
              + change.changes().stream()
                  .map(text -> text.in(parent.language()))
                  .collect(Collectors.joining("；")));
    }
    parent.say(
        "与 %s 相比，%d 个指标不同；带 ! 的可能改变已发布的数值".formatted(other, changes.size()),
        "%d indicators differ from %s; those with ! may move published figures"
            .formatted(changes.size(), other));
    return CommandLineProgram.OK;
  }

  @Command(name = "check", sortOptions = false)
  int check() {
    AnshuCommand parent = Parents.of(anshu);
    Installation installation = parent.installation();
    List<AnshuException> faults;
    try (Databases databases = parent.databases(installation)) {
      PipelineSettings settings = databases.pipeline();
      faults = DefinitionCheck.faults(settings, Definitions.load(settings));
    }
    faults.forEach(fault -> parent.say(fault.message(parent.language())));
    parent.say("%d 处错误".formatted(faults.size()), faults.size() + " faults");
    return faults.isEmpty()
        ? CommandLineProgram.OK
        : FailureCode.INDICATOR_INVALID.culprit().exitStatus();
  }

  /** The folders whose files are not those that a release was computed by. */
  private static int sinceRelease(AnshuCommand parent, Installation installation, String id) {
    Set<String> changed = new TreeSet<>();
    try (Databases databases = parent.databases(installation)) {
      PipelineSettings settings = databases.pipeline();
      ReleaseState release = ReleaseState.find(settings.operations(), id);
      changed.addAll(release.changedFiles(Definitions.load(settings).hashes()));
    }
    Set<String> indicators = new TreeSet<>();
    for (String file : changed) {
      Matcher matcher = OF_INDICATOR.matcher(file);
      if (matcher.matches()) {
        indicators.add(matcher.group(1) + "." + matcher.group(2));
      } else if (!file.contains("/indicators/") && !file.startsWith("indicators/")) {
        parent.say("  " + file);
      }
    }
    indicators.forEach(each -> parent.say("  " + each));
    parent.say(
        "自 %s 以来改变了 %d 个指标、%d 个定义文件".formatted(id, indicators.size(), changed.size()),
        "Since %s %d indicators and %d definition files have changed"
            .formatted(id, indicators.size(), changed.size()));
    return CommandLineProgram.OK;
  }

  private static List<Indicator> load(Installation installation) {
    return Indicators.load(installation.registries());
  }

  private static Titles titles(Installation installation) {
    return Titles.read(List.of(installation.root(), installation.home()));
  }
}
