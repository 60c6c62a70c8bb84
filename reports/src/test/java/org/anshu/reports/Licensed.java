package org.anshu.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A customer's fonts by name only, so that texts do not depend on what a machine has installed. */
final class Licensed {

  /** What the files of licensed fonts are called, one for each role. */
  static final List<String> NAMES =
      List.of(
          "方正小标宋简体.ttf",
          "SIMFANG.TTF",
          "simkai.ttf",
          "simhei.ttf",
          "simsun.ttc",
          "FandolSong-Bold.otf");

  private Licensed() {}

  /** Roles that are all filled as the rules say; the files are empty, only for writing texts. */
  static FontRoles fonts(Path folder) {
    for (String name : NAMES) {
      try {
        Files.createFile(folder.resolve(name));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return FontRoles.in(List.of(folder));
  }
}
