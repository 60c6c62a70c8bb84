package org.anshu.schedules.daemon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.impl.matchers.GroupMatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the health page says. */
final class HealthReport {

  private static final Logger LOG = LoggerFactory.getLogger(HealthReport.class);
  private static final int LAST_RUNS = 10;
  private static final int VALID_SECONDS = 3;

  private final Scheduler scheduler;
  private final PooledConnections connections;
  private final Firings firings;
  private final Launches launches;
  private final ZoneId zone;

  HealthReport(
      Scheduler scheduler,
      PooledConnections connections,
      Firings firings,
      Launches launches,
      ZoneId zone) {
    this.scheduler = scheduler;
    this.connections = connections;
    this.firings = firings;
    this.launches = launches;
    this.zone = zone;
  }

  /**
   * One answer.
   *
   * @param up whether runs will be started when they are due
   */
  record Health(boolean up, String json) {}

  Health now() {
    boolean database = isDatabaseReachable();
    boolean scheduling = isScheduling();
    Map<String, Object> health = new LinkedHashMap<>();
    health.put("status", database && scheduling ? "up" : "down");
    health.put("scheduler", scheduling ? "started" : "stopped");
    health.put("database", database ? "reachable" : "unreachable");
    health.put("running", launches.count());
    health.put("next", database ? next() : List.of());
    health.put("last", database ? last() : List.of());
    return new Health(database && scheduling, json(health));
  }

  private boolean isDatabaseReachable() {
    try (Connection connection = connections.getConnection()) {
      return connection.isValid(VALID_SECONDS);
    } catch (SQLException e) {
      LOG.warn("Operations database out of reach: {}", e.getMessage());
      return false;
    }
  }

  private boolean isScheduling() {
    try {
      return scheduler.isStarted() && !scheduler.isInStandbyMode() && !scheduler.isShutdown();
    } catch (SchedulerException e) {
      LOG.warn("Scheduler does not answer", e);
      return false;
    }
  }

  private List<Map<String, Object>> next() {
    List<Map<String, Object>> next = new ArrayList<>();
    try {
      for (JobKey job : scheduler.getJobKeys(GroupMatcher.jobGroupEquals(PlanTriggers.GROUP))) {
        for (Trigger trigger : scheduler.getTriggersOfJob(job)) {
          Map<String, Object> entry = new LinkedHashMap<>();
          entry.put("plan", job.getName());
          java.util.Date at = trigger.getNextFireTime();
          entry.put("at", at == null ? null : time(at.toInstant()));
          next.add(entry);
        }
      }
    } catch (SchedulerException e) {
      LOG.warn("Next firings are not known", e);
    }
    next.sort(java.util.Comparator.comparing(entry -> String.valueOf(entry.get("at"))));
    return next;
  }

  private List<Map<String, Object>> last() {
    List<Map<String, Object>> last = new ArrayList<>();
    try {
      for (Firings.Firing firing : firings.latest(LAST_RUNS)) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("plan", firing.plan());
        entry.put("started_at", time(firing.startedAt()));
        entry.put("ended_at", time(firing.endedAt()));
        entry.put("exit_status", firing.exitStatus());
        entry.put("log", firing.logFile());
        last.add(entry);
      }
    } catch (SQLException e) {
      LOG.warn("Last runs are not known", e);
    }
    return last;
  }

  private @Nullable String time(@Nullable Instant instant) {
    return instant == null
        ? null
        : instant.atZone(zone).truncatedTo(ChronoUnit.MILLIS).toOffsetDateTime().toString();
  }

  private static String json(Map<String, Object> health) {
    try {
      return new ObjectMapper()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .writeValueAsString(health)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
