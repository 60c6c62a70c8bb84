package org.anshu.schedules.production;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.anshu.pipeline.assessment.Digests;

/**
 * The files of one release, complete or absent: they are written beside the folder and moved into
 * place in one step, so that a failure leaves an earlier rendering as it was.
 */
public final class ReleaseFolder {

  /** The list of all files, also of those in folders below, with bytes and SHA-256. */
  public static final String MANIFEST = "manifest.json";

  private ReleaseFolder() {}

  /**
   * Fills {@code <releases>/<releaseId>}. A PDF that was signed and is printed to the same bytes
   * again keeps its signature.
   *
   * @param facts what the manifest says beside the files
   * @param write puts the files into the folder it is given
   * @return the folder in its place
   */
  public static Path fill(
      Path releases, String releaseId, Map<String, String> facts, Consumer<Path> write) {
    Path target = releases.resolve(releaseId);
    Path fresh = releases.resolve("." + releaseId + ".new");
    Path old = releases.resolve("." + releaseId + ".old");
    try {
      delete(fresh);
      Files.createDirectories(fresh);
      write.accept(fresh);
      writeManifest(fresh, releaseId, facts);
      KeptSignatures.keep(target, fresh);
      delete(old);
      if (Files.exists(target)) {
        Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
      delete(old);
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      discard(fresh);
    }
  }

  /** Puts back a folder whose replacement was interrupted between the two moves. */
  public static void recover(Path releases) {
    if (!Files.isDirectory(releases)) {
      return;
    }
    try (Stream<Path> folders = Files.list(releases)) {
      for (Path old : folders.filter(each -> each.toString().endsWith(".old")).toList()) {
        String name = old.getFileName().toString();
        Path target = releases.resolve(name.substring(1, name.length() - ".old".length()));
        if (Files.exists(target)) {
          delete(old);
        } else {
          Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeManifest(Path folder, String releaseId, Map<String, String> facts)
      throws IOException {
    List<Map<String, Object>> files = new ArrayList<>();
    for (Path file : files(folder)) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("name", name(folder, file));
      entry.put("bytes", Files.size(file));
      entry.put("sha256", Digests.of(file));
      files.add(entry);
    }
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("release", releaseId);
    manifest.putAll(facts);
    manifest.put("files", files);
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(folder.resolve(MANIFEST).toFile(), manifest);
  }

  /** All files in and below the folder, by name. */
  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .sorted(Comparator.comparing(file -> name(folder, file)))
          .toList();
    }
  }

  /** The name of a file within the folder, with / between parts. */
  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace(File.separatorChar, '/');
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  private static void discard(Path folder) {
    try {
      delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
