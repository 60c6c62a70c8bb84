package org.anshu.registry.rule;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.anshu.failure.Text;

/**
 * A rule on conformed rows, as its file says and the installation's overrides have changed it.
 *
 * @param id {@code theme.name}
 * @param title what is wrong, in a few words
 * @param kind what a finding is
 * @param entity the entity whose rows the keys of the findings name
 * @param reads view to its columns with their types: entities, and {@code moment} (as_of,
 *     month_start, month_end: the day of the run and the month's first and last day)
 * @param severity what findings do
 * @param allowed how many findings a blocking rule lets pass, for each source
 * @param waivableBy the roles that may waive a finding; empty if nobody may
 * @param basis on whose authority: a published rule or our own reasoning
 * @param advice what the source's owner should do, in Chinese
 * @param since the first month it was applied to, {@code yyyy-MM}
 * @param sql one SELECT that gives {@code source, row_key, detail} of every offending row
 * @param examples rows given and keys expected; at least one
 * @param enabled whether it runs
 * @param file where it is defined
 */
public record QualityRule(
    String id,
    Text title,
    Kind kind,
    String entity,
    Map<String, Map<String, String>> reads,
    Severity severity,
    Allowance allowed,
    List<String> waivableBy,
    String basis,
    String advice,
    String since,
    String sql,
    List<RuleExample> examples,
    boolean enabled,
    Path file) {

  /** What a finding is. */
  public enum Kind {
    /** A row that contradicts itself or another. */
    CONSISTENCY,
    /** A sign that a record is missing elsewhere; counts are never changed by it. */
    OMISSION
  }

  public QualityRule {
    waivableBy = List.copyOf(waivableBy);
    examples = List.copyOf(examples);
  }

  /** The same rule as an installation wants it. */
  QualityRule changed(Severity severity, Allowance allowed, List<String> waivableBy, boolean on) {
    return new QualityRule(
        id,
        title,
        kind,
        entity,
        reads,
        severity,
        allowed,
        waivableBy,
        basis,
        advice,
        since,
        sql,
        examples,
        on,
        file);
  }
}
