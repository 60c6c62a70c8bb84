package org.anshu.schedules.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.connectors.spi.Connector;
import org.anshu.connectors.spi.SourceContract;
import org.anshu.connectors.spi.TableContract;
import org.anshu.failure.Culprit;
import org.anshu.failure.Language;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.draft.Vocabulary;
import org.anshu.pipeline.pull.Contracts;
import org.anshu.pipeline.pull.SourceTrial;
import org.anshu.pipeline.pull.TableTrial;
import org.anshu.schedules.console.TextTable;
import org.anshu.schedules.production.Connectors;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;

/** Tries the contract of a source and prints what a pull would make of it. */
final class SourceCheck {

  private final AnshuCommand anshu;
  private final boolean chinese;

  SourceCheck(AnshuCommand anshu) {
    this.anshu = anshu;
    chinese = anshu.language() == Language.CHINESE;
  }

  /**
   * Checks {@code source}; 10 if a pull would not publish one of its tables, 20 if the indicators
   * could not read one.
   */
  int check(String source) {
    Installation installation = anshu.installation();
    List<TableTrial> trials;
    List<String> rights;
    PipelineSettings settings;
    SourceContract contract;
    try (Databases databases = anshu.databases(installation)) {
      ConnectionSettings connection = SourceChoice.connection(databases.sources(), source);
      settings = databases.pipeline();
      contract = Contracts.of(settings, source);
      Connector connector = Connectors.of(contract.connector());
      rights = connector.rightsBeyondReading(source, connection);
      trials = SourceTrial.run(settings, contract, connector, connection, anshu.progress());
    }
    table(trials);
    trials.forEach(this::details);
    Vocabulary vocabulary = Vocabulary.of(settings);
    boolean complete = true;
    for (TableContract table : contract.tables()) {
      complete &= vocabulary(vocabulary, table);
    }
    if (!rights.isEmpty()) {
      anshu.say(
          "! 账号除读取外还有权限：" + rights + "。请管理员只授予 SELECT。",
          "! The account may do more than read: " + rights + ". Ask for SELECT only.");
    }
    boolean lands = trials.stream().allMatch(TableTrial::passes);
    boolean passes = lands && complete;
    anshu.say("");
    anshu.say(
        passes ? "可以接入：./anshu pull " + source : "还不能接入：请按上面各条修改 source.yml 或代码表，再次检查。",
        passes
            ? "Ready: ./anshu pull " + source
            : "Not ready: correct the above, then check again.");
    Culprit culprit = lands ? Culprit.DEFINITION : Culprit.SOURCE;
    return passes ? CommandLineProgram.OK : culprit.exitStatus();
  }

  private void table(List<TableTrial> trials) {
    List<List<String>> rows = new ArrayList<>();
    for (TableTrial trial : trials) {
      rows.add(
          List.of(
              trial.table(),
              number(trial.rows()),
              number(trial.good()),
              number(trial.rejected()),
              number(trial.limit()),
              verdict(trial)));
    }
    anshu.say("");
    List<String> header =
        chinese
            ? List.of("表", "源行数", "可入库", "将隔离", "隔离上限", "结论")
            : List.of("table", "rows", "would land", "would wait", "limit", "verdict");
    new TextTable(header, rows, Set.of(1, 2, 3, 4)).lines().forEach(anshu::say);
  }

  private String verdict(TableTrial trial) {
    if (!trial.faults().isEmpty()) {
      return chinese ? "结构不符" : "does not fit";
    }
    if (!trial.passes()) {
      return chinese ? "隔离过多，整表不发布" : "too many, not published";
    }
    return chinese ? "通过" : "passes";
  }

  private void details(TableTrial trial) {
    if (trial.faults().isEmpty() && trial.rules().isEmpty()) {
      return;
    }
    anshu.say("");
    anshu.say(trial.table() + "（" + trial.from() + "）", trial.table() + " (" + trial.from() + ")");
    for (Text fault : trial.faults()) {
      anshu.say(fault.in(anshu.language()));
    }
    for (TableTrial.RuleTrial rule : trial.rules()) {
      String kept = rule.rule().quarantines() ? "隔离" : "入库并标注";
      anshu.say(
          "  %s %s · %s：%s 行，%s"
              .formatted(
                  rule.rule(), rule.column(), rule.rule().chinese(), number(rule.rows()), kept),
          "  %s %s: %s rows, %s"
              .formatted(
                  rule.rule(),
                  rule.column(),
                  number(rule.rows()),
                  rule.rule().quarantines() ? "quarantined" : "landed and flagged"));
      if (!rule.values().isEmpty()) {
        anshu.say("    值：" + join(rule.values()), "    values: " + join(rule.values()));
      }
      anshu.say("    主键：" + join(rule.keys()), "    keys: " + join(rule.keys()));
    }
  }

  /** Whether the indicators can read the table: its columns are words of its entity. */
  private boolean vocabulary(Vocabulary vocabulary, TableContract table) {
    String entity = table.conformsTo();
    if (entity == null) {
      anshu.say(
          "· %s 没有 conforms_to：只能查询，不进入指标。".formatted(table.name()),
          "· %s has no conforms_to: it can be queried, no indicator reads it."
              .formatted(table.name()));
      return true;
    }
    Optional<List<Vocabulary.Word>> words = vocabulary.words(entity);
    if (words.isEmpty()) {
      anshu.say(
          "! %s 的 conforms_to: %s 不存在；可用：%s".formatted(table.name(), entity, vocabulary.entities()),
          "! %s: no entity %s; there are: %s"
              .formatted(table.name(), entity, vocabulary.entities()));
      return false;
    }
    List<String> missing = new ArrayList<>();
    List<String> known = new ArrayList<>();
    for (Vocabulary.Word word : words.get()) {
      known.add(word.column());
      if (word.required() && !fills(table, word.column())) {
        missing.add(word.column());
      }
    }
    List<String> extra =
        table.columns().stream()
            .map(column -> column.name())
            .filter(name -> !known.contains(name))
            .toList();
    if (!missing.isEmpty()) {
      anshu.say(
          "! %s 缺少 %s 必需的字段，或没有写明 required: true：%s（含义：./anshu source entities %s）"
              .formatted(table.name(), entity, missing, entity),
          "! %s lacks columns of %s, or does not say required: true: %s"
              .formatted(table.name(), entity, missing));
    }
    if (!extra.isEmpty()) {
      anshu.say(
          "· %s 中 %s 不是 %s 的字段：入库可查，不进入指标。".formatted(table.name(), extra, entity),
          "· %s: %s are no columns of %s: landed, read by no indicator."
              .formatted(table.name(), extra, entity));
    }
    return missing.isEmpty();
  }

  /** Whether every row that lands has a value in {@code name}. */
  private static boolean fills(TableContract table, String name) {
    int column = table.indexOf(name);
    return column >= 0
        && (table.columns().get(column).required()
            || table.columns().get(column).constant() != null);
  }

  /** Prints the words of {@code entity}; the names of all entities for an empty one. */
  int entities(String entity) {
    Installation installation = anshu.installation();
    Vocabulary vocabulary;
    try (Databases databases = anshu.databases(installation)) {
      vocabulary = Vocabulary.of(databases.pipeline());
    }
    Optional<List<Vocabulary.Word>> words = vocabulary.words(entity);
    if (words.isEmpty()) {
      vocabulary.entities().forEach(anshu::say);
      return entity.isEmpty() ? CommandLineProgram.OK : CommandLineProgram.USAGE;
    }
    for (Vocabulary.Word word : words.get()) {
      String needed = chinese ? "，必需" : ", required";
      anshu.say(word.column() + "（" + word.type() + (word.required() ? needed : "") + "）");
      if (!word.meaning().isEmpty()) {
        anshu.say("    " + word.meaning());
      }
    }
    return CommandLineProgram.OK;
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String join(List<String> texts) {
    return String.join("；", texts);
  }
}
