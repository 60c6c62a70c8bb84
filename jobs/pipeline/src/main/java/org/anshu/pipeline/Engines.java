package org.anshu.pipeline;

/**
 * Which engine computes the published figures and which computes them again to compare.
 *
 * @param lead whose values are published
 * @param check who computes all values once more; a difference stops the publication
 */
public record Engines(Engine lead, Engine check) {

  /** DuckDB leads, Spark checks. */
  public static final Engines BOTH = new Engines(Engine.DUCKDB, Engine.SPARK);

  /** A SQL engine, or none. */
  public enum Engine {
    DUCKDB,
    SPARK,
    /** Nobody: allowed for the check only. */
    NONE
  }

  public Engines {
    if (lead == Engine.NONE) {
      throw new IllegalArgumentException("Expected an engine that leads, found none");
    }
  }

  /** Whether the engine takes part. */
  public boolean use(Engine engine) {
    return lead == engine || check == engine;
  }
}
