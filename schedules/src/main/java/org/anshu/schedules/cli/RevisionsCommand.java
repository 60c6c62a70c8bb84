package org.anshu.schedules.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.pipeline.vintage.Corrections;
import org.anshu.pipeline.vintage.EditionReasons;
import org.anshu.pipeline.vintage.Place;
import org.anshu.pipeline.vintage.PublishedFigures;
import org.anshu.registry.Indicator;
import org.anshu.registry.Indicators;
import org.anshu.registry.vintage.RevisionTriangle;
import org.anshu.registry.vintage.Vintage;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.query.QueryResult;
import org.anshu.schedules.query.ReleaseDifference;
import org.anshu.schedules.query.ResultFormat;
import org.anshu.schedules.vintage.FigureLine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ./anshu revisions}: how a figure was revised, or what an edition corrected and why. */
@Command(name = "revisions", sortOptions = false)
final class RevisionsCommand implements Callable<Integer> {

  private static final int COLUMNS = 12;
  private static final int ROWS = 20;

  @ParentCommand private @Nullable AnshuCommand anshu;

  @Parameters(arity = "0..1", paramLabel = "INDICATOR", descriptionKey = "indicator")
  private @Nullable String indicator;

  @Option(names = "--window", paramLabel = "month|cumulative")
  private RevisionTriangle.Span window = RevisionTriangle.Span.MONTH;

  @Option(names = "--unit", paramLabel = "CODE")
  private String unit = "";

  @Option(names = "--sector", paramLabel = "CODE")
  private String sector = "";

  @Option(names = "--category", paramLabel = "CODE")
  private String category = "";

  @Option(names = "--release", paramLabel = "R2026-06-e2")
  private @Nullable String release;

  @Option(names = "--format", paramLabel = "table|csv|json")
  private ResultFormat format = ResultFormat.TABLE;

  @Override
  public Integer call() throws SQLException {
    AnshuCommand parent = Parents.of(anshu);
    Installation installation = parent.installation();
    List<Path> roots = installation.registries();
    List<Indicator> indicators = Indicators.load(roots);
    String asked = indicator;
    if ((asked == null) == (release == null)) {
      throw new AnshuException(
          FailureCode.QUERY_INVALID,
          new Text("指标编号或 --release 之一", "Either an indicator or --release"),
          Text.same(asked + " " + release),
          new Text(
              "如 ./anshu revisions accident.deaths，或 ./anshu revisions --release R2026-06-e2",
              "Such as ./anshu revisions accident.deaths, or --release R2026-06-e2"));
    }
    try (Databases databases = parent.databases(installation);
        Connection serving = databases.serving()) {
      PublishedFigures published = new PublishedFigures(serving);
      if (asked != null) {
        triangle(parent, published, FiguresCommand.wanted(indicators, asked).get(0));
      } else {
        try (Connection operations = databases.operations()) {
          corrections(parent, new Schemas(serving, operations, databases.pipeline()), indicators);
        }
      }
    }
    parent.terminal().out().flush();
    return CommandLineProgram.OK;
  }

  private record Schemas(Connection serving, Connection operations, PipelineSettings settings) {}

  private void triangle(AnshuCommand parent, PublishedFigures published, Indicator of)
      throws SQLException {
    RevisionTriangle triangle =
        RevisionTriangle.of(published.history(of, new Place(unit, sector, category)), window);
    int from = format == ResultFormat.TABLE ? Math.max(0, triangle.releases().size() - COLUMNS) : 0;
    List<QueryResult.Column> columns = new ArrayList<>();
    columns.add(new QueryResult.Column(new Text("时段", "period").in(parent.language()), false));
    for (Vintage.Release each : triangle.releases().subList(from, triangle.releases().size())) {
      columns.add(new QueryResult.Column(each.id(), true));
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (RevisionTriangle.Row row : triangle.rows()) {
      List<@Nullable Object> cells = new ArrayList<>();
      cells.add(row.start() + "~" + row.end().minusDays(1));
      for (Optional<Vintage> cell : row.cells().subList(from, row.cells().size())) {
        cells.add(cell.map(v -> FigureLine.print(of, v)).orElse(""));
      }
      rows.add(cells);
    }
    if (format == ResultFormat.TABLE) {
      parent.say(of.title().in(parent.language()) + "（" + of.unit() + "）");
    }
    format.print(new QueryResult(columns, rows, false), parent.terminal().out());
  }

  private void corrections(AnshuCommand parent, Schemas schemas, List<Indicator> indicators)
      throws SQLException {
    PublishedFigures published = new PublishedFigures(schemas.serving());
    List<Vintage.Release> releases = published.releases();
    Vintage.Release later =
        releases.stream()
            .filter(each -> each.id().equalsIgnoreCase(release))
            .findFirst()
            .orElseThrow(() -> unknown(releases));
    Optional<Vintage.Release> earlier = published.before(later);
    if (earlier.isEmpty()) {
      YearMonth month = later.month();
      parent.say(later.id() + " 是 " + month + " 的第一版。", later.id() + " is the first of " + month);
      return;
    }
    Map<String, Indicator> byId = new HashMap<>();
    indicators.forEach(each -> byId.put(each.id(), each));
    List<Corrections.Moved> moved =
        Corrections.between(schemas.serving(), byId, earlier.get().id(), later.id());
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Corrections.Moved each : moved) {
      if (each.prints()) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(each.indicator().id());
        row.add(each.indicator().title().in(parent.language()));
        row.add(each.window());
        row.add(each.place().unit());
        row.add(each.place().sector());
        row.add(each.place().category());
        row.add(each.change());
        rows.add(row);
      }
    }
    if (format == ResultFormat.TABLE) {
      for (Text reason :
          EditionReasons.between(schemas.operations(), earlier.get().id(), later.id())) {
        parent.say(reason.in(parent.language()));
      }
    }
    format.print(new QueryResult(columns(parent), rows, false), parent.terminal().out());
    if (format == ResultFormat.TABLE) {
      parent.say(
          "%s → %s：%d 个数据有变动".formatted(earlier.get().id(), later.id(), rows.size()),
          "%s → %s: %d figures moved".formatted(earlier.get().id(), later.id(), rows.size()));
      rows(parent, schemas.settings(), earlier.get().id(), moved);
    }
  }

  /** The conformed rows that differ, of what the moved figures read. */
  private void rows(
      AnshuCommand parent, PipelineSettings settings, String earlier, List<Corrections.Moved> moved)
      throws SQLException {
    Set<String> reads = new TreeSet<>();
    moved.forEach(each -> reads.addAll(each.indicator().reads()));
    ReleaseState before = ReleaseState.find(settings.operations(), earlier);
    ReleaseState after = ReleaseState.find(settings.operations(), String.valueOf(release));
    for (ReleaseDifference.Change change :
        ReleaseDifference.between(settings, before, after, reads, ROWS)) {
      String mark =
          change.added()
              ? new Text("新增", "added").in(parent.language())
              : change.removed() ? new Text("不再有", "gone").in(parent.language()) : "";
      parent.say(
          "  %s %s  %s%s"
              .formatted(
                  change.table(),
                  change.key(),
                  mark,
                  new TreeMap<>(change.columns())
                      .entrySet().stream()
                          .map(cell -> cell.getKey() + " " + cell.getValue())
                          .collect(Collectors.joining(", "))));
    }
  }

  private static List<QueryResult.Column> columns(AnshuCommand parent) {
    List<QueryResult.Column> columns = new ArrayList<>();
    for (Text title :
        List.of(
            new Text("指标", "indicator"),
            new Text("名称", "title"),
            new Text("时段", "window"),
            new Text("统计单位", "unit"),
            new Text("行业", "sector"),
            new Text("类别", "category"),
            new Text("变动", "change"))) {
      columns.add(new QueryResult.Column(title.in(parent.language()), false));
    }
    return columns;
  }

  private AnshuException unknown(List<Vintage.Release> releases) {
    String known = String.join(", ", releases.stream().map(Vintage.Release::id).toList());
    return new AnshuException(
        FailureCode.QUERY_INVALID,
        new Text("已发布的版次：" + known, "A published release: " + known),
        Text.same(String.valueOf(release)),
        new Text("改正版次", "Correct the release"));
  }
}
