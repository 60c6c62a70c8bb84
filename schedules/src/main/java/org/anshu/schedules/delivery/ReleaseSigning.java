package org.anshu.schedules.delivery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.assessment.AssessmentBook;
import org.anshu.pipeline.assessment.AssessmentOffice;
import org.anshu.pipeline.assessment.Roles;
import org.anshu.pipeline.life.FileChange;
import org.anshu.pipeline.life.Life;
import org.anshu.pipeline.life.LifeState;
import org.anshu.pipeline.life.ReleaseFile;
import org.anshu.pipeline.life.ReleaseFiles;
import org.anshu.pipeline.life.ReleaseLife;
import org.anshu.pipeline.quarantine.Decision;
import org.anshu.reports.signing.PdfSigning;
import org.anshu.reports.signing.SealImage;
import org.anshu.reports.signing.SignatureCheck;
import org.anshu.reports.signing.SigningKey;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.release.AppendedParts;
import org.anshu.schedules.settings.Outgoing.Signing;

/**
 * Signs the PDF files of a release in their place. The manifest goes on naming the files as they
 * were approved: each is the beginning of the signed one.
 */
public final class ReleaseSigning {

  private static final List<LifeState> OPEN = List.of(LifeState.APPROVED, LifeState.PUBLISHED);

  private final Installation installation;
  private final Databases databases;
  private final Map<String, String> environment;

  /**
   * Signing in an installation.
   *
   * @param environment where passwords may be
   */
  public ReleaseSigning(
      Installation installation, Databases databases, Map<String, String> environment) {
    this.installation = installation;
    this.databases = databases;
    this.environment = Map.copyOf(environment);
  }

  /**
   * What was done.
   *
   * @param signed files that were signed now
   * @param before files that were signed before, soundly
   * @param seals files that the picture of the seal was drawn on
   */
  public record Outcome(List<String> signed, List<String> before, List<String> seals) {}

  /**
   * The key of the settings, in force.
   *
   * @throws AnshuException CERTIFICATE_INVALID, or SETTINGS_INVALID if there is none
   */
  public SigningKey key() {
    Signing signing = signing();
    SigningKey key =
        SigningKey.read(signing.keystore(), signing.secret().reveal(environment), signing.alias());
    key.requireInForce(installation.settings().clock().instant(), installation.settings().zone());
    return key;
  }

  /**
   * Signs what is not signed yet of a release that is approved or published.
   *
   * @throws AnshuException RELEASE_REFUSED if it is neither, or its files are not those approved
   */
  public Outcome sign(String release, Decision by) {
    SigningKey key = key();
    try (ReleaseLife life = new ReleaseLife(databases.pipeline());
        AssessmentOffice office = new AssessmentOffice(databases.pipeline())) {
      new Roles(installation.home())
          .require(
              by,
              new Text("签名", "A signature"),
              List.of(Roles.OFFICE, ReleaseLife.APPROVER, Roles.HEAD));
      Life approved = requireApproved(life, release);
      Path folder = life.folder(approved.releaseId());
      List<String> before = new ArrayList<>();
      List<String> open = new ArrayList<>();
      for (ReleaseFile file : ReleaseFiles.listed(folder)) {
        if (file.name().endsWith(".pdf")) {
          (isSigned(folder.resolve(file.name()), file.name()) ? before : open).add(file.name());
        }
      }
      if (!open.isEmpty()) {
        // Before the first file: one that was signed and of which the trail does not know is a
        // fault.
        log(office.book(), approved.releaseId(), by, key, open.size());
      }
      return new Outcome(open, before, sign(folder, open, key));
    }
  }

  /** Signs the files; returns those that the picture of the seal was drawn on. */
  private List<String> sign(Path folder, List<String> names, SigningKey key) {
    Signing signing = signing();
    PdfSigning.Request request =
        new PdfSigning.Request(
            key,
            installation.settings().clock().instant(),
            installation.settings().zone(),
            signing.reason(),
            installation.settings().city().name(),
            signing
                .seal()
                .map(
                    picture ->
                        new SealImage(
                            picture,
                            signing.sealMillimetres(),
                            installation.settings().city().issuer())));
    List<String> seals = new ArrayList<>();
    Path fresh = folder.resolveSibling("." + folder.getFileName() + ".signing");
    for (String name : names) {
      if (PdfSigning.replace(folder.resolve(name), fresh, request).sealDrawn()) {
        seals.add(name);
      }
    }
    return seals;
  }

  private boolean isSigned(Path pdf, String name) {
    List<SignatureCheck.Signature> found =
        SignatureCheck.check(pdf, installation.settings().zone());
    Optional<Text> fault = found.stream().flatMap(each -> each.fault().stream()).findFirst();
    if (fault.isPresent()) {
      throw refused(
          new Text("有效的签名或没有签名", "A sound signature or none"),
          new Text(name + "：" + fault.get().chinese(), name + ": " + fault.get().english()),
          new Text("重新生成该版，再签发、签名", "Render the release again, approve and sign it"));
    }
    return !found.isEmpty();
  }

  private static void log(
      AssessmentBook book, String release, Decision by, SigningKey key, int files) {
    String serial = key.certificate().getSerialNumber().toString(16);
    book.change(
        () -> {
          book.log(
              "release_sign",
              release,
              by,
              "%d 个 PDF；证书 %s 编号 %s 指纹 %s".formatted(files, key.owner(), serial, key.fingerprint()),
              List.of());
          return release;
        });
  }

  private Life requireApproved(ReleaseLife life, String release) {
    Optional<Life> found = life.find(release);
    if (found.isEmpty() || !OPEN.contains(found.get().state())) {
      LifeState state = life.state(release);
      throw refused(
          new Text("已签发或已印发的发布", "A release that is approved or published"),
          new Text(
              release + " " + state.title().chinese(), release + " " + state.title().english()),
          new Text(
              "先校核、签发：./anshu release approve " + release,
              "Check and approve it first: ./anshu release approve " + release));
    }
    List<FileChange> changes =
        ReleaseFiles.changes(life.folder(release), found.get().files()).stream()
            .filter(change -> change.kind() != FileChange.Kind.APPENDED)
            .toList();
    if (!changes.isEmpty()) {
      FileChange first = changes.get(0);
      throw refused(
          new Text("与签发时相同的文件", "The files that were approved"),
          new Text(
              first.name() + "：" + first.what().chinese(),
              first.name() + ": " + first.what().english()),
          new Text(
              "查明原因：./anshu release verify " + release,
              "Find out: ./anshu release verify " + release));
    }
    AppendedParts.require(life, release, installation.settings().zone());
    return found.get();
  }

  private Signing signing() {
    return installation
        .settings()
        .outgoing()
        .signing()
        .orElseThrow(
            () ->
                new AnshuException(
                    FailureCode.SETTINGS_INVALID,
                    new Text("anshu.yml 中有 signing", "'signing' in anshu.yml"),
                    new Text("没有这一节", "There is none"),
                    new Text(
                        "按 docs/operator/reports.md“签名”一节填写证书",
                        "Name the certificate as docs/operator/reports.md tells")));
  }

  private static AnshuException refused(Text expected, Text found, Text action) {
    return new AnshuException(FailureCode.RELEASE_REFUSED, expected, found, action);
  }
}
