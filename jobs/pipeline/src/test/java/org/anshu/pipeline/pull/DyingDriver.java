package org.anshu.pipeline.pull;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** {@code jdbc:dying:…}: MySQL connections that end with a {@link DyingLife}. */
final class DyingDriver implements Driver {

  private static final String PREFIX = "jdbc:dying:";
  private static final Set<String> STEPS =
      Set.of("commit", "rollback", "setAutoCommit", "createStatement", "prepareStatement", "next");

  /** Lets {@link DriverManager} know it. */
  static void register() throws SQLException {
    DriverManager.registerDriver(new DyingDriver());
  }

  /** {@code url} for connections that can die. */
  static String url(String url) {
    return url.replaceFirst("^jdbc:[a-z]+:", PREFIX);
  }

  @Override
  public @Nullable Connection connect(String url, Properties info) throws SQLException {
    if (!acceptsURL(url)) {
      return null;
    }
    DyingLife life = DyingLife.current();
    try {
      life.step();
    } catch (DyingLife.Over e) {
      throw new SQLException(e.getMessage(), "HY000", e);
    }
    Connection real =
        DriverManager.getConnection(url.replaceFirst("^" + PREFIX, "jdbc:mysql:"), info);
    life.own(real, !url.contains("/anshu_"));
    return wrap(life, Connection.class, real);
  }

  private static <T> T wrap(DyingLife life, Class<T> type, T real) {
    return type.cast(
        Proxy.newProxyInstance(
            DyingDriver.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> call(life, real, method, arguments)));
  }

  private static @Nullable Object call(
      DyingLife life, Object real, Method method, @Nullable Object[] arguments) throws Throwable {
    try {
      if (STEPS.contains(method.getName()) || method.getName().startsWith("execute")) {
        life.step();
      } else if (method.getDeclaringClass() != Object.class) {
        life.live();
      }
    } catch (DyingLife.Over e) {
      throw new SQLException(e.getMessage(), "HY000", e);
    }
    try {
      Object result = method.invoke(real, arguments);
      if (result instanceof PreparedStatement prepared) {
        return wrap(life, PreparedStatement.class, prepared);
      }
      if (result instanceof Statement statement) {
        return wrap(life, Statement.class, statement);
      }
      return result instanceof ResultSet rows ? wrap(life, ResultSet.class, rows) : result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @Override
  public boolean acceptsURL(String url) {
    return url.startsWith(PREFIX);
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
    return new DriverPropertyInfo[0];
  }

  @Override
  public int getMajorVersion() {
    return 1;
  }

  @Override
  public int getMinorVersion() {
    return 0;
  }

  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger("org.anshu");
  }
}
