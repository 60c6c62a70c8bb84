package org.anshu.pipeline.release;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Spark cluster of one master and two workers on this machine, out of the jars of the test's
 * class path alone: processes of their own, which end with it.
 */
final class SparkCluster implements AutoCloseable {

  private static final String HOST = "127.0.0.1";
  private static final int WORKERS = 2;

  private final Path folder;
  private final List<Process> processes = new ArrayList<>();
  private final int port;

  private SparkCluster(Path folder) {
    this.folder = folder;
    this.port = freePort();
  }

  /** Starts it and waits until both workers have registered. */
  static SparkCluster start(Path folder) {
    SparkCluster cluster = new SparkCluster(folder);
    try {
      Path jars = Files.createDirectories(folder.resolve("spark/jars"));
      for (String entry : classPath()) {
        Path jar = Path.of(entry);
        Path link = jars.resolve(jar.getFileName());
        if (entry.endsWith(".jar") && !Files.exists(link)) {
          Files.createSymbolicLink(link, jar.toAbsolutePath());
        }
      }
      Process master = cluster.launch("master.Master", "--port", String.valueOf(cluster.port));
      BufferedReader log = master.inputReader(StandardCharsets.UTF_8);
      cluster.await(log, "I have been elected leader", 1);
      for (int i = 0; i < WORKERS; i++) {
        Process worker =
            cluster.launch(
                "worker.Worker",
                "--cores",
                "1",
                "--memory",
                "1g",
                "--work-dir",
                folder.resolve("work" + i).toString(),
                cluster.address());
        drain(worker.inputReader(StandardCharsets.UTF_8));
      }
      cluster.await(log, "Registering worker", WORKERS);
      drain(log);
      return cluster;
    } catch (IOException e) {
      cluster.close();
      throw new UncheckedIOException(e);
    }
  }

  /** The master's URL. */
  String address() {
    return "spark://" + HOST + ":" + port;
  }

  /** What executors need besides the jars: the folders of the test's class path. */
  static Map<String, String> executorSettings() {
    String folders =
        classPath().stream()
            .filter(entry -> !entry.endsWith(".jar"))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    return Map.of(
        "spark.executor.extraClassPath", folders,
        "spark.executor.extraJavaOptions",
            "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m",
        "spark.executor.memory", "600m",
        "spark.executor.cores", "1");
  }

  @Override
  public void close() {
    for (Process process : processes) {
      Stream<ProcessHandle> executors = process.descendants();
      executors.forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    processes.forEach(process -> process.onExit().join());
  }

  private Process launch(String daemon, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                "--add-opens=java.base/sun.util.calendar=ALL-UNNAMED",
                "-cp",
                folder.resolve("spark/jars") + "/*",
                "org.apache.spark.deploy." + daemon,
                "--host",
                HOST,
                "--webui-port",
                "0"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(folder.toFile());
    builder.environment().put("SPARK_HOME", folder.resolve("spark").toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", HOST);
    builder.environment().put("SPARK_PUBLIC_DNS", HOST);
    Process process = builder.start();
    processes.add(process);
    return process;
  }

  private void await(BufferedReader log, String text, int times) throws IOException {
    List<String> read = new ArrayList<>();
    int found = 0;
    while (found < times) {
      String line = log.readLine();
      if (line == null) {
        throw new IllegalStateException("Ended before '" + text + "': " + String.join("\n", read));
      }
      read.add(line);
      found += line.contains(text) ? 1 : 0;
    }
  }

  /** A process whose output nobody reads stops when its pipe is full. */
  private static void drain(BufferedReader log) {
    Thread reader = new Thread(() -> log.lines().forEach(line -> {}), "cluster-log");
    reader.setDaemon(true);
    reader.start();
  }

  private static List<String> classPath() {
    return Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
