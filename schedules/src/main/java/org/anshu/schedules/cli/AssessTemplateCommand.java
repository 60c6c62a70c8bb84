package org.anshu.schedules.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.anshu.failure.Text;
import org.anshu.pipeline.assessment.AssessmentOffice;
import org.anshu.pipeline.assessment.AssessmentState;
import org.anshu.pipeline.assessment.Refusals;
import org.anshu.pipeline.assessment.sheet.AssessmentSheets;
import org.anshu.pipeline.assessment.sheet.SheetKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ./anshu assess template ID}: the workbooks that units and assessors fill in. */
@Command(name = "template", sortOptions = false)
final class AssessTemplateCommand implements Callable<Integer> {

  private static final int MOST_LINES = 20;

  @ParentCommand private @Nullable AssessCommand parent;

  @Parameters(paramLabel = "ID", descriptionKey = "id")
  private String id = "";

  @Option(names = "--kind", paramLabel = "self|review|facts", descriptionKey = "kind")
  private String kind = "";

  @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "unit")
  private String unit = "";

  @Option(names = "--assessor", paramLabel = "NAME", descriptionKey = "assessor")
  private String assessor = "";

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "out")
  private @Nullable Path out;

  @Override
  public Integer call() {
    AssessCommand assess = AssessCommand.of(parent);
    List<Path> written = assess.at(this::write);
    AnshuCommand anshu = assess.anshu();
    anshu.say("生成 %d 份表".formatted(written.size()), "%d sheets".formatted(written.size()));
    for (Path file : written.subList(0, Math.min(MOST_LINES, written.size()))) {
      anshu.say("  " + file.toAbsolutePath());
    }
    if (written.size() > MOST_LINES) {
      anshu.say("  ……");
    }
    return CommandLineProgram.OK;
  }

  private List<Path> write(AssessmentOffice office) {
    SheetKind wanted = kind(office);
    AssessmentSheets sheets = AssessSheetWork.sheets(office, id);
    Path folder = out == null ? office.assessment(id).sheets() : out;
    return sheets
        .templates()
        .write(
            wanted,
            AssessSheetWork.unit(sheets, unit),
            AssessSheetWork.assessor(sheets, assessor),
            folder);
  }

  /** As asked for, else what the assessment is waiting for. */
  private SheetKind kind(AssessmentOffice office) {
    if (kind.isEmpty()) {
      AssessmentState state = office.book().entry(id).state();
      return state.compareTo(AssessmentState.REVIEW) < 0 ? SheetKind.SELF : SheetKind.REVIEW;
    }
    if (!kind.matches("self|review|facts")) {
      throw Refusals.refused(
          new Text("--kind 为 self（自评表）、review（评分表）或 facts（事项表）", "--kind self, review or facts"),
          Text.same(kind),
          new Text("请改正", "Correct it"));
    }
    return SheetKind.valueOf(kind.toUpperCase(Locale.ROOT));
  }
}
