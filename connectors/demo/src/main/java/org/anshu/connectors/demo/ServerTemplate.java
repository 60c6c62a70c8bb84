package org.anshu.connectors.demo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * An installed server that nobody starts: others are copied from it, for unpacking the programs
 * takes longer than most of what is done with a server that lives for one test. It holds no
 * accounts; each server makes its own when it starts.
 *
 * @param folder where it is, made by the first who needs it
 */
record ServerTemplate(ServerFolder folder) {

  /** The environment's variable that names the folder; without it each server is unpacked. */
  static final String VARIABLE = "ANSHU_SERVER_TEMPLATE";

  /** The template that the environment names, or null. */
  static @Nullable ServerTemplate ofEnvironment() throws IOException {
    String path = System.getenv(VARIABLE);
    return path == null || path.isBlank()
        ? null
        : new ServerTemplate(ServerFolder.at(Path.of(path)));
  }

  /** Installs the template unless another process has. */
  void ensure() throws IOException {
    try (FileChannel channel =
            FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      ServerInstallation.install(folder);
    }
  }

  /** Gives {@code to} the programs, by links: nobody writes them. */
  void base(Path to) throws IOException {
    copy(folder.base(), to, ServerTemplate::link);
  }

  /** Gives {@code to} data of its own. */
  void data(Path to) throws IOException {
    copy(folder.data(), to, ServerTemplate::copy);
  }

  private static void link(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (FileSystemException | UnsupportedOperationException otherFileSystem) {
      copy(from, to);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
  }

  private interface FileAction {
    void apply(Path from, Path to) throws IOException;
  }

  private static void copy(Path from, Path to, FileAction action) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(each)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path each, BasicFileAttributes attributes)
              throws IOException {
            action.apply(each, to.resolve(from.relativize(each)));
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
