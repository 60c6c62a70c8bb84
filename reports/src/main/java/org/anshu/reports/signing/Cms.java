package org.anshu.reports.signing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.anshu.failure.Text;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.Store;

/** The signature proper: a detached CMS with the attributes that PAdES B-B asks for. */
final class Cms {

  private Cms() {}

  /** The DER bytes of the signature of {@code content}. */
  static byte[] sign(SigningKey key, byte[] content) throws IOException {
    try {
      X509Certificate certificate = key.certificate();
      boolean elliptic = certificate.getPublicKey() instanceof ECPublicKey;
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
              .setSignedAttributeGenerator(attributes(certificate))
              .build(
                  new JcaContentSignerBuilder(elliptic ? "SHA256withECDSA" : "SHA256withRSA")
                      .build(key.key()),
                  certificate));
      generator.addCertificates(new JcaCertStore(key.chain()));
      return generator
          .generate(new CMSProcessableByteArray(content), false)
          .toASN1Structure()
          .getEncoded(ASN1Encoding.DER);
    } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
      throw new IOException("Not signed: " + e.getMessage(), e);
    }
  }

  /**
   * Content type and digest, and the certificate that belongs to the signature. The time of signing
   * stands in the PDF and, by EN 319 142-1 table 1, not here.
   */
  private static CMSAttributeTableGenerator attributes(X509Certificate certificate)
      throws GeneralSecurityException {
    X509CertificateHolder holder = new JcaX509CertificateHolder(certificate);
    ESSCertIDv2 id =
        new ESSCertIDv2(
            digest(certificate.getEncoded()),
            new IssuerSerial(
                new GeneralNames(new GeneralName(holder.getIssuer())),
                certificate.getSerialNumber()));
    DefaultSignedAttributeTableGenerator usual = new DefaultSignedAttributeTableGenerator();
    return parameters ->
        usual
            .getAttributes(parameters)
            .remove(CMSAttributes.signingTime)
            .add(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new SigningCertificateV2(id));
  }

  /**
   * What a signature says of its content.
   *
   * @param certificate the signer's; null if it is not in the signature
   * @param fault what is wrong; empty if the signature is that of {@code certificate} over the
   *     content
   */
  record Verdict(
      @org.jspecify.annotations.Nullable X509Certificate certificate, Optional<Text> fault) {}

  /** Checks a signature of {@code content}. */
  static Verdict check(byte[] signature, byte[] content) {
    try {
      CMSSignedData signed =
          new CMSSignedData(new CMSProcessableByteArray(content), structure(signature));
      Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
      if (signers.size() != 1) {
        return new Verdict(null, Optional.of(new Text("应有一个签名人", "Not one signer")));
      }
      SignerInformation signer = signers.iterator().next();
      @SuppressWarnings("unchecked") // the selector is one of certificates
      Collection<X509CertificateHolder> found =
          signed.getCertificates().getMatches(signer.getSID());
      if (found.isEmpty()) {
        return new Verdict(null, Optional.of(new Text("其中没有签名人的证书", "No certificate")));
      }
      X509Certificate certificate =
          new JcaX509CertificateConverter().getCertificate(found.iterator().next());
      return new Verdict(
          certificate, fault(signer, certificate).or(() -> issuers(signed.getCertificates())));
    } catch (CMSException | CertificateException | IOException | IllegalArgumentException e) {
      return new Verdict(
          null, Optional.of(new Text("不是签名：" + e.getMessage(), "No signature: " + e.getMessage())));
    }
  }

  /** The room for a signature is larger than it: nothing but zeros may follow. */
  private static ContentInfo structure(byte[] signature) throws IOException {
    try (ASN1InputStream in = new ASN1InputStream(signature)) {
      ContentInfo found = ContentInfo.getInstance(in.readObject());
      for (byte each : in.readAllBytes()) {
        if (each != 0) {
          throw new IOException("bytes after the signature");
        }
      }
      return found;
    }
  }

  private static Optional<Text> fault(SignerInformation signer, X509Certificate certificate) {
    try {
      if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate))) {
        return Optional.of(new Text("签名与证书的密钥不符", "Not made with the certificate's key"));
      }
      AttributeTable attributes = signer.getSignedAttributes();
      Attribute named =
          attributes == null
              ? null
              : attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
      if (named == null) {
        return Optional.of(new Text("未写明所用证书（不是 PAdES）", "Names no certificate: not PAdES"));
      }
      ESSCertIDv2 id =
          SigningCertificateV2.getInstance(named.getAttrValues().getObjectAt(0)).getCerts()[0];
      return Arrays.equals(id.getCertHash(), digest(certificate.getEncoded()))
          ? Optional.empty()
          : Optional.of(new Text("写明的是另一张证书", "Names another certificate"));
    } catch (org.bouncycastle.cms.CMSSignerDigestMismatchException e) {
      return Optional.of(new Text("签名后内容被改动", "The content was changed after it was signed"));
    } catch (CMSException | OperatorCreationException | GeneralSecurityException e) {
      return Optional.of(
          new Text("签名无法核验：" + e.getMessage(), "Cannot be checked: " + e.getMessage()));
    }
  }

  /** Whether each certificate was issued by the one that it names, as far as they are there. */
  private static Optional<Text> issuers(Store<X509CertificateHolder> certificates) {
    try {
      for (X509CertificateHolder each : certificates.getMatches(null)) {
        for (X509CertificateHolder issuer : certificates.getMatches(null)) {
          if (issuer.getSubject().equals(each.getIssuer())
              && !each.isSignatureValid(new JcaContentVerifierProviderBuilder().build(issuer))) {
            return Optional.of(new Text("证书不是其签发者所签", "A certificate not of its issuer"));
          }
        }
      }
      return Optional.empty();
    } catch (CertException | CertificateException | OperatorCreationException e) {
      return Optional.of(
          new Text(
              "证书无法核验：" + e.getMessage(), "A certificate not to be checked: " + e.getMessage()));
    }
  }

  private static byte[] digest(byte[] bytes) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }
}
