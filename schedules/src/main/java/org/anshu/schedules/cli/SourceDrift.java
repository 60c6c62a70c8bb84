package org.anshu.schedules.cli;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.anshu.failure.Culprit;
import org.anshu.failure.Language;
import org.anshu.pipeline.gentle.Drift;
import org.anshu.pipeline.gentle.DriftHistory;
import org.anshu.schedules.console.TextTable;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;

/** Prints how the tables of the sources have changed. */
final class SourceDrift {

  private static final List<String> CHINESE =
      List.of("发现时间", "数据源", "表", "字段", "变化", "原类型", "现类型", "处理", "状态");
  private static final List<String> ENGLISH =
      List.of("seen", "source", "table", "column", "change", "was", "is", "effect", "state");

  private final AnshuCommand anshu;

  SourceDrift(AnshuCommand anshu) {
    this.anshu = anshu;
  }

  /** Of the sources named; of all if none is. Returns 10 if a change still stops a table. */
  int print(List<String> sources) {
    Installation installation = anshu.installation();
    List<Drift> drifts;
    try (Databases databases = anshu.databases(installation)) {
      drifts =
          DriftHistory.of(databases.operationsLogin(), installation.settings().clock())
              .all(sources);
    }
    if (drifts.isEmpty()) {
      anshu.say("来源表结构没有变化。", "No table of a source has changed.");
      return CommandLineProgram.OK;
    }
    boolean chinese = anshu.language() == Language.CHINESE;
    List<List<String>> rows = new ArrayList<>();
    for (Drift drift : drifts) {
      rows.add(
          List.of(
              drift
                  .firstSeen()
                  .atOffset(ZoneOffset.UTC)
                  .atZoneSameInstant(installation.settings().zone())
                  .toLocalDateTime()
                  .toString()
                  .replace('T', ' '),
              drift.source(),
              drift.table(),
              drift.column(),
              chinese ? drift.kind().chinese() : lower(drift.kind()),
              drift.oldType(),
              drift.newType(),
              chinese ? drift.effect().chinese() : lower(drift.effect()),
              state(drift, chinese)));
    }
    new TextTable(chinese ? CHINESE : ENGLISH, rows, Set.of()).lines().forEach(anshu::say);
    if (drifts.stream().noneMatch(Drift::isOpen)) {
      return CommandLineProgram.OK;
    }
    anshu.say(
        "标“待处理”的表已停止抽取：请向数据源核实后修改 source.yml，下次 pull 自动恢复。",
        "Tables marked 'open' are not read: ask the source, correct source.yml; the next pull goes on.");
    return Culprit.SOURCE.exitStatus();
  }

  private static String state(Drift drift, boolean chinese) {
    if (drift.effect() != Drift.Effect.STOPPED) {
      return "";
    }
    if (drift.isOpen()) {
      return chinese ? "待处理" : "open";
    }
    return chinese ? "已恢复" : "over";
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
