package org.anshu.schedules.production;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.batch.OperationsDatabase;
import org.anshu.pipeline.care.WarehouseCare;
import org.anshu.pipeline.migration.Migration;
import org.anshu.pipeline.pull.Pulls;
import org.anshu.pipeline.release.MonthlyRuns;
import org.anshu.pipeline.release.ReleaseSummary;
import org.anshu.progress.Progress;
import org.anshu.schedules.delivery.DeliveryDesk;
import org.anshu.schedules.delivery.PlannedDelivery;
import org.anshu.schedules.plan.Plan;
import org.anshu.schedules.plan.PlanStep;
import org.anshu.schedules.plan.PlannedFigure;
import org.anshu.schedules.release.PlannedProof;

/**
 * The steps of a plan, one after the other in this process. The first failure ends the plan; what
 * was published before it stays.
 */
public final class PlanRun {

  private final Installation installation;
  private final Databases databases;
  private final Progress progress;

  /** Runs on {@code databases}, which stay open. */
  public PlanRun(Installation installation, Databases databases, Progress progress) {
    this.installation = installation;
    this.databases = databases;
    this.progress = progress;
  }

  /**
   * Which month, and how.
   *
   * @param month the month to produce; empty for the last complete one of the data
   * @param again whether to make a new edition though nothing has changed
   */
  public record Target(Optional<YearMonth> month, boolean again) {}

  /** Creates or updates the tables of all databases and of the warehouse. */
  public void migrate() {
    Migration.migrate(databases.pipeline(), progress);
  }

  /** Pulls {@code sources}; all active ones if empty. */
  public List<PulledTable> pull(List<String> sources) {
    List<String> active = List.copyOf(installation.settings().sources().keySet());
    for (String source : sources) {
      if (!active.contains(source)) {
        throw new AnshuException(
            FailureCode.SETTINGS_INVALID,
            new Text("anshu.yml 中启用的数据源：" + active, "An active source of anshu.yml: " + active),
            new Text("“" + source + "”", "'" + source + "'"),
            new Text(
                "改正名称，或在 anshu.yml 的 sources 中启用它",
                "Correct the name, or add it to sources in anshu.yml"));
      }
    }
    List<String> wanted = sources.isEmpty() ? active : sources;
    new Pulls(databases.pipeline(), Connectors.all(), databases.sources(), progress).pull(wanted);
    try (Connection operations = databases.operations()) {
      return PulledTable.latest(operations, wanted);
    } catch (SQLException e) {
      throw OperationsDatabase.failure(databases.operationsLogin(), e);
    }
  }

  /** Does every step of {@code plan}. */
  public PlanOutcome run(Plan plan, Target target) {
    if (plan.steps().contains(PlanStep.REPORT)) { // known before hours are spent
      new ReportSet(installation).require(plan.reports());
    }
    migrate();
    List<PulledTable> pulled = List.of();
    Optional<ReleaseSummary> release = Optional.empty();
    Optional<PrintedRelease> reports = Optional.empty();
    List<Figure> figures = List.of();
    Optional<Path> file = Optional.empty();
    List<DeliveryDesk.Outcome> deliveries = List.of();
    try (MonthlyRuns runs = new MonthlyRuns(databases.pipeline(), progress)) {
      for (PlanStep step : plan.steps()) {
        switch (step) {
          case PULL -> pulled = pull(List.of());
          case MONTH -> release = Optional.of(month(runs, target));
          case REPORT -> {
            ReleaseSummary done = release.orElseGet(() -> month(runs, target));
            release = Optional.of(done);
            reports = Optional.of(render(done, plan.reports()));
          }
          case CHECK -> {
            ReleaseSummary done = release.orElseGet(() -> month(runs, target));
            release = Optional.of(done);
            PlannedProof.of(installation, databases, progress, done.releaseId(), plan.name());
          }
          case DELIVER ->
              deliveries = new PlannedDelivery(installation, databases).send(plan.name());
          case FIGURES -> {
            figures = figures(runs, plan.figures());
            file = Optional.of(installation.home().resolve("figures.csv"));
            Figures.write(figures, file.get());
          }
          case CARE -> care();
        }
      }
    }
    return new PlanOutcome(pulled, release, reports, figures, file, deliveries);
  }

  /** Nothing is merged or forgotten in a warehouse that is not whole. */
  private void care() {
    WarehouseCare care = new WarehouseCare(databases.pipeline(), progress);
    care.check();
    care.compact();
    care.expire(WarehouseCare.KEPT, Instant.now(WarehouseCare.CLOCK));
  }

  private ReleaseSummary month(MonthlyRuns runs, Target target) {
    YearMonth month =
        target.month().or(runs::lastCompleteMonth).orElseThrow(PlanRun::monthWithoutData);
    return runs.run(month, null, target.again());
  }

  private PrintedRelease render(ReleaseSummary release, List<String> reports) {
    return new ReportRun(installation, databases, progress)
        .render(release.releaseId(), release.month(), reports);
  }

  private List<Figure> figures(MonthlyRuns runs, List<PlannedFigure> planned) {
    try (Connection serving = databases.serving()) {
      Figures source = new Figures(serving, installation);
      source.check(planned);
      Map<YearMonth, String> releases = new HashMap<>();
      List<Figure> figures = new ArrayList<>();
      for (PlannedFigure each : planned) {
        String release =
            releases.computeIfAbsent(
                each.month(), month -> runs.run(month, null, false).releaseId());
        figures.add(source.find(release, each).orElseThrow(() -> missing(each, release)));
      }
      return figures;
    } catch (SQLException e) {
      throw OperationsDatabase.failure(databases.servingLogin(), e);
    }
  }

  private static AnshuException missing(PlannedFigure planned, String release) {
    return new AnshuException(
        FailureCode.PLAN_INVALID,
        new Text(
            release + " 含 " + planned.indicator() + " 的窗口 " + planned.window(),
            "Release " + release + " has " + planned.indicator() + " for " + planned.window()),
        new Text("没有这个数值：" + planned, "No such value: " + planned),
        new Text(
            "核对计划中的 window、unit、sector、category 与指标定义",
            "Check window, unit, sector and category in the plan against the indicator"));
  }

  private static AnshuException monthWithoutData() {
    return new AnshuException(
        FailureCode.MONTH_WITHOUT_DATA,
        new Text("仓库中至少有一个完整的月份", "At least one complete month in the warehouse"),
        new Text("没有数据", "No data"),
        new Text("先执行 ./anshu pull 接入数据", "First run ./anshu pull"));
  }
}
