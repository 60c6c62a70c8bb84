package org.anshu.pipeline.release;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.anshu.pipeline.conform.BranchTables;
import org.anshu.pipeline.conform.Conform;
import org.anshu.pipeline.conform.Definitions;

/**
 * All that a month's figures depend on.
 *
 * @param landed landed table to its published snapshot
 * @param hash one SHA-256 over the landed snapshots, the definitions and the released denominators
 */
record RunInputs(Map<String, Long> landed, String hash) {

  /** The inputs as of now. */
  static RunInputs of(BranchTables tables, Definitions definitions, LocalDate asOfDay) {
    Map<String, Long> landed = new TreeMap<>();
    Conform.landedTables(definitions.contracts())
        .forEach(table -> landed.put(table, tables.published(table)));
    String text =
        "%s\n%s\n%s"
            .formatted(landed, definitions.hash(), definitions.denominatorsReleasedBy(asOfDay));
    return new RunInputs(landed, Definitions.sha256(text.getBytes(StandardCharsets.UTF_8)));
  }
}
