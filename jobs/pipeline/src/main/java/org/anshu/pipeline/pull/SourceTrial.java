package org.anshu.pipeline.pull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.anshu.connectors.spi.ColumnContract;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.connectors.spi.Connector;
import org.anshu.connectors.spi.RowCheck;
import org.anshu.connectors.spi.SourceContract;
import org.anshu.connectors.spi.SourceFailures;
import org.anshu.connectors.spi.SourceSnapshot;
import org.anshu.connectors.spi.TableContract;
import org.anshu.connectors.spi.TableRead;
import org.anshu.connectors.spi.TypeFamily;
import org.anshu.failure.AnshuException;
import org.anshu.failure.Language;
import org.anshu.failure.Text;
import org.anshu.pipeline.PipelineSettings;
import org.anshu.progress.Progress;
import org.jspecify.annotations.Nullable;

/** Tries a contract on the live source: every row is read and judged, none is landed or stored. */
public final class SourceTrial {

  private final PipelineSettings settings;
  private final SourceContract contract;
  private final Progress progress;
  private final CodeSets codes;

  /** The keys of the tables read so far, rejected ones included. */
  private final Map<String, Set<String>> keys = new HashMap<>();

  private SourceTrial(PipelineSettings settings, SourceContract contract, Progress progress) {
    this.settings = settings;
    this.contract = contract;
    this.progress = progress;
    codes = new CodeSets(settings);
  }

  /**
   * Tries the tables of {@code contract} in their order.
   *
   * @throws AnshuException if the source cannot be reached; what concerns one table is a fault of
   *     its trial
   */
  public static List<TableTrial> run(
      PipelineSettings settings,
      SourceContract contract,
      Connector connector,
      ConnectionSettings connection,
      Progress progress) {
    SourceTrial trial = new SourceTrial(settings, contract, progress);
    List<TableTrial> tables = new ArrayList<>();
    try (SourceSnapshot snapshot = connector.open(contract, connection)) {
      contract.tables().forEach(table -> tables.add(trial.table(snapshot, table)));
    }
    return tables;
  }

  private TableTrial table(SourceSnapshot snapshot, TableContract table) {
    Set<String> own = keys.computeIfAbsent(table.name(), name -> new HashSet<>());
    try {
      List<Text> faults = columnFaults(snapshot, table);
      if (!faults.isEmpty()) {
        return broken(table, faults);
      }
      TableRead read =
          new TableRead(
              table.from(), table.sourceColumns(), table.key(), table.cursor(), null, List.of());
      long counted = snapshot.count(read);
      progress.stage(new Text("试读 " + table.from(), "Trying " + table.from()), counted);
      LocalDate today = LocalDate.ofInstant(settings.clock().instant(), settings.zone());
      RowTally tally = new RowTally(table, new RowParser(table, codes, today, parents(table)), own);
      snapshot.read(
          read,
          row -> {
            tally.add(row);
            if (tally.rows() % 4096 == 0) {
              progress.rows(tally.rows());
            }
          });
      PullChecks.complete(contract.source(), table.from(), counted, tally.rows());
      progress.done(new Text(counted + " 行", counted + " rows"));
      return tally.trial();
    } catch (AnshuException e) {
      return broken(table, List.of(text(e)));
    }
  }

  private List<Text> columnFaults(SourceSnapshot snapshot, TableContract table) {
    Map<String, TypeFamily> present = snapshot.columns(table.from());
    List<Text> faults = new ArrayList<>();
    String source = contract.source();
    for (String column : table.sourceColumns()) {
      if (!present.containsKey(column.toLowerCase(Locale.ROOT))) {
        faults.add(
            text(SourceFailures.columnMissing(source, table.from(), column, present.keySet())));
      }
    }
    for (ColumnContract column : table.columns()) {
      for (String from : column.from()) {
        TypeFamily found = present.get(from.toLowerCase(Locale.ROOT));
        if (found != null && found != column.expects()) {
          faults.add(
              text(
                  SourceFailures.columnTypeChanged(
                      source, table.from() + "." + from, column.expects(), found)));
        }
      }
    }
    return faults;
  }

  private Map<String, Keys> parents(TableContract table) {
    Map<String, Keys> parents = new HashMap<>();
    for (RowCheck check : table.checks()) {
      if (check instanceof RowCheck.References to) {
        Set<String> known = keys.getOrDefault(to.table(), Set.of());
        parents.put(to.table(), (high, low) -> known.contains(RowTally.name(high, low)));
      }
    }
    return parents;
  }

  private static TableTrial broken(TableContract table, List<Text> faults) {
    return new TableTrial(table.name(), table.from(), faults, 0, 0, 0, 0, List.of());
  }

  private static Text text(AnshuException e) {
    return new Text(e.message(Language.CHINESE), e.message(Language.ENGLISH));
  }

  /** Judges the rows of one table. */
  private static final class RowTally {

    private static final int EXAMPLES = 5;
    private static final int MOST_VALUES = 10_000;

    private final TableContract table;
    private final RowParser parser;
    private final Set<String> keys;
    private final RowIssues issues = new RowIssues();
    private final Digest128 digest = new Digest128();
    private final Map<String, Broken> broken = new HashMap<>();
    private long rows;
    private long rejected;

    RowTally(TableContract table, RowParser parser, Set<String> keys) {
      this.table = table;
      this.parser = parser;
      this.keys = keys;
    }

    private record Broken(
        Rule rule, String column, long[] rows, Map<String, Integer> values, List<String> keys) {}

    static String name(long high, long low) {
      return high + " " + low;
    }

    long rows() {
      return rows;
    }

    void add(@Nullable String[] row) {
      rows++;
      issues.clear();
      String key = parser.key(row);
      parser.parse(row, issues);
      digest.of(key);
      if (!parser.lacksKey(row) && !keys.add(name(digest.high(), digest.low()))) {
        issues.add(Rule.DUPLICATE_KEY, String.join("|", table.key()), key);
      }
      if (issues.quarantines()) {
        rejected++;
      }
      for (RowIssue issue : issues.all()) {
        Broken found =
            broken.computeIfAbsent(
                issue.rule() + " " + issue.column(),
                name ->
                    new Broken(
                        issue.rule(),
                        issue.column(),
                        new long[1],
                        new HashMap<>(),
                        new ArrayList<>()));
        found.rows()[0]++;
        String value = issue.value() == null || issue.value().isBlank() ? "（空）" : issue.value();
        if (found.values().size() < MOST_VALUES || found.values().containsKey(value)) {
          found.values().merge(value, 1, Integer::sum);
        }
        if (found.keys().size() < EXAMPLES) {
          found.keys().add(key);
        }
      }
    }

    TableTrial trial() {
      List<TableTrial.RuleTrial> rules = new ArrayList<>();
      broken.values().stream()
          .sorted((one, other) -> Long.compare(other.rows()[0], one.rows()[0]))
          .forEach(each -> rules.add(rule(each)));
      return new TableTrial(
          table.name(),
          table.from(),
          List.of(),
          rows,
          rows - rejected,
          rejected,
          table.quarantineLimit().of(rows),
          rules);
    }

    private TableTrial.RuleTrial rule(Broken found) {
      int column = table.indexOf(found.column());
      boolean secret = column >= 0 && table.columns().get(column).pseudonymise() != null;
      List<String> values =
          found.values().entrySet().stream()
              .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
              .limit(EXAMPLES)
              .map(value -> value.getKey() + " ×" + value.getValue())
              .toList();
      return new TableTrial.RuleTrial(
          found.rule(), found.column(), found.rows()[0], secret ? List.of() : values, found.keys());
    }
  }
}
