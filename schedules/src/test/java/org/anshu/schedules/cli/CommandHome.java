package org.anshu.schedules.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.anshu.schedules.ProductRoot;
import org.anshu.schedules.demo.CityDemo;
import org.anshu.schedules.demo.DemoHome;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;

/** An installation of its own with the demo's code lists, and commands run in it. */
final class CommandHome implements AutoCloseable {

  private final Path home;
  private final Databases databases;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private CommandHome(Path home, Databases databases) {
    this.home = home;
    this.databases = databases;
  }

  /** Makes it; the embedded server runs until it is closed. */
  static CommandHome make(Path home, String settings) {
    Path root = ProductRoot.find();
    DemoHome.make(home, CityDemo.example(root), settings);
    return new CommandHome(home, Databases.open(Installation.read(root, home), Map.of()));
  }

  Path path(String name) {
    return home.resolve(name);
  }

  Path write(String name, String text) {
    try {
      Path file = home.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The exit status; what was printed before is forgotten. */
  int run(Object... args) {
    out.reset();
    err.reset();
    Terminal terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            Map.of("ANSHU_HOME", home.toString()),
            ProductRoot.find());
    String[] texts = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      texts[i] = args[i].toString();
    }
    int status = CommandLineProgram.run(terminal, texts);
    if (status == 50) {
      throw new AssertionError(err() + log());
    }
    return status;
  }

  /** The end of the log file: where a fault of ours comes from. */
  private String log() {
    try {
      Path file = home.resolve("logs/anshu.log");
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 80), lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The answer to a query as CSV without its header. */
  String query(String sql) {
    int status = run("query", sql, "--format", "csv");
    if (status != 0) {
      throw new IllegalStateException(err());
    }
    return out().replaceFirst("[^\n]*\n", "").replace("\r", "").strip();
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  Databases databases() {
    return databases;
  }

  @Override
  public void close() {
    databases.close();
  }
}
