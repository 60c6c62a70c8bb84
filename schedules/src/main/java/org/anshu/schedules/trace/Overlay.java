package org.anshu.schedules.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that shows another one with one file or folder in it replaced or added; the other is not
 * touched. It is made of links and is gone when it is closed.
 */
final class Overlay implements AutoCloseable {

  private final Path root;

  private Overlay(Path root) {
    this.root = root;
  }

  /**
   * Shows {@code original} with {@code replacement} at {@code place}.
   *
   * @param place relative to {@code original}; what is not there is added
   * @param original an existing folder
   */
  static Overlay of(Path original, Path place, Path replacement) {
    try {
      Path root = Files.createTempDirectory("anshu-plan");
      Path from = original.toAbsolutePath();
      Path to = root;
      for (int i = 0; i < place.getNameCount(); i++) {
        String replaced = place.getName(i).toString();
        for (Path child : children(from)) {
          if (!child.getFileName().toString().equals(replaced)) {
            Files.createSymbolicLink(to.resolve(child.getFileName()), child);
          }
        }
        from = from.resolve(replaced);
        to = to.resolve(replaced);
        if (i + 1 < place.getNameCount()) {
          Files.createDirectory(to);
        }
      }
      Files.createSymbolicLink(to, replacement.toAbsolutePath());
      return new Overlay(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder to read. */
  Path root() {
    return root;
  }

  @Override
  public void close() {
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.toList();
    }
  }
}
