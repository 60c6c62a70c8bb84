package org.anshu.schedules.production;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.anshu.reports.signing.SignatureCheck;

/**
 * The signatures of PDF files that are printed once more to the same bytes: what was signed and
 * sent is the only copy of it.
 */
final class KeptSignatures {

  private KeptSignatures() {}

  /**
   * Puts the soundly signed files of {@code before} over those of {@code fresh} they begin with.
   */
  static void keep(Path before, Path fresh) throws IOException {
    if (!Files.isDirectory(before)) {
      return;
    }
    List<Path> printed;
    try (Stream<Path> files = Files.walk(fresh)) {
      printed = files.filter(file -> file.toString().endsWith(".pdf")).toList();
    }
    for (Path file : printed) {
      Path lying = before.resolve(fresh.relativize(file).toString());
      if (Files.isRegularFile(lying) && isLonger(lying, file) && isSigned(lying)) {
        Files.copy(lying, file, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static boolean isLonger(Path lying, Path file) throws IOException {
    long bytes = Files.size(file);
    return Files.size(lying) > bytes && Files.mismatch(lying, file) == bytes;
  }

  private static boolean isSigned(Path lying) {
    List<SignatureCheck.Signature> found = SignatureCheck.check(lying, ZoneOffset.UTC);
    return !found.isEmpty() && found.stream().allMatch(each -> each.fault().isEmpty());
  }
}
