package org.anshu.schedules.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.release.ReleaseReprint;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ./anshu release reprint RELEASE --to DIR}: the reports once more, as they were. */
@Command(name = "reprint", sortOptions = false)
final class ReleaseReprintCommand implements Callable<Integer> {

  @ParentCommand private @Nullable ReleaseCommand parent;

  @Parameters(paramLabel = "RELEASE", descriptionKey = "release")
  private String release = "";

  @Option(names = "--to", paramLabel = "DIR", required = true, descriptionKey = "to")
  private Path to = Path.of("");

  @Override
  public Integer call() {
    AnshuCommand anshu = ReleaseCommand.of(parent).anshu();
    Installation installation = anshu.installation();
    Path folder = to.toAbsolutePath().normalize();
    if (folder.startsWith(installation.releases().toAbsolutePath().normalize())) {
      throw new AnshuException(
          FailureCode.RELEASE_REFUSED,
          new Text("发布目录以外的目录", "A folder that is none of a release"),
          Text.same("--to " + to),
          new Text("另给一个目录；发布目录中的文件不由重新生成覆盖", "Name another one; a release is not overwritten"));
    }
    try (Databases databases = anshu.databases(installation)) {
      ReleaseState state = ReleaseState.find(databases.operationsLogin(), release);
      List<ReleaseReprint.Printed> files =
          new ReleaseReprint(installation, databases, anshu.progress()).into(state, folder);
      long same = files.stream().filter(ReleaseReprint.Printed::same).count();
      for (ReleaseReprint.Printed file : files) {
        anshu.say(
            (file.same() ? "  = " : "  ≠ ") + file.name() + file.first().chinese(),
            (file.same() ? "  = " : "  ≠ ") + file.name() + file.first().english());
      }
      anshu.say(
          "%s 重新生成到 %s：%d 个文件，其中 %d 个与发布逐字节相同。".formatted(state.id(), to, files.size(), same),
          "%s printed again into %s: %d files, %d of them byte by byte those of the release."
              .formatted(state.id(), to, files.size(), same));
    }
    return CommandLineProgram.OK;
  }
}
