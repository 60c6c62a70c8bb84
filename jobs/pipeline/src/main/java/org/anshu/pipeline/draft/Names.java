package org.anshu.pipeline.draft;

import java.util.Locale;
import java.util.Set;

/** Names of ours made from names of a source. */
final class Names {

  private Names() {}

  /** A name of small letters, digits and underscores that is not in {@code used}; it is added. */
  static String landed(String name, Set<String> used) {
    String ascii =
        name.replaceAll("\\.(csv|xlsx|json)(\\.gz)?$", "")
            .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "_")
            .replaceAll("^_+|_+$", "");
    String base = ascii.isEmpty() ? "c" : ascii.matches("^[0-9].*") ? "c_" + ascii : ascii;
    String unique = base;
    for (int i = 2; !used.add(unique); i++) {
      unique = base + "_" + i;
    }
    return unique;
  }
}
