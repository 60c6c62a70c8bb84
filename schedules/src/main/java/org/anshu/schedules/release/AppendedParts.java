package org.anshu.schedules.release;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.life.FileChange;
import org.anshu.pipeline.life.Life;
import org.anshu.pipeline.life.ReleaseFiles;
import org.anshu.pipeline.life.ReleaseLife;
import org.anshu.pipeline.quarantine.AuditTrail;
import org.anshu.reports.signing.SignatureCheck;
import org.anshu.schedules.release.Difference.Part;

/**
 * Judges what was appended to a PDF of a release: a sound signature by a certificate that the audit
 * trail names is no fault, everything else is.
 */
public final class AppendedParts {

  private static final String FINGERPRINT = "指纹 ";
  private static final String SIGNED = "release_sign";

  private final List<AuditTrail.Event> events;
  private final ZoneId zone;

  /**
   * Judges files of one release.
   *
   * @param events the release's part of the trail
   */
  AppendedParts(List<AuditTrail.Event> events, ZoneId zone) {
    this.events = events;
    this.zone = zone;
  }

  /**
   * Fails unless all that was appended to the PDF files of a release is a sound signature that the
   * trail names: what is appended can show other pages than those that were approved.
   *
   * @throws AnshuException RELEASE_REFUSED
   */
  public static void require(ReleaseLife lives, String release, ZoneId zone) {
    Optional<Life> life = lives.find(release);
    if (life.isEmpty()) {
      return; // what needs a life says so itself
    }
    Path folder = lives.folder(release);
    AppendedParts appended = new AppendedParts(lives.events(release), zone);
    for (FileChange change : ReleaseFiles.changes(folder, life.get().files())) {
      if (change.kind() == FileChange.Kind.APPENDED) {
        Difference judged = appended.judge(folder, change);
        if (judged.part().fault()) {
          throw new AnshuException(
              FailureCode.RELEASE_REFUSED,
              new Text(
                  "PDF 之后只附有留痕中的签名",
                  "Nothing appended to a PDF file but a signature that the trail names"),
              new Text(
                  judged.place() + "：" + judged.what().chinese(),
                  judged.place() + ": " + judged.what().english()),
              new Text(
                  "查明何人何时改动；从备份恢复，或重新生成、校核、签发",
                  "Find out who changed it; restore it, or render, check and approve anew"));
        }
      }
    }
  }

  /** What {@code change}, a PDF to which something was appended, is. */
  Difference judge(Path folder, FileChange change) {
    List<SignatureCheck.Signature> signatures =
        SignatureCheck.check(folder.resolve(change.name()), zone);
    if (signatures.isEmpty()) {
      return fault(change, new Text("，不是签名", ", which is no signature"));
    }
    for (SignatureCheck.Signature each : signatures) {
      if (each.fault().isPresent()) {
        Text fault = each.fault().get();
        return fault(
            change,
            new Text("，签名无效：" + fault.chinese(), ", no sound signature: " + fault.english()));
      }
      boolean noted =
          events.stream()
              .filter(event -> event.action().equals(SIGNED))
              .anyMatch(event -> names(event.detail(), each));
      if (!noted) {
        return fault(
            change,
            new Text(
                "，留痕中没有证书 %s 的签名".formatted(each.serial()),
                ", by a certificate that the trail does not name: " + each.serial()));
      }
    }
    SignatureCheck.Signature last = signatures.get(signatures.size() - 1);
    return new Difference(
        Part.SINCE,
        change.name(),
        new Text(
            "由“%s”签名，签名有效，原文未变".formatted(last.signer()),
            "signed by '%s', soundly; what was printed is whole".formatted(last.signer())));
  }

  /** Whether an entry names the certificate; those of earlier programs have its number only. */
  private static boolean names(String detail, SignatureCheck.Signature signature) {
    return detail.contains(FINGERPRINT)
        ? detail.contains(FINGERPRINT + signature.fingerprint())
        : detail.matches("(?si).*编号 " + signature.serial() + "\\b.*");
  }

  private static Difference fault(FileChange change, Text more) {
    return new Difference(
        Part.FILES,
        change.name(),
        new Text(
            change.what().chinese() + more.chinese(), change.what().english() + more.english()));
  }
}
