package org.anshu.schedules.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.anshu.failure.Culprit;
import org.anshu.pipeline.assessment.AssessmentOffice;
import org.anshu.pipeline.assessment.HandedIn;
import org.anshu.pipeline.assessment.sheet.AssessmentSheets;
import org.anshu.pipeline.assessment.sheet.ExaminedSheet;
import org.anshu.pipeline.assessment.sheet.SheetKind;
import org.anshu.pipeline.assessment.sheet.SheetReceipt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * {@code ./anshu assess check ID [FILE…]}: what is wrong or missing, before it is frozen; with
 * files, what is wrong with them. Nothing is stored.
 */
@Command(name = "check", sortOptions = false)
final class AssessCheckCommand implements Callable<Integer> {

  private static final int MOST_LINES = 200;

  @ParentCommand private @Nullable AssessCommand parent;

  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
  private String id = "";

  @Parameters(index = "1..*", arity = "0..*", paramLabel = "FILE", descriptionKey = "file")
  private List<Path> files = new ArrayList<>();

  @Override
  public Integer call() {
    AssessCommand assess = AssessCommand.of(parent);
    AnshuCommand anshu = assess.anshu();
    boolean sound =
        assess.at(office -> files.isEmpty() ? inputs(anshu, office) : sheets(anshu, office));
    return sound ? CommandLineProgram.OK : Culprit.SOURCE.exitStatus();
  }

  private boolean sheets(AnshuCommand anshu, AssessmentOffice office) {
    AssessmentSheets sheets = AssessSheetWork.sheets(office, id);
    boolean sound = true;
    for (Path file : AssessImportCommand.all(files)) {
      ExaminedSheet examined = sheets.examine(file);
      if (examined.faults().isEmpty()) {
        anshu.say(examined.fileName() + "：无误", examined.fileName() + ": no faults");
      } else {
        sound = false;
        AssessImportCommand.refuse(anshu, examined);
      }
    }
    return sound;
  }

  private boolean inputs(AnshuCommand anshu, AssessmentOffice office) {
    HandedIn handedIn = AssessSheetWork.reader(office).read(office.assessment(id), office.book());
    AssessmentSheets sheets = AssessSheetWork.sheets(office, id);
    List<SheetReceipt> current = sheets.receipts().stream().filter(SheetReceipt::current).toList();
    anshu.say(
        "单位 %d 个，评分人 %d 人；已收自评表 %d 份、评分表 %d 份；事项 %d 件"
            .formatted(
                handedIn.units().size(),
                handedIn.assessors().size(),
                count(current, SheetKind.SELF),
                count(current, SheetKind.REVIEW),
                handedIn.facts().size()),
        "%d units, %d assessors; %d sheets of self-evaluation, %d of reviews; %d facts"
            .formatted(
                handedIn.units().size(),
                handedIn.assessors().size(),
                count(current, SheetKind.SELF),
                count(current, SheetKind.REVIEW),
                handedIn.facts().size()));
    handedIn.faults().stream()
        .limit(MOST_LINES)
        .forEach(fault -> anshu.say("  " + fault.in(anshu.language())));
    if (handedIn.faults().size() > MOST_LINES) {
      anshu.say("  ……");
    }
    anshu.say(
        handedIn.faults().isEmpty() ? "无误，可以冻结" : "共 %d 处有误或缺少".formatted(handedIn.faults().size()),
        handedIn.faults().isEmpty()
            ? "Nothing keeps it from being frozen"
            : "%d faults".formatted(handedIn.faults().size()));
    return handedIn.faults().isEmpty();
  }

  private static long count(List<SheetReceipt> receipts, SheetKind kind) {
    return receipts.stream().filter(receipt -> receipt.kind() == kind).count();
  }
}
