package org.anshu.schedules.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * The surroundings of one command: its streams, its environment, the product's folder.
 *
 * @param out results
 * @param err progress and messages
 * @param live whether {@code err} is a terminal
 * @param environment the environment variables
 * @param root the product's folder
 */
public record Terminal(
    PrintStream out, PrintStream err, boolean live, Map<String, String> environment, Path root) {

  /** The process's own surroundings, as the launcher describes them. */
  static Terminal ofProcess() {
    return new Terminal(
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err),
        "1".equals(System.getProperty("anshu.tty")),
        System.getenv(),
        Path.of(System.getProperty("anshu.root", ".")).toAbsolutePath().normalize());
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
