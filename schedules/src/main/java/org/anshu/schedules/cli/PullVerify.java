package org.anshu.schedules.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.anshu.failure.Culprit;
import org.anshu.failure.Language;
import org.anshu.pipeline.pull.Discrepancy;
import org.anshu.pipeline.pull.PullVerification;
import org.anshu.pipeline.pull.VerifiedTable;
import org.anshu.schedules.console.TextTable;
import org.anshu.schedules.production.Connectors;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.jspecify.annotations.Nullable;

/** Prints whether the warehouse is what the certificates of the pulls say. */
final class PullVerify {

  private static final List<String> CHINESE =
      List.of("数据源", "表", "凭证", "快照已清理", "版本数", "在库行", "校验和", "来源行", "待抽取", "结论");
  private static final List<String> ENGLISH =
      List.of(
          "source",
          "table",
          "certificates",
          "expired",
          "versions",
          "live rows",
          "checksum",
          "source rows",
          "pending",
          "verdict");

  private final AnshuCommand anshu;
  private final boolean chinese;

  PullVerify(AnshuCommand anshu) {
    this.anshu = anshu;
    chinese = anshu.language() == Language.CHINESE;
  }

  /** Of one source, or of all active ones; returns 10 if something does not agree. */
  int print(@Nullable String source, @Nullable String table, boolean againstSource) {
    Installation installation = anshu.installation();
    List<String> sources =
        source == null ? List.copyOf(installation.settings().sources().keySet()) : List.of(source);
    List<VerifiedTable> verified = new ArrayList<>();
    try (Databases databases = anshu.databases(installation)) {
      PullVerification verification =
          new PullVerification(
              databases.pipeline(), Connectors.all(), databases.sources(), anshu.progress());
      sources.forEach(each -> verified.addAll(verification.verify(each, table, againstSource)));
    }
    if (verified.isEmpty()) {
      anshu.say("还没有抽取过。", "Nothing was pulled yet.");
      return CommandLineProgram.OK;
    }
    List<List<String>> rows = verified.stream().map(this::row).toList();
    new TextTable(chinese ? CHINESE : ENGLISH, rows, Set.of(2, 3, 4, 5, 7, 8))
        .lines()
        .forEach(anshu::say);
    discrepancies(verified);
    if (verified.stream().allMatch(VerifiedTable::holds)) {
      anshu.say("全部相符。", "All agree.");
      return CommandLineProgram.OK;
    }
    anshu.say(
        "有不符之处：请勿据此发布；先核对是否有人改动仓库或凭证，来源不符的请核实其更新时间字段是否可靠。",
        "Something does not agree: do not publish from it; see whether somebody changed the"
            + " warehouse or the certificates, or whether the source keeps its cursor.");
    return Culprit.SOURCE.exitStatus();
  }

  private List<String> row(VerifiedTable table) {
    String good = chinese ? "相符" : "agrees";
    String bad = chinese ? "不符" : "DIFFERS";
    return List.of(
        table.source(),
        table.table(),
        number(table.certificates()),
        number(table.expired()),
        number(table.versions()),
        number(table.liveRows()),
        table.liveChecksum(),
        table.sourceRows() == null ? "" : number(table.sourceRows()),
        table.sourceRows() == null ? "" : number(table.pending()),
        table.holds() ? good : bad);
  }

  private void discrepancies(List<VerifiedTable> verified) {
    List<List<String>> rows = new ArrayList<>();
    for (VerifiedTable table : verified) {
      for (Discrepancy each : table.discrepancies()) {
        rows.add(
            List.of(
                table.source() + "." + table.table(),
                Objects.requireNonNullElse(each.pullId(), ""),
                Objects.requireNonNullElse(each.rowKey(), ""),
                each.kind().title().in(anshu.language()),
                each.expected(),
                each.found()));
      }
    }
    if (!rows.isEmpty()) {
      List<String> header =
          chinese
              ? List.of("表", "抽取编号", "主键", "问题", "应为", "实为")
              : List.of("table", "pull", "key", "what", "expected", "found");
      anshu.say("");
      new TextTable(header, rows, Set.of()).lines().forEach(anshu::say);
    }
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
