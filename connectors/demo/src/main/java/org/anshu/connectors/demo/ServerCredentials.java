package org.anshu.connectors.demo;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/**
 * The three accounts of an embedded server.
 *
 * @param root all rights
 * @param application all rights on the product's own databases
 * @param reader may only read the source databases
 */
record ServerCredentials(Login root, Login application, Login reader) {

  static final List<String> SOURCE_DATABASES = List.of("sgzb", "aqzf", "xypt", "tzsb", "yhpt");
  private static final List<String> OWN_DATABASES = List.of("anshu_ops", "anshu_serving");
  private static final String ROOT = "root";
  private static final String APPLICATION = "anshu";
  private static final String READER = "anshu_reader";
  private static final int PASSWORD_BYTES = 24;

  /** The credentials kept in {@code folder}; drawn at random and stored if there are none. */
  static ServerCredentials loadOrCreate(ServerFolder folder) throws IOException {
    Properties kept = new Properties();
    if (Files.exists(folder.credentials())) {
      try (Reader reader = Files.newBufferedReader(folder.credentials(), StandardCharsets.UTF_8)) {
        kept.load(reader);
      }
    }
    SecureRandom random = new SecureRandom();
    List<String> lines = new ArrayList<>();
    boolean complete = true;
    for (String user : List.of(ROOT, APPLICATION, READER)) {
      if (kept.getProperty(user, "").isEmpty()) {
        kept.setProperty(user, password(random));
        complete = false;
      }
      lines.add(user + "=" + kept.getProperty(user));
    }
    if (!complete) {
      ServerFolder.writePrivately(folder.credentials(), lines);
    }
    return new ServerCredentials(login(kept, ROOT), login(kept, APPLICATION), login(kept, READER));
  }

  /**
   * The statements that bring the server's accounts into line with these credentials, one a line;
   * harmless to repeat.
   */
  List<String> statements() {
    List<String> lines = new ArrayList<>();
    lines.add("DELETE FROM mysql.global_priv WHERE User = '';");
    lines.add("DELETE FROM mysql.global_priv WHERE User = 'root' AND Host <> 'localhost';");
    lines.add("DELETE FROM mysql.db WHERE Db LIKE 'test%';");
    lines.add("FLUSH PRIVILEGES;");
    lines.add("ALTER USER 'root'@'localhost' IDENTIFIED BY '" + root.password() + "';");
    for (Login login : List.of(root, application, reader)) {
      String account = "'" + login.user() + "'@'127.0.0.1'";
      lines.add("CREATE USER IF NOT EXISTS " + account + ";");
      lines.add("ALTER USER " + account + " IDENTIFIED BY '" + login.password() + "';");
    }
    lines.add("GRANT ALL PRIVILEGES ON *.* TO 'root'@'127.0.0.1' WITH GRANT OPTION;");
    for (String database : OWN_DATABASES) {
      lines.add("CREATE DATABASE IF NOT EXISTS " + database + " CHARACTER SET utf8mb4;");
    }
    lines.add("GRANT ALL PRIVILEGES ON `anshu\\_%`.* TO 'anshu'@'127.0.0.1';");
    for (String database : SOURCE_DATABASES) {
      lines.add(grantReader(database));
    }
    return lines;
  }

  /** The statement that lets the reader read {@code database}, whether it exists yet or not. */
  static String grantReader(String database) {
    String pattern = database.replace("_", "\\_");
    return "GRANT SELECT ON `" + pattern + "`.* TO '" + READER + "'@'127.0.0.1';";
  }

  private static Login login(Properties kept, String user) {
    return new Login(user, kept.getProperty(user));
  }

  private static String password(SecureRandom random) {
    byte[] bytes = new byte[PASSWORD_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
