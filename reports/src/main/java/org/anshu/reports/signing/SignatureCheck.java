package org.anshu.reports.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anshu.failure.Text;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.jspecify.annotations.Nullable;

/**
 * Reads the signatures of a PDF file and checks them. Whether the issuer of a certificate is to be
 * trusted is not judged: that takes a list of issuers, which this program has none of.
 */
public final class SignatureCheck {

  private SignatureCheck() {}

  /**
   * One signature.
   *
   * @param signer the common name of the certificate; empty if it has none
   * @param issuer who issued the certificate; empty if it has none
   * @param serial the certificate's number, hexadecimal; empty if it has none
   * @param fingerprint the SHA-256 of the certificate, hexadecimal; empty if it has none. Anybody
   *     can make a certificate with a given number and name, nobody one with this
   * @param at when it says it was made; null if it does not
   * @param fault what is wrong with it; empty if the file is as it was signed, from the first byte
   *     to the last, and the certificate was in force at the time
   */
  public record Signature(
      String signer,
      String issuer,
      String serial,
      String fingerprint,
      @Nullable Instant at,
      Optional<Text> fault) {

    private static Signature unsound(@Nullable Instant at, Text fault) {
      return new Signature("", "", "", "", at, Optional.of(fault));
    }
  }

  /**
   * The signatures of {@code pdf} in the order they were made; empty if it is not signed. A file
   * that is no PDF any more counts as one signature with this fault.
   */
  public static List<Signature> check(Path pdf, ZoneId zone) {
    if (!Files.isRegularFile(pdf)) {
      return List.of(Signature.unsound(null, new Text("文件不存在", "There is no such file")));
    }
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Signature> found = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(bytes)) {
      List<PDSignature> signatures = document.getSignatureDictionaries();
      for (int i = 0; i < signatures.size(); i++) {
        found.add(check(bytes, signatures.get(i), i == signatures.size() - 1, zone));
      }
    } catch (IOException e) {
      Text damaged = new Text("不是 PDF 文件，或已损坏", "Not a PDF file, or a damaged one");
      return List.of(Signature.unsound(null, damaged));
    }
    return found;
  }

  /** Whether {@code pdf} has a signature, sound or not. */
  public static boolean isSigned(Path pdf) {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return !document.getSignatureDictionaries().isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Signature check(byte[] bytes, PDSignature signature, boolean last, ZoneId zone) {
    Calendar date = signature.getSignDate();
    Instant at = date == null ? null : date.toInstant();
    Optional<byte[][]> parts = parts(bytes, signature.getByteRange(), last);
    if (parts.isEmpty()) {
      return Signature.unsound(at, new Text("没有覆盖整个文件", "Does not cover the whole file"));
    }
    Cms.Verdict verdict = Cms.check(parts.get()[0], parts.get()[1]);
    X509Certificate certificate = verdict.certificate();
    if (certificate == null) {
      return new Signature("", "", "", "", at, verdict.fault());
    }
    return new Signature(
        Names.common(certificate.getSubjectX500Principal()),
        Names.common(certificate.getIssuerX500Principal()),
        certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT),
        Names.fingerprint(certificate),
        at,
        verdict.fault().or(() -> period(certificate, at, zone)));
  }

  private static Optional<Text> period(
      X509Certificate certificate, @Nullable Instant at, ZoneId zone) {
    Instant from = certificate.getNotBefore().toInstant();
    Instant to = certificate.getNotAfter().toInstant();
    if (at != null && !at.isBefore(from) && !at.isAfter(to)) {
      return Optional.empty();
    }
    String period = Names.moment(from, zone) + " – " + Names.moment(to, zone);
    return Optional.of(
        new Text("签名时证书不在有效期内（" + period + "）", "Not made while valid (" + period + ")"));
  }

  /**
   * The signature and what it signs: everything but the signature itself. Empty if the range leaves
   * out more than that.
   */
  private static Optional<byte[][]> parts(byte[] bytes, int @Nullable [] range, boolean last) {
    if (range == null || range.length != 4 || range[0] != 0 || range[1] <= 0 || range[3] < 0) {
      return Optional.empty();
    }
    long end = (long) range[2] + range[3];
    boolean whole = last ? end == bytes.length : end <= bytes.length;
    if (!whole || range[2] <= range[1] + 2) {
      return Optional.empty();
    }
    if (bytes[range[1]] != '<' || bytes[range[2] - 1] != '>') {
      return Optional.empty();
    }
    String hex =
        new String(bytes, range[1] + 1, range[2] - range[1] - 2, StandardCharsets.ISO_8859_1);
    if (!hex.matches("(?:[0-9A-Fa-f]{2})*+")) {
      return Optional.empty();
    }
    byte[] content = new byte[range[1] + range[3]];
    System.arraycopy(bytes, 0, content, 0, range[1]);
    System.arraycopy(bytes, range[2], content, range[1], range[3]);
    return Optional.of(new byte[][] {HexFormat.of().parseHex(hex), content});
  }
}
