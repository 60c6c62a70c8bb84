package org.anshu.schedules.acceptance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Looks for texts in everything below a folder.
 *
 * @param folder where to look
 * @param except a folder below it that is left out
 */
record FileSearch(Path folder, Path except) {

  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          Charset.forName("GB18030"));

  /** What was found in the bytes of files, of the entries of zip files and in the text of PDFs. */
  List<String> in(List<String> texts) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files("")) {
      byte[] bytes = Files.readAllBytes(file);
      inBytes(file.toString(), bytes, texts, found);
      String name = file.getFileName().toString();
      if (name.endsWith(".pdf")) {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
          String page = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
          inBytes(file + " (text)", page.getBytes(StandardCharsets.UTF_8), texts, found);
        }
      } else if (name.endsWith(".xlsx") || name.endsWith(".zip")) {
        inEntries(file, bytes, texts, found);
      }
    }
    return found;
  }

  private static void inEntries(Path file, byte[] bytes, List<String> texts, List<String> found)
      throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        inBytes(file + "!" + entry.getName(), zip.readAllBytes(), texts, found);
      }
    }
  }

  private static void inBytes(String where, byte[] bytes, List<String> texts, List<String> found) {
    // One character a byte: a search of texts is then a search of bytes.
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    for (String text : texts) {
      for (Charset charset : CHARSETS) {
        if (all.contains(new String(text.getBytes(charset), StandardCharsets.ISO_8859_1))) {
          found.add(where + ": " + text + " in " + charset);
        }
      }
    }
  }

  /** What was found in the rows of Parquet files, however they are packed. */
  List<String> inParquet(List<String> texts) throws IOException, SQLException {
    List<String> found = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      for (Path file : files(".parquet")) {
        for (String text : texts) {
          try (ResultSet rows =
              statement.executeQuery(
                  "SELECT COUNT(*) FROM read_parquet('%s') t WHERE contains(t::VARCHAR, '%s')"
                      .formatted(file, text))) {
            rows.next();
            if (rows.getLong(1) > 0) {
              found.add(file + ": " + text);
            }
          }
        }
      }
    }
    return found;
  }

  /** What was found in the rows of all tables of {@code schema}. */
  static List<String> inTables(Connection connection, String schema, List<String> texts)
      throws SQLException {
    List<String> tables = new ArrayList<>();
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT table_name FROM information_schema.tables WHERE table_schema = '"
                  + schema
                  + "'")) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      for (String table : tables) {
        try (ResultSet rows = statement.executeQuery("SELECT * FROM `" + table + "`")) {
          while (rows.next()) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
              byte[] value = rows.getBytes(i);
              if (value != null) {
                inBytes(schema + "." + table, value, texts, found);
              }
            }
          }
        }
      }
    }
    return found;
  }

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(except) && file.toString().endsWith(ending))
          .toList();
    }
  }
}
