package org.anshu.schedules.delivery;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anshu.pipeline.assessment.Digests;
import org.anshu.pipeline.life.ReleaseFile;
import org.anshu.pipeline.life.ReleaseFiles;
import org.anshu.reports.Format;
import org.anshu.reports.catalogue.Reader;
import org.anshu.reports.cells.CellMap;

/** The reports that a release's folder holds, by edition and format. */
public final class Holdings {

  private static final JsonFactory JSON = new JsonFactory();
  private static final String CSV_FOLDER = "-csv/";

  private final Path folder;
  private final List<Held> held;

  private Holdings(Path folder, List<Held> held) {
    this.folder = folder;
    this.held = List.copyOf(held);
  }

  /**
   * A file of a report.
   *
   * @param report the report's id; its name if the release does not say its id
   * @param title its name: that of its files without ending
   * @param reader whose edition
   * @param name relative to the edition's folder
   * @param file as the manifest has it
   */
  record Held(
      String report, String title, Reader reader, Format format, String name, ReleaseFile file) {

    boolean isOf(Recipient recipient) {
      return reader.kind() == recipient.edition()
          && recipient.formats().contains(format)
          && (recipient.reports().isEmpty()
              || recipient.reports().stream()
                  .anyMatch(wanted -> wanted.equals(report) || title.startsWith(wanted)));
    }
  }

  /** What the manifest of {@code folder} lists. */
  public static Holdings of(Path folder) {
    List<ReleaseFile> files = ReleaseFiles.listed(folder);
    Map<String, String> reports = reports(folder, files);
    List<Held> held = new ArrayList<>();
    files.forEach(file -> held(file, reports).ifPresent(held::add));
    return new Holdings(folder, held);
  }

  /** The units that have editions of their own, in order. */
  public Set<String> units() {
    Set<String> units = new LinkedHashSet<>();
    held.forEach(each -> units.add(each.reader().unit()));
    units.remove("");
    return units;
  }

  /** The ids and names of the reports, for whomever. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    held.forEach(each -> names.addAll(List.of(each.report(), each.title())));
    return names;
  }

  /**
   * What a recipient is to have.
   *
   * @param unit for a district's edition; empty for others
   */
  List<Parcel> parcels(Recipient recipient, String unit) {
    return held.stream()
        .filter(each -> each.isOf(recipient) && each.reader().unit().equals(unit))
        .map(this::parcel)
        .toList();
  }

  /** The names of the reports that a recipient is to have, without month. */
  List<String> titles(Recipient recipient, String unit) {
    return held.stream()
        .filter(each -> each.isOf(recipient) && each.reader().unit().equals(unit))
        .map(each -> each.title().replaceFirst("-\\d{4}.*$", ""))
        .distinct()
        .toList();
  }

  private Parcel parcel(Held each) {
    Path file = folder.resolve(each.file().name());
    try {
      return new Parcel(each.name(), each.file().name(), file, Files.size(file), Digests.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Held> held(ReleaseFile file, Map<String, String> reports) {
    Reader reader = reader(file.name());
    String folder = reader.folder();
    String name = folder.isEmpty() ? file.name() : file.name().substring(folder.length() + 1);
    int list = name.indexOf(CSV_FOLDER);
    int point = name.lastIndexOf('.');
    if (point < 0 || (name.contains("/") && list < 0)) {
      return Optional.empty();
    }
    String title = name.substring(0, list < 0 ? point : list);
    String ending = name.substring(point + 1).toLowerCase(Locale.ROOT);
    return Stream.of(Format.values())
        .filter(format -> format.ending().equals(ending) && (format == Format.CSV) == (list >= 0))
        .findFirst()
        .map(
            format ->
                new Held(reports.getOrDefault(title, title), title, reader, format, name, file));
  }

  private static Reader reader(String name) {
    String[] parts = name.split("/", -1);
    if (parts.length > 2 && parts[0].equals("districts")) {
      return Reader.district(parts[1]);
    }
    return parts.length > 1 && parts[0].equals("public") ? Reader.PUBLIC : Reader.INTERNAL;
  }

  /** File name without ending to the id of the report: as the maps of cells say. */
  private static Map<String, String> reports(Path folder, List<ReleaseFile> files) {
    Map<String, String> reports = new TreeMap<>();
    for (ReleaseFile file : files) {
      if (file.name().endsWith(CellMap.ENDING)) {
        String name = file.name().substring(file.name().lastIndexOf('/') + 1);
        reports.put(
            name.substring(0, name.length() - CellMap.ENDING.length()),
            report(folder.resolve(file.name())));
      }
    }
    return reports;
  }

  /** The head of a map of cells; the map itself may be large. */
  private static String report(Path map) {
    try (JsonParser parser = JSON.createParser(map.toFile())) {
      while (parser.nextToken() != null && parser.currentToken() != JsonToken.START_ARRAY) {
        if ("report".equals(parser.currentName())
            && parser.currentToken() == JsonToken.VALUE_STRING) {
          return parser.getText();
        }
      }
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
