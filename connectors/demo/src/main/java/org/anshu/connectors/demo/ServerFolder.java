package org.anshu.connectors.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The layout of the folder an embedded server lives in. */
record ServerFolder(Path root) {

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  /** The folder at {@code path}, made if it is missing, readable by its owner only. */
  static ServerFolder at(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    Files.createDirectories(absolute);
    if (POSIX) {
      Files.setPosixFilePermissions(absolute, PosixFilePermissions.fromString("rwx------"));
    }
    return new ServerFolder(absolute.toRealPath());
  }

  /** The unpacked server programs. */
  Path base() {
    return root.resolve("base");
  }

  /** The data of the server. */
  Path data() {
    return root.resolve("data");
  }

  /** Temporary files of the server. */
  Path temporary() {
    return root.resolve("tmp");
  }

  /** One file for every process that uses the server. */
  Path leases() {
    return root.resolve("leases");
  }

  /** Port and process id of the running server. */
  Path state() {
    return root.resolve("server.properties");
  }

  Path credentials() {
    return root.resolve("credentials.properties");
  }

  Path log() {
    return root.resolve("server.log");
  }

  /** Locked while a process starts, attaches to, leaves or stops the server. */
  Path lock() {
    return root.resolve("server.lock");
  }

  /** Statements that set up the accounts; exists only while the server starts. */
  Path accounts() {
    return root.resolve("accounts.sql");
  }

  /** Writes {@code lines} to {@code file} as a whole, readable by its owner only. */
  static void writePrivately(Path file, List<String> lines) throws IOException {
    Path half = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(half);
    if (POSIX) {
      Files.createFile(
          half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.write(half, lines, StandardCharsets.UTF_8);
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Deletes {@code folder} and everything below it; nothing happens if it is missing. */
  static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** Moves {@code from} to {@code to}, which must not exist. */
  static void moveNew(Path from, Path to) throws IOException {
    if (Files.exists(to)) {
      throw new FileAlreadyExistsException(to.toString());
    }
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }
}
