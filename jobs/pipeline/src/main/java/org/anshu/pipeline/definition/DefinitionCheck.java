package org.anshu.pipeline.definition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.conform.Definitions;
import org.anshu.pipeline.duck.DuckException;
import org.anshu.registry.Indicator;
import org.anshu.registry.listing.Listing;
import org.anshu.registry.listing.Listings;
import org.anshu.registry.shape.IndicatorShape;
import org.anshu.registry.trace.Leg;
import org.anshu.registry.trace.Legs;

/**
 * Judges the SQL of indicators and lists before anything runs: that it can run, gives the columns
 * and groups that its folder promises, and forms no ratio. What is wrong is said with file and
 * line. Faults that one file alone shows, such as a missing part, are found when it is read.
 */
public final class DefinitionCheck {

  private static final List<String> COLUMNS =
      List.of("window_id", "unit_code", "sector_code", "category_code", "numerator", "denominator");
  private static final Pattern LINE = Pattern.compile("LINE (\\d+):");
  private static final Pattern DIVISION = Pattern.compile("[/%]");

  private DefinitionCheck() {}

  /** Fails with the first fault, if there is one. */
  public static void require(PipelineSettings settings, Definitions definitions) {
    List<AnshuException> faults = faults(settings, definitions);
    if (!faults.isEmpty()) {
      throw faults.get(0);
    }
  }

  /** All faults, in the order of the definitions' ids; empty if there are none. */
  public static List<AnshuException> faults(PipelineSettings settings, Definitions definitions) {
    List<AnshuException> faults = new ArrayList<>();
    try (EmptyWarehouse empty = EmptyWarehouse.open(settings, definitions)) {
      for (Indicator indicator : definitions.indicators()) {
        try {
          check(indicator, empty);
        } catch (AnshuException e) {
          faults.add(e);
        }
      }
      List<Path> roots = settings.registries();
      for (Listing listing : Listings.load(roots)) {
        try {
          Path file = listing.folder().resolve("list.sql");
          columns(file, listing.sql(), listing.names(), empty);
        } catch (AnshuException e) {
          faults.add(e);
        }
      }
    }
    return faults;
  }

  private static void check(Indicator indicator, EmptyWarehouse empty) {
    Path file = indicator.folder().resolve("indicator.sql");
    division(file, indicator.sql());
    columns(file, indicator.sql(), COLUMNS, empty);
    Legs legs = Legs.of(indicator.sql());
    grain(indicator, legs, file);
    sides(indicator, legs, file);
  }

  /** A ratio is formed once, in exact arithmetic, where a denominator of zero has its own mark. */
  private static void division(Path file, String sql) {
    List<String> lines = sql.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String code = lines.get(i).replaceAll("'[^']*'", "''").replaceAll("--.*", "");
      if (DIVISION.matcher(code).find()) {
        throw fault(
            file,
            i + 1,
            new Text(
                "只有计数和合计；比率在印出时计算，分母为零时印“—”",
                "Counts and sums; the ratio is formed when printed, and is a mark over zero"),
            lines.get(i).strip());
      }
    }
  }

  private static void columns(Path file, String sql, List<String> expected, EmptyWarehouse empty) {
    List<String> found;
    try {
      found = empty.columns(sql);
    } catch (DuckException e) {
      Matcher line = LINE.matcher(e.reason());
      throw fault(
          file,
          line.find() ? Integer.parseInt(line.group(1)) : 1,
          new Text("可执行的 SELECT，列名见 views.yml", "A SELECT that can run; columns as in views.yml"),
          e.reason().lines().findFirst().orElse(""));
    }
    if (!found.equals(expected)) {
      throw fault(
          file, 1, new Text("列为 " + expected, "The columns " + expected), String.valueOf(found));
    }
  }

  /** The codes it is grouped by are the axes that its folder names, and each also as “all”. */
  private static void grain(Indicator indicator, Legs legs, Path file) {
    Set<String> grouped = new TreeSet<>();
    for (Leg leg : legs.legs()) {
      if (leg.side() != Leg.Side.DENOMINATOR) {
        leg.shape().groups().forEach(grouped::addAll);
      }
    }
    grouped.remove(IndicatorShape.CODES.get(0));
    Set<String> axes = new TreeSet<>();
    indicator.axes().forEach(axis -> axes.add(axis + "_code"));
    if (legs.traceable() && !grouped.equals(axes)) {
      throw fault(
          file,
          lineOf(indicator.sql(), "GROUP BY"),
          new Text("分组与 axes 一致：" + indicator.axes(), "Groups as 'axes' says: " + indicator.axes()),
          String.valueOf(grouped));
    }
  }

  private static void sides(Indicator indicator, Legs legs, Path file) {
    boolean denominator =
        legs.legs().stream()
            .anyMatch(
                leg -> leg.side() == Leg.Side.DENOMINATOR || leg.shape().denominator() != null);
    if (legs.traceable() && denominator != indicator.isRate()) {
      throw fault(
          file,
          lineOf(indicator.sql(), "denominator"),
          indicator.isRate()
              ? new Text("比率的分母", "The denominator of a rate")
              : new Text("计数的分母为 NULL", "NULL as denominator of a plain count"),
          denominator ? "denominator" : "NULL");
    }
  }

  private static int lineOf(String sql, String words) {
    List<String> lines = sql.lines().toList();
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (lines.get(i).contains(words)) {
        return i + 1;
      }
    }
    return 1;
  }

  private static AnshuException fault(Path file, int line, Text expected, String found) {
    return new AnshuException(
        FailureCode.INDICATOR_INVALID,
        expected,
        new Text(
            "%s 第 %d 行：%s".formatted(file, line, found),
            "%s line %d: %s".formatted(file, line, found)),
        new Text("改正该文件后重试", "Correct the file and run again"));
  }
}
