package org.anshu.schedules.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.anshu.failure.Language;
import org.anshu.pipeline.assessment.Assessment;
import org.anshu.pipeline.assessment.AssessmentOffice;
import org.anshu.pipeline.assessment.Rounds;
import org.anshu.registry.rubric.Watch;
import org.anshu.registry.scoring.AssessedUnit;
import org.anshu.registry.scoring.AssessmentResult;
import org.anshu.registry.scoring.WatchLists;
import org.anshu.registry.scoring.WatchReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * {@code ./anshu assess watch ID}: who is on the committee's lists and why, what townships lack,
 * and whom tours of inspection have reached.
 */
@Command(name = "watch", sortOptions = false)
final class AssessWatchCommand implements Callable<Integer> {

  @ParentCommand private @Nullable AssessCommand parent;

  @Parameters(paramLabel = "ID", descriptionKey = "id")
  private String id = "";

  @Mixin private AssessRoundChoice choice = new AssessRoundChoice();

  @Override
  public Integer call() {
    AssessCommand assess = AssessCommand.of(parent);
    AnshuCommand anshu = assess.anshu();
    WatchReport report = assess.at(office -> report(office, assess.rounds(office)));
    listed(anshu, report);
    checked(anshu, report);
    report.coverages().forEach(coverage -> covered(anshu, coverage));
    return CommandLineProgram.OK;
  }

  private WatchReport report(AssessmentOffice office, Rounds rounds) {
    int round = choice.number(office, id);
    if (round == 0) {
      Assessment assessment = office.assessment(id);
      return WatchLists.of(assessment.rubric(), rounds.inputs(assessment));
    }
    AssessmentResult result = rounds.frozen(id, round).result();
    return WatchLists.of(result.rubric(), result.inputs());
  }

  private static void listed(AnshuCommand anshu, WatchReport report) {
    Watch.@Nullable Trigger list = null;
    for (WatchReport.Listed listed : report.listed()) {
      if (!listed.trigger().equals(list)) {
        list = listed.trigger();
        anshu.say(
            "【%s】%s（%s）"
                .formatted(
                    list.action().title().chinese(), list.title().chinese(), list.authority()),
            "[%s] %s (%s)"
                .formatted(
                    list.action().title().english(), list.title().english(), list.authority()));
      }
      String evidence =
          listed.evidence().stream()
              .map(source -> source.id() + " " + source.text())
              .collect(Collectors.joining("；"));
      anshu.say(
          "　%s：%s，界限 %s；依据 %s"
              .formatted(
                  listed.unit().name(),
                  listed.value().toPlainString(),
                  listed.limit().toPlainString(),
                  evidence),
          "  %s: %s, limit %s; %s"
              .formatted(
                  listed.unit().name(),
                  listed.value().toPlainString(),
                  listed.limit().toPlainString(),
                  evidence));
    }
    for (WatchReport.Undecided open : report.undecided()) {
      anshu.say(
          "！%s：%s不能判断，%s"
              .formatted(open.trigger().title().chinese(), open.unit().name(), open.reason()),
          "! %s: %s cannot be told, %s"
              .formatted(open.trigger().title().english(), open.unit().name(), open.reason()));
    }
  }

  private static void checked(AnshuCommand anshu, WatchReport report) {
    for (WatchReport.Checked checked : report.checked()) {
      if (!checked.missing().isEmpty()) {
        int all = checked.checklist().items().size();
        String missing =
            checked.missing().stream()
                .map(item -> item.in(anshu.language()))
                .collect(Collectors.joining(chinese(anshu) ? "、" : ", "));
        anshu.say(
            "【%s】%s%s：%d 项已有 %d 项，缺 %s"
                .formatted(
                    checked.checklist().title().chinese(),
                    checked.unit().name(),
                    checked.subject(),
                    all,
                    checked.proved(),
                    missing),
            "[%s] %s %s: %d of %d, without %s"
                .formatted(
                    checked.checklist().title().english(),
                    checked.unit().name(),
                    checked.subject(),
                    checked.proved(),
                    all,
                    missing));
      }
    }
    for (WatchReport.Unchecked open : report.unchecked()) {
      anshu.say(
          "！%s：%s名册 %s 个，有记录 %d 个"
              .formatted(
                  open.checklist().title().chinese(),
                  open.unit().name(),
                  open.expected().toPlainString(),
                  open.recorded()),
          "! %s: %s has %s by its roster, %d on record"
              .formatted(
                  open.checklist().title().english(),
                  open.unit().name(),
                  open.expected().toPlainString(),
                  open.recorded()));
    }
  }

  private static void covered(AnshuCommand anshu, WatchReport.Coverage coverage) {
    List<String> names = coverage.unvisited().stream().map(AssessedUnit::name).toList();
    Watch.Term term = coverage.term();
    String rate = coverage.rate() == null ? "—" : coverage.rate().toPlainString();
    anshu.say(
        "【巡查】%s（%s 起 %d 年）：应巡查 %d 个，已巡查 %d 个，覆盖率 %s%%；未巡查：%s；发现问题 %s 个，已整改 %s 个"
            .formatted(
                term.title().chinese(),
                term.from(),
                term.years(),
                coverage.units(),
                coverage.visited(),
                rate,
                names.isEmpty() ? "无" : String.join("、", names),
                coverage.findings().toPlainString(),
                coverage.rectified().toPlainString()),
        "[Tours] %s (%d years from %s): %d of %d units, %s per cent; not yet: %s; %s findings, %s rectified"
            .formatted(
                term.title().english(),
                term.years(),
                term.from(),
                coverage.visited(),
                coverage.units(),
                rate,
                names.isEmpty() ? "none" : String.join(", ", names),
                coverage.findings().toPlainString(),
                coverage.rectified().toPlainString()));
  }

  private static boolean chinese(AnshuCommand anshu) {
    return anshu.language() == Language.CHINESE;
  }
}
