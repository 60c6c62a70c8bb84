package org.anshu.pipeline.quality;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anshu.connectors.spi.SourceContract;
import org.anshu.connectors.spi.TableContract;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.pipeline.batch.BatchRuntime;
import org.anshu.pipeline.batch.OperationsDatabase;
import org.anshu.pipeline.conform.BranchTables;
import org.anshu.pipeline.conform.Definitions;
import org.anshu.pipeline.quarantine.QuarantineDesk;
import org.anshu.pipeline.warehouse.Warehouse;
import org.anshu.registry.rule.RuleBook;
import org.anshu.registry.rule.RuleBooks;
import org.apache.iceberg.Table;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** All that people do about quality in an installation, over its databases. */
public final class QualityOffice implements AutoCloseable {

  private final PipelineSettings settings;
  private final Definitions definitions;
  private final RuleBook rules;
  private final BatchRuntime runtime;
  private final JdbcTemplate operations;
  private final TransactionTemplate transactions;

  /** The office of the installation that {@code settings} describe. */
  public QualityOffice(PipelineSettings settings) {
    this.settings = settings;
    definitions = Definitions.load(settings);
    rules = RuleBooks.load(settings.registries());
    runtime = new BatchRuntime(settings);
    operations = new JdbcTemplate(runtime.dataSource());
    transactions = new TransactionTemplate(runtime.transactions());
  }

  /** The rules in force. */
  public RuleBook rules() {
    return rules;
  }

  /** Where rows that wait are decided about. */
  public QuarantineDesk quarantine() {
    return new QuarantineDesk(operations, transactions, rules, settings.clock(), settings.zone());
  }

  /** Where findings of the rules are decided about. */
  public FindingDesk findings() {
    return new FindingDesk(operations, transactions, rules, settings.clock(), settings.zone());
  }

  /** The contract of an active source; fails with {@code QUALITY_REFUSED} if it is none. */
  public SourceContract contract(String source) {
    return definitions.contracts().stream()
        .filter(contract -> contract.source().equals(source))
        .findFirst()
        .orElseThrow(
            () ->
                refused(
                    new Text(
                        "启用的数据源 " + settings.sources(), "An active source " + settings.sources()),
                    source));
  }

  /** The contract of a table of it. */
  public TableContract table(String source, String table) {
    return contract(source)
        .table(table)
        .orElseThrow(() -> refused(new Text(source + " 的表", "A table of " + source), table));
  }

  /**
   * What one rule found in one check.
   *
   * @param checkedAt the city's time would differ by the zone: this is UTC, as text
   */
  public record Measured(
      String checkedAt,
      String month,
      String source,
      String object,
      long checked,
      long found,
      long waived,
      String outcome) {}

  /** The history of a rule, newest first. */
  public List<Measured> history(String rule, int limit) {
    return operations.query(
        "SELECT DATE_FORMAT(r.checked_at, '%Y-%m-%d %H:%i'), r.month, m.source, m.object,"
            + " m.checked, m.found, m.waived, m.outcome FROM quality_metric m"
            + " JOIN quality_run r ON r.run_id = m.run_id WHERE m.rule_id = ?"
            + " ORDER BY r.checked_at DESC, m.source, m.object LIMIT ?",
        (row, n) ->
            new Measured(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getString(8)),
        rule,
        limit);
  }

  /** The month of the newest check, or the given one. */
  public YearMonth monthOr(String asked) {
    if (!asked.isEmpty()) {
      return YearMonth.parse(asked);
    }
    List<String> months =
        operations.queryForList(
            "SELECT month FROM quality_run ORDER BY checked_at DESC LIMIT 1", String.class);
    return months.isEmpty()
        ? YearMonth.from(settings.clock().instant().atZone(settings.zone())).minusMonths(1)
        : YearMonth.parse(months.get(0));
  }

  /** Tells the serving schema what is known about a source's month. */
  public void tellOwner(String source, YearMonth month) {
    SourceContract contract = contract(source);
    Map<String, String> titles = titles(contract);
    try (SingleConnectionDataSource serving =
        new SingleConnectionDataSource(OperationsDatabase.connect(settings.serving()), true)) {
      new SourceFacts(
              operations,
              new JdbcTemplate(serving),
              rules,
              name -> titles.getOrDefault(name, name),
              settings.clock(),
              settings.zone())
          .tell(contract, month, new TransactionTemplate(new JdbcTransactionManager(serving)));
    }
  }

  /** Chinese names of the source's tables and of the entities they become. */
  private Map<String, String> titles(SourceContract contract) {
    Map<String, String> titles = new HashMap<>();
    try (Warehouse warehouse = Warehouse.open(settings)) {
      BranchTables tables = new BranchTables(warehouse.catalog(), "main");
      for (TableContract table : contract.tables()) {
        String said = table.texts().title();
        String landing = "ods." + contract.source() + "__" + table.name();
        titles.put(
            table.name(),
            said.equals(table.name()) ? title(tables.load(landing), table.name()) : said);
        String entity = table.conformsTo();
        if (entity != null && !titles.containsKey(entity)) {
          titles.put(entity, title(tables.load("dwd." + entity), entity));
        }
      }
    }
    return titles;
  }

  /** A table's comment up to its first bracket. */
  private static String title(Table table, String otherwise) {
    String comment = table.properties().getOrDefault("comment", "");
    String title = comment.split("[(（;；,，]", 2)[0].strip();
    return title.isEmpty() ? otherwise : title;
  }

  private static AnshuException refused(Text expected, String found) {
    return new AnshuException(
        FailureCode.QUALITY_REFUSED,
        expected,
        Text.same("'" + found.toLowerCase(Locale.ROOT) + "'"),
        new Text("核对名称", "Check the name"));
  }

  @Override
  public void close() {
    runtime.close();
  }
}
