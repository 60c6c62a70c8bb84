package org.anshu.schedules.daemon;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.batch.OperationsDatabase;
import org.anshu.schedules.calendar.CalendarFiles;
import org.anshu.schedules.calendar.WorkingDays;
import org.anshu.schedules.plan.Plans;
import org.anshu.schedules.production.Databases;
import org.anshu.schedules.production.Installation;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.DBConnectionManager;

/**
 * The running daemon: Quartz with its tables in the operations schema, the health page, and the
 * processes of the runs. Several daemons may share one operations schema.
 */
public final class Daemon {

  private static final String DATA_SOURCE = "anshu";
  private static final int GRACE_SECONDS = 8;

  private final PooledConnections connections;
  private final Launches launches;
  private final Scheduler scheduler;
  private final HealthPage health;

  private Daemon(
      PooledConnections connections, Launches launches, Scheduler scheduler, HealthPage health) {
    this.connections = connections;
    this.launches = launches;
    this.scheduler = scheduler;
    this.health = health;
  }

  /**
   * Starts everything.
   *
   * @param launcher the command that {@code run <plan>} is appended to
   */
  public static Daemon start(
      Installation installation, Databases databases, List<String> launcher) {
    Plans plans = Plans.read(installation.root(), installation.home());
    WorkingDays days = WorkingDays.read(CalendarFiles.holidays(installation.root()));
    ensureTables(databases);
    PooledConnections connections = new PooledConnections(databases.operationsLogin());
    boolean started = false;
    try {
      ZoneId zone = installation.settings().zone();
      Clock clock = Clock.system(zone); // runs are due by the real time, also in a demo home
      Firings firings = new Firings(connections);
      Launches launches = new Launches(launcher, installation);
      Path logs = installation.home().resolve("logs");
      Scheduler scheduler = scheduler(connections);
      scheduler.setJobFactory((bundle, ignored) -> new PlanJob(launches, firings, logs, clock));
      new PlanTriggers(scheduler, days, zone).align(plans.all());
      HealthPage health =
          HealthPage.start(
              installation.settings().servePort(),
              new HealthReport(scheduler, connections, firings, launches, zone));
      scheduler.start();
      started = true;
      return new Daemon(connections, launches, scheduler, health);
    } catch (SchedulerException e) {
      throw new AnshuException(
          FailureCode.INTERNAL,
          new Text("调度器可启动", "The scheduler starts"),
          Text.same(String.valueOf(e.getMessage())),
          new Text("查看日志 serve.log", "See the log serve.log"),
          e);
    } catch (IOException e) {
      throw portTaken(installation.settings().servePort(), e);
    } finally {
      if (!started) {
        connections.close();
      }
    }
  }

  /** The port of the health page. */
  public int port() {
    return health.port();
  }

  /** The runs in progress. */
  public int running() {
    return launches.count();
  }

  /**
   * Stops: no new firings, runs in progress are ended, their end is recorded.
   *
   * @return how many runs were ended
   */
  public int stop() throws InterruptedException, SchedulerException {
    scheduler.standby();
    int ended = launches.terminate(GRACE_SECONDS);
    scheduler.shutdown(true);
    health.stop();
    connections.close();
    return ended;
  }

  private static Scheduler scheduler(PooledConnections connections) throws SchedulerException {
    DBConnectionManager.getInstance().addConnectionProvider(DATA_SOURCE, connections);
    Properties quartz = new Properties();
    quartz.setProperty("org.quartz.scheduler.instanceName", "anshu");
    // Not AUTO: that needs a host name that resolves.
    quartz.setProperty(
        "org.quartz.scheduler.instanceId",
        "anshu-" + ProcessHandle.current().pid() + "-" + System.nanoTime());
    quartz.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    quartz.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
    quartz.setProperty("org.quartz.threadPool.threadCount", "4");
    String store = "org.quartz.jobStore.";
    quartz.setProperty(store + "class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
    quartz.setProperty(
        store + "driverDelegateClass", "org.quartz.impl.jdbcjobstore.StdJDBCDelegate");
    quartz.setProperty(store + "dataSource", DATA_SOURCE);
    quartz.setProperty(store + "isClustered", "true");
    quartz.setProperty(store + "clusterCheckinInterval", "5000");
    quartz.setProperty(store + "useProperties", "true");
    // Quartz deadlocks on MySQL under load without these two (quartz#1341).
    quartz.setProperty(
        store + "lockHandler.class", "org.quartz.impl.jdbcjobstore.UpdateLockRowSemaphore");
    quartz.setProperty(store + "acquireTriggersWithinLock", "true");
    return new StdSchedulerFactory(quartz).getScheduler();
  }

  private static void ensureTables(Databases databases) {
    try (Connection operations = databases.operations()) {
      QuartzTables.ensure(operations);
    } catch (SQLException e) {
      throw OperationsDatabase.failure(databases.operationsLogin(), e);
    }
  }

  private static AnshuException portTaken(int port, IOException e) {
    return new AnshuException(
        FailureCode.ALREADY_RUNNING,
        new Text("端口 " + port + " 空闲", "Port " + port + " free"),
        new Text("端口被占用：" + e.getMessage(), "Port in use: " + e.getMessage()),
        new Text(
            "另一个 anshu serve 可能正在运行；或改用 --port",
            "Another anshu serve may be running; or use --port"),
        e);
  }
}
