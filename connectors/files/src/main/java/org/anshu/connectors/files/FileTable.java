package org.anshu.connectors.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anshu.connectors.spi.SourceFailures;
import org.anshu.connectors.spi.TableContract;
import org.anshu.connectors.spi.TypeFamily;
import org.anshu.connectors.spi.Unreadable;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** The files of one table of a snapshot, read as one table. */
final class FileTable {

  /** A column that every file has: its own name below the folder. */
  static final String FILE = "_file";

  /** A column that every file has: its name without folder and ending. */
  static final String NAME = "_name";

  /** A column that every row has: its row or line number. */
  static final String ROW = "_row";

  private final String source;
  private final String name;
  private final FileOptions options;
  private final @Nullable TableContract contract;
  private final List<DropFolder.Dropped> files;
  private final Map<DropFolder.Dropped, Header> headers = new LinkedHashMap<>();

  FileTable(
      String source,
      String name,
      FileOptions options,
      @Nullable TableContract contract,
      List<DropFolder.Dropped> files) {
    this.source = source;
    this.name = name;
    this.options = options;
    this.contract = contract;
    this.files = files;
    if (files.isEmpty()) {
      throw missing();
    }
  }

  /**
   * The header of one file.
   *
   * @param sheet the sheet it is of, or null
   * @param columns the caption, in lower case, to the column's position from 0
   * @param width how many cells a row has
   */
  record Header(@Nullable String sheet, Map<String, Integer> columns, int width) {}

  /** Receives the data rows. */
  @FunctionalInterface
  interface Sink {

    /** One row: {@code file} counts the files from 0, {@code number} is the row or line. */
    void row(int file, int number, @Nullable String[] values);
  }

  private AnshuException missing() {
    return new AnshuException(
        FailureCode.SOURCE_TABLE_MISSING,
        new Text(
            "数据源“%s”的文件夹中有文件 %s".formatted(source, name),
            "A file %s in the folder of source '%s'".formatted(name, source)),
        new Text("没有符合的文件", "No such file"),
        new Text(
            "请核对文件名和文件夹；若提供方改了名称，请修改 source.yml 中该表的 from",
            "Check the names of file and folder; if the provider renamed it, change 'from' of the table"
                + " in source.yml"));
  }

  /**
   * The columns that every file has; one that the contract reads and only some have is a failure.
   */
  Map<String, TypeFamily> columns() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (DropFolder.Dropped file : files) {
      header(file).columns().keySet().forEach(column -> counts.merge(column, 1, Integer::sum));
    }
    Map<String, TypeFamily> columns = new LinkedHashMap<>();
    counts.forEach(
        (column, count) -> {
          if (count == files.size()) {
            columns.put(column, family(column));
          } else if (isWanted(column)) {
            DropFolder.Dropped lacking =
                files.stream()
                    .filter(file -> !header(file).columns().containsKey(column))
                    .findFirst()
                    .orElseThrow();
            throw SourceFailures.columnMissing(
                source, lacking.name(), column, header(lacking).columns().keySet());
          }
        });
    for (String own : List.of(FILE, NAME, ROW)) {
      columns.put(own, family(own));
    }
    return columns;
  }

  private boolean isWanted(String column) {
    return contract != null
        && contract.sourceColumns().stream().anyMatch(each -> key(each).equals(column));
  }

  /** Cells have no types, so a column has the one that the contract gives it. */
  private TypeFamily family(String column) {
    if (contract == null) {
      return TypeFamily.TEXT;
    }
    return contract.columns().stream()
        .filter(each -> each.from().stream().anyMatch(from -> key(from).equals(column)))
        .map(each -> each.expects())
        .findFirst()
        .orElse(TypeFamily.TEXT);
  }

  /** The rows of all files in the order of their names, {@code wanted} columns only. */
  void read(List<String> wanted, List<String> keyColumns, Sink sink) {
    for (int i = 0; i < files.size(); i++) {
      DropFolder.Dropped file = files.get(i);
      RowReader reader =
          new RowReader(this, file, header(file), new RowReader.Wanted(wanted, keyColumns));
      int index = i;
      open(file)
          .read(
              (number, cells) -> {
                @Nullable String[] values = reader.values(number, cells);
                if (values != null) {
                  sink.row(index, number, values);
                }
                return true;
              });
    }
  }

  private TableFile open(DropFolder.Dropped file) {
    return file.isWorkbook() ? new XlsxFile(file, options) : new CsvFile(file, options);
  }

  Header header(DropFolder.Dropped file) {
    Header known = headers.get(file);
    if (known == null) {
      known = readHeader(file);
      headers.put(file, known);
    }
    return known;
  }

  private Header readHeader(DropFolder.Dropped file) {
    TableFile rows = open(file);
    Map<Integer, List<@Nullable String>> lines = new HashMap<>();
    rows.read(
        (number, cells) -> {
          if (number >= options.header() && number <= options.headerEnd()) {
            lines.put(number, cells);
          }
          return number < options.headerEnd();
        });
    int width = lines.values().stream().mapToInt(List::size).max().orElse(0);
    Map<String, Integer> columns = new LinkedHashMap<>();
    int last = 0;
    for (int c = 0; c < width; c++) {
      String caption = caption(lines, c);
      if (!caption.isEmpty()) {
        last = c + 1;
        Integer other = columns.put(key(caption), c);
        if (other != null) {
          throw FileFailures.malformed(
              file.name(),
              options.header(),
              new Text(
                  "表头“%s”出现两次：%s 与 %s".formatted(caption, letters(other), letters(c)),
                  "Header '%s' twice: %s and %s".formatted(caption, letters(other), letters(c))),
              null);
        }
      }
    }
    if (columns.isEmpty()) {
      throw FileFailures.malformed(
          file.name(),
          options.header(),
          new Text("没有表头；表头的行号由 options 的 header 给出", "No header; its row is the option 'header'"),
          null);
    }
    return new Header(rows.sheet(), columns, last);
  }

  private static String caption(Map<Integer, List<@Nullable String>> lines, int column) {
    List<String> parts = new ArrayList<>();
    for (int number : lines.keySet().stream().sorted().toList()) {
      List<@Nullable String> cells = lines.getOrDefault(number, List.of());
      String cell = column < cells.size() ? cells.get(column) : null;
      String text = cell == null ? "" : tidy(Unreadable.raw(cell));
      if (!text.isEmpty() && (parts.isEmpty() || !parts.get(parts.size() - 1).equals(text))) {
        parts.add(text);
      }
    }
    return String.join("/", parts);
  }

  /** A caption without line ends; blanks stay only between Latin words. */
  private static String tidy(String caption) {
    return caption
        .strip()
        .replaceAll("[\\s\u00a0\u3000\ufeff]+", " ")
        .replaceAll("(?<=[^\\x00-\\x7f]) | (?=[^\\x00-\\x7f])", "")
        .strip();
  }

  /** The form in which names of columns are compared. */
  static String key(String column) {
    return tidy(column).toLowerCase(Locale.ROOT);
  }

  static String letters(int column) {
    return CellReference.convertNumToColString(column);
  }

  /**
   * Where a value stands: {@code 月报.xlsx [Sheet1] B7}; the row alone if there is no such column.
   */
  String place(int file, int number, String column) {
    DropFolder.Dropped dropped = files.get(file);
    Header header = header(dropped);
    Integer at = header.columns().get(key(column));
    String sheet = header.sheet() == null ? "" : " [" + header.sheet() + "]";
    return dropped.name() + sheet + " " + (at == null ? "" : letters(at)) + number;
  }

  FileOptions options() {
    return options;
  }

  String source() {
    return source;
  }

  /** Whether the contract lands a date or a moment of {@code column}. */
  boolean isDated(String column) {
    TypeFamily family = family(key(column));
    return family == TypeFamily.DATE || family == TypeFamily.DATETIME;
  }

  boolean isMoment(String column) {
    return family(key(column)) == TypeFamily.DATETIME;
  }
}
