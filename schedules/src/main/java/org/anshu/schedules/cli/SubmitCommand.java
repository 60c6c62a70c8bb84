package org.anshu.schedules.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.anshu.failure.Culprit;
import org.anshu.failure.Language;
import org.anshu.pipeline.submission.Examined;
import org.anshu.pipeline.submission.Fault;
import org.anshu.pipeline.submission.Receipt;
import org.anshu.schedules.console.TextTable;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.production.PlanRun;
import org.anshu.schedules.production.RunLock;
import org.anshu.schedules.production.SubmissionRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ./anshu submit [file…]}: takes in the forms of other departments, with a receipt. */
@Command(name = "submit", sortOptions = false)
final class SubmitCommand implements Callable<Integer> {

  private static final int MOST_RECEIPTS = 50;

  @ParentCommand private @Nullable AnshuCommand anshu;

  @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "file")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--by", paramLabel = "NAME")
  private String by = System.getProperty("user.name", "");

  @Override
  public Integer call() {
    AnshuCommand parent = Parents.of(anshu);
    Installation installation = parent.installation();
    try (RunLock lock = RunLock.take(installation.home(), "submit");
        Databases databases = parent.databases(installation)) {
      new PlanRun(installation, databases, parent.progress()).migrate();
      SubmissionRun run = new SubmissionRun(databases.pipeline(), parent.progress());
      ZoneId zone = installation.settings().zone();
      boolean rejected = false;
      List<Receipt> receipts = new ArrayList<>();
      for (Path file : files) {
        Examined examined = run.submissions().examine(file);
        if (examined.faults().isEmpty()) {
          receipts.add(run.submissions().accept(examined, by));
        } else {
          rejected = true;
          reject(parent, examined);
        }
      }
      run.land();
      receipts.forEach(receipt -> print(parent, receipt, zone));
      if (files.isEmpty()) {
        list(parent, run.submissions().receipts(), zone);
      }
      return rejected ? Culprit.SOURCE.exitStatus() : CommandLineProgram.OK;
    }
  }

  private static void reject(AnshuCommand parent, Examined examined) {
    parent.say(
        "不予接收 %s（%s）：%d 处有误"
            .formatted(
                examined.file(), examined.form().title().chinese(), examined.faults().size()),
        "Not accepted: %s (%s), %d faults"
            .formatted(
                examined.file(), examined.form().title().english(), examined.faults().size()));
    for (Fault fault : examined.faults()) {
      String value = fault.value().isEmpty() ? "" : "“" + fault.value() + "”";
      parent.say("  %s　%s%s：%s".formatted(fault.place(), fault.column(), value, fault.reason()));
    }
  }

  private static void print(AnshuCommand parent, Receipt receipt, ZoneId zone) {
    parent.say("");
    parent.say("回执编号：" + receipt.number(), "Receipt: " + receipt.number());
    parent.say(
        "收到时间：" + time(receipt.receivedAt(), zone),
        "Received: " + time(receipt.receivedAt(), zone));
    parent.say("文件：" + receipt.fileName(), "File: " + receipt.fileName());
    parent.say("SHA-256：" + receipt.sha256(), "SHA-256: " + receipt.sha256());
    parent.say("行数：" + receipt.rows(), "Rows: " + receipt.rows());
    parent.say(
        "应报日期：%s（%s）".formatted(receipt.dueOn(), receipt.onTime() ? "按时" : "逾期"),
        "Due on: %s (%s)".formatted(receipt.dueOn(), receipt.onTime() ? "on time" : "late"));
  }

  private static void list(AnshuCommand parent, List<Receipt> receipts, ZoneId zone) {
    boolean chinese = parent.language() == Language.CHINESE;
    List<List<String>> rows = new ArrayList<>();
    for (Receipt receipt : receipts.subList(0, Math.min(MOST_RECEIPTS, receipts.size()))) {
      String state =
          (receipt.current() ? (chinese ? "现行" : "current") : (chinese ? "已取代" : "superseded"))
              + (receipt.onTime() ? "" : chinese ? "，逾期" : ", late");
      rows.add(
          List.of(
              receipt.number(),
              time(receipt.receivedAt(), zone),
              String.valueOf(receipt.rows()),
              receipt.by(),
              state,
              receipt.sha256().substring(0, 12)));
    }
    List<String> header =
        chinese
            ? List.of("回执编号", "收到时间", "行数", "报送人", "状态", "SHA-256")
            : List.of("receipt", "received", "rows", "by", "state", "SHA-256");
    new TextTable(header, rows, Set.of(2)).lines().forEach(parent::say);
  }

  private static String time(Instant moment, ZoneId zone) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
        .format(moment.atZone(zone));
  }
}
