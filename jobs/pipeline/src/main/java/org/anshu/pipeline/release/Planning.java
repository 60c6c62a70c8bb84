package org.anshu.pipeline.release;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.anshu.pipeline.conform.BranchTables;
import org.apache.iceberg.catalog.Catalog;
import org.jspecify.annotations.Nullable;

/** Decides whether an interrupted run is resumed or a new one begins, and as which edition. */
final class Planning {

  private final Catalog catalog;
  private final ReleaseStore releases;
  private final List<String> changed;
  private final Supplier<String> attempts;

  /**
   * Planning of runs that replace the tables {@code changed}.
   *
   * @param attempts names for attempts, each a new one
   */
  Planning(
      Catalog catalog, ReleaseStore releases, List<String> changed, Supplier<String> attempts) {
    this.catalog = catalog;
    this.releases = releases;
    this.changed = List.copyOf(changed);
    this.attempts = attempts;
  }

  /** The plan to run now, noted in the operations schema. */
  RunPlan plan(YearMonth month, Instant known, boolean given, RunInputs inputs) {
    Optional<ReleaseRow> begun = releases.computing(month);
    if (begun.isPresent()) {
      RunPlan plan = begun.get().plan();
      if (begun.get().sameAs(inputs.hash(), given ? known : null) && resumable(plan)) {
        return plan;
      }
      discard(begun.get());
    }
    BranchTables published = new BranchTables(catalog, "main");
    Map<String, Long> bases = new TreeMap<>();
    changed.forEach(table -> bases.put(table, published.published(table)));
    RunPlan plan =
        new RunPlan(
            month,
            releases.lastEdition(month) + 1,
            known,
            given,
            inputs.hash(),
            inputs.landed(),
            bases,
            attempts.get());
    releases.begin(plan);
    return plan;
  }

  /** Whether no other run has published since: each table is as it was, or as the run left it. */
  private boolean resumable(RunPlan plan) {
    BranchTables tables = new BranchTables(catalog, plan.branch());
    for (String table : changed) {
      long published = tables.published(table);
      @Nullable Long base = plan.bases().get(table);
      @Nullable Long head = tables.head(table);
      boolean untouched = base != null && base == published;
      boolean ours = head != null && head == published;
      if (!untouched && !ours) {
        return false;
      }
    }
    return true;
  }

  private void discard(ReleaseRow row) {
    BranchTables tables = new BranchTables(catalog, row.plan().branch());
    changed.forEach(
        table -> {
          tables.drop(table);
          tables.untag(table, row.releaseId());
        });
    releases.discard(row);
  }
}
