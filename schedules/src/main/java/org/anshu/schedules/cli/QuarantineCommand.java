package org.anshu.schedules.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.anshu.failure.Language;
import org.anshu.pipeline.quality.QualityOffice;
import org.anshu.pipeline.quarantine.AuditTrail;
import org.anshu.pipeline.quarantine.Decision;
import org.anshu.pipeline.quarantine.QuarantineDesk;
import org.anshu.pipeline.quarantine.QuarantinedRow;
import org.anshu.schedules.console.TextTable;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.production.PlanRun;
import org.anshu.schedules.production.RunLock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./anshu quarantine …}: rows that wait, and what people decide about them. */
@Command(name = "quarantine", sortOptions = false)
final class QuarantineCommand implements Runnable {

  @ParentCommand private @Nullable AnshuCommand anshu;
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(Parents.of(anshu).terminal().out());
    }
  }

  /** Who decides, and why. */
  static final class Who {
    @Option(names = "--by", required = true, paramLabel = "NAME", descriptionKey = "by")
    private String by = "";

    @Option(names = "--role", paramLabel = "ROLE", descriptionKey = "role")
    private String role = "data_officer";

    @Option(names = "--why", required = true, paramLabel = "REASON", descriptionKey = "why")
    private String why = "";

    Decision decision() {
      return new Decision(by, role, why);
    }
  }

  @Command(name = "list", sortOptions = false)
  int list(
      @Option(names = "--source", descriptionKey = "source", defaultValue = "") String source,
      @Option(names = "--table", descriptionKey = "table", defaultValue = "") String table,
      @Option(names = "--rule", descriptionKey = "rule", defaultValue = "") String rule,
      @Option(names = "--state", descriptionKey = "state", defaultValue = "open") String state,
      @Option(names = "--limit", descriptionKey = "limit", defaultValue = "50") int limit) {
    String wanted = state.equals("all") ? "" : state;
    QuarantineDesk.Filter filter = new QuarantineDesk.Filter(source, table, rule, wanted);
    List<QuarantinedRow> rows = at(office -> office.quarantine().list(filter, limit));
    List<List<String>> cells = new ArrayList<>();
    for (QuarantinedRow row : rows) {
      cells.add(
          List.of(
              String.valueOf(row.id()),
              row.source(),
              row.table(),
              row.key(),
              row.messageZh(),
              row.column(),
              row.value() == null ? "" : row.value(),
              States.in(Parents.of(anshu).language(), row.state())));
    }
    List<String> header =
        chinese()
            ? List.of("编号", "数据源", "表", "主键", "原因", "字段", "来源值", "状态")
            : List.of("no", "source", "table", "key", "reason", "column", "value", "state");
    new TextTable(header, cells, Set.of(0)).lines().forEach(Parents.of(anshu)::say);
    return CommandLineProgram.OK;
  }

  @Command(name = "show", sortOptions = false)
  int show(@Parameters(paramLabel = "ID", descriptionKey = "id") long id) {
    AnshuCommand parent = Parents.of(anshu);
    QuarantinedRow row = at(office -> office.quarantine().row(id));
    parent.say(row.id() + "  " + row.object() + "  " + States.in(parent.language(), row.state()));
    parent.say(row.rule() + "  " + row.messageZh() + "  " + row.column() + " = " + row.value());
    parent.say("最近见于 " + row.pullId(), "Last met by " + row.pullId());
    List<AuditTrail.Event> events =
        at(office -> office.quarantine().trail().events(row.object(), 50));
    for (AuditTrail.Event event : events) {
      parent.say(QualityCommand.line(event));
    }
    return CommandLineProgram.OK;
  }

  @Command(name = "waive", sortOptions = false)
  int waive(
      @Parameters(paramLabel = "ID", descriptionKey = "id") long id,
      @Option(names = "--until", required = true, descriptionKey = "until") LocalDate until,
      @Mixin Who who) {
    QuarantinedRow row = at(office -> office.quarantine().waive(id, who.decision(), until));
    Parents.of(anshu)
        .say(
            row.object() + " 已豁免至 " + until + "，下次接入时入库。",
            row.object() + " is waived until " + until + " and lands with the next pull.");
    return CommandLineProgram.OK;
  }

  @Command(name = "withdraw", sortOptions = false)
  int withdraw(@Parameters(paramLabel = "ID", descriptionKey = "id") long id, @Mixin Who who) {
    QuarantinedRow row = at(office -> office.quarantine().withdraw(id, who.decision()));
    Parents.of(anshu).say(row.object() + " 的豁免已撤回。", "Waiver of " + row.object() + " withdrawn.");
    return CommandLineProgram.OK;
  }

  @Command(name = "repair", sortOptions = false)
  int repair(
      @Parameters(paramLabel = "ID", descriptionKey = "id") long id,
      @Option(names = "--to", required = true, descriptionKey = "to") String to,
      @Option(names = "--column", descriptionKey = "column", defaultValue = "") String column,
      @Option(names = "--old", descriptionKey = "old") @Nullable String old,
      @Mixin Who who) {
    QuarantinedRow row =
        at(
            office -> {
              QuarantinedRow found = office.quarantine().row(id);
              return office
                  .quarantine()
                  .repair(
                      id,
                      office.table(found.source(), found.table()),
                      new QuarantineDesk.Repair(column, old, to),
                      who.decision());
            });
    Parents.of(anshu)
        .say(
            row.object() + " 的更正已登记，下次接入时采用；来源改动后自动失效。",
            "The correction of "
                + row.object()
                + " is used from the next pull, until the source"
                + " says something else.");
    return CommandLineProgram.OK;
  }

  @Command(name = "replay", sortOptions = false)
  int replay(
      @Parameters(arity = "1..*", paramLabel = "ID", descriptionKey = "id") List<Long> ids,
      @Option(names = "--later", descriptionKey = "later") boolean later,
      @Mixin Who who) {
    List<QuarantinedRow> rows =
        at(
            office -> {
              QuarantineDesk desk = office.quarantine();
              List<QuarantinedRow> found = ids.stream().map(desk::row).toList();
              desk.replay(found, who.decision());
              return found;
            });
    if (!later) {
      AnshuCommand parent = Parents.of(anshu);
      Installation installation = parent.installation();
      try (RunLock lock = RunLock.take(installation.home(), "pull");
          Databases databases = parent.databases(installation)) {
        List<String> sources = rows.stream().map(QuarantinedRow::source).distinct().toList();
        PlanRun run = new PlanRun(installation, databases, parent.progress());
        new Outcomes(parent).pulled(run.pull(sources));
      }
    }
    return CommandLineProgram.OK;
  }

  private boolean chinese() {
    return Parents.of(anshu).language() == Language.CHINESE;
  }

  private <T> T at(Function<QualityOffice, T> work) {
    return QualityCommand.at(Parents.of(anshu), work);
  }
}
