package org.anshu.schedules.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
public final class AnshuVersion implements IVersionProvider {

  /** The product's version. */
  public static final String VERSION = "0.1.0-SNAPSHOT";

  @Override
  public String[] getVersion() {
    return new String[] {"安数 Anshu " + VERSION, "Java " + System.getProperty("java.version")};
  }
}
