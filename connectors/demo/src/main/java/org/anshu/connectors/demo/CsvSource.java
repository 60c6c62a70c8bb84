package org.anshu.connectors.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/**
 * Loads a gzip-compressed CSV file as a source table, as it is: every column is text, nothing is
 * trimmed, converted, added or left out. An empty field stays an empty text.
 */
public final class CsvSource {

  private static final int LONGEST_VARCHAR = 255;
  private static final int ROW_BYTES = 60_000;
  private static final int BYTES_A_CHARACTER = 4;

  private CsvSource() {}

  /**
   * Makes {@code database.table} anew from {@code csvGz} and returns its number of rows.
   *
   * @param root a connection that may create databases; left in auto-commit
   * @param database made if it is missing
   * @param table dropped first if it exists
   * @param csvGz a gzip file of UTF-8 text; the first line names the columns
   */
  public static long load(Connection root, String database, String table, Path csvGz) {
    Identifiers.check(database);
    Identifiers.check(table);
    try {
      Shape shape = shape(csvGz);
      String name = Identifiers.quote(database) + "." + Identifiers.quote(table);
      SqlScript.run(
          root,
          List.of(
              "CREATE DATABASE IF NOT EXISTS "
                  + Identifiers.quote(database)
                  + " CHARACTER SET utf8mb4",
              "DROP TABLE IF EXISTS " + name,
              shape.createTable(name)));
      root.setAutoCommit(false);
      try (MultiRowInsert insert = new MultiRowInsert(root, database, table, shape.columns())) {
        read(csvGz, insert::add);
        insert.flush();
        root.commit();
        return insert.rows();
      } finally {
        root.setAutoCommit(true);
      }
    } catch (IOException e) {
      throw broken(csvGz, String.valueOf(e.getMessage()), e);
    } catch (SQLException e) {
      throw ServerFailures.ofDatabase(e);
    }
  }

  private record Shape(List<String> columns, int[] longest) {

    String createTable(String name) {
      List<String> parts = new ArrayList<>();
      int bytes = 0;
      for (int i = 0; i < longest.length; i++) {
        int size = Math.max(1, longest[i]);
        boolean fits = size <= LONGEST_VARCHAR && bytes + BYTES_A_CHARACTER * size <= ROW_BYTES;
        bytes += fits ? BYTES_A_CHARACTER * size : 0;
        parts.add(Identifiers.quote(columns.get(i)) + (fits ? " VARCHAR(" + size + ")" : " TEXT"));
      }
      return "CREATE TABLE " + name + " (" + String.join(", ", parts) + ")";
    }
  }

  private static Shape shape(Path csvGz) throws IOException, SQLException {
    List<String> columns = header(csvGz);
    int[] longest = new int[columns.size()];
    read(
        csvGz,
        row -> {
          for (int i = 0; i < row.length; i++) {
            longest[i] = Math.max(longest[i], row[i].codePointCount(0, row[i].length()));
          }
        });
    return new Shape(columns, longest);
  }

  private static List<String> header(Path csvGz) throws IOException {
    try (MappingIterator<String[]> rows = open(csvGz)) {
      List<String> columns = rows.hasNext() ? Arrays.asList(rows.next()) : List.of();
      if (columns.isEmpty() || new LinkedHashSet<>(columns).size() != columns.size()) {
        throw broken(csvGz, "header " + columns, null);
      }
      return columns;
    }
  }

  /** Hands every row but the header to {@code consumer}, short rows filled up with empty fields. */
  private static void read(Path csvGz, RowConsumer consumer) throws IOException, SQLException {
    try (MappingIterator<String[]> rows = open(csvGz)) {
      int width = rows.next().length;
      while (rows.hasNext()) {
        String[] row = rows.next();
        if (row.length > width) {
          long line = rows.getCurrentLocation().getLineNr();
          throw broken(csvGz, row.length + " > " + width + " fields before line " + line, null);
        }
        String[] whole = Arrays.copyOf(row, width);
        Arrays.fill(whole, row.length, width, "");
        consumer.accept(whole);
      }
    } catch (RuntimeException e) {
      if (e.getCause() instanceof JsonProcessingException cause) {
        throw broken(csvGz, String.valueOf(cause.getOriginalMessage()), e);
      }
      throw e;
    }
  }

  private static MappingIterator<String[]> open(Path csvGz) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(csvGz)),
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    return new CsvMapper()
        .enable(CsvParser.Feature.WRAP_AS_ARRAY)
        .readerFor(String[].class)
        .readValues(reader);
  }

  private static AnshuException broken(Path file, String found, @Nullable Throwable cause) {
    return new AnshuException(
        FailureCode.SOURCE_READ_BROKEN,
        new Text("可读取的 UTF-8 编码 gzip CSV 文件 " + file, "A readable gzip CSV file in UTF-8: " + file),
        Text.same(found),
        new Text("检查该文件后重试", "Check the file, then try again"),
        cause);
  }

  private interface RowConsumer {
    void accept(String[] row) throws SQLException;
  }
}
