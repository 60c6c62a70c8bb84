package org.anshu.reports.comparison;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.anshu.failure.Text;

/**
 * Compares two files of a report that should have the same bytes, and names where they differ as a
 * reader would: text lines of a page, cells of a sheet, lines of a text; only where these are the
 * same, or a file cannot be read any more, the first differing byte.
 */
public final class FileComparison {

  private static final int SHOWN = 60;

  private FileComparison() {}

  /**
   * The places in which {@code found} differs from {@code expected}; empty if no byte does.
   *
   * @param limit the most places to name, 1 or more
   */
  public static List<Spot> of(Path expected, Path found, int limit) {
    try {
      if (Files.mismatch(expected, found) < 0) {
        return List.of();
      }
      List<Spot> spots = content(expected, found);
      return spots.isEmpty()
          ? List.of(bytes(expected, found))
          : spots.subList(0, Math.min(limit, spots.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Spot> content(Path expected, Path found) throws IOException {
    Map<String, String> should;
    Map<String, String> is;
    try {
      should = units(expected);
      is = units(found);
    } catch (IOException | RuntimeException e) {
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      Spot broken = bytes(expected, found);
      return List.of(
          new Spot(
              new Text(
                  broken.place().chinese() + "（文件已读不出：" + reason + "）",
                  broken.place().english() + " (not readable any more: " + reason + ")"),
              broken.expected(),
              broken.found()));
    }
    List<Spot> spots = new ArrayList<>();
    TreeSet<String> gone = new TreeSet<>(is.keySet());
    should.forEach(
        (place, text) -> {
          gone.remove(place);
          String there = is.getOrDefault(place, "");
          if (!text.equals(there)) {
            spots.add(spot(place, text, there));
          }
        });
    gone.forEach(place -> spots.add(spot(place, "", is.getOrDefault(place, ""))));
    return spots;
  }

  private static Spot spot(String place, String expected, String found) {
    int at = Arrays.mismatch(expected.toCharArray(), found.toCharArray());
    int from = Math.max(0, at - SHOWN / 2);
    return new Spot(
        new Text(Units.chinese(place), Units.english(place)),
        cut(expected, from),
        cut(found, from));
  }

  private static String cut(String text, int from) {
    int start = Math.min(from, text.length());
    int end = Math.min(start + SHOWN, text.length());
    return (start > 0 ? "…" : "") + text.substring(start, end) + (end < text.length() ? "…" : "");
  }

  /** Place to text, in the order of the file. */
  static Map<String, String> units(Path file) throws IOException {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "pdf" -> Units.pdf(file);
      case "xlsx" -> Units.xlsx(file);
      case "docx" -> Units.docx(file);
      case "csv", "json", "txt", "tsv" -> lines(file);
      default -> new LinkedHashMap<>();
    };
  }

  private static Map<String, String> lines(Path file) throws IOException {
    Map<String, String> lines = new LinkedHashMap<>();
    for (String line :
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1)) {
      lines.put("line " + (lines.size() + 1), line);
    }
    return lines;
  }

  private static Spot bytes(Path expected, Path found) throws IOException {
    long at = Files.mismatch(expected, found);
    String entry = entry(expected, found);
    String where = entry.isEmpty() ? "" : "（" + entry + "）";
    return new Spot(
        new Text("第 %d 字节%s".formatted(at + 1, where), "byte %d %s".formatted(at + 1, entry)),
        hex(expected, at),
        hex(found, at));
  }

  /** The first entry that differs, of files that are zip files. */
  private static String entry(Path expected, Path found) {
    try (ZipFile one = new ZipFile(expected.toFile());
        ZipFile other = new ZipFile(found.toFile())) {
      for (ZipEntry each : one.stream().toList()) {
        ZipEntry there = other.getEntry(each.getName());
        if (there == null || there.getCrc() != each.getCrc()) {
          return each.getName();
        }
      }
      return "";
    } catch (IOException e) {
      return ""; // not two whole zip files: the byte is named
    }
  }

  private static String hex(Path file, long at) throws IOException {
    if (at >= Files.size(file)) {
      return "";
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      in.skipNBytes(at);
      return "0x%02X".formatted(in.read());
    }
  }
}
