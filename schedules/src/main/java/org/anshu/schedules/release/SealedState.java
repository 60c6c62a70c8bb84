package org.anshu.schedules.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.schedules.production.Installation;

/**
 * The definitions of a release, unpacked: an installation that reads them instead of those of
 * today, over the same databases and the same warehouse. Gone when it is closed.
 */
final class SealedState implements AutoCloseable {

  private final Path root;

  private SealedState(Path root) {
    this.root = root;
  }

  /** The definitions in {@code archive}. */
  static SealedState unpack(Path archive) {
    try {
      Path root = Files.createTempDirectory("anshu-sealed");
      for (String part : List.of("product", "home")) {
        Files.createDirectories(root.resolve(part));
        SealedArchive.extract(archive, part + "/", root.resolve(part));
      }
      return new SealedState(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code today} with the definitions of then. */
  Installation installation(Installation today) {
    return new Installation(root.resolve("product"), root.resolve("home"), today.settings());
  }

  /** {@code today} with the definitions of then. */
  PipelineSettings settings(PipelineSettings today) {
    return new PipelineSettings(
        root.resolve("product"),
        root.resolve("home"),
        today.warehouse(),
        today.operations(),
        today.serving(),
        today.sources(),
        today.zone(),
        today.clock(),
        today.sparkMaster(),
        today.engines());
  }

  @Override
  public void close() {
    delete(root);
  }

  /** Removes a folder with all that is in it. */
  static void delete(Path folder) {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
