package org.anshu.connectors.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.anshu.connectors.spi.RowSink;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table as they were received, in a file that only we can read and that goes with
 * the snapshot; columns that were not asked for are not in it.
 */
final class Spool implements AutoCloseable {

  private static final int NULL = -1;

  private final List<String> columns;
  private final List<Integer> key = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private final Set<String> repeated = new HashSet<>();
  private final Path file;
  private final DataOutputStream out;
  private boolean writing = true;
  private @Nullable String asOf;

  Spool(String source, String table, List<String> columns, List<String> key) {
    this.columns = List.copyOf(columns);
    key.forEach(each -> this.key.add(index(each)));
    try {
      file = Files.createTempFile("anshu-http-" + source.replaceAll("[^a-z0-9_]", ""), ".rows");
      out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("No file for the rows of " + table, e);
    }
  }

  /** The position of {@code column}, or -1. */
  int index(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).toLowerCase(Locale.ROOT).equals(column.toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    return -1;
  }

  /** Adds a row and returns its values in the order of the columns. */
  @Nullable String[] add(JsonNode row) {
    @Nullable String[] values = new String[columns.size()];
    try {
      for (int i = 0; i < values.length; i++) {
        values[i] = Json.text(Json.column(row, columns.get(i)));
        write(values[i]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Rows not kept", e);
    }
    if (!keys.add(key(values))) {
      repeated.add(key(values));
    }
    return values;
  }

  private void write(@Nullable String value) throws IOException {
    if (value == null) {
      out.writeInt(NULL);
    } else {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }

  /**
   * The key as text, its columns trimmed with {@code |} between; all columns if there is no key.
   */
  String key(@Nullable String[] values) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < (key.isEmpty() ? values.length : key.size()); i++) {
      int at = key.isEmpty() ? i : key.get(i);
      String value = at < 0 ? null : values[at];
      text.append(i == 0 ? "" : "|").append(value == null ? "" : value.strip());
    }
    return text.toString();
  }

  /** Whether {@code key} is the key of several rows. */
  boolean isRepeated(String key) {
    return repeated.contains(key);
  }

  /** Whether any key is. */
  boolean hasRepeatedKeys() {
    return !repeated.isEmpty();
  }

  List<String> columns() {
    return columns;
  }

  void asOf(@Nullable String moment) {
    asOf = moment;
  }

  /** The source's clock when the first page was answered; null if it did not say. */
  @Nullable String asOf() {
    return asOf;
  }

  /** Every row, in the order of arrival. */
  void forEach(RowSink sink) {
    try {
      if (writing) {
        writing = false;
        out.close();
      }
      try (DataInputStream in =
          new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
        while (true) {
          in.mark(1);
          if (in.read() < 0) {
            return;
          }
          in.reset();
          @Nullable String[] values = new String[columns.size()];
          for (int i = 0; i < values.length; i++) {
            int length = in.readInt();
            values[i] =
                length == NULL ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
          }
          sink.row(values);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Rows not read back", e);
    }
  }

  @Override
  public void close() {
    try {
      out.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Rows not removed: " + file, e);
    }
  }
}
