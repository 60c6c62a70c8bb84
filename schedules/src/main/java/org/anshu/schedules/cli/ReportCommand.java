package org.anshu.schedules.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Language;
import org.anshu.failure.Text;
import org.anshu.pipeline.quality.QualityOffice;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.reports.Format;
import org.anshu.reports.Printing;
import org.anshu.reports.SourceQualityReport;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.catalogue.Report;
import org.anshu.reports.quality.SourceQualityOnDemand;
import org.anshu.schedules.console.TextTable;
import org.anshu.schedules.doctor.FontInstall;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Edition;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.production.PrintedRelease;
import org.anshu.schedules.production.ReportSet;
import org.anshu.schedules.production.Reprint;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./anshu report list|print}: the reports there are, and one of them for one reader. */
@Command(name = "report", sortOptions = false)
final class ReportCommand implements Runnable {

  @ParentCommand private @Nullable AnshuCommand anshu;
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(Parents.of(anshu).terminal().out());
    }
  }

  @Command(name = "list", sortOptions = false)
  int list() {
    AnshuCommand parent = Parents.of(anshu);
    boolean chinese = parent.language() == Language.CHINESE;
    List<List<String>> rows = new ArrayList<>();
    for (Report report : new ReportSet(parent.installation()).catalogue().reports()) {
      rows.add(
          List.of(
              report.id(),
              report.title(),
              new TreeSet<>(report.readers())
                  .stream().map(kind -> readers(kind, chinese)).collect(Collectors.joining("、")),
              report.due().in(parent.language()),
              String.join("、", new TreeSet<>(report.lists()))));
    }
    List<String> header =
        chinese
            ? List.of("报告", "名称", "版本", "编印", "所用名单")
            : List.of("report", "title", "editions", "due", "lists");
    new TextTable(header, rows, Set.of()).lines().forEach(parent::say);
    return CommandLineProgram.OK;
  }

  private static String readers(Reader.Kind kind, boolean chinese) {
    return switch (kind) {
      case INTERNAL -> chinese ? "内部" : "internal";
      case DISTRICT -> chinese ? "县区" : "district";
      case PUBLIC -> chinese ? "公开" : "public";
    };
  }

  @Command(name = "print", sortOptions = false)
  int print(
      @Parameters(arity = "1..*", paramLabel = "REPORT", descriptionKey = "report")
          List<String> reports,
      @Option(names = "--month", paramLabel = "YYYY-MM", descriptionKey = "month")
          @Nullable String month,
      @Option(names = "--release", paramLabel = "R2026-06-e1", descriptionKey = "release")
          @Nullable String release,
      @Option(names = "--unit", paramLabel = "CODE", descriptionKey = "unit") @Nullable String unit,
      @Option(names = "--set", paramLabel = "NAME=VALUE", descriptionKey = "set")
          @Nullable Map<String, String> parameters,
      @Option(names = "--format", paramLabel = "pdf,xlsx,…", split = ",", descriptionKey = "format")
          @Nullable List<String> formats,
      @Option(names = "--out", paramLabel = "DIR", descriptionKey = "out") @Nullable Path out) {
    AnshuCommand parent = Parents.of(anshu);
    Installation installation = parent.installation();
    Set<Format> wanted = formats == null ? Printing.ALL : formats(formats);
    new FontInstall(parent.terminal().err(), parent.language())
        .ensure(installation.settings().report().fontFolders(), false);
    ReportSet set = new ReportSet(installation);
    Map<String, String> given = parameters == null ? new LinkedHashMap<>() : parameters;
    try (Databases databases = parent.databases(installation)) {
      ReleaseState state =
          StateChoice.of(databases.pipeline(), release, null, month).state().release();
      if (state == null) {
        throw new AnshuException(
            FailureCode.MONTH_WITHOUT_DATA,
            new Text("已发布的月份或版次", "A published month or release"),
            Text.same(String.valueOf(month)),
            new Text("先发布该月：./anshu run", "Publish the month first: ./anshu run"));
      }
      requireUnit(databases, state.id(), unit);
      tellFindings(databases, reports, given, state);
      Path folder = out == null ? installation.home().resolve("prints").resolve(state.id()) : out;
      List<Edition> editions =
          reports.stream()
              .map(report -> set.edition(report, Optional.ofNullable(unit), given))
              .toList();
      List<PrintedRelease.Printed> printed =
          Reprint.some(installation, databases, state, editions, folder, wanted);
      printed.forEach(each -> each.files().all().forEach(file -> parent.say(file.toString())));
      printed.stream()
          .flatMap(each -> each.files().warnings().stream())
          .distinct()
          .forEach(each -> parent.say("! " + each.in(parent.language())));
    }
    return CommandLineProgram.OK;
  }

  /** The quality report prints what the checks of the month found, as of now. */
  private static void tellFindings(
      Databases databases, List<String> reports, Map<String, String> given, ReleaseState state) {
    String source = given.getOrDefault(SourceQualityOnDemand.SOURCE, "");
    if (reports.contains(SourceQualityReport.NAME) && !source.isEmpty()) {
      try (QualityOffice office = new QualityOffice(databases.pipeline())) {
        office.tellOwner(source, state.month());
      }
    }
  }

  private static void requireUnit(Databases databases, String release, @Nullable String unit) {
    if (unit == null) {
      return;
    }
    List<String> units = ReportSet.units(databases, release);
    if (!units.contains(unit)) {
      throw new AnshuException(
          FailureCode.QUERY_INVALID,
          new Text("县区或功能区之一：" + units, "One of the districts and zones " + units),
          Text.same(unit),
          new Text("改正 --unit", "Correct --unit"));
    }
  }

  private static Set<Format> formats(List<String> names) {
    Set<Format> formats = new TreeSet<>();
    for (String name : names) {
      try {
        formats.add(Format.valueOf(name.strip().toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw new AnshuException(
            FailureCode.QUERY_INVALID,
            Text.same("pdf, xlsx, docx, csv, ofd"),
            Text.same(name),
            new Text("改正 --format", "Correct --format"),
            e);
      }
    }
    return formats;
  }
}
