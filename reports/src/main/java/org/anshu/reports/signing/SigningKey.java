package org.anshu.reports.signing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;

/**
 * A private key and its certificate, out of a PKCS#12 file.
 *
 * @param file where it comes from, for messages
 * @param key the private key, RSA of 2048 bits or more, or EC
 * @param chain the certificate of {@code key} first, then those of who issued it, as far as the
 *     file has them
 */
public record SigningKey(Path file, PrivateKey key, List<X509Certificate> chain) {

  private static final int SHORTEST_RSA = 2048;
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;

  public SigningKey {
    chain = List.copyOf(chain);
  }

  /**
   * Reads {@code file}.
   *
   * @param alias which key of the file; empty if it has one only
   * @throws AnshuException CERTIFICATE_INVALID if it cannot be used to sign; whether it is in force
   *     is asked by {@link #requireInForce}
   */
  public static SigningKey read(Path file, String password, String alias) {
    if (!Files.isRegularFile(file)) {
      throw refused(file, new Text("文件不存在", "There is no such file"), ASK_FOR_FILE);
    }
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password.toCharArray());
      String chosen = alias(file, store, alias);
      Key key = store.getKey(chosen, password.toCharArray());
      Certificate[] certificates = store.getCertificateChain(chosen);
      List<X509Certificate> chain = new ArrayList<>();
      for (Certificate each : certificates) {
        chain.add((X509Certificate) each);
      }
      SigningKey signing = new SigningKey(file, (PrivateKey) key, chain);
      signing.requireUsable();
      return signing;
    } catch (IOException e) {
      throw refused(
          file,
          new Text("打不开：密码不对或文件损坏", "Cannot be opened: wrong password or a damaged file"),
          new Text(
              "核对 anshu.yml 中 signing 的密码文件，或重新导出证书",
              "Check the password of 'signing' in anshu.yml, or export the certificate again"));
    } catch (GeneralSecurityException e) {
      throw refused(file, Text.same(String.valueOf(e.getMessage())), ASK_FOR_FILE);
    }
  }

  /** The certificate of the key. */
  public X509Certificate certificate() {
    return chain.get(0);
  }

  /** Whose key it is: the certificate's common name, or its whole subject. */
  public String owner() {
    return Names.common(certificate().getSubjectX500Principal());
  }

  /** The SHA-256 of the certificate, lower-case hexadecimal. */
  public String fingerprint() {
    return Names.fingerprint(certificate());
  }

  /**
   * Refuses a certificate that is not in force.
   *
   * @throws AnshuException CERTIFICATE_INVALID with the date
   */
  public void requireInForce(Instant now, ZoneId zone) {
    Instant from = certificate().getNotBefore().toInstant();
    Instant to = certificate().getNotAfter().toInstant();
    if (now.isBefore(from)) {
      throw refused(
          file,
          new Text(
              "证书自 %s 起才有效".formatted(Names.moment(from, zone)),
              "The certificate is not valid before %s".formatted(Names.moment(from, zone))),
          new Text("核对本机日期，或等证书生效后再签", "Check this machine's date, or wait until then"));
    }
    if (now.isAfter(to)) {
      throw refused(
          file,
          new Text(
              "证书已于 %s 过期".formatted(Names.moment(to, zone)),
              "The certificate expired on %s".formatted(Names.moment(to, zone))),
          new Text(
              "向发证机构续期，把新证书放到 %s".formatted(file),
              "Have it renewed and put the new one at %s".formatted(file)));
    }
  }

  private void requireUsable() {
    boolean[] usage = certificate().getKeyUsage();
    if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]) {
      throw refused(
          file, new Text("证书的用途不含数字签名", "The certificate is not for signatures"), ASK_FOR_FILE);
    }
    boolean strong =
        certificate().getPublicKey() instanceof ECPublicKey
            || certificate().getPublicKey() instanceof RSAPublicKey rsa
                && rsa.getModulus().bitLength() >= SHORTEST_RSA;
    if (!strong) {
      throw refused(
          file,
          new Text(
              "密钥为 " + certificate().getPublicKey().getAlgorithm() + "，不受支持",
              "A key of the kind " + certificate().getPublicKey().getAlgorithm()),
          new Text("换用 RSA（2048 位以上）或 EC 密钥的证书", "Use RSA of 2048 bits or more, or EC"));
    }
  }

  private static String alias(Path file, KeyStore store, String wanted)
      throws GeneralSecurityException {
    List<String> keys = new ArrayList<>();
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias)) {
        keys.add(alias);
      }
    }
    if (keys.isEmpty()) {
      throw refused(file, new Text("只有证书，没有私钥", "Certificates only, no private key"), ASK_FOR_FILE);
    }
    if (wanted.isEmpty() && keys.size() == 1) {
      return keys.get(0);
    }
    if (!keys.contains(wanted)) {
      throw refused(
          file,
          new Text("其中的密钥：" + keys, "Its keys: " + keys),
          new Text("在 signing.alias 写明用哪一个", "Name one of them in signing.alias"));
    }
    return wanted;
  }

  private static final Text ASK_FOR_FILE =
      new Text(
          "请证书管理人员导出含私钥的 PKCS#12（.p12/.pfx）文件",
          "Have a PKCS#12 file (.p12, .pfx) with the private key exported");

  private static AnshuException refused(Path file, Text found, Text action) {
    return new AnshuException(
        FailureCode.CERTIFICATE_INVALID,
        new Text("可用于签名的证书 " + file, "A certificate to sign with at " + file),
        found,
        action);
  }
}
