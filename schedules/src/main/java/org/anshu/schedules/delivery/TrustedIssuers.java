package org.anshu.schedules.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.anshu.failure.Text;

/** Connections to servers whose certificates come from an issuer that Java does not know. */
final class TrustedIssuers {

  private TrustedIssuers() {}

  /** Sockets that trust the certificates in the PEM file, and no others. */
  static SSLSocketFactory sockets(Path pem) throws UndeliveredException {
    try (InputStream in = Files.newInputStream(pem)) {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      int number = 0;
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        number++;
        trusted.setCertificateEntry("issuer" + number, each);
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context.getSocketFactory();
    } catch (IOException | GeneralSecurityException e) {
      throw new UndeliveredException(
          new Text("证书文件 %s 不可用：%s".formatted(pem, e.getMessage()), "Unusable: " + pem), e);
    }
  }
}
