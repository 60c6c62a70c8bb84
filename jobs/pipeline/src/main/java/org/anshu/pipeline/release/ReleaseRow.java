package org.anshu.pipeline.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of the operations schema's {@code release_}.
 *
 * @param releaseId its name
 * @param month the month
 * @param edition the edition
 * @param asOf what was known by when
 * @param state {@code computing}, {@code published} or {@code superseded}
 * @param inputs the hash over all that its figures depend on
 * @param manifest the plan, and once published what it consists of
 */
record ReleaseRow(
    String releaseId,
    YearMonth month,
    int edition,
    Instant asOf,
    String state,
    String inputs,
    JsonNode manifest) {

  static final String COMPUTING = "computing";
  static final String PUBLISHED = "published";
  static final String SUPERSEDED = "superseded";

  /** Whether a run of these inputs would give the same release. */
  boolean sameAs(String otherInputs, @Nullable Instant otherAsOf) {
    boolean given = manifest.path("as_of_given").asBoolean();
    return inputs.equals(otherInputs) && (otherAsOf == null ? !given : asOf.equals(otherAsOf));
  }

  /** The plan it was or is being computed by. */
  RunPlan plan() {
    return new RunPlan(
        month,
        edition,
        asOf,
        manifest.path("as_of_given").asBoolean(),
        inputs,
        snapshots("landed"),
        snapshots("bases"),
        manifest.path("attempt").asText());
  }

  private Map<String, Long> snapshots(String key) {
    Map<String, Long> snapshots = new LinkedHashMap<>();
    manifest
        .path(key)
        .properties()
        .forEach(entry -> snapshots.put(entry.getKey(), entry.getValue().asLong()));
    return snapshots;
  }
}
