package org.anshu.pipeline.pull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.anshu.connectors.spi.RowCheck;
import org.anshu.connectors.spi.SourceSnapshot;
import org.anshu.connectors.spi.TableContract;
import org.anshu.connectors.spi.TableRead;
import org.anshu.pipeline.PipelineSettings;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table by its contract and lands nothing: what a pull would make of the rows. References
 * to other tables are not followed.
 */
public final class ContractTrial {

  private final PipelineSettings settings;

  /** Trials with the code lists of {@code settings}. */
  public ContractTrial(PipelineSettings settings) {
    this.settings = settings;
  }

  /**
   * One thing wrong with one row.
   *
   * @param rule its name in the contract's rules
   * @param quarantines whether the row would stay out; otherwise it would land and be flagged
   * @param key of the row, as the source wrote it
   * @param column the source column; the landed one of a rule over several
   * @param value what stands there, or null
   * @param place where, or null if the source has no such places
   * @param reason what is wrong, in Chinese
   */
  public record Reject(
      String rule,
      boolean quarantines,
      String key,
      String column,
      @Nullable String value,
      @Nullable String place,
      String reason) {}

  /**
   * What came of the rows.
   *
   * @param rows read
   * @param landing rows that would land
   * @param byRule how many rows broke each rule
   * @param rejects the first rejects of each rule, in the order of the rows
   */
  public record Outcome(long rows, long landing, Map<String, Long> byRule, List<Reject> rejects) {}

  /**
   * Tries {@code table} on all rows of {@code snapshot}.
   *
   * @param most how many rejects of a rule are kept
   * @throws org.anshu.failure.AnshuException if the table or a column is missing
   */
  public Outcome run(SourceSnapshot snapshot, TableContract table, int most) {
    Tally tally = new Tally(snapshot, table, most);
    TableRead all =
        new TableRead(
            table.from(), table.sourceColumns(), table.key(), table.cursor(), null, List.of());
    snapshot.read(all, tally::row);
    return new Outcome(
        tally.rows, tally.landing, new TreeMap<>(tally.byRule), List.copyOf(tally.rejects));
  }

  private final class Tally {

    private final SourceSnapshot snapshot;
    private final RowParser parser;
    private final int most;
    private final RowIssues issues = new RowIssues();
    private final Set<String> keys = new HashSet<>();
    private final Map<String, Long> byRule = new HashMap<>();
    private final List<Reject> rejects = new ArrayList<>();
    private final String keyColumn;
    private long rows;
    private long landing;

    Tally(SourceSnapshot snapshot, TableContract table, int most) {
      this.snapshot = snapshot;
      this.most = most;
      keyColumn = String.join("|", table.key());
      Map<String, Keys> anything = new HashMap<>();
      for (RowCheck check : table.checks()) {
        if (check instanceof RowCheck.References reference) {
          anything.put(reference.table(), (high, low) -> true);
        }
      }
      LocalDate today = LocalDate.now(settings.clock().withZone(settings.zone()));
      parser = new RowParser(table, new CodeSets(settings), today, anything);
    }

    void row(@Nullable String[] row) {
      issues.clear();
      parser.parse(row, issues);
      String key = parser.key(row);
      if (!keys.add(key)) {
        issues.add(Rule.DUPLICATE_KEY, keyColumn, key);
      }
      for (RowIssue issue : issues.all()) {
        String rule = issue.rule().name();
        if (byRule.merge(rule, 1L, Long::sum) <= most) {
          String column = parser.origin(issue.column());
          rejects.add(
              new Reject(
                  rule,
                  issue.rule().quarantines(),
                  key,
                  column,
                  issue.value(),
                  snapshot.place(rows, column),
                  issue.rule().chinese()));
        }
      }
      landing += issues.quarantines() ? 0 : 1;
      rows++;
    }
  }
}
