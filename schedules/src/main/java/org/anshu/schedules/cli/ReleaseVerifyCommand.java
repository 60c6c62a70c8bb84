package org.anshu.schedules.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.release.Difference;
import org.anshu.schedules.release.Difference.Part;
import org.anshu.schedules.release.PlannedProof;
import org.anshu.schedules.release.ReleaseProof;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ./anshu release verify RELEASE}: proves it again from what it was made of. */
@Command(name = "verify", sortOptions = false)
final class ReleaseVerifyCommand implements Callable<Integer> {

  /** The most differences of a part that are printed. */
  private static final int PRINTED = 100;

  @ParentCommand private @Nullable ReleaseCommand parent;

  @Parameters(paramLabel = "RELEASE", descriptionKey = "release")
  private String release = "";

  @Option(names = "--quick")
  private boolean quick;

  @Override
  public Integer call() {
    AnshuCommand anshu = ReleaseCommand.of(parent).anshu();
    Installation installation = anshu.installation();
    try (Databases databases = anshu.databases(installation)) {
      prove(anshu, installation, databases, release, quick);
    }
    return CommandLineProgram.OK;
  }

  /** Proves a release and says what was compared; fails with RELEASE_DIFFERS. */
  static void prove(
      AnshuCommand anshu,
      Installation installation,
      Databases databases,
      String release,
      boolean quick) {
    String id = ReleaseState.find(databases.operationsLogin(), release).id();
    ReleaseProof proof = new ReleaseProof(installation, databases, anshu.progress());
    List<Difference> found = proof.run(id, quick);
    for (Part part : Part.values()) {
      print(anshu, part, found.stream().filter(each -> each.part() == part).toList());
    }
    List<Difference> faults = found.stream().filter(each -> each.part().fault()).toList();
    if (!faults.isEmpty()) {
      throw PlannedProof.differs(id, faults);
    }
    Map<Part, Long> compared = proof.compared();
    anshu.say(
        "✓ %s 与封存时一致：%d 个文件，%d 个数据文件，服务库 %d 行%s。"
            .formatted(
                id,
                compared.get(Part.FILES),
                compared.get(Part.DATA),
                compared.get(Part.SERVING),
                quick
                    ? "（未读数据文件，未重算，未重印）"
                    : "；重算 %d 个数值，重印 %d 个文件，逐字节相同"
                        .formatted(compared.get(Part.FIGURES), compared.get(Part.REPRINT))),
        "✓ %s is as it was sealed: %d files, %d data files, %d rows%s."
            .formatted(
                id,
                compared.get(Part.FILES),
                compared.get(Part.DATA),
                compared.get(Part.SERVING),
                quick
                    ? " (no data file read, nothing computed or printed again)"
                    : "; %d figures computed and %d files printed again, byte by byte the same"
                        .formatted(compared.get(Part.FIGURES), compared.get(Part.REPRINT))));
  }

  private static void print(AnshuCommand anshu, Part part, List<Difference> found) {
    found.stream()
        .limit(PRINTED)
        .forEach(
            each ->
                anshu.say(
                    "%s [%s] %s：%s"
                        .formatted(
                            part.fault() ? "✗" : "·",
                            part.title().chinese(),
                            each.place(),
                            each.what().chinese()),
                    "%s [%s] %s: %s"
                        .formatted(
                            part.fault() ? "✗" : "·",
                            part.title().english(),
                            each.place(),
                            each.what().english())));
    if (found.size() > PRINTED) {
      int more = found.size() - PRINTED;
      anshu.say("  ……另有 %d 处".formatted(more), "  … and %d more".formatted(more));
    }
  }
}
