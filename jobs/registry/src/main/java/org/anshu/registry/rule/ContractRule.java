package org.anshu.registry.rule;

import java.util.List;
import org.anshu.failure.Text;

/**
 * A rule that every row meets at the contract's door, before it lands.
 *
 * @param id the name stored with the row, such as {@code BAD_DATE}
 * @param title what is wrong
 * @param quarantines whether the row stays out; else it lands and is flagged
 * @param severity what rows that wait do to a publication
 * @param allowed how many rows of a table may wait for this reason
 * @param waivableBy the roles that may let a row in as it is; empty if its value cannot land
 * @param advice what the source's owner should do, in Chinese
 */
public record ContractRule(
    String id,
    Text title,
    boolean quarantines,
    Severity severity,
    Allowance allowed,
    List<String> waivableBy,
    String advice) {

  public ContractRule {
    waivableBy = List.copyOf(waivableBy);
  }
}
