package org.anshu.ddl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;

/**
 * A code list as its CSV files give it: lines {@code # authority:} and {@code # edition:}, a header
 * line, then one line per code.
 *
 * @param authority who issued the list
 * @param edition which edition it is
 * @param columns the header, in order
 * @param rows one map from column to value per line; an empty cell is the empty string
 */
public record CodeList(
    String authority, String edition, List<String> columns, List<Map<String, String>> rows) {

  private static final String AUTHORITY = "# authority:";
  private static final String EDITION = "# edition:";

  public CodeList {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The list in {@code file}; cells may be quoted, and hold commas then. */
  public static CodeList read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Code list not readable: " + file, e);
    }
    String authority = "";
    String edition = "";
    List<String> columns = List.of();
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith(AUTHORITY)) {
        authority = line.substring(AUTHORITY.length()).strip();
      } else if (line.startsWith(EDITION)) {
        edition = line.substring(EDITION.length()).strip();
      } else if (!line.isBlank() && !line.startsWith("#")) {
        List<String> cells = cells(line);
        if (columns.isEmpty()) {
          columns = cells;
        } else {
          rows.add(row(file, columns, cells, line));
        }
      }
    }
    return new CodeList(authority, edition, columns, rows);
  }

  /** The values of {@code column}, in file order. */
  public List<String> column(String column) {
    return rows.stream().map(row -> row.getOrDefault(column, "")).toList();
  }

  private static Map<String, String> row(
      Path file, List<String> columns, List<String> cells, String line) {
    if (cells.size() != columns.size()) {
      throw new AnshuException(
          FailureCode.CODE_LIST_INVALID,
          new Text(
              "代码表 %s 每行 %d 列:%s".formatted(file, columns.size(), columns),
              "Code list %s with %d cells a line: %s".formatted(file, columns.size(), columns)),
          new Text("%d 列:%s".formatted(cells.size(), line), "%d: %s".formatted(cells.size(), line)),
          new Text("改正该行(含逗号的内容用双引号括起)", "Correct the line; quote a cell with a comma in it"));
    }
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      row.put(columns.get(i), cells.get(i));
    }
    return row;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }
}
