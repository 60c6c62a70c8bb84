package org.anshu.schedules.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.anshu.failure.Language;
import org.anshu.failure.Text;
import org.anshu.pipeline.assessment.Appeal;
import org.anshu.pipeline.assessment.AppealBook;
import org.anshu.pipeline.assessment.Assessment;
import org.anshu.pipeline.assessment.AssessmentBook;
import org.anshu.pipeline.assessment.AssessmentOffice;
import org.anshu.pipeline.assessment.Round;
import org.anshu.pipeline.assessment.Rounds;
import org.anshu.schedules.console.TextTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ./anshu assess status [ID]}: where assessments stand and what comes next. */
@Command(name = "status", sortOptions = false)
final class AssessStatusCommand implements Callable<Integer> {

  @ParentCommand private @Nullable AssessCommand parent;

  @Parameters(arity = "0..1", paramLabel = "ID", descriptionKey = "id")
  private String id = "";

  @Override
  public Integer call() {
    AssessCommand assess = AssessCommand.of(parent);
    return assess.at(
        office -> {
          if (id.isEmpty()) {
            list(assess.anshu(), office);
          } else {
            one(assess.anshu(), office, assess.rounds(office));
          }
          return CommandLineProgram.OK;
        });
  }

  private static void list(AnshuCommand anshu, AssessmentOffice office) {
    List<List<String>> rows = new ArrayList<>();
    for (AssessmentBook.Entry entry : office.book().all()) {
      rows.add(
          List.of(
              entry.id(),
              entry.title(),
              entry.rubric(),
              entry.month(),
              entry.state().title().in(anshu.language()),
              String.valueOf(entry.round())));
    }
    List<String> header =
        anshu.language() == Language.CHINESE
            ? List.of("编号", "名称", "细则", "月份", "阶段", "轮次")
            : List.of("id", "title", "rubric", "month", "state", "round");
    new TextTable(header, rows, Set.of(5)).lines().forEach(anshu::say);
  }

  private void one(AnshuCommand anshu, AssessmentOffice office, Rounds rounds) {
    AssessmentBook.Entry entry = office.book().entry(id);
    Assessment assessment = office.assessment(id);
    anshu.say("%s　%s".formatted(entry.id(), entry.title()));
    anshu.say(
        "细则 %s%s，月份 %s，阶段：%s"
            .formatted(
                entry.rubric(),
                assessment.rubric().example() ? "（示例细则，须由安委会确认）" : "",
                entry.month(),
                entry.state().title().chinese()),
        "Rubric %s%s, month %s, state: %s"
            .formatted(
                entry.rubric(),
                assessment.rubric().example() ? " (an example, to be confirmed)" : "",
                entry.month(),
                entry.state().title().english()));
    rounds(anshu, office.book().rounds(id));
    office.book().rounds(id).stream()
        .reduce((first, second) -> second)
        .filter(newest -> rounds.rubricChanged(assessment, newest))
        .ifPresent(
            newest ->
                anshu.say(
                    "注意：细则文件在冻结之后改过；得分按冻结时的文本计算。",
                    "Note: the rubric's file was changed after the freeze; the frozen text"
                        + " holds."));
    for (Appeal appeal : new AppealBook(office.book()).of(id)) {
      anshu.say(AssessAppealCommand.line(anshu, appeal));
    }
    anshu.say(next(entry).in(anshu.language()));
  }

  private static void rounds(AnshuCommand anshu, List<Round> rounds) {
    List<List<String>> rows = new ArrayList<>();
    for (Round round : rounds) {
      rows.add(
          List.of(
              String.valueOf(round.number()),
              kind(round.kind()).in(anshu.language()),
              round.frozenAt().toString(),
              round.release(),
              round.by().by() + "（" + round.by().role() + "）",
              round.by().why(),
              round.inputsSha256().substring(0, 12)));
    }
    if (!rows.isEmpty()) {
      List<String> header =
          anshu.language() == Language.CHINESE
              ? List.of("轮次", "种类", "冻结（UTC）", "发布", "何人", "理由", "SHA-256")
              : List.of("round", "kind", "frozen (UTC)", "release", "by", "why", "SHA-256");
      new TextTable(header, rows, Set.of(0)).lines().forEach(anshu::say);
    }
  }

  private static Text kind(String kind) {
    return switch (kind) {
      case "freeze" -> new Text("冻结", "freeze");
      case "rescore" -> new Text("重新评分", "re-score");
      default -> new Text("申诉裁定", "appeal");
    };
  }

  private static Text next(AssessmentBook.Entry entry) {
    String id = entry.id();
    String command =
        switch (entry.state()) {
          case DRAFT -> "./anshu assess advance " + id + " --to self-evaluation";
          case SELF_EVALUATION -> "./anshu assess advance " + id + " --to review";
          case REVIEW -> "./anshu assess freeze " + id;
          case FROZEN -> "./anshu assess publish " + id;
          case ANNOUNCED ->
              "./anshu assess appeal file " + id + " …；./anshu assess publish " + id + " --final";
          case APPEAL -> "./anshu assess appeal decide " + id + " …；./anshu assess publish " + id;
          case FINAL -> "./anshu audit verify";
        };
    return new Text("下一步：" + command, "Next: " + command);
  }
}
