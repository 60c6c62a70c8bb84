package org.anshu.pipeline.release;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshu.pipeline.compute.Windows;
import org.anshu.pipeline.conform.BranchTables;
import org.anshu.pipeline.conform.CodeLists;
import org.anshu.pipeline.conform.CodeLists.Line;
import org.anshu.pipeline.vintage.FigureStatuses;
import org.anshu.registry.Indicator;
import org.anshu.registry.vintage.Finality;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills the serving schema with one release, all or nothing; harmless to repeat. */
final class Serving {

  private static final int BATCH = 1000;
  private static final List<String> TABLES =
      List.of(
          "indicator_value",
          "figure_status",
          "period",
          "dim_unit",
          "dim_sector",
          "dim_category",
          "larger_accident",
          "note",
          "release_");

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final BranchTables tables;
  private final ZoneId zone;

  Serving(JdbcTemplate jdbc, TransactionTemplate transaction, BranchTables tables, ZoneId zone) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.tables = tables;
    this.zone = zone;
  }

  /**
   * Replaces the rows of the plan's release.
   *
   * @param codes what codes are called
   * @param figures the values, and what they are of
   * @param notes kind and text of what a reader must know
   * @param version who computed and when
   */
  void publish(
      RunPlan plan, Codes codes, Figures figures, List<Notes.Note> notes, Version version) {
    CodeLists lists = codes.lists();
    List<Record> larger = larger(plan);
    transaction.executeWithoutResult(
        status -> {
          TABLES.forEach(
              t -> jdbc.update("DELETE FROM " + t + " WHERE release_id = ?", plan.releaseId()));
          values(plan.releaseId(), figures.values());
          statuses(plan, figures, lists);
          periods(plan, lists);
          dimensions(plan.releaseId(), codes);
          larger(plan.releaseId(), larger);
          notes(plan.releaseId(), notes);
          release(plan, lists, version);
        });
  }

  /**
   * What codes are called.
   *
   * @param lists all code lists
   * @param categories the names of those that indicators take categories from
   */
  record Codes(CodeLists lists, Set<String> categories) {}

  /**
   * The figures.
   *
   * @param values the rows of {@code ads.indicator_value}
   * @param indicators those that were computed
   * @param finality when figures are final
   */
  record Figures(List<Record> values, List<Indicator> indicators, Finality finality) {}

  /**
   * Who computed and when.
   *
   * @param code the program's version and the definitions' hash
   * @param computedAt when
   */
  record Version(String code, Instant computedAt) {}

  private void release(RunPlan plan, CodeLists lists, Version version) {
    List<Line> areas = lists.lines("area");
    Set<String> codes = areas.stream().map(line -> line.cell("code")).collect(Collectors.toSet());
    // A list may name the province above its city without having it.
    List<Line> roots =
        areas.stream()
            .filter(l -> !codes.contains(l.cell("parent_code")) && l.cell("retired_on").isEmpty())
            .toList();
    boolean one = roots.size() == 1;
    jdbc.update(
        "INSERT INTO release_ VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        plan.releaseId(),
        plan.month().toString(),
        plan.edition(),
        LocalDateTime.ofInstant(plan.asOf(), zone),
        LocalDateTime.ofInstant(version.computedAt(), zone),
        version.code(),
        one ? roots.get(0).cell("name_zh") : "",
        one ? roots.get(0).cell("code") : "");
  }

  private void values(String release, List<Record> values) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Record value : values) {
      rows.add(
          new Object[] {
            release,
            value.getField("indicator_id"),
            value.getField("window_id"),
            orEmpty(value.getField("unit_code")),
            orEmpty(value.getField("sector_code")),
            orEmpty(value.getField("category_code")),
            value.getField("numerator"),
            value.getField("denominator"),
            value.getField("state")
          });
    }
    insert("indicator_value", 9, rows);
  }

  private void statuses(RunPlan plan, Figures figures, CodeLists lists) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (FigureStatuses.Row row :
        FigureStatuses.of(
            figures.values(),
            figures.indicators(),
            Windows.period(plan.month(), lists),
            figures.finality(),
            LocalDate.ofInstant(plan.asOf(), zone))) {
      rows.add(
          new Object[] {
            plan.releaseId(),
            row.indicator(),
            row.window(),
            row.status().code(),
            row.finalOn(),
            row.scope(),
            row.editions(),
            row.comparable()
          });
    }
    insert("figure_status", 8, rows);
  }

  private void periods(RunPlan plan, CodeLists lists) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    Windows.period(plan.month(), lists)
        .windows()
        .forEach(w -> rows.add(new Object[] {plan.releaseId(), w.id(), w.start(), w.end()}));
    insert("period", 4, rows);
  }

  private void dimensions(String release, Codes codes) {
    CodeLists lists = codes.lists();
    List<@Nullable Object[]> units = new ArrayList<>();
    for (Line line : lists.lines("statistical_unit")) {
      units.add(
          new Object[] {
            release,
            line.cell("code"),
            line.cell("name_zh"),
            line.cell("kind"),
            Integer.valueOf(line.cell("sort_no"))
          });
    }
    insert("dim_unit", 5, units);
    insert("dim_sector", 4, named(release, lists.lines("sector")));
    for (String list : codes.categories()) {
      insert("dim_category", 5, members(release, list, lists.lines(list)));
    }
  }

  private static List<@Nullable Object[]> named(String release, List<Line> lines) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Line line : lines) {
      rows.add(
          new Object[] {
            release, line.cell("code"), line.cell("name_zh"), Integer.valueOf(line.cell("sort_no"))
          });
    }
    return rows;
  }

  private static List<@Nullable Object[]> members(String release, String list, List<Line> lines) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Line line : lines) {
      if (!line.cell("counted").equals("false")) {
        String sort = line.cell("sort_no");
        rows.add(
            new Object[] {
              release,
              list,
              line.cell("code"),
              line.cell("name_zh"),
              sort.isEmpty() ? rows.size() + 1 : Integer.valueOf(sort)
            });
      }
    }
    return rows;
  }

  private List<Record> larger(RunPlan plan) {
    LocalDate from = plan.month().withMonth(1).atDay(1);
    LocalDate until = plan.month().plusMonths(1).atDay(1);
    Expression filter =
        Expressions.and(
            Expressions.equal("counted", true),
            Expressions.in("grade", "larger", "major", "extraordinary"),
            Expressions.greaterThanOrEqual("occurred_on", from.toString()),
            Expressions.lessThan("occurred_on", until.toString()));
    return tables.read("dwd.accident", filter);
  }

  private void larger(String release, List<Record> accidents) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Record accident : accidents) {
      rows.add(
          new Object[] {
            release,
            accident.getField("accident_no"),
            accident.getField("occurred_on"),
            accident.getField("unit_code"),
            accident.getField("sector_code"),
            accident.getField("title"),
            accident.getField("grade"),
            accident.getField("deaths"),
            accident.getField("serious_injuries"),
            accident.getField("direct_loss_wan")
          });
    }
    insert("larger_accident", 10, rows);
  }

  private void notes(String release, List<Notes.Note> notes) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Notes.Note note : notes) {
      rows.add(new Object[] {release, rows.size() + 1, note.kind(), note.textZh()});
    }
    insert("note", 4, rows);
  }

  /** Many rows a statement: one round trip for a thousand rows, whatever the driver's settings. */
  private void insert(String table, int columns, List<@Nullable Object[]> rows) {
    String row = "(" + "?, ".repeat(columns - 1) + "?)";
    for (int from = 0; from < rows.size(); from += BATCH) {
      List<@Nullable Object[]> part = rows.subList(from, Math.min(rows.size(), from + BATCH));
      String statement =
          "INSERT INTO "
              + table
              + " VALUES "
              + String.join(", ", Collections.nCopies(part.size(), row));
      Object[] cells = part.stream().flatMap(Arrays::stream).toArray();
      jdbc.update(statement, cells);
    }
  }

  private static Object orEmpty(@Nullable Object code) {
    return code == null ? "" : code;
  }
}
