package org.anshu.registry.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anshu.failure.Text;
import org.anshu.registry.reconcile.PublishedTable.Cell;
import org.anshu.registry.reconcile.PublishedTable.Row;
import org.anshu.registry.reconcile.Verdict.Group;
import org.jspecify.annotations.Nullable;

/**
 * A published table recomputed from its own numbers: a verdict for each printed change, what would
 * explain the contradictory ones, and what its rates imply.
 *
 * <p>Counts are exact; a printed rate stands for every number that rounds to it. All comparisons
 * are exact. The rule of rounding is the table's, not the cell's (decision 0135).
 *
 * @param rule the rule by which the table rounds
 * @param findings each compared cell, row by row
 * @param revisions other editions of a row that explain contradictory changes jointly
 * @param implied the denominators that its rates imply
 */
public record Reconciliation(
    PublishedTable table,
    RoundingRule rule,
    List<Finding> findings,
    List<Revision> revisions,
    List<ImpliedDenominator> implied) {

  public Reconciliation {
    findings = List.copyOf(findings);
    revisions = List.copyOf(revisions);
    implied = List.copyOf(implied);
  }

  /** Recomputes {@code table}. */
  public static Reconciliation of(PublishedTable table) {
    RoundingRule rule = table.rounding() == null ? commonest(table) : table.rounding();
    List<Finding> findings = new Judgement(table, rule).findings();
    List<Revision> revisions = new ArrayList<>();
    for (Row row : table.rows()) {
      revisions.addAll(revisions(table, row, rule, findings));
    }
    return new Reconciliation(table, rule, findings, revisions, Implied.of(table));
  }

  /** How many changes are of {@code group}. */
  public long count(Group group) {
    return findings.stream().filter(each -> each.verdict().group() == group).count();
  }

  /** The counts in one sentence. */
  public Text summary() {
    long judged = findings.size() - count(Group.NONE);
    return new Text(
        "公布的变化 %d 项：一致 %d 项，仅按未修约值可成立 %d 项，不一致 %d 项；另有 %d 格未作比较。修约规则：%s。"
            .formatted(
                judged,
                count(Group.AGREES),
                count(Group.SOFT),
                count(Group.HARD),
                count(Group.NONE),
                rule.title().chinese()),
        "%d printed changes: %d agree, %d agree only on unrounded inputs (SOFT), %d contradict (HARD); %d cells compare nothing. Rounding: %s."
            .formatted(
                judged,
                count(Group.AGREES),
                count(Group.SOFT),
                count(Group.HARD),
                count(Group.NONE),
                rule.title().english()));
  }

  private static RoundingRule commonest(PublishedTable table) {
    return Arrays.stream(RoundingRule.values())
        .max(
            Comparator.comparingLong((RoundingRule rule) -> agreeing(table, rule))
                .thenComparing(Comparator.<RoundingRule>naturalOrder().reversed()))
        .orElse(RoundingRule.HALF_UP);
  }

  private static long agreeing(PublishedTable table, RoundingRule rule) {
    return new Judgement(table, rule)
        .findings().stream().filter(each -> each.verdict().group() == Group.AGREES).count();
  }

  /** From the last contradictory change back; what one edition explains is not searched again. */
  private static List<Revision> revisions(
      PublishedTable table, Row row, RoundingRule rule, List<Finding> findings) {
    List<Revision> found = new ArrayList<>();
    Set<@Nullable String> explained = new HashSet<>();
    for (int i = findings.size() - 1; i >= 0; i--) {
      Finding finding = findings.get(i);
      Cell cell = finding.cell();
      if (finding.row().equals(row.name())
          && finding.verdict() == Verdict.CONTRADICTS
          && finding.recomputed() != null
          && !explained.contains(cell.period())) {
        new RevisionSearch(row, table.change(), rule, Judgement.decimals(row))
            .explain(cell)
            .ifPresent(
                revision -> {
                  found.add(revision);
                  explained.addAll(revision.explains());
                });
      }
    }
    return found;
  }
}
