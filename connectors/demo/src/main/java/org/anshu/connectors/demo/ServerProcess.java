package org.anshu.connectors.demo;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A mariadbd of a session of its own, which survives the process that started it.
 *
 * @param pid its process id
 * @param port the port it listens on, at 127.0.0.1 only
 */
record ServerProcess(long pid, int port) {

  private static final Duration START_LIMIT = Duration.ofMinutes(3);
  private static final Duration STOP_LIMIT = Duration.ofMinutes(2);
  private static final int PAUSE_MILLIS = 50;
  private static final int PORT_ATTEMPTS = 3;
  private static final int CHECK_MILLIS = 3_000;

  /** The server recorded in {@code folder} if its process still runs, else null. */
  static @Nullable ServerProcess recorded(ServerFolder folder) throws IOException {
    if (!Files.exists(folder.state())) {
      return null;
    }
    Properties state = new Properties();
    try (Reader reader = Files.newBufferedReader(folder.state(), StandardCharsets.UTF_8)) {
      state.load(reader);
    }
    ServerProcess server =
        new ServerProcess(
            Long.parseLong(state.getProperty("pid", "-1")),
            Integer.parseInt(state.getProperty("port", "-1")));
    return server.isRunning() && server.isOf(folder) ? server : null;
  }

  /** Starts a server on a free port and waits until it answers {@code credentials}. */
  static ServerProcess start(ServerFolder folder, ServerCredentials credentials)
      throws IOException {
    for (int attempt = 1; ; attempt++) {
      int port = freePort();
      ServerFolder.writePrivately(folder.accounts(), credentials.statements());
      Files.createDirectories(folder.temporary());
      Files.deleteIfExists(folder.log());
      Process process =
          new ProcessBuilder(command(folder, port))
              .directory(folder.root().toFile())
              .redirectInput(new File("/dev/null"))
              .redirectErrorStream(true)
              .redirectOutput(folder.log().toFile())
              .start();
      ServerProcess server = new ServerProcess(process.pid(), port);
      ServerFolder.writePrivately(
          folder.state(), List.of("pid=" + server.pid, "port=" + server.port));
      try {
        server.awaitAnswer(folder, credentials.root());
        return server;
      } catch (ServerEndedException e) {
        String errors = ServerFailures.errorsIn(folder.log());
        if (attempt == PORT_ATTEMPTS || !errors.contains("Can't start server: Bind on TCP/IP")) {
          throw ServerFailures.of(folder, "mariadbd ended while starting: " + errors, e);
        }
      } finally {
        Files.deleteIfExists(folder.accounts());
      }
    }
  }

  /** The server program with the options that say where everything is. */
  static List<String> program(ServerFolder folder, Path data) {
    List<String> command = new ArrayList<>();
    command.add(folder.base().resolve("bin/mariadbd").toString());
    command.add("--no-defaults");
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
    command.add("--basedir=" + folder.base());
    command.add("--datadir=" + data);
    command.add("--tmpdir=" + folder.temporary());
    command.add("--lc-messages-dir=" + folder.base().resolve("share"));
    return command;
  }

  private static List<String> command(ServerFolder folder, int port) {
    List<String> command = new ArrayList<>();
    for (String setsid : List.of("/usr/bin/setsid", "/bin/setsid")) {
      if (command.isEmpty() && Files.isExecutable(Path.of(setsid))) {
        command.add(setsid);
      }
    }
    command.addAll(program(folder, folder.data()));
    command.add("--init-file=" + folder.accounts());
    command.add("--port=" + port);
    command.add("--bind-address=127.0.0.1");
    // No socket file: its path may hold 107 bytes only, too few for some folders.
    command.add("--socket=");
    command.add("--skip-ssl");
    command.add("--skip-name-resolve");
    command.add("--skip-log-bin");
    command.add("--default-time-zone=+08:00");
    command.add("--local-infile=0");
    command.add("--character-set-server=utf8mb4");
    command.add("--sql-mode=NO_ENGINE_SUBSTITUTION");
    command.add("--max-allowed-packet=64M");
    command.add("--max-connections=100");
    command.add("--table-open-cache=400");
    command.add("--innodb-buffer-pool-size=128M");
    // The log is written at commit and flushed once a second: a killed client or server loses
    // nothing, a power failure up to a second. Enough for data that can be generated again.
    command.add("--innodb-flush-log-at-trx-commit=2");
    return command;
  }

  /** Waits until the server answers as the one of {@code folder}. */
  void awaitAnswer(ServerFolder folder, Login root) throws IOException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (true) {
      SQLException last = check(folder, root);
      if (last == null) {
        return;
      }
      if (System.nanoTime() > deadline) {
        throw ServerFailures.of(folder, "process " + pid + " does not answer", last);
      }
      pauseWhileRunning();
    }
  }

  /** Null if the server answers, else why it does not. */
  private @Nullable SQLException check(ServerFolder folder, Login root) throws IOException {
    String url =
        url("mysql") + "&connectTimeout=" + CHECK_MILLIS + "&socketTimeout=" + CHECK_MILLIS;
    try (Connection connection = DriverManager.getConnection(url, root.user(), root.password());
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT @@datadir")) {
      result.next();
      Path data = Path.of(result.getString(1));
      if (!Files.isSameFile(data, folder.data())) {
        throw ServerFailures.of(folder, "port " + port + " serves " + data, null);
      }
      return null;
    } catch (SQLException e) {
      return e;
    }
  }

  private void pauseWhileRunning() {
    ProcessHandle process = ProcessHandle.of(pid).orElseThrow(() -> new ServerEndedException(pid));
    if (!isRunning()) {
      throw new ServerEndedException(pid);
    }
    try {
      process.onExit().get(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
      throw new ServerEndedException(pid);
    } catch (TimeoutException stillRunning) {
      return;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for process " + pid, e);
    }
  }

  /** Shuts the server down in order and waits for its process to end. */
  void stop(ServerFolder folder, Login root) throws IOException {
    try (Connection connection =
            DriverManager.getConnection(url("mysql"), root.user(), root.password());
        Statement statement = connection.createStatement()) {
      statement.execute("SHUTDOWN");
    } catch (SQLException e) {
      if (isRunning()) {
        throw ServerFailures.of(folder, "process " + pid + " refused to shut down", e);
      }
    }
    long deadline = System.nanoTime() + STOP_LIMIT.toNanos();
    try {
      while (System.nanoTime() < deadline) {
        pauseWhileRunning();
      }
    } catch (ServerEndedException ended) {
      Files.deleteIfExists(folder.state());
      return;
    }
    throw ServerFailures.of(folder, "process " + pid + " still runs after its shutdown", null);
  }

  /** Whether the process lives and is a mariadbd; an unreaped dead one does not count. */
  boolean isRunning() {
    ProcessHandle process = ProcessHandle.of(pid).orElse(null);
    if (process == null || !process.isAlive()) {
      return false;
    }
    // A dead process that nobody reaps has no command any more.
    String command = process.info().command().orElse("");
    return command.endsWith("/mariadbd") || command.endsWith("/setsid");
  }

  /** Whether the program is the one of {@code folder}: process ids are used again. */
  private boolean isOf(ServerFolder folder) {
    String program = folder.base().resolve("bin/mariadbd").toString();
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().command())
        .filter(command -> command.equals(program) || command.endsWith("/setsid"))
        .isPresent();
  }

  String url(String database) {
    return "jdbc:mysql://127.0.0.1:"
        + port
        + "/"
        + database
        + "?sslMode=DISABLED&allowPublicKeyRetrieval=true"
        + "&connectionTimeZone=%2B08:00&forceConnectionTimeZoneToSession=true"
        + "&characterEncoding=UTF-8&nullDatabaseMeansCurrent=true";
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** The server's process ended before it was ready, or as it should. */
  private static final class ServerEndedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ServerEndedException(long pid) {
      super("process " + pid + " ended");
    }
  }
}
