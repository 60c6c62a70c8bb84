package org.anshu.schedules.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.anshu.pipeline.assessment.Digests;

/**
 * The zip file with the definitions and rows of a release; the same contents give the same bytes.
 */
final class SealedArchive {

  private static final LocalDateTime MOMENT = LocalDateTime.of(2000, 1, 1, 0, 0);

  private SealedArchive() {}

  /** Writes {@code file}, entry by entry as {@code entries} adds them. */
  static void write(Path file, Consumer<Writer> entries) {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      entries.accept(new Writer(zip));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds entries. */
  static final class Writer {

    private final ZipOutputStream zip;

    private Writer(ZipOutputStream zip) {
      this.zip = zip;
    }

    /** Adds an entry of these bytes. */
    void add(String name, byte[] bytes) {
      ZipEntry entry = new ZipEntry(name);
      entry.setTimeLocal(MOMENT);
      CRC32 crc = new CRC32();
      crc.update(bytes);
      entry.setCrc(crc.getValue());
      try {
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Adds a file. */
    void add(String name, Path file) {
      try {
        add(name, Files.readAllBytes(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Whether it is there and whole enough to be read; if not, the manifest tells of it. */
  static boolean readable(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          in.transferTo(OutputStream.nullOutputStream());
        }
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The SHA-256 of every entry. */
  static Map<String, String> hashes(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Map<String, String> hashes = new TreeMap<>();
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          hashes.put(entry.getName(), Digests.of(in.readAllBytes()));
        }
      }
      return hashes;
    } catch (IOException e) {
      throw new UncheckedIOException("Not readable: " + file, e);
    }
  }

  /** The bytes of an entry. */
  static byte[] bytes(Path file, String name) {
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream in = zip.getInputStream(zip.getEntry(name))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Not readable: " + file + " " + name, e);
    }
  }

  /** Puts the entries below {@code prefix} into {@code folder}, under the rest of their names. */
  static void extract(Path file, String prefix, Path folder) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().startsWith(prefix)) {
          Path target = folder.resolve(entry.getName().substring(prefix.length())).normalize();
          if (!target.startsWith(folder)) {
            throw new IOException("Outside of the folder: " + entry.getName());
          }
          Files.createDirectories(target.getParent());
          try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, target);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Not readable: " + file, e);
    }
  }
}
