package org.anshu.schedules.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.anshu.failure.Culprit;
import org.anshu.pipeline.assessment.AssessmentOffice;
import org.anshu.pipeline.submission.Fault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ./anshu assess fill ID SHEET… --from LIST}: fills sheets from a list of marks. */
@Command(name = "fill", sortOptions = false)
final class AssessFillCommand implements Callable<Integer> {

  @ParentCommand private @Nullable AssessCommand parent;

  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
  private String id = "";

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "SHEET", descriptionKey = "sheet")
  private List<Path> sheets = new ArrayList<>();

  @Option(names = "--from", required = true, paramLabel = "LIST", descriptionKey = "from")
  private Path from = Path.of("");

  @Override
  public Integer call() {
    AssessCommand assess = AssessCommand.of(parent);
    AnshuCommand anshu = assess.anshu();
    List<Path> files = AssessImportCommand.all(sheets);
    List<Fault> faults = assess.at((AssessmentOffice office) -> fill(office, files));
    if (faults.isEmpty()) {
      anshu.say("填写 %d 份表".formatted(files.size()), "%d sheets filled".formatted(files.size()));
      return CommandLineProgram.OK;
    }
    anshu.say(
        "未填写：%d 处有误".formatted(faults.size()),
        "Nothing was filled: %d faults".formatted(faults.size()));
    faults.forEach(fault -> anshu.say(AssessSheetWork.line(fault)));
    return Culprit.SOURCE.exitStatus();
  }

  private List<Fault> fill(AssessmentOffice office, List<Path> files) {
    return AssessSheetWork.sheets(office, id).fill(from, files);
  }
}
