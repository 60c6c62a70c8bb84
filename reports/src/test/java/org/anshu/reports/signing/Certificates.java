package org.anshu.reports.signing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Certificates made for a test, by an issuer made for it. */
final class Certificates {

  static final String PASSWORD = "geheim";
  private static final X500Name ISSUER = new X500Name("CN=测试签发机构,C=CN");

  private Certificates() {}

  /**
   * A PKCS#12 file.
   *
   * @param kind RSA or EC
   * @param bits of the key
   * @param usage a bit of {@link KeyUsage}
   */
  static Path file(Path file, String kind, int bits, int usage, Instant from, Instant to) {
    try {
      KeyPair root = pair("RSA", 2048);
      KeyPair own = pair(kind, bits);
      X509Certificate issuer =
          certificate(root.getPrivate(), ISSUER, root, ISSUER, KeyUsage.keyCertSign, from, to);
      X509Certificate certificate =
          certificate(
              root.getPrivate(),
              ISSUER,
              own,
              new X500Name("CN=云江市应急管理局,O=云江市应急管理局,C=CN"),
              usage,
              from,
              to);
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(
          "seal",
          own.getPrivate(),
          PASSWORD.toCharArray(),
          new Certificate[] {certificate, issuer});
      try (OutputStream out = Files.newOutputStream(file)) {
        store.store(out, PASSWORD.toCharArray());
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair pair(String kind, int bits) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
    generator.initialize(bits);
    return generator.generateKeyPair();
  }

  private static X509Certificate certificate(
      PrivateKey by,
      X500Name issuer,
      KeyPair of,
      X500Name subject,
      int usage,
      Instant from,
      Instant to)
      throws GeneralSecurityException, OperatorCreationException, CertIOException {
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            issuer,
            BigInteger.valueOf(subject.equals(ISSUER) ? 1 : 4711),
            Date.from(from),
            Date.from(to),
            subject,
            of.getPublic());
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
    return new JcaX509CertificateConverter()
        .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(by)));
  }
}
