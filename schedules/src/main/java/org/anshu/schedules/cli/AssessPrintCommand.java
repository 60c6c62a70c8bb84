package org.anshu.schedules.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.anshu.failure.Text;
import org.anshu.pipeline.assessment.Refusals;
import org.anshu.pipeline.assessment.Rounds;
import org.anshu.registry.league.League;
import org.anshu.registry.scoring.AssessmentResult;
import org.anshu.registry.scoring.UnitScore;
import org.anshu.reports.AssessmentReports;
import org.anshu.reports.assessment.Publicity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ./anshu assess print ID}: documents, score sheets, working table. */
@Command(name = "print", sortOptions = false)
final class AssessPrintCommand implements Callable<Integer> {

  private static final int DRAWS = 10_000;
  private static final long SEED = 20_260_101;

  /** What is printed; the names on the command line are in lower case. */
  enum What {
    /** The announcement 考核结果通报. */
    ANNOUNCEMENT,
    /** The score sheets of the units. */
    SHEETS,
    /** The committee's working table. */
    TABLE,
    /** The public extract. */
    EXTRACT,
    /** How firmly the ranking stands. */
    ADVICE,
    /** The dossiers of appeals. */
    APPEALS
  }

  @ParentCommand private @Nullable AssessCommand parent;

  @Parameters(paramLabel = "ID", descriptionKey = "id")
  private String id = "";

  @Mixin private AssessRoundChoice choice = new AssessRoundChoice();

  @Option(names = "--what", split = ",", paramLabel = "NAME", descriptionKey = "what")
  private List<What> what = new ArrayList<>();

  @Option(names = "--unit", paramLabel = "CODE", descriptionKey = "unit")
  private List<String> units = new ArrayList<>();

  @Option(names = "--document", paramLabel = "TEXT", descriptionKey = "document")
  private String document = "";

  @Option(names = "--grades-only", descriptionKey = "grades-only")
  private boolean gradesOnly;

  @Option(names = "--seed", paramLabel = "N", descriptionKey = "seed")
  private long seed = SEED;

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "out")
  private @Nullable Path out;

  private final Set<Text> warnings = new LinkedHashSet<>();

  @Override
  public Integer call() {
    AssessCommand assess = AssessCommand.of(parent);
    AnshuCommand anshu = assess.anshu();
    return assess.at(
        office -> {
          Rounds rounds = assess.rounds(office);
          int number = choice.number(office, id);
          AssessmentResult result = choice.result(office, rounds, id);
          Path named = out;
          Path folder = named == null ? office.assessment(id).output().resolve(sub(number)) : named;
          PrintedAssessment printed =
              new PrintedAssessment(anshu.installation(), office, rounds, assess.appeals(office));
          AssessmentReports reports =
              new AssessmentReports(
                  printed.settings(result),
                  printed.round(id, number, document),
                  folder,
                  anshu.progress());
          for (What one : what.isEmpty() ? List.of(What.values()) : what) {
            print(one, reports, result, printed, number);
          }
          warnings.forEach(text -> anshu.say(text.chinese(), text.english()));
          anshu.say("已打印：" + folder, "Printed: " + folder);
          return CommandLineProgram.OK;
        });
  }

  private static String sub(int number) {
    return number == 0 ? "draft" : "round-" + number;
  }

  private void print(
      What one,
      AssessmentReports reports,
      AssessmentResult result,
      PrintedAssessment printed,
      int number) {
    switch (one) {
      case ANNOUNCEMENT -> warnings.addAll(reports.announcement(result).warnings());
      case TABLE -> reports.workingTable(result);
      case EXTRACT ->
          warnings.addAll(
              reports
                  .extract(result, gradesOnly ? Publicity.GRADES : Publicity.RANKS)
                  .report()
                  .warnings());
      case ADVICE ->
          warnings.addAll(reports.advice(result, League.of(result, DRAWS, seed)).warnings());
      case SHEETS ->
          warnings.addAll(
              reports.sheets(result, printed.before(id, number), chosen(result)).warnings());
      case APPEALS -> printed.appeals(id).forEach(file -> reports.dossier(file));
    }
  }

  private List<UnitScore> chosen(AssessmentResult result) {
    List<UnitScore> chosen =
        result.units().stream()
            .filter(
                score ->
                    units.isEmpty()
                        || units.contains(score.unit().code())
                        || units.contains(score.unit().name()))
            .toList();
    if (chosen.isEmpty()) {
      throw Refusals.refused(
          new Text("被考核单位的代码或名称", "Units of the assessment"),
          Text.same(units.toString()),
          new Text("改正 --unit", "Correct --unit"));
    }
    return chosen;
  }
}
