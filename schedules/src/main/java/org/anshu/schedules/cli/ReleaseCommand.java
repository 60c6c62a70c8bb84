package org.anshu.schedules.cli;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Language;
import org.anshu.failure.Text;
import org.anshu.pipeline.assessment.Roles;
import org.anshu.pipeline.assessment.Seal;
import org.anshu.pipeline.life.Life;
import org.anshu.pipeline.life.ReleaseFile;
import org.anshu.pipeline.life.ReleaseFiles;
import org.anshu.pipeline.life.ReleaseLife;
import org.anshu.pipeline.quarantine.AuditTrail;
import org.anshu.pipeline.quarantine.Decision;
import org.anshu.pipeline.release.ReleaseState;
import org.anshu.schedules.console.TextTable;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.production.RunLock;
import org.anshu.schedules.release.AppendedParts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./anshu release …}: the life of what a release prints, and the proof of what it is. */
@Command(
    name = "release",
    sortOptions = false,
    subcommands = {
      ReleaseCheckCommand.class,
      ReleaseVerifyCommand.class,
      ReleaseDiffCommand.class,
      ReleasePublicCheckCommand.class,
      ReleaseReprintCommand.class
    })
final class ReleaseCommand implements Runnable {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  @ParentCommand private @Nullable AnshuCommand anshu;
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(anshu().terminal().out());
    }
  }

  @Command(name = "list", sortOptions = false)
  int list() {
    Installation installation = anshu().installation();
    ZoneId zone = installation.settings().zone();
    List<List<String>> rows = new ArrayList<>();
    try (Databases databases = anshu().databases(installation);
        ReleaseLife lives = new ReleaseLife(databases.pipeline())) {
      for (ReleaseState release : ReleaseState.all(databases.operationsLogin())) {
        Optional<Life> life = lives.find(release.id());
        rows.add(
            List.of(
                release.id(),
                life.map(each -> each.state().title())
                    .orElse(new Text("未生成文件", "not rendered"))
                    .in(anshu().language()),
                step(life.map(Life::rendered).orElse(null), zone),
                step(life.map(Life::checked).orElse(null), zone),
                step(life.map(Life::approved).orElse(null), zone),
                time(life.map(Life::embargoUntil).orElse(null), zone),
                step(life.map(Life::published).orElse(null), zone)));
      }
    }
    List<String> header =
        chinese()
            ? List.of("发布", "状态", "生成", "校核", "签发", "解禁时间", "印发")
            : List.of(
                "release", "state", "rendered", "checked", "approved", "embargo", "published");
    new TextTable(header, rows, Set.of()).lines().forEach(anshu()::say);
    return CommandLineProgram.OK;
  }

  @Command(name = "show", sortOptions = false)
  int show(@Parameters(paramLabel = "RELEASE", descriptionKey = "release") String release) {
    Installation installation = anshu().installation();
    ZoneId zone = installation.settings().zone();
    try (Databases databases = anshu().databases(installation);
        ReleaseLife lives = new ReleaseLife(databases.pipeline())) {
      ReleaseState state = ReleaseState.find(databases.operationsLogin(), release);
      Optional<Life> life = lives.find(state.id());
      anshu()
          .say(
              "%s：%s 第 %d 版，%s"
                  .formatted(
                      state.id(),
                      state.month(),
                      state.edition(),
                      life.map(each -> each.state().title().chinese()).orElse("未生成文件")),
              "%s: %s edition %d, %s"
                  .formatted(
                      state.id(),
                      state.month(),
                      state.edition(),
                      life.map(each -> each.state().title().english()).orElse("not rendered")));
      anshu()
          .say(
              "数据截至 %s；%d 张表；程序和定义 %s"
                  .formatted(
                      state.asOf().atZone(zone).format(MINUTE),
                      state.snapshots().size(),
                      state.codeVersion()),
              "As of %s; %d tables; program and definitions %s"
                  .formatted(
                      state.asOf().atZone(zone).format(MINUTE),
                      state.snapshots().size(),
                      state.codeVersion()));
      files(installation, state);
      for (AuditTrail.Event event : lives.events(state.id())) {
        anshu()
            .say(
                "  %d  %s  %s  %s（%s）%s  %s"
                    .formatted(
                        event.id(),
                        time(event.happenedAt(), zone),
                        event.action(),
                        event.by().by(),
                        event.by().role(),
                        event.by().why(),
                        Seal.without(event.detail())));
      }
    }
    return CommandLineProgram.OK;
  }

  private void files(Installation installation, ReleaseState state) {
    List<List<String>> rows = new ArrayList<>();
    for (ReleaseFile file : ReleaseFiles.listed(installation.releases().resolve(state.id()))) {
      rows.add(List.of(file.name(), "%,d".formatted(file.bytes()), file.sha256().substring(0, 16)));
    }
    List<String> header =
        chinese() ? List.of("文件", "字节", "SHA-256") : List.of("file", "bytes", "SHA-256");
    new TextTable(header, rows, Set.of(1)).lines().forEach(anshu()::say);
  }

  @Command(name = "approve", sortOptions = false)
  int approve(
      @Parameters(paramLabel = "RELEASE", descriptionKey = "release") String release,
      @Option(
              names = "--embargo",
              paramLabel = "YYYY-MM-DDTHH:MM",
              descriptionKey = "embargo",
              defaultValue = "")
          String embargo,
      @Mixin AssessWho who) {
    ZoneId zone = anshu().installation().settings().zone();
    LocalDateTime until = embargo.isEmpty() ? null : utc(embargo, zone);
    Decision by = who.decision(ReleaseLife.APPROVER);
    Life life = step(release, (lives, id) -> lives.approve(id, by, until));
    anshu()
        .say(
            "%s 已由 %s 签发%s。"
                .formatted(
                    life.releaseId(), by.by(), until == null ? "" : "，解禁时间 " + time(until, zone)),
            "%s approved by %s%s."
                .formatted(
                    life.releaseId(),
                    by.by(),
                    until == null ? "" : ", not before " + time(until, zone)));
    next("publish", life);
    return CommandLineProgram.OK;
  }

  @Command(name = "publish", sortOptions = false)
  int publish(
      @Parameters(paramLabel = "RELEASE", descriptionKey = "release") String release,
      @Mixin AssessWho who) {
    Life life = step(release, (lives, id) -> lives.publish(id, who.decision(Roles.OFFICE)));
    anshu()
        .say(
            life.releaseId() + " 已印发，可以分发。",
            life.releaseId() + " is published and may be delivered.");
    String send =
        "./anshu deliver send%s %s --by 姓名 --why 依据"
            .formatted(anshu().homeOption(), life.releaseId());
    anshu().say("下一步：" + send, "Next: " + send);
    return CommandLineProgram.OK;
  }

  @Command(name = "withdraw", sortOptions = false)
  int withdraw(
      @Parameters(paramLabel = "RELEASE", descriptionKey = "release") String release,
      @Mixin AssessWho who) {
    Decision by = who.decision(ReleaseLife.APPROVER);
    Life life = change(release, (lives, id) -> lives.withdraw(id, by));
    anshu()
        .say(
            "%s：%s".formatted(life.releaseId(), life.state().title().chinese()),
            "%s: %s".formatted(life.releaseId(), life.state().title().english()));
    return CommandLineProgram.OK;
  }

  /** Takes a step towards publication: with files to which nothing but signatures was appended. */
  private Life step(String release, BiFunction<ReleaseLife, String, Life> work) {
    ZoneId zone = anshu().installation().settings().zone();
    return change(
        release,
        (lives, id) -> {
          AppendedParts.require(lives, id, zone);
          return work.apply(lives, id);
        });
  }

  /** Does what changes a release: one process at a time. */
  private Life change(String release, BiFunction<ReleaseLife, String, Life> work) {
    Installation installation = anshu().installation();
    try (RunLock lock = RunLock.take(installation.home(), "release");
        Databases databases = anshu().databases(installation);
        ReleaseLife lives = new ReleaseLife(databases.pipeline())) {
      return work.apply(lives, ReleaseState.find(databases.operationsLogin(), release).id());
    }
  }

  /** Says what to type next. */
  void next(String step, Life life) {
    String line = "./anshu release %s%s %s".formatted(step, anshu().homeOption(), life.releaseId());
    String who = step.equals("check") || step.equals("verify") ? "" : " --by 姓名 --why 理由";
    anshu().say("下一步：" + line + who, "Next: " + line + who);
  }

  AnshuCommand anshu() {
    return Parents.of(anshu);
  }

  /** The command above a subcommand, which picocli sets before it calls it. */
  static ReleaseCommand of(@Nullable ReleaseCommand parent) {
    if (parent == null) {
      throw new IllegalStateException("A subcommand was called without its parent");
    }
    return parent;
  }

  private boolean chinese() {
    return anshu().language() == Language.CHINESE;
  }

  private static String step(Life.@Nullable Step step, ZoneId zone) {
    return step == null ? "" : step.by() + " " + time(step.at(), zone);
  }

  private static String time(@Nullable LocalDateTime utc, ZoneId zone) {
    return utc == null ? "" : utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).format(MINUTE);
  }

  private static LocalDateTime utc(String text, ZoneId zone) {
    try {
      return LocalDateTime.parse(text)
          .atZone(zone)
          .withZoneSameInstant(ZoneOffset.UTC)
          .toLocalDateTime();
    } catch (DateTimeParseException e) {
      throw new AnshuException(
          FailureCode.QUERY_INVALID,
          new Text("2026-07-28T09:00 这样的当地时间", "A local time such as 2026-07-28T09:00"),
          Text.same("--embargo " + text),
          new Text("改正时间", "Correct the time"));
    }
  }
}
