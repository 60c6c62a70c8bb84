package org.anshu.schedules.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import org.anshu.failure.AnshuException;
import org.anshu.failure.Language;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever a command throws into one message and the exit status of its culprit. */
final class FailureReport {

  private static final int LONGEST_LINE = 1000;

  private final PrintStream err;
  private final Language language;

  FailureReport(PrintStream err, Language language) {
    this.err = err;
    this.language = language;
  }

  /** Prints the message; the stack trace goes to the log. */
  int report(Throwable problem, Path logFile) {
    AnshuException failure = Failures.translate(problem, logFile);
    err.println();
    failure
        .message(language)
        .lines()
        .filter(FailureReport::isForOperators)
        .map(FailureReport::clipped)
        .forEach(err::println);
    err.flush();
    writeLog(failure);
    return failure.code().culprit().exitStatus();
  }

  /** Prints what is wrong with the arguments. */
  int usage(ParameterException problem) {
    String command = problem.getCommandLine().getCommandSpec().qualifiedName();
    boolean chinese = language == Language.CHINESE;
    err.println(chinese ? chinese(problem) : problem.getMessage());
    err.println((chinese ? "用法说明：./" : "For help: ./") + command + " --help");
    return CommandLineProgram.USAGE;
  }

  private static String chinese(ParameterException problem) {
    if (problem instanceof UnmatchedArgumentException unmatched) {
      return "不认识的参数：" + String.join(" ", unmatched.getUnmatched());
    }
    if (problem instanceof MissingParameterException) {
      return "缺少参数：" + detail(problem);
    }
    return "参数有误：" + detail(problem);
  }

  private static String detail(ParameterException problem) {
    String message = String.valueOf(problem.getMessage());
    int colon = message.indexOf(": ");
    return colon < 0 ? message : message.substring(colon + 2);
  }

  /** Engines quote stack traces in their messages; those are for the log. */
  private static boolean isForOperators(String line) {
    String text = line.strip();
    return !(text.matches("at [\\w.$/]+\\(.*\\)")
        || text.matches("at [\\w.$/@-]+/[\\w.$<>]+\\(.*\\)")
        || text.matches("\\.\\.\\. \\d+ more")
        || text.startsWith("Caused by: ")
        || text.equals("Driver stacktrace:"));
  }

  /** Drivers quote whole statements; the beginning and the end tell what went wrong. */
  private static String clipped(String line) {
    return line.length() <= LONGEST_LINE
        ? line
        : line.substring(0, LONGEST_LINE / 2)
            + " … "
            + line.substring(line.length() - LONGEST_LINE / 2);
  }

  private static void writeLog(AnshuException failure) {
    // Without a home there is no log folder, and none is made for a failed command.
    if (System.getProperty("anshu.logs") != null) {
      LoggerFactory.getLogger(FailureReport.class).error("Command failed", failure);
    }
  }
}
