package org.anshu.registry.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What tables, columns and codes are called in Chinese: the comments of the DDL files and the names
 * in the code lists.
 *
 * @param tables view to what its table holds
 * @param columns column to what it holds, whatever the table
 * @param codes code to its name, of all code lists
 */
public record Titles(
    Map<String, String> tables,
    Map<String, Map<String, String>> columns,
    Map<String, String> codes) {

  private static final Pattern TABLE =
      Pattern.compile("(?:CREATE|ALTER) TABLE (?:IF NOT EXISTS )?(?:dwd|dim)\\.([a-z0-9_]+)");
  private static final Pattern COLUMN =
      Pattern.compile("^\\s+(?:ADD COLUMN )?([a-z][a-z0-9_]*) [A-Z_]+.*? COMMENT '([^']*)'");
  private static final Pattern END = Pattern.compile("^\\) COMMENT '([^']*)'");

  public Titles {
    tables = Map.copyOf(tables);
    columns = Map.copyOf(columns);
    codes = Map.copyOf(codes);
  }

  /** The titles in the folders {@code warehouse-ddl} of product and home. */
  public static Titles read(List<Path> roots) {
    Map<String, String> tables = new TreeMap<>();
    Map<String, Map<String, String>> columns = new TreeMap<>();
    Map<String, String> codes = new TreeMap<>();
    for (Path root : roots) {
      for (String layer : List.of("warehouse-ddl/dim", "warehouse-ddl/dwd")) {
        files(root.resolve(layer), ".sql").forEach(file -> ddl(file, tables, columns));
      }
      for (String folder : List.of("warehouse-ddl/codelists", "codelists")) {
        files(root.resolve(folder), ".csv").forEach(file -> list(file, codes));
      }
    }
    return new Titles(tables, columns, codes);
  }

  /** What the table of a view holds; the view's name where nothing says it. */
  public String table(String view) {
    return tables.getOrDefault(view, view);
  }

  /** The short title of a column of a view; its name where nothing says it. */
  public String column(String view, String column) {
    String comment = columns.getOrDefault(view, Map.of()).get(column);
    return comment == null ? column : comment.split("[:：(（;；,，]", 2)[0].strip();
  }

  /** The name of a code; the code where no list has it. */
  public String code(String code) {
    return codes.getOrDefault(code, code);
  }

  private static void ddl(
      Path file, Map<String, String> tables, Map<String, Map<String, String>> columns) {
    String table = "";
    for (String line : lines(file)) {
      Matcher begin = TABLE.matcher(line);
      if (begin.find()) {
        table = begin.group(1);
      }
      Matcher column = COLUMN.matcher(line);
      if (column.find()) {
        columns
            .computeIfAbsent(table, key -> new TreeMap<>())
            .put(column.group(1), column.group(2));
      }
      Matcher end = END.matcher(line);
      if (end.find()) {
        tables.put(table, end.group(1));
      }
    }
  }

  private static void list(Path file, Map<String, String> codes) {
    List<String> lines = lines(file);
    if (lines.isEmpty()) {
      return;
    }
    List<String> header = List.of(lines.get(0).split(",", -1));
    int code = header.indexOf("code");
    int name = header.indexOf("name_zh");
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      if (code >= 0 && name >= 0 && cells.length > Math.max(code, name)) {
        codes.putIfAbsent(cells[code], cells[name]);
      }
    }
  }

  private static List<Path> files(Path folder, String suffix) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(file -> String.valueOf(file.getFileName()).endsWith(suffix))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Folder not readable: " + folder, e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("File not readable: " + file, e);
    }
  }
}
