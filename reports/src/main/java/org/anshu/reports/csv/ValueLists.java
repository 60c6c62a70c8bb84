package org.anshu.reports.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anshu.reports.cells.CellMap;
import org.anshu.reports.document.Block;
import org.anshu.reports.document.Cell;
import org.anshu.reports.document.Column;
import org.anshu.reports.document.Drawn;
import org.anshu.reports.document.Row;
import org.anshu.reports.document.Table;
import org.anshu.reports.document.WrittenReport;
import org.anshu.reports.rendering.Typography;
import org.jspecify.annotations.Nullable;

/**
 * Writes one list of values a table and a chart: RFC 4180 in UTF-8 with a byte order mark, one line
 * of headers, whose levels are joined by ／. Merged cells repeat what they show, numbers have their
 * decimals and no commas. Beside each, {@code x.csv-metadata.json} describes it (W3C CSV on the
 * Web).
 */
public final class ValueLists {

  /** What the folder of a report's lists is called: its name and this. */
  public static final String FOLDER = "-csv";

  private static final String LEVELS = "／";
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String LINE = "\r\n";

  private final WrittenReport report;
  private final CellMap.@Nullable Head head;
  private final LocalDateTime made;

  /**
   * The lists of a report.
   *
   * @param head of which release; null for a report that does not say it
   * @param made when the report says it was made, in the city's time
   */
  public ValueLists(WrittenReport report, CellMap.@Nullable Head head, LocalDateTime made) {
    this.report = report;
    this.head = head;
    this.made = made;
  }

  /**
   * Writes all lists.
   *
   * @param folder made anew, nothing else stays in it; not made if there is no table
   * @return the lists in reading order, without their descriptions
   */
  public List<Path> write(Path folder) {
    List<Path> files = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    try {
      clear(folder);
      for (Block block : report.blocks()) {
        Table table = Drawn.table(block);
        if (table != null) {
          Files.createDirectories(folder);
          Path file = folder.resolve(free(name(table), taken) + ".csv");
          try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            write(table, new BufferedWriter(out));
          }
          new Description(report, head, made).write(table, file);
          files.add(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static void clear(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> old = Files.walk(folder)) {
        for (Path each : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  private static String name(Table table) {
    String number = table.number().replaceAll("[\\s　]", "");
    String name = number.isEmpty() ? table.name() : number + "-" + table.name();
    return name.replaceAll("[/\\\\:*?\"<>|\\s]", "_");
  }

  private static String free(String wish, Set<String> taken) {
    String name = wish;
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = wish + "-" + i;
    }
    return name;
  }

  private static void write(Table table, BufferedWriter out) throws IOException {
    out.write(BYTE_ORDER_MARK);
    line(out, table.columns().stream().map(ValueLists::header).toList());
    String[] above = new String[table.columns().size()];
    for (Row row : table.rows()) {
      above[0] = Typography.chinese(row.name());
      for (int i = 1; i < above.length; i++) {
        Cell cell = row.cells().get(i - 1);
        above[i] = cell.isCovered() && above[i] != null ? above[i] : text(cell);
      }
      line(out, List.of(above));
    }
    out.flush();
  }

  /** The headers over a column from top to bottom. */
  static String header(Column column) {
    return column.headers().stream()
        .map(header -> Typography.chinese(header.replace("\n", "")))
        .collect(Collectors.joining(LEVELS));
  }

  private static String text(Cell cell) {
    if (cell.value() instanceof BigDecimal number && cell.pattern().indexOf(',') >= 0) {
      return number.toPlainString();
    }
    return cell.isNumber() ? cell.shown() : Typography.chinese(cell.printed());
  }

  private static void line(BufferedWriter out, List<String> values) throws IOException {
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i);
      out.write(i == 0 ? "" : ",");
      boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
      out.write(plain ? value : '"' + value.replace("\"", "\"\"") + '"');
    }
    out.write(LINE);
  }
}
