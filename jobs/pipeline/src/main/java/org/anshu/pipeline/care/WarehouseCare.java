package org.anshu.pipeline.care;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anshu.failure.AnshuException;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.batch.ResourceFailures;
import org.anshu.pipeline.warehouse.Warehouse;
import org.anshu.progress.Progress;

/**
 * What an operator does for the warehouse. The caller sees to it that nothing else changes the
 * installation meanwhile.
 */
public final class WarehouseCare {

  /** How long states stay if nothing else is said. */
  public static final Duration KEPT = Duration.ofDays(30);

  /**
   * The machine's time. Files and Iceberg's states carry it, whatever moment the data is known at;
   * a demo's fixed clock must not make everything look new for ever.
   */
  public static final Clock CLOCK = Clock.systemUTC();

  private final PipelineSettings settings;
  private final Progress progress;

  public WarehouseCare(PipelineSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * What happened to one table.
   *
   * @param table {@code layer.name}
   * @param before files or states before
   * @param after files or states after
   * @param bytes freed
   */
  public record Row(String table, long before, long after, long bytes) {}

  /** Merges the small files of the landing tables; the tables that changed. */
  public List<Row> compact() {
    return overTables(
        new Text("合并小文件", "Merging small files"),
        (warehouse, name) -> {
          Compaction.Result done = new Compaction(warehouse.table(name)).run();
          return new Row(name, done.before(), done.after(), 0);
        });
  }

  /**
   * Forgets the states older than {@code kept} that no release needs, and removes their files.
   *
   * @param kept how long states stay; at least a day, so that nothing in use goes
   * @param now the present moment of the machine
   */
  public List<Row> expire(Duration kept, Instant now) {
    if (kept.compareTo(Duration.ofDays(1)) < 0) {
      throw new IllegalArgumentException("Kept for less than a day: " + kept);
    }
    try (Warehouse warehouse = Warehouse.open(settings)) {
      new ReleaseTags(warehouse, settings.operations()).protect();
    }
    return overTables(
        new Text("清理旧版本", "Forgetting old states"),
        (warehouse, name) -> {
          Expiry.Result done = new Expiry(warehouse.table(name), now.minus(kept)).run();
          return new Row(name, done.snapshots(), 0, done.bytes());
        });
  }

  private interface Step {
    Row run(Warehouse warehouse, String table);
  }

  private List<Row> overTables(Text stage, Step step) {
    return guarded(
        () -> {
          Map<String, Row> rows = new LinkedHashMap<>();
          try (Warehouse warehouse = Warehouse.open(settings)) {
            List<String> tables = WarehouseCheck.tables(warehouse);
            progress.stage(stage, tables.size());
            for (String table : tables) {
              rows.put(table, step.run(warehouse, table));
              progress.rows(rows.size());
            }
            progress.done(
                new Text("%d 张表".formatted(rows.size()), "%d tables".formatted(rows.size())));
          }
          return rows.values().stream()
              .filter(row -> row.before() != row.after() || row.bytes() != 0)
              .toList();
        });
  }

  /** Table to published snapshot and rows; fails if a file is missing or not whole. */
  public Map<String, String> check() {
    return guarded(
        () -> {
          try (Warehouse warehouse = Warehouse.open(settings)) {
            return new WarehouseCheck(warehouse).run();
          }
        });
  }

  /** Makes a backup in a folder of its own below {@code place}. */
  public Backup.Result backup(Path place, Instant now) {
    return guarded(() -> new Backup(settings).run(place.toAbsolutePath().normalize(), now));
  }

  /** Copies the installation's own files of a backup into {@code home}; the rest comes later. */
  public static void restoreHome(Path backup, Path home) {
    new Restore(backup).home(home);
  }

  /** Restores warehouse and schemas; table to snapshot and rows, equal to the backup's. */
  public Map<String, String> restore(Path backup) {
    return guarded(() -> new Restore(backup.toAbsolutePath().normalize()).run(settings));
  }

  /**
   * Brings the warehouse to {@code target}, copying its files; or, if they were moved there by
   * other means, only tells the metadata. The old folder is left as it is.
   *
   * @return the number of tables moved; 0 if the metadata names that folder already
   */
  public int move(Path target) {
    return guarded(
        () -> {
          Path noted = Relocation.noted(settings.operations());
          boolean there = noted != null && java.nio.file.Files.isDirectory(noted);
          return new Relocation(settings.operations(), target)
              .run(there && noted != null ? noted : target.toAbsolutePath().normalize());
        });
  }

  private <T> T guarded(java.util.function.Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      AnshuException known = ResourceFailures.of(e, settings.operations());
      throw known == null ? e : known;
    }
  }
}
