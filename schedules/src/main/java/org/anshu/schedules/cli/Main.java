package org.anshu.schedules.cli;

/** The entry point of {@code ./anshu}. */
public final class Main {

  private Main() {}

  /** Runs the command in {@code args}; the exit status tells who has to act. */
  public static void main(String[] args) {
    Terminal terminal = Terminal.ofProcess();
    System.setOut(terminal.out());
    System.setErr(terminal.err());
    Interruption.install(terminal, args);
    System.exit(CommandLineProgram.run(terminal, args));
  }
}
