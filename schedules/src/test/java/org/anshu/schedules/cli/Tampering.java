package org.anshu.schedules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.anshu.pipeline.assessment.Digests;

/** What is done to files behind the program's back. */
final class Tampering {

  private Tampering() {}

  /** The SHA-256 of the files in and below a folder, by path. */
  static Map<String, String> sums(Path place) throws IOException {
    Map<String, String> sums = new TreeMap<>();
    try (Stream<Path> files = Files.walk(place)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> sums.put(place.relativize(file).toString(), Digests.of(file)));
    }
    return sums;
  }

  /** The bytes of the files in a folder, by name. */
  static Map<String, byte[]> bytes(Path place) throws IOException {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(place)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        bytes.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return bytes;
  }

  /** Copies a tree of files and folders. */
  static void copy(Path from, Path to) {
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path each : tree.toList()) {
        if (!Files.isRegularFile(each) && !Files.isDirectory(each)) {
          continue; // a socket of the server
        }
        Path target = to.resolve(from.relativize(each).toString());
        Files.createDirectories(target.getParent());
        Files.copy(each, target, StandardCopyOption.COPY_ATTRIBUTES);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a folder with the files in it. */
  static void delete(Path place) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(place);
  }

  /** Turns one byte of a file; a place below zero is counted from the end. */
  static void flip(Path file, long at) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      long place = Math.floorMod(at, bytes.length());
      bytes.seek(place);
      int was = bytes.read();
      bytes.seek(place);
      bytes.write(was ^ 1);
    }
  }

  /** Replaces the first match in an entry of a zip file. */
  static void rewrite(Path file, String entry, String match, String with) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
        entries.put(each.getName(), in.readAllBytes());
      }
    }
    String text = new String(entries.get(entry), StandardCharsets.UTF_8);
    String changed = text.replaceFirst(match, with);
    assertThat(changed).isNotEqualTo(text);
    entries.put(entry, changed.getBytes(StandardCharsets.UTF_8));
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(each.getKey()));
        out.write(each.getValue());
      }
    }
  }
}
