package org.anshu.reports.declared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anshu.reports.document.Words;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a report: one of the product, on the class path, or one of the installation.
 *
 * @param id its name, by which the report is asked for
 * @param place where it is on disk; null for one of the product
 */
public record Folder(String id, @Nullable Path place) {

  /** Where the product's folders are on the class path. */
  public static final String RESOURCES = "/org/anshu/reports/templates/";

  static final String TEXTS = "text_zh.properties";

  /** What people know it as. */
  public String name() {
    return place == null ? "reports/templates/" + id : place.toString();
  }

  /** The text of a file of the folder; empty if there is none. */
  public String read(String file) {
    try {
      if (place != null) {
        Path path = place.resolve(file);
        return Files.exists(path) ? Files.readString(path) : "";
      }
      try (InputStream stream = Folder.class.getResourceAsStream(RESOURCES + id + "/" + file)) {
        return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its phrases, and those that all reports share. */
  Words words() {
    return Words.of(read(TEXTS));
  }

  /** The line of a phrase, counted from 1; 1 if there is none. */
  int line(String key) {
    String[] lines = read(TEXTS).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].startsWith(key + "=")) {
        return i + 1;
      }
    }
    return 1;
  }
}
