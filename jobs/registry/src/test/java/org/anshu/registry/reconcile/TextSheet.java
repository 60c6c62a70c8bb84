package org.anshu.registry.reconcile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a simple CSV text: quotes only around cells with a comma. */
final class TextSheet {

  private TextSheet() {}

  static List<SheetRow> read(Path file) {
    try {
      return of(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<SheetRow> of(String text) {
    List<String> lines = text.lines().toList();
    String[] header = cells(lines.get(0));
    List<SheetRow> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = cells(line);
      Map<String, @Nullable String> row = new HashMap<>();
      for (int c = 0; c < header.length; c++) {
        row.put(header[c], c < cells.length ? cells[c].replace("\"", "") : null);
      }
      rows.add(new SheetRow(row, Map.of()));
    }
    return rows;
  }

  private static String[] cells(String line) {
    return line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
  }
}
