package org.anshu.schedules.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anshu.failure.Language;
import org.anshu.pipeline.care.Backup;
import org.anshu.pipeline.care.WarehouseCare;
import org.anshu.schedules.console.TextTable;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.production.RunLock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./anshu warehouse …}: what an operator does to keep the warehouse small and safe. */
@Command(name = "warehouse", sortOptions = false)
final class WarehouseCommand implements Runnable {

  @ParentCommand private @Nullable AnshuCommand anshu;
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(Parents.of(anshu).terminal().out());
    }
  }

  @Command(name = "check", sortOptions = false)
  int check() {
    Map<String, String> states = care("check", WarehouseCare::check);
    say(
        "%d 张表，文件齐全。".formatted(states.size()),
        "%d tables, all files whole.".formatted(states.size()));
    return CommandLineProgram.OK;
  }

  @Command(name = "compact", sortOptions = false)
  int compact() {
    List<WarehouseCare.Row> rows = care("compact", WarehouseCare::compact);
    print(
        List.of("表", "原文件数", "现文件数"),
        List.of("table", "files before", "files now"),
        rows.stream()
            .map(row -> Stream.of(row.table(), number(row.before()), number(row.after())).toList())
            .toList());
    return CommandLineProgram.OK;
  }

  @Command(name = "expire", sortOptions = false)
  int expire(@Option(names = "--keep-days", paramLabel = "N", defaultValue = "30") int keepDays) {
    if (keepDays < 1) {
      throw new ParameterException(commandLine(), "--keep-days >= 1");
    }
    List<WarehouseCare.Row> rows =
        care(
            "expire",
            care -> care.expire(Duration.ofDays(keepDays), Instant.now(WarehouseCare.CLOCK)));
    print(
        List.of("表", "清理版本数", "释放字节"),
        List.of("table", "states forgotten", "bytes freed"),
        rows.stream()
            .map(row -> Stream.of(row.table(), number(row.before()), number(row.bytes())).toList())
            .toList());
    return CommandLineProgram.OK;
  }

  @Command(name = "backup", sortOptions = false)
  int backup(@Parameters(arity = "1", paramLabel = "DIR", descriptionKey = "dir") Path place) {
    Backup.Result done =
        care("backup", care -> care.backup(place, Instant.now(WarehouseCare.CLOCK)));
    say("备份完成：" + done.folder(), "Backup made: " + done.folder());
    say(
        "%d 个文件，其中 %d 个与上次备份相同（硬链接，不占空间）。".formatted(done.files(), done.linked()),
        "%d files, %d of them linked to the backup before.".formatted(done.files(), done.linked()));
    if (!done.secrets().isEmpty()) {
      String names = String.join(", ", done.secrets());
      say(
          "! 密码和密钥文件不进入备份，请另行妥善保存：secrets、" + names,
          "! Secrets are not in it, keep them yourself: secrets, " + names);
    }
    return CommandLineProgram.OK;
  }

  @Command(name = "restore", sortOptions = false)
  int restore(@Parameters(arity = "1", paramLabel = "DIR", descriptionKey = "dir") Path backup) {
    WarehouseCare.restoreHome(backup, Parents.of(anshu).home());
    Map<String, String> states = care("restore", care -> care.restore(backup));
    say(
        "已恢复 %d 张表；数据库逐表、仓库逐文件与备份一致。".formatted(states.size()),
        "%d tables restored; schemas table by table and files one by one equal the backup."
            .formatted(states.size()));
    return CommandLineProgram.OK;
  }

  @Command(name = "move", sortOptions = false)
  int move() {
    Installation installation = Parents.of(anshu).installation();
    Path target = installation.settings().warehouse();
    int tables = care("move", care -> care.move(target));
    if (tables == 0) {
      say("仓库已在 " + target, "The warehouse is in " + target + " already");
    } else {
      say(
          "%d 张表已迁到 %s；确认无误后可删除原文件夹。".formatted(tables, target),
          "%d tables moved to %s; delete the old folder when you are content."
              .formatted(tables, target));
    }
    return CommandLineProgram.OK;
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(spec).commandLine();
  }

  private interface Work<T> {
    T with(WarehouseCare care);
  }

  private <T> T care(String what, Work<T> work) {
    AnshuCommand parent = Parents.of(anshu);
    Installation installation = parent.installation();
    try (RunLock lock = RunLock.take(installation.home(), "warehouse " + what);
        Databases databases = parent.databases(installation)) {
      return work.with(new WarehouseCare(databases.pipeline(), parent.progress()));
    }
  }

  private void say(String chinese, String english) {
    Parents.of(anshu).say(chinese, english);
  }

  private void print(List<String> chinese, List<String> english, List<List<String>> rows) {
    AnshuCommand parent = Parents.of(anshu);
    if (rows.isEmpty()) {
      say("没有需要处理的表。", "Nothing to do.");
      return;
    }
    List<String> header = parent.language() == Language.CHINESE ? chinese : english;
    Set<Integer> numbers =
        Stream.iterate(1, i -> i + 1).limit(header.size() - 1L).collect(Collectors.toSet());
    new TextTable(header, rows, numbers).lines().forEach(parent::say);
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
