package org.anshu.reports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/**
 * The files of one rendered report.
 *
 * @param files the files of each format that was asked for: one, but for {@link Format#CSV}, which
 *     has one a table in reading order, each with its description beside it ({@code
 *     x.csv-metadata.json})
 * @param cells what each number of all formats is made of, see {@link
 *     org.anshu.reports.cells.CellMapFile}; null for a report that does not say it
 * @param warnings what a person should look at before signing, such as substitute fonts; empty if
 *     nothing
 */
public record RenderedReport(
    Map<Format, List<Path>> files, @Nullable Path cells, List<Text> warnings) {

  public RenderedReport {
    Map<Format, List<Path>> ordered = new EnumMap<>(Format.class);
    files.forEach((format, paths) -> ordered.put(format, List.copyOf(paths)));
    files = Collections.unmodifiableMap(ordered);
    warnings = List.copyOf(warnings);
  }

  /** The document. Fails if it was not asked for. */
  public Path pdf() {
    return only(Format.PDF);
  }

  /** The workbook. Fails if it was not asked for. */
  public Path xlsx() {
    return only(Format.XLSX);
  }

  /** The text document. Fails if it was not asked for. */
  public Path docx() {
    return only(Format.DOCX);
  }

  /** The files of a format; empty if it was not asked for or has none. */
  public List<Path> files(Format format) {
    return files.getOrDefault(format, List.of());
  }

  /** What people open, all formats in their order, without the map. */
  public List<Path> all() {
    return files.values().stream().flatMap(List::stream).toList();
  }

  /** The same files after the folder {@code from} became {@code to}. */
  public RenderedReport moved(Path from, Path to) {
    Map<Format, List<Path>> moved = new EnumMap<>(Format.class);
    files.forEach(
        (format, paths) -> {
          List<Path> there = new ArrayList<>();
          paths.forEach(path -> there.add(to.resolve(from.relativize(path))));
          moved.put(format, there);
        });
    return new RenderedReport(
        moved, cells == null ? null : to.resolve(from.relativize(cells)), warnings);
  }

  /** The same files with other warnings. */
  public RenderedReport withWarnings(List<Text> others) {
    return new RenderedReport(files, cells, others);
  }

  private Path only(Format format) {
    List<Path> paths = files(format);
    if (paths.isEmpty()) {
      throw new IllegalStateException("Not printed as " + format);
    }
    return paths.get(0);
  }
}
