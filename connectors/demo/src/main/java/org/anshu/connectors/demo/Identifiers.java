package org.anshu.connectors.demo;

import java.util.regex.Pattern;

/** Names of databases, tables and columns that go into statements. */
final class Identifiers {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

  private Identifiers() {}

  /** Returns {@code name} if it is plain: a letter, then letters, digits and underscores. */
  static String check(String name) {
    if (!PLAIN.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "Expected a name of letters, digits and underscores, found \"" + name + "\"");
    }
    return name;
  }

  /** {@code name} in backticks, whatever it holds. */
  static String quote(String name) {
    return "`" + name.replace("`", "``") + "`";
  }
}
