package org.anshu.pipeline.quality;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The history of what every check measured, in the operations schema. */
final class RunBook {

  private static final List<String> TABLES =
      List.of("quality_metric", "quality_series", "quality_delivery", "quality_run");

  private final JdbcTemplate operations;

  RunBook(JdbcTemplate operations) {
    this.operations = operations;
  }

  /** Begins the entry of a check; an earlier one of the same attempt is replaced. */
  void enter(CheckedRun run, LocalDateTime now, boolean blocked) {
    TABLES.forEach(
        table -> operations.update("DELETE FROM " + table + " WHERE run_id = ?", run.id()));
    operations.update(
        "INSERT INTO quality_run (run_id, release_id, month, as_of, checked_at, outcome)"
            + " VALUES (?,?,?,?,?,?)",
        run.id(),
        run.releaseId(),
        run.month().toString(),
        LocalDateTime.ofInstant(run.asOf(), ZoneOffset.UTC),
        now,
        blocked ? "blocked" : "passed");
  }

  void metrics(String runId, List<Metric> metrics) {
    operations.batchUpdate(
        "INSERT INTO quality_metric (run_id, rule_id, source, object, severity, checked, found,"
            + " waived, allowed, outcome) VALUES (?,?,?,?,?,?,?,?,?,?)",
        metrics.stream()
            .map(
                m ->
                    new Object[] {
                      runId,
                      m.ruleId(),
                      m.source(),
                      m.object(),
                      m.severity().name().toLowerCase(Locale.ROOT),
                      m.checked(),
                      m.found(),
                      m.waived(),
                      m.allowed(),
                      m.outcome().name().toLowerCase(Locale.ROOT)
                    })
            .toList());
  }

  void series(String runId, List<Series> series) {
    operations.batchUpdate(
        "INSERT INTO quality_series (run_id, series_id, source, month, value, expected,"
            + " lower_bound, upper_bound, history, outcome) VALUES (?,?,?,?,?,?,?,?,?,?)",
        series.stream()
            .map(
                s -> {
                  PredictedRange range = s.range();
                  return new @Nullable Object[] {
                    runId,
                    s.id(),
                    s.source(),
                    s.month().toString(),
                    s.value(),
                    range == null ? null : range.expected(),
                    range == null ? null : range.lower(),
                    range == null ? null : range.upper(),
                    s.history(),
                    s.outcome()
                  };
                })
            .toList());
  }

  void timeliness(CheckedRun run, List<MonthlyRows.Timeliness> lines) {
    operations.batchUpdate(
        "INSERT INTO quality_delivery (run_id, source, entity, month, due_on, total, late)"
            + " VALUES (?,?,?,?,?,?,?)",
        lines.stream()
            .map(
                line ->
                    new Object[] {
                      run.id(),
                      line.source(),
                      line.entity(),
                      run.month().toString(),
                      line.dueOn(),
                      line.rows(),
                      line.late()
                    })
            .toList());
  }
}
