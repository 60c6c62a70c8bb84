package org.anshu.schedules.cli;

import java.util.function.Function;
import org.anshu.connectors.files.FilesConnector;
import org.anshu.pipeline.assessment.Appeals;
import org.anshu.pipeline.assessment.AssessmentOffice;
import org.anshu.pipeline.assessment.HandedIn;
import org.anshu.pipeline.assessment.Rounds;
import org.anshu.pipeline.assessment.sheet.HandedInReader;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.production.RunLock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * {@code ./anshu assess …}: a year-end assessment from its template to the final announcement. Each
 * step is a class of its own, registered here in the order of an assessment's life.
 */
@Command(
    name = "assess",
    sortOptions = false,
    subcommands = {
      AssessRubricsCommand.class,
      AssessInitCommand.class,
      AssessStatusCommand.class,
      AssessAdvanceCommand.class,
      AssessTemplateCommand.class,
      AssessFillCommand.class,
      AssessImportCommand.class,
      AssessCheckCommand.class,
      AssessFreezeCommand.class,
      AssessScoreCommand.class,
      AssessExplainCommand.class,
      AssessWatchCommand.class,
      AssessWhatIfCommand.class,
      AssessLeagueCommand.class,
      AssessAppealCommand.class,
      AssessPublishCommand.class,
      AssessPrintCommand.class
    })
final class AssessCommand implements Runnable {

  @ParentCommand private @Nullable AnshuCommand anshu;
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(anshu().terminal().out());
    }
  }

  AnshuCommand anshu() {
    return Parents.of(anshu);
  }

  /** Does {@code work} at the assessment office, with the databases within reach. */
  <T> T at(Function<AssessmentOffice, T> work) {
    return with((office, databases) -> work.apply(office));
  }

  /** Work that needs the databases too, such as reports. */
  interface Work<T> {
    /** Does it. */
    T at(AssessmentOffice office, Databases databases);
  }

  /** The same with the databases. */
  <T> T with(Work<T> work) {
    Installation installation = anshu().installation();
    try (Databases databases = anshu().databases(installation);
        AssessmentOffice office = new AssessmentOffice(databases.pipeline())) {
      return work.at(office, databases);
    }
  }

  /** The same for what changes something: one process at a time. */
  <T> T change(Work<T> work) {
    Installation installation = anshu().installation();
    try (RunLock lock = RunLock.take(installation.home(), "assess")) {
      return with(work);
    }
  }

  /** The rounds of assessments, with what has been handed in. */
  Rounds rounds(AssessmentOffice office) {
    return new Rounds(office, reader(office));
  }

  /** The appeals of assessments. */
  Appeals appeals(AssessmentOffice office) {
    return new Appeals(office, rounds(office), reader(office));
  }

  /** Reads what has been handed in. */
  static HandedIn.Reader reader(AssessmentOffice office) {
    return new HandedInReader(office.settings(), new FilesConnector());
  }

  /** The command above a subcommand, which picocli sets before it calls it. */
  static AssessCommand of(@Nullable AssessCommand parent) {
    if (parent == null) {
      throw new IllegalStateException("A subcommand was called without its parent");
    }
    return parent;
  }
}
