package org.anshu.connectors.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.anshu.connectors.spi.TableRead;
import org.anshu.connectors.spi.Unreadable;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A drop folder of a test: puts files in and reads one table of them. */
final class DroppedFiles {

  private final Path folder;
  private final Map<String, String> options;

  DroppedFiles(Path folder, Map<String, String> options) {
    this.folder = folder;
    this.options = options;
  }

  DroppedFiles csv(String name, String text, String charset) throws IOException {
    Files.write(folder.resolve(name), text.getBytes(Charset.forName(charset)));
    return this;
  }

  DroppedFiles bytes(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
    return this;
  }

  DroppedFiles xlsx(String name, Consumer<XSSFSheet> fill) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(folder.resolve(name))) {
      fill.accept(book.createSheet("月报"));
      book.write(out);
    }
    return this;
  }

  /** The rows of {@code from}: values without marks, each followed by its place if it is marked. */
  List<List<@Nullable String>> rows(String from, String... columns) {
    List<List<@Nullable String>> rows = new ArrayList<>();
    try (DropFolder taken = DropFolder.take("test", folder.toString())) {
      FileTable table =
          new FileTable("test", from, FileOptions.of("test", from, options), null, taken.of(from));
      table.read(
          List.of(columns),
          List.of(),
          (file, number, values) -> {
            List<@Nullable String> row = new ArrayList<>(Arrays.asList(values));
            for (int i = 0; i < columns.length; i++) {
              String value = row.get(i);
              if (value != null && Unreadable.is(value)) {
                row.set(
                    i, Unreadable.described(value) + " @ " + table.place(file, number, columns[i]));
              }
            }
            rows.add(row);
          });
    }
    return rows;
  }

  TableRead all(String from, String... columns) {
    return new TableRead(from, List.of(columns), List.of(columns[0]), null, null, List.of());
  }
}
