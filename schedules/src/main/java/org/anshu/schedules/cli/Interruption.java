package org.anshu.schedules.cli;

import org.anshu.failure.Language;
import sun.misc.Signal;

/** What Ctrl-C and SIGTERM do to a command: one sentence, then the usual exit status. */
final class Interruption {

  private static final int INTERRUPTED = 130;
  private static final int TERMINATED = 143;

  private Interruption() {}

  /** Takes effect until a command handles the signals itself, as {@code serve} does. */
  static void install(Terminal terminal, String[] args) {
    boolean chinese = Languages.of(args, terminal.environment()) == Language.CHINESE;
    String sentence =
        chinese
            ? "已中断；已发布的数据不受影响，重新执行同一命令即可从中断处继续"
            : "Interrupted; what was published is untouched, the same command continues";
    handle("INT", INTERRUPTED, terminal, sentence);
    handle("TERM", TERMINATED, terminal, sentence);
  }

  private static void handle(String signal, int status, Terminal terminal, String sentence) {
    Signal.handle(
        new Signal(signal),
        received -> {
          terminal.err().println();
          terminal.err().println(sentence);
          System.exit(status);
        });
  }
}
