package org.anshu.schedules.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.anshu.failure.Language;
import org.anshu.pipeline.batch.OperationsDatabase;
import org.anshu.pipeline.quality.FindingDesk;
import org.anshu.pipeline.quality.QualityOffice;
import org.anshu.pipeline.quarantine.AuditTrail;
import org.anshu.registry.rule.QualityRule;
import org.anshu.reports.RenderedReport;
import org.anshu.reports.SourceQualityReport;
import org.anshu.schedules.console.TextTable;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./anshu quality …}: the rules, what they found, and the report to a source's owner. */
@Command(name = "quality", sortOptions = false)
final class QualityCommand implements Runnable {

  /** The trail is not as it was written: somebody's fault, but not the program's. */
  private static final int TRAIL_BROKEN = 10;

  @ParentCommand private @Nullable AnshuCommand anshu;
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(Parents.of(anshu).terminal().out());
    }
  }

  @Command(name = "rules", sortOptions = false)
  int rules() {
    AnshuCommand parent = Parents.of(anshu);
    List<List<String>> rows = new ArrayList<>();
    at(parent, QualityOffice::rules).contract().values().stream()
        .sorted(java.util.Comparator.comparing(rule -> rule.id()))
        .forEach(
            rule ->
                rows.add(
                    List.of(
                        rule.id(),
                        rule.title().in(parent.language()),
                        rule.severity().name().toLowerCase(Locale.ROOT),
                        String.join(", ", rule.waivableBy()),
                        "")));
    for (QualityRule rule : at(parent, QualityOffice::rules).rules()) {
      rows.add(
          List.of(
              rule.id(),
              rule.title().in(parent.language()),
              rule.severity().name().toLowerCase(Locale.ROOT),
              String.join(", ", rule.waivableBy()),
              rule.enabled() ? "" : chinese() ? "已停用" : "off"));
    }
    List<String> header =
        chinese()
            ? List.of("规则", "名称", "级别", "可豁免的岗位", "")
            : List.of("rule", "title", "severity", "waivable by", "");
    print(header, rows, Set.of());
    return CommandLineProgram.OK;
  }

  @Command(name = "list", sortOptions = false)
  int list(
      @Option(names = "--rule", descriptionKey = "rule", defaultValue = "") String rule,
      @Option(names = "--source", descriptionKey = "source", defaultValue = "") String source,
      @Option(names = "--state", descriptionKey = "state", defaultValue = "open") String state,
      @Option(names = "--limit", descriptionKey = "limit", defaultValue = "50") int limit) {
    AnshuCommand parent = Parents.of(anshu);
    String wanted = state.equals("all") ? "" : state;
    List<FindingDesk.Row> found =
        at(parent, office -> office.findings().list(rule, source, wanted, limit));
    List<List<String>> rows = new ArrayList<>();
    for (FindingDesk.Row row : found) {
      rows.add(
          List.of(
              String.valueOf(row.id()),
              row.rule(),
              row.source(),
              row.key(),
              row.detail(),
              States.in(parent.language(), row.state()),
              row.firstSeen().toLocalDate().toString()));
    }
    List<String> header =
        chinese()
            ? List.of("编号", "规则", "数据源", "主键", "问题", "状态", "首次发现")
            : List.of("no", "rule", "source", "key", "detail", "state", "first seen");
    print(header, rows, Set.of(0));
    return CommandLineProgram.OK;
  }

  @Command(name = "waive", sortOptions = false)
  int waive(
      @Parameters(paramLabel = "ID", descriptionKey = "id") long id,
      @Option(names = "--until", required = true, descriptionKey = "until") LocalDate until,
      @Mixin QuarantineCommand.Who who) {
    at(
        Parents.of(anshu),
        office -> {
          office.findings().waive(id, who.decision(), until);
          return id;
        });
    Parents.of(anshu).say("已豁免至 " + until, "Waived until " + until);
    return CommandLineProgram.OK;
  }

  @Command(name = "history", sortOptions = false)
  int history(@Parameters(paramLabel = "RULE", descriptionKey = "rule") String rule) {
    List<List<String>> rows = new ArrayList<>();
    for (QualityOffice.Measured each : at(Parents.of(anshu), office -> office.history(rule, 100))) {
      rows.add(
          List.of(
              each.checkedAt(),
              each.month(),
              each.source(),
              each.object(),
              String.valueOf(each.checked()),
              String.valueOf(each.found()),
              String.valueOf(each.waived()),
              each.outcome()));
    }
    List<String> header =
        chinese()
            ? List.of("检查时间（UTC）", "月份", "数据源", "对象", "检查", "违反", "豁免", "结论")
            : List.of("checked (UTC)", "month", "source", "object", "rows", "found", "waived", "");
    print(header, rows, Set.of(4, 5, 6));
    return CommandLineProgram.OK;
  }

  @Command(name = "audit", sortOptions = false)
  int audit(@Option(names = "--limit", descriptionKey = "limit", defaultValue = "50") int limit) {
    AnshuCommand parent = Parents.of(anshu);
    OptionalLong broken = at(parent, office -> office.findings().trail().firstBroken());
    at(parent, office -> office.findings().trail().events("", limit))
        .forEach(event -> parent.say(line(event)));
    if (broken.isPresent()) {
      parent.say(
          "留痕自第 %d 条起与写入时不一致，请核查。".formatted(broken.getAsLong()),
          "From entry %d on the trail is not as it was written.".formatted(broken.getAsLong()));
      return TRAIL_BROKEN;
    }
    parent.say("留痕完整。", "The trail is whole.");
    return CommandLineProgram.OK;
  }

  @Command(name = "report", sortOptions = false)
  int report(
      @Parameters(paramLabel = "SOURCE", descriptionKey = "source") String source,
      @Option(
              names = "--month",
              paramLabel = "YYYY-MM",
              descriptionKey = "month",
              defaultValue = "")
          String month)
      throws SQLException {
    AnshuCommand parent = Parents.of(anshu);
    Installation installation = parent.installation();
    RenderedReport rendered;
    try (Databases databases = parent.databases(installation)) {
      YearMonth of;
      try (QualityOffice office = new QualityOffice(databases.pipeline())) {
        of = office.monthOr(month);
        office.tellOwner(source, of);
      }
      Path folder = installation.home().resolve("quality").resolve(of.toString());
      try (Connection serving = OperationsDatabase.connect(databases.servingLogin())) {
        rendered =
            SourceQualityReport.render(
                serving, source, of, folder, installation.reportSettings(of), parent.progress());
      }
    }
    parent.say(rendered.pdf().toString());
    parent.say(rendered.xlsx().toString());
    parent.say(String.valueOf(rendered.cells()));
    return CommandLineProgram.OK;
  }

  /** An event of the trail on one line. */
  static String line(AuditTrail.Event event) {
    return "%d  %s  %s  %s（%s）%s  %s  %s"
        .formatted(
            event.id(),
            event.happenedAt(),
            event.action(),
            event.by().by(),
            event.by().role(),
            event.object(),
            event.detail(),
            event.by().why());
  }

  /** Does {@code work} at the quality office of the installation. */
  static <T> T at(AnshuCommand parent, Function<QualityOffice, T> work) {
    Installation installation = parent.installation();
    try (Databases databases = parent.databases(installation);
        QualityOffice office = new QualityOffice(databases.pipeline())) {
      return work.apply(office);
    }
  }

  private void print(List<String> header, List<List<String>> rows, Set<Integer> numeric) {
    new TextTable(header, rows, numeric).lines().forEach(Parents.of(anshu)::say);
  }

  private boolean chinese() {
    return Parents.of(anshu).language() == Language.CHINESE;
  }
}
