package org.anshu.schedules.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.anshu.failure.AnshuException;
import org.anshu.failure.Language;
import org.anshu.failure.Text;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever a command throws into one message and the exit status of its culprit. */
final class FailureReport {

  private static final Map<Class<?>, Text> FORMS =
      Map.of(
          LocalDate.class, new Text("日期，如 2026-06-30", "a day such as 2026-06-30"),
          YearMonth.class, new Text("月份，如 2026-06", "a month such as 2026-06"),
          Integer.class, new Text("整数", "a whole number"),
          int.class, new Text("整数", "a whole number"),
          Long.class, new Text("整数", "a whole number"),
          long.class, new Text("整数", "a whole number"),
          BigDecimal.class, new Text("数字，如 0.5", "a number such as 0.5"));

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
    Text form = form(problem);
    if (form == null) {
      err.println(chinese ? chinese(problem) : problem.getMessage());
    } else {
      err.println(form.in(language));
    }
    err.println((chinese ? "用法说明：./" : "For help: ./") + command + " --help");
    return CommandLineProgram.USAGE;
  }

  /** What a value that cannot be read should look like; null if that is not the problem. */
  private static @Nullable Text form(ParameterException problem) {
    ArgSpec argument = problem.getArgSpec();
    String value = problem.getValue();
    Text form = argument == null ? null : FORMS.get(argument.auxiliaryTypes()[0]);
    if (argument == null || value == null || form == null) {
      return null;
    }
    String name =
        argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    return new Text(
        "参数 %s 应为%s，实际为“%s”".formatted(name, form.chinese(), value),
        "%s: expected %s, found '%s'".formatted(name, form.english(), value));
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
