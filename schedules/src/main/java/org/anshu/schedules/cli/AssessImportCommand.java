package org.anshu.schedules.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.anshu.failure.Culprit;
import org.anshu.pipeline.assessment.AssessmentOffice;
import org.anshu.pipeline.assessment.Roles;
import org.anshu.pipeline.assessment.sheet.AssessmentSheets;
import org.anshu.pipeline.assessment.sheet.ExaminedSheet;
import org.anshu.pipeline.assessment.sheet.SheetReceipt;
import org.anshu.pipeline.quarantine.Decision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ./anshu assess import ID FILE…}: takes in sheets and facts, with a receipt. */
@Command(name = "import", sortOptions = false)
final class AssessImportCommand implements Callable<Integer> {

  @ParentCommand private @Nullable AssessCommand parent;

  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
  private String id = "";

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", descriptionKey = "file")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
  private String by = System.getProperty("user.name", "");

  @Option(names = "--role", paramLabel = "ROLE", descriptionKey = "role")
  private String role = Roles.OFFICE;

  @Option(names = "--why", paramLabel = "REASON", descriptionKey = "why")
  private String why = "";

  @Override
  public Integer call() {
    AssessCommand assess = AssessCommand.of(parent);
    return assess.change((office, databases) -> take(assess.anshu(), office));
  }

  private int take(AnshuCommand anshu, AssessmentOffice office) {
    AssessmentSheets sheets = AssessSheetWork.sheets(office, id);
    Decision decision = new Decision(by, role, why.isEmpty() ? "收到考核表" : why);
    int refused = 0;
    int taken = 0;
    for (Path file : all(files)) {
      ExaminedSheet examined = sheets.examine(file);
      if (examined.faults().isEmpty()) {
        print(anshu, sheets.accept(examined, decision, !why.isEmpty()));
        taken++;
      } else {
        refuse(anshu, examined);
        refused++;
      }
    }
    anshu.say(
        "接收 %d 份，不予接收 %d 份".formatted(taken, refused),
        "%d accepted, %d not accepted".formatted(taken, refused));
    return refused == 0 ? CommandLineProgram.OK : Culprit.SOURCE.exitStatus();
  }

  /** The files, those in folders by name; a folder's own other files are left alone. */
  static List<Path> all(List<Path> named) {
    List<Path> all = new ArrayList<>();
    for (Path path : named) {
      if (!Files.isDirectory(path)) {
        all.add(path);
        continue;
      }
      try (Stream<Path> children = Files.list(path)) {
        children.filter(AssessImportCommand::isSheet).sorted().forEach(all::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }

  private static boolean isSheet(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    // Spreadsheet programs keep ~$… beside a workbook that is open.
    return name.endsWith(".xlsx") && !name.startsWith("~$") && !name.startsWith(".");
  }

  static void refuse(AnshuCommand anshu, ExaminedSheet examined) {
    anshu.say(
        "不予接收 %s：%d 处有误".formatted(examined.fileName(), examined.faults().size()),
        "Not accepted: %s, %d faults".formatted(examined.fileName(), examined.faults().size()));
    examined.faults().forEach(fault -> anshu.say(AssessSheetWork.line(fault)));
  }

  private static void print(AnshuCommand anshu, SheetReceipt receipt) {
    anshu.say(
        "%s　回执编号：%s　SHA-256：%s".formatted(receipt.fileName(), receipt.number(), receipt.sha256()),
        "%s  receipt %s  SHA-256 %s"
            .formatted(receipt.fileName(), receipt.number(), receipt.sha256()));
  }
}
