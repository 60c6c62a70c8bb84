package org.anshu.connectors.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a contract says to people about a table; it changes no row.
 *
 * @param title the table's name for people; its name in the contract if it has none
 * @param comments what a landed column means, by its name; columns without a comment are missing
 */
public record TableTexts(String title, Map<String, String> comments) {

  public TableTexts {
    comments = Collections.unmodifiableMap(new LinkedHashMap<>(comments));
  }

  /** The meaning of {@code column}; its name if nothing is said. */
  public String comment(String column) {
    return comments.getOrDefault(column, column);
  }
}
