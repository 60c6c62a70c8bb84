package org.anshu.schedules.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anshu.connectors.mysql.MySqlConnector;
import org.anshu.connectors.spi.ConnectionSettings;
import org.anshu.failure.AnshuException;
import org.anshu.failure.Language;
import org.anshu.failure.Text;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.settings.Settings.Login;
import org.anshu.schedules.settings.Settings.RemoteSource;

/** Whether the accounts of the sources can read, and only that. */
final class SourceAccounts {

  private static final int MOST_NAMED = 4;

  private static final String MYSQL = "jdbc:mysql:";

  private final Installation installation;
  private final Map<String, String> environment;

  SourceAccounts(Installation installation, Map<String, String> environment) {
    this.installation = installation;
    this.environment = environment;
  }

  /** A finding for each source that has a database account of its own. */
  List<Finding> examine() {
    List<Finding> findings = new ArrayList<>();
    installation
        .settings()
        .sources()
        .forEach(
            (name, source) -> {
              if (source instanceof RemoteSource remote && remote.login().url().startsWith(MYSQL)) {
                findings.add(account(name, remote.login()));
              }
            });
    return findings;
  }

  private Finding account(String source, Login login) {
    try {
      ConnectionSettings connection =
          new ConnectionSettings(login.url(), login.user(), login.secret().reveal(environment));
      List<String> rights = new MySqlConnector().rightsBeyondReading(source, connection);
      return rights.isEmpty() ? readOnly(source) : beyond(source, connection, rights);
    } catch (AnshuException e) {
      return Finding.bad(
          new Text(e.message(Language.CHINESE), e.message(Language.ENGLISH)),
          Text.same(""),
          e.code().culprit());
    }
  }

  private static Finding readOnly(String source) {
    return Finding.good(
        "数据源“%s”：账号可连接且只能读取".formatted(source),
        "Source '%s': the account reaches it and can only read".formatted(source));
  }

  private static Finding beyond(String source, ConnectionSettings connection, List<String> rights) {
    String named =
        String.join(", ", rights.subList(0, Math.min(MOST_NAMED, rights.size())))
            + (rights.size() > MOST_NAMED ? " …" : "");
    return Finding.warning(
        new Text(
            "数据源“%s”：账号 %s 不是只读账号，还可以 %s".formatted(source, connection.user(), named),
            "Source '%s': account %s can do more than read: %s"
                .formatted(source, connection.user(), named)),
        new Text(
            "安数从不写数据源；请数据源管理员另建只有 SELECT 权限的账号，并改到 anshu.yml",
            "Anshu never writes to a source; ask its administrator for an account with SELECT alone and"
                + " name it in anshu.yml"));
  }
}
