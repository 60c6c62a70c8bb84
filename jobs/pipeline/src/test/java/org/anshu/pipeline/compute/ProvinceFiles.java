package org.anshu.pipeline.compute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anshu.pipeline.duck.DuckColumn;
import org.anshu.pipeline.duck.DuckDb;
import org.anshu.registry.Indicator;
import org.anshu.registry.example.ViewCatalog;

/**
 * Invented conformed tables as Parquet files, one a month: what happens to a hazard or a device
 * follows its first day by days or weeks, most of it happens, codes are as many as a province's.
 */
final class ProvinceFiles {

  static final int UNITS = 120;
  private static final int FIRMS = 3_000_000;
  private static final Pattern QUOTED = Pattern.compile("'([A-Za-z0-9_]+)'");

  private final DuckDb duck;
  private final Path folder;
  private final ViewCatalog catalog;
  private final List<Indicator> indicators;

  ProvinceFiles(DuckDb duck, Path folder, ViewCatalog catalog, List<Indicator> indicators) {
    this.duck = duck;
    this.folder = folder;
    this.catalog = catalog;
    this.indicators = indicators;
  }

  /** The columns of a view, numbered in their order. */
  List<DuckColumn> columns(String view) {
    List<DuckColumn> columns = new ArrayList<>();
    spec(view)
        .forEach(
            (name, type) ->
                columns.add(
                    new DuckColumn(
                        columns.size() + 1, name, type.equals("STRING") ? "VARCHAR" : type)));
    return columns;
  }

  /** The file of a month, made if it is not there. */
  String file(String view, YearMonth month, long rows) {
    String shape = Integer.toHexString(spec(view).toString().hashCode());
    Path file = folder.resolve(view + "-" + shape).resolve(month + ".parquet");
    if (Files.isRegularFile(file)) {
      return file.toString();
    }
    try {
      Files.createDirectories(file.getParent());
      List<String> select = new ArrayList<>();
      String base = base(view);
      spec(view).forEach((name, type) -> select.add(value(view, name, type, base) + " AS " + name));
      String ids =
          columns(view).stream()
              .map(column -> column.name() + ": " + column.id())
              .collect(Collectors.joining(", ", "{", "}"));
      Path draft = file.resolveSibling(month + ".draft");
      duck.execute("SELECT setseed(%s)".formatted((month.hashCode() % 1000) / 1000.0));
      duck.execute(
          ("COPY (SELECT %s FROM (SELECT range AS i, DATE '%s' + CAST(floor(random() * %d) AS"
                  + " INTEGER) AS day0, power(random(), 3) * 90 AS lag FROM range(%d))) TO '%s'"
                  + " (FORMAT parquet, FIELD_IDS %s)")
              .formatted(
                  String.join(", ", select),
                  month.atDay(1),
                  month.lengthOfMonth(),
                  rows,
                  draft,
                  ids));
      Files.move(draft, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toString();
  }

  private Map<String, String> spec(String view) {
    Map<String, String> spec = new LinkedHashMap<>();
    catalog
        .views()
        .get(view)
        .forEach(
            (name, type) -> {
              if (indicators.stream().anyMatch(i -> i.reads().contains(view) && names(i, name))) {
                spec.put(name, type.split(" DEFAULT ")[0]);
              }
            });
    return spec;
  }

  private static boolean names(Indicator indicator, String column) {
    return indicator.sql().contains("." + column);
  }

  /** The day that everything of a row follows. */
  private String base(String view) {
    return spec(view).entrySet().stream()
        .filter(column -> column.getValue().equals("DATE"))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  private String value(String view, String name, String type, String base) {
    if (type.equals("DATE")) {
      return name.equals(base)
          ? "day0"
          : "CASE WHEN random() < %s THEN day0 + CAST(lag * %s AS INTEGER) END"
              .formatted(chance(name), 0.3 + (Math.abs(name.hashCode()) % 10) / 10.0);
    }
    if (type.equals("BOOLEAN")) {
      return "random() < " + (name.equals("counted") ? 0.99 : 0.9);
    }
    if (type.startsWith("INT")) {
      return "CAST(floor(power(random(), 4) * 12) AS INTEGER)";
    }
    if (type.startsWith("DECIMAL")) {
      return "CAST(random() * 1000 AS " + type + ")";
    }
    if (type.startsWith("TIMESTAMP")) {
      return "CAST(day0 AS TIMESTAMP)";
    }
    return text(view, name);
  }

  private static double chance(String name) {
    return name.startsWith("withdrawn") || name.contains("listed") || name.contains("reopen")
        ? 0.01
        : name.contains("due") ? 0.98 : 0.9;
  }

  private String text(String view, String name) {
    if (name.equals("unit_code")) {
      return "'U' || CAST(100 + floor(power(random(), 2) * %d) AS INTEGER)".formatted(UNITS);
    }
    if (name.equals("sector_code")) {
      return "'S' || CAST(floor(power(random(), 2) * 6) AS INTEGER)";
    }
    if (name.startsWith("enterprise") || name.endsWith("name")) {
      return "'91990102' || lpad(CAST(CAST(floor(power(random(), 2) * %d) AS INTEGER) AS VARCHAR), 10, '0')"
          .formatted(FIRMS);
    }
    if (name.endsWith("_no")) {
      return "'N' || CAST(i AS VARCHAR)";
    }
    List<String> words = words(view, name);
    return "list_extract([%s], 1 + CAST(floor(power(random(), 2) * %d) AS INTEGER))"
        .formatted(
            words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", ")),
            words.size());
  }

  /** The values that the indicators of the view ask for in the lines that name the column. */
  private List<String> words(String view, String name) {
    TreeSet<String> words = new TreeSet<>(List.of("other", "another"));
    for (Indicator indicator : indicators) {
      if (indicator.reads().contains(view)) {
        indicator
            .sql()
            .lines()
            .filter(line -> line.contains("." + name))
            .forEach(
                line -> {
                  Matcher word = QUOTED.matcher(line);
                  while (word.find()) {
                    words.add(word.group(1));
                  }
                });
      }
    }
    return List.copyOf(words);
  }
}
