package org.anshu.pipeline.pull;

import java.util.List;
import org.anshu.failure.Text;

/**
 * What a pull would make of one table; nothing was landed.
 *
 * @param table our name of the table
 * @param from the source's name of it
 * @param faults why the table cannot be pulled at all; the numbers are 0 then
 * @param rows the rows read, all of them
 * @param good the rows that would land
 * @param rejected the rows that would wait in quarantine
 * @param limit the most rows that the contract lets wait before it stops the table
 * @param rules what is wrong with rows, the most frequent first
 */
public record TableTrial(
    String table,
    String from,
    List<Text> faults,
    long rows,
    long good,
    long rejected,
    long limit,
    List<RuleTrial> rules) {

  /** Whether a pull would publish the table. */
  public boolean passes() {
    return faults.isEmpty() && rejected <= limit;
  }

  /**
   * One rule that rows of a table break.
   *
   * @param rule the rule
   * @param column the landed column
   * @param rows how many rows
   * @param values the source's values that break it with their rows, the most frequent first, a few
   *     of them; pseudonymised columns have none
   * @param keys the first rows by their keys, a few of them
   */
  public record RuleTrial(
      Rule rule, String column, long rows, List<String> values, List<String> keys) {}
}
