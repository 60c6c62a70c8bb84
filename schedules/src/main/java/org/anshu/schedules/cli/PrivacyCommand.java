package org.anshu.schedules.cli;

import java.util.List;
import org.anshu.failure.Language;
import org.anshu.pipeline.gentle.PseudonymKeys;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.production.RunLock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./anshu privacy …}: the keys of the pseudonyms that stand for personal data. */
@Command(name = "privacy", sortOptions = false)
final class PrivacyCommand implements Runnable {

  @ParentCommand private @Nullable AnshuCommand anshu;
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(Parents.of(anshu).terminal().out());
    }
  }

  @Command(name = "keys", sortOptions = false)
  int keys() {
    AnshuCommand parent = Parents.of(anshu);
    Installation installation = parent.installation();
    List<PseudonymKeys.Key> keys = PseudonymKeys.all(installation.home());
    boolean chinese = parent.language() == Language.CHINESE;
    for (PseudonymKeys.Key key : keys) {
      boolean current = key.equals(keys.get(keys.size() - 1));
      String state = current ? chinese ? "使用中" : "in use" : chinese ? "已停用" : "retired";
      parent.say(key.id() + "  " + key.since() + "  " + state);
    }
    return CommandLineProgram.OK;
  }

  @Command(name = "rotate", sortOptions = false)
  int rotate(@Option(names = "--forget-old", descriptionKey = "forget-old") boolean forget) {
    AnshuCommand parent = Parents.of(anshu);
    Installation installation = parent.installation();
    try (RunLock lock = RunLock.take(installation.home(), "privacy")) {
      PseudonymKeys.Key key =
          PseudonymKeys.rotate(installation.home(), installation.settings().clock(), forget);
      parent.say(
          "新密钥 %s 已启用。下次 pull 会把含化名的表全部重读，用新密钥入库。".formatted(key.id()),
          "Key %s is in use. The next pull reads tables with pseudonyms in full and lands them by it."
              .formatted(key.id()));
      parent.say(
          "请把 %s 备份到安全的地方，不要与仓库放在一起。".formatted(installation.home().resolve(PseudonymKeys.FILE)),
          "Keep a copy of %s in a safe place, not beside the warehouse."
              .formatted(installation.home().resolve(PseudonymKeys.FILE)));
    }
    return CommandLineProgram.OK;
  }
}
