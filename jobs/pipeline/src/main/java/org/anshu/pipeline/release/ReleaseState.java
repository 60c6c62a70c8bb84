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
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.anshu.failure.AnshuException;
import org.anshu.failure.FailureCode;
import org.anshu.failure.Text;
import org.anshu.pipeline.DatabaseLogin;
import org.anshu.pipeline.batch.OperationsDatabase;

/**
 * What a published release was made of and left: the state of the warehouse that it stands for.
 *
 * @param id such as {@code R2026-06-e1}
 * @param month the month
 * @param edition which publication of the month, from 1
 * @param asOf what had landed by then counts
 * @param codeVersion the program's version and the definitions' hash
 * @param snapshots landed, dimension, conformed and indicator table to the snapshot it read or left
 * @param files definition file to the hash of its content
 */
public record ReleaseState(
    String id,
    YearMonth month,
    int edition,
    Instant asOf,
    String codeVersion,
    Map<String, Long> snapshots,
    Map<String, String> files) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public ReleaseState {
    snapshots = Map.copyOf(snapshots);
    files = Map.copyOf(files);
  }

  /** The definition files that are new, gone or otherwise in {@code hashes}, sorted. */
  public List<String> changedFiles(Map<String, String> hashes) {
    TreeSet<String> changed = new TreeSet<>(files.keySet());
    changed.addAll(hashes.keySet());
    changed.removeIf(file -> Objects.equals(files.get(file), hashes.get(file)));
    return List.copyOf(changed);
  }

  /**
   * The state of release {@code id}.
   *
   * @param operations the operations schema
   * @throws AnshuException {@code QUERY_INVALID} with the releases there are, if it is none of them
   */
  public static ReleaseState find(DatabaseLogin operations, String id) {
    List<Line> lines = lines(operations);
    return first(lines, line -> line.id().equalsIgnoreCase(id))
        .orElseThrow(() -> unknown(id, lines));
  }

  /**
   * The newest edition of {@code month}; of the newest published month, if {@code month} is empty.
   *
   * @param operations the operations schema
   * @return empty if the month was never published, or nothing was
   */
  public static Optional<ReleaseState> newest(DatabaseLogin operations, Optional<YearMonth> month) {
    return first(
        lines(operations), line -> month.isEmpty() || line.month().equals(month.get().toString()));
  }

  /**
   * All releases, newest month and edition first.
   *
   * @param operations the operations schema
   */
  public static List<ReleaseState> all(DatabaseLogin operations) {
    return lines(operations).stream().map(ReleaseState::state).toList();
  }

  /** A line of the operations schema, newest month and edition first. */
  private record Line(String id, String month, int edition, Instant asOf, String manifest) {}

  private static Optional<ReleaseState> first(List<Line> lines, Predicate<Line> wanted) {
    return lines.stream().filter(wanted).findFirst().map(ReleaseState::state);
  }

  private static ReleaseState state(Line line) {
    JsonNode manifest = json(line.manifest());
    return new ReleaseState(
        line.id(),
        YearMonth.parse(line.month()),
        line.edition(),
        line.asOf(),
        manifest.path("code_version").asText(),
        snapshots(manifest),
        files(manifest));
  }

  private static List<Line> lines(DatabaseLogin operations) {
    List<Line> lines = new ArrayList<>();
    try (Connection connection = OperationsDatabase.connect(operations);
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT release_id, month, edition, as_of, manifest FROM release_"
                    + " WHERE state <> 'computing' ORDER BY month DESC, edition DESC");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        Instant asOf = rows.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC);
        lines.add(
            new Line(
                rows.getString(1), rows.getString(2), rows.getInt(3), asOf, rows.getString(5)));
      }
    } catch (SQLException e) {
      throw OperationsDatabase.failure(operations, e);
    }
    return lines;
  }

  private static AnshuException unknown(String id, List<Line> lines) {
    List<String> known = lines.stream().map(Line::id).sorted().toList();
    return new AnshuException(
        FailureCode.QUERY_INVALID,
        new Text("已发布的版次", "A published release"),
        Text.same(id),
        new Text("改用其中之一：" + String.join("、", known), "Use one of " + String.join(", ", known)));
  }

  private static Map<String, String> files(JsonNode manifest) {
    Map<String, String> files = new LinkedHashMap<>();
    manifest
        .path("files")
        .properties()
        .forEach(file -> files.put(file.getKey(), file.getValue().asText()));
    return files;
  }

  private static Map<String, Long> snapshots(JsonNode manifest) {
    Map<String, Long> snapshots = new LinkedHashMap<>();
    manifest
        .path("landed")
        .properties()
        .forEach(t -> snapshots.put(t.getKey(), t.getValue().asLong()));
    manifest
        .path("tables")
        .properties()
        .forEach(t -> snapshots.put(t.getKey(), t.getValue().path("snapshot").asLong()));
    return snapshots;
  }

  private static JsonNode json(String manifest) {
    try {
      return JSON.readTree(manifest);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Manifest not readable", e);
    }
  }
}
