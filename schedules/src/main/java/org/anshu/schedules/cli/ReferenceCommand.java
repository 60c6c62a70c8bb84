package org.anshu.schedules.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anshu.connectors.files.FilesConnector;
import org.anshu.failure.Language;
import org.anshu.pipeline.reference.Denominator;
import org.anshu.pipeline.reference.DenominatorLoad;
import org.anshu.pipeline.reference.Loaded;
import org.anshu.schedules.console.TextTable;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.production.PlanRun;
import org.anshu.schedules.production.RunLock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./anshu reference load|list}: GDP, employees and what else rates are related to. */
@Command(name = "reference", sortOptions = false)
final class ReferenceCommand implements Runnable {

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
    AnshuCommand parent = Parents.of(anshu);
    Installation installation = parent.installation();
    try (RunLock lock = RunLock.take(installation.home(), "reference load");
        Databases databases = parent.databases(installation)) {
      new PlanRun(installation, databases, parent.progress()).migrate();
      Loaded loaded =
          new DenominatorLoad(databases.pipeline(), new FilesConnector()).load(file, who(by));
      print(parent, loaded);
    }
    return CommandLineProgram.OK;
  }

  /** Who acts, if nothing is said. */
  static String who(@Nullable String by) {
    return by == null ? System.getProperty("user.name", "") : by;
  }

  static void print(AnshuCommand parent, Loaded loaded) {
    String number = loaded.number().isEmpty() ? "—" : loaded.number();
    parent.say(
        "载入编号 %s：新增 %d 行，已有 %d 行；SHA-256 %s"
            .formatted(number, loaded.added(), loaded.known(), loaded.sha256()),
        "Load %s: %d lines added, %d known; SHA-256 %s"
            .formatted(number, loaded.added(), loaded.known(), loaded.sha256()));
  }

  @Command(name = "list", sortOptions = false)
  int list(
      @Option(names = "--series", paramLabel = "NAME", descriptionKey = "series")
          @Nullable String series,
      @Option(names = "--unit", paramLabel = "CODE", descriptionKey = "unit") @Nullable String unit,
      @Option(names = "--year", paramLabel = "YYYY", descriptionKey = "year")
          @Nullable Integer year,
      @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "as-of")
          @Nullable LocalDate asOf) {
    AnshuCommand parent = Parents.of(anshu);
    Installation installation = parent.installation();
    LocalDate day =
        asOf == null
            ? LocalDate.now(
                installation.settings().clock().withZone(installation.settings().zone()))
            : asOf;
    try (Databases databases = parent.databases(installation)) {
      List<Denominator> found =
          new DenominatorLoad(databases.pipeline(), new FilesConnector())
              .all().stream()
                  .filter(each -> series == null || each.series().equals(series))
                  .filter(each -> unit == null || each.unitCode().equals(unit))
                  .filter(each -> year == null || each.start().getYear() == year)
                  .toList();
      print(parent, found, day);
    }
    return CommandLineProgram.OK;
  }

  /** The release that a run knowing {@code day} takes is marked. */
  private static void print(AnshuCommand parent, List<Denominator> found, LocalDate day) {
    Map<String, Denominator> used = new HashMap<>();
    for (Denominator each : found) {
      if (!each.releasedOn().isAfter(day)) {
        used.put(each.subject(), each);
      }
    }
    List<List<String>> rows = new ArrayList<>();
    for (Denominator each : found) {
      rows.add(
          List.of(
              each.equals(used.get(each.subject())) ? "*" : "",
              each.series(),
              each.unitCode().isEmpty() ? "—" : each.unitCode(),
              each.start() + " ~ " + each.end().minusDays(1),
              each.value().stripTrailingZeros().toPlainString(),
              each.unit(),
              each.priceBasis(),
              each.vintage(),
              each.releasedOn().toString(),
              each.source()));
    }
    List<String> header =
        parent.language() == Language.CHINESE
            ? List.of("采用", "系列", "单位", "所属期", "数值", "计量单位", "价格", "版次", "发布日期", "出处")
            : List.of(
                "used",
                "series",
                "unit",
                "period",
                "value",
                "in",
                "prices",
                "vintage",
                "released",
                "source");
    new TextTable(header, rows, Set.of(4)).lines().forEach(parent::say);
  }
}
