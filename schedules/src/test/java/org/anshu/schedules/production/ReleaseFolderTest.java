package org.anshu.schedules.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.pipeline.batch.ResourceFailures;
import org.anshu.reports.signing.PdfSigning;
import org.anshu.reports.signing.SigningKey;
import org.anshu.schedules.SigningKeys;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseFolderTest {

  @TempDir Path releases;

  @Test
  void theManifestNamesEveryFileWithItsChecksum() throws IOException {
    Path folder =
        ReleaseFolder.fill(releases, "R2026-06-e1", Map.of(), fresh -> write(fresh, "abc"));

    assertThat(folder).isEqualTo(releases.resolve("R2026-06-e1"));
    assertThat(Files.readString(folder.resolve("manifest.json")))
        .contains("\"release\" : \"R2026-06-e1\"", "report.pdf")
        .contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void aFailureLeavesTheEarlierRenderingInPlace() throws IOException {
    ReleaseFolder.fill(releases, "R1", Map.of(), fresh -> write(fresh, "good"));

    assertThatThrownBy(
            () ->
                ReleaseFolder.fill(
                    releases,
                    "R1",
                    Map.of(),
                    fresh -> {
                      write(fresh, "half");
                      writeToFullDisk(fresh.resolve("report.xlsx"));
                    }))
        .isInstanceOfSatisfying(
            UncheckedIOException.class,
            e ->
                assertThat(ResourceFailures.of(e))
                    .extracting(AnshuException::code)
                    .isEqualTo(FailureCode.DISK_FULL));

    assertThat(Files.readString(releases.resolve("R1/report.pdf"))).isEqualTo("good");
    try (Stream<Path> left = Files.list(releases)) {
      assertThat(left).containsExactly(releases.resolve("R1"));
    }
  }

  @Test
  void aSignedFileThatIsPrintedToTheSameBytesKeepsItsSignature() throws Exception {
    Path file = releases.resolve("seal.p12");
    SigningKeys.make(file, "2025/01/01 00:00:00");
    Path pdf = ReleaseFolder.fill(releases, "R1", Map.of(), ReleaseFolderTest::page);
    pdf = pdf.resolve("report.pdf");
    byte[] printed = Files.readAllBytes(pdf);
    PdfSigning.replace(
        pdf,
        releases.resolve("fresh"),
        new PdfSigning.Request(
            SigningKey.read(file, "geheim", ""),
            Instant.parse("2026-07-25T00:00:00Z"),
            ZoneOffset.UTC,
            "印发",
            "",
            Optional.empty()));
    byte[] signed = Files.readAllBytes(pdf);
    ReleaseFolder.fill(releases, "R1", Map.of(), ReleaseFolderTest::page);
    assertThat(Files.readAllBytes(pdf)).isEqualTo(signed);
    assertThat(Files.readString(releases.resolve("R1/manifest.json")))
        .contains("\"bytes\" : " + printed.length);

    Files.write(pdf, Arrays.copyOf(printed, printed.length + 9)); // nobody signed these
    ReleaseFolder.fill(releases, "R1", Map.of(), ReleaseFolderTest::page);
    assertThat(Files.readAllBytes(pdf)).isEqualTo(printed);
  }

  /** The same bytes whenever it is called. */
  private static void page(Path folder) {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.setDocumentId(1L);
      document.save(folder.resolve("report.pdf").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aReplacementInterruptedBetweenItsMovesIsUndone() throws IOException {
    Files.createDirectories(releases.resolve(".R1.old"));
    Files.writeString(releases.resolve(".R1.old/report.pdf"), "good");

    ReleaseFolder.recover(releases);

    assertThat(Files.readString(releases.resolve("R1/report.pdf"))).isEqualTo("good");
  }

  /** What the kernel does on a full disk. */
  private static void writeToFullDisk(Path file) {
    try {
      Files.createSymbolicLink(file, Path.of("/dev/full"));
      Files.writeString(file, "x");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path folder, String text) {
    try {
      Files.writeString(folder.resolve("report.pdf"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
