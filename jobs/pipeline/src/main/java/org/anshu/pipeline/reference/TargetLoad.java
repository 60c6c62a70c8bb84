package org.anshu.pipeline.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * Loads the targets of plans from a file into {@code <home>/targets} and {@code dim.target}. A
 * target of the same plan loaded again replaces the older line; both files are kept.
 */
public final class TargetLoad {

  private static final String TABLE = "dim.target";

  private final PipelineSettings settings;
  private final Connector connector;

  /**
   * Loads into the installation of {@code settings}.
   *
   * @param connector the one of dropped files
   */
  public TargetLoad(PipelineSettings settings, Connector connector) {
    this.settings = settings;
    this.connector = connector;
  }

  /** All targets in force, in the order they were loaded. */
  public List<Target> all() {
    Path folder = folder();
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    Map<String, Target> targets = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".csv")).sorted().toList()) {
        String load = String.valueOf(file.getFileName()).replaceFirst("\\.csv$", "");
        for (Target target : read(file, load).targets()) {
          targets.put(target.identity(), target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(targets.values());
  }

  /**
   * Loads {@code file}, all lines or none.
   *
   * @param by who loads it
   * @throws org.anshu.failure.AnshuException REFERENCE_INVALID with every cell that is wrong
   */
  public Loaded load(Path file, String by) {
    LoadStore store = new LoadStore(settings, "targets", folder());
    String number = store.next();
    Read read = read(file, number);
    Map<String, Target> known = new LinkedHashMap<>();
    all().forEach(target -> known.put(target.identity(), target));
    List<Target> added = new ArrayList<>();
    for (Target target : read.targets()) {
      Target same = known.get(target.identity());
      if (same == null || !same.cells().equals(target.cells())) {
        added.add(target);
      }
    }
    int before = read.targets().size() - added.size();
    if (added.isEmpty()) {
      publish();
      return new Loaded(store.loadedAs(read.sha256()), 0, before, read.sha256());
    }
    store.save(
        number,
        new LoadStore.Content(
            String.valueOf(file.getFileName()),
            read.sha256(),
            TargetLine.COLUMNS,
            added.stream().map(Target::cells).toList()),
        before,
        by);
    publish();
    return new Loaded(number, added.size(), before, read.sha256());
  }

  /** Writes the targets in force to the warehouse. */
  private void publish() {
    try (Warehouse warehouse = Warehouse.open(settings)) {
      TableContent.replace(warehouse.table(TABLE), all().stream().map(Target::row).toList());
    }
  }

  private Path folder() {
    return settings.home().resolve("targets");
  }

  /** The targets of a file, and of what bytes. */
  private record Read(List<Target> targets, String sha256) {}

  private Read read(Path file, String load) {
    Sheet sheet =
        new SheetReader(connector, TargetLine.captions())
            .read(file, List.of("indicator", "target_year", "target", "source"));
    LineFaults faults = new LineFaults();
    List<Target> targets = new ArrayList<>();
    Map<String, Row> seen = new LinkedHashMap<>();
    for (Row row : sheet.rows()) {
      Target target = new TargetLine(row, faults).read(load);
      if (target != null) {
        targets.add(target);
        Row other = seen.putIfAbsent(target.identity(), row);
        if (other != null) {
          faults.add(row, "indicator", "与 " + other.place() + " 为同一目标", "as in " + other.place());
        }
      }
    }
    faults.refuse(String.valueOf(file.getFileName()));
    return new Read(targets, sheet.sha256());
  }
}
