package org.anshu.pipeline.quality;

import org.anshu.registry.rule.Severity;

/**
 * What one rule found in one source.
 *
 * @param object the entity; for a rule at the door the source table
 * @param checked rows looked at
 * @param found offending rows, waived ones included
 * @param waived those of them that somebody answers for
 * @param allowed how many a blocking rule lets pass
 */
record Metric(
    String ruleId,
    String source,
    String object,
    Severity severity,
    long checked,
    long found,
    long waived,
    long allowed,
    Outcome outcome) {

  /** What follows from it. */
  enum Outcome {
    OK,
    NOTED,
    WARNED,
    BLOCKED,
    NOT_APPLICABLE,
    OFF
  }

  /** The metric with the outcome that its numbers have. */
  static Metric of(
      String ruleId, String source, String object, Severity severity, Numbers numbers) {
    long open = numbers.found() - numbers.waived();
    Outcome outcome =
        open <= 0
            ? Outcome.OK
            : switch (severity) {
              case NOTE -> Outcome.NOTED;
              case WARN -> Outcome.WARNED;
              case BLOCK -> open > numbers.allowed() ? Outcome.BLOCKED : Outcome.WARNED;
            };
    return new Metric(
        ruleId,
        source,
        object,
        severity,
        numbers.checked(),
        numbers.found(),
        numbers.waived(),
        numbers.allowed(),
        outcome);
  }

  /** A rule that did not run. */
  static Metric without(String ruleId, String object, Severity severity, Outcome outcome) {
    return new Metric(ruleId, "", object, severity, 0, 0, 0, 0, outcome);
  }

  /** The numbers of a metric. */
  record Numbers(long checked, long found, long waived, long allowed) {}
}
