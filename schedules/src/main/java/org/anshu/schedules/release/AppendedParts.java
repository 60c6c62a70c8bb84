package org.anshu.schedules.release;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.anshu.failure.Text;
import org.anshu.pipeline.life.FileChange;
import org.anshu.pipeline.quarantine.AuditTrail;
import org.anshu.reports.signing.SignatureCheck;
import org.anshu.schedules.release.Difference.Part;

/**
 * Judges what was appended to a PDF of a release: a sound signature by a certificate that the audit
 * trail names is no fault, everything else is.
 */
final class AppendedParts {

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

  /** What {@code change}, a PDF to which something was appended, is. */
  Difference judge(Path folder, FileChange change) {
    List<SignatureCheck.Signature> signatures;
    try {
      signatures = SignatureCheck.check(folder.resolve(change.name()), zone);
    } catch (java.io.UncheckedIOException e) {
      return fault(change, new Text("，且文件已读不出", ", not readable any more"));
    }
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
              .anyMatch(
                  event ->
                      event.action().equals(SIGNED)
                          && event.detail().matches("(?si).*编号 " + each.serial() + "\\b.*"));
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

  private static Difference fault(FileChange change, Text more) {
    return new Difference(
        Part.FILES,
        change.name(),
        new Text(
            change.what().chinese() + more.chinese(), change.what().english() + more.english()));
  }
}
