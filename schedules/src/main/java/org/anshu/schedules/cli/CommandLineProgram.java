package org.anshu.schedules.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.anshu.failure.Language;
import picocli.CommandLine;

/** One execution of the command line, from arguments to exit status. */
public final class CommandLineProgram {

  /** Success. */
  public static final int OK = 0;

  /** The arguments are wrong. */
  public static final int USAGE = 2;

  private CommandLineProgram() {}

  /** Runs the command that {@code args} name and returns the exit status. */
  public static int run(Terminal terminal, String... args) {
    Language language = Languages.of(args, terminal.environment());
    AnshuCommand root = new AnshuCommand(terminal, language);
    FailureReport failures = new FailureReport(terminal.err(), language);
    CommandLine line = commandLine(root);
    line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    line.setResourceBundle(HelpTexts.in(language));
    line.setUsageHelpWidth(88);
    line.setUsageHelpAutoWidth(false);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((problem, arguments) -> failures.usage(problem));
    line.setExecutionExceptionHandler(
        (problem, command, parsed) -> failures.report(problem, root.logFile()));
    try {
      return line.execute(args);
    } catch (Throwable error) { // an Error, which picocli does not hand to its handler
      return failures.report(error, root.logFile());
    }
  }

  static CommandLine commandLine(AnshuCommand root) {
    CommandLine line = new CommandLine(root);
    line.addSubcommand(new DemoCommand());
    line.addSubcommand(new MigrateCommand());
    line.addSubcommand(new PullCommand());
    line.addSubcommand(new SourceCommand());
    line.addSubcommand(new TemplateCommand());
    line.addSubcommand(new SubmitCommand());
    line.addSubcommand(new ReferenceCommand());
    line.addSubcommand(new ReconcileCommand());
    line.addSubcommand(new TargetCommand());
    line.addSubcommand(new ProjectCommand());
    line.addSubcommand(new RunCommand());
    line.addSubcommand(new ReportCommand());
    line.addSubcommand(new QueryCommand());
    line.addSubcommand(new ListCommand());
    line.addSubcommand(new TendencyCommand());
    line.addSubcommand(new ChangesCommand());
    line.addSubcommand(new FiguresCommand());
    line.addSubcommand(new RevisionsCommand());
    line.addSubcommand(new ReleaseCommand());
    line.addSubcommand(new DeathsCommand());
    line.addSubcommand(new ExplainCommand());
    line.addSubcommand(new IndicatorsCommand());
    line.addSubcommand(new PlanChangeCommand());
    line.addSubcommand(new ServeCommand());
    line.addSubcommand(new WarehouseCommand());
    line.addSubcommand(new QualityCommand());
    line.addSubcommand(new QuarantineCommand());
    line.addSubcommand(new PrivacyCommand());
    line.addSubcommand(new AssessCommand());
    line.addSubcommand(new AuditCommand());
    line.addSubcommand(new SignCommand());
    line.addSubcommand(new DeliverCommand());
    line.addSubcommand(new DoctorCommand());
    return line;
  }
}
