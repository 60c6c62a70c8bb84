package org.anshu.pipeline;

/**
 * How to reach one MySQL-protocol database.
 *
 * @param url the JDBC URL, {@code jdbc:mysql://host:port/schema?…}
 * @param user the account
 * @param password its password; never printed
 */
public record DatabaseLogin(String url, String user, String password) {
  @Override
  public String toString() {
    return user + "@" + url;
  }
}
