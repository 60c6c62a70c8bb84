package org.anshu.schedules.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.compute.Windows;
import org.anshu.pipeline.conform.Definitions;
import org.anshu.pipeline.vintage.Place;
import org.anshu.pipeline.vintage.PublishedFigures;
import org.anshu.registry.Indicator;
import org.anshu.registry.Indicators;
import org.anshu.registry.Rounding;
import org.anshu.registry.vintage.Base;
import org.anshu.registry.vintage.Finality;
import org.anshu.registry.vintage.RevisionBand;
import org.anshu.registry.vintage.Vintage;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.query.QueryResult;
import org.anshu.schedules.query.ResultFormat;
import org.anshu.schedules.query.StateAt;
import org.anshu.schedules.vintage.FigureLine;
import org.anshu.schedules.vintage.FigureSheet;
import org.anshu.schedules.vintage.StateFigures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ./anshu figures}: figures beside their first and newest publication, and their base. */
@Command(name = "figures", sortOptions = false)
final class FiguresCommand implements Callable<Integer> {

  @ParentCommand private @Nullable AnshuCommand anshu;

  @Parameters(arity = "0..1", paramLabel = "INDICATOR", descriptionKey = "indicator")
  private String indicator = "*";

  @Option(names = "--month", paramLabel = "YYYY-MM")
  private @Nullable String month;

  @Option(names = "--release", paramLabel = "R2026-06-e1")
  private @Nullable String release;

  @Option(names = "--as-of", paramLabel = "yyyy-MM-dd|yyyy-MM-ddTHH:mm:ssZ")
  private @Nullable String asOf;

  @Option(names = "--window", split = ",", paramLabel = "WINDOW")
  private List<String> windows = List.of("month", "cumulative");

  @Option(names = "--unit", paramLabel = "CODE")
  private String unit = "";

  @Option(names = "--sector", paramLabel = "CODE")
  private String sector = "";

  @Option(names = "--category", paramLabel = "CODE")
  private String category = "";

  @Option(names = "--base", paramLabel = "current|as-published")
  private String base = "current";

  @Option(names = "--format", paramLabel = "table|csv|json")
  private ResultFormat format = ResultFormat.TABLE;

  @Override
  public Integer call() throws SQLException {
    AnshuCommand parent = Parents.of(anshu);
    Installation installation = parent.installation();
    List<Path> roots = installation.registries();
    List<Indicator> wanted = wanted(Indicators.load(roots), indicator);
    try (Databases databases = parent.databases(installation);
        Connection serving = databases.serving()) {
      PublishedFigures published = new PublishedFigures(serving);
      FigureSheet sheet = new FigureSheet(published, Finality.load(roots), base());
      FigureSheet.Asked asked = new FigureSheet.Asked(windows, new Place(unit, sector, category));
      List<FigureLine> lines =
          asOf == null
              ? sheet.released(release(published).id(), wanted, windows, asked.place())
              : recomputed(databases.pipeline(), sheet, wanted, asked);
      format.print(table(parent, lines), parent.terminal().out());
      if (format == ResultFormat.TABLE) {
        parent.say("同比基数：" + base().title().chinese(), "Base: " + base().title().english());
      }
    }
    parent.terminal().out().flush();
    return CommandLineProgram.OK;
  }

  private List<FigureLine> recomputed(
      PipelineSettings settings, FigureSheet sheet, List<Indicator> wanted, FigureSheet.Asked asked)
      throws SQLException {
    if (month == null || release != null) {
      throw invalid(
          new Text(
              "--as-of 与 --month 并用，不与 --release 并用", "--as-of with --month, without --release"),
          String.valueOf(release),
          new Text("加上 --month", "Add --month"));
    }
    YearMonth of = StateChoice.month(month);
    Instant moment = StateChoice.moment(String.valueOf(asOf), settings.zone());
    LocalDateTime local = LocalDateTime.ofInstant(moment, settings.zone());
    Vintage.Release state = new Vintage.Release("—", of, 0, local, local);
    try (StateFigures figures = StateFigures.open(StateAt.of(settings, moment), wanted)) {
      return sheet.recomputed(
          figures,
          state,
          wanted,
          Windows.period(of, Definitions.load(settings).codeLists()).windows(),
          asked);
    }
  }

  private Vintage.Release release(PublishedFigures published) throws SQLException {
    List<Vintage.Release> releases = published.releases();
    YearMonth of = month == null ? null : StateChoice.month(month);
    return releases.stream()
        .filter(each -> release == null || each.id().equalsIgnoreCase(release))
        .filter(each -> of == null || each.month().equals(of))
        .reduce((first, second) -> second)
        .orElseThrow(
            () ->
                invalid(
                    new Text(
                        "已发布的月份或版次：" + ids(releases),
                        "A published month or release: " + ids(releases)),
                    release == null ? String.valueOf(month) : release,
                    new Text(
                        "改用其中之一；未发布的月份用 --as-of 试算",
                        "Use one of them; --as-of computes any month")));
  }

  private static String ids(List<Vintage.Release> releases) {
    return String.join(", ", releases.stream().map(Vintage.Release::id).toList());
  }

  private Base base() {
    for (Base each : Base.values()) {
      if (each.name().replace('_', '-').equalsIgnoreCase(base)) {
        return each;
      }
    }
    throw invalid(
        new Text("--base current 或 as-published", "--base current or as-published"),
        base,
        new Text("改正 --base", "Correct --base"));
  }

  /** The indicators of an id, or of a beginning followed by an asterisk. */
  static List<Indicator> wanted(List<Indicator> all, String pattern) {
    String prefix = pattern.endsWith("*") ? pattern.substring(0, pattern.length() - 1) : "";
    List<Indicator> found =
        all.stream()
            .filter(
                each ->
                    each.id().equals(pattern)
                        || (pattern.endsWith("*") && each.id().startsWith(prefix)))
            .toList();
    if (found.isEmpty()) {
      throw invalid(
          new Text(
              "指标编号，或以 * 结尾的开头，如 accident.*",
              "An indicator, or the beginning of some followed by *, such as accident.*"),
          pattern,
          new Text("./anshu indicators list 列出全部指标", "./anshu indicators list names all"));
    }
    return found;
  }

  private static QueryResult table(AnshuCommand parent, List<FigureLine> lines) {
    List<QueryResult.Column> columns =
        List.of(
            parent.column("指标", "indicator", false),
            parent.column("名称", "title", false),
            parent.column("时段", "window", false),
            parent.column("数值", "value", false),
            parent.column("单位", "unit", false),
            parent.column("状态", "status", false),
            parent.column("首次发布", "first published", false),
            parent.column("最新发布", "newest", false),
            parent.column("基数", "base", false),
            parent.column("同比", "change", false),
            parent.column("预计终值", "expected to end at", false));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (FigureLine line : lines) {
      String status = line.status().title().in(parent.language());
      String revised = new Text("（已修订）", " (revised)").in(parent.language());
      List<@Nullable Object> row = new ArrayList<>();
      row.add(line.indicator().id());
      row.add(line.indicator().title().in(parent.language()));
      row.add(line.now().start() + "~" + line.now().end().minusDays(1));
      row.add(line.value());
      row.add(line.indicator().unit());
      row.add(line.revised() ? status + revised : status);
      row.add(line.first().map(v -> published(line, v)).orElse(""));
      row.add(line.newest().map(v -> published(line, v)).orElse(""));
      row.add(line.base().map(v -> published(line, v)).orElse(""));
      row.add(line.change());
      row.add(line.band().map(b -> band(line, b)).orElse(""));
      rows.add(row);
    }
    return new QueryResult(columns, rows, false);
  }

  private static String published(FigureLine line, Vintage vintage) {
    return line.print(vintage) + " [" + vintage.release().id() + "]";
  }

  private static String band(FigureLine line, RevisionBand band) {
    Rounding rounding = line.indicator().rounding();
    return String.format(
        Locale.ROOT,
        "%s–%s (%.0f%%, n=%d)",
        rounding.round(band.low()).toPlainString(),
        rounding.round(band.high()).toPlainString(),
        band.coverage() * 100,
        band.periods());
  }

  private static AnshuException invalid(Text expected, String found, Text action) {
    return new AnshuException(FailureCode.QUERY_INVALID, expected, Text.same(found), action);
  }
}
