package org.anshu.schedules.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.anshu.schedules.SigningKeys;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** The files of a printed month, small ones, and the keys that they are signed with. */
final class PrintedMonth {

  private PrintedMonth() {}

  /** Fills the folder of a release. */
  static void files(Path folder) {
    try {
      for (String name : new String[] {"", "districts/990102/", "districts/990103/", "public/"}) {
        Path place = folder.resolve(name);
        Files.createDirectories(place);
        try (PDDocument document = new PDDocument()) {
          document.addPage(new PDPage());
          document.getDocumentInformation().setTitle(name);
          document.save(place.resolve("安全生产月报-2025-12.pdf").toFile());
        }
        Files.writeString(place.resolve("安全生产月报-2025-12.xlsx"), "xlsx " + name);
        Files.writeString(
            place.resolve("安全生产月报-2025-12.cells.json"),
            "{\"report\":\"monthly\",\"release\":\"R2025-12-e1\",\"month\":\"2025-12\",\"cells\":[]}");
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A key in force and one that is not any more. */
  static void keys(CommandHome anshu) throws IOException, InterruptedException {
    anshu.write("secrets/seal", "geheim");
    Files.setPosixFilePermissions(
        anshu.path("secrets/seal"), PosixFilePermissions.fromString("rw-------"));
    SigningKeys.make(anshu.path("secrets/seal.p12"), "2025/01/01 00:00:00");
    SigningKeys.make(anshu.path("secrets/expired.p12"), "2005/01/01 00:00:00");
  }
}
