package org.anshu.pipeline.quarantine;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One reason why a row waits.
 *
 * @param id its number in lists and commands
 * @param table the source table as the contract names it
 * @param key the row's key as the source wrote it
 * @param rule the rule at the door that it broke
 * @param column the landed column
 * @param value what the source wrote, or null; dates in the wrong order as {@code earlier > later}
 * @param messageZh what is wrong
 * @param state {@code open}, {@code waived} or {@code resolved}
 * @param pullId the pull that met it last
 * @param since when it was first met, UTC
 */
public record QuarantinedRow(
    long id,
    String source,
    String table,
    String key,
    String rule,
    String column,
    @Nullable String value,
    String messageZh,
    String state,
    String pullId,
    LocalDateTime since) {

  /** The row's name in the audit trail. */
  public String object() {
    return source + "/" + table + "/" + key;
  }
}
