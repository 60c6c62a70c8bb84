package org.anshu.pipeline.batch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.DatabaseLogin;

/**
 * Held by the one process that does a job of some name; the server frees it when that process dies.
 */
public final class JobLock implements AutoCloseable {

  private final Connection connection;
  private final DatabaseLogin login;

  private JobLock(Connection connection, DatabaseLogin login) {
    this.connection = connection;
    this.login = login;
  }

  /**
   * Takes the lock of {@code job} in the operations schema of {@code login}.
   *
   * @throws AnshuException ALREADY_RUNNING if another process holds it
   */
  public static JobLock acquire(DatabaseLogin login, String job) {
    Connection connection = OperationsDatabase.connect(login);
    // A lock's name is at most 64 characters long and shared by all schemas of the server.
    String schema = JdbcUrls.database(login.url());
    String name = Integer.toHexString((schema + ":" + job).hashCode()) + ":" + job;
    try (PreparedStatement query = connection.prepareStatement("SELECT GET_LOCK(?, 2)")) {
      query.setString(1, name.substring(0, Math.min(64, name.length())));
      try (ResultSet rows = query.executeQuery()) {
        if (rows.next() && rows.getInt(1) == 1) {
          return new JobLock(connection, login);
        }
      }
      connection.close();
    } catch (SQLException e) {
      throw OperationsDatabase.failure(login, e);
    }
    throw new AnshuException(
        FailureCode.ALREADY_RUNNING,
        new Text("没有其他进程在执行“%s”".formatted(job), "No other process doing '%s'".formatted(job)),
        new Text("另一个进程正在执行", "Another process is at it"),
        new Text("请等待其结束后再运行", "Wait until it ends, then run again"));
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw OperationsDatabase.failure(login, e);
    }
  }
}
