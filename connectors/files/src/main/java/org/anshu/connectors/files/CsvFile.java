package org.anshu.connectors.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anshu.connectors.spi.Unreadable;
import org.anshu.failure.Text;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A file of separated values (RFC 4180): any of the three line ends, cells in double quotes may
 * hold line ends and delimiters.
 */
final class CsvFile implements TableFile {

  private static final Pattern EXCEL_TEXT = Pattern.compile("=\"([^\"]*)\"");
  private static final String DELIMITERS = ",\t;|";
  private static final int LONGEST_HEADER = 1 << 16;

  private final DropFolder.Dropped file;
  private final FileOptions options;

  CsvFile(DropFolder.Dropped file, FileOptions options) {
    this.file = file;
    this.options = options;
  }

  @Override
  public @Nullable String sheet() {
    return null;
  }

  @Override
  public void read(Rows rows) {
    try (Reader text = Encodings.open(file.copy(), file.name(), options.encoding());
        CSVParser parser = CSVParser.parse(text, format(text))) {
      new Records(parser, rows).run();
    } catch (IOException e) {
      throw FileFailures.unreadable(file.name(), e);
    }
  }

  private CSVFormat format(Reader text) throws IOException {
    Character chosen = options.delimiter();
    char delimiter = chosen == null ? commonest((BufferedReader) text) : chosen;
    return CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
  }

  /** The delimiter that the header has most of; a tab wins in a .tsv file. */
  private char commonest(BufferedReader text) throws IOException {
    if (file.name().toLowerCase(Locale.ROOT).endsWith(".tsv")) {
      return '\t';
    }
    text.mark(LONGEST_HEADER);
    char[] start = new char[LONGEST_HEADER / 2];
    int length = text.read(start);
    text.reset();
    int[] counts = new int[DELIMITERS.length()];
    int line = 1;
    boolean quoted = false;
    for (int i = 0; i < length && line <= options.headerEnd(); i++) {
      char c = start[i];
      quoted ^= c == '"';
      if (!quoted && (c == '\n' || c == '\r' && !(i + 1 < length && start[i + 1] == '\n'))) {
        line++;
      }
      int at = DELIMITERS.indexOf(c);
      if (!quoted && at >= 0 && line >= options.header()) {
        counts[at]++;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return DELIMITERS.charAt(best);
  }

  /** One pass over the records. */
  private final class Records {

    private final CSVParser parser;
    private final Rows rows;
    private int width;

    Records(CSVParser parser, Rows rows) {
      this.parser = parser;
      this.rows = rows;
    }

    void run() {
      boolean more = true;
      long line = 1;
      var records = parser.iterator();
      while (more && hasNext(records, line)) {
        CSVRecord record = records.next();
        long next = parser.getCurrentLineNumber() + 1;
        more = deliver((int) line, record, records);
        line = next;
      }
    }

    private boolean hasNext(java.util.Iterator<CSVRecord> records, long line) {
      try {
        return records.hasNext();
      } catch (UncheckedIOException | IllegalStateException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("EOF")) {
          throw FileFailures.truncated(file.name(), line, e);
        }
        throw FileFailures.malformed(
            file.name(), line, new Text("引号使用有误：" + message, "Quotes are wrong: " + message), e);
      }
    }

    private boolean deliver(int line, CSVRecord record, java.util.Iterator<CSVRecord> records) {
      List<@Nullable String> cells = new ArrayList<>(record.size());
      boolean blank = true;
      for (String cell : record) {
        String value = cell(cell);
        cells.add(value);
        blank &= value == null;
      }
      if (line == options.headerEnd()) {
        width = cells.size();
      }
      boolean last = line > options.headerEnd() && cells.size() < width && !records.hasNext();
      if (last && !blank && !file.endsWithLineEnd()) {
        throw FileFailures.truncated(file.name(), line, null);
      }
      return blank && line > options.headerEnd() || rows.row(line, cells);
    }

    private @Nullable String cell(String text) {
      if (text.isEmpty()) {
        return null;
      }
      if (text.charAt(0) == '=') {
        Matcher excel = EXCEL_TEXT.matcher(text);
        return excel.matches()
            ? excel.group(1)
            : Unreadable.mark(new Text("公式", "a formula"), text);
      }
      if (text.indexOf('\ufffd') >= 0) {
        return Unreadable.mark(new Text("乱码", "replaced characters"), text);
      }
      return text;
    }
  }
}
