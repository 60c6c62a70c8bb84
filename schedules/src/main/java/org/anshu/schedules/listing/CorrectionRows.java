package org.anshu.schedules.listing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anshu.failure.Text;
import org.anshu.pipeline.conform.CodeLists;
import org.anshu.pipeline.conform.Definitions;
import org.anshu.pipeline.conform.Entity;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.pipeline.vintage.Corrections;
import org.anshu.pipeline.vintage.EditionReasons;
import org.anshu.pipeline.vintage.PublishedFigures;
import org.anshu.registry.Indicator;
import org.anshu.registry.Indicators;
import org.anshu.registry.vintage.Vintage;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.query.ReleaseDifference;
import org.anshu.schedules.query.StateAt;
import org.anshu.schedules.query.WarehouseQuery;

/**
 * What an edition corrects of the edition before it: the figures of the month and of the year that
 * print differently ({@code release.figures}), the reported records that differ ({@code
 * release.records}; not what is computed from them), and the reasons that the manifests tell
 * ({@code release.reasons}). All are empty for a first edition.
 */
final class CorrectionRows implements RowMaker {

  private static final String FIGURES = "release.figures";
  private static final String RECORDS = "release.records";
  private static final String REASONS = "release.reasons";
  private static final Set<String> WINDOWS = Set.of("month", "cumulative");

  /** The most records of a table that are named; a report says if there are more. */
  private static final int MOST = 200;

  private final Installation installation;
  private final Databases databases;

  CorrectionRows(Installation installation, Databases databases) {
    this.installation = installation;
    this.databases = databases;
  }

  @Override
  public Set<String> lists() {
    return Set.of(FIGURES, RECORDS, REASONS);
  }

  @Override
  public List<ServedRows> make(ReleaseState release, Collection<NamedCases.Asked> asked)
      throws SQLException {
    try (Connection serving = databases.serving();
        Connection operations = databases.operations()) {
      PublishedFigures published = new PublishedFigures(serving);
      Optional<Vintage.Release> before =
          published.releases().stream()
              .filter(each -> each.month().equals(release.month()))
              .filter(each -> each.edition() < release.edition())
              .reduce((first, second) -> second);
      List<ServedRows.Row> figures = new ArrayList<>();
      List<ServedRows.Row> records = new ArrayList<>();
      List<ServedRows.Row> reasons = new ArrayList<>();
      if (before.isPresent()) {
        List<Corrections.Moved> moved = moved(serving, before.get().id(), release.id());
        Definitions definitions = StateAt.of(databases.pipeline(), release).definitions();
        moved.stream()
            .filter(each -> WINDOWS.contains(each.window()) && each.prints() && isTold(each))
            .sorted(CorrectionRows::monthFirst)
            .forEach(each -> figures.add(figure(each, definitions.codeLists())));
        records.addAll(records(before.get().id(), release, moved));
        for (Text reason : EditionReasons.between(operations, before.get().id(), release.id())) {
          String told = told(reason.chinese(), definitions);
          reasons.add(new ServedRows.Row("", Map.of("reason", told)));
        }
      }
      return asked.stream()
          .map(
              each ->
                  switch (each.list()) {
                    case FIGURES -> new ServedRows(FIGURES, each.scope(), "更正的数据", HEADS, figures);
                    case RECORDS ->
                        new ServedRows(RECORDS, each.scope(), "更正的记录", RECORD_HEADS, records);
                    default -> new ServedRows(REASONS, each.scope(), "更正原因", REASON_HEADS, reasons);
                  })
          .toList();
    }
  }

  /**
   * Whether a reader is told: not of a district's sectors and categories, which move with the
   * district, nor of the total of a breakdown, which another indicator counts.
   */
  private static boolean isTold(Corrections.Moved moved) {
    boolean broken = !moved.indicator().labels().category().isEmpty();
    boolean part = !moved.place().sector().isEmpty() || !moved.place().category().isEmpty();
    return moved.place().unit().isEmpty()
        ? !broken || !moved.place().category().isEmpty()
        : !broken && !part;
  }

  private static int monthFirst(Corrections.Moved one, Corrections.Moved other) {
    int byIndicator = one.indicator().id().compareTo(other.indicator().id());
    return byIndicator != 0 ? byIndicator : other.window().compareTo(one.window());
  }

  /** A reason with systems called by their titles instead of tables by their names. */
  private static String told(String reason, Definitions definitions) {
    int colon = reason.indexOf('：');
    if (colon < 0 || reason.contains("reference/")) {
      return colon < 0 ? reason : reason.substring(0, colon);
    }
    Set<String> names = new LinkedHashSet<>();
    for (String name : reason.substring(colon + 1).split("、", -1)) {
      names.add(
          definitions.contracts().stream()
              .filter(contract -> name.startsWith(contract.source() + "."))
              .map(contract -> contract.title().chinese())
              .findFirst()
              .orElse(name));
    }
    return reason.substring(0, colon + 1) + String.join("、", names);
  }

  private static final List<ServedRows.Column> HEADS =
      List.of(
          ServedRows.Column.text("indicator", "指标代码"),
          ServedRows.Column.text("title", "指标"),
          ServedRows.Column.text("measure", "计量单位"),
          ServedRows.Column.text("window", "时段"),
          ServedRows.Column.text("unit_code", "统计单位"),
          ServedRows.Column.text("sector_code", "行业领域"),
          ServedRows.Column.text("category_code", "类别代码"),
          ServedRows.Column.text("category", "类别"),
          ServedRows.Column.text("before", "原发布"),
          ServedRows.Column.text("after", "更正为"));

  private static final List<ServedRows.Column> RECORD_HEADS =
      List.of(
          ServedRows.Column.text("entity", "记录种类"),
          ServedRows.Column.text("key", "编号"),
          ServedRows.Column.text("kind", "变动"),
          ServedRows.Column.text("changes", "更改内容"));

  private static final List<ServedRows.Column> REASON_HEADS =
      List.of(ServedRows.Column.text("reason", "原因"));

  private List<Corrections.Moved> moved(Connection serving, String earlier, String later)
      throws SQLException {
    Map<String, Indicator> indicators = new HashMap<>();
    Indicators.load(installation.registries()).forEach(each -> indicators.put(each.id(), each));
    return Corrections.between(serving, indicators, earlier, later);
  }

  private static ServedRows.Row figure(Corrections.Moved moved, CodeLists lists) {
    Map<String, String> cells = new LinkedHashMap<>();
    String[] sides = moved.change().split(" → ", 2);
    cells.put("indicator", moved.indicator().id());
    cells.put("title", moved.indicator().title().chinese());
    cells.put("measure", moved.indicator().unit());
    cells.put("window", moved.window());
    cells.put("unit_code", moved.place().unit());
    cells.put("sector_code", moved.place().sector());
    cells.put("category_code", moved.place().category());
    cells.put("category", category(moved, lists));
    cells.put("before", sides[0]);
    cells.put("after", sides[1].replaceFirst(" [^ ]*$", ""));
    return new ServedRows.Row(moved.place().unit(), cells);
  }

  private static String category(Corrections.Moved moved, CodeLists lists) {
    String code = moved.place().category();
    return code.isEmpty()
        ? ""
        : lists.lines(moved.indicator().labels().category()).stream()
            .filter(line -> line.cell("code").equals(code))
            .map(line -> line.cell("name_zh"))
            .findFirst()
            .orElse(code);
  }

  private List<ServedRows.Row> records(
      String earlier, ReleaseState release, List<Corrections.Moved> moved) throws SQLException {
    StateAt state = StateAt.of(databases.pipeline(), release);
    Definitions definitions = state.definitions();
    Set<String> landed = new TreeSet<>();
    for (Entity entity : definitions.entities().all()) {
      if (!entity.computed()) {
        landed.add(entity.table().substring(entity.table().indexOf('.') + 1));
      }
    }
    List<ServedRows.Row> rows = new ArrayList<>();
    List<ReleaseDifference.Change> changes =
        ReleaseDifference.between(
            databases.pipeline(),
            ReleaseState.find(databases.operationsLogin(), earlier),
            release,
            moved.isEmpty() ? Set.of() : landed,
            MOST);
    Map<String, Map<String, String>> captions = new HashMap<>();
    for (ReleaseDifference.Change change : changes) {
      String table = change.table().substring(0, change.table().indexOf('.'));
      if (!captions.containsKey(table)) {
        captions.put(table, captions(state, table));
      }
      rows.add(record(change, table, captions.getOrDefault(table, Map.of())));
    }
    return rows;
  }

  /** What the columns of a conformed table are called: its comments up to the first mark. */
  private static Map<String, String> captions(StateAt state, String table) throws SQLException {
    try (WarehouseQuery query = state.open("SELECT * FROM dwd." + table)) {
      Map<String, String> captions = new HashMap<>();
      query
          .comments(table)
          .forEach((column, text) -> captions.put(column, text.split("[:：;；(（,，]", 2)[0]));
      return captions;
    }
  }

  private static ServedRows.Row record(
      ReleaseDifference.Change change, String table, Map<String, String> captions) {
    String text =
        new TreeMap<>(change.columns())
            .entrySet().stream()
                .map(
                    each ->
                        captions.getOrDefault(each.getKey(), each.getKey())
                            + "由"
                            + each.getValue().replace(" → ", "改为"))
                .collect(Collectors.joining("；"));
    String kind = change.added() ? "新增" : change.removed() ? "不再有" : "更改";
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("entity", table);
    cells.put("key", change.key());
    cells.put("kind", kind);
    cells.put("changes", text);
    return new ServedRows.Row("", cells);
  }
}
