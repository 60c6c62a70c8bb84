package org.anshu.connectors.spi;

/**
 * How to reach one source system.
 *
 * @param url the address in the connector's form, such as {@code jdbc:mysql://host:port/schema}
 * @param user the account, which should be able to read only
 * @param password its password; never printed
 */
public record ConnectionSettings(String url, String user, String password) {
  @Override
  public String toString() {
    return user + "@" + url;
  }
}
