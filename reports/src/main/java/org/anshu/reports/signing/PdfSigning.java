package org.anshu.reports.signing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;

/**
 * Signs a finished PDF by PAdES B-B (ETSI EN 319 142-1): the file stays as it is, byte for byte,
 * and the signature is appended to it.
 */
public final class PdfSigning {

  /** Room for a signature, its attributes and the frame around the certificates, in bytes. */
  private static final int ROOM = 8192;

  private PdfSigning() {}

  /**
   * What is signed with and what the signature says.
   *
   * @param key in force at {@code at}
   * @param at the moment of signing
   * @param zone in which it is written
   * @param reason why it is signed, such as 发布
   * @param location where, such as the city; empty if not said
   * @param seal a picture to be drawn at the issuer's signature; empty for none
   */
  public record Request(
      SigningKey key,
      Instant at,
      ZoneId zone,
      String reason,
      String location,
      Optional<SealImage> seal) {}

  /**
   * What was done.
   *
   * @param sealDrawn whether the picture was drawn; false also if the document has no place for it
   */
  public record Outcome(boolean sealDrawn) {}

  /**
   * Signs {@code pdf} and puts the signed file in its place, at once or not at all.
   *
   * @param fresh where the signed file is written before, on the same disk; whoever is killed
   *     leaves it there, so that it should not lie among files that are counted
   * @throws org.anshu.failure.AnshuException CERTIFICATE_INVALID if the key is not in force
   */
  public static Outcome replace(Path pdf, Path fresh, Request request) {
    try {
      Outcome outcome = sign(pdf, fresh, request);
      Files.move(fresh, pdf, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return outcome;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      discard(fresh);
    }
  }

  /** Writes the signed form of {@code pdf} to {@code target}. */
  public static Outcome sign(Path pdf, Path target, Request request) {
    request.key.requireInForce(request.at, request.zone);
    try (PDDocument document = Loader.loadPDF(pdf.toFile());
        SignatureOptions options = new SignatureOptions();
        OutputStream out = Files.newOutputStream(target)) {
      options.setPreferredSignatureSize(ROOM + chainSize(request.key));
      Optional<SealImage.Place> place = request.seal.flatMap(seal -> seal.place(document));
      if (place.isPresent()) {
        options.setPage(place.get().page());
        options.setVisualSignature(request.seal.orElseThrow().drawn(document, place.get()));
      }
      document.addSignature(
          dictionary(request), content -> Cms.sign(request.key, content.readAllBytes()), options);
      document.saveIncremental(out);
      return new Outcome(place.isPresent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PDSignature dictionary(Request request) {
    PDSignature signature = new PDSignature();
    signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
    signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
    signature.setName(request.key.owner());
    signature.setReason(request.reason);
    if (!request.location.isEmpty()) {
      signature.setLocation(request.location);
    }
    signature.setSignDate(
        GregorianCalendar.from(ZonedDateTime.ofInstant(request.at, request.zone)));
    return signature;
  }

  private static int chainSize(SigningKey key) {
    int size = 0;
    try {
      for (X509Certificate each : key.chain()) {
        size += each.getEncoded().length;
      }
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
    return size;
  }

  private static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
