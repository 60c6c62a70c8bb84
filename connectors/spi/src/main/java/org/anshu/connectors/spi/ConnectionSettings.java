package org.anshu.connectors.spi;

/**
 * How to reach one source system.
 *
 * @param url the address in the connector's form, such as {@code jdbc:mysql://host:port/schema}
 * @param user the account, which should be able to read only
 * @param password its password; never printed
 * @param limits how hard the installation lets the source be worked, beside its contract
 */
public record ConnectionSettings(String url, String user, String password, SourceLimits limits) {

  /** Settings without limits of the installation's own. */
  public ConnectionSettings(String url, String user, String password) {
    this(url, user, password, SourceLimits.NONE);
  }

  @Override
  public String toString() {
    return user + "@" + url;
  }
}
