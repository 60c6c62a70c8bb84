package org.anshu.reports.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfSigningTest {

  private static final String OFFICE = "Yunjiang Office";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant FROM = day("2025-01-01");
  private static final Instant TO = day("2027-01-01");
  private static final Instant NOW = Instant.parse("2026-07-25T00:00:00Z");

  @TempDir static Path folder;
  private static Path rsa;

  @BeforeAll
  static void make() {
    rsa = certificate("rsa.p12", "RSA", 2048, KeyUsage.nonRepudiation);
  }

  private static Path certificate(String name, String kind, int bits, int usage) {
    return Certificates.file(folder.resolve(name), kind, bits, usage, FROM, TO);
  }

  private static PdfSigning.Request request(Path file, Optional<SealImage> seal) {
    SigningKey key = SigningKey.read(file, Certificates.PASSWORD, "");
    return new PdfSigning.Request(key, NOW, ZONE, "发布", "云江市", seal);
  }

  private static PdfSigning.Outcome sign(Path pdf, PdfSigning.Request request) {
    return PdfSigning.replace(pdf, folder.resolve(".signing"), request);
  }

  private static byte[] signed(Path pdf, Path key) throws IOException {
    sign(pdf, request(key, Optional.empty()));
    return Files.readAllBytes(pdf);
  }

  @Test
  void aSignedFileIsSoundAndStaysValidPdfA() throws IOException {
    Path pdf = ArchivablePdf.write(folder.resolve("sound.pdf"), OFFICE);
    byte[] before = Files.readAllBytes(pdf);
    assertThat(ArchivablePdf.faults(pdf)).isEmpty();

    byte[] after = signed(pdf, rsa);

    assertThat(Arrays.copyOf(after, before.length)).isEqualTo(before);
    assertThat(UnsignedRevision.of(pdf)).isEqualTo(before);
    assertThat(ArchivablePdf.faults(pdf)).isEmpty();
    assertThat(SignatureCheck.check(pdf, ZONE))
        .containsExactly(
            new SignatureCheck.Signature(
                "云江市应急管理局", "测试签发机构", "1267", fingerprint(rsa), NOW, Optional.empty()));
    String text = new String(after, StandardCharsets.ISO_8859_1);
    assertThat(text).contains("/ETSI.CAdES.detached", "(D:20260725080000+08'00')");
  }

  @Test
  void aFileThatEndsWithoutALineEndIsFoundAgainTooAndACertificateOfCurvesServes()
      throws IOException {
    Path key = certificate("ec.p12", "EC", 256, KeyUsage.digitalSignature);
    byte[] printed = Files.readAllBytes(ArchivablePdf.write(folder.resolve("a.pdf"), OFFICE));
    String text = new String(printed, StandardCharsets.ISO_8859_1).stripTrailing();
    for (String end : List.of("", "\n", "\r\n")) {
      byte[] bytes = (text + end).getBytes(StandardCharsets.ISO_8859_1);
      Path pdf = Files.write(folder.resolve("end.pdf"), bytes);
      signed(pdf, key);
      assertThat(UnsignedRevision.of(pdf)).isEqualTo(bytes);
      assertThat(SignatureCheck.check(pdf, ZONE)).allMatch(each -> each.fault().isEmpty());
    }
  }

  @Test
  void everyChangedByteIsFound() throws IOException {
    Path pdf = ArchivablePdf.write(folder.resolve("changed.pdf"), OFFICE);
    int printed = (int) Files.size(pdf);
    byte[] sound = signed(pdf, rsa);
    String text = new String(sound, StandardCharsets.ISO_8859_1);
    int signature = text.indexOf("/Contents <");
    // In the page, in the signature's own words, in the signature, behind it.
    for (int at :
        new int[] {
          printed / 2, text.indexOf("/ByteRange") - 3, signature + 900, sound.length - 4000
        }) {
      byte[] changed = sound.clone();
      changed[at] = (byte) (changed[at] == '0' ? '1' : '0');
      Path other = Files.write(folder.resolve("other.pdf"), changed);
      assertThat(faults(other)).as("byte " + at).isNotEmpty();
    }
    byte[] longer = Arrays.copyOf(sound, sound.length + 2);
    Path other = Files.write(folder.resolve("other.pdf"), longer);
    assertThat(faults(other)).containsExactly("没有覆盖整个文件");
  }

  private static List<String> faults(Path pdf) {
    return SignatureCheck.check(pdf, ZONE).stream()
        .flatMap(each -> each.fault().stream())
        .map(fault -> fault.in(Language.CHINESE))
        .toList();
  }

  @Test
  void aFileThatIsDamagedOrMissingIsToldAsSuch() throws IOException {
    Path damaged = Files.writeString(folder.resolve("damaged.pdf"), "hello");
    assertThat(faults(damaged)).containsExactly("不是 PDF 文件，或已损坏");
    assertThat(faults(folder.resolve("none.pdf"))).containsExactly("文件不存在");
  }

  private static String fingerprint(Path key) {
    return SigningKey.read(key, Certificates.PASSWORD, "").fingerprint();
  }

  @Test
  void theSealIsDrawnUponTheNameOfTheIssuerOrNotAtAll() throws IOException {
    Path picture = folder.resolve("seal.png");
    BufferedImage image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.drawOval(5, 5, 190, 190);
    graphics.dispose();
    ImageIO.write(image, "png", picture.toFile());
    Optional<SealImage> seal = Optional.of(new SealImage(picture, 42, OFFICE));

    Path pdf = ArchivablePdf.write(folder.resolve("sealed.pdf"), OFFICE);
    assertThat(sign(pdf, request(rsa, seal)).sealDrawn()).isTrue();
    assertThat(ArchivablePdf.faults(pdf)).isEmpty();
    assertThat(faults(pdf)).isEmpty();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PDAnnotation widget = document.getPage(0).getAnnotations().get(0);
      assertThat(widget.getRectangle().getWidth())
          .isCloseTo(119.06f, org.assertj.core.data.Offset.offset(0.01f));
      assertThat(widget.isPrinted()).isTrue();
    }

    Path without = ArchivablePdf.write(folder.resolve("without.pdf"), "Another Office");
    assertThat(sign(without, request(rsa, seal)).sealDrawn()).isFalse();
    assertThat(faults(without)).isEmpty();
  }

  @Test
  void aCertificateThatIsNotInForceIsRefusedWithTheDateAndNothingIsWritten() throws IOException {
    SigningKey key = SigningKey.read(rsa, Certificates.PASSWORD, "");
    Path pdf = ArchivablePdf.write(folder.resolve("late.pdf"), OFFICE);
    byte[] before = Files.readAllBytes(pdf);
    for (Instant at : List.of(FROM.minusSeconds(1), TO.plusSeconds(1))) {
      PdfSigning.Request request =
          new PdfSigning.Request(key, at, ZONE, "发布", "", Optional.empty());
      assertThatThrownBy(() -> sign(pdf, request))
          .isInstanceOfSatisfying(
              AnshuException.class,
              e -> {
                assertThat(e.code()).isEqualTo(FailureCode.CERTIFICATE_INVALID);
                assertThat(e.message(Language.CHINESE))
                    .containsAnyOf("证书自 2025-01-01 08:00:00 起才有效", "证书已于 2027-01-01 08:00:00 过期");
              });
    }
    assertThat(Files.readAllBytes(pdf)).isEqualTo(before);
    assertThat(folder.resolve(".signing")).doesNotExist();
  }

  @Test
  void aFileThatCannotSignIsRefusedWithTheReason() throws IOException {
    refused(folder.resolve("none.p12"), "", "文件不存在");
    refused(rsa, "other", "其中的密钥：[seal]");
    refused(Files.writeString(folder.resolve("text.p12"), "hello"), "", "密码不对或文件损坏");
    refused(certificate("short.p12", "RSA", 1024, KeyUsage.digitalSignature), "", "密钥为 RSA");
    refused(certificate("enc.p12", "RSA", 2048, KeyUsage.keyEncipherment), "", "用途不含数字签名");
    assertThatThrownBy(() -> SigningKey.read(rsa, "wrong", "")).hasMessageContaining("password");
  }

  private static void refused(Path file, String alias, String words) {
    assertThatThrownBy(() -> SigningKey.read(file, Certificates.PASSWORD, alias))
        .isInstanceOfSatisfying(
            AnshuException.class,
            e -> assertThat(e.message(Language.CHINESE)).contains("CERTIFICATE_INVALID", words));
  }

  private static Instant day(String day) {
    return LocalDate.parse(day).atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
