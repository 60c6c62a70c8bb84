package org.anshu.schedules.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.anshu.pipeline.release.ReleaseSummary;
import org.anshu.progress.Progress;
import org.anshu.schedules.demo.CityDemo;
import org.anshu.schedules.demo.DemoHome;
import org.anshu.schedules.demo.ExampleDemo;
import org.anshu.schedules.demo.MemoryPeak;
import org.anshu.schedules.doctor.FontInstall;
import org.anshu.schedules.plan.Plan;
import org.anshu.schedules.plan.Plans;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.anshu.schedules.production.PlanOutcome;
import org.anshu.schedules.production.PlanRun;
import org.anshu.schedules.production.RunLock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./anshu demo}: from nothing to a signed-looking report of the invented city. */
@Command(name = "demo", sortOptions = false)
final class DemoCommand implements Callable<Integer> {

  @ParentCommand private @Nullable AnshuCommand anshu;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--scale", paramLabel = "X")
  private BigDecimal scale = BigDecimal.ONE;

  @Option(names = "--seed", paramLabel = "N")
  private long seed = 20_260_725L;

  @Option(names = "--no-install")
  private boolean noInstall;

  @Option(names = "--example", paramLabel = "NAME")
  private String example = "";

  @Option(names = "--data", paramLabel = "DIR")
  private @Nullable Path data;

  @Override
  public Integer call() throws java.sql.SQLException {
    AnshuCommand parent = Parents.of(anshu);
    if (scale.signum() <= 0 || scale.compareTo(BigDecimal.TEN) > 0) {
      throw wrong("--scale: 0 < X ≤ 10");
    }
    if (example.isEmpty()) {
      city(parent);
    } else {
      publicData(parent);
    }
    return CommandLineProgram.OK;
  }

  private void city(AnshuCommand parent) throws java.sql.SQLException {
    long start = System.nanoTime();
    Path root = parent.terminal().root();
    DemoHome home = DemoHome.make(parent.home(), CityDemo.example(root), CityDemo.SETTINGS);
    Installation installation = parent.installation();
    new FontInstall(parent.terminal().err(), parent.language())
        .ensure(installation.settings().report().fontFolders(), !noInstall);
    Progress progress = parent.progress();
    Outcomes outcomes = new Outcomes(parent);
    try (RunLock lock = RunLock.take(installation.home(), "demo");
        Databases databases = open(parent, installation, progress)) {
      CityDemo.generate(home, databases, seed, scale, progress);
      Plan plan = Plans.read(root, installation.home()).get("monthly").withReports(Plan.REPORTS);
      PlanOutcome outcome =
          new PlanRun(installation, databases, progress)
              .run(plan, new PlanRun.Target(Optional.empty(), false));
      CityDemo.plans(root, databases.pipeline());
      outcomes.print(outcome);
      ReleaseSummary release = outcome.release().orElseThrow();
      outcomes.headline(
          installation, databases, release.releaseId(), CityDemo.headline(release.month()));
      samples(parent);
      parent.say("");
      parent.say(total(start, "用时", "内存峰值（含数据库）"), total(start, "Took", "peak memory with server"));
    }
  }

  private void publicData(AnshuCommand parent) {
    Path root = parent.terminal().root();
    Path folder = root.resolve("examples").resolve(example);
    if (!ExampleDemo.exists(folder)) {
      throw wrong("--example " + example + ": " + folder + "/load.yml");
    }
    Path place = parent.homeOr(folder.resolve("home"));
    DemoHome home = DemoHome.make(place, folder, "");
    Installation installation = parent.installation();
    Progress progress = parent.progress();
    try (RunLock lock = RunLock.take(installation.home(), "demo");
        Databases databases = open(parent, installation, progress)) {
      ExampleDemo.load(home, folder, data, databases, progress);
      for (Plan plan : ExampleDemo.plans(folder, installation)) {
        new Outcomes(parent)
            .print(
                new PlanRun(installation, databases, progress)
                    .run(plan, new PlanRun.Target(Optional.empty(), false)));
      }
    }
  }

  private static Databases open(AnshuCommand parent, Installation installation, Progress progress) {
    progress.stage(new org.anshu.failure.Text("启动自带数据库", "Starting the embedded server"), -1);
    Databases databases = parent.databases(installation);
    progress.done(org.anshu.failure.Text.same(""));
    return databases;
  }

  private static void samples(AnshuCommand parent) {
    parent.say("");
    parent.say("可以试试：", "Try:");
    String home = parent.homeOption();
    parent.say(
        "  ./anshu run" + home + "    # 本月的全套报告",
        "  ./anshu run" + home + "    # the whole set of reports of the month");
    List<String> queries = CityDemo.sampleQueries();
    queries.forEach(query -> parent.say("  ./anshu query" + home + " \"" + query + "\""));
  }

  private static String total(long startNanos, String took, String peak) {
    String text =
        String.format(Locale.ROOT, "%s %.0f s", took, (System.nanoTime() - startNanos) / 1e9);
    var bytes = MemoryPeak.ofThisAndDescendants();
    return bytes.isEmpty()
        ? text
        : text + String.format(Locale.ROOT, " · %s %.2f GB", peak, bytes.getAsLong() / 1e9);
  }

  private ParameterException wrong(String message) {
    if (spec == null) {
      throw new IllegalStateException(message);
    }
    return new ParameterException(spec.commandLine(), message);
  }
}
