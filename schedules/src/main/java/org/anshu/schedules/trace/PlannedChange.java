package org.anshu.schedules.trace;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.anshu.ddl.ReportingPeriod;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.compute.Windows;
import org.anshu.pipeline.conform.ConformPlan;
import org.anshu.pipeline.conform.Definitions;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.pipeline.vintage.Place;
import org.anshu.registry.Indicator;
import org.anshu.registry.Ratio;
import org.anshu.registry.trace.FigureId;
import org.anshu.schedules.query.StateAt;
import org.anshu.schedules.vintage.StateFigures;
import org.jspecify.annotations.Nullable;

/**
 * What would move if a definition, a code list or the denominators were changed: the published
 * figures of a release beside what they would be. Nothing is written; DuckDB recomputes only the
 * indicators that the change can reach.
 */
public final class PlannedChange {

  private static final String PUBLISHED =
      "SELECT window_id, unit_code, sector_code, category_code, numerator, denominator"
          + " FROM indicator_value WHERE release_id = ? AND indicator_id = ?";

  private PlannedChange() {}

  /** What is changed. */
  public enum Kind {
    /** An indicator folder, with {@code indicator.yml} in it. */
    INDICATORS,
    /** A code list; its file name is that of the list. */
    CODELIST,
    /** The file of denominators. */
    REFERENCE
  }

  /**
   * A published figure that would move.
   *
   * @param id the figure
   * @param before the published figure as printed
   * @param after the same after the change
   * @param unit the printed unit
   * @param printed whether the printed figure moves, not only what it is formed from
   */
  public record Moved(FigureId id, String before, String after, String unit, boolean printed) {}

  /**
   * What would move.
   *
   * @param computed the indicators that the change can reach, which were computed
   * @param moved the figures, in the order of the indicators
   */
  public record Outcome(List<String> computed, List<Moved> moved) {

    public Outcome {
      computed = List.copyOf(computed);
      moved = List.copyOf(moved);
    }
  }

  /** The outcome of replacing what {@code kind} says by {@code file}, for {@code release}. */
  public static Outcome of(
      PipelineSettings settings, ReleaseState release, Connection serving, Kind kind, Path file)
      throws SQLException {
    requireFile(kind, file);
    Definitions now = Definitions.load(settings);
    try (Overlay overlay = overlay(settings, kind, file)) {
      PipelineSettings changed = changed(settings, kind, file, overlay.root());
      StateAt state =
          kind == Kind.INDICATORS
              ? StateAt.of(changed, release)
              : StateAt.of(changed, release.asOf());
      List<Indicator> reached = reached(kind, file, now, state.definitions());
      ReportingPeriod period = Windows.period(release.month(), state.definitions().codeLists());
      List<Moved> moved = new ArrayList<>();
      List<String> computed = new ArrayList<>();
      if (!reached.isEmpty()) {
        try (StateFigures figures = StateFigures.open(state, reached)) {
          for (Indicator indicator : reached) {
            Map<StateFigures.Address, Ratio> found = figures.of(indicator, period.windows());
            Indicator before = find(now, indicator.id());
            if (before != null) {
              computed.add(indicator.id());
              moved.addAll(moved(release, serving, new Both(before, indicator), figures, found));
            }
          }
        }
      }
      return new Outcome(computed, moved);
    }
  }

  /** A definition before and after the change. */
  private record Both(Indicator before, Indicator after) {}

  private static List<Moved> moved(
      ReleaseState release,
      Connection serving,
      Both both,
      StateFigures figures,
      Map<StateFigures.Address, Ratio> found)
      throws SQLException {
    List<Moved> moved = new ArrayList<>();
    try (PreparedStatement statement = serving.prepareStatement(PUBLISHED)) {
      statement.setString(1, release.id());
      statement.setString(2, both.before().id());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Place place = new Place(row.getString(2), row.getString(3), row.getString(4));
          StateFigures.Address address = new StateFigures.Address(row.getString(1), place);
          Ratio before = both.before().figure(row.getBigDecimal(5), row.getBigDecimal(6));
          Ratio after = figures.at(found, both.after(), address);
          if (!same(before, after)) {
            String was = printed(both.before(), before);
            String is = printed(both.after(), after);
            FigureId id =
                new FigureId(
                    both.before().id(),
                    release.month(),
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4));
            moved.add(new Moved(id, was, is, both.after().unit(), !was.equals(is)));
          }
        }
      }
    }
    return moved;
  }

  private static boolean same(Ratio left, Ratio right) {
    BigDecimal under = left.denominator();
    BigDecimal over = right.denominator();
    if (under == null || over == null || under.signum() == 0 || over.signum() == 0) {
      boolean bothNone = (under == null) == (over == null);
      return bothNone && left.state() == right.state();
    }
    return left.numerator().multiply(over).compareTo(right.numerator().multiply(under)) == 0;
  }

  private static String printed(Indicator indicator, Ratio ratio) {
    BigDecimal value = ratio.rounded(indicator.rounding());
    return value == null ? ratio.state().mark() : value.toPlainString();
  }

  private static void requireFile(Kind kind, Path file) {
    boolean ok =
        kind == Kind.INDICATORS
            ? Files.isRegularFile(file.resolve("indicator.yml"))
            : Files.isRegularFile(file) && file.toString().endsWith(".csv");
    if (!ok) {
      throw new AnshuException(
          FailureCode.QUERY_INVALID,
          kind == Kind.INDICATORS
              ? new Text("含 indicator.yml 的指标目录", "An indicator folder with indicator.yml")
              : new Text("CSV 文件", "A CSV file"),
          Text.same(file.toString()),
          new Text("改正路径", "Correct the path"));
    }
  }

  /** The product or the home, as it would be. */
  private static Overlay overlay(PipelineSettings settings, Kind kind, Path file) {
    Path place = place(kind, file);
    Path owner = inProduct(settings, kind, file) ? settings.productRoot() : settings.home();
    return Overlay.of(
        owner, owner.equals(settings.productRoot()) ? productPlace(kind, place) : place, file);
  }

  private static PipelineSettings changed(
      PipelineSettings settings, Kind kind, Path file, Path root) {
    boolean product = inProduct(settings, kind, file);
    return new PipelineSettings(
        product ? root : settings.productRoot(),
        product ? settings.home() : root,
        settings.warehouse(),
        settings.operations(),
        settings.serving(),
        settings.sources(),
        settings.zone(),
        settings.clock(),
        settings.sparkMaster());
  }

  /** Where it is in a home. */
  private static Path place(Kind kind, Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    int depth = absolute.getNameCount();
    return switch (kind) {
      case INDICATORS -> Path.of("indicators").resolve(absolute.subpath(depth - 2, depth));
      case CODELIST -> Path.of("codelists").resolve(absolute.getFileName());
      case REFERENCE -> Path.of("reference", "denominators.csv");
    };
  }

  private static Path productPlace(Kind kind, Path place) {
    return Path.of(kind == Kind.INDICATORS ? "jobs/registry" : "warehouse-ddl").resolve(place);
  }

  private static boolean inProduct(PipelineSettings settings, Kind kind, Path file) {
    Path place = place(kind, file);
    return !Files.exists(settings.home().resolve(place))
        && Files.exists(settings.productRoot().resolve(productPlace(kind, place)));
  }

  private static List<Indicator> reached(
      Kind kind, Path file, Definitions before, Definitions after) {
    Set<String> views = new TreeSet<>();
    if (kind == Kind.REFERENCE) {
      views.add("denominator");
    } else if (kind == Kind.CODELIST) {
      String name = String.valueOf(file.getFileName()).replaceFirst("\\.csv$", "");
      ConformPlan plan = ConformPlan.of(after);
      // Areas, units and industries reach the conformed rows by other names.
      Set<String> direct = new TreeSet<>(Set.of("codelist_" + name, name, "area_map"));
      if (!Set.of("area", "zone", "area_unit", "statistical_unit").contains(name)) {
        direct.remove("area_map");
      }
      if (name.equals("sector_crosswalk")) {
        direct.add("industry");
      }
      views.addAll(direct);
      for (String query : plan.order()) {
        if (plan.closure(Set.of(query)).stream().anyMatch(direct::contains)) {
          views.add(query);
        }
      }
    }
    return after.indicators().stream()
        .filter(
            indicator ->
                kind == Kind.INDICATORS
                    ? differs(find(before, indicator.id()), indicator)
                    : indicator.reads().stream().anyMatch(views::contains))
        .toList();
  }

  private static boolean differs(@Nullable Indicator before, Indicator after) {
    return before == null
        || !before.sql().equals(after.sql())
        || !before.rounding().equals(after.rounding())
        || !before.unit().equals(after.unit())
        || !String.valueOf(before.scale()).equals(String.valueOf(after.scale()));
  }

  private static @Nullable Indicator find(Definitions definitions, String id) {
    Map<String, Indicator> byId = new HashMap<>();
    definitions.indicators().forEach(indicator -> byId.put(indicator.id(), indicator));
    return byId.get(id);
  }
}
