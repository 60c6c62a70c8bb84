package org.anshu.pipeline.conform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;

/**
 * Which conform query reads which, as their texts say: what comes first, and what can run at the
 * same time. Engine-neutral: Spark conforms by it, DuckDB recomputes a past state by it.
 */
public final class ConformPlan {

  /** The prefix of the views of landed rows. */
  public static final String LANDED = "landed_";

  private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern QUOTED = Pattern.compile("'[^']*'");
  private static final Pattern READ =
      Pattern.compile("\\b(?:FROM|JOIN)\\s+([a-z_][a-z0-9_]*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern CTE =
      Pattern.compile("\\b([a-z_][a-z0-9_]*)\\s+AS\\s+\\(", Pattern.CASE_INSENSITIVE);

  private final Map<String, String> sql;
  private final Map<String, Set<String>> reads = new TreeMap<>();
  private final List<String> order;

  private ConformPlan(Map<String, String> sql) {
    this.sql = sql;
    sql.forEach((name, text) -> reads.put(name, read(text)));
    Set<String> done = new LinkedHashSet<>();
    sql.keySet().forEach(name -> visit(name, done, new LinkedHashSet<>()));
    this.order = List.copyOf(done);
  }

  /**
   * The plan of the queries of {@code definitions}: one an entity, and those between.
   *
   * @throws AnshuException {@code DDL_INVALID} if an entity has no query or queries read each other
   *     in a circle
   */
  public static ConformPlan of(Definitions definitions) {
    Map<String, String> ordered = new LinkedHashMap<>();
    for (Entity entity : definitions.entities().all()) {
      String text = definitions.conformSql().get(entity.id());
      if (text == null) {
        throw invalid(entity.id(), "No such file");
      }
      ordered.put(entity.id(), text);
    }
    definitions.conformSql().forEach(ordered::putIfAbsent);
    ordered.put("enterprise_mention", EnterpriseMentions.sql(definitions));
    return new ConformPlan(ordered);
  }

  /** The text of a query. */
  public String sql(String name) {
    return Objects.requireNonNull(sql.get(name), name);
  }

  /** All queries, none before one that it reads. */
  public List<String> order() {
    return order;
  }

  /** Whether there is a query of that name. */
  public boolean has(String name) {
    return sql.containsKey(name);
  }

  /** The tables, views and queries that a query names after FROM and JOIN. */
  public Set<String> reads(String name) {
    return reads.getOrDefault(name, Set.of());
  }

  /** {@code names} and all that they read, directly or not. */
  public Set<String> closure(Collection<String> names) {
    Set<String> found = new TreeSet<>();
    List<String> open = new ArrayList<>(names);
    while (!open.isEmpty()) {
      String name = open.remove(open.size() - 1);
      if (found.add(name)) {
        open.addAll(reads(name));
      }
    }
    return found;
  }

  /** The tables, views and queries that {@code text} names after FROM and JOIN. */
  static Set<String> read(String text) {
    String code = QUOTED.matcher(COMMENT.matcher(text).replaceAll(" ")).replaceAll("''");
    Set<String> names = new TreeSet<>();
    Matcher read = READ.matcher(code);
    while (read.find()) {
      names.add(read.group(1));
    }
    Matcher own = CTE.matcher(code);
    while (own.find()) {
      names.remove(own.group(1));
    }
    return names;
  }

  private void visit(String name, Set<String> done, Set<String> path) {
    if (done.contains(name) || !sql.containsKey(name)) {
      return;
    }
    if (!path.add(name)) {
      throw invalid(name, String.join(" → ", path) + " → " + name);
    }
    reads(name).forEach(read -> visit(read, done, path));
    path.remove(name);
    done.add(name);
  }

  /** The fault of the file of a query. */
  static AnshuException invalid(String name, String found) {
    String file = "conform/" + name + ".sql";
    return new AnshuException(
        FailureCode.DDL_INVALID,
        new Text(file + " 为一条可执行的 SELECT", file + " to be one SELECT that Spark accepts"),
        Text.same(found),
        new Text("改正该文件后重试", "Correct the file and run again"));
  }
}
