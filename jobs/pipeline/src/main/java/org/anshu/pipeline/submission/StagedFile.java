package org.anshu.pipeline.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;

/**
 * One file that a person hands over, alone in a folder of its own so that the connector of dropped
 * files reads it and nothing else.
 */
public final class StagedFile implements AutoCloseable {

  private static final List<String> ENDINGS = List.of(".xlsx", ".xlsm", ".csv", ".txt", ".tsv");

  private final Path folder;
  private final String table;
  private final String sha256;

  private StagedFile(Path folder, String table, String sha256) {
    this.folder = folder;
    this.table = table;
    this.sha256 = sha256;
  }

  /**
   * Copies {@code file} to be read as the table {@code <table>/*}.
   *
   * @throws AnshuException SUBMISSION_REJECTED if there is no such file, or of another format
   */
  public static StagedFile of(Path file, String table) {
    String name = String.valueOf(file.getFileName());
    boolean readable = ENDINGS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    if (!Files.isRegularFile(file) || !readable) {
      boolean there = Files.exists(file);
      throw new AnshuException(
          FailureCode.SUBMISSION_REJECTED,
          new Text("XLSX 或 CSV 文件", "An XLSX or CSV file"),
          new Text(
              file + (there ? "：不是这种格式" : "：没有这个文件"),
              file + (there ? ": of another format" : ": no such file")),
          new Text(
              "请核对文件名；.xls 或 .et 请另存为 .xlsx", "Check the name; save .xls or .et as .xlsx first"));
    }
    try {
      Path folder = Files.createTempDirectory("anshu-staged-");
      Path inside = Files.createDirectory(folder.resolve(table));
      byte[] bytes = Files.readAllBytes(file);
      Files.write(inside.resolve(name), bytes);
      String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      return new StagedFile(folder, table, sha256);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How the connector reaches it. */
  public ConnectionSettings settings() {
    return new ConnectionSettings(folder.toString(), "", "");
  }

  /** The same with options of the connector, such as {@code header=3}. */
  public ConnectionSettings settings(String options) {
    return new ConnectionSettings(folder + "?" + options, "", "");
  }

  /** The table's name for the connector. */
  public String table() {
    return table + "/*";
  }

  /** A place that the connector names, without the folder that nobody knows. */
  public String place(@Nullable String named) {
    return named == null
        ? ""
        : named.startsWith(table + "/") ? named.substring(table.length() + 1) : named;
  }

  /** Of the file's bytes, in hexadecimal. */
  public String sha256() {
    return sha256;
  }

  /** Removes the copy. */
  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
