package org.anshu.connectors.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.anshu.connectors.spi.SourceFailures;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;

/**
 * The files of a drop folder as they were at one moment: private copies, so that whoever replaces
 * or removes a file meanwhile changes nothing.
 */
final class DropFolder implements AutoCloseable {

  private static final int DEPTH = 4;

  private final Path copies;
  private final List<Dropped> files;

  private DropFolder(Path copies, List<Dropped> files) {
    this.copies = copies;
    this.files = files;
  }

  /**
   * One file of the moment.
   *
   * @param name its path below the folder, with forward slashes
   * @param copy where its bytes are
   * @param bytes its size
   * @param sha256 of its bytes
   */
  record Dropped(String name, Path copy, long bytes, String sha256) {

    String bareName() {
      String last = name.substring(name.lastIndexOf('/') + 1);
      return last.substring(0, last.lastIndexOf('.'));
    }

    boolean isWorkbook() {
      String lower = name.toLowerCase(Locale.ROOT);
      return lower.endsWith(".xlsx") || lower.endsWith(".xlsm");
    }

    boolean endsWithLineEnd() {
      try (RandomAccessFile in = new RandomAccessFile(copy.toFile(), "r")) {
        if (bytes == 0) {
          return true;
        }
        in.seek(bytes - 1);
        int last = in.read();
        return last == '\n' || last == '\r';
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Takes the files of the folder {@code url}, a {@code file:} URL or a path; hidden, temporary and
   * lock files are left alone.
   *
   * @throws AnshuException SOURCE_UNREACHABLE if there is no such folder, SOURCE_ACCESS_DENIED,
   *     SOURCE_READ_BROKEN if a file is being written
   */
  static DropFolder take(String source, String url) {
    Path folder = path(url);
    if (!Files.isDirectory(folder)) {
      throw SourceFailures.unreachable(source, folder.toString(), new NoSuchFileException(url));
    }
    Path copies = null;
    try {
      copies = Files.createTempDirectory("anshu-files-");
      List<Dropped> taken = new ArrayList<>();
      for (Path file : files(folder)) {
        taken.add(copy(folder, file, copies.resolve(String.valueOf(taken.size()))));
      }
      return new DropFolder(copies, List.copyOf(taken));
    } catch (IOException | AnshuException | UncheckedIOException e) {
      if (copies != null) {
        delete(copies);
      }
      if (e instanceof AnshuException failure) {
        throw failure;
      }
      throw SourceFailures.readBroken(source, folder.toString(), e);
    }
  }

  /** The folder that {@code url} means. */
  static Path path(String url) {
    if (url.startsWith("file://")) {
      return Path.of(URI.create(url));
    }
    return Path.of(url.startsWith("file:") ? url.substring("file:".length()) : url);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder, DEPTH)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> isTaken(folder.relativize(file)))
          .sorted(Comparator.comparing(file -> name(folder, file)))
          .toList();
    }
  }

  private static boolean isTaken(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".") || part.toString().startsWith("~$")) {
        return false;
      }
    }
    return relative.toString().toLowerCase(Locale.ROOT).matches(".*\\.(csv|txt|tsv|xlsx|xlsm)");
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static Dropped copy(Path folder, Path file, Path copy) throws IOException {
    String name = name(folder, file);
    long size = Files.size(file);
    FileTime changed = Files.getLastModifiedTime(file);
    MessageDigest digest = sha256();
    try (InputStream in = Files.newInputStream(file);
        OutputStream out = new DigestOutputStream(Files.newOutputStream(copy), digest)) {
      in.transferTo(out);
    }
    if (Files.size(copy) != size
        || Files.size(file) != size
        || !Files.getLastModifiedTime(file).equals(changed)) {
      throw new AnshuException(
          FailureCode.SOURCE_READ_BROKEN,
          new Text("文件 %s 已写完".formatted(name), "File %s written to its end".formatted(name)),
          new Text("读取时它正在被写入", "It was being written while we read it"),
          new Text(
              "请等写入完成后重新运行；提供方宜先写成其他名称再改名",
              "Run again once it is complete; better, write it under another name and rename it"));
    }
    return new Dropped(name, copy, size, HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The files of the table {@code from}: a pattern such as {@code 月报/*.xlsx}, or a name whose file
   * is {@code name.csv} or {@code name.xlsx} or whose files are in the folder {@code name}.
   */
  List<Dropped> of(String from) {
    boolean plain =
        !from.matches(".*[*?\\[{].*") && !from.matches("(?i).*\\.(csv|txt|tsv|xlsx|xlsm)");
    PathMatcher matcher =
        FileSystems.getDefault()
            .getPathMatcher("glob:" + (plain ? "{%s,%s/*}".formatted(from + ".*", from) : from));
    return files.stream().filter(file -> matcher.matches(Path.of(file.name()))).toList();
  }

  /** All files with their digests in one: what the certificate says of the moment. */
  String position() {
    MessageDigest digest = sha256();
    long bytes = 0;
    for (Dropped file : files) {
      digest.update(
          (file.name() + " " + file.sha256() + "\n")
              .getBytes(java.nio.charset.StandardCharsets.UTF_8));
      bytes += file.bytes();
    }
    String all = HexFormat.of().formatHex(digest.digest());
    return "files=%d bytes=%d sha256=%s".formatted(files.size(), bytes, all);
  }

  @Override
  public void close() {
    delete(copies);
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
