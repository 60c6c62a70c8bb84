package org.anshu.connectors.files;

import java.util.List;
import java.util.regex.Pattern;
import org.anshu.connectors.spi.SourceFailures;
import org.anshu.connectors.spi.Unreadable;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/** Takes the wanted values out of the rows of one file. */
final class RowReader {

  private static final int FILE_NAME = -1;
  private static final int ROW_NUMBER = -2;
  private static final int BARE_NAME = -3;
  private static final Pattern SERIAL = Pattern.compile("[1-9][0-9]{0,6}(\\.[0-9]+)?");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private final FileTable table;
  private final DropFolder.Dropped file;
  private final FileTable.Header header;
  private final int[] positions;
  private final boolean[] dated;
  private final boolean[] moments;
  private final boolean[] keys;

  /** The columns to deliver, and which of them are the key. */
  record Wanted(List<String> columns, List<String> key) {}

  RowReader(FileTable table, DropFolder.Dropped file, FileTable.Header header, Wanted wanted) {
    this.table = table;
    this.file = file;
    this.header = header;
    int width = wanted.columns().size();
    positions = new int[width];
    dated = new boolean[width];
    moments = new boolean[width];
    keys = new boolean[width];
    boolean others = false;
    for (int i = 0; i < width; i++) {
      String column = wanted.columns().get(i);
      positions[i] = position(column);
      dated[i] = table.isDated(column);
      moments[i] = table.isMoment(column);
      keys[i] = wanted.key().stream().anyMatch(column::equalsIgnoreCase) || positions[i] < 0;
      others |= !keys[i];
    }
    if (!others) {
      java.util.Arrays.fill(keys, false);
    }
  }

  private int position(String column) {
    String key = FileTable.key(column);
    Integer at = header.columns().get(key);
    if (at != null) {
      return at;
    }
    return switch (key) {
      case FileTable.FILE -> FILE_NAME;
      case FileTable.ROW -> ROW_NUMBER;
      case FileTable.NAME -> BARE_NAME;
      default ->
          throw SourceFailures.columnMissing(
              table.source(), file.name(), column, header.columns().keySet());
    };
  }

  /** The values of a row, or null if it is above the data or not part of the table. */
  @Nullable String @Nullable [] values(int number, List<@Nullable String> cells) {
    FileOptions options = table.options();
    if (number <= options.headerEnd() || isSkipped(options.skip(), cells)) {
      return null;
    }
    boolean ragged = !options.padded() && isRagged(cells);
    @Nullable String[] values = new String[positions.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = ragged && !keys[i] ? ragged(cells) : value(i, number, cells);
    }
    return values;
  }

  private static boolean isSkipped(@Nullable Pattern skip, List<@Nullable String> cells) {
    if (skip == null) {
      return false;
    }
    for (String cell : cells) {
      if (cell != null && !cell.isBlank()) {
        return skip.matcher(cell.strip()).find();
      }
    }
    return false;
  }

  /** A workbook has no cells at the end of a row that are empty; a line of text has. */
  private boolean isRagged(List<@Nullable String> cells) {
    int filled = cells.size();
    while (filled > header.width() && cells.get(filled - 1) == null) {
      filled--;
    }
    return filled > header.width() || !file.isWorkbook() && cells.size() < header.width();
  }

  private String ragged(List<@Nullable String> cells) {
    String size = cells.size() + "/" + header.width();
    return Unreadable.mark(
        new Text("该行的列数与表头不符", "the row has not as many cells as the header"), size);
  }

  private @Nullable String value(int column, int number, List<@Nullable String> cells) {
    int at = positions[column];
    if (at < 0) {
      return switch (at) {
        case FILE_NAME -> file.name();
        case BARE_NAME -> file.bareName();
        default -> String.valueOf(number);
      };
    }
    String value = at < cells.size() ? cells.get(at) : null;
    if (value == null || !dated[column]) {
      return value;
    }
    String text = value;
    if (table.options().serialDates() && SERIAL.matcher(text).matches()) {
      text = XlsxCells.date(Double.parseDouble(text), false);
    }
    return moments[column] && DAY.matcher(text).matches() ? text + " 00:00:00" : text;
  }
}
