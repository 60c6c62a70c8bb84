package org.anshu.schedules.daemon;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.anshu.pipeline.DatabaseLogin;
import org.quartz.utils.ConnectionProvider;

/** The daemon's connections to the operations schema, handed to Quartz. */
final class PooledConnections implements ConnectionProvider, AutoCloseable {

  private static final int MOST = 6;
  private static final long WAIT_MILLIS = 10_000;

  private final HikariDataSource pool;

  PooledConnections(DatabaseLogin login) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(login.url());
    config.setUsername(login.user());
    config.setPassword(login.password());
    config.setMaximumPoolSize(MOST);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(WAIT_MILLIS);
    config.setInitializationFailTimeout(-1);
    config.setPoolName("anshu-serve");
    pool = new HikariDataSource(config);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return pool.getConnection();
  }

  @Override
  public void shutdown() {
    close();
  }

  @Override
  public void initialize() {
    // The pool opens connections when they are asked for.
  }

  @Override
  public void close() {
    pool.close();
  }
}
