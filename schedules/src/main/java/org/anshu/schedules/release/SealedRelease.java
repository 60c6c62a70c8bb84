package org.anshu.schedules.release;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a release was made of, as {@code release.json} in its folder says it. Hashes are SHA-256 in
 * lower-case hexadecimal; nothing in it depends on when or where it was written.
 *
 * @param release such as {@code R2026-06-e1}
 * @param month such as {@code 2026-06}
 * @param edition from 1
 * @param asOf what had landed by then counts, ISO 8601 in UTC
 * @param codeVersion the program's version and the definitions' hash when it was computed
 * @param tables landed, dimension, conformed and indicator table to the state that was read or left
 * @param serving table of the serving schema to the rows of this release
 * @param definitions file below {@code product/} or {@code home/} to its hash; the files themselves
 *     are in {@link ReleaseSeal#ARCHIVE}
 * @param program module of the program that printed to the hash over its classes
 * @param fonts role to file name and hash
 * @param settings what the issuing office decides, as it was
 * @param reports what was printed, by the names of the catalogue
 */
public record SealedRelease(
    String release,
    String month,
    int edition,
    String asOf,
    String codeVersion,
    Map<String, SealedTable> tables,
    Map<String, SealedRows> serving,
    Map<String, String> definitions,
    Map<String, String> program,
    Map<String, String> fonts,
    Map<String, String> settings,
    List<String> reports) {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  public SealedRelease {
    tables = new TreeMap<>(tables);
    serving = new TreeMap<>(serving);
    definitions = new TreeMap<>(definitions);
    program = new TreeMap<>(program);
    fonts = new TreeMap<>(fonts);
    settings = new TreeMap<>(settings);
    reports = List.copyOf(reports);
  }

  /**
   * A state of a table.
   *
   * @param snapshot its number in the table
   * @param rows how many
   * @param files its data files, by path
   */
  public record SealedTable(long snapshot, long rows, List<SealedFile> files) {

    public SealedTable {
      files = List.copyOf(files);
    }
  }

  /**
   * A data file.
   *
   * @param path relative to the warehouse, with / between folders
   */
  public record SealedFile(String path, long bytes, String sha256) {}

  /**
   * Rows of a table of the serving schema.
   *
   * @param sha256 over the rows in the order of the key
   */
  public record SealedRows(long rows, String sha256) {}

  /** The seal in {@code file}. */
  static SealedRelease read(Path file) {
    try {
      return JSON.readValue(file.toFile(), SealedRelease.class);
    } catch (IOException e) {
      throw new UncheckedIOException("Not readable: " + file, e);
    }
  }

  /** Writes it to {@code file}. */
  void write(Path file) {
    try {
      Files.writeString(file, JSON.writeValueAsString(this) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
