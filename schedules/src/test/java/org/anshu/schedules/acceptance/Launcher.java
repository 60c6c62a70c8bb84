package org.anshu.schedules.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The product's own launcher, run as a process against one home. */
record Launcher(Path home) {

  /** Makes the archive of classes that makes later runs and demos shorter; what is made stays. */
  static final Map<String, String> ARCHIVING = Map.of("ANSHU_ARCHIVE", "1");

  /** The outcome of one command: its exit status and everything it printed. */
  record Outcome(int exitStatus, String output) {}

  /** The checkout that is tested: the nearest folder above that holds the launcher. */
  static Path productRoot() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(folder.resolve("anshu"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("No folder above the working directory holds ./anshu");
      }
    }
    return folder;
  }

  /** Runs a command to its end. */
  Outcome run(String... arguments) {
    return run(Map.of(), arguments);
  }

  /** Runs a command to its end with more environment. */
  Outcome run(Map<String, String> environment, String... arguments) {
    Path output = newLog();
    Process process = start(output, environment, arguments);
    try {
      int status = process.waitFor();
      return new Outcome(status, Files.readString(output, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  /** Starts a command and returns at once; its output goes to {@code output}. */
  Process start(Path output, Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(productRoot().resolve("anshu").toString());
    command.addAll(List.of(arguments));
    command.add("--home");
    command.add(home.toString());
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("ANSHU_LANG", "zh");
    builder.environment().put("ANSHU_NO_BUILD", "1");
    if (!environment.equals(ARCHIVING)) {
      builder.environment().put("ANSHU_NO_ARCHIVE", "1");
    }
    builder.environment().putAll(environment);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new file for the output of one command. */
  Path newLog() {
    try {
      Files.createDirectories(home.resolveSibling("output"));
      return Files.createTempFile(home.resolveSibling("output"), "command-", ".txt");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
