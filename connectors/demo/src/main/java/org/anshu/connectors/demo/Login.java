package org.anshu.connectors.demo;

/**
 * A database account's name and password.
 *
 * @param user the account name
 * @param password its password; never printed by {@link #toString()}
 */
public record Login(String user, String password) {

  @Override
  public String toString() {
    return "Login[user=" + user + "]";
  }
}
