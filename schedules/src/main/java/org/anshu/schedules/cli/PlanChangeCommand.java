package org.anshu.schedules.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.trace.PlannedChange;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ./anshu plan-change}: which published figures a change would move, before it is made. */
@Command(name = "plan-change", sortOptions = false)
final class PlanChangeCommand implements Callable<Integer> {

  @ParentCommand private @Nullable AnshuCommand anshu;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private What what = new What();

  @Option(names = "--month", paramLabel = "YYYY-MM")
  private @Nullable String month;

  @Option(names = "--limit", paramLabel = "N")
  private int limit = 200;

  /** What is changed: one of these. */
  private static final class What {

    @Option(names = "--indicators", paramLabel = "FOLDER")
    private @Nullable Path indicators;

    @Option(names = "--codelist", paramLabel = "FILE")
    private @Nullable Path codelist;

    @Option(names = "--reference", paramLabel = "FILE")
    private @Nullable Path reference;
  }

  @Override
  public Integer call() throws SQLException {
    AnshuCommand parent = Parents.of(anshu);
    Installation installation = parent.installation();
    PlannedChange.Outcome outcome;
    ReleaseState release;
    try (Databases databases = parent.databases(installation);
        Connection serving = databases.serving()) {
      PipelineSettings settings = databases.pipeline();
      release =
          ReleaseState.newest(
                  settings.operations(), Optional.ofNullable(month).map(StateChoice::month))
              .orElseThrow(PlanChangeCommand::nothingPublished);
      Path folder = what.indicators;
      Path list = what.codelist;
      Path reference = what.reference;
      outcome =
          folder != null
              ? PlannedChange.of(settings, release, serving, PlannedChange.Kind.INDICATORS, folder)
              : list != null
                  ? PlannedChange.of(settings, release, serving, PlannedChange.Kind.CODELIST, list)
                  : PlannedChange.of(
                      settings,
                      release,
                      serving,
                      PlannedChange.Kind.REFERENCE,
                      reference == null ? Path.of("") : reference);
    }
    print(parent, release, outcome);
    return CommandLineProgram.OK;
  }

  private void print(AnshuCommand parent, ReleaseState release, PlannedChange.Outcome outcome) {
    outcome.moved().stream()
        .limit(limit)
        .forEach(
            moved ->
                parent.say(
                    "%s  %s → %s %s%s"
                        .formatted(
                            moved.id(),
                            moved.before(),
                            moved.after(),
                            moved.unit(),
                            moved.printed()
                                ? ""
                                : new Text("（印出不变）", " (as printed before)")
                                    .in(parent.language()))));
    long printed = outcome.moved().stream().filter(PlannedChange.Moved::printed).count();
    parent.say(
        "%s：重算 %d 个指标，%d 个已发布数值会变，其中 %d 个印出的数不同；未写入任何数据"
            .formatted(release.id(), outcome.computed().size(), outcome.moved().size(), printed),
        "%s: %d indicators recomputed, %d published figures would move, %d of them in print; nothing was written"
            .formatted(release.id(), outcome.computed().size(), outcome.moved().size(), printed));
  }

  private static AnshuException nothingPublished() {
    return new AnshuException(
        FailureCode.QUERY_INVALID,
        new Text("已发布的月份", "A published month"),
        Text.same("—"),
        new Text("先发布，再预演变更", "Publish first, then plan a change"));
  }
}
