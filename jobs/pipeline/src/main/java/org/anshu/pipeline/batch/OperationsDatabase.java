package org.anshu.pipeline.batch;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.DatabaseLogin;
import org.jspecify.annotations.Nullable;

/** Opens a database of ours (operations or serving) and turns its refusals into failures. */
public final class OperationsDatabase {

  /** What every connection of ours needs: see "MySQL protocol" in the stack notes. */
  private static final String[] PARAMETERS = {
    "nullDatabaseMeansCurrent=true",
    "rewriteBatchedStatements=true",
    "connectTimeout=10000",
    "tcpKeepAlive=true"
  };

  private OperationsDatabase() {}

  /** The URL of {@code login} with the parameters that our connections need. */
  public static String url(DatabaseLogin login) {
    return JdbcUrls.with(login.url(), PARAMETERS);
  }

  /**
   * One connection.
   *
   * @throws AnshuException OPERATIONS_UNREACHABLE, OPERATIONS_ACCESS_DENIED, NOT_MIGRATED
   */
  public static Connection connect(DatabaseLogin login) {
    try {
      return DriverManager.getConnection(url(login), login.user(), login.password());
    } catch (SQLException e) {
      throw failure(login, e);
    }
  }

  /** A small pool; the caller closes it. The database is known to answer when this returns. */
  public static HikariDataSource pool(DatabaseLogin login) {
    connectAndClose(login);
    HikariConfig config = new HikariConfig();
    config.setPoolName("anshu");
    config.setJdbcUrl(url(login));
    config.setUsername(login.user());
    config.setPassword(login.password());
    config.setMinimumIdle(0);
    config.setMaximumPoolSize(6);
    config.setConnectionTimeout(15_000);
    return new HikariDataSource(config);
  }

  private static void connectAndClose(DatabaseLogin login) {
    try (Connection connection = connect(login)) {
      connection.isValid(10);
    } catch (SQLException e) {
      throw failure(login, e);
    }
  }

  /** What {@code e} means to an operator; 1044 and 1045 are refusals, 1049 an absent schema. */
  public static AnshuException failure(DatabaseLogin login, SQLException e) {
    String address = JdbcUrls.address(login.url());
    return switch (e.getErrorCode()) {
      case 1044, 1045, 1142, 1227, 1698 ->
          new AnshuException(
              FailureCode.OPERATIONS_ACCESS_DENIED,
              new Text(
                  "账号 %s 对数据库 %s 有读写权限".formatted(login.user(), address),
                  "Account %s allowed to write to %s".formatted(login.user(), address)),
              found(e),
              new Text(
                  "请核对设置中的用户名和密码，或请数据库管理员授权",
                  "Check user and password in the settings, or ask the administrator for the rights"),
              e);
      case 1049, 1146 -> notMigrated(address, found(e), e);
      default ->
          new AnshuException(
              FailureCode.OPERATIONS_UNREACHABLE,
              new Text("数据库 %s 可用".formatted(address), "Database %s answering".formatted(address)),
              found(e),
              new Text(
                  "请确认数据库已启动并核对设置中的地址，然后重新运行",
                  "Check that the server is up and the address in the settings is right, then run"
                      + " again"),
              e);
    };
  }

  /** Databases or tables that {@code anshu migrate} would have made are absent. */
  public static AnshuException notMigrated(String address, Text found, @Nullable Throwable cause) {
    return new AnshuException(
        FailureCode.NOT_MIGRATED,
        new Text(
            "库表已由 anshu migrate 建好（%s）".formatted(address),
            "Databases and tables made by 'anshu migrate' (%s)".formatted(address)),
        found,
        new Text("请先运行 anshu migrate", "Run 'anshu migrate' first"),
        cause);
  }

  private static Text found(SQLException e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return Text.same("MySQL " + e.getErrorCode() + ": " + message);
  }
}
