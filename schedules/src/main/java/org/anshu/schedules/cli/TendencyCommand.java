package org.anshu.schedules.cli;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.anshu.failure.Text;
import org.anshu.registry.tendency.Alert;
import org.anshu.registry.tendency.Incident;
import org.anshu.registry.tendency.TendencyDetector;
import org.anshu.registry.tendency.TendencyRule;
import org.anshu.registry.tendency.TendencyRules;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.query.QueryResult;
import org.anshu.schedules.query.ResultFormat;
import org.anshu.schedules.tendency.CodeNames;
import org.anshu.schedules.tendency.KnownIncidents;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code ./anshu tendency}: 倾向性、集中性、苗头性、规律性 of a month, with the accidents. */
@Command(name = "tendency", sortOptions = false)
final class TendencyCommand implements Callable<Integer> {

  @ParentCommand private @Nullable AnshuCommand anshu;

  @Option(names = "--month", paramLabel = "YYYY-MM")
  private @Nullable String month;

  @Option(names = "--release", paramLabel = "R2026-06-e1")
  private @Nullable String release;

  @Option(names = "--as-of", paramLabel = "yyyy-MM-dd|yyyy-MM-ddTHH:mm:ssZ")
  private @Nullable String asOf;

  @Option(names = "--rules")
  private boolean rulesOnly;

  @Option(names = "--simulate", paramLabel = "N")
  private int runs = 100;

  @Option(names = "--seed", paramLabel = "N")
  private long seed = 1;

  @Option(names = "--format", paramLabel = "table|csv|json")
  private ResultFormat format = ResultFormat.TABLE;

  @Override
  public Integer call() throws SQLException {
    AnshuCommand parent = Parents.of(anshu);
    Installation installation = parent.installation();
    List<TendencyRule> rules = TendencyRules.load(installation.registries());
    if (rulesOnly) {
      format.print(described(parent, rules), parent.terminal().out());
      parent.terminal().out().flush();
      return CommandLineProgram.OK;
    }
    try (Databases databases = parent.databases(installation)) {
      StateChoice.Chosen chosen = StateChoice.of(databases.pipeline(), release, asOf, month);
      KnownIncidents known = KnownIncidents.of(chosen.state(), chosen.month());
      TendencyDetector detector = new TendencyDetector(rules, seed);
      List<Alert> alerts = detector.detect(known.incidents(), known.since(), chosen.month());
      CodeNames names = new CodeNames(chosen.state().definitions().codeLists(), parent.language());
      if (format == ResultFormat.TABLE) {
        parent.say(
            "事故“四性”分析  %s  %s  %s".formatted(chosen.month(), chosen.name(), count(parent, alerts)),
            "Tendencies  %s  %s  %s"
                .formatted(chosen.month(), chosen.name(), count(parent, alerts)));
      }
      format.print(table(parent, alerts, names), parent.terminal().out());
      if (format == ResultFormat.TABLE) {
        unjudged(parent, rules, known, chosen.month());
        measured(parent, detector, known, chosen.month(), rules);
      }
    }
    parent.terminal().out().flush();
    return CommandLineProgram.OK;
  }

  private static String count(AnshuCommand parent, List<Alert> alerts) {
    return alerts.isEmpty()
        ? new Text("未见超出偶然的情形", "nothing beyond chance").in(parent.language())
        : new Text(alerts.size() + " 项", alerts.size() + " findings").in(parent.language());
  }

  private static QueryResult table(AnshuCommand parent, List<Alert> alerts, CodeNames names) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Alert alert : alerts) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add(alert.rule().kind().text().in(parent.language()));
      row.add(alert.rule().title().in(parent.language()));
      row.add(names.of(alert.group()));
      row.add(alert.incidents().size());
      row.add(String.format(Locale.ROOT, "%.1f", alert.expected()));
      row.add(String.format(Locale.ROOT, "%.4f", alert.probability()));
      row.add(alert.deaths());
      row.add(alert.incidents().stream().map(Incident::number).collect(Collectors.joining(" ")));
      row.add(
          alert.also().stream()
              .map(rule -> rule.title().in(parent.language()))
              .collect(Collectors.joining("；")));
      rows.add(row);
    }
    return new QueryResult(
        List.of(
            parent.column("性质", "kind", false),
            parent.column("发现", "finding", false),
            parent.column("对象", "where", false),
            parent.column("起数", "n", true),
            parent.column("通常", "usual", true),
            parent.column("偶然的概率", "by chance", true),
            parent.column("死亡", "deaths", true),
            parent.column("编号", "numbers", false),
            parent.column("同时符合", "also", false)),
        rows,
        false);
  }

  private static QueryResult described(AnshuCommand parent, List<TendencyRule> rules) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (TendencyRule rule : rules) {
      rows.add(
          List.of(
              rule.id(),
              rule.kind().text().in(parent.language()),
              rule.sentence().in(parent.language()),
              String.valueOf(rule.falseAlarm())));
    }
    return new QueryResult(
        List.of(
            parent.column("规则", "rule", false),
            parent.column("性质", "kind", false),
            parent.column("说明", "sentence", false),
            parent.column("每月误报至多", "false alarms a month at most", true)),
        rows,
        false);
  }

  private static void unjudged(
      AnshuCommand parent, List<TendencyRule> rules, KnownIncidents known, YearMonth month) {
    List<String> idle =
        rules.stream()
            .filter(rule -> !TendencyDetector.judges(rule, known.since(), month))
            .map(TendencyRule::id)
            .toList();
    if (!idle.isEmpty()) {
      parent.say(
          "历史数据不足 %d 天，以下规则未作判断：%s".formatted(TendencyDetector.LEAST_DAYS, String.join("、", idle)),
          "Less than %d days of history, not judged: %s"
              .formatted(TendencyDetector.LEAST_DAYS, String.join(", ", idle)));
    }
  }

  private void measured(
      AnshuCommand parent,
      TendencyDetector detector,
      KnownIncidents known,
      YearMonth month,
      List<TendencyRule> rules) {
    if (runs <= 0) {
      return;
    }
    Map<String, Double> alarms =
        detector.falseAlarms(known.incidents(), known.since(), month, runs);
    String measured =
        rules.stream()
            .map(
                rule ->
                    "%s %.0f%%（≤%.0f%%）"
                        .formatted(
                            rule.id(),
                            100 * alarms.getOrDefault(rule.id(), 0.0),
                            100 * rule.falseAlarm()))
            .collect(Collectors.joining("，"));
    parent.say(
        "误报率（把同样的事故随机分布，模拟 %d 个月，随机数种子 %d；括号内为规则容许值）：%s".formatted(runs, seed, measured),
        "False alarms (the same accidents spread by chance, %d months, seed %d; allowed in brackets): %s"
            .formatted(runs, seed, measured));
  }
}
