package org.anshu.pipeline.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The releases and runs of an installation, in the operations schema. Times are stored in UTC. */
final class ReleaseStore {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SELECT =
      "SELECT release_id, month, edition, as_of, state, inputs, manifest FROM release_ ";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  ReleaseStore(JdbcTemplate jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** The release of {@code month} in force. */
  Optional<ReleaseRow> published(YearMonth month) {
    return one(SELECT + "WHERE month = ? AND state = 'published'", month.toString());
  }

  /** The run of {@code month} that was begun and not ended. */
  Optional<ReleaseRow> computing(YearMonth month) {
    return one(SELECT + "WHERE month = ? AND state = 'computing'", month.toString());
  }

  /** All releases of {@code month} that were ever published, as row of the highest edition. */
  int lastEdition(YearMonth month) {
    Integer last =
        jdbc.queryForObject(
            "SELECT COALESCE(MAX(edition), 0) FROM release_ WHERE month = ? AND state <> 'computing'",
            Integer.class,
            month.toString());
    return last == null ? 0 : last;
  }

  /** Notes that a run begins. */
  void begin(RunPlan plan) {
    jdbc.update(
        "INSERT INTO release_ (release_id, month, edition, as_of, state, inputs, manifest)"
            + " VALUES (?, ?, ?, ?, 'computing', ?, ?)",
        plan.releaseId(),
        plan.month().toString(),
        plan.edition(),
        utc(plan.asOf()),
        plan.inputs(),
        manifest(plan).toString());
  }

  /** Forgets a run that will not be resumed. */
  void discard(ReleaseRow row) {
    jdbc.update(
        "DELETE FROM release_ WHERE release_id = ? AND state = 'computing'", row.releaseId());
  }

  /** Makes a run the release in force, in one transaction; harmless to repeat. */
  void publish(RunPlan plan, ObjectNode manifest, Instant computedAt) {
    transaction.executeWithoutResult(
        status -> {
          jdbc.update(
              "UPDATE release_ SET state = 'superseded' WHERE month = ? AND state = 'published'"
                  + " AND release_id <> ?",
              plan.month().toString(),
              plan.releaseId());
          jdbc.update(
              "UPDATE release_ SET state = 'published', computed_at = ?, manifest = ?"
                  + " WHERE release_id = ?",
              utc(computedAt),
              manifest.toString(),
              plan.releaseId());
        });
  }

  /** The part of a manifest that is known before the run. */
  static ObjectNode manifest(RunPlan plan) {
    ObjectNode manifest = JSON.createObjectNode();
    manifest.put("as_of_given", plan.asOfGiven());
    manifest.put("attempt", plan.attempt());
    snapshots(manifest.putObject("landed"), plan.landed());
    snapshots(manifest.putObject("bases"), plan.bases());
    return manifest;
  }

  private static void snapshots(ObjectNode node, Map<String, Long> snapshots) {
    new TreeMap<>(snapshots).forEach(node::put);
  }

  private Optional<ReleaseRow> one(String query, String month) {
    List<ReleaseRow> rows = jdbc.query(query, (result, n) -> row(result), month);
    return rows.stream().findFirst();
  }

  private static ReleaseRow row(ResultSet result) throws SQLException {
    try {
      return new ReleaseRow(
          result.getString("release_id"),
          YearMonth.parse(result.getString("month")),
          result.getInt("edition"),
          result.getObject("as_of", LocalDateTime.class).toInstant(ZoneOffset.UTC),
          result.getString("state"),
          result.getString("inputs"),
          JSON.readTree(result.getString("manifest")));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Manifest not readable", e);
    }
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
