package org.anshu.connectors.demo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real MariaDB out of a jar, shared by every process that opens the same folder.
 *
 * <p>The server outlives the process that starts it; the last user's {@link #close()} stops it. It
 * listens on 127.0.0.1 only and every account has a password of its own. Safe for use by several
 * threads.
 */
public final class EmbeddedServer implements AutoCloseable {

  private static final Object MONITOR = new Object();
  private static final AtomicInteger SERIAL = new AtomicInteger();

  private final ServerFolder folder;
  private final ServerCredentials credentials;
  private final ServerProcess process;
  private final Path lease;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** An interrupted command must not leave a server behind. */
  private final Thread closer = new Thread(this::close, "embedded-server-close");

  private EmbeddedServer(
      ServerFolder folder, ServerCredentials credentials, ServerProcess process, Path lease) {
    this.folder = folder;
    this.credentials = credentials;
    this.process = process;
    this.lease = lease;
  }

  /**
   * The server of {@code serverFolder}: attached to if it runs, else started, else installed first
   * (about four seconds, once). Data of a crashed server is recovered; the port may then change.
   */
  public static EmbeddedServer startOrAttach(Path serverFolder) {
    ServerFolder folder = open(serverFolder);
    return locked(
        folder,
        () -> {
          ServerCredentials credentials = ServerCredentials.loadOrCreate(folder);
          ServerProcess process = ServerProcess.recorded(folder);
          if (process == null) {
            ServerInstallation.ensure(folder);
            process = ServerProcess.start(folder, credentials);
          } else {
            process.awaitAnswer(folder, credentials.root());
          }
          Path lease = Leases.take(folder.leases(), SERIAL.incrementAndGet());
          EmbeddedServer server = new EmbeddedServer(folder, credentials, process, lease);
          Runtime.getRuntime().addShutdownHook(server.closer);
          return server;
        });
  }

  /** The port at 127.0.0.1. */
  public int port() {
    return process.port();
  }

  /** The JDBC address of {@code database}, in the city's fixed offset +08:00. */
  public String url(String database) {
    return process.url(database);
  }

  /** The account with all rights: it may create databases and fill the source systems. */
  public Login root() {
    return credentials.root();
  }

  /** The product's own account: all rights on databases whose names begin with {@code anshu_}. */
  public Login application() {
    return credentials.application();
  }

  /** The account that may only read the source databases, see {@link #grantReader(String)}. */
  public Login reader() {
    return credentials.reader();
  }

  /** Lets {@link #reader()} read {@code database}, whether it exists yet or not. */
  public void grantReader(String database) {
    Identifiers.check(database);
    try (Connection connection =
            DriverManager.getConnection(url("mysql"), root().user(), root().password());
        Statement statement = connection.createStatement()) {
      statement.execute(ServerCredentials.grantReader(database));
    } catch (SQLException e) {
      throw ServerFailures.of(folder, "reader could not be granted " + database, e);
    }
  }

  /** Gives this use up; the server stops if no other live process uses it. Harmless to repeat. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    if (!Thread.currentThread().equals(closer)) {
      forgetHook();
    }
    locked(
        folder,
        () -> {
          boolean last = Leases.release(lease);
          // Another user may have started the server anew since, after a crash.
          ServerProcess current = ServerProcess.recorded(folder);
          if (last && current != null) {
            current.stop(folder, credentials.root());
          }
          return Boolean.TRUE;
        });
  }

  private void forgetHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(closer);
    } catch (IllegalStateException exiting) {
      // The virtual machine is going down already: the hook will find this server closed.
      return;
    }
  }

  private static ServerFolder open(Path path) {
    try {
      return ServerFolder.at(path);
    } catch (IOException e) {
      throw ServerFailures.of(new ServerFolder(path), "folder cannot be used", e);
    }
  }

  /** Runs {@code action} while no other thread or process starts or stops the server. */
  private static <T> T locked(ServerFolder folder, Action<T> action) {
    synchronized (MONITOR) {
      try (FileChannel channel =
              FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        return action.run();
      } catch (IOException e) {
        throw ServerFailures.of(folder, "server folder cannot be used", e);
      }
    }
  }

  private interface Action<T> {
    T run() throws IOException;
  }
}
