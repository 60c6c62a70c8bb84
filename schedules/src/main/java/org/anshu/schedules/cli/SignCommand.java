package org.anshu.schedules.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.reports.signing.SignatureCheck;
import org.anshu.reports.signing.SigningKey;
import org.anshu.schedules.delivery.ReleaseSigning;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.production.PlanRun;
import org.anshu.schedules.production.RunLock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./anshu sign release|verify|check}: digital signatures of the printed PDF files. */
@Command(name = "sign", sortOptions = false)
final class SignCommand implements Runnable {

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  @ParentCommand private @Nullable AnshuCommand anshu;
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(Parents.of(anshu).terminal().out());
    }
  }

  @Command(name = "release", sortOptions = false)
  int release(
      @Parameters(paramLabel = "RELEASE", descriptionKey = "release") String release,
      @Mixin DeliverWho who) {
    AnshuCommand parent = Parents.of(anshu);
    Installation installation = parent.installation();
    try (RunLock lock = RunLock.take(installation.home(), "sign release");
        Databases databases = parent.databases(installation)) {
      new PlanRun(installation, databases, parent.progress()).migrate();
      ReleaseSigning.Outcome outcome =
          new ReleaseSigning(installation, databases, parent.terminal().environment())
              .sign(release, who.decision());
      parent.say(
          "签名 %d 个 PDF（盖章图片 %d 个），此前已签 %d 个。"
              .formatted(outcome.signed().size(), outcome.seals().size(), outcome.before().size()),
          "Signed %d PDF files (%d with the seal's picture), %d were signed before."
              .formatted(outcome.signed().size(), outcome.seals().size(), outcome.before().size()));
    }
    return CommandLineProgram.OK;
  }

  @Command(name = "check", sortOptions = false)
  int check() {
    AnshuCommand parent = Parents.of(anshu);
    Installation installation = parent.installation();
    try (Databases databases = parent.databases(installation)) {
      SigningKey key =
          new ReleaseSigning(installation, databases, parent.terminal().environment()).key();
      String until =
          SECOND.format(
              key.certificate().getNotAfter().toInstant().atZone(installation.settings().zone()));
      parent.say(
          "证书可用：%s，有效至 %s".formatted(key.owner(), until),
          "The certificate of %s serves until %s".formatted(key.owner(), until));
    }
    return CommandLineProgram.OK;
  }

  @Command(name = "verify", sortOptions = false)
  int verify(
      @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "file") List<Path> files) {
    AnshuCommand parent = Parents.of(anshu);
    ZoneId zone = ZoneId.of("Asia/Shanghai");
    int faults = 0;
    for (Path file : files) {
      List<SignatureCheck.Signature> found = SignatureCheck.check(file, zone);
      if (found.isEmpty()) {
        faults++;
        parent.say("✗ %s：没有签名".formatted(file), "✗ %s: not signed".formatted(file));
      }
      for (SignatureCheck.Signature each : found) {
        faults += each.fault().isPresent() ? 1 : 0;
        print(parent, file, each, zone);
      }
    }
    if (faults > 0) {
      throw new AnshuException(
          FailureCode.RELEASE_DIFFERS,
          new Text("每个文件都有有效的签名", "A sound signature in every file"),
          new Text("%d 处问题，见上".formatted(faults), "%d faults, see above".formatted(faults)),
          new Text("向发文单位索取原件", "Ask the issuing office for the original"));
    }
    return CommandLineProgram.OK;
  }

  private static void print(
      AnshuCommand parent, Path file, SignatureCheck.Signature signature, ZoneId zone) {
    String at = signature.at() == null ? "?" : SECOND.format(signature.at().atZone(zone));
    Text verdict = signature.fault().orElse(new Text("有效", "sound"));
    String mark = signature.fault().isPresent() ? "✗" : "✓";
    if (signature.serial().isEmpty()) { // nothing to be said of who signed
      parent.say(
          "%s %s：%s".formatted(mark, file, verdict.chinese()),
          "%s %s: %s".formatted(mark, file, verdict.english()));
      return;
    }
    parent.say(
        "%s %s：%s，%s，证书签发者 %s，编号 %s：%s"
            .formatted(
                mark,
                file,
                signature.signer(),
                at,
                signature.issuer(),
                signature.serial(),
                verdict.chinese()),
        "%s %s: %s, %s, certificate by %s, number %s: %s"
            .formatted(
                mark,
                file,
                signature.signer(),
                at,
                signature.issuer(),
                signature.serial(),
                verdict.english()));
  }
}
