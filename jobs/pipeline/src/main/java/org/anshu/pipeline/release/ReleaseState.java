package org.anshu.pipeline.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.DatabaseLogin;
import org.anshu.pipeline.batch.OperationsDatabase;

/**
 * What a published release was made of and left: the state of the warehouse that it stands for.
 *
 * @param id such as {@code R2026-06-e1}
 * @param asOf what had landed by then counts
 * @param snapshots landed, dimension, conformed and indicator table to the snapshot it read or left
 */
public record ReleaseState(String id, Instant asOf, Map<String, Long> snapshots) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * The state of release {@code id}.
   *
   * @param operations the operations schema
   * @throws AnshuException {@code QUERY_INVALID} with the releases there are, if it is none of them
   */
  public static ReleaseState find(DatabaseLogin operations, String id) {
    List<String> known = new ArrayList<>();
    try (Connection connection = OperationsDatabase.connect(operations);
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT release_id, as_of, manifest FROM release_ WHERE state <> 'computing'"
                    + " ORDER BY release_id");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        if (rows.getString(1).equalsIgnoreCase(id)) {
          Instant asOf = rows.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC);
          return new ReleaseState(rows.getString(1), asOf, snapshots(rows.getString(3)));
        }
        known.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw OperationsDatabase.failure(operations, e);
    }
    throw new AnshuException(
        FailureCode.QUERY_INVALID,
        new Text("已发布的版次", "A published release"),
        Text.same(id),
        new Text("改用其中之一：" + String.join("、", known), "Use one of " + String.join(", ", known)));
  }

  private static Map<String, Long> snapshots(String manifest) {
    try {
      JsonNode root = JSON.readTree(manifest);
      Map<String, Long> snapshots = new LinkedHashMap<>();
      root.path("landed")
          .properties()
          .forEach(t -> snapshots.put(t.getKey(), t.getValue().asLong()));
      root.path("tables")
          .properties()
          .forEach(t -> snapshots.put(t.getKey(), t.getValue().path("snapshot").asLong()));
      return snapshots;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Manifest not readable", e);
    }
  }
}
