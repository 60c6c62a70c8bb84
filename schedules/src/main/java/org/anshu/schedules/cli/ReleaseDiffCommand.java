package org.anshu.schedules.cli;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.pipeline.vintage.Corrections;
import org.anshu.reports.comparison.TextDifference;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.release.ReleaseChange;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ./anshu release diff A B}: in what two releases differ: figures, texts, files. */
@Command(name = "diff", sortOptions = false)
final class ReleaseDiffCommand implements Callable<Integer> {

  @ParentCommand private @Nullable ReleaseCommand parent;

  @Parameters(index = "0", paramLabel = "EARLIER", descriptionKey = "earlier")
  private String earlier = "";

  @Parameters(index = "1", paramLabel = "LATER", descriptionKey = "later")
  private String later = "";

  @Option(names = "--limit", defaultValue = "50", descriptionKey = "limit")
  private int limit = 50;

  @Override
  public Integer call() throws SQLException {
    AnshuCommand anshu = ReleaseCommand.of(parent).anshu();
    Installation installation = anshu.installation();
    try (Databases databases = anshu.databases(installation)) {
      ReleaseState before = ReleaseState.find(databases.operationsLogin(), earlier);
      ReleaseState after = ReleaseState.find(databases.operationsLogin(), later);
      ReleaseChange change = ReleaseChange.between(installation, databases, before, after);
      figures(anshu, change);
      texts(anshu, change);
      anshu.say("");
      change.made().forEach(text -> anshu.say("· " + text.chinese(), "· " + text.english()));
      anshu.say(
          "%s → %s：%d 个数值、%d 行文字、%d 个文件不同"
              .formatted(
                  before.id(),
                  after.id(),
                  change.figures().size(),
                  change.lines(),
                  change.files().size()),
          "%s → %s: %d figures, %d lines of text and %d files differ"
              .formatted(
                  before.id(),
                  after.id(),
                  change.figures().size(),
                  change.lines(),
                  change.files().size()));
    }
    return CommandLineProgram.OK;
  }

  private void figures(AnshuCommand anshu, ReleaseChange change) {
    for (Corrections.Moved each :
        change.figures().subList(0, Math.min(limit, change.figures().size()))) {
      anshu.say(
          "%s %s@%s/%s/%s/%s  %s"
              .formatted(
                  each.indicator().title().in(anshu.language()),
                  each.indicator().id(),
                  each.window(),
                  each.place().unit(),
                  each.place().sector(),
                  each.place().category(),
                  each.change()));
    }
    more(anshu, change.figures().size());
  }

  private void texts(AnshuCommand anshu, ReleaseChange change) {
    change
        .texts()
        .forEach(
            (file, lines) -> {
              anshu.say("");
              anshu.say(file);
              for (TextDifference.Line line : lines.subList(0, Math.min(limit, lines.size()))) {
                anshu.say(
                    "%s %s  %s"
                        .formatted(
                            line.added() ? "+" : "-",
                            line.place().in(anshu.language()),
                            line.text()));
              }
              more(anshu, lines.size());
            });
    anshu.say("");
    change.files().forEach(file -> anshu.say(file.chinese(), file.english()));
  }

  private void more(AnshuCommand anshu, int all) {
    if (all > limit) {
      anshu.say("  ……另有 %d 处".formatted(all - limit), "  … and %d more".formatted(all - limit));
    }
  }
}
