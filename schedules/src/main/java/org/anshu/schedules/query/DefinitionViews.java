package org.anshu.schedules.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anshu.ddl.ReportingPeriod.Window;
import org.anshu.pipeline.conform.ConformViews;
import org.anshu.pipeline.conform.Definitions;
import org.anshu.pipeline.conform.Entity;

/**
 * The views that the SQL of indicators and lists reads, for DuckDB over a state of the warehouse:
 * conformed tables and dimensions under the names they have there, the windows, the denominators
 * that were released by the day of the state.
 */
final class DefinitionViews {

  private static final String PERIOD = "period";
  private static final String DENOMINATOR = "denominator";

  private final Definitions definitions;
  private final ConformViews views;
  private final ZoneId zone;

  DefinitionViews(Definitions definitions, ZoneId zone) {
    this.definitions = definitions;
    this.views = new ConformViews(definitions);
    this.zone = zone;
  }

  /** The names of the views and of the tables that they show, as a text. */
  String words(Collection<String> reads) {
    TreeSet<String> words = new TreeSet<>(reads);
    for (String view : reads) {
      definitions.entities().of(view).map(Entity::table).ifPresent(t -> words.add(after(t)));
    }
    return String.join(" ", words);
  }

  /**
   * The statements that make the views.
   *
   * @param released whether the conformed tables are read as a release left them; else the state
   *     has computed them under the names of the views
   */
  List<String> statements(
      Collection<String> reads, List<Window> windows, Instant asOf, boolean released) {
    List<String> statements = new ArrayList<>();
    Map<String, ConformViews.Texts> texts = views.texts();
    List<String> dimensions = views.dimensions().keySet().stream().map(ConformViews::view).toList();
    for (String view : new TreeSet<>(reads)) {
      String table = definitions.entities().of(view).map(Entity::table).orElse("");
      if (view.equals(PERIOD)) {
        statements.add(periods(windows));
      } else if (view.equals(DENOMINATOR)) {
        statements.add(denominators(asOf));
      } else if (texts.containsKey(view)) {
        ConformViews.Texts list = Objects.requireNonNull(texts.get(view), view);
        statements.addAll(MemoryTables.texts(view, list.columns(), list.rows()));
      } else if (released && !table.isEmpty()) {
        statements.add("CREATE VIEW main.%s AS FROM %s".formatted(view, table));
      } else if (released && dimensions.contains(view)) {
        statements.add("CREATE VIEW main.%s AS FROM dim.%s".formatted(view, view));
      }
    }
    return statements;
  }

  private static String periods(List<Window> windows) {
    return windows.stream()
        .map(
            w ->
                "('%s', DATE '%s', DATE '%s', DATE '%s')"
                    .formatted(w.id(), w.start(), w.end(), w.cutOff()))
        .collect(
            Collectors.joining(
                ", ",
                "CREATE TABLE main.period AS SELECT * FROM (VALUES ",
                ") AS p(window_id, period_start, period_end, cut_off)"));
  }

  private String denominators(Instant asOf) {
    return """
    CREATE VIEW main.denominator AS
    SELECT * EXCLUDE (newest) FROM (
      SELECT *, ROW_NUMBER() OVER (
        PARTITION BY series, unit_code, period_start, period_end
        ORDER BY released_on DESC, vintage DESC) AS newest
      FROM dim.denominator WHERE released_on <= DATE '%s')
    WHERE newest = 1\
    """
        .formatted(LocalDate.ofInstant(asOf, zone));
  }

  private static String after(String table) {
    return table.substring(table.indexOf('.') + 1);
  }
}
