package org.anshu.pipeline.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anshu.connectors.spi.Connector;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.reference.SheetReader.Row;
import org.anshu.pipeline.reference.SheetReader.Sheet;
import org.anshu.pipeline.warehouse.Warehouse;

/**
 * Lines that are loaded by hand into a folder of the home and a table: targets, published values,
 * milestones. A line loaded again replaces the older one; all files are kept, so that what was
 * known on a past day can be told.
 *
 * @param <T> a line
 */
public final class KeptLines<T extends KeptLine> {

  private final PipelineSettings settings;
  private final Connector connector;
  private final LineKind<T> kind;

  private KeptLines(PipelineSettings settings, Connector connector, LineKind<T> kind) {
    this.settings = settings;
    this.connector = connector;
    this.kind = kind;
  }

  /** The targets of plans, in {@code <home>/targets}. */
  public static KeptLines<Target> targets(PipelineSettings settings, Connector connector) {
    return new KeptLines<>(settings, connector, new TargetKind());
  }

  /** Published values of full years, in {@code <home>/actuals}. */
  public static KeptLines<Actual> actuals(PipelineSettings settings, Connector connector) {
    return new KeptLines<>(settings, connector, new ActualKind());
  }

  /** Milestones of tasks and projects, in {@code <home>/milestones}. */
  public static KeptLines<Milestone> milestones(PipelineSettings settings, Connector connector) {
    return new KeptLines<>(settings, connector, new MilestoneKind());
  }

  /**
   * A line with where it is kept.
   *
   * @param line the line
   * @param place the kept file and the line in it
   */
  public record Kept<T>(T line, String place) {}

  /** All lines in force, in the order they were first loaded. */
  public List<T> all() {
    return asOf(Instant.MAX).stream().map(Kept::line).toList();
  }

  /**
   * The lines that {@code moment} knew: of each the newest that was loaded by then; one that was
   * loaded later only, as it was loaded first.
   */
  public List<Kept<T>> asOf(Instant moment) {
    Map<String, Kept<T>> lines = new LinkedHashMap<>();
    Map<String, Instant> loaded = new LoadStore(settings, kind.name(), folder()).moments();
    for (Path file : files()) {
      String load = number(file);
      boolean known = !loaded.getOrDefault(load, Instant.MIN).isAfter(moment);
      read(file, load)
          .lines()
          .forEach(
              kept -> {
                String identity = kind.identity(kept.line());
                if (known) {
                  lines.put(identity, kept);
                } else {
                  lines.putIfAbsent(identity, kept);
                }
              });
    }
    return List.copyOf(lines.values());
  }

  /**
   * Loads {@code file}, all lines or none.
   *
   * @param by who loads it
   * @throws org.anshu.failure.AnshuException REFERENCE_INVALID with every cell that is wrong
   */
  public Loaded load(Path file, String by) {
    LoadStore store = new LoadStore(settings, kind.name(), folder());
    String number = store.next();
    Read<T> read = read(file, number);
    Map<String, T> known = new LinkedHashMap<>();
    all().forEach(line -> known.put(kind.identity(line), line));
    List<T> added = new ArrayList<>();
    for (Kept<T> kept : read.lines()) {
      T same = known.get(kind.identity(kept.line()));
      if (same == null || !same.cells().equals(kept.line().cells())) {
        added.add(kept.line());
      }
    }
    int before = read.lines().size() - added.size();
    if (added.isEmpty()) {
      publish();
      return new Loaded(store.loadedAs(read.sha256()), 0, before, read.sha256());
    }
    store.save(
        number,
        new LoadStore.Content(
            String.valueOf(file.getFileName()),
            read.sha256(),
            List.copyOf(kind.captions().keySet()),
            added.stream().map(KeptLine::cells).toList()),
        before,
        by);
    publish();
    return new Loaded(number, added.size(), before, read.sha256());
  }

  /** Writes the lines in force to the warehouse. */
  private void publish() {
    try (Warehouse warehouse = Warehouse.open(settings)) {
      TableContent.replace(
          warehouse.table(kind.table()), all().stream().map(KeptLine::row).toList());
    }
  }

  private Path folder() {
    return settings.home().resolve(kind.name());
  }

  private List<Path> files() {
    Path folder = folder();
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(each -> each.toString().endsWith(".csv")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String number(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.csv$", "");
  }

  /** The lines of a file, and of what bytes. */
  private record Read<T>(List<Kept<T>> lines, String sha256) {}

  private Read<T> read(Path file, String load) {
    Sheet sheet = new SheetReader(connector, kind.captions()).read(file, kind.required());
    LineFaults faults = new LineFaults();
    List<Kept<T>> lines = new ArrayList<>();
    Map<String, Row> seen = new LinkedHashMap<>();
    String first = kind.required().get(0);
    for (Row row : sheet.rows()) {
      T line = kind.read(row, faults, load);
      if (line != null) {
        lines.add(new Kept<>(line, file + " " + row.place()));
        Row other = seen.putIfAbsent(kind.identity(line), row);
        if (other != null) {
          faults.add(row, first, "与 " + other.place() + " 重复", "as in " + other.place());
        }
      }
    }
    faults.refuse(String.valueOf(file.getFileName()));
    return new Read<>(lines, sheet.sha256());
  }
}
