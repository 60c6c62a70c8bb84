package org.anshu.pipeline.conform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anshu.ddl.CodeList;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;

/**
 * All code lists in force: the product's, extended line by line by the installation's of the same
 * name.
 */
public final class CodeLists {

  private static final String SUFFIX = ".csv";

  private final Map<String, List<Line>> lists;
  private final Map<String, Set<String>> columns;
  private final List<Path> files;

  private CodeLists(
      Map<String, List<Line>> lists, Map<String, Set<String>> columns, List<Path> files) {
    this.lists = lists;
    this.columns = columns;
    this.files = files;
  }

  /**
   * One code with where it is written.
   *
   * @param file the CSV file
   * @param number the line of the file, from 1
   * @param cells column to value; an empty cell is the empty string
   */
  public record Line(Path file, int number, Map<String, String> cells) {

    /** The value of {@code column}; the empty string if there is no such column. */
    public String cell(String column) {
      return cells.getOrDefault(column, "");
    }

    /** The place, {@code file:line}. */
    public String place() {
      return file + ":" + number;
    }
  }

  /**
   * The lists in {@code folders}; later folders extend earlier ones.
   *
   * @throws AnshuException {@code CODE_LIST_INVALID} with file and line
   */
  public static CodeLists load(List<Path> folders) {
    Map<String, List<Line>> lists = new TreeMap<>();
    Map<String, Set<String>> columns = new TreeMap<>();
    List<Path> files = new ArrayList<>();
    for (Path folder : folders) {
      for (Path file : csv(folder)) {
        String fileName = String.valueOf(file.getFileName());
        String name = fileName.substring(0, fileName.length() - SUFFIX.length());
        lists.computeIfAbsent(name, key -> new ArrayList<>()).addAll(lines(file));
        columns
            .computeIfAbsent(name, key -> new LinkedHashSet<>())
            .addAll(CodeList.read(file).columns());
        files.add(file);
      }
    }
    lists.values().forEach(CodeLists::refuseRepeated);
    lists.values().forEach(CodeLists::refuseOverlapping);
    return new CodeLists(lists, columns, files);
  }

  /** A code twice would multiply the rows that are joined with it; editions and validity apart. */
  private static void refuseRepeated(List<Line> lines) {
    Set<String> seen = new HashSet<>();
    for (Line line : lines) {
      String code = line.cell("code");
      String key = code + "|" + line.cell("edition") + "|" + line.cell("valid_from");
      if (!code.isEmpty() && !seen.add(key)) {
        throw invalid(
            FailureCode.CODE_LIST_INVALID,
            line,
            new Text("每个代码一行", "One line for each code"),
            "'" + code + "'");
      }
    }
  }

  /** Two editions of a code in force on one day would both be joined with its rows. */
  private static void refuseOverlapping(List<Line> lines) {
    Map<String, List<Line>> editions = new TreeMap<>();
    for (Line line : lines) {
      if (line.cells().containsKey("valid_until") && !line.cell("code").isEmpty()) {
        editions
            .computeIfAbsent(line.cell("code") + "|" + line.cell("edition"), k -> new ArrayList<>())
            .add(line);
      }
    }
    for (List<Line> same : editions.values()) {
      same.sort(Comparator.comparing(line -> line.cell("valid_from")));
      for (int i = 1; i < same.size(); i++) {
        String until = same.get(i - 1).cell("valid_until");
        String from = same.get(i).cell("valid_from");
        if (until.isEmpty() || from.compareTo(until) < 0) {
          throw invalid(
              FailureCode.CODE_LIST_INVALID,
              same.get(i),
              new Text(
                  "同一代码各版的有效期不重叠：上一版（%s）到 %s"
                      .formatted(same.get(i - 1).place(), until.isEmpty() ? "—" : until),
                  "Editions of a code that do not overlap: the one before (%s) ends %s"
                      .formatted(same.get(i - 1).place(), until.isEmpty() ? "never" : until)),
              "valid_from " + from);
        }
      }
    }
  }

  /** The lines of a list; empty if there is no such list. */
  public List<Line> lines(String name) {
    return lists.getOrDefault(name, List.of());
  }

  /** The names of all lists, sorted. */
  public Set<String> names() {
    return lists.keySet();
  }

  /** The files that were read, in order. */
  public List<Path> files() {
    return files;
  }

  /** The columns that any file of a list has, in order of appearance. */
  public List<String> columns(String name) {
    return List.copyOf(columns.getOrDefault(name, Set.of()));
  }

  /** The CSV files of a folder, sorted by name; none if there is no such folder. */
  static List<Path> csv(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(file -> String.valueOf(file.getFileName()).endsWith(SUFFIX))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Folder not readable: " + folder, e);
    }
  }

  /** The lines of one CSV file with their numbers. */
  static List<Line> lines(Path file) {
    CodeList list = CodeList.read(file);
    List<Integer> numbers = dataLines(file);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < list.rows().size(); i++) {
      lines.add(new Line(file, numbers.get(i + 1), list.rows().get(i)));
    }
    return lines;
  }

  /** A fault of a code-list line. */
  static AnshuException invalid(FailureCode code, Line line, Text expected, String found) {
    return new AnshuException(
        code,
        expected,
        new Text(line.place() + ":" + found, line.place() + ": " + found),
        new Text("改正该行后重试", "Correct the line and run again"));
  }

  private static List<Integer> dataLines(Path file) {
    try {
      List<String> all = Files.readAllLines(file, StandardCharsets.UTF_8);
      List<Integer> numbers = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        if (!all.get(i).isBlank() && !all.get(i).startsWith("#")) {
          numbers.add(i + 1);
        }
      }
      return numbers;
    } catch (IOException e) {
      throw new UncheckedIOException("Code list not readable: " + file, e);
    }
  }
}
