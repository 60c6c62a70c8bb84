package org.anshu.pipeline.compute;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anshu.pipeline.conform.Definitions;
import org.anshu.pipeline.duck.DuckDb;
import org.anshu.pipeline.duck.DuckException;
import org.anshu.registry.shape.Reduction;

/**
 * What data files reduce to, kept in one DuckDB file: a data file never changes, so neither does
 * its reduction, and one more month costs the reduction of its new files only. The DuckDB file can
 * be deleted at any time; a damaged one is made anew.
 */
final class Reductions {

  /** Part of all names: to be changed with the meaning of reductions. */
  private static final String VERSION = "1 ";

  /** Runs after which what was not used is removed. */
  private static final int PATIENCE = 12;

  private static final long BATCH_ROWS = 2_000_000;

  /** The share of rows that a reduction may leave; one that leaves more saves nothing. */
  private static final double WORTHWHILE = 0.4;

  private final DuckDb duck;
  private final long run;
  private int reduced;

  /**
   * Those in {@code file}.
   *
   * @param file need not exist; if another process has it open, nothing is kept this time
   */
  Reductions(DuckDb duck, Path file) {
    this.duck = duck;
    open(file);
    duck.execute(
        "CREATE TABLE IF NOT EXISTS kept.file (id INTEGER, path VARCHAR, used INTEGER);"
            + " CREATE TABLE IF NOT EXISTS kept.done (name VARCHAR, file INTEGER);"
            + " CREATE TABLE IF NOT EXISTS kept.narrow (name VARCHAR, fits BOOLEAN, used INTEGER)");
    this.run = number("SELECT 1 + COALESCE(MAX(used), 0) FROM kept.narrow");
  }

  private void open(Path file) {
    duck.execute("DETACH DATABASE IF EXISTS kept");
    String attach = "ATTACH %s AS kept".formatted(DuckDb.literal(file.toAbsolutePath().toString()));
    try {
      Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(Path.of(".")));
      duck.execute(attach);
    } catch (DuckException e) {
      if (e.reason().contains("lock")) {
        duck.execute("ATTACH ':memory:' AS kept");
      } else {
        remove(file);
        duck.execute(attach);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Folder not usable: " + file.getParent(), e);
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".wal"));
    } catch (IOException e) {
      throw new UncheckedIOException("File could not be removed: " + file, e);
    }
  }

  /** How many files have been reduced, for whatever indicator, since this was made. */
  int reduced() {
    return reduced;
  }

  /**
   * Id to the query that answers the indicator from what its view reduces to; no entry for one
   * whose reduction saves nothing.
   *
   * @param source the view's files; those that were not reduced before are now
   * @param reductions indicator id to reduction
   */
  Map<String, String> queries(DuckViews.Source source, Map<String, Reduction> reductions) {
    Map<String, Reduction> byName = new TreeMap<>();
    reductions.values().forEach(reduction -> byName.put(name(reduction), reduction));
    Set<String> unfit = texts("SELECT name FROM kept.narrow WHERE NOT fits");
    use(byName.keySet());
    unfit.forEach(byName::remove);
    Map<Integer, String> files = files(source.files());
    long perFile = Math.max(1, source.rows() / Math.max(1, files.size()));
    int atOnce = (int) Math.max(1, BATCH_ROWS / perFile);
    Map<String, Set<Integer>> missing = missing(files.keySet(), byName.keySet());
    List<Integer> toDo =
        missing.values().stream().flatMap(Set::stream).distinct().sorted().toList();
    for (int first = 0; first < toDo.size(); first += atOnce) {
      List<Integer> batch = toDo.subList(first, Math.min(toDo.size(), first + atOnce));
      reduce(source, files, batch, byName, missing);
    }
    reduced += toDo.size();
    String ids = files.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
    Map<String, String> queries = new TreeMap<>();
    reductions.forEach(
        (id, reduction) -> {
          if (byName.containsKey(name(reduction))) {
            String rows = "(SELECT * FROM kept.%s WHERE f IN (%s))".formatted(name(reduction), ids);
            queries.put(id, reduction.answer(rows));
          }
        });
    return queries;
  }

  private void reduce(
      DuckViews.Source source,
      Map<Integer, String> files,
      List<Integer> batch,
      Map<String, Reduction> byName,
      Map<String, Set<Integer>> missing) {
    Map<String, Reduction> due = new TreeMap<>(byName);
    due.keySet()
        .removeIf(name -> batch.stream().noneMatch(missing.getOrDefault(name, Set.of())::contains));
    String inputs =
        batch.stream()
            .map(
                id ->
                    Reduction.inputs(
                        due.values(),
                        "("
                            + DuckDb.select(
                                source.columns(), List.of(String.valueOf(files.get(id))))
                            + ")",
                        id + " AS f"))
            .collect(Collectors.joining(" UNION ALL "));
    duck.execute("CREATE OR REPLACE TEMP TABLE inputs AS " + inputs);
    long rows = number("SELECT COUNT(*) FROM inputs");
    duck.execute("BEGIN TRANSACTION");
    due.forEach(
        (name, reduction) -> {
          Set<Integer> here = new TreeSet<>(missing.getOrDefault(name, Set.of()));
          here.retainAll(batch);
          if (!keep(name, reduction, here, rows)) {
            byName.remove(name);
          }
        });
    duck.execute("COMMIT");
    duck.execute("DROP TABLE inputs");
  }

  /** Keeps a reduction of files; false if it is not much smaller than they are. */
  private boolean keep(String name, Reduction reduction, Set<Integer> files, long rows) {
    String ids = files.stream().map(String::valueOf).collect(Collectors.joining(", "));
    String narrowed = reduction.narrowed("inputs", List.of("f"));
    duck.execute(
        "CREATE TABLE IF NOT EXISTS kept.%s AS SELECT * FROM (%s) LIMIT 0"
            .formatted(name, narrowed));
    long left =
        duck.update(
            "INSERT INTO kept.%s SELECT * FROM (%s) WHERE f IN (%s)"
                .formatted(name, narrowed, ids));
    if (left > rows * WORTHWHILE && left > 10_000) {
      duck.execute(
          "DROP TABLE kept.%1$s; UPDATE kept.narrow SET fits = false WHERE name = '%1$s';"
                  .formatted(name)
              + " DELETE FROM kept.done WHERE name = '%s'".formatted(name));
      return false;
    }
    duck.execute("INSERT INTO kept.done SELECT '%s', UNNEST([%s])".formatted(name, ids));
    return true;
  }

  private Map<String, Set<Integer>> missing(Collection<Integer> files, Collection<String> names) {
    Map<String, Set<Integer>> done = new TreeMap<>();
    duck.query("SELECT name, file FROM kept.done")
        .rows()
        .forEach(
            row ->
                done.computeIfAbsent(String.valueOf(row.get(0)), key -> new HashSet<>())
                    .add(Integer.valueOf(String.valueOf(row.get(1)))));
    Map<String, Set<Integer>> missing = new TreeMap<>();
    for (String name : names) {
      Set<Integer> rest = new TreeSet<>(files);
      rest.removeAll(done.getOrDefault(name, Set.of()));
      missing.put(name, rest);
    }
    return missing;
  }

  /** Id to path. */
  private Map<Integer, String> files(List<String> paths) {
    Map<String, Integer> known = new TreeMap<>();
    duck.query("SELECT path, id FROM kept.file")
        .rows()
        .forEach(
            row ->
                known.put(String.valueOf(row.get(0)), Integer.valueOf(String.valueOf(row.get(1)))));
    int last = known.values().stream().max(Integer::compare).orElse(0);
    Map<Integer, String> files = new LinkedHashMap<>();
    List<String> added = new ArrayList<>();
    for (String path : paths) {
      Integer id = known.get(path);
      if (id == null) {
        id = ++last;
        added.add("(%d, %s, %d)".formatted(id, DuckDb.literal(path), run));
      }
      files.put(id, path);
    }
    if (!added.isEmpty()) {
      duck.execute("INSERT INTO kept.file VALUES " + String.join(", ", added));
    }
    if (!files.isEmpty()) {
      String ids = files.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
      duck.execute("UPDATE kept.file SET used = %d WHERE id IN (%s)".formatted(run, ids));
    }
    return files;
  }

  private void use(Collection<String> names) {
    if (!names.isEmpty()) {
      String list = names.stream().map(DuckDb::literal).collect(Collectors.joining(", "));
      duck.execute(
          "INSERT INTO kept.narrow SELECT n, true, %1$d FROM (SELECT UNNEST([%2$s]) AS n)"
                  .formatted(run, list)
              + " WHERE n NOT IN (SELECT name FROM kept.narrow)");
      duck.execute("UPDATE kept.narrow SET used = %d WHERE name IN (%s)".formatted(run, list));
    }
  }

  /** Removes what the last runs did not use. */
  void tidy() {
    long before = run - PATIENCE;
    for (String name : texts("SELECT name FROM kept.narrow WHERE used < " + before)) {
      duck.execute("DROP TABLE IF EXISTS kept." + name);
      duck.execute("DELETE FROM kept.done WHERE name = '%s'".formatted(name));
      duck.execute("DELETE FROM kept.narrow WHERE name = '%s'".formatted(name));
    }
    if (number("SELECT COUNT(*) FROM kept.file WHERE used < " + before) > 0) {
      String gone = "IN (SELECT id FROM kept.file WHERE used < %d)".formatted(before);
      for (String name : texts("SELECT name FROM kept.narrow WHERE fits")) {
        duck.execute("DELETE FROM kept.%s WHERE f %s".formatted(name, gone));
      }
      duck.execute("DELETE FROM kept.done WHERE file " + gone);
      duck.execute("DELETE FROM kept.file WHERE used < " + before);
    }
  }

  private Set<String> texts(String query) {
    Set<String> texts = new TreeSet<>();
    duck.query(query).rows().forEach(row -> texts.add(String.valueOf(row.get(0))));
    return texts;
  }

  private long number(String query) {
    return Long.parseLong(String.valueOf(duck.query(query).rows().get(0).get(0)));
  }

  private static String name(Reduction reduction) {
    String text = VERSION + reduction.narrowed("inputs", List.of("f"));
    return "n_" + Definitions.sha256(text.getBytes(UTF_8)).substring(0, 24);
  }
}
