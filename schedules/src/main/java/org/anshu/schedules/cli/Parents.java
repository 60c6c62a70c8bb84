package org.anshu.schedules.cli;

import org.jspecify.annotations.Nullable;

/** The command above a subcommand, which picocli sets before it calls it. */
final class Parents {

  private Parents() {}

  static AnshuCommand of(@Nullable AnshuCommand parent) {
    if (parent == null) {
      throw new IllegalStateException("A subcommand was called without its parent");
    }
    return parent;
  }
}
