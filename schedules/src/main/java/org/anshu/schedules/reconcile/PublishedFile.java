package org.anshu.schedules.reconcile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.anshu.connectors.files.DisplayedSheet;
import org.anshu.connectors.files.FilesConnector;
import org.anshu.connectors.spi.SourceSnapshot;
import org.anshu.connectors.spi.TableRead;
import org.anshu.connectors.spi.Unreadable;
import org.anshu.pipeline.submission.StagedFile;
import org.anshu.registry.reconcile.PublishedTable;
import org.anshu.registry.reconcile.SheetRow;
import org.anshu.registry.reconcile.TableLayout;
import org.jspecify.annotations.Nullable;

/** Reads a published table from a CSV or XLSX file and the mapping beside it. */
public final class PublishedFile {

  private PublishedFile() {}

  /** The mapping that belongs to {@code table} if none is named: table1.yml beside table1.csv. */
  public static Path mappingOf(Path table) {
    String name = String.valueOf(table.getFileName());
    int dot = name.lastIndexOf('.');
    return table.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ".yml");
  }

  /**
   * The table in {@code table}, read as {@code mapping} says.
   *
   * @throws org.anshu.failure.AnshuException REFERENCE_INVALID, SUBMISSION_REJECTED or
   *     SOURCE_COLUMN_MISSING, with file, key or column
   */
  public static PublishedTable read(Path table, Path mapping) {
    TableLayout layout = TableLayout.read(mapping);
    String name = String.valueOf(table.getFileName());
    if (!Files.isRegularFile(table) || !name.toLowerCase(Locale.ROOT).matches(".*\\.xls[xm]")) {
      return csv(table, layout);
    }
    try {
      Path folder = Files.createTempDirectory("anshu-published-");
      Path csv = folder.resolve(name + ".csv");
      try {
        DisplayedSheet.toCsv(table, layout.sheet(), csv);
        return csv(csv, layout);
      } finally {
        Files.deleteIfExists(csv);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PublishedTable csv(Path table, TableLayout layout) {
    String options =
        layout.options().entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining("&"));
    try (StagedFile staged = StagedFile.of(table, "table");
        SourceSnapshot snapshot = new FilesConnector().open("table", staged.settings(options))) {
      return layout.table(rows(layout.columns(), snapshot, staged));
    }
  }

  private static List<SheetRow> rows(
      List<String> columns, SourceSnapshot snapshot, StagedFile staged) {
    List<SheetRow> rows = new ArrayList<>();
    snapshot.read(
        new TableRead(staged.table(), columns, List.of(), null, null, List.of()),
        values -> {
          Map<String, @Nullable String> cells = new HashMap<>();
          Map<String, String> places = new HashMap<>();
          for (int i = 0; i < values.length; i++) {
            String column = columns.get(i);
            String value = values[i];
            cells.put(
                column, value != null && Unreadable.is(value) ? Unreadable.raw(value) : value);
            places.put(column, place(staged.place(snapshot.place(rows.size(), column))));
          }
          rows.add(new SheetRow(cells, places));
        });
    return rows;
  }

  /** A workbook was read by way of a CSV file. */
  private static String place(String place) {
    return place.replaceFirst("(\\.xls[xmXM])\\.csv ", "$1 ");
  }
}
