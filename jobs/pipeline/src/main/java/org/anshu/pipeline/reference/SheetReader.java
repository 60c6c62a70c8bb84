package org.anshu.pipeline.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anshu.connectors.spi.Connector;
import org.anshu.connectors.spi.Normalise;
import org.anshu.connectors.spi.SourceSnapshot;
import org.anshu.connectors.spi.TableRead;
import org.anshu.connectors.spi.Unreadable;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.submission.StagedFile;

/** Reads a CSV or XLSX file of known columns, in English or Chinese captions, with its places. */
public final class SheetReader {

  private final Connector connector;
  private final Map<String, String> captions;

  /**
   * A reader.
   *
   * @param captions column to its Chinese caption, in order
   */
  public SheetReader(Connector connector, Map<String, String> captions) {
    this.connector = connector;
    this.captions = captions;
  }

  /**
   * One row.
   *
   * @param cells column to value; a column that the file lacks is missing
   * @param unreadable columns whose cell cannot be read, with what stands there
   * @param places column to its cell
   * @param place the row
   */
  public record Row(
      Map<String, String> cells,
      Map<String, String> unreadable,
      Map<String, String> places,
      String place) {

    /** The value; the empty text if there is none. */
    public String cell(String column) {
      return cells.getOrDefault(column, "");
    }

    /** The cell of {@code column}; the row if the file has no such column. */
    public String place(String column) {
      return places.getOrDefault(column, place);
    }
  }

  /**
   * The rows of a file.
   *
   * @param sha256 of its bytes
   * @param columns that it has; one that is not known stands under its own caption
   */
  public record Sheet(List<Row> rows, String sha256, List<String> columns) {}

  /**
   * The rows of {@code file}; lines at its head that begin with # are comments.
   *
   * @param required columns without which it is no such file
   * @throws AnshuException REFERENCE_INVALID if one is missing or there is one too many
   */
  public Sheet read(Path file, List<String> required) {
    Sheet sheet = readAny(file);
    for (String column : sheet.columns()) {
      if (!captions.containsKey(column)) {
        throw columns(file, "不认识的列 " + column, "unknown column " + column);
      }
    }
    for (String column : required) {
      if (!sheet.columns().contains(column)) {
        throw columns(file, "缺少列 " + column + "（" + captions.get(column) + "）", "no " + column);
      }
    }
    return sheet;
  }

  /** The rows of {@code file}, whatever columns it has. */
  public Sheet readAny(Path file) {
    try (StagedFile staged = StagedFile.of(file, "load");
        SourceSnapshot snapshot =
            connector.open("load", staged.settings("header=" + headerOf(file)))) {
      Map<String, String> present = present(snapshot, staged.table());
      return new Sheet(
          rows(snapshot, staged, present), staged.sha256(), List.copyOf(present.keySet()));
    }
  }

  private Map<String, String> present(SourceSnapshot snapshot, String table) {
    Map<String, String> present = new LinkedHashMap<>();
    for (String caption : snapshot.columns(table).keySet()) {
      if (caption.startsWith("_")) {
        continue;
      }
      String column = null;
      for (Map.Entry<String, String> known : captions.entrySet()) {
        if (caption.equals(known.getKey()) || caption.equals(lower(known.getValue()))) {
          column = known.getKey();
        }
      }
      present.put(column == null ? caption : column, caption);
    }
    return present;
  }

  private static String lower(String caption) {
    return caption.toLowerCase(Locale.ROOT);
  }

  private AnshuException columns(Path file, String zh, String en) {
    return new AnshuException(
        FailureCode.REFERENCE_INVALID,
        new Text(
            "列：" + captions.keySet() + "，或 " + captions.values(),
            "The columns " + captions.keySet() + ", or " + captions.values()),
        new Text(file + "：" + zh, file + ": " + en),
        new Text("请改正表头后重试", "Correct the header and try again"));
  }

  private static List<Row> rows(
      SourceSnapshot snapshot, StagedFile staged, Map<String, String> present) {
    String table = staged.table();
    List<String> columns = List.copyOf(present.keySet());
    List<Row> rows = new ArrayList<>();
    snapshot.read(
        new TableRead(table, List.copyOf(present.values()), List.of(), null, null, List.of()),
        values -> {
          Map<String, String> cells = new LinkedHashMap<>();
          Map<String, String> unreadable = new LinkedHashMap<>();
          Map<String, String> places = new LinkedHashMap<>();
          for (int i = 0; i < values.length; i++) {
            String value = values[i];
            String place = snapshot.place(rows.size(), present.getOrDefault(columns.get(i), ""));
            places.put(columns.get(i), staged.place(place));
            if (Unreadable.is(value) && value != null) {
              unreadable.put(columns.get(i), Unreadable.described(value));
            } else {
              cells.put(columns.get(i), value == null ? "" : Normalise.strip(value));
            }
          }
          String place = snapshot.place(rows.size(), "");
          rows.add(new Row(cells, unreadable, places, staged.place(place)));
        });
    return rows;
  }

  /** The first line that is no comment; a workbook has none. */
  private static int headerOf(Path file) {
    String name = lower(String.valueOf(file.getFileName()));
    if (!Files.isRegularFile(file) || name.endsWith("x") || name.endsWith("xlsm")) {
      return 1;
    }
    try {
      int line = 1;
      // Bytes as they are: only # and line ends matter, which are the same in all encodings read.
      for (String text : Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList()) {
        if (!text.startsWith("#") && !text.startsWith("\u00ef\u00bb\u00bf#")) {
          return line;
        }
        line++;
      }
      return 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
