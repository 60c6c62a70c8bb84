package org.anshu.schedules.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.anshu.failure.Language;
import org.anshu.failure.Text;
import org.anshu.schedules.console.ConsoleProgress;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.query.QueryResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code ./anshu} itself: the options of every command and what they have in common. */
@Command(name = "anshu", sortOptions = false, versionProvider = AnshuVersion.class)
final class AnshuCommand implements Runnable {

  private final Terminal terminal;
  private final Language language;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT)
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true)
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean version;

  @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT)
  private @Nullable Path home;

  private String lang = "";

  AnshuCommand(Terminal terminal, Language language) {
    this.terminal = terminal;
    this.language = language;
  }

  @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
  private void lang(String chosen) {
    lang = chosen;
    if (!lang.toLowerCase(Locale.ROOT).matches("zh|en") && spec != null) {
      throw new ParameterException(spec.commandLine(), "--lang: zh | en");
    }
  }

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(terminal.out());
    }
  }

  Terminal terminal() {
    return terminal;
  }

  Language language() {
    return language;
  }

  /** The installation's folder: {@code --home}, else ANSHU_HOME, else {@code anshu-home}. */
  Path home() {
    Path chosen = home;
    if (chosen == null) {
      String variable = terminal.environment().getOrDefault("ANSHU_HOME", "");
      chosen = variable.isEmpty() ? terminal.root().resolve("anshu-home") : Path.of(variable);
    }
    return chosen.toAbsolutePath().normalize();
  }

  /** What a command to be copied needs to find this home: nothing, or {@code --home DIR}. */
  String homeOption() {
    return home().equals(terminal.root().resolve("anshu-home")) ? "" : " --home " + home();
  }

  /** The folder of {@code --home} or ANSHU_HOME, else {@code otherwise}, from now on. */
  Path homeOr(Path otherwise) {
    if (home == null && terminal.environment().getOrDefault("ANSHU_HOME", "").isEmpty()) {
      home = otherwise;
    }
    return home();
  }

  Path logFile() {
    return home().resolve("logs").resolve("anshu.log");
  }

  Installation installation() {
    startLog();
    return Installation.read(terminal.root(), home());
  }

  Databases databases(Installation installation) {
    return Databases.open(installation, terminal.environment());
  }

  /** Names the log file; has to happen before the first logger is made. */
  void startLog() {
    System.setProperty("anshu.logs", home().resolve("logs").toString());
  }

  ConsoleProgress progress() {
    return new ConsoleProgress(terminal.err(), language, terminal.live(), System::nanoTime);
  }

  /** The column of a printed table. */
  QueryResult.Column column(String chinese, String english, boolean numeric) {
    return new QueryResult.Column(new Text(chinese, english).in(language), numeric);
  }

  void say(String chinese, String english) {
    terminal.out().println(new Text(chinese, english).in(language));
  }

  void say(String line) {
    terminal.out().println(line);
  }
}
