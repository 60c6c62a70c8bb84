package org.anshu.pipeline.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.batch.OperationsDatabase;

/** Where loaded lines are kept: one CSV file a load in the home, and a record of who and when. */
final class LoadStore {

  private final PipelineSettings settings;
  private final String kind;
  private final Path folder;

  /**
   * A store.
   *
   * @param kind {@code denominators}, {@code targets}, {@code actuals} or {@code milestones}
   * @param folder where the files go
   */
  LoadStore(PipelineSettings settings, String kind, Path folder) {
    this.settings = settings;
    this.kind = kind;
    this.folder = folder;
  }

  /** What a load brought. */
  record Content(String fileName, String sha256, List<String> columns, List<List<String>> rows) {}

  /** The number that the next load gets: no file has it yet. */
  String next() {
    for (int n = 1; ; n++) {
      String number = String.format(Locale.ROOT, "%s-%04d", kind, n);
      if (!Files.exists(file(number))) {
        return number;
      }
    }
  }

  private Path file(String number) {
    return folder.resolve(number + ".csv");
  }

  /** Keeps a load: first the record, then the file, by which it counts. */
  void save(String number, Content content, int known, String by) {
    record(number, content, known, by);
    List<List<String>> lines = new ArrayList<>();
    lines.add(content.columns());
    lines.addAll(content.rows());
    String text =
        lines.stream()
            .map(line -> line.stream().map(LoadStore::cell).collect(Collectors.joining(",")))
            .collect(Collectors.joining("\n", "", "\n"));
    try {
      Files.createDirectories(folder);
      Path fresh = folder.resolve("." + number + ".new");
      Files.writeString(fresh, text);
      Files.move(fresh, file(number), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Code lists are read line by line, so a cell has none of its own. */
  private static String cell(String text) {
    String line = text.replaceAll("[\r\n]+", " ");
    return line.contains(",") || line.contains("\"")
        ? '"' + line.replace("\"", "\"\"") + '"'
        : line;
  }

  private void record(String number, Content content, int known, String by) {
    try (Connection connection = OperationsDatabase.connect(settings.operations());
        PreparedStatement insert =
            connection.prepareStatement(
                "REPLACE INTO reference_load (load_no, kind, file_name, sha256, row_count, known,"
                    + " loaded_at, loaded_by) VALUES (?,?,?,?,?,?,?,?)")) {
      insert.setString(1, number);
      insert.setString(2, kind);
      insert.setString(3, content.fileName());
      insert.setString(4, content.sha256());
      insert.setInt(5, content.rows().size());
      insert.setInt(6, known);
      insert.setObject(7, LocalDateTime.ofInstant(settings.clock().instant(), ZoneOffset.UTC));
      insert.setString(8, by);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw OperationsDatabase.failure(settings.operations(), e);
    }
  }

  /** When each load was made. */
  Map<String, Instant> moments() {
    try (Connection connection = OperationsDatabase.connect(settings.operations());
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT load_no, loaded_at FROM reference_load WHERE kind = ?")) {
      query.setString(1, kind);
      Map<String, Instant> moments = new HashMap<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          moments.put(
              rows.getString(1), rows.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC));
        }
      }
      return moments;
    } catch (SQLException e) {
      throw OperationsDatabase.failure(settings.operations(), e);
    }
  }

  /** Whether a file of these bytes was loaded, and under which number; empty if not. */
  String loadedAs(String sha256) {
    try (Connection connection = OperationsDatabase.connect(settings.operations());
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT load_no FROM reference_load WHERE kind = ? AND sha256 = ?")) {
      query.setString(1, kind);
      query.setString(2, sha256);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          if (Files.exists(file(rows.getString(1)))) {
            return rows.getString(1);
          }
        }
        return "";
      }
    } catch (SQLException e) {
      throw OperationsDatabase.failure(settings.operations(), e);
    }
  }
}
